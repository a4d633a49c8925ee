"""The records, or the lines that became nothing."""

from __future__ import annotations

from typing import ClassVar

import msgspec

from career_journal.errors import Source
from career_journal.journal import Journal
from career_journal.records.base import Record
from career_journal.report import Report


class Row(msgspec.Struct, frozen=True):
    """One record in a listing."""

    kind: str
    id: str
    title: str
    date: str
    source: Source
    parent: str | None


class Listing(Report, frozen=True, kw_only=True, tag="list"):
    """Records in the order of their notes."""

    template: ClassVar[str] = "list"

    rows: tuple[Row, ...]
    total: int
    plain: tuple[str, ...] = ()
    """The notes that hold no record, where all records are listed."""
    ids: bool = False
    """Whether ids are shown in place of titles."""


def build(
    records: tuple[Record, ...], *, limit: int | None = None, plain: tuple[str, ...] = (), ids: bool = False
) -> Listing:
    """List records; `limit` keeps the first ones."""
    rows = tuple(
        Row(record.kind, record.id, record.label, record.when, record.source, record.parent)
        for record in records[:limit]
    )
    return Listing(rows=rows, total=len(records), plain=plain, ids=ids)


class UnreadLine(msgspec.Struct, frozen=True):
    """A line that was read as content and became nothing."""

    text: str
    source: Source


class UnreadNote(msgspec.Struct, frozen=True):
    """A note with lines that became nothing. A `plain` note holds no record at all."""

    path: str
    shape: str
    lines: tuple[UnreadLine, ...]


class Unread(Report, frozen=True, kw_only=True, tag="unread"):
    """Everything that was read and not understood."""

    template: ClassVar[str] = "unread"

    notes: tuple[UnreadNote, ...]
    total: int
    """How many lines."""
    closed: int = 0
    """How many notes could not be read."""


def build_unread(journal: Journal) -> Unread:
    """The lines of every note that became no record and no part of one."""
    notes = []
    for note in journal.notes:
        lines = tuple(
            UnreadLine(text, Source(note.path, number, number))
            for number, role, text in note.lines()
            if role == "unread"
        )
        if lines or note.shape in ("plain", "unreadable"):
            notes.append(UnreadNote(note.path, note.shape, lines))
    return Unread(notes=tuple(notes), total=sum(len(note.lines) for note in notes), closed=len(journal.unreadable))
