"""A change tried on a note: read again, it must say what was wanted, and everything else what it said before."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from career_journal.errors import JournalError, Refused, Severity
from career_journal.notes.fields import types_of
from career_journal.notes.read import Note
from career_journal.notes.target import Target, changed
from career_journal.notes.ways import cell_of
from career_journal.records.base import Record

_MOVES = frozenset({"source", "lines", "also", "figures", "id", "parent"})
"""What may differ in every record of a note when a line of it changes its length."""

Right = Callable[[Record], bool]


def first_right(
    target: Target, texts: Iterable[str | None], is_right: Right, may_change: set[str], name: str
) -> Target:
    """The note with the first of these texts that is right. Raises Refused, with the reason, if none is."""
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
        if text is not None and (found := read_again(target, text, is_right, may_change)) is not None:
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
    words = getattr(record, types_of(type(record))[name][0], None)
    above = [number for number in range(record.source.line - 1, 0, -1) if target.line(number).startswith("#")]
    heading = next(
        (number for number in above if isinstance(words, str) and words and words in target.line(number)), None
    )
    if heading is not None:
        place = f"{target.path}:{heading}"
        message = f"'{name}' of {record.id} is said by the heading at {place}, for all that stands below it"
        return Refused(message, f"change the heading: journal edit {place}")
    if record.also:
        message = f"{record.source} is stated again at {record.also[0]}, so '{name}' cannot be set in one place"
        return Refused(message, hint)
    other = next((other for other in target.note.records if _shares_line(other, record)), None)
    if other is not None:
        return Refused(f"{record.source} makes {other.id} too, so '{name}' cannot be set for one alone", hint)
    head, cell = cell_of(target, record, name)
    if cell:
        return Refused(f"{head} says '{cell}' at {record.source}, which '{name}' would overwrite", hint)
    return Refused(f"'{name}' has no place of its own at {record.source}", hint)


def read_again(target: Target, text: str, is_right: Right, may_change: set[str]) -> Target | None:
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
        if said(old, free) != said(new, free):
            return None
    return changed(target, text, note, after[index])


def _said_around(other: Record, record: Record, may_change: set[str]) -> set[str]:
    """What may change in another record: its list in a parent, the words in one that holds the line or shares it."""
    if other.parent == record.id:  # a part may say whose part it is
        return {name for name in other.__struct_fields__ if getattr(other, name) == record.label}
    if _shares_line(other, record):
        return {name for name in may_change if getattr(other, name, None) == getattr(record, name, None)}
    holds = other.source.line <= record.source.line and record.source.end_line <= other.source.end_line
    listed: set[str] = {"extra"} if other.id == record.parent else set()
    if other.id == record.parent and other.also:
        listed |= may_change & {"state"}  # a goal of several rows is met when each of them is
    return listed | {"text", "details", "links"} | (may_change & {"tags"}) if holds else listed


def _shares_line(other: Record, record: Record) -> bool:
    """Whether the same words make both, such as a reason to go to two companies."""
    return other is not record and type(other) is type(record) and other.source == record.source


def said(record: Record, without: set[str]) -> dict[str, Any]:
    """What a record says, but for these fields and for where it stands."""
    left_out = _MOVES | without
    values = {name: getattr(record, name) for name in record.__struct_fields__ if name not in left_out}
    if "extra" in values and without:
        values["extra"] = {key: value for key, value in record.extra.items() if key not in without}
    return values


def _errors(note: Note) -> set[tuple[str, str | None]]:
    return {(problem.code, problem.field) for problem in note.problems if problem.severity == Severity.ERROR}
