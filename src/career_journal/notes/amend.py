"""Change one field of one record where it stands, be it in front matter or in the middle of a line.

There are several ways in which a value may stand in a note. Each is tried on the text, the note is read again, and the
first result counts in which this record says what was wanted and everything else says what it said before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from career_journal.errors import CannotRead, JournalError, NotFound, Refused, Severity
from career_journal.notes import frontmatter, lines, splice
from career_journal.notes.fields import convert, types_of
from career_journal.notes.grammar.context import Grammar
from career_journal.notes.read import Note, read_text
from career_journal.notes.scalars import Value
from career_journal.records.base import Record

MARKS = {"met": "x", "open": " ", "dropped": "-"}
"""What the mark in a box says about an objective or key result."""
PARTS = ("situation", "action", "result", "learning")
"""The parts of `a -> b -> c -> d`."""
INLINE = {"outcome": "outcome", "project": "project", "role": "role", "scope": "scope"}
"""Fields of evidence that may stand in brackets behind its words."""
_MOVES = frozenset({"source", "lines", "also", "figures", "id", "parent"})
"""What may differ in every record of a note when a line of it changes its length."""

Right = Callable[[Record], bool]


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

    def changed(self, text: str) -> Target:
        """The same target after a change of the text."""
        note = read_text(text, self.path, self.grammar)
        record = None
        if self.record is not None:
            record = note.records[self.note.records.index(self.record)]
        return replace(self, text=text, note=note, record=record)


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


# ---- changes -----------------------------------------------------------------------------------------------------


def set_field(target: Target, name: str, value: Value) -> Target:
    """The note with a field of the record set; None takes it out. Raises Refused if it has no place of its own."""
    record = target.record
    if record is None or (target.is_typed and name not in types_of(type(record))):
        return _with_key(target, name, value)
    field, expected = types_of(type(record))[name]
    wanted = convert(value, expected, name, record.source, []) if value is not None else None
    if value is not None and getattr(record, field) == wanted:
        return target

    def is_right(found: Record) -> bool:
        return bool(getattr(found, field) == wanted) if value is not None else not getattr(found, field)

    ways = _in_front(target, field, value) if target.is_typed else _in_part(target, field, value)
    return _first_right(target, _texts(target, ways, field, value), is_right, {field, *_derived(record, field)}, name)


def add_to(target: Target, name: str, item: str, sign: str = "") -> Target:
    """The note with one more item in a list of the record; `sign` is how it stands behind a line."""
    record = target.record
    if record is None or target.is_typed:
        known = _key_of(target, name) or name
        return _with_list(target, known, item, add=True)
    field = types_of(type(record))[name][0]
    texts = (_line_changed(target, number, lines.with_sign(line, sign)) for number, line in _last_own_line(target))
    return _first_right(target, texts, lambda found: item in getattr(found, field), {field}, name)


def take_from(target: Target, name: str, item: str, sign: str = "") -> Target:
    """The note without an item of a list of the record."""
    record = target.record
    if record is None or target.is_typed:
        return _with_list(target, _key_of(target, name) or name, item, add=False)
    field = types_of(type(record))[name][0]
    texts = (
        _line_changed(target, number, changed)
        for number, line in _own_lines(target)
        if (changed := lines.without_sign(line, sign)) is not None
    )
    return _first_right(target, texts, lambda found: item not in getattr(found, field), {field, "title"}, name)


def without_record(target: Target) -> tuple[str, str]:
    """The text of the note without the record and its parts, and the lines that were taken out. Raises Refused."""
    record = target.record
    if record is None or record.also:
        message = f"{target.path}: what belongs to it stands in several places"
        raise Refused(message, f"take it out by hand: journal edit {record.id if record else target.path}")
    rows = target.text.split("\n")
    first, last = record.source.line - 1, record.source.end_line
    text = "\n".join(rows[:first] + rows[last:])
    gone = {record.id, *(part.id for part in target.note.records if part.parent == record.id)}
    left = [_said(other, set()) for other in target.note.records if other.id not in gone]
    if left != [_said(other, set()) for other in read_text(text, target.path, target.grammar).records]:
        message = f"{record.source}: other records would be read differently without these lines"
        raise Refused(message, f"take it out by hand: journal edit {record.id}")
    return text, "\n".join(rows[first:last]) + "\n"


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
    where = target.record.source if target.record is not None else target.path
    message = str(refusal) if refusal else f"'{name}' has no place of its own at {where}"
    hint = f"write it there by hand: journal edit {target.record.id if target.record else target.path}"
    raise Refused(f"{message}; nothing was changed" if refusal else message, hint)


def _read_again(target: Target, text: str, is_right: Right, may_change: set[str]) -> Target | None:
    """The note after the change, if it says what was wanted and nothing else is different."""
    note = read_text(text, target.path, target.grammar)
    before, after = target.note.records, note.records
    if len(before) != len(after) or _errors(note) - _errors(target.note):
        return None
    if target.record is None:
        same = all(type(old) is type(new) and old.id == new.id for old, new in zip(before, after, strict=True))
        return replace(target, text=text, note=note) if same else None
    index = before.index(target.record)
    for number, (old, new) in enumerate(zip(before, after, strict=True)):
        if type(old) is not type(new):
            return None
        if number == index and not is_right(new):
            return None
        free = may_change if number == index else {"extra"} if old.id == target.record.parent else set()
        if _said(old, free) != _said(new, free):
            return None
    return replace(target, text=text, note=note, record=after[index])


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
    derived = {name for name in ("title", "text", "situation", "name") if _follows(record, name, field)}
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
        text = splice.remove(target.text, (key, known.index(item)))
    else:
        text = splice.set_value(target.text, (key,), [other for other in known if other != item])
    field = types_of(type(target.record))[key][0] if target.record and key in types_of(type(target.record)) else key
    found = _read_again(target, text, lambda _: True, {field, key})
    if found is None or (item in _items(found.note.front.get(key))) is not add:
        message = f"'{key}' cannot be changed there"
        raise Refused(message, f"nothing was changed; do it by hand: journal edit {target.path}")
    return found


def _items(value: Any) -> list[str]:  # noqa: ANN401 - any YAML value
    if isinstance(value, list):
        return [str(item) for item in value]
    if isinstance(value, str):
        separated = value.replace(";", ",")
        return [word.strip().lstrip("#") for word in (separated.split(",") if "," in separated else separated.split())]
    return [] if value is None else [str(value)]


def _key_of(target: Target, name: str) -> str | None:
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


def _in_front(target: Target, field: str, value: Value) -> Iterator[str | None]:
    """The key of a typed note, or a new one where the field stands nowhere yet."""
    record = target.record
    assert record is not None  # noqa: S101 - a typed note has one
    name = next(name for name, known in types_of(type(record)).items() if known[0] == field)
    key = _key_of(target, name)
    if key is not None:
        text = splice.remove(target.text, (key,)) if value is None else splice.set_value(target.text, (key,), value)
        yield text
    elif not record.lines.get(field):
        if value is not None and isinstance(value, str):
            yield _below_heading(target, record, field, value)
        yield splice.set_value(target.text, (name,), value)


def _below_heading(target: Target, record: Record, field: str, value: str) -> str | None:
    """The text under a heading of the field that has nothing below it yet."""
    names = (field, field.replace("_", " "), *type(record).sections.get(field, ()))
    rows = target.text.split("\n")
    for number, row in enumerate(rows):
        if row.startswith("#") and row.lstrip("#").strip().casefold() in names:
            end = "\r" if row.endswith("\r") else ""
            rows[number + 1 : number + 1] = [end, *(f"{line}{end}" for line in value.split("\n"))]
            return "\n".join(rows)
    return None


def _in_part(target: Target, field: str, value: Value) -> Iterator[str | None]:
    """A part of a typed note that stands in a list in its front matter, such as a key result."""
    record = target.record
    front, _ = frontmatter.read(target.text, target.path)
    if record is None or record.source.line > front.last_line:
        return
    for key, numbers in front.item_lines.items():
        if record.source.line in numbers:
            index = numbers.index(record.source.line)
            item = front.values[key][index]
            names = [name for name in (field, "text" if field == "title" else "") if name]
            if isinstance(item, dict):
                known = next((name for name in names if name in item), field)
                yield splice.set_value(target.text, (key, index, known), value)
            elif field == "title":
                yield splice.set_value(target.text, (key, index), value)
            elif value is not None:
                yield splice.set_value(target.text, (key, index), {"text": str(item), field: str(value)})


# ---- lines -------------------------------------------------------------------------------------------------------


def _texts(target: Target, ways: Iterator[str | None], field: str, value: Value) -> Iterator[str | None]:
    """Every way in which the field may stand in the note, the likeliest first."""
    yield from ways
    record = target.record
    if record is None or isinstance(value, list) or value is None or ("\n" in str(value) and not target.is_typed):
        if value is None or isinstance(value, str):
            yield from _whole_lines(target, field, value)
        return
    new = str(value)
    old = _as_written(getattr(record, field))
    for number in record.lines.get(field) or (record.source.line,):
        line = _line(target, number)
        if field == "state" and new in MARKS:
            yield _line_changed(target, number, lines.with_box(line, MARKS[new]))
            yield _line_changed(target, number, lines.with_new_box(line, MARKS[new]))
        yield _line_changed(target, number, lines.with_words(line, old, new))
        yield _line_changed(target, number, lines.with_label_rest(line, new))
        if field in PARTS:
            yield _line_changed(target, number, lines.with_arrow_part(line, PARTS.index(field), new))
        if field == "date" and not old:
            yield _line_changed(target, number, lines.with_date(line, new))
        if field in INLINE:
            yield _line_changed(target, number, lines.with_field(line, INLINE[field], new))
    yield from _whole_lines(target, field, new)


def _whole_lines(target: Target, field: str, new: str | None) -> Iterator[str | None]:
    """All lines of a field that is told below a heading, with other words or with none."""
    record = target.record
    numbers = record.lines.get(field) if record is not None else None
    if not target.is_typed or not numbers:
        return
    rows = target.text.split("\n")
    end = "\r" if rows[numbers[0] - 1].endswith("\r") else ""
    rows[numbers[0] - 1 : numbers[-1]] = [f"{line}{end}" for line in new.split("\n")] if new is not None else []
    yield "\n".join(rows)


def _as_written(value: Any) -> str:  # noqa: ANN401 - any field
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value or "")


def _line(target: Target, number: int) -> str:
    return target.text.split("\n")[number - 1].removesuffix("\r")


def _line_changed(target: Target, number: int, new: str | None) -> str | None:
    if new is None:
        return None
    rows = target.text.split("\n")
    end = "\r" if rows[number - 1].endswith("\r") else ""
    rows[number - 1] = new + end
    return "\n".join(rows)


def _own_lines(target: Target) -> list[tuple[int, str]]:
    """The lines of the record itself, without what is nested below it."""
    record = target.record
    if record is None:
        return []
    own = {record.source.line, *(number for numbers in record.lines.values() for number in numbers)}
    nested = set(record.lines.get("details", ()))
    return [(number, _line(target, number)) for number in sorted(own - nested)]


def _last_own_line(target: Target) -> list[tuple[int, str]]:
    """Where a sign is put: behind the last line of the record's words, else behind its first."""
    own = _own_lines(target)
    return [own[-1], own[0]] if own else []


def tick_line(target: Target, number: int, mark: str) -> Target:
    """The note with a box ticked on a line that is no record of ours. Raises NotFound if there is no box."""
    changed = lines.with_box(_line(target, number), mark)
    if changed is None:
        message = f"{target.path}:{number} has no box to tick"
        raise NotFound(message, "a box looks like this: - [ ] write the paper")
    text = _line_changed(target, number, changed)
    assert text is not None  # noqa: S101 - the line is not None
    return replace(target, text=text, note=read_text(text, target.path, target.grammar))
