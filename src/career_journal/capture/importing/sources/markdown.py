"""Sectioned notes, brag documents and logs in Markdown: each record becomes a note of its own."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Mapping
from itertools import combinations

from career_journal.capture.importing.as_written import as_written
from career_journal.capture.importing.item import TYPED, Content, Item, Left
from career_journal.capture.importing.saying import values_of
from career_journal.journal.imported import marks_of
from career_journal.notes.grammar.context import Grammar
from career_journal.notes.read import Note, read_text
from career_journal.notes.scalars import Value
from career_journal.records.base import Record
from career_journal.records.objective import Objective

ENDINGS = (".md", ".markdown", ".txt")
WHAT = "notes with headings, brag documents, logs"
_STAYS = {
    "answer": "an answer stays under its question",
    "fit": "a reason to fit a company stays under its heading",
    "key_result": "a key result without an objective",
}
_SHARED = "shares lines with another record"
_ROLES = {
    "field": "front matter",
    "heading": "heading",
    "blank": "blank",
    "boilerplate": "recognised, no content",
    "unread": "not understood",
    "record": "staying",
    "detail": "staying",
}


def read(text: str, name: str, grammar: Grammar) -> Content:
    """The records of a note as items."""
    note = read_text(text, name, grammar)
    if note.shape == "typed":
        why = TYPED
        return Content(
            name, (), (Left(1, len(note.roles), why, note.title),), "line", len(note.roles), {why: len(note.roles)}
        )
    return _content(note)


def _content(note: Note) -> Content:
    owned, shared = lines_of(note)
    marks = marks_of(note)
    items, left = [], []
    for record in note.records:
        if record.is_part and record.parent is None:
            left.append(_left(record, _STAYS[record.kind]))
        elif record.id in shared:
            left.append(_left(record, _SHARED))
        elif not record.is_part:
            items.append(_item(record, note, owned[record.id], marks))
    taken = {number for item in items for number in item.lines}
    account = Counter(_ROLES[role] for number, role in enumerate(note.roles, 1) if number not in taken)
    return Content(note.path, tuple(items), tuple(left), "line", len(note.roles), account, note)


def _left(record: Record, why: str) -> Left:
    return Left(record.source.line, record.source.end_line, why, record.label)


def _item(record: Record, note: Note, numbers: tuple[int, ...], marks: Mapping[str, str]) -> Item:
    lines = note.text.split("\n")
    verbatim = tuple(lines[number - 1] for number in numbers if number <= len(lines))
    parts = tuple(part for part in note.records if part.parent == record.id and part.is_part)
    values = dict(values_of(record))
    if isinstance(record, Objective) and parts:
        values["key_results"] = _dedented(lines, parts)
    return Item(
        type(record),
        record.label,
        values,
        numbers,
        marks[record.id],
        {**values, **_with_markup(record, values, lines)},
        verbatim,
        record,
        parts,
        marks.get(record.parent or "", ""),
    )


def _with_markup(record: Record, values: Mapping[str, Value], lines: list[str]) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for name, value in values.items():
        numbers = record.lines.get({"from": "giver"}.get(name, name), ())
        raw = [lines[number - 1] for number in numbers if number <= len(lines)]
        if isinstance(value, str) and raw and name != "key_results":
            found[name] = as_written(value, raw)
    return found


def _dedented(lines: list[str], parts: tuple[Record, ...]) -> str:
    """The lines of the parts without what they are all indented by."""
    numbers = {number for part in parts for number in range(part.source.line, part.source.end_line + 1)}
    return textwrap.dedent("\n".join(lines[number - 1] for number in sorted(numbers)))


# ---- whose line it is --------------------------------------------------------------------------------------------


def lines_of(note: Note) -> tuple[dict[str, tuple[int, ...]], set[str]]:
    """The lines each record would take along, by its id, and the ids of those that share lines with others.

    A line belongs to the smallest record it stands in, unless a larger one tells something of it as well.
    """
    whole = {record.id: record for record in note.records if not record.is_part}
    reach = {name: _reach(record, note) for name, record in whole.items()}
    owned = {name: set(lines) for name, lines in reach.items()}
    shared: set[str] = set()
    for one, other in _touching(reach):
        inner, outer = (one, other) if reach[one] < reach[other] else (other, one)
        if reach[inner] < reach[outer] and not (_told(whole[outer]) & reach[inner]):
            owned[outer] -= reach[inner]
        else:
            shared |= {one, other}
    return {name: tuple(sorted(lines)) for name, lines in owned.items()}, shared


def _touching(reach: Mapping[str, set[int]]) -> set[tuple[str, str]]:
    """Each two records that stand on one line."""
    at: dict[int, list[str]] = {}
    for name, lines in reach.items():
        for line in lines:
            at.setdefault(line, []).append(name)
    return {pair for names in at.values() if len(names) > 1 for pair in combinations(names, 2)}


def _reach(record: Record, note: Note) -> set[int]:
    parts = [part for part in note.records if part.parent == record.id and part.is_part]
    places = [record.source, *record.also, *(part.source for part in parts)]
    lines = {number for place in places for number in range(place.line, place.end_line + 1)}
    return {number for number in lines if number <= len(note.roles) and note.roles[number - 1] != "blank"}


def _told(record: Record) -> set[int]:
    return {number for numbers in record.lines.values() for number in numbers}
