"""A note as it stands on disk, and the record in it that a command is about."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from career_journal.errors import CannotRead
from career_journal.notes import splice
from career_journal.notes.grammar.context import Grammar
from career_journal.notes.read import Note, read_text
from career_journal.records.base import Record

_PROPERTY = re.compile(r"\s*[A-Za-z][\w-]*:: ?\S")


@dataclass(frozen=True)
class Target:
    """A note as it stands on disk, and the record in it that is meant; None for the note itself."""

    path: str
    bom: str
    text: str
    note: Note
    record: Record | None
    grammar: Grammar

    @property
    def data(self) -> bytes:
        """The bytes of the note."""
        return (self.bom + self.text).encode()

    @property
    def is_typed(self) -> bool:
        """Whether the record is the one of a typed note, so that front matter is its place."""
        return self.note.shape == "typed" and self.record is not None and self.record.parent is None

    @property
    def where(self) -> str:
        """What to name in a message and in `journal edit`: the record, else the note."""
        return self.record.id if self.record is not None else self.path

    def read(self, text: str) -> Note:
        """Another text in the place of this one, read the same way."""
        return read_text(text, self.path, self.grammar)

    def line(self, number: int) -> str:
        """A line, without what ends it."""
        return self.text.split("\n")[number - 1].removesuffix("\r")

    def with_line(self, number: int, new: str | None) -> str | None:
        """The text with another line in the place of one."""
        return None if new is None else self.with_lines(number, number, [new])

    def with_lines(self, first: int, last: int, new: list[str]) -> str:
        """The text with other lines in the place of these; put between two lines if `last` is before `first`."""
        rows = self.text.split("\n")
        end = "\r" if "\r\n" in self.text else ""
        kept = rows[last - 1][-1:] if first <= last else end
        if first > len(rows):
            rows[-1] += end
        ended = [f"{line}{end}" for line in new[:-1]] + [
            f"{line}{kept if kept == chr(13) else ''}" for line in new[-1:]
        ]
        rows[first - 1 : last] = ended
        return "\n".join(rows)

    def own_lines(self) -> list[int]:
        """The lines of the record itself, without what is nested below it."""
        record = self.record
        if record is None:
            return []
        own = {record.source.line, *(number for numbers in record.lines.values() for number in numbers)}
        return sorted(own - set(record.lines.get("details", ())))

    def ends(self) -> list[int]:
        """Where a sign or field is put behind its words: the last line of them, else the first, else its very last.

        A property on a line of its own, `impact:: dry`, would take it for more of its value.
        """
        own, record = self.own_lines(), self.record
        own = [number for number in own if not _PROPERTY.match(self.line(number))] or own
        return list(dict.fromkeys((own[-1], own[0], record.source.end_line))) if own and record is not None else []


def read_target(data: bytes, path: str, grammar: Grammar, choose: Callable[[Note], Record | None]) -> Target:
    """A note with the record that `choose` finds in it. Raises CannotRead if it is not UTF-8."""
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        message = f"{path}: byte {data[error.start]:#04x} is not UTF-8"
        raise CannotRead(message, "save it as UTF-8 first; nothing was changed") from None
    bom = splice.BOM if text.startswith(splice.BOM) else ""
    note = read_text(text.removeprefix(bom), path, grammar)
    return Target(path, bom, text.removeprefix(bom), note, choose(note), grammar)


def changed(target: Target, text: str, note: Note, record: Record | None) -> Target:
    """The target after a change of its text."""
    return replace(target, text=text, note=note, record=record)
