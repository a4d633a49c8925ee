"""Change one value in the front matter of a note and leave every other byte alone.

The YAML parser says where a value stands; the new one is put between exactly those characters. The result is read
again and must differ from the old front matter in that value alone, or nothing is changed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import yaml

from career_journal.errors import Refused
from career_journal.notes import frontmatter
from career_journal.notes.loading import compose
from career_journal.notes.malformed import Malformed
from career_journal.notes.scalars import Bare, Value, block, quoted, written

Where = tuple[str | int, ...]
"""A place in the front matter: a key, or a key and what is below it: `("key_results", 0, "state")`."""
BOM = "\ufeff"
_BY_HAND = "change it in an editor: journal edit"


@dataclass(frozen=True, slots=True)
class Matter:
    """The text of a note with the place of its front matter, and the YAML nodes in it."""

    text: str
    start: int
    end: int
    root: yaml.MappingNode | None

    @property
    def newline(self) -> str:
        """How its owner ends lines."""
        return "\r\n" if self.text[: self.start].endswith("\r\n") else "\n"

    @property
    def block(self) -> str:
        """What stands between the fences."""
        return self.text[self.start : self.end]


def set_value(text: str, where: Where, value: Value) -> str:
    """The note with this value at this place; a key that is not there yet is added. Raises Refused."""
    matter = _open(text)
    node, missing = _find(matter, where)
    if missing:
        return _with_key(matter, node, where, value)
    key, old = _pair(matter, where)
    if isinstance(value, Bare) and isinstance(old, yaml.ScalarNode) and old.style in ("'", '"'):
        value = str(value)  # its owner writes it in quotes
    if _view(old) == _view_of(value):
        return text
    _check_own(matter, key, old)
    first, last = _extent(matter.block, key, old)
    new = _new_text(matter, where, old, value)
    is_block = not isinstance(old, yaml.ScalarNode) and not old.flow_style
    if is_block or not matter.block[first:last].strip():
        new = f" {new}"
    return _spliced(matter, first, last, new, lambda view: _put(view, where, _view_of(value)))


def append(text: str, where: Where, item: str) -> str:
    """The note with one more item in a list, written the way its other items are. Raises Refused."""
    matter = _open(text)
    _, missing = _find(matter, where)
    if missing:
        return set_value(text, where, [item])
    key, old = _pair(matter, where)
    if not old.value:
        return set_value(text, where, [item])
    if not isinstance(old, yaml.SequenceNode):
        message = f"'{_shown(where)}' is not a list"
        raise Refused(message, _BY_HAND)
    _check_own(matter, key, old)
    at = _end(matter.block, old.value[-1])
    new = f", {_list_item(item)}" if old.flow_style else _block_item(matter, old, item)
    at = at if old.flow_style else _line_end(matter.block, at)
    return _spliced(matter, at, at, new, lambda view: _at(view, where).append(_view_of(item)))


def remove(text: str, where: Where) -> str:
    """The note without this key, or without this item of a list. Raises Refused."""
    matter = _open(text)
    _, missing = _find(matter, where)
    if missing:
        return text
    parent = _node(matter, where[:-1])
    if isinstance(parent, yaml.SequenceNode):
        if len(parent.value) == 1:
            return set_value(text, where[:-1], [])
        first, last = _item_extent(matter.block, parent, int(where[-1]))
    else:
        first, last = _key_extent(matter, parent, where)
    return _spliced(matter, first, last, "", lambda view: _drop(view, where))


def value_at(text: str, where: Where) -> Any:  # noqa: ANN401 - any YAML value
    """What stands at this place, as plain text, lists and pairs; None if there is nothing. Raises Refused."""
    matter = _open(text)
    _, missing = _find(matter, where)
    return None if missing else _node(matter, where)


# ---- finding -----------------------------------------------------------------------------------------------------


def _open(text: str) -> Matter:
    parts = frontmatter.split(text)
    if parts is None:
        message = "the note has no front matter"
        raise Refused(message, "put a line '---' above and below its first keys, or change it with 'journal edit'")
    if parts.fence != "---":
        message = "the front matter is TOML, which is only read here"
        raise Refused(message, _BY_HAND)
    inside = text[parts.start : parts.end]
    try:
        frontmatter.NoteHandler().load(inside)  # what cannot be read is not changed either
        return Matter(text, parts.start, parts.end, compose(inside))
    except Malformed as error:
        message = f"the front matter cannot be read: {error}"
        raise Refused(message, "mend it first, 'journal check' shows where; nothing was changed") from None


def _find(matter: Matter, where: Where) -> tuple[yaml.Node | None, bool]:
    """The node that holds the last part of the place, and whether that part is missing there."""
    try:
        _node(matter, where)
    except KeyError:
        parent = _node(matter, where[:-1]) if len(where) > 1 else matter.root
        return parent, True
    return None, False


def _node(matter: Matter, where: Where) -> Any:  # noqa: ANN401 - PyYAML's nodes have no types
    node: Any = matter.root
    for part in where:
        node = _child(node, part)[1]
    return node


def _pair(matter: Matter, where: Where) -> tuple[Any, Any]:
    parent = _node(matter, where[:-1])
    return _child(parent, where[-1])


def _child(node: Any, part: str | int) -> tuple[Any, Any]:  # noqa: ANN401
    """The key (None in a list) and the value. Raises KeyError if there is none."""
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        return None, node.value[part]
    if not isinstance(node, yaml.MappingNode):
        raise KeyError(part)
    hits = [(key, value) for key, value in node.value if isinstance(key, yaml.ScalarNode) and key.value == part]
    if not hits:
        raise KeyError(part)
    if len(hits) > 1:
        message = f"'{part}' stands there {len(hits)} times"
        raise Refused(message, "keep one of them, 'journal check' shows where; nothing was changed")
    return hits[0]


def _check_own(matter: Matter, key: Any, value: Any) -> None:  # noqa: ANN401
    """An alias has the place of what it stands for, and an anchor is used elsewhere: neither is changed."""
    if key is None:
        return
    behind = matter.block[key.end_mark.index :]
    if value.start_mark.index < key.end_mark.index or re.match(r"\s*:?\s*[*&]", behind):
        message = f"'{key.value}' is shared with another key by '&' or '*'"
        raise Refused(message, _BY_HAND)


# ---- places ------------------------------------------------------------------------------------------------------


def _extent(text: str, key: Any, node: Any) -> tuple[int, int]:  # noqa: ANN401
    """First and last character of a value; for a block collection also what stands between it and the colon."""
    first, last = node.start_mark.index, _end(text, node)
    if key is not None and not isinstance(node, yaml.ScalarNode) and not node.flow_style:
        first = key.end_mark.index + text[key.end_mark.index :].index(":") + 1
    return first, last


def _end(text: str, node: Any) -> int:  # noqa: ANN401
    """Just behind a node's own text; the parser also counts the blank lines and comments that follow."""
    first, last = int(node.start_mark.index), int(node.end_mark.index)
    if isinstance(node, yaml.ScalarNode):
        if node.style not in ("|", ">") or re.match(r"[|>]\d?\+", text[first:last]):
            return last
        return first + _block_length(text[first:last])
    if node.flow_style or not node.value:
        return last
    below = node.value[-1]
    return max(first, _end(text, below[1] if isinstance(below, tuple) else below))


def _block_length(text: str) -> int:
    """Up to the last line of a block that is part of its text: indented deep enough, be it blanks only."""
    head, *lines = text.split("\n")
    indent = next((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), 1)
    length = end = len(head)
    for line in lines:
        length += 1 + len(line)
        if len(line.rstrip("\r")) > indent and not line[:indent].strip():
            end = length
    return end - (1 if text[:end].endswith("\r") else 0)


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found + 1


def _item_extent(text: str, parent: Any, index: int) -> tuple[int, int]:  # noqa: ANN401
    item = parent.value[index]
    if not parent.flow_style:
        first = text.rindex("-", 0, item.start_mark.index)
        if text[text.rfind("\n", 0, first) + 1 : first].strip():
            message = "the item shares its line with another"
            raise Refused(message, _BY_HAND)
        return text.rfind("\n", 0, first) + 1, _line_end(text, _end(text, item))
    if index:
        return _end(text, parent.value[index - 1]), _end(text, item)
    return item.start_mark.index, parent.value[1].start_mark.index


def _key_extent(matter: Matter, parent: Any, where: Where) -> tuple[int, int]:  # noqa: ANN401
    text = matter.block
    key, value = _pair(matter, where)
    first = text.rfind("\n", 0, key.start_mark.index) + 1
    if parent.flow_style or text[first : key.start_mark.index].strip():
        message = f"'{_shown(where)}' shares its line with other keys"
        raise Refused(message, _BY_HAND)
    last = max(_end(text, value), key.end_mark.index)
    return first, last if text[:last].endswith("\n") else _line_end(text, last)


# ---- new text ----------------------------------------------------------------------------------------------------


def _new_text(matter: Matter, where: Where, old: Any, value: Value) -> str:  # noqa: ANN401
    style = old.style if isinstance(old, yaml.ScalarNode) and old.style in ("'", '"') else ""
    ends_here = not matter.block[_end(matter.block, old) :].partition("\n")[0].strip()
    if isinstance(value, str) and "\n" in value and len(where) == 1 and ends_here:
        lines = block(value, "  ", matter.newline)
        if lines is not None:
            return lines
    new = written(value, style)
    ends_line = isinstance(old, yaml.ScalarNode) and matter.block[: _end(matter.block, old)].endswith("\n")
    return f"{new}{matter.newline}" if ends_line and old.style in ("|", ">") else new


def _with_key(matter: Matter, parent: Any, where: Where, value: Value) -> str:  # noqa: ANN401
    """A new line below the last key."""
    key = str(where[-1])
    if (parent is None and len(where) > 1) or not (parent is None or isinstance(parent, yaml.MappingNode)):
        message = f"'{_shown(where[:-1])}' has no keys below it"
        raise Refused(message, _BY_HAND)
    if parent is not None and parent.flow_style:
        if not parent.value:
            message = "the front matter is empty brackets"
            raise Refused(message, _BY_HAND)
        at = _end(matter.block, parent.value[-1][1])
        new = f", {written(key)}: {_list_item(value) if isinstance(value, str) else written(value)}"
    else:
        at = len(matter.block) if len(where) == 1 else _line_end(matter.block, _end(matter.block, parent))
        lead = "" if not at or matter.block[at - 1] == "\n" else matter.newline
        indent = " " * (parent.start_mark.column if parent is not None else 0)
        shown = block(value, "  ", matter.newline) if isinstance(value, str) and len(where) == 1 else None
        new = f"{lead}{indent}{written(key)}: {shown or written(value)}{matter.newline}"
    return _spliced(matter, at, at, new, lambda view: _put(view, where, _view_of(value)))


def _block_item(matter: Matter, parent: Any, item: str) -> str:  # noqa: ANN401
    before = matter.block[: _line_end(matter.block, _end(matter.block, parent.value[-1]))]
    lead = "" if before.endswith("\n") else matter.newline
    return f"{lead}{' ' * parent.start_mark.column}- {written(item)}{matter.newline}"


def _list_item(item: str) -> str:
    return written([item])[1:-1]


# ---- reading again -----------------------------------------------------------------------------------------------


def _spliced(matter: Matter, first: int, last: int, new: str, change: Callable[[Any], None]) -> str:
    """Put the text in its place, read it again, and compare with what was wanted."""
    inside = matter.block[:first] + new + matter.block[last:]
    text = matter.text[: matter.start] + inside + matter.text[matter.end :]
    wanted = _view(matter.root) if matter.root is not None else []
    change(wanted)
    try:
        again = _open(text)
    except Refused:
        again = None
    found = None if again is None else _view(again.root) if again.root is not None else []
    if again is None or again.block != inside or found != wanted:
        message = "the change would alter more than this value"
        raise Refused(message, f"nothing was changed; {_BY_HAND}")
    return text


def _view(node: Any) -> Any:  # noqa: ANN401
    """A node as lists of texts and their YAML types, which can be compared; a mapping is a list of pairs."""
    if isinstance(node, yaml.ScalarNode):
        return (node.tag, node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_view(item) for item in node.value]
    return _Pairs([[_view(key), _view(value)] for key, value in node.value])


class _Pairs(list[Any]):
    """The keys and values of a mapping, told apart from a list."""


def _view_of(value: Value) -> Any:  # noqa: ANN401
    node = yaml.compose(quoted(value) if isinstance(value, str) and "\n" in value else written(value), yaml.SafeLoader)
    return _view(node)


def _at(view: Any, where: Where) -> Any:  # noqa: ANN401
    for part in where:
        view = view[part] if isinstance(part, int) else next(pair[1] for pair in view if pair[0][1] == part)
    return view


def _put(view: Any, where: Where, value: Any) -> None:  # noqa: ANN401
    parent = _at(view, where[:-1])
    if isinstance(where[-1], int):
        parent[where[-1]] = value
        return
    for pair in parent:
        if pair[0][1] == where[-1]:
            pair[1] = value
            return
    parent.append([_view_of(where[-1]), value])


def _drop(view: Any, where: Where) -> None:  # noqa: ANN401
    parent = _at(view, where[:-1])
    if isinstance(where[-1], int):
        del parent[where[-1]]
    else:
        parent[:] = [pair for pair in parent if pair[0][1] != where[-1]]


def _shown(where: Where) -> str:
    return ".".join(str(part) for part in where)
