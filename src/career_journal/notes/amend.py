"""Change one field of one record where it stands, be it in front matter or in the middle of a line.

There are several ways in which a value may stand in a note. Each is tried on the text, the note is read again, and the
first result counts in which this record says what was wanted and everything else says what it said before.
"""

from __future__ import annotations

from typing import Any

from career_journal.errors import NotFound, Refused
from career_journal.notes import lines
from career_journal.notes.fields import convert, types_of
from career_journal.notes.keys import with_key, with_list
from career_journal.notes.scalars import Value
from career_journal.notes.target import Target, changed
from career_journal.notes.trying import first_right, read_again, said
from career_journal.notes.ways import all_ways, behind_words, key_of, without_item
from career_journal.records.base import Record

# ---- changes -----------------------------------------------------------------------------------------------------


def set_field(target: Target, name: str, value: Value) -> Target:
    """The note with a field of the record set; None takes it out. Raises Refused if it has no place of its own."""
    record = target.record
    if record is None or (target.is_typed and name not in types_of(type(record))):
        return with_key(target, name, value)
    if name == "tags" and not target.is_typed:
        return _with_tags(target, record, value)
    field, expected = types_of(type(record))[name]
    old = _said_by(record, field)
    place = (record.source.path, record.source.line, record.source.end_line)
    wanted = convert(value, expected, name, place, []) if value is not None else None
    wanted = _or_none(wanted)
    if _is_same(field, old, wanted):
        return target
    may_change = {field, *_derived(record, field)}
    try:
        ways = all_ways(target, record, name, value)
        return first_right(target, ways, lambda new: _is_same(field, _said_by(new, field), wanted), may_change, name)
    except Refused:
        if value is not None or target.is_typed:
            raise
        ways = behind_words(target, record, name, None)  # what a heading says counts again
        return first_right(target, ways, lambda new: _said_by(new, field) != old, may_change, name)


def with_heading(target: Target, title: str) -> Target:
    """The note with another title in the heading that gives it one; as it was if none does."""
    for number, row in enumerate(target.text.split("\n"), 1):
        if row.startswith("# ") and row.count(target.note.title) == 1:
            text = target.with_line(number, target.line(number).replace(target.note.title, title))
            found = read_again(target, text or "", lambda _: True, set())
            return found if found is not None and found.note.title == title else target
    return target


def add_to(target: Target, name: str, item: str, sign: str = "") -> Target:
    """The note with one more item in a list of the record; `sign` is how it stands behind a line."""
    record = target.record
    if record is None or target.is_typed:
        return with_list(target, key_of(target, name) or name, item, add=True)
    field = types_of(type(record))[name][0]
    row = target.line(record.source.line or 1)
    texts = [target.with_line(record.source.line or 1, lines.with_sign_in_cell(row, record.title, sign))]
    texts += [target.with_line(number, lines.with_sign(target.line(number), sign)) for number in target.ends()]
    return first_right(target, texts, lambda found: item in getattr(found, field), {field}, name)


def take_from(target: Target, name: str, item: str, sign: str = "") -> Target:
    """The note without an item of a list of the record."""
    record = target.record
    if record is None or target.is_typed:
        return with_list(target, key_of(target, name) or name, item, add=False)
    field = types_of(type(record))[name][0]
    texts = (target.with_line(number, lines.without_sign(target.line(number), sign)) for number in target.own_lines())
    return first_right(target, texts, lambda found: item not in getattr(found, field), {field, "title"}, name)


def _with_tags(target: Target, record: Record, value: Value) -> Target:
    """The tags behind the line of a record: those that are new put there, the others taken away."""
    wanted = [str(tag) for tag in value] if isinstance(value, list) else []
    for tag in record.tags:
        target = target if tag in wanted else take_from(target, "tags", tag, f"#{tag}")
    for tag in wanted:
        target = target if tag in record.tags else add_to(target, "tags", tag, f"#{tag}")
    return target


def without_record(target: Target) -> tuple[str, str]:
    """The text of the note without the record and its parts, and the lines that were taken out. Raises Refused."""
    record = target.record
    if record is None or record.also:
        message = f"{target.path}: what belongs to it stands in several places"
        raise Refused(message, f"take it out by hand: journal edit {target.where}")
    gone = [record, *(part for part in target.note.records if part.parent == record.id)]
    first, last = record.source.line, max(part.source.end_line for part in gone)
    text = without_item(target, record) or target.with_lines(first, last, [])
    left = [other for other in target.note.records if other not in gone]
    found = target.read(text).records
    if len(left) != len(found) or any(
        said(old, {"extra"}) != said(new, {"extra"}) for old, new in zip(left, found, strict=True)
    ):
        other = next((other.id for other in left if first <= other.source.line <= last), "")
        why = f"belongs to {other} too" if other else "changes how the lines around it are read"
        message = f"{record.source} {why}, so it stays"
        raise Refused(message, f"take it out by hand: journal edit {record.id}")
    return text, "\n".join(target.text.split("\n")[first - 1 : last]) + "\n"


def _said_by(record: Record, field: str) -> Any:  # noqa: ANN401 - any field
    return _or_none(getattr(record, field))


def _or_none(value: Any) -> Any:  # noqa: ANN401 - any field
    """A field without words or items is one that is not there; a zero and a 'no' are said."""
    return None if value in ("", (), []) else value


def _is_same(field: str, one: Any, other: Any) -> bool:  # noqa: ANN401 - any field
    """Whether two values say the same; what has no state is open."""
    return bool(one == other) or (field == "state" and {one, other} == {None, "open"})


def _derived(record: Record, field: str) -> set[str]:
    """What follows from a field: a title that was made of it, and the other way round."""
    derived = {name for name in ("title", "text", "situation", "name", "theme") if _follows(record, name, field)}
    return derived | ({"links"} if field in ("text", "details", "title") else set())


def _follows(record: Record, name: str, field: str) -> bool:
    value = getattr(record, name, None)
    return bool(name != field and value is not None and value in ("", getattr(record, field, None), record.title))


def tick_line(target: Target, number: int, mark: str) -> Target:
    """The note with a box ticked on a line that is no record of ours. Raises NotFound if there is no box."""
    text = target.with_line(number, lines.with_box(target.line(number), mark))
    if text is None:
        message = f"{target.path}:{number} has no box to tick"
        raise NotFound(message, "a box looks like this: - [ ] write the paper")
    return changed(target, text, target.read(text), None)
