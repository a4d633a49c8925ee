"""Keys and lists in the front matter of a note, be they fields of ours or its owner's own."""

from __future__ import annotations

from typing import Any

from career_journal.errors import Refused
from career_journal.notes import splice
from career_journal.notes.fields import types_of
from career_journal.notes.scalars import Value
from career_journal.notes.target import Target
from career_journal.notes.trying import read_again


def with_key(target: Target, key: str, value: Value) -> Target:
    """Front matter that is no field of a kind of ours."""
    text = splice.remove(target.text, (key,)) if value is None else splice.set_value(target.text, (key,), value)
    found = read_again(target, text, lambda _: True, {key, "date", "tags", "title"})
    if found is None:
        message = f"'{key}' changes how the rest of the note is read"
        raise Refused(message, f"nothing was changed; do it by hand: journal edit {target.path}")
    return found


def with_list(target: Target, key: str, item: str, *, add: bool) -> Target:
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
    found = read_again(target, text, lambda _: True, {field, key})
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
