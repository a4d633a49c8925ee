"""Stretches of a note that a heading, or its first line, keeps to their owner: `## Private wins`, `private:: true`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.inline import without_fields
from career_journal.notes.grammar.words import plain
from career_journal.notes.marks import heading_marks, marks_of
from career_journal.notes.outline import Node, Shape


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines from the first to the last, and the marks they all have."""

    first: int
    last: int
    marks: dict[str, bool]

    def holds(self, number: int) -> bool:
        """Whether a line is one of them."""
        return self.first <= number <= self.last


def kept_back(root: Node, grammar: Grammar) -> tuple[Stretch, ...]:
    """What the headings keep back, each all that stands below it, and what the lines in front of them do: all."""
    return tuple(stretch for stretch in _stretches(root, grammar) if any(stretch.marks.values()))


def _stretches(root: Node, grammar: Grammar) -> Iterator[Stretch]:
    for node in takewhile(lambda node: node.shape is not Shape.SECTION, root.children):
        if all(_is_property(text) for _, text in node.own):
            yield Stretch(root.line, root.end, marks_of(" ".join(text for _, text in node.own), grammar.words))
    for node in root.walk():
        if node.shape is Shape.SECTION:
            marks = marks_of(node.text, grammar.words) | heading_marks(plain(node.text), grammar.words)
            yield Stretch(node.line, node.end, marks)


def _is_property(text: str) -> bool:
    """Whether a line is nothing but fields and tags, and so speaks of the whole note."""
    left = without_fields(text)
    words = left.split()
    return bool(text) and ("::" in left.partition(" ")[0] or all(word.startswith("#") for word in words))
