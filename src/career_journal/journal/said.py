"""What a field says, line by line as its owner arranged it: paragraphs, items, items below items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from career_journal.errors import Source
from career_journal.journal.journal import Journal
from career_journal.notes.raw import lines_of
from career_journal.records.base import Record

_ITEM = re.compile(r"(?P<indent>\s*)(?:>\s?)*(?P<marker>[-*+•]|\d{1,2}[.)])\s+\S")
TAB = "    "


@dataclass(frozen=True)
class Said:
    """A paragraph (depth 0) or an item (depth 1, and 2 for one below it)."""

    text: str
    depth: int
    source: Source


def said(journal: Journal, record: Record, field: str = "text") -> tuple[Said, ...]:
    """The paragraphs and items of a field, an answer's text for one; a wrapped line belongs to the one before it."""
    texts = [text for text in str(getattr(record, field)).split("\n") if text.strip()]
    numbers = record.lines.get(field, ())
    if len(texts) != len(numbers):
        return tuple(Said(text, 0, record.line_of(field)) for text in texts)
    raw = lines_of(journal.root, record.source.path)
    return tuple(_joined(list(zip(texts, numbers, strict=True)), raw, record.source.path))


def _joined(lines: list[tuple[str, int]], raw: tuple[str, ...], path: str) -> Iterator[Said]:
    indents: list[int] = []
    current: Said | None = None
    for text, number in lines:
        line = raw[number - 1].replace("\t", TAB) if number <= len(raw) else ""
        item = _ITEM.match(line)
        if current is not None and item is None and current.source.end_line == number - 1:
            current = Said(f"{current.text} {text}", current.depth, Source(path, current.source.line, number))
            continue
        if current is not None:
            yield current
        if item is not None:
            indents = [indent for indent in indents if indent < len(item["indent"])] + [len(item["indent"])]
        elif not line.startswith((" ", "\t")):
            indents = []
        current = Said(text, len(indents) if item is not None else 0, Source(path, number, number))
    if current is not None:
        yield current
