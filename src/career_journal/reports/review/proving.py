"""What each objective has to show: its evidence by strength, its key results, its history, what it lacks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from career_journal.journal.history import history
from career_journal.journal.scope import Aim, Scope
from career_journal.journal.sentences import measured, sentence, standing, unmeasured, wanting
from career_journal.journal.suggest import Candidate, Suggestions
from career_journal.records.evidence import Evidence
from career_journal.records.feedback import Feedback
from career_journal.records.key_result import KeyResult
from career_journal.records.objective import Objective
from career_journal.report import Line, line_of
from career_journal.reports.review.answering import Answering
from career_journal.reports.review.value import Proof, Result, Step, Suggested, Target

LACKS = ("figure", "baseline", "date", "witness", "artefact")
"""What a piece of evidence can lack, in the order in which it is asked for."""


@dataclass(frozen=True)
class Proving:
    """Shows the objectives of one period to one audience; only the owner sees what is missing or suggested."""

    scope: Scope
    answering: Answering
    suggestions: Suggestions
    audience: str = ""

    def target(self, aim: Aim) -> Target:
        """An objective with everything that bears on it."""
        objective = aim.objective
        because = {item.id: reason.value for item, reason in self.scope.evidence_for(objective)}
        items = self.answering.best_first(item for item, _ in self.scope.evidence_for(objective))
        proofs = tuple(self.proof(item, because[item.id]) for item in items)
        results = tuple(self.scope.journal.parts_of(objective, KeyResult))
        steps = history(self.scope.links, objective)
        return Target(
            id=objective.id,
            title=objective.title,
            state=objective.state,
            score=objective.score,
            owner="" if self.audience == "public" else objective.owner,
            agreed_with="" if self.audience == "public" else objective.agreed_with,
            due=objective.due,
            inferred=aim.inferred,
            key_results=tuple(map(result_of, results)),
            evidence=proofs,
            suggested=self._suggested(objective),
            missing=() if self.audience else missing(proofs, results),
            feedback=tuple(self._feedback_on(objective)),
            stories=tuple(line_of(story) for story in self.suggestions.stories_for(objective)),
            history=tuple(Step(step.what, step.period, step.text, (step.source,)) for step in steps),
            source=(objective.source, *objective.also),
        )

    def _suggested(self, objective: Objective) -> tuple[Suggested, ...]:
        offered = [] if self.audience else self.suggestions.for_objective(objective)
        return tuple(suggested(one) for one in offered)

    def _feedback_on(self, objective: Objective) -> Iterator[Line]:
        for one in self.scope.links.about(objective, Feedback):
            if (time := self.scope.journal.time_of(one)) is None or self.scope.period.touches(time):
                yield Line(sentence(one), (one.source,))

    def proof(self, item: Evidence, because: str = "", perhaps: str = "") -> Proof:
        """A piece of evidence with its strength and what it lacks."""
        return Proof(
            id=item.id,
            text=sentence(item),
            date=item.date or "",
            because=because,
            perhaps=perhaps,
            strength=self.answering.strength(item),
            lacks=() if self.audience else self._lacks(item),
            secret="private" if item.private else "confidential" if item.confidential and not self.audience else "",
            witnesses=item.witnesses,
            source=(item.source, *item.also),
        )

    def _lacks(self, item: Evidence) -> tuple[str, ...]:
        wanting = self.answering.grader.grade(item).reading("quantified").missing
        lacks = {
            "figure": wanting == "figure",
            "baseline": wanting == "baseline",
            "date": item.date is None,
            "witness": not item.witnesses,
            "artefact": not item.artefacts,
        }
        return tuple(name for name in LACKS if lacks[name])


def result_of(result: KeyResult) -> Result:
    """A key result with its progress, or why that cannot be said; one that is met needs no numbers."""
    return Result(
        id=result.id,
        title=result.title,
        standing=standing(result),
        measured=measured(result),
        progress=result.progress,
        unknown=unmeasured(result),
        state=result.state,
        score=result.score,
        due=result.due,
        source=(result.source,),
    )


def missing(proofs: tuple[Proof, ...], results: tuple[KeyResult, ...]) -> tuple[str, ...]:
    """What an objective lacks: `artefact` if no item has one, `witness on 6 of 7` if most have none."""
    lacking = [] if proofs else ["evidence"]
    for name in LACKS:
        without = sum(name in proof.lacks for proof in proofs)
        if without and without * 2 >= len(proofs):
            lacking.append(name if without == len(proofs) else f"{name} on {without} of {len(proofs)}")
    if not results:
        lacking.append("key result")
    elif all(result.progress is None for result in results):
        lacking.append(f"key result with {wanting(results) or 'numbers'}")
    return tuple(lacking)


def suggested(one: Candidate) -> Suggested:
    """A suggestion as it stands in the report."""
    identity, kind = (one.record.id, one.record.kind) if one.record else ("", "")
    return Suggested(identity, kind, one.text, one.words, (one.source,))
