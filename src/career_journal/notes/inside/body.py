"""What the body of a typed note holds: its sections, and structured fields out of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from career_journal.notes.fields import Filled, types_of
from career_journal.notes.outline import Node, Shape
from career_journal.records.base import Record


def sections(root: Node) -> Iterator[Node]:
    """All sections of a note, from the top."""
    return (node for node in root.walk() if node.shape is Shape.SECTION)


def put(kind: type[Record], filled: Filled, name: str, value: Any) -> None:  # noqa: ANN401 - msgspec checks it
    """A structured field out of the body; what the front matter says wins."""
    if value:
        filled.put(name, msgspec.convert(value, types_of(kind)[name][1]))
