"""The ways in which a field may stand in a note, each as the text that the note would have with another value there.

Nothing here knows which way is right: `amend` reads every text again and takes the first that says what was wanted.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from career_journal.notes import frontmatter, lines, splice
from career_journal.notes.build import fields_behind
from career_journal.notes.fields import types_of
from career_journal.notes.grammar.columns import field_of
from career_journal.notes.scalars import Value
from career_journal.notes.target import Target
from career_journal.records.base import Record

MARKS = {"met": "x", "open": " ", "dropped": "-"}
"""What the mark in a box says about an objective or key result."""
PARTS = ("situation", "action", "result", "learning")
"""The parts of `a -> b -> c -> d`."""

Texts = Iterator[str | None]


def all_ways(target: Target, record: Record, name: str, value: Value) -> Texts:
    """Every way in which a field may stand in the note, the likeliest first."""
    field = types_of(type(record))[name][0]
    yield from _in_front(target, record, name, field, value) if target.is_typed else _in_list(target, field, value)
    if value is not None and not isinstance(value, list) and "\n" not in str(value):
        yield from _in_line(target, record, field, _as_written(value))
    if value is None:
        yield from _out_of_line(target, record, field)
    if not target.is_typed:
        yield from behind_words(target, record, name, value)
    if value is None or isinstance(value, str | list):
        yield from _whole_lines(target, record, field, value)
    if isinstance(value, str) and field in ("text", "details") and not record.lines.get(field):
        yield from _below_words(target, record, field, value)
    if isinstance(value, str) and not target.is_typed and getattr(record, field) == record.title:
        yield from _in_heading(target, record, value)


# ---- front matter ------------------------------------------------------------------------------------------------


def key_of(target: Target, name: str) -> str | None:
    """The key under which a field stands in the front matter of a typed note, as its owner called it."""
    record = target.record
    if record is None:
        return name if name in target.note.front else None
    types = types_of(type(record))
    field = types[name][0] if name in types else name
    for key in target.note.front:
        plain = key.casefold().replace(" ", "_").replace("-", "_")
        known = key if key in types else type(record).aliases.get(plain, plain)
        if known in types and types[known][0] == field and key != "type":
            return key
    return None


def _in_front(target: Target, record: Record, name: str, field: str, value: Value) -> Texts:
    """The key of a typed note, or a new one where the field stands nowhere yet."""
    key = key_of(target, name)
    if key is not None:
        yield splice.remove(target.text, (key,)) if value is None else splice.set_value(target.text, (key,), value)
    elif value is not None and not record.lines.get(field):
        if "title" in target.note.front and getattr(record, field) == record.title:
            yield splice.set_value(target.text, ("title",), value)
        if isinstance(value, str | list):
            yield _below_heading(target, record, field, value)
        yield splice.set_value(target.text, (name,), value)


def _below_heading(target: Target, record: Record, field: str, value: str | list[str]) -> str | None:
    """The text under a heading of the field that has nothing below it yet."""
    names = (field, field.replace("_", " "), *type(record).sections.get(field, ()))
    for number, row in enumerate(target.text.split("\n"), 1):
        if row.startswith("#") and row.lstrip("#").strip().casefold() in names:
            return target.with_lines(number + 1, number, ["", *_as_lines(value)])
    return None


def _in_list(target: Target, field: str, value: Value) -> Texts:
    """A part of a typed note that stands in a list in its front matter, such as a key result."""
    place = _place_in_front(target, target.record)
    if place is None:
        return
    key, index, item = place
    if isinstance(item, dict):
        known = next((name for name in (field, "text" if field == "title" else "") if name in item), field)
        where = (key, index, known)
        yield splice.remove(target.text, where) if value is None else splice.set_value(target.text, where, value)
    elif field == "title":
        yield splice.set_value(target.text, (key, index), value)
    elif value is not None:
        yield splice.set_value(target.text, (key, index), {"text": str(item), field: _as_written(value)})


def without_item(target: Target, record: Record) -> str | None:
    """The text without a record that is an item of a list in front matter; None if it is none."""
    place = _place_in_front(target, record)
    return splice.remove(target.text, place[:2]) if place is not None else None


def _place_in_front(target: Target, record: Record | None) -> tuple[str, int, object] | None:
    """The key of the list, the number of the item, and the item."""
    front, _ = frontmatter.read(target.text, target.path)
    for key, numbers in front.item_lines.items() if record is not None else ():
        if record is not None and record.parent is not None and record.source.line in numbers:
            index = numbers.index(record.source.line)
            return key, index, front.values[key][index]
    return None


# ---- lines -------------------------------------------------------------------------------------------------------


def _in_line(target: Target, record: Record, field: str, new: str) -> Texts:
    """One line: the mark in its box, its words, what stands behind its label or arrow, its date."""
    old = _as_written(getattr(record, field))
    for number in record.lines.get(field) or (record.source.line,):
        line = target.line(number)
        if field == "state" and new in MARKS:
            yield target.with_line(number, lines.with_box(line, MARKS[new]))
            yield target.with_line(number, lines.with_new_box(line, MARKS[new]))
        yield target.with_line(number, lines.with_words(line, old, new))
        yield from _in_cells(target, record, number, field, new)
        yield target.with_line(number, lines.with_label_rest(line, new))
        if field in PARTS:
            yield target.with_line(number, lines.with_arrow_part(line, PARTS.index(field), new))
        if field == "date" and old not in line.split():
            yield target.with_line(number, lines.with_date(line, new))


def _in_cells(target: Target, record: Record, number: int, field: str, new: str) -> Texts:
    """Each cell of a row in turn, but for those in columns that name another field."""
    heads = lines.words_of(target.line(_head_of(target, number)))
    for column, rows in enumerate(lines.with_cells(target.line(number), new)):
        named = field_of(heads[column], record.kind, target.grammar.words) if column < len(heads) else ""
        if named in ("", field):
            yield from (target.with_line(number, row) for row in rows)


def cell_of(target: Target, record: Record, name: str) -> tuple[str, str]:
    """The head of the column that names a field, and what the row of a record says there; empty if it is in none."""
    number = record.source.line or 1
    if not lines.cells_of(target.line(number)):
        return "", ""
    field = types_of(type(record))[name][0]
    heads, cells = lines.words_of(target.line(_head_of(target, number))), lines.words_of(target.line(number))
    named = ((head, cell) for head, cell in zip(heads, cells, strict=False) if cell.strip())
    return next((one for one in named if field_of(one[0], record.kind, target.grammar.words) == field), ("", ""))


def _head_of(target: Target, number: int) -> int:
    """The first row of the table that holds a line."""
    while number > 1 and lines.cells_of(target.line(number - 1)):
        number -= 1
    return number


def _out_of_line(target: Target, record: Record, field: str) -> Texts:
    """The date in front of the words of a line, or the last part behind an arrow, taken away."""
    for number in record.lines.get(field) or target.own_lines():
        line = target.line(number)
        if field == "date" and record.date:
            yield target.with_line(number, lines.without_date(line, record.date))
        if field in PARTS:
            yield target.with_line(number, lines.without_last_part(line, PARTS.index(field)))


def behind_words(target: Target, record: Record, name: str, value: Value) -> Texts:
    """In brackets behind the words: `[theme:: Conflict]`."""
    kind = type(record)
    if name not in fields_behind(kind):
        return
    names = [name, *(alias for alias, known in fields_behind(kind).items() if known == name != alias)]
    new = None if value is None else _as_written(value)
    if new is not None and "\n" in new:
        return
    for number in [*target.own_lines(), *target.ends()]:
        yield target.with_line(number, lines.with_field_changed(target.line(number), names, new))
    if new is not None:
        for number in target.ends():
            yield target.with_line(number, lines.with_field(target.line(number), name, new))


def _whole_lines(target: Target, record: Record, field: str, value: str | list[str] | None) -> Texts:
    """All lines of a field with other words in them, or without them; what stands between must be blank."""
    numbers = record.lines.get(field)
    if not numbers:
        return
    first, last = numbers[0], numbers[-1]
    if any(target.line(number).strip() for number in range(first, last) if number not in numbers):
        return
    if value is None:
        yield target.with_lines(first, last, [])
        return
    marker = lines.marker_of(target.line(first))
    if isinstance(value, list):
        yield target.with_lines(first, last, [f"{marker or '- '}{item}" for item in value])
        return
    head, *rest = value.split("\n")
    below = [f"{marker if marker.strip() == '>' else ' ' * len(marker)}{line}" if line else "" for line in rest]
    for begun in dict.fromkeys((lines.with_label_rest(target.line(first), head), f"{marker}{head}")):
        if begun is not None:
            yield target.with_lines(first, last, [begun, *below])
    yield target.with_lines(first, last, value.split("\n"))


def _below_words(target: Target, record: Record, field: str, value: str) -> Texts:
    """Below a question that has no answer yet; what more there is to say about an item, as items below it."""
    number = record.source.end_line
    line = target.line(record.source.line)
    marker, bullet = lines.marker_of(line), lines.bullet_of(line)
    told = value.split("\n")
    if field == "details" and bullet:
        yield target.with_lines(number + 1, number, [f"{' ' * len(bullet)}- {text}" for text in told])
    indented = [f"{' ' * len(marker)}{text}" if text else "" for text in told]
    for below in (indented, ["", *indented]) if marker else (["", *indented], indented):
        yield target.with_lines(number + 1, number, below)


def _in_heading(target: Target, record: Record, new: str) -> Texts:
    """The nearest heading above that says the title and nothing else."""
    for number in range(record.source.line, 0, -1):
        line = target.line(number)
        if line.startswith("#") and line.strip("# ") == record.title:
            yield target.with_line(number, lines.with_words(line, record.title, new))
            return


def _as_lines(value: str | list[str]) -> list[str]:
    return value.split("\n") if isinstance(value, str) else [f"- {item}" for item in value]


def _as_written(value: Any) -> str:  # noqa: ANN401 - any field
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value or "")
