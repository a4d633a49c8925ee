"""Outlines by indentation alone, as they are typed into a plain text file.

Markdown takes their lines for code, or for the rest of the line above; a reader sees what is nested below what.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise, takewhile

from career_journal.notes.outline import Node, Shape

Line = tuple[int, str]
_FENCE_LINE = re.compile(r"[ \t]*(?:`{3,}|~{3,})")
_INDENT = re.compile(r"[ \t]*")
_CODE = re.compile(r"[{}<>\\=|]|;\s*$|\w\(|^\s*(?:import|from|def|return|sudo|git)\b")
_BEGINS = re.compile(r"[A-Z0-9À-Þ\"“'‘«¿¡(\[\u3040-\u9fff]")
_ENDS = (".", "?", "!", ":", "。", "？", "！", "：", ")", "…")
FEWEST_ENTRIES = 2
"""Indented lines with no line above them that make an outline; one alone is a quotation."""
WRAPPED = 60
"""Characters of a line that may go on in the next one."""


def with_outlines(flat: list[Node], raw_of: Callable[[Line], str]) -> Iterator[Node]:
    """Indented lines without markers, where they are an outline, as the items that they are to their reader."""
    for node in flat:
        kept = node.own
        if node.shape is Shape.CODE and not _FENCE_LINE.match(node.first):
            kept = []
        elif node.shape is Shape.TEXT:
            kept = list(takewhile(lambda own: not raw_of(own).startswith((" ", "\t")), node.own))
        entries = node.own[len(kept) :]
        raw = [raw_of(own) for own in entries if own[1]]
        if len(raw) < (1 if kept else FEWEST_ENTRIES) or not _are_entries(raw, kept[-1][1] if kept else ""):
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
                item.indent = _depth(raw_of(own))
                yield item


def with_headings(flat: list[Node]) -> Iterator[Node]:
    """A heading indented into the end of an item stands over what follows the item, for it holds nothing there."""
    for node in flat:
        yield node
        heading = _last(node) if node.shape is Shape.ITEM else None
        if heading is not None and heading.shape is Shape.SECTION and not heading.children:
            _take_out(node, heading)
            yield heading


def _last(node: Node) -> Node:
    """What stands at the end of a node, however deep."""
    while node.children:
        node = node.children[-1]
    return node


def _take_out(node: Node, last: Node) -> None:
    """Part a node from what stands at its end."""
    while last not in node.children:
        node.end = last.line - 1
        node = node.children[-1]
    node.children.remove(last)
    node.end = last.line - 1


def _depth(line: str) -> int:
    """How far a line is indented."""
    indent = _INDENT.match(line)
    return len(indent[0].expandtabs(4)) if indent else 0


def _are_entries(lines: list[str], above: str) -> bool:
    """Whether indented lines are the entries of an outline, each below the one it is indented under.

    Each begins like a sentence or a title, none is code, and none goes on in the next, nor does the line above.
    """
    begin = all(_BEGINS.match(line.strip()) and not _CODE.search(line) for line in lines)
    return begin and not any(_runs_on(line) for line, _ in pairwise([above, *lines]))


def _runs_on(line: str) -> bool:
    return len(line.strip()) >= WRAPPED and not line.rstrip().endswith(_ENDS)
