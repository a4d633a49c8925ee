"""Ideas on their way to projects: how many are live, and what a decider would ask about each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from career_journal.figures import find
from career_journal.journal.grading.words import GradeWords
from career_journal.journal.journal import Journal
from career_journal.journal.library import shipped_grammar
from career_journal.periods import is_date, span
from career_journal.records.proposal import SECTIONS, Proposal

WANTED = 2
"""Live ideas; with fewer nothing follows when the present project ends."""
QUIET_DAYS = 60
"""Days untouched after which an idea has gone quiet."""


@dataclass(frozen=True)
class Ask:
    """Something a decider would ask that a proposal does not answer; `code` names the check."""

    code: str
    field: str
    question: str

    @property
    def heading(self) -> str:
        """The heading of the note it belongs under."""
        return f"'{self.field.replace('_', ' ').capitalize()}'"


@dataclass(frozen=True)
class Pipeline:
    """The proposals of a journal on one day."""

    journal: Journal
    today: date

    @property
    def live(self) -> tuple[Proposal, ...]:
        """Proposals that may still become something."""
        return tuple(proposal for proposal in self.journal.of(Proposal) if proposal.is_live)

    @property
    def closed(self) -> tuple[Proposal, ...]:
        """Proposals that were declined, parked or delivered."""
        return tuple(proposal for proposal in self.journal.of(Proposal) if not proposal.is_live)

    @property
    def is_thin(self) -> bool:
        """Whether fewer are live than it takes to have a next project."""
        return len(self.live) < WANTED

    @property
    def is_unproven(self) -> bool:
        """Whether there are live ideas and none of them is backed by a figure."""
        return bool(self.live) and not any(self.figures(proposal) for proposal in self.live)

    def figures(self, proposal: Proposal) -> int:
        """How many figures its reason holds."""
        return sum(len(find(line, 1, shipped_grammar().words.number_words)) for line in proposal.why_now.split("\n"))

    def quiet_days(self, proposal: Proposal) -> int | None:
        """Days since it was last touched; None if no date says."""
        when = proposal.last_touched or proposal.date or ""
        return (self.today - span(when)[1]).days if is_date(when) else None

    def answered(self, proposal: Proposal) -> int:
        """How many of the eleven sections say something."""
        return len(SECTIONS) - len(proposal.open_sections)

    def asks(self, proposal: Proposal) -> Iterator[Ask]:
        """What a decider would ask first."""
        if not self.figures(proposal):
            yield Ask(
                "proposal-without-number", "why_now", "what is it worth, in figures, and what does doing nothing cost?"
            )
        told = f"{proposal.prior_art}\n{proposal.data}"
        if not GradeWords.of(self.journal).mentions("claims.licence", told):
            yield Ask("proposal-without-licence", "prior_art", "what exists already, and under which licence?")
        if not proposal.resources or not proposal.timeline:
            field = "timeline" if proposal.resources else "resources"
            yield Ask("proposal-without-people", field, "who would do it, and by when is something useful there?")
        quiet = self.quiet_days(proposal)
        if quiet is not None and quiet > QUIET_DAYS:
            yield Ask(
                "proposal-quiet",
                "last_touched",
                f"untouched for {quiet} days: what is the next thing to ask, or is it parked?",
            )

    def asked(self, code: str) -> Iterator[tuple[Proposal, Ask]]:
        """The live proposals that leave one question open."""
        for proposal in self.live:
            yield from ((proposal, ask) for ask in self.asks(proposal) if ask.code == code)
