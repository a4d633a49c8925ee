"""The outline of a note: sections holding items, paragraphs, quotes and tables, each with its lines.

A CommonMark parser finds the blocks; this module arranges them as their reader sees them: headings hold what follows
them, a line in bold on its own is a heading too, and items indented by a single blank are nested.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import takewhile
from typing import Any

import pyromark

from career_journal.notes.html import as_markdown
from career_journal.notes.indented import are_entries, depth

_PARSER = pyromark.Markdown(
    options=pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_FOOTNOTES | pyromark.Options.ENABLE_STRIKETHROUGH
)
BOLD_LEVEL = 7
"""The level of a line in bold that serves as a heading: below every real one."""
OPEN_AND_CLOSE = 2
"""Fences of one block of code; the one at the end may be missing."""
FEWEST_ENTRIES = 2
"""Indented lines with no line above them that make an outline; one alone is a quotation."""
DEEPEST = 40
"""Blocks inside blocks; what is nested deeper is taken as if it stood at this depth: nobody can see the difference."""


class Shape(StrEnum):
    """What a node looks like on the page."""

    NOTE = "note"
    SECTION = "section"
    ITEM = "item"
    TEXT = "text"
    QUOTE = "quote"
    TABLE = "table"
    ROW = "row"
    CODE = "code"
    COMMENT = "comment"
    RULE = "rule"
    LINK = "link"


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

    def walk(self) -> Iterator[Node]:
        """Itself and everything below, in the order of the note."""
        ahead = [self]
        while ahead:
            node = ahead.pop()
            yield node
            ahead.extend(reversed(node.children))

    def blocks(self) -> Iterator[Node]:
        """Its children that are not sections: what stands directly under a heading."""
        return (child for child in self.children if child.shape is not Shape.SECTION)

    def sections(self) -> Iterator[Node]:
        """The sections directly below."""
        return (child for child in self.children if child.shape is Shape.SECTION)

    def all_text(self) -> str:
        """Its own text and that of everything below."""
        return "\n".join(text for node in self.walk() for _, text in node.own)

    def __repr__(self) -> str:
        return f"<{self.shape} {self.line}-{self.end} {self.text[:40]!r}>"


def outline(body: str, first_line: int = 1) -> Node:
    """Arrange the body of a note, whose first line is `first_line` of the file."""
    text = _LONE_DASH.sub(r"\1*", as_markdown(_unfenced(body)))
    text = _BULLET.sub(r"\1- ", text)
    if "\t" in text:
        text = _RULED.sub(lambda line: line[0].replace("\t", " "), text)
    return _Builder(text, first_line).build()


def _unfenced(body: str) -> str:
    """A note that stands in one fence from end to end was pasted that way; its lines are read like any others."""
    if "```" not in body and "~~~" not in body:
        return body
    fences = list(_FENCE.finditer(body))
    if not fences or body[: fences[0].start()].strip():
        return body
    if len(fences) > OPEN_AND_CLOSE or (len(fences) == OPEN_AND_CLOSE and body[fences[1].end() :].strip()):
        return body
    return _FENCE.sub("", body)


class _Builder:
    """Turns the parser's events into nodes. While building, lines are indexes from 0; `_close` makes them numbers."""

    def __init__(self, text: str, first_line: int) -> None:
        self.lines = text.split("\n")
        self.first_line = first_line
        self.text = text
        self.data = text.encode("utf-8", "replace")
        self.starts = [0]
        position = self.data.find(b"\n")
        while position >= 0:
            self.starts.append(position + 1)
            position = self.data.find(b"\n", position + 1)
        self.stack: list[Node] = []

    def build(self) -> Node:
        """The note as one node."""
        root = Node(Shape.NOTE, self.first_line, self.first_line + len(self.lines) - 1)
        flat = self._blocks()
        if _INDENTED.search(self.text):
            flat = list(self._with_outlines(flat))
        self._add_links(flat)
        _nest(root, _with_bold_headings(flat))
        return root

    def _blocks(self) -> list[Node]:
        top = Node(Shape.NOTE, 0)
        self.stack = [top]
        events: Iterable[tuple[Any, Any]] = _PARSER.events_with_range(self.text)
        for event, place in events:
            if event == "Rule":
                rule = self._leaf(Shape.RULE, place)
                self._number(rule)
                self.stack[-1].children.append(rule)
            elif type(event) is dict:
                self._take(event, place)
        return top.children

    def _take(self, event: dict[str, Any], place: dict[str, int]) -> None:
        """A block that starts or ends; what stands inside a line is not looked at."""
        if (started := event.get("Start")) is not None:
            if (kind := _name_of(started)) in _SHAPES:
                node = self._open(kind, started, place)
                if self.stack[-1].shape is Shape.ITEM and not self.stack[-1].level:
                    self.stack[-1].level = node.line  # here its own lines end
                self.stack[:DEEPEST][-1].children.append(node)
                self.stack.append(node)
        elif (ended := event.get("End")) is not None and _name_of(ended) in _SHAPES:
            self._close(self.stack.pop())

    def _line_of(self, position: int) -> int:
        return bisect_right(self.starts, position) - 1

    def _leaf(self, shape: Shape, place: dict[str, int]) -> Node:
        start, end = place["start"], place["end"]
        while start < end and self.data[start] in b" \t\r\n":
            start += 1
        first = self._line_of(start)
        return Node(shape, first, self._line_of(max(end - 1, start)))

    def _open(self, kind: str, started: Any, place: dict[str, int]) -> Node:  # noqa: ANN401 - an event of the parser
        node = self._leaf(_SHAPES[kind], place)
        if node.shape is Shape.SECTION:
            node.level = int(started["Heading"]["level"][1:])
        elif node.shape is Shape.ROW:
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
            if first.shape is Shape.TEXT:
                last = first.end - self.first_line
                node.children.pop(0)
        node.own = [(node.line + self.first_line, line[marker.end() :].strip() if marker else line.strip())]
        node.own += [own for own in self._own(node.line + 1, last) if own[1]]
        node.end = max([last] + [child.end - self.first_line for child in node.children])

    def _with_outlines(self, flat: list[Node]) -> Iterator[Node]:
        """Indented lines without markers, where they are an outline, as the items that they are to their reader."""
        for node in flat:
            kept = node.own
            if node.shape is Shape.CODE and not _FENCE_LINE.match(node.first):
                kept = []
            elif node.shape is Shape.TEXT:
                kept = list(takewhile(lambda own: not self._raw(own).startswith((" ", "\t")), node.own))
            entries = node.own[len(kept) :]
            raw = [self._raw(own) for own in entries if own[1]]
            if len(raw) < (1 if kept else FEWEST_ENTRIES) or not are_entries(raw, kept[-1][1] if kept else ""):
                yield node
                continue
            if kept:
                node.own = kept
                node.end = kept[-1][0]
                yield node
            for own in entries:
                if own[1]:
                    item = Node(Shape.ITEM, own[0])
                    item.own = [own]
                    item.indent = depth(self._raw(own))
                    yield item

    def _raw(self, own: tuple[int, str]) -> str:
        return self.lines[own[0] - self.first_line]

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


def _name_of(detail: Any) -> str:  # noqa: ANN401 - an event of the parser
    return detail if type(detail) is str else next(iter(detail))


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
_FENCE = re.compile(r"^ {0,3}(?:`{3,}|~{3,})(?:md|markdown|text)?[ \t]*$", re.MULTILINE)
_FENCE_LINE = re.compile(r"[ \t]*(?:`{3,}|~{3,})")
_INDENTED = re.compile(r"^(?: {2}|\t)[ \t]*[^\W_]", re.MULTILINE)
"""An indented line that begins with a letter or digit."""
_MARKER = re.compile(r"([\s>]*)([-*+]|\d{1,9}[.)])(?:[ \t]+|$)")
_LONE_DASH = re.compile(r"^([ \t]+)-[ \t]*$", re.MULTILINE)
"""An indented dash alone is an empty item; the parser would take the line above for a heading."""
_RULED = re.compile(r"^[ \t]*\|?[ \t]*:?-[-:| \t]*$", re.MULTILINE)
"""The line below the head of a table; with tabs in it the parser would see no table."""
_BULLET = re.compile(r"^([ \t>]*)[•●▪◦‣∙·➢➤▸►][ \t]*(?=\S)", re.MULTILINE)
"""The bullets of a word processor."""
_LINK = re.compile(r" {0,3}\[[^\]]+\]:\s*\S")
_LIST_LINE = re.compile(r"[-*+]{1,2}\s*(?=[^\W_])")
_BOLD_LINE = re.compile(r"(?:\*\*|__)\s*(?=\S)([^*]+?)\s*(?:\*\*|__)\s*[:：]?\s*(?:\\|<br ?/?>)?$")
_PICTURES_FIRST = re.compile(r"^[^\w\s!-~“„«¿¡]+\s*(?=\*\*|__)")
"""`✅ **Tasks:**`."""
_HEADING_SIGNS = re.compile(r"^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?#{1,6}(?:\s+|$)|\s+#+\s*$")
_HEADING_TAIL = re.compile(r"<!--.*?-->|\s*\{#[^}]*\}\s*$")
_CELL = re.compile(r"(?<!\\)\|")
LONGEST_BOLD_HEADING = 20
"""Words; a longer line in bold is a sentence with emphasis."""


def _heading_text(line: str) -> str:
    return _HEADING_TAIL.sub("", _HEADING_SIGNS.sub("", line.strip())).strip()


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in _CELL.split(line.strip().strip("|"))]


def bold_heading(line: str) -> str | None:
    """The words of a line that is bold from end to end and short enough for a heading."""
    match = _BOLD_LINE.fullmatch(line.strip() if line.isascii() else _PICTURES_FIRST.sub("", line.strip()))
    if match and len(match[1].split()) <= LONGEST_BOLD_HEADING:
        return match[1].strip()
    return None


def _with_bold_headings(flat: list[Node]) -> list[Node]:
    """Paragraphs that open with a line in bold become a heading and the rest."""
    out: list[Node] = []
    for node in _with_signed_lines(flat):
        if node.shape is Shape.TEXT and len(node.own) > 1 and node.own[1][1] == "**":
            number, first = node.own[0]
            node.own[:2] = [(number, f"{first}**")]  # the closing stars have slipped to the next line
        words = bold_heading(node.first) if node.shape is Shape.TEXT else None
        if words is None:
            out.append(node)
            continue
        number = node.own[0][0]
        heading = Node(Shape.SECTION, number)
        heading.level = BOLD_LEVEL
        heading.bold = True
        heading.own = [(number, words)]
        out.append(heading)
        if len(node.own) > 1:
            node.own.pop(0)
            node.line = node.own[0][0]
            out.append(node)
    return out


def _with_signed_lines(flat: list[Node]) -> list[Node]:
    """Lines that each begin with a picture are a list without markers; so is a list pasted with a deep indent."""
    out: list[Node] = []
    for node in flat:
        if node.shape is Shape.TEXT:
            signed = [_is_signed(text) for _, text in node.own]
        else:
            signed = [node.shape is Shape.CODE and bool(_LIST_LINE.match(text)) for _, text in node.own]
        if not any(signed[:1]) or (node.shape is Shape.TEXT and sum(signed) < 2):
            out.append(node)
            continue
        for (number, text), starts in zip(node.own, signed, strict=True):
            if starts:
                item = Node(Shape.ITEM, number)
                item.marker = "*"
                out.append(item)
            out[-1].own.append((number, _LIST_LINE.sub("", text) if node.shape is Shape.CODE else text))
            out[-1].end = number
    return out


def _is_signed(text: str) -> bool:
    return unicodedata.category(text[:1] or " ") == "So"


def _nest(root: Node, flat: list[Node]) -> None:
    """Put everything under its heading, and items under the item they are indented below."""
    path = [root]
    for node in flat:
        if node.shape is Shape.SECTION:
            while path[-1] is not root and path[-1].level >= node.level:
                path.pop()
            path[-1].children.append(node)
            path.append(node)
        else:
            path[-1].children.append(node)
        for above in path:
            above.end = max(above.end, node.end)
    for section in list(root.walk()):
        if any(child.shape is Shape.ITEM for child in section.children):
            section.children = _nested_items(section.children)


def _nested_items(nodes: list[Node]) -> list[Node]:
    """Items indented deeper than the one before are its children, be it by a single blank."""
    out: list[Node] = []
    path: list[Node] = []
    for node in nodes:
        if node.shape is not Shape.ITEM:
            path.clear()
            out.append(node)
            continue
        while path and path[-1].indent >= node.indent:
            path.pop()
        if path:
            path[-1].children.append(node)
            for above in path:
                above.end = max(above.end, node.end)
        else:
            out.append(node)
        if len(path) < DEEPEST:
            path.append(node)
    return out
