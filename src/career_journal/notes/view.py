"""Front matter as plain lists, which can be compared: what it says, apart from how it is written."""

from __future__ import annotations

from typing import Any

import yaml

from career_journal.notes.matter import Where
from career_journal.notes.scalars import Value, quoted, written


def view(node: Any) -> Any:  # noqa: ANN401
    """A node as lists of texts and their YAML types, which can be compared; a mapping is a list of pairs."""
    if isinstance(node, yaml.ScalarNode):
        return (node.tag, node.value)
    if isinstance(node, yaml.SequenceNode):
        return [view(item) for item in node.value]
    return _Pairs([[view(key), view(value)] for key, value in node.value])


class _Pairs(list[Any]):
    """The keys and values of a mapping, told apart from a list."""


def view_of(value: Value) -> Any:  # noqa: ANN401
    """A value in the same form."""
    node = yaml.compose(quoted(value) if isinstance(value, str) and "\n" in value else written(value), yaml.SafeLoader)
    return view(node)


def at_place(seen: Any, where: Where) -> Any:  # noqa: ANN401
    """What stands at a place."""
    for part in where:
        seen = seen[part] if isinstance(part, int) else next(pair[1] for pair in seen if pair[0][1] == part)
    return seen


def put(seen: Any, where: Where, value: Any) -> None:  # noqa: ANN401
    """Put a value at a place."""
    parent = at_place(seen, where[:-1])
    if isinstance(where[-1], int):
        parent[where[-1]] = value
        return
    for pair in parent:
        if pair[0][1] == where[-1]:
            pair[1] = value
            return
    parent.append([view_of(where[-1]), value])


def drop(seen: Any, where: Where) -> None:  # noqa: ANN401
    """Take away what stands at a place."""
    parent = at_place(seen, where[:-1])
    if isinstance(where[-1], int):
        del parent[where[-1]]
    else:
        parent[:] = [pair for pair in parent if pair[0][1] != where[-1]]
