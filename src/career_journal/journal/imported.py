"""Records that became notes of their own: such a note stands for the lines it came from, so nothing counts twice.

`journal import` writes into each note it makes where it came from: `imported_from: memories.md:12#a1b2c3d4`, the last
part being a mark of what stood there. A note that took its lines away says `moved_from`; once its source links to it,
it stands for nothing there any more.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from difflib import SequenceMatcher
from typing import NamedTuple

import msgspec

from career_journal.errors import Source
from career_journal.notes.build import slug
from career_journal.notes.grammar.inline import links_in
from career_journal.notes.read import Note
from career_journal.records.base import Record

SAME, SAME_THERE = 0.75, 0.5
"""How alike two titles are at least of which one is the other with a word mended; less on the very line it had."""
COPIED, MOVED = "imported_from", "moved_from"


class Origin(NamedTuple):
    """Where an imported note came from: the path of the source, the line then, the mark of what stood there."""

    path: str
    line: int
    mark: str
    moved: bool = False

    def __str__(self) -> str:
        return f"{self.path}:{self.line}#{self.mark}"


class Made(NamedTuple):
    """A note that was made out of a record, and where that stood."""

    origin: Origin
    note: Note

    @property
    def record(self) -> Record:
        """The record of the note."""
        return self.note.records[0]


def origin_of(note: Note) -> Origin | None:
    """Where a note was imported from; None if it was not."""
    return _origin(note.front) if note.shape == "typed" else None


def told_at(record: Record) -> Source:
    """Where a record was told first: where it stood before it was imported, else where it stands."""
    origin = _origin(record.extra)
    return Source(origin.path, origin.line, origin.line) if origin is not None else record.source


def _origin(front: Mapping[str, object]) -> Origin | None:
    for key in (COPIED, MOVED):
        place, sign, mark = str(front.get(key) or "").rpartition("#")
        path, _, line = place.rpartition(":")
        if sign and path and line.isdigit():
            return Origin(path, int(line), mark, key == MOVED)
    return None


class Imports:
    """The imported notes of a journal, by where they came from."""

    def __init__(self, notes: Iterable[Note]) -> None:
        self._by_path: dict[str, list[Made]] = {}
        paths = set()
        for note in notes:
            paths.add(note.path)
            origin = origin_of(note)
            if origin is not None:
                self._by_path.setdefault(origin.path, []).append(Made(origin, note))
        self.elsewhere = [one for path, made in self._by_path.items() if path not in paths for one in made]
        """Those whose source is no note of the journal: it stands outside, or has another name by now."""

    def __bool__(self) -> bool:
        return bool(self._by_path)

    def __iter__(self) -> Iterator[Made]:
        return (one for made in self._by_path.values() for one in made)

    def of(self, path: str) -> list[Made]:
        """Those that came from a source."""
        return self._by_path.get(path, [])

    def pairs(self, source: Note) -> Iterator[tuple[Record, Made]]:
        """The records of a note for which others stand: those with their mark, else of their kind and title."""
        own = self.of(source.path)
        if own or self.elsewhere:
            yield from _pairs(source, own, self.elsewhere)


# ---- marks -------------------------------------------------------------------------------------------------------


def mark(*said: str) -> str:
    """A short mark of what is said, the same as long as it says the same."""
    text = "\x1f".join(" ".join(part.split()) for part in said)
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=5).hexdigest()


def numbered(marks: Iterable[str]) -> Iterator[str]:
    """The marks of one source; of several that are the same each has its number."""
    seen: Counter[str] = Counter()
    for one in marks:
        seen[one] += 1
        yield one if seen[one] == 1 else f"{one}-{seen[one]}"


def marks_of(note: Note) -> dict[str, str]:
    """The mark of each record of a note that is no part of another, by its id."""
    whole = [record for record in note.records if not record.is_part]
    lines = note.text.split("\n")
    said = (mark(record.kind, record.date or "", *_lines(record, note, lines)) for record in whole)
    return {record.id: one for record, one in zip(whole, numbered(said), strict=True)}


def _lines(record: Record, note: Note, lines: list[str]) -> list[str]:
    parts = [part.source for part in note.records if part.parent == record.id and part.is_part]
    places = [record.source, *record.also, *parts]
    numbers = sorted({number for place in places for number in range(place.line, place.end_line + 1)})
    return [lines[number - 1] for number in numbers if number <= len(lines)]


# ---- standing for ------------------------------------------------------------------------------------------------


def _pairs(source: Note, own: list[Made], elsewhere: list[Made]) -> Iterator[tuple[Record, Made]]:
    linked = {name.removesuffix(".md").casefold() for line in source.text.split("\n") for name in links_in(line)}
    marks = marks_of(source)
    free = {one.origin.mark: one for one in (*elsewhere, *own) if _stands(one, linked)}
    changed = []
    for record in source.records:
        one = free.pop(marks[record.id], None) if record.id in marks else None
        if one is not None:
            yield record, one
        elif record.id in marks:
            changed.append(record)
    yield from _reworded(changed, [one for one in own if one.origin.mark in free and not one.origin.moved])


def _reworded(changed: list[Record], left: list[Made]) -> Iterator[tuple[Record, Made]]:
    """The lines that were mended since they were imported, each with its note: the most alike first."""
    alike = [(_likeness(one.record, record), record, one) for record in changed for one in left]
    taken: set[int] = set()
    for likeness, record, one in sorted(alike, key=lambda found: -found[0]):
        least = SAME_THERE if record.source.line == one.origin.line else SAME
        if likeness >= least and taken.isdisjoint((id(record), id(one))):
            taken |= {id(record), id(one)}
            yield record, one


def _stands(made: Made, linked: set[str]) -> bool:
    """What was moved stands for nothing once its source links to it."""
    return not made.origin.moved or made.note.path.removesuffix(".md").casefold() not in linked


def _likeness(made: Record, record: Record) -> float:
    """How much two titles of one kind have in common, letter by letter; 1 is the same."""
    one, other = made.label.casefold(), record.label.casefold()
    if made.kind != record.kind or set(one.split()).isdisjoint(other.split()):
        return float(made.kind == record.kind and one == other)
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


class Standing(NamedTuple):
    """What is left of the notes when nothing counts twice."""

    notes: tuple[Note, ...]
    records: tuple[Record, ...]
    """All records, in the order in which they were told."""
    former: Mapping[str, str]
    """For each id that is gone the one it has now."""
    reworded: frozenset[str] = frozenset()
    """The ids of imported records whose source says something else by now."""


def standing(notes: tuple[Note, ...]) -> Standing:
    """The notes without the records for which imported ones stand."""
    imports = Imports(notes)
    if not imports:
        return Standing(notes, tuple(record for note in notes for record in note.records), {})
    stood = [
        (record, one, marks_of(note)[record.id] != one.origin.mark)
        for note in notes
        if note.shape == "sectioned"
        for record, one in imports.pairs(note)
    ]
    former = {record.id: one.record.id for record, one, _ in stood}
    also = {one.record.id: (record.source, *record.also) for record, one, _ in stood}
    left = tuple(_without(note, former, also) for note in notes)
    reworded = frozenset(one.record.id for _, one, changed in stood if changed)
    return Standing(left, _in_order(left), _moved(imports) | former, reworded)


def _moved(imports: Imports) -> dict[str, str]:
    """The ids under which the moved ones were known in their source."""
    return {
        f"{one.origin.path.removesuffix('.md')}#{slug(one.record.title)}": one.record.id
        for one in imports
        if one.origin.moved
    }


def _without(note: Note, former: Mapping[str, str], also: Mapping[str, tuple[object, ...]]) -> Note:
    """A note without what is told elsewhere; what belongs to a record follows it there."""
    if not any(record.id in former or record.parent in former or record.id in also for record in note.records):
        return note
    kept, roles = [], list(note.roles)
    for record in note.records:
        if record.id in former or (record.is_part and record.parent in former):
            for place in (record.source, *record.also):
                _pass_over(roles, place)
            continue
        changes: dict[str, object] = {"parent": former[record.parent or ""]} if record.parent in former else {}
        if record.id in also:
            changes["also"] = (*record.also, *also[record.id])
        kept.append(msgspec.structs.replace(record, **changes) if changes else record)
    return replace(note, records=tuple(kept), roles=tuple(roles))


def _pass_over(roles: list[str], place: Source) -> None:
    """Lines that are told in a note of their own are recognised, and no content here."""
    for index in range(place.line - 1, min(place.end_line, len(roles))):
        if roles[index] in ("record", "detail"):
            roles[index] = "boilerplate"


def _in_order(notes: Iterable[Note]) -> tuple[Record, ...]:
    """All records as their owner told them: an imported one has the place it had in its source."""
    placed = (
        (told_at(note.records[0]) if origin_of(note) is not None else record.source, record)
        for note in notes
        for record in note.records
    )
    return tuple(record for _, record in sorted(placed, key=lambda one: one[0]))
