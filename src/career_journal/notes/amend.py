"""Change one field of one record where it stands, be it in front matter or in the middle of a line.

There are several ways in which a value may stand in a note. Each is tried on the text, the note is read again, and the
first result counts in which this record says what was wanted and everything else says what it said before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from career_journal.errors import JournalError, NotFound, Refused, Severity
from career_journal.notes import lines, splice
from career_journal.notes.fields import convert, types_of
from career_journal.notes.read import Note
from career_journal.notes.scalars import Value
from career_journal.notes.target import Target, changed
from career_journal.notes.ways import all_ways, behind_words, key_of, without_item
from career_journal.records.base import Record

_MOVES = frozenset({"source", "lines", "also", "figures", "id", "parent"})
"""What may differ in every record of a note when a line of it changes its length."""

Right = Callable[[Record], bool]


# ---- changes -----------------------------------------------------------------------------------------------------


def set_field(target: Target, name: str, value: Value) -> Target:
    """The note with a field of the record set; None takes it out. Raises Refused if it has no place of its own."""
    record = target.record
    if record is None or (target.is_typed and name not in types_of(type(record))):
        return _with_key(target, name, value)
    if name == "tags" and not target.is_typed:
        return _with_tags(target, record, value)
    field, expected = types_of(type(record))[name]
    old = _said_by(record, field)
    wanted = convert(value, expected, name, record.source, []) if value is not None else None
    wanted = _or_none(wanted)
    if _is_same(field, old, wanted):
        return target
    may_change = {field, *_derived(record, field)}
    try:
        ways = all_ways(target, record, name, value)
        return _first_right(target, ways, lambda new: _is_same(field, _said_by(new, field), wanted), may_change, name)
    except Refused:
        if value is not None or target.is_typed:
            raise
        ways = behind_words(target, record, name, None)  # what a heading says counts again
        return _first_right(target, ways, lambda new: _said_by(new, field) != old, may_change, name)


def with_heading(target: Target, title: str) -> Target:
    """The note with another title in the heading that gives it one; as it was if none does."""
    for number, row in enumerate(target.text.split("\n"), 1):
        if row.startswith("# ") and row.count(target.note.title) == 1:
            text = target.with_line(number, target.line(number).replace(target.note.title, title))
            found = _read_again(target, text or "", lambda _: True, set())
            return found if found is not None and found.note.title == title else target
    return target


def add_to(target: Target, name: str, item: str, sign: str = "") -> Target:
    """The note with one more item in a list of the record; `sign` is how it stands behind a line."""
    record = target.record
    if record is None or target.is_typed:
        return _with_list(target, key_of(target, name) or name, item, add=True)
    field = types_of(type(record))[name][0]
    texts = (target.with_line(number, lines.with_sign(target.line(number), sign)) for number in target.ends())
    return _first_right(target, texts, lambda found: item in getattr(found, field), {field}, name)


def take_from(target: Target, name: str, item: str, sign: str = "") -> Target:
    """The note without an item of a list of the record."""
    record = target.record
    if record is None or target.is_typed:
        return _with_list(target, key_of(target, name) or name, item, add=False)
    field = types_of(type(record))[name][0]
    texts = (target.with_line(number, lines.without_sign(target.line(number), sign)) for number in target.own_lines())
    return _first_right(target, texts, lambda found: item not in getattr(found, field), {field, "title"}, name)


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
        _said(old, {"extra"}) != _said(new, {"extra"}) for old, new in zip(left, found, strict=True)
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


# ---- trying ------------------------------------------------------------------------------------------------------


def _first_right(
    target: Target, texts: Iterable[str | None], is_right: Right, may_change: set[str], name: str
) -> Target:
    refusal: JournalError | None = None
    attempts = iter(texts)
    while True:
        try:
            text = next(attempts)
        except StopIteration:
            break
        except Refused as error:
            refusal = error
            break
        if text is not None and (found := _read_again(target, text, is_right, may_change)) is not None:
            return found
    if refusal is not None:
        message = f"{refusal}; nothing was changed"
        raise Refused(message, f"write it there by hand: journal edit {target.where}")
    raise _no_place(target, name)


def _no_place(target: Target, name: str) -> Refused:
    """Why a field has no place of its own, such as a heading that says it; and how to change it all the same."""
    record = target.record
    hint = f"write it there by hand: journal edit {target.where}"
    if record is None:
        return Refused(f"'{name}' has no place of its own at {target.path}", hint)
    said = getattr(record, types_of(type(record))[name][0], None)
    above = [number for number in range(record.source.line - 1, 0, -1) if target.line(number).startswith("#")]
    heading = next((number for number in above if isinstance(said, str) and said and said in target.line(number)), None)
    if heading is not None:
        place = f"{target.path}:{heading}"
        message = f"'{name}' of {record.id} is said by the heading at {place}, for all that stands below it"
        return Refused(message, f"change the heading: journal edit {place}")
    other = next((other for other in target.note.records if _shares_line(other, record)), None)
    if other is not None:
        return Refused(f"{record.source} makes {other.id} too, so '{name}' cannot be set for one alone", hint)
    return Refused(f"'{name}' has no place of its own at {record.source}", hint)


def _read_again(target: Target, text: str, is_right: Right, may_change: set[str]) -> Target | None:
    """The note after the change, if it says what was wanted and nothing else is different."""
    note = target.read(text)
    before, after = target.note.records, note.records
    if len(before) != len(after) or _errors(note) - _errors(target.note):
        return None
    if target.record is None:
        same = all(type(old) is type(new) and old.id == new.id for old, new in zip(before, after, strict=True))
        return changed(target, text, note, None) if same else None
    index = before.index(target.record)
    for number, (old, new) in enumerate(zip(before, after, strict=True)):
        if type(old) is not type(new):
            return None
        if number == index and not is_right(new):
            return None
        free = may_change if number == index else _said_around(old, target.record, may_change)
        if _said(old, free) != _said(new, free):
            return None
    return changed(target, text, note, after[index])


def _said_around(other: Record, record: Record, may_change: set[str]) -> set[str]:
    """What may change in another record: its list in a parent, the words in one that holds the line or shares it."""
    if other.parent == record.id:  # a part may say whose part it is
        return {name for name in other.__struct_fields__ if getattr(other, name) == record.label}
    if _shares_line(other, record):
        return {name for name in may_change if getattr(other, name, None) == getattr(record, name, None)}
    holds = other.source.line <= record.source.line and record.source.end_line <= other.source.end_line
    listed = {"extra"} if other.id == record.parent else set()
    return listed | {"text", "details", "links"} if holds else listed


def _shares_line(other: Record, record: Record) -> bool:
    """Whether the same words make both, such as a reason to go to two companies."""
    return other is not record and type(other) is type(record) and other.source == record.source


def _said(record: Record, without: set[str]) -> dict[str, Any]:
    left_out = _MOVES | without
    said = {name: getattr(record, name) for name in record.__struct_fields__ if name not in left_out}
    if "extra" in said and without:
        said["extra"] = {key: value for key, value in record.extra.items() if key not in without}
    return said


def _errors(note: Note) -> set[tuple[str, str | None]]:
    return {(problem.code, problem.field) for problem in note.problems if problem.severity == Severity.ERROR}


def _derived(record: Record, field: str) -> set[str]:
    """What follows from a field: a title that was made of it, and the other way round."""
    derived = {name for name in ("title", "text", "situation", "name", "theme") if _follows(record, name, field)}
    return derived | ({"links"} if field in ("text", "details", "title") else set())


def _follows(record: Record, name: str, field: str) -> bool:
    value = getattr(record, name, None)
    return bool(name != field and value is not None and value in ("", getattr(record, field, None), record.title))


# ---- front matter ------------------------------------------------------------------------------------------------


def _with_key(target: Target, key: str, value: Value) -> Target:
    """Front matter that is no field of a kind of ours."""
    text = splice.remove(target.text, (key,)) if value is None else splice.set_value(target.text, (key,), value)
    found = _read_again(target, text, lambda _: True, {key, "date", "tags", "title"})
    if found is None:
        message = f"'{key}' changes how the rest of the note is read"
        raise Refused(message, f"nothing was changed; do it by hand: journal edit {target.path}")
    return found


def _with_list(target: Target, key: str, item: str, *, add: bool) -> Target:
    """A list in front matter with one item more or less; words in one text become a list."""
    known = _items(target.note.front.get(key))
    if (item in known) is add:
        return target
    value = target.note.front.get(key)
    if add:
        is_list = isinstance(value, list) or value is None
        text = (
            splice.append(target.text, (key,), item)
            if is_list
            else splice.set_value(target.text, (key,), [*known, item])
        )
    elif isinstance(value, list):
        text = _without_item(target.text, key, known.index(item), is_last=len(known) == 1)
    else:
        text = splice.set_value(target.text, (key,), [other for other in known if other != item])
    field = types_of(type(target.record))[key][0] if target.record and key in types_of(type(target.record)) else key
    found = _read_again(target, text, lambda _: True, {field, key})
    if found is None or (item in _items(found.note.front.get(key))) is not add:
        message = f"'{key}' cannot be changed there"
        raise Refused(message, f"nothing was changed; do it by hand: journal edit {target.path}")
    return found


def _without_item(text: str, key: str, index: int, *, is_last: bool) -> str:
    """A list without an item; nothing is left of an empty one, unless somebody wrote a remark there."""
    if is_last:
        without = splice.remove(text, (key,))
        if without.count("#") == text.count("#"):
            return without
    return splice.remove(text, (key, index))


def _items(value: Any) -> list[str]:  # noqa: ANN401 - any YAML value
    if isinstance(value, list):
        return [str(item) for item in value]
    if isinstance(value, str):
        separated = value.replace(";", ",")
        return [word.strip().lstrip("#") for word in (separated.split(",") if "," in separated else separated.split())]
    return [] if value is None else [str(value)]


def tick_line(target: Target, number: int, mark: str) -> Target:
    """The note with a box ticked on a line that is no record of ours. Raises NotFound if there is no box."""
    text = target.with_line(number, lines.with_box(target.line(number), mark))
    if text is None:
        message = f"{target.path}:{number} has no box to tick"
        raise NotFound(message, "a box looks like this: - [ ] write the paper")
    return changed(target, text, target.read(text), None)
