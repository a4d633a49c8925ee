"""Puts a review together out of a journal, for one period, one form and one audience."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import msgspec

from career_journal.errors import Problem, Source
from career_journal.journal import Journal, drafts
from career_journal.journal.forms import Asked
from career_journal.journal.grading import Weights
from career_journal.journal.judged import grader_of
from career_journal.journal.said import Said, said
from career_journal.journal.scope import Scope, scope_of
from career_journal.journal.sent import sent
from career_journal.journal.sentences import told
from career_journal.journal.sharing import Sharing
from career_journal.journal.spread import spread
from career_journal.journal.suggest import Suggestions
from career_journal.periods import Period
from career_journal.records.answer import Answer
from career_journal.records.base import Record
from career_journal.records.feedback import Feedback
from career_journal.records.key_result import KeyResult
from career_journal.records.metric import Metric
from career_journal.report import Line, span_of
from career_journal.reports.review import fixing
from career_journal.reports.review.answering import WORTH_TELLING, Answering, Drawn
from career_journal.reports.review.proving import Proving
from career_journal.reports.review.value import (
    AnswerLine,
    Counts,
    Distribution,
    Month,
    Offer,
    Proof,
    Reply,
    Review,
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
    return _Builder(Sharing(journal, audience), period, today, form).build(tuple(found))


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
        return scope_of(self.journal, self.period, self.form)

    @cached_property
    def answering(self) -> Answering:
        return Answering(self.scope, grader_of(self.journal), Weights.of(self.journal.settings.weights))

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
        answers = self._answers()
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
            own_goals=self._for_owner(line_of(aim.objective) for aim in self.scope.own_goals),
            other=tuple(self._other()),
            outside=tuple(Line(f"{item.date} {told(item, item.label)}", (item.source,)) for item in self.scope.outside),
            undated=tuple(line_of(item) for item in self.scope.undated),
            people=() if audience == "public" else self.vouching.people(),
            ledger=() if audience else tuple(self.vouching.missing_experience()),
            spread=self._spread(),
            findings=findings,
            fix_first=fixing.fix_first(findings, self.answering.weights),
            other_answers=self._for_owner(line_of(answer) for answer in desk.strangers),
        )

    def _other(self) -> Iterator[Proof]:
        """Evidence for no objective, the strongest first; readers are spared what is not worth telling."""
        for item in self.answering.best_first(self.scope.orphans):
            if not self.sharing.audience or self.answering.strength(item) >= WORTH_TELLING:
                yield self.proving.proof(item)

    def _for_owner(self, lines: Iterable[Line]) -> tuple[Line, ...]:
        return () if self.sharing.audience else tuple(lines)

    def _left_out(self) -> dict[str, int]:
        """How many items of the period the audience does not see, by reason."""
        whole = scope_of(self.sharing.journal, self.period, self.form)
        feedback = (one for one in self.sharing.journal.of(Feedback) if self.period.touches(one.date))
        left = self.sharing.left_out([*whole.counted, *(aim.objective for aim in whole.objectives), *feedback])
        texts = (line.text for asked in whole.sheet.questions for line in _written(whole.journal, asked))
        hidden = sum(bool(self.sharing.hides(text)) for text in texts)
        return left | ({"lines of answers": hidden} if hidden else {})

    # ---- answers -------------------------------------------------------------------------------------------------

    def _answers(self) -> tuple[Reply, ...]:
        """The answers as they stand; of a review that was sent, as they were sent."""
        review = self.scope.sheet.review
        copy = sent(self.journal, review) if review is not None and not self.form else None
        try:
            kept = msgspec.convert(copy.answers, tuple[Reply, ...]) if copy is not None else ()
        except msgspec.ValidationError:  # a copy whose answers were changed by hand: the note says more than nothing
            kept = ()
        if not kept:
            return tuple(self._reply(asked) for asked in self.scope.sheet.questions)
        return tuple(msgspec.structs.replace(one, lines=tuple(self._may_see(one.lines))) for one in kept)

    def _may_see(self, lines: Iterable[AnswerLine]) -> Iterator[AnswerLine]:
        return (line for line in lines if not self.sharing.hides(line.text))

    def _reply(self, asked: Asked) -> Reply:
        lines, status = self._answer(asked)
        lines = tuple(self._may_see(lines))
        offers = self.answering.material(asked) if status == "unanswered" and not self.sharing.audience else ()
        return Reply(
            number=asked.number,
            question=asked.text,
            required=asked.required,
            status=status,
            words=sum(len(line.text.split()) for line in lines),
            max_words=asked.max_words,
            characters=len("\n".join(line.text for line in lines)),
            max_characters=asked.max_characters,
            lines=lines,
            material=tuple(Offer(one.text, one.why, one.sources) for one in offers),
            draws=asked.draws,
            group=asked.group,
            source=(asked.source,),
        )

    def _answer(self, asked: Asked) -> tuple[tuple[AnswerLine, ...], str]:
        """What stands in the note; if nothing does, what the records say; and which of the two it is."""
        if asked.answer is not None and not asked.answer.is_open:
            section = next((one for one in self._sections if one.answer == asked.answer), None)
            is_drafted = section is not None and section.is_put_together and not section.is_own
            return tuple(self._stated(asked)), "drafted" if is_drafted else "answered"
        lines = tuple(drawn_line(one) for one in self.answering.draw(asked))
        return lines, "drafted" if lines else "unanswered"

    def _stated(self, asked: Asked) -> Iterator[AnswerLine]:
        """The lines of an answer, with the records they were drafted from."""
        for one in _written(self.journal, asked):
            passage = self._draft.at(one.source.line) if self._draft else None
            records = drafts.records_behind(self.journal, passage) if passage else []
            places = (self._place(record, one.text) for record in records)
            ids = tuple(record.id for record in records)
            yield AnswerLine(one.text, (*places, one.source), one.depth, ids)

    def _place(self, record: Record, text: str) -> Source:
        """Where a record says something; of an answer that was taken over, its very line."""
        lines = said(self.journal, record) if isinstance(record, Answer) else ()
        return next((line.source for line in lines if line.text == text), record.source)

    @cached_property
    def _draft(self) -> drafts.Draft | None:
        review = self.scope.sheet.review
        return drafts.read(self.journal, review) if review is not None else None

    @property
    def _sections(self) -> tuple[drafts.Section, ...]:
        return self._draft.sections if self._draft else ()

    # ---- the whole -----------------------------------------------------------------------------------------------

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


def drawn_line(one: Drawn) -> AnswerLine:
    """A line that was put together, as it stands in the report."""
    return AnswerLine(one.text, one.sources, one.depth, tuple(record.id for record in one.records))


def _written(journal: Journal, asked: Asked) -> tuple[Said, ...]:
    return said(journal, asked.answer) if asked.answer is not None else ()
