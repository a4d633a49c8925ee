"""The blocks of a note, as a CommonMark parser finds them: headings, items, paragraphs, quotes, tables."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import Any

import pyromark

from career_journal.notes.outline import DEEPEST, Node, Shape

_PARSER = pyromark.Markdown(
    options=pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_FOOTNOTES | pyromark.Options.ENABLE_STRIKETHROUGH
)
_SHAPES = {
    "Heading": Shape.SECTION,
    "Item": Shape.ITEM,
    "Paragraph": Shape.TEXT,
    "BlockQuote": Shape.QUOTE,
    "Table": Shape.TABLE,
    "TableHead": Shape.ROW,
    "TableRow": Shape.ROW,
    "CodeBlock": Shape.CODE,
    "HtmlBlock": Shape.COMMENT,
}
_MARKER = re.compile(r"([\s>]*)([-*+]|\d{1,9}[.)])(?:[ \t]+|$)")
_LINK = re.compile(r" {0,3}\[[^\]]+\]:\s*\S")
_HEADING_SIGNS = re.compile(r"^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?#{1,6}(?:\s+|$)|\s+#+\s*$")
_HEADING_END = frozenset("#<{")
"""Signs without which nothing is to be taken from the end of a heading."""
_HEADING_TAIL = re.compile(r"<!--.*?-->|\s*\{#[^}]*\}\s*$")
_CELL = re.compile(r"(?<!\\)\|")


class Blocks:
    """The blocks of a text, whose first line is `first_line` of the file.

    While they are built, lines are indexes from 0; `_close` makes them numbers.
    """

    def __init__(self, text: str, first_line: int) -> None:
        self.lines = text.split("\n")
        self.first_line = first_line
        self.text = text
        self.data = text.encode("utf-8", "replace")
        self.starts = [0, *accumulate(len(line) + 1 for line in self.data.split(b"\n"))]
        self.stack: list[Node] = []

    def found(self) -> list[Node]:
        """Every block that stands in no other, with those that do, in the order of the text."""
        flat = self._parsed()
        self._add_links(flat)
        return flat

    def raw(self, own: tuple[int, str]) -> str:
        """A line of a block as it stands in the text, with its indent."""
        return self.lines[own[0] - self.first_line]

    def _parsed(self) -> list[Node]:
        top = Node(Shape.NOTE, 0)
        self.stack = [top]
        events: Iterable[tuple[Any, Any]] = _PARSER.events_with_range(self.text)
        for event, place in events:  # a word, or what it is about under one word
            if "Start" in event:
                self._begin(event["Start"], place)
            elif "End" in event:
                if _shape_of(event["End"]) is not None:
                    self._close(self.stack.pop())
            elif event == "Rule":
                rule = self._leaf(Shape.RULE, place)
                self._number(rule)
                self.stack[-1].children.append(rule)
        return top.children

    def _begin(self, started: Any, place: dict[str, int]) -> None:  # noqa: ANN401 - an event of the parser
        """A block begins; what begins inside a line is not looked at."""
        shape = _shape_of(started)
        if shape is None:
            return
        node = self._open(shape, started, place)
        if self.stack[-1].shape is Shape.ITEM and not self.stack[-1].level:
            self.stack[-1].level = node.line  # here its own lines end
        self.stack[:DEEPEST][-1].children.append(node)
        self.stack.append(node)

    def _line_of(self, position: int) -> int:
        return bisect_right(self.starts, position) - 1

    def _leaf(self, shape: Shape, place: dict[str, int]) -> Node:
        start, end = place["start"], place["end"]
        while start < end and self.data[start] in b" \t\r\n":
            start += 1
        first = self._line_of(start)
        return Node(shape, first, self._line_of(max(end - 1, start)))

    def _open(self, shape: Shape, started: Any, place: dict[str, int]) -> Node:  # noqa: ANN401 - an event of the parser
        node = self._leaf(shape, place)
        if shape is Shape.SECTION:
            node.level = int(started["Heading"]["level"][1:])
        elif shape is Shape.ROW:
            node.cells = _cells(self.lines[node.line])
        return node

    def _number(self, node: Node) -> None:
        node.line += self.first_line
        node.end += self.first_line

    def _own(self, first: int, last: int) -> list[tuple[int, str]]:
        return [(index + self.first_line, self.lines[index].strip()) for index in range(first, last + 1)]

    def _last_filled(self, first: int, last: int) -> int:
        """The last of these lines that is not blank, be it in a quote."""
        while last > first and not self.lines[last].strip("> \t\r"):
            last -= 1
        return last

    def _close(self, node: Node) -> None:
        """Give a finished node its own lines and line numbers."""
        if node.shape is Shape.ITEM:
            self._close_item(node)
        elif node.shape is Shape.SECTION:
            node.own = [(node.line + self.first_line, _heading_text(self.lines[node.line]))]
        elif node.shape is Shape.QUOTE:
            for child in node.children:
                child.own = [(number, text.lstrip("> ")) for number, text in child.own]
        elif node.shape is not Shape.TABLE:
            node.end = self._last_filled(node.line, node.end)
            node.own = self._own(node.line, node.end)
            if node.shape is Shape.COMMENT and not node.own[0][1].startswith("<!--"):
                node.shape = Shape.TEXT
        self._number(node)

    def _close_item(self, node: Node) -> None:
        line = self.lines[node.line]
        marker = _MARKER.match(line)
        node.indent = len(marker[1].expandtabs(4)) if marker else 0
        node.marker = marker[2] if marker else "-"
        first = node.children[0] if node.children else None
        last = self._last_filled(node.line, node.level - 1 if node.level else node.end)
        node.level = 0
        if first is not None and first.line == node.line + self.first_line:
            if first.shape is Shape.SECTION:
                node.shape, node.level = Shape.SECTION, first.level
                node.own = first.own
                node.children.pop(0)
                return
            if _is_marked_twice(node):
                node.children[:1] = first.children
                last = first.line - self.first_line + len(first.own) - 1
            elif first.shape is Shape.QUOTE and _opens_with_text(first):
                words, *more = first.children
                node.own = [(words.own[0][0], _MARKER.sub("", line, count=1).lstrip("> ").strip()), *words.own[1:]]
                node.children[:1] = more
                node.end = max(child.end for child in (first, *node.children)) - self.first_line
                return
            elif first.shape is Shape.TEXT:
                last = first.end - self.first_line
                node.children.pop(0)
        node.own = [(node.line + self.first_line, line[marker.end() :].strip() if marker else line.strip())]
        node.own += [own for own in self._own(node.line + 1, last) if own[1]]
        node.end = max([last] + [child.end - self.first_line for child in node.children])

    def _add_links(self, flat: list[Node]) -> None:
        """Link definitions leave no trace in the parser's events; they are lines of their own here."""
        if "]:" not in self.text:
            return
        covered = {number for node in flat for number in range(node.line, node.end + 1)}
        for index, line in enumerate(self.lines):
            if index + self.first_line not in covered and _LINK.match(line):
                node = Node(Shape.LINK, index + self.first_line)
                node.own = self._own(index, index)
                flat.append(node)
        flat.sort(key=lambda node: node.line)


def _is_marked_twice(item: Node) -> bool:
    """`- 1) The gate`: one item, though a list begins inside it; it holds no second of its kind."""
    first, *others = item.children
    inner = _MARKER.match(first.first) if first.shape is Shape.ITEM else None
    return inner is not None and all(child.marker[-1:] != inner[2][-1:] for child in others)


def _opens_with_text(quote: Node) -> bool:
    """Whether a quotation begins with text, as in `1. > Situation: …`, whose words are the item's."""
    return bool(quote.children) and quote.children[0].shape is Shape.TEXT and bool(quote.children[0].own)


def _shape_of(detail: Any) -> Shape | None:  # noqa: ANN401 - an event of the parser
    """What a block looks like; None for what stands inside a line."""
    return _SHAPES.get(detail if type(detail) is str else next(iter(detail)))


def _heading_text(line: str) -> str:
    words = line.lstrip("#")
    if words[:1] == " " and line[0] == "#" and not _HEADING_END.intersection(words):
        return words.strip()
    return _HEADING_TAIL.sub("", _HEADING_SIGNS.sub("", line.strip())).strip()


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in _CELL.split(line.strip().strip("|"))]
