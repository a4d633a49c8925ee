"""The outline of a note as its reader sees it: sections that hold items, paragraphs, quotes and tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

BOLD_LEVEL = 7
"""The level of a line in bold that serves as a heading: below every real one."""
DEEPEST = 40
"""Blocks inside blocks; what is nested deeper is taken as if it stood at this depth: nobody can see the difference."""


class Shape(str):
    """What a node looks like on the page; the members of an `Enum` take several times as long to look up."""

    __slots__ = ()
    NOTE: ClassVar[Shape]
    SECTION: ClassVar[Shape]
    ITEM: ClassVar[Shape]
    TEXT: ClassVar[Shape]
    QUOTE: ClassVar[Shape]
    TABLE: ClassVar[Shape]
    ROW: ClassVar[Shape]
    CODE: ClassVar[Shape]
    COMMENT: ClassVar[Shape]
    RULE: ClassVar[Shape]
    LINK: ClassVar[Shape]


for name in Shape.__annotations__:
    setattr(Shape, name, Shape(name.lower()))


class Node:
    """A block of a note with what it holds. `own` are its own lines without markers, `children` the rest."""

    __slots__ = ("announces", "bold", "cells", "children", "end", "indent", "level", "line", "marker", "own", "shape")

    def __init__(self, shape: Shape, line: int, end: int = 0) -> None:
        self.shape = shape
        self.line = line
        self.end = end or line
        self.own: list[tuple[int, str]] = []
        self.children: list[Node] = []
        self.level = 0
        self.marker = ""
        self.indent = 0
        self.bold = False
        self.cells: list[str] = []
        self.announces = ""
        """A topic its words imply without naming it."""

    @property
    def text(self) -> str:
        """Its own lines joined by blanks."""
        own = self.own
        return own[0][1] if len(own) == 1 else " ".join(text for _, text in own if text)

    @property
    def first(self) -> str:
        """Its own first line."""
        return self.own[0][1] if self.own else ""

    def walk(self) -> list[Node]:
        """Itself and everything below, in the order of the note, as it is now."""
        found = [self]
        for child in self.children:
            if child.children:
                found += child.walk()
            else:
                found.append(child)
        return found

    def blocks(self) -> Iterator[Node]:
        """Its children that are not sections: what stands directly under a heading."""
        return (child for child in self.children if child.shape is not Shape.SECTION)

    def sections(self) -> Iterator[Node]:
        """The sections directly below."""
        return (child for child in self.children if child.shape is Shape.SECTION)

    def tops(self) -> list[Node]:
        """The headings of level 1 in it; of several none is a title."""
        return [node for node in self.walk() if node.shape is Shape.SECTION and node.level == 1]

    def all_text(self) -> str:
        """Its own text and that of everything below."""
        return "\n".join(text for node in self.walk() for _, text in node.own)

    def __repr__(self) -> str:
        return f"<{self.shape} {self.line}-{self.end} {self.text[:40]!r}>"
