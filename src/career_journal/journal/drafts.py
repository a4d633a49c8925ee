"""Drafts of a review: where each line came from, whether it was edited, whether its source changed since.

A line that was put together carries a remark that Markdown does not show:

    - Cut the nightly run to 21 minutes. <!-- from log#cut-the-nightly-run · 5f3a9c.81bd02 -->

It names the records, and the fingerprints of the line as it was written and of the records as they were then. A line
whose own fingerprint still holds was not edited; a record whose fingerprint no longer holds has changed.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from career_journal.journal.journal import Journal
from career_journal.notes.raw import lines_of
from career_journal.records.answer import Answer
from career_journal.records.base import Record, own_fields
from career_journal.records.review import Review

MARK = re.compile(  # the remark behind a line that was put together
    r"<!-- from (?P<ids>.+?) · (?P<said>[0-9a-f]{6})\.(?P<meant>[0-9a-f]{6})(?: · (?P<news>[a-z ]+))? -->"
)
_OFFERED = re.compile(r"<!-- offered: (?P<ids>.*?) -->")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_ITEM = re.compile(r"(?P<indent>\s*)(?P<marker>[-*+]|\d{1,2}[.)])\s+(?P<text>.*)")
_HEADING = re.compile(r"(#{1,6})\s")
CHANGED = "source changed"
GONE = "source gone"
BETWEEN = " + "
SAME = 0.6
"""Share of words that two wordings of one thing have in common at least."""


@dataclass(frozen=True)
class Mark:
    """The remark behind a line: the records it came from, and how both looked then."""

    ids: tuple[str, ...]
    said: str
    meant: str
    news: str = ""

    def __str__(self) -> str:
        ids = BETWEEN.join(name.replace(">", "%3E") for name in self.ids)
        return f"<!-- from {ids} · {self.said}.{self.meant}{f' · {self.news}' if self.news else ''} -->"


@dataclass(frozen=True)
class Passage:
    """A paragraph or an item of a draft, from its first line to its last."""

    line: int
    end_line: int
    text: str
    depth: int
    mark: Mark | None = None

    @property
    def is_edited(self) -> bool:
        """Whether its owner wrote it or changed it."""
        return self.mark is None or fingerprint(self.text) != self.mark.said


@dataclass(frozen=True)
class Section:
    """One question of a draft with what stands below it, up to the next."""

    answer: Answer
    line: int
    end_line: int
    passages: tuple[Passage, ...] = ()
    offered: tuple[str, ...] = ()
    """Records that were offered here before; what is missing now was deleted on purpose."""

    @property
    def is_put_together(self) -> bool:
        """Whether any line of it was drafted by the program."""
        return bool(self.offered) or any(passage.mark for passage in self.passages)

    @property
    def is_own(self) -> bool:
        """Whether its owner wrote or edited any line of it."""
        return any(passage.is_edited for passage in self.passages)


@dataclass(frozen=True)
class Draft:
    """A review note as a file that its owner and the program both write in."""

    path: str
    lines: tuple[str, ...]
    sections: tuple[Section, ...] = field(default=())

    def at(self, line: int) -> Passage | None:
        """The passage that holds a line of the file."""
        return next(
            (
                passage
                for section in self.sections
                for passage in section.passages
                if passage.line <= line <= passage.end_line
            ),
            None,
        )


def drafts(journal: Journal) -> Iterator[tuple[Review, Draft]]:
    """Every review note, as a draft."""
    for review in journal.of(Review):
        yield review, read(journal, review)


def read(journal: Journal, review: Review) -> Draft:
    """A review note as a draft; a note written by hand is one in which every line is its owner's."""
    lines = lines_of(journal.root, review.source.path)
    answers = sorted(journal.parts_of(review, Answer), key=lambda answer: answer.source.line)
    starts = [answer.line_of("question").line for answer in answers]
    ends = [*(start - 1 for start in starts[1:]), len(lines)][: len(starts)]
    sections = (_section(*parts, lines) for parts in zip(answers, starts, ends, strict=True))
    return Draft(review.source.path, lines, tuple(sections))


def _section(answer: Answer, line: int, end: int, lines: tuple[str, ...]) -> Section:
    heading = _HEADING.match(lines[line - 1])
    level = len(heading[1]) if heading else 6
    for number in range(line + 1, end + 1):
        other = _HEADING.match(lines[number - 1])
        if other and len(other[1]) <= level:
            end = number - 1
            break
    offered = [match["ids"] for text in lines[line:end] for match in _OFFERED.finditer(text)]
    ids = tuple(_named(" + ".join(offered))) if offered else ()
    return Section(answer, line, end, tuple(_passages(lines, line + 1, end)), ids)


def _passages(lines: tuple[str, ...], first: int, last: int) -> Iterator[Passage]:
    """The paragraphs and items between two lines; remarks and blank lines are none."""
    text = "\n".join(_visible(lines[first - 1 : last]))
    current: Passage | None = None
    indents: list[int] = []
    for number, line in enumerate(text.split("\n"), first):
        item = _ITEM.match(line)
        if not line.strip() or item:
            if current:
                yield _marked(current)
            current = None
        if item:
            indents = [indent for indent in indents if indent < len(item["indent"])] + [len(item["indent"])]
            current = Passage(number, number, item["text"], len(indents))
        elif line.strip() and current:
            current = replace(current, end_line=number, text=f"{current.text} {line.strip()}")
        elif line.strip():
            current = Passage(number, number, line.strip(), 0)
    if current:
        yield _marked(current)


def _visible(lines: Iterable[str]) -> list[str]:
    """The lines without remarks, but for those that say where a line is from; line breaks stay where they are."""

    def hide(found: re.Match[str]) -> str:
        is_mark = MARK.fullmatch(" ".join(found[0].split()))
        return found[0] if is_mark else "\n" * found[0].count("\n")

    return _COMMENT.sub(hide, "\n".join(lines)).split("\n")


def _marked(passage: Passage) -> Passage:
    found = MARK.search(passage.text)
    if found is None:
        return passage
    mark = Mark(tuple(_named(found["ids"])), found["said"], found["meant"], found["news"] or "")
    return replace(passage, text=MARK.sub("", passage.text).strip(), mark=mark)


def _named(ids: str) -> Iterator[str]:
    return (name.replace("%3E", ">") for name in ids.split(BETWEEN) if name.strip())


# ---- fingerprints ---------------------------------------------------------------------------------------------------


def mark(text: str, records: Iterable[Record]) -> Mark:
    """The remark for a line that was just put together from some records."""
    records = tuple(records)
    return Mark(tuple(record.id for record in records), fingerprint(text), meaning(records))


def offered(ids: Iterable[str]) -> str:
    """The remark that lists what was offered below a question."""
    return f"<!-- offered: {BETWEEN.join(name.replace('>', '%3E') for name in ids)} -->"


def fingerprint(text: str) -> str:
    """Six letters that change when a text does; how it is wrapped does not matter."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:6]


def meaning(records: Iterable[Record]) -> str:
    """Six letters that change when what some records say does; where they stand does not matter."""
    return fingerprint("\n".join(str(getattr(record, name)) for record in records for name in _telling(record)))


def _telling(record: Record) -> tuple[str, ...]:
    return ("title", "date", "share_as", "details", *own_fields(type(record)))


def news_of(journal: Journal, passage: Passage) -> str:
    """What happened to the sources of a line since it was written: nothing, changed, or gone."""
    if passage.mark is None:
        return ""
    records = records_behind(journal, passage)
    if len(records) < len(passage.mark.ids):
        return GONE
    return CHANGED if meaning(records) != passage.mark.meant else ""


def records_behind(journal: Journal, passage: Passage) -> list[Record]:
    """The records a line was put together from, as far as they are still there."""
    names = passage.mark.ids if passage.mark else ()
    found = (journal.by_id.get(name) or _heir(journal, name, passage.text) for name in names)
    return [record for record in found if record is not None]


def _heir(journal: Journal, name: str, text: str) -> Record | None:
    """The record of the same note that says nearly the same: ids of bullets are made of their first words."""
    note, _, words = name.partition("#")
    others = (record for record in journal.records if record.id.startswith(f"{note}#"))
    alike = [(_alike(record, words, text), -place, record) for place, record in enumerate(others)]
    best = max(alike, default=None, key=lambda one: one[:2])
    return best[2] if best is not None and best[0] >= SAME else None


def _alike(record: Record, words: str, text: str) -> float:
    """How alike a record is to one that is gone, of which the words of its id and a line made from it are left."""
    return max(_likeness(record.label, text), _likeness(record.id.partition("#")[2], words))


def _likeness(one: str, other: str) -> float:
    mine, theirs = (set(re.findall(r"\w+", text.casefold())) for text in (one, other))
    return len(mine & theirs) / max(1, len(mine | theirs))
