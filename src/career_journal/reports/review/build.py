"""Puts a review together out of a journal, for one period, one form and one audience."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from msgspec.structs import replace

from career_journal.errors import Problem, Source
from career_journal.journal import Journal
from career_journal.journal.grading import Weights
from career_journal.journal.judged import grader_of
from career_journal.journal.scope import Scope, scope_of
from career_journal.journal.sentences import told
from career_journal.journal.sharing import Sharing
from career_journal.journal.spread import spread
from career_journal.journal.suggest import Suggestions
from career_journal.periods import Period
from career_journal.records.evidence import Evidence
from career_journal.records.feedback import Feedback
from career_journal.records.key_result import KeyResult
from career_journal.records.metric import Metric
from career_journal.records.objective import Objective
from career_journal.report import Line, span_of
from career_journal.reports.review import fixing
from career_journal.reports.review.answering import WORTH_TELLING, Answering
from career_journal.reports.review.proving import Proving
from career_journal.reports.review.redacting import without_places
from career_journal.reports.review.replying import Replying
from career_journal.reports.review.value import (
    Counts,
    Distribution,
    Month,
    Proof,
    Review,
    Witness,
)
from career_journal.reports.review.vouching import Vouching, line_of

WORDS_A_MINUTE = 230
"""How fast adults read prose, on average: Brysbaert, Journal of Memory and Language 109 (2019) gives 238."""


def build(
    journal: Journal,
    period: Period,
    today: date,
    *,
    form: str = "",
    audience: str = "",
    found: Iterable[Problem] = (),
) -> Review:
    """The review of a period; `found` is what the checks say about it.

    Raises NotFound for an unknown form, BadRequest for an unknown audience.
    """
    review = _Builder(Sharing(journal, audience), period, today, form).build(tuple(found))
    return without_places(review) if audience else review


@dataclass(frozen=True)
class _Builder:
    sharing: Sharing
    period: Period
    today: date
    form: str

    @cached_property
    def journal(self) -> Journal:
        """What the audience may see."""
        return self.sharing.view

    @cached_property
    def scope(self) -> Scope:
        return scope_of(self.journal, self.period, self.today, self.form)

    @cached_property
    def answering(self) -> Answering:
        return Answering(self.scope, grader_of(self.journal), Weights.of(self.journal.settings.weights))

    @cached_property
    def replying(self) -> Replying:
        return Replying(self.sharing, self.scope, self.answering, self.form)

    @cached_property
    def suggestions(self) -> Suggestions:
        return Suggestions(self.scope)

    @cached_property
    def proving(self) -> Proving:
        return Proving(self.scope, self.answering, self.suggestions, self.sharing.audience)

    @cached_property
    def vouching(self) -> Vouching:
        return Vouching(self.scope, self.answering, self.suggestions, self.sharing.audience)

    def build(self, found: tuple[Problem, ...]) -> Review:
        desk, review, audience = self.scope.sheet, self.scope.sheet.review, self.sharing.audience
        answers = self.replying.replies()
        findings = fixing.findings(found, self._places()) if not audience else ()
        return Review(
            name=self.journal.settings.name,
            period=span_of(self.period),
            as_of=self.today.isoformat(),
            days_left=self.period.days_left(self.today),
            form=desk.name,
            form_chosen=desk.chosen,
            note=desk.pasted.path if desk.pasted else "",
            state=review.state if review else "",
            submitted=review.submitted if review else "",
            inferred=desk.inferred,
            audience=audience,
            left_out=self._left_out(),
            counts=self._counts(found),
            answers=answers,
            words=sum(answer.words for answer in answers),
            minutes=round(sum(answer.words for answer in answers) / WORDS_A_MINUTE, 1),
            objectives=tuple(self.proving.target(aim) for aim in self.scope.objectives),
            own_goals=self._for_owner(_own_goal(aim.objective) for aim in self.scope.own_goals),
            other=tuple(self._other()),
            outside=tuple(Line(f"{item.date} {told(item, item.label)}", (item.source,)) for item in self.scope.outside),
            undated=self._for_owner(line_of(item) for item in self.scope.undated),
            people=tuple(one for one in self.vouching.people() if not self._is_kept_from(one)),
            ledger=() if audience else tuple(self.vouching.missing_experience()),
            spread=self._spread(),
            findings=findings,
            fix_first=fixing.fix_first(findings, self.answering.weights),
            other_answers=self._for_owner(line_of(answer) for answer in desk.strangers),
        )

    def _other(self) -> Iterator[Proof]:
        """Evidence for no objective, the strongest first; readers are spared what is not worth telling."""
        for item in self.answering.best_first(self.scope.orphans):
            if self._is_told(item):
                yield self.proving.proof(item, perhaps=self._offered.get(item.id, ""))

    def _is_told(self, item: Evidence) -> bool:
        """Whether evidence for no objective is worth telling to the audience; its owner sees all of it."""
        return not self.sharing.audience or self.answering.strength(item) >= WORTH_TELLING

    @cached_property
    def _offered(self) -> dict[str, str]:
        """The title of the objective to which a piece of evidence is offered, by the id of the evidence."""
        aims = () if self.sharing.audience else self.scope.objectives
        offers = ((one.record, aim) for aim in aims for one in self.suggestions.for_objective(aim.objective))
        return {record.id: aim.objective.title for record, aim in offers if record is not None}

    def _for_owner(self, lines: Iterable[Line]) -> tuple[Line, ...]:
        return () if self.sharing.audience else tuple(lines)

    def _is_kept_from(self, person: Witness) -> bool:
        """Whether the audience must not see somebody: the public sees nobody."""
        return self.sharing.audience == "public" or bool(self.sharing.hides(person.name))

    def _left_out(self) -> dict[str, int]:
        """How many items of the period the audience does not see, by reason."""
        whole = scope_of(self.sharing.journal, self.period, self.today, self.form)
        feedback = (
            one for one in self.sharing.journal.of(Feedback) if self.period.touches(self.sharing.journal.time_of(one))
        )
        left = self.sharing.left_out([*whole.counted, *(aim.objective for aim in whole.objectives), *feedback])
        hidden = Replying(self.sharing, whole, self.answering).hidden()
        minor = sum(not self._is_told(item) for item in self.scope.orphans)
        return left | ({"lines of answers": hidden} if hidden else {}) | ({"minor": minor} if minor else {})

    def _spread(self) -> Distribution:
        found = spread(self.scope, self.today)
        months = tuple(Month(month, count) for month, count in found.months)
        known, skewed = found.is_known, found.is_skewed
        return Distribution(months, found.dated, found.undated, found.recent, known, skewed, found.empty)

    def _counts(self, found: Iterable[Problem]) -> Counts:
        items, notes = self.scope.counted, {place.path for place in self._places()}
        grades = [self.answering.grader.grade(item).grades for item in items]
        return Counts(
            records=len(items),
            dated=len(self.scope.inside),
            with_figure=sum(grade.quantified >= 2 for grade in grades),
            with_witness=sum(bool(item.witnesses) for item in items),
            with_proof=sum(bool(item.artefacts) for item in items),
            secret=sum(item.private or item.confidential for item in items) if not self.sharing.audience else 0,
            repeated=sum(one.code == "repeated" and one.source.path in notes for one in found),
        )

    def _places(self) -> list[Source]:
        """Where the records of this review stand: the checks speak about more than these."""
        pasted = self.scope.sheet.pasted
        places = [record.source for record in (*self.scope.counted, *(pasted.answers if pasted else ()))]
        for aim in self.scope.objectives:
            parts = self.journal.parts_of(aim.objective, KeyResult)
            metrics = self.scope.links.about(aim.objective, Metric)
            places += [aim.objective.source, *aim.objective.also, *(part.source for part in (*parts, *metrics))]
        return [*places, pasted.review.source] if pasted and pasted.review else places


def _own_goal(goal: Objective) -> Line:
    """A goal agreed with nobody, with whose it is where its note says so."""
    line = line_of(goal)
    return replace(line, text=f"{line.text} (of {goal.owner})") if goal.owner else line
