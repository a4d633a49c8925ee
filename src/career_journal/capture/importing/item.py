"""What a source holds: items that can become notes, and what stays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from career_journal.journal.imported import numbered
from career_journal.notes.read import Note
from career_journal.notes.scalars import Value
from career_journal.records.base import Record

TYPED = "a typed note already"
"""Why a typed note stays."""


@dataclass(frozen=True)
class Item:
    """One thing that can become a note of its own."""

    kind: type[Record]
    title: str
    """The line it is shown by."""
    values: Mapping[str, Value]
    """Its fields, by their names in front matter."""
    lines: tuple[int, ...]
    """The lines of the source it stands on; where it begins, for a source that is not made of lines."""
    mark: str
    marked_up: Mapping[str, Value] = field(default_factory=dict)
    """Fields in which links and emphasis stand as they do in the source."""
    verbatim: tuple[str, ...] = ()
    """Its lines as they stand; empty if the fields say it all."""
    record: Record | None = None
    """What the note must say when it is read; None if there was no record before."""
    parts: tuple[Record, ...] = ()
    owner: str = ""
    """The mark of the item it belongs to."""

    @property
    def when(self) -> str:
        """Its date, or its period; empty if it is not known."""
        return str(self.values.get("period") or self.values.get("date") or "")


def marked(items: Iterable[Item]) -> tuple[Item, ...]:
    """The items of one source, each with a mark that no other has."""
    items = list(items)
    marks = numbered(item.mark for item in items)
    return tuple(replace(item, mark=one) for item, one in zip(items, marks, strict=True))


@dataclass(frozen=True)
class Left:
    """Something that stays where it is, and why."""

    first: int
    last: int
    why: str
    text: str = ""


@dataclass(frozen=True)
class Content:
    """A source that was read. `total` counts what its `unit` says: lines, or entries."""

    name: str
    """How its notes name it: its path in the journal, or the name of a file from outside."""
    items: tuple[Item, ...]
    left: tuple[Left, ...] = ()
    unit: str = "line"
    total: int = 0
    account: Mapping[str, int] = field(default_factory=dict)
    """What became of each line or entry that is in no item; with those it adds up to the total."""
    note: Note | None = None
    """The note, if it is one of the journal that has lines to be moved."""
