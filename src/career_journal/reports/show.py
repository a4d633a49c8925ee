"""One record with everything known about it, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

import msgspec

from career_journal.errors import Problem, Source
from career_journal.figures import shown
from career_journal.journal import Journal
from career_journal.records.base import Record, own_fields
from career_journal.report import Report

LONG, SCREEN = 60, 125
"""Characters of a line that an editor may have broken at the edge of the screen."""


class Known(msgspec.Struct, frozen=True):
    """A field of the record with its lines of text."""

    name: str
    lines: tuple[str, ...]
    source: Source


class Detail(Report, frozen=True, kw_only=True, tag="record"):
    """A record as its owner would want to see it."""

    template: ClassVar[str] = "detail"

    kind: str
    id: str
    title: str
    date: str
    tags: tuple[str, ...]
    source: tuple[Source, ...]
    fields: tuple[Known, ...]
    missing: tuple[str, ...]
    figures: tuple[str, ...]
    parts: tuple[Known, ...]
    problems: tuple[Problem, ...]


def build(journal: Journal, record: Record) -> Detail:
    """Everything about one record."""
    named = [(name, getattr(record, name)) for name in (*own_fields(type(record)), "details")]
    known = tuple(Known(_words(name), _lines(value), record.line_of(name)) for name, value in named if _lines(value))
    shown = {field.name for field in known}
    parts = tuple(
        Known(part.kind.replace("_", " "), (part.label,), part.source)
        for part in journal.records
        if part.parent == record.id
    )
    return Detail(
        kind=record.kind,
        id=record.id,
        title=record.label,
        date=record.when,
        tags=record.tags,
        source=(record.source, *record.also),
        fields=known,
        missing=tuple(_words(name) for name, _ in named[:-1] if _words(name) not in shown),
        figures=tuple(figure.text for figure in record.figures),
        parts=parts,
        problems=tuple(
            problem
            for problem in journal.problems
            if problem.source.path == record.source.path
            and record.source.line <= problem.source.line <= record.source.end_line
        ),
    )


def _words(name: str) -> str:
    return {"giver": "from"}.get(name, name.replace("_", " "))


def _lines(value: object) -> tuple[str, ...]:
    if value in (None, "", (), {}, False):
        return ()
    if isinstance(value, str):
        return _flowing(line for line in value.split("\n") if line.strip())
    if isinstance(value, tuple):
        return tuple(_line(item) for item in value)
    if isinstance(value, dict):
        return tuple(f"{key}: {item}" for key, item in value.items())
    return (_line(value),)


def _flowing(lines: Iterable[str]) -> tuple[str, ...]:
    """Lines as they were meant: one that is nearly as long as a screen was broken there and goes on in the next."""
    flowing: list[str] = []
    broken = False
    for line in lines:
        flowing[-1:] = [f"{flowing[-1]} {line}"] if broken else [*flowing[-1:], line]
        broken = LONG <= len(line) <= SCREEN
    return tuple(flowing)


def _line(value: object) -> str:
    if isinstance(value, msgspec.Struct):
        return "; ".join(str(part) for part in msgspec.structs.astuple(value) if part not in ("", (), {}, None))
    if isinstance(value, dict):  # a reading
        return ": ".join(_line(part) for part in value.values())
    if value is True:
        return "yes"
    return shown(value) if isinstance(value, int | float) else str(value)
