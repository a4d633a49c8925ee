"""The front matter of a note as text, with the place of every key and value in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import yaml

from career_journal.errors import Refused
from career_journal.notes import frontmatter
from career_journal.notes.loading import compose
from career_journal.notes.malformed import Malformed

Where = tuple[str | int, ...]
"""A place in the front matter: a key, or a key and what is below it: `("key_results", 0, "state")`."""
BY_HAND = "change it in an editor: journal edit"


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


def open_matter(text: str) -> Matter:
    """The front matter of a note. Raises Refused if there is none, or none that can be changed."""
    parts = frontmatter.split(text)
    if parts is None:
        message = "the note has no front matter"
        raise Refused(message, "put a line '---' above and below its first keys, or change it with 'journal edit'")
    if parts.fence != "---":
        message = "the front matter is TOML, which is only read here"
        raise Refused(message, BY_HAND)
    inside = text[parts.start : parts.end]
    try:
        frontmatter.NoteHandler().load(inside)  # what cannot be read is not changed either
        return Matter(text, parts.start, parts.end, compose(inside))
    except Malformed as error:
        message = f"the front matter cannot be read: {error}"
        raise Refused(message, "mend it first, 'journal check' shows where; nothing was changed") from None


def find(matter: Matter, where: Where) -> tuple[yaml.Node | None, bool]:
    """The node that holds the last part of the place, and whether that part is missing there."""
    try:
        node_at(matter, where)
    except KeyError:
        parent = node_at(matter, where[:-1]) if len(where) > 1 else matter.root
        return parent, True
    return None, False


def node_at(matter: Matter, where: Where) -> Any:  # noqa: ANN401 - PyYAML's nodes have no types
    """The node at a place. Raises KeyError if there is none."""
    node: Any = matter.root
    for part in where:
        node = _child(node, part)[1]
    return node


def pair_at(matter: Matter, where: Where) -> tuple[Any, Any]:
    """The key and the value at a place. Raises KeyError if there is none."""
    parent = node_at(matter, where[:-1])
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


def check_own(matter: Matter, key: Any, value: Any) -> None:  # noqa: ANN401
    """An alias has the place of what it stands for, and an anchor is used elsewhere: neither is changed."""
    if key is None:
        return
    behind = matter.block[key.end_mark.index :]
    if value.start_mark.index < key.end_mark.index or re.match(r"\s*:?\s*[*&]", behind):
        message = f"'{key.value}' is shared with another key by '&' or '*'"
        raise Refused(message, BY_HAND)


def shown(where: Where) -> str:
    """A place as it is named in a message."""
    return ".".join(str(part) for part in where)
