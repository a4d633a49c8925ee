"""Where the text of a YAML node begins and ends; the parser counts more to it than its owner would."""

from __future__ import annotations

import re
from typing import Any

import yaml

from career_journal.errors import Refused
from career_journal.notes.matter import BY_HAND, Matter, Where, pair_at, shown


def extent(text: str, key: Any, node: Any) -> tuple[int, int]:  # noqa: ANN401
    """First and last character of a value; for a block collection also what stands between it and the colon."""
    first, last = node.start_mark.index, end_of(text, node)
    if key is not None and not isinstance(node, yaml.ScalarNode) and not node.flow_style:
        first = key.end_mark.index + text[key.end_mark.index :].index(":") + 1
    return first, last


def end_of(text: str, node: Any) -> int:  # noqa: ANN401
    """Just behind a node's own text; the parser also counts the blank lines and comments that follow."""
    first, last = int(node.start_mark.index), int(node.end_mark.index)
    if isinstance(node, yaml.ScalarNode):
        if node.style not in ("|", ">") or re.match(r"[|>]\d?\+", text[first:last]):
            return last
        return first + _block_length(text[first:last])
    if node.flow_style or not node.value:
        return last
    below = node.value[-1]
    return max(first, end_of(text, below[1] if isinstance(below, tuple) else below))


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


def line_end(text: str, at: int) -> int:
    """Just behind the end of the line."""
    found = text.find("\n", at)
    return len(text) if found < 0 else found + 1


def item_extent(text: str, parent: Any, index: int) -> tuple[int, int]:  # noqa: ANN401
    """First and last character of an item, with what parts it from its neighbours. Raises Refused."""
    item = parent.value[index]
    if not parent.flow_style:
        first = text.rindex("-", 0, item.start_mark.index)
        if text[text.rfind("\n", 0, first) + 1 : first].strip():
            message = "the item shares its line with another"
            raise Refused(message, BY_HAND)
        return text.rfind("\n", 0, first) + 1, line_end(text, end_of(text, item))
    if index:
        return end_of(text, parent.value[index - 1]), end_of(text, item)
    return item.start_mark.index, parent.value[1].start_mark.index


def key_extent(matter: Matter, parent: Any, where: Where) -> tuple[int, int]:  # noqa: ANN401
    """First and last character of the lines of a key. Raises Refused if others stand there too."""
    text = matter.block
    key, value = pair_at(matter, where)
    first = text.rfind("\n", 0, key.start_mark.index) + 1
    if parent.flow_style or text[first : key.start_mark.index].strip():
        message = f"'{shown(where)}' shares its line with other keys"
        raise Refused(message, BY_HAND)
    last = max(end_of(text, value), key.end_mark.index)
    return first, last if text[:last].endswith("\n") else line_end(text, last)
