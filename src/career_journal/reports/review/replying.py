"""The questions of the form with their answers: what stands in the note, else what the records say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import msgspec

from career_journal.errors import Source
from career_journal.journal import Journal, drafts
from career_journal.journal.forms import Asked
from career_journal.journal.judged import grader_of
from career_journal.journal.said import Said, said
from career_journal.journal.scope import Scope, scope_of
from career_journal.journal.sent import sent
from career_journal.journal.sentences import told
from career_journal.journal.sharing import Sharing
from career_journal.records.answer import Answer
from career_journal.records.base import Record
from career_journal.reports.review.answering import Answering
from career_journal.reports.review.offering import Offering
from career_journal.reports.review.value import AnswerLine, Offer, Reply


@dataclass(frozen=True)
class Replying:
    """The answers of one review, as far as its audience may see them; `form` is the one that was asked for."""

    sharing: Sharing
    scope: Scope
    answering: Answering
    form: str = ""

    @property
    def journal(self) -> Journal:
        """What the audience may see."""
        return self.scope.journal

    def replies(self) -> tuple[Reply, ...]:
        """The answers as they stand; of a review that was sent, as they were sent."""
        kept = self._sent()
        if not kept:
            return tuple(self._reply(asked) for asked in self.scope.sheet.questions)
        return tuple(msgspec.structs.replace(one, lines=self._visible(one.lines, one.draws)) for one in kept)

    def _sent(self) -> tuple[Reply, ...]:
        review = self.scope.sheet.review
        copy = sent(self.journal, review) if review is not None and not self.form else None
        try:
            return msgspec.convert(copy.answers, tuple[Reply, ...]) if copy is not None else ()
        except msgspec.ValidationError:  # a copy whose answers were changed by hand: the note says more than nothing
            return ()

    def hidden(self) -> int:
        """How many lines of the answers in the note the audience does not see."""
        lines = ((asked, line) for asked in self.scope.sheet.questions for line in written(self.journal, asked))
        return sum(self._hides(line.text, asked.draws) for asked, line in lines)

    def _visible(self, lines: tuple[AnswerLine, ...], draws: tuple[str, ...]) -> tuple[AnswerLine, ...]:
        return tuple(line for line in lines if not self._hides(line.text, draws))

    def _hides(self, text: str, draws: tuple[str, ...]) -> bool:
        """Whether a line is kept from the audience; who can speak to the work is no business of the public."""
        return bool(self.sharing.hides(text)) or (self.sharing.audience == "public" and draws[:1] == ("people",))

    # ---- one question --------------------------------------------------------------------------------------------

    def _reply(self, asked: Asked) -> Reply:
        lines, status = self._answer(asked)
        lines = self._visible(lines, asked.draws)
        is_open = status == "unanswered" and not self.sharing.audience
        offers = Offering(self.answering).material(asked) if is_open else ()
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
            return tuple(self._stated(asked, asked.answer)), "drafted" if is_drafted else "answered"
        drawn = self._drawing.draw(asked)
        lines = tuple(AnswerLine(one.text, one.sources, one.depth, tuple(r.id for r in one.records)) for one in drawn)
        return lines, "drafted" if lines else "unanswered"

    @cached_property
    def _drawing(self) -> Answering:
        """Puts an answer together as a draft would: without what no reader may see, even where its owner looks."""
        if self.sharing.audience:
            return self.answering
        view = Sharing(self.journal, "manager").view
        return Answering(
            scope_of(view, self.scope.period, self.scope.today, self.form), grader_of(view), self.answering.weights
        )

    def _stated(self, asked: Asked, answer: Answer) -> Iterator[AnswerLine]:
        """The lines of an answer, with the records they were drafted from."""
        for one in written(self.journal, asked):
            passage = self._draft.at(one.source.line) if self._draft else None
            records = drafts.records_behind(self.journal, passage) if passage else []
            places = (self._place(record, one.text) for record in records)
            ids = tuple(record.id for record in records)
            yield AnswerLine(told(answer, one.text), (*places, one.source), one.depth, ids)

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


def written(journal: Journal, asked: Asked) -> tuple[Said, ...]:
    """The lines of the answer there is."""
    return said(journal, asked.answer) if asked.answer is not None else ()
