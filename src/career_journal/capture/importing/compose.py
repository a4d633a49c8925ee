"""An item as the text of a note. Nothing is lost on the way, and nothing reads differently afterwards."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

import msgspec

from career_journal.capture.add import NewNote
from career_journal.capture.importing.item import Item
from career_journal.capture.importing.saying import key_results, said
from career_journal.capture.questions import headline
from career_journal.errors import Refused, Severity
from career_journal.notes.fields import ORIGIN_KEYS, types_of
from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.inline import check_of, slot_label
from career_journal.notes.read import Note, read_text
from career_journal.notes.scalars import Bare, Value
from career_journal.records.answer import Answer
from career_journal.records.base import Record

_MARKER = re.compile(r"^[\s>]*(?:#{1,6}\s+)?(?:(?:[-*+]|\d+[.)])\s+)?")
_WORD = re.compile(r"\*\w{1,3}\*|[^\W_]+")
"""A word; `*y*` is one of its own, a hole to be filled."""
_NUMBERED = re.compile(r"kr\d*")
_ORIGIN = re.compile(rf"^(?:{'|'.join(sorted(ORIGIN_KEYS))}):.*$", re.MULTILINE)
"""Where a note came from; the numbers of lines in it say nothing."""
_TAG = re.compile(r"</?[a-zA-Z]\w*\s*/?>")
AS_IT_STOOD = "## As it stood"


class Composer(NamedTuple):
    """Writes the notes of one import."""

    root: Path
    today: date
    grammar: Grammar

    def text(self, item: Item, origin: Mapping[str, Value], *, edited: bool = False) -> str:
        """The text of the note. Raises Refused if no note would say what the item says."""
        tried = ""
        for new in self._ways(item):
            new.front |= origin
            tried = new.text()
            note = read_text(tried, f"{item.kind.kind}.md", self.grammar)
            if not _wrong(note) and (edited or item.record is None or _says(note, item)):
                return self._whole(tried, item)
        wrong = _wrong(read_text(tried, f"{item.kind.kind}.md", self.grammar))
        raise Refused(wrong or "it would read differently in a note of its own")

    def stem(self, item: Item) -> str:
        """The name of its file."""
        return self._new(item, item.values, {}).stem

    def _ways(self, item: Item) -> Iterator[NewNote]:
        """With the markup of the source; with plain words; with key results in the front matter."""
        links = {"links": list(item.record.links)} if item.record is not None and item.record.links else {}
        yield self._new(item, item.marked_up or item.values, {})
        yield self._new(item, item.marked_up or item.values, links)
        yield self._new(item, item.values, links)
        if item.parts:
            yield self._new(item, item.values, {**links, "key_results": key_results(item.parts)})

    def _new(self, item: Item, values: Mapping[str, Value], front: Mapping[str, Value]) -> NewNote:
        new = NewNote(self.root, item.kind, self.today)
        known = {*new.questions, "details"} if item.kind.main == "details" else set(new.questions)
        known -= {name for name, value in values.items() if isinstance(value, Bare) and value.startswith("\n")}
        new.values = {name: value for name, value in values.items() if name in known and name not in front}
        new.values.setdefault(headline(item.kind), item.title)
        new.front = {name: value for name, value in values.items() if name not in known} | dict(front)
        return new

    def _whole(self, text: str, item: Item) -> str:
        """The note, with those lines as they stood whose words it does not all hold, and code as it is indented."""
        held = Counter(_words(_ORIGIN.sub("", text)))
        code = _of_code(item.verbatim)
        lines = [line for line, kept in zip(item.verbatim, code, strict=True) if kept or self._lost(line, held, item)]
        if not lines:
            return text
        ticks = max((len(run) for line in lines for run in re.findall(r"`{3,}", line)), default=2)
        fence = "`" * max(3, ticks + 1)
        return "\n".join([text.rstrip("\n"), "", AS_IT_STOOD, "", f"{fence}text", *lines, fence, ""])

    def _lost(self, line: str, held: Counter[str], item: Item) -> Counter[str]:
        """The words of a line that the note does not hold; names of fields and its own date need not be there.

        Nor need the name of a part that it tells, `S` or `Situation`, where it is the label of the line.
        """
        bare = check_of(_MARKER.sub("", _TAG.sub(" ", line), count=1))[1]
        when, rest = self.grammar.dates.leading(bare)
        is_own = when is not None and when == item.values.get("date") and _is_all_of(when, bare.removesuffix(rest))
        told = rest if is_own else bare
        fields = {*types_of(item.kind), *item.kind.aliases}
        label = slot_label(bare, self.grammar.words)
        name = _words(label[1].words) if label is not None and not item.values.keys().isdisjoint(label[0]) else []
        return Counter(
            word
            for word in Counter(_words(told)) - held
            if word not in fields and not _NUMBERED.fullmatch(word) and word not in name
        )

    def holds(self, text: str, item: Item) -> bool:
        """Whether a note holds every word of the item's lines."""
        held = Counter(_words(_ORIGIN.sub("", text)))
        return not any(self._lost(line, held, item) for line in item.verbatim)


def _is_all_of(when: str, written: str) -> bool:
    """Whether a date holds every number of how it was written: `2026` does not hold `04/05/2026`, nor a time of day."""
    known = {int(number) % 100 for number in when.split("-")}
    return {int(number) % 100 for number in re.findall(r"\d+", written)} <= known


def _of_code(lines: Iterable[str]) -> Iterator[bool]:
    """For each line whether it belongs to a block of code, with the fences of the block."""
    inside = False
    for line in lines:
        is_fence = line.lstrip().startswith(("```", "~~~"))
        yield inside or is_fence
        inside ^= is_fence


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _wrong(note: Note) -> str:
    """What is wrong with a note; empty if nothing is."""
    return next((problem.message for problem in note.problems if problem.severity == Severity.ERROR), "")


def _says(note: Note, item: Item) -> bool:
    """Whether the note says what the record said, and its parts what they said.

    The answer that a story is to its question is no part of the note: the question is one of its fields.
    """
    if item.record is None or note.shape != "typed":
        return False
    record, *parts = note.records
    expected = [said(part) for part in item.parts if not isinstance(part, Answer)]
    return said(record) == said(_expected(item.record, item)) and [said(part) for part in parts] == expected


def _expected(record: Record, item: Item) -> Record:
    """What stood below an objective names it."""
    if not item.owner or "objectives" not in item.values:
        return record
    return msgspec.structs.replace(record, objectives=tuple(item.values["objectives"]))  # type: ignore[arg-type]
