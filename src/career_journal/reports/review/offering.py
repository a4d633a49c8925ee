"""What an open question could draw on: lines of the owner's, a few of each sort. An offer, not an answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from career_journal.journal.forms import Asked
from career_journal.journal.ledger import ledger
from career_journal.journal.said import said
from career_journal.journal.scope import Scope
from career_journal.journal.sentences import sentence, standing
from career_journal.journal.wording import says
from career_journal.records.key_result import KeyResult
from career_journal.records.proposal import Proposal
from career_journal.reports.review.answering import WORTH_TELLING, Answering, Drawn

MOST = 10
"""Offers for one question."""
MOST_OF_A_SORT = 4


@dataclass(frozen=True)
class Offering:
    """The offers of one period, each with the reason why it is one."""

    answering: Answering

    @property
    def scope(self) -> Scope:
        """The period."""
        return self.answering.scope

    def material(self, asked: Asked) -> tuple[Drawn, ...]:
        """What an open question could draw on."""
        sorts = [list(offer) for source in asked.draws for offer in self._offers(source)]
        lines = {(line.text, line.sources): line for lines in sorts for line in lines[:MOST_OF_A_SORT]}
        return tuple(lines.values())[:MOST]

    def _offers(self, source: str) -> tuple[Iterator[Drawn], ...]:
        sorts = {
            "priorities": (self._unproven, self._missing_experience, self._behind, self._proposals),
            "support": (self._obstacles, self._missing_experience, self._proposals),
            "objectives": (self._unproven, self._behind),
            "offered": (self._missing_experience,),
            "learning": (self.answering.learning,),
            "misses": (self._admitted, self._obstacles, self._behind),
            "evidence": (self._strongest,),
        }
        return tuple(offer() for offer in sorts.get(source, ()))

    def _unproven(self) -> Iterator[Drawn]:
        for aim in self.scope.objectives:
            if aim.objective.is_live and not self.scope.evidence_for(aim.objective):
                yield Drawn(aim.objective.title, 1, (aim.objective,), "nothing linked yet")

    def _behind(self) -> Iterator[Drawn]:
        for aim in self.scope.objectives:
            results = self.scope.journal.parts_of(aim.objective, KeyResult)
            behind = [result for result in results if result.progress is not None and result.progress < 1]
            if aim.objective.is_live and behind:
                yield Drawn(standing(behind[0]), 1, (aim.objective,), "not reached yet", behind[0].source)

    def _admitted(self) -> Iterator[Drawn]:
        """Evidence with a word that may admit a miss; whether it does is its owner's to say."""
        for item in self.scope.counted:
            if word := says("miss", f"{item.text}\n{item.details}"):
                yield Drawn(sentence(item), 1, (item,), f"says “{word}”")

    def _missing_experience(self) -> Iterator[Drawn]:
        for entry in ledger(self.scope.journal, self.scope.period):
            if entry.is_open:
                yield Drawn(entry.text, 1, (entry.role,), "not offered so far", entry.source)

    def _proposals(self) -> Iterator[Drawn]:
        for proposal in self.scope.journal.of(Proposal):
            if proposal.is_live:
                why = f"{proposal.state or 'idea'}; next: {proposal.next_ask}" if proposal.next_ask else proposal.state
                yield Drawn(proposal.title, 1, (proposal,), why or "idea")

    def _obstacles(self) -> Iterator[Drawn]:
        for aim in self.scope.objectives:
            objective = aim.objective
            for line in said(self.scope.journal, objective, "obstacles"):
                if not any(name in line.text for name in objective.links):
                    yield Drawn(line.text, 1, (objective,), "obstacle", line.source)

    def _strongest(self) -> Iterator[Drawn]:
        """What another answer tells already may still be the best example here."""
        for item in self.answering.best_first(self.scope.counted):
            if self.answering.strength(item) >= WORTH_TELLING:
                yield Drawn(sentence(item), 1, (item,), "among your strongest")
