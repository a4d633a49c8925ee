"""A draft brought up to date: what nobody edited says what the notes say now, what its owner wrote stays."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from career_journal.journal import Journal
from career_journal.journal.drafts import (
    GONE,
    MARK,
    Draft,
    Mark,
    Passage,
    Section,
    fingerprint,
    meaning,
    news_of,
    offered,
    records_behind,
)
from career_journal.reports.review.answering import USUAL_LIMIT
from career_journal.reports.review.drafting import (
    CHOICE,
    Question,
    Written,
    below,
    harmless,
    line_of,
    mark_of,
    names_of,
)


def refreshed(journal: Journal, draft: Draft, raw: str, asked: Iterable[Question]) -> Written:
    """The note with what is new in the journal. `raw` is its text; every line that is not named here stays as it is."""
    done = Written()
    lines = raw.split("\n")
    by_answer = {question.asked.answer.id: question for question in asked if question.asked.answer}
    for section in reversed(draft.sections):
        question = by_answer.get(section.answer.id)
        if question is not None:
            refresher = _Refresher(journal, section, question, lines, done)
            refresher.run()
            refresher.apply()
    done.text = "\n".join(lines)
    return done


@dataclass
class _Refresher:
    """Brings one section up to date: an empty one is filled, one that was put together refreshed, others left alone."""

    journal: Journal
    section: Section
    question: Question
    lines: list[str]
    done: Written
    edits: list[tuple[int, int, list[str]]] = field(default_factory=list)
    """Lines `first` to `last`, from 1, give way to new ones; `last` before `first` puts them in between."""

    def run(self) -> None:
        """Decide on every line of the section."""
        if not self.section.passages:
            self._fill()
        elif self.section.is_put_together:
            for passage in self.section.passages:
                self._passage(passage)
            self._insert()
            self._offer()

    def apply(self) -> None:
        """Make the changes, the last one first, so that the numbers of the others stay right."""
        end = "\r" if self.lines[0].endswith("\r") else ""
        for first, last, new in sorted(self.edits, key=lambda edit: edit[:2], reverse=True):
            block = [f"{line}{end}" for line in new]
            if last >= len(self.lines):  # what stands last in a file has no line end behind it
                block[-1] = new[-1]
                self.lines[first - 2] = self.lines[first - 2].removesuffix(end) + end
            self.lines[first - 1 : last] = block

    def _fill(self) -> None:
        """Below a question that nobody answered; a choice offered before is offered anew."""
        first, last = self.section.line + 1, self.section.end_line
        old = "\n".join(line.removesuffix("\r") for line in self.lines[first - 1 : last]).strip()
        block = below(self.journal, self.question, self.done)
        is_ours = not old or (old.startswith(CHOICE) and old.endswith("-->"))
        if is_ours and block and old != "\n".join(block):
            self.done.offered += bool(self.question.material)
            self.edits.append((first, last, ["", *block, ""]))

    def _passage(self, passage: Passage) -> None:
        if passage.mark is None:
            self.done.kept += 1
            return
        self.done.cited.update(passage.mark.ids)
        news = news_of(self.journal, passage)
        if passage.is_edited:
            self.done.kept += 1
            self._remark(passage, passage.mark, news)
        else:
            self._renew(passage, passage.mark, news)

    def _renew(self, passage: Passage, known: Mark, news: str) -> None:
        """A line nobody edited says what its records say now."""
        names = self._names_of(passage)
        drawn = [one for one in self.question.lines if one.records[0].id == names[0]]
        still = [one for one in drawn if fingerprint(harmless(one.text)) == known.said]
        drawn = still[:1] or drawn
        if len(drawn) != 1:
            self._remark(passage, known, news)
            return
        text = harmless(drawn[0].text)
        if fingerprint(text) != known.said or news:
            self.done.refreshed += fingerprint(text) != known.said
            line = self.lines[passage.line - 1]
            lead = line[: len(line) - len(line.lstrip())] + ("- " if passage.depth else "")
            new = mark_of(self.journal, text, [record.id for record in drawn[0].records])
            self.edits.append((passage.line, passage.end_line, [f"{lead}{text} {new}"]))

    def _remark(self, passage: Passage, known: Mark, news: str) -> None:
        """The same words; if their source has moved on, the remark behind them says so."""
        if not news or news == known.news == GONE:
            return
        self.done.changed += 1
        meant = known.meant if news == GONE else meaning(records_behind(self.journal, passage))
        new = str(replace(known, ids=self._names_of(passage), meant=meant, news=news))
        text = "\n".join(self.lines[passage.line - 1 : passage.end_line])
        self.edits.append((passage.line, passage.end_line, MARK.sub(lambda _: new, text).replace("\r", "").split("\n")))

    def _names_of(self, passage: Passage) -> tuple[str, ...]:
        """The records behind a line by the names they have today."""
        names = tuple(record.id for record in records_behind(self.journal, passage))
        known = passage.mark.ids if passage.mark else ()
        return names if len(names) == len(known) else known

    def _insert(self) -> None:
        """What is new since the last run, behind the line it followed; what was deleted is not offered again."""
        places = {self._names_of(passage)[0]: passage.end_line for passage in self.section.passages if passage.mark}
        known = {*places, *self.section.offered}
        room = (self.question.asked.max_words or USUAL_LIMIT) - sum(len(p.text.split()) for p in self.section.passages)
        after = self.section.passages[0].line - 1
        new: dict[int, list[str]] = {}
        for one in self.question.lines:
            name = one.records[0].id
            after = places.get(name, after)
            if name not in known and one.words <= room:
                room -= one.words
                self.done.added += 1
                self.done.cited.update(record.id for record in one.records)
                new.setdefault(after, []).append(line_of(self.journal, one))
        self.edits += [(after + 1, after, lines) for after, lines in new.items()]

    def _offer(self) -> None:
        """The list of what was offered, for the next run."""
        names = tuple(dict.fromkeys([*self.section.offered, *names_of(self.question.lines)]))
        for number in range(self.section.end_line, self.section.line, -1):
            if self.lines[number - 1].startswith("<!-- offered: "):
                self.edits.append((number, number, [offered(names)]))
                return
