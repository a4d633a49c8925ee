"""Change one value in the front matter of a note and leave every other byte alone.

The YAML parser says where a value stands; the new one is put between exactly those characters. The result is read
again and must differ from the old front matter in that value alone, or nothing is changed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import yaml

from career_journal.errors import Refused
from career_journal.notes.matter import BY_HAND, Matter, Where, check_own, find, node_at, open_matter, pair_at, shown
from career_journal.notes.places import end_of, extent, item_extent, key_extent, line_end
from career_journal.notes.scalars import Bare, Value, block, written
from career_journal.notes.view import at_place, drop, put, view, view_of

BOM = "\ufeff"


def set_value(text: str, where: Where, value: Value) -> str:
    """The note with this value at this place; a key that is not there yet is added. Raises Refused."""
    matter = open_matter(text)
    node, missing = find(matter, where)
    if missing:
        return _with_key(matter, node, where, value)
    key, old = pair_at(matter, where)
    if isinstance(value, Bare) and isinstance(old, yaml.ScalarNode) and old.style in ("'", '"'):
        value = str(value)  # its owner writes it in quotes
    if view(old) == view_of(value):
        return text
    check_own(matter, key, old)
    first, last = extent(matter.block, key, old)
    new = _new_text(matter, where, old, value)
    is_block = not isinstance(old, yaml.ScalarNode) and not old.flow_style
    if is_block or not matter.block[first:last].strip():
        new = f" {new}"
    return _spliced(matter, first, last, new, lambda seen: put(seen, where, view_of(value)))


def append(text: str, where: Where, item: str) -> str:
    """The note with one more item in a list, written the way its other items are. Raises Refused."""
    matter = open_matter(text)
    _, missing = find(matter, where)
    if missing:
        return set_value(text, where, [item])
    key, old = pair_at(matter, where)
    if not old.value:
        return set_value(text, where, [item])
    if not isinstance(old, yaml.SequenceNode):
        message = f"'{shown(where)}' is not a list"
        raise Refused(message, BY_HAND)
    check_own(matter, key, old)
    at = end_of(matter.block, old.value[-1])
    new = f", {_list_item(item)}" if old.flow_style else _block_item(matter, old, item)
    at = at if old.flow_style else line_end(matter.block, at)
    return _spliced(matter, at, at, new, lambda seen: at_place(seen, where).append(view_of(item)))


def remove(text: str, where: Where) -> str:
    """The note without this key, or without this item of a list. Raises Refused."""
    matter = open_matter(text)
    _, missing = find(matter, where)
    if missing:
        return text
    parent = node_at(matter, where[:-1])
    if isinstance(parent, yaml.SequenceNode):
        if len(parent.value) == 1:
            return set_value(text, where[:-1], [])
        first, last = item_extent(matter.block, parent, int(where[-1]))
    else:
        first, last = key_extent(matter, parent, where)
    return _spliced(matter, first, last, "", lambda seen: drop(seen, where))


# ---- new text ----------------------------------------------------------------------------------------------------


def _new_text(matter: Matter, where: Where, old: Any, value: Value) -> str:  # noqa: ANN401
    style = old.style if isinstance(old, yaml.ScalarNode) and old.style in ("'", '"') else ""
    ends_here = not matter.block[end_of(matter.block, old) :].partition("\n")[0].strip()
    if isinstance(value, str) and "\n" in value and len(where) == 1 and ends_here:
        lines = block(value, "  ", matter.newline)
        if lines is not None:
            return lines
    new = written(value, style)
    ends_line = isinstance(old, yaml.ScalarNode) and matter.block[: end_of(matter.block, old)].endswith("\n")
    return f"{new}{matter.newline}" if ends_line and old.style in ("|", ">") else new


def _with_key(matter: Matter, parent: Any, where: Where, value: Value) -> str:  # noqa: ANN401
    """A new line below the last key."""
    key = str(where[-1])
    if (parent is None and len(where) > 1) or not (parent is None or isinstance(parent, yaml.MappingNode)):
        message = f"'{shown(where[:-1])}' has no keys below it"
        raise Refused(message, BY_HAND)
    if parent is not None and parent.flow_style:
        if not parent.value:
            message = "the front matter is empty brackets"
            raise Refused(message, BY_HAND)
        at = end_of(matter.block, parent.value[-1][1])
        new = f", {written(key)}: {_list_item(value) if isinstance(value, str) else written(value)}"
    else:
        at = len(matter.block) if len(where) == 1 else line_end(matter.block, end_of(matter.block, parent))
        lead = "" if not at or matter.block[at - 1] == "\n" else matter.newline
        indent = " " * (parent.start_mark.column if parent is not None else 0)
        lines = block(value, "  ", matter.newline) if isinstance(value, str) and len(where) == 1 else None
        new = f"{lead}{indent}{written(key)}: {lines or written(value)}{matter.newline}"
    return _spliced(matter, at, at, new, lambda seen: put(seen, where, view_of(value)))


def _block_item(matter: Matter, parent: Any, item: str) -> str:  # noqa: ANN401
    before = matter.block[: line_end(matter.block, end_of(matter.block, parent.value[-1]))]
    lead = "" if before.endswith("\n") else matter.newline
    return f"{lead}{' ' * parent.start_mark.column}- {written(item)}{matter.newline}"


def _list_item(item: str) -> str:
    return written([item])[1:-1]


def _spliced(matter: Matter, first: int, last: int, new: str, change: Callable[[Any], None]) -> str:
    """Put the text in its place, read it again, and compare with what was wanted."""
    inside = matter.block[:first] + new + matter.block[last:]
    text = matter.text[: matter.start] + inside + matter.text[matter.end :]
    wanted = view(matter.root) if matter.root is not None else []
    change(wanted)
    try:
        again = open_matter(text)
    except Refused:
        again = None
    found = None if again is None else view(again.root) if again.root is not None else []
    if again is None or again.block != inside or found != wanted:
        message = "the change would alter more than this value"
        raise Refused(message, f"nothing was changed; {BY_HAND}")
    return text
