"""Stretches of a note that a heading, or its first line, keeps to their owner: `## Private wins`, `private:: true`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile

from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.inline import without_fields
from career_journal.notes.grammar.words import plain
from career_journal.notes.marks import heading_marks, marks_of, marks_of_life
from career_journal.notes.outline import Node, Shape

TOLD = frozenset({"story", "answer", "fit", "role"})
"""Kinds that are kept to be told: below `Personal`, in the notes for an interview, stand the personal questions."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines from the first to the last, and the marks they all have."""

    first: int
    last: int
    marks: dict[str, bool]
    is_life: bool = False
    """Whether its heading names no mark, and only says that it is of one's own life: `Personal`."""

    def keeps(self, kind: str, numbers: Iterable[int]) -> bool:
        """Whether it keeps back what stands on one of these lines; what is told at interviews is not of one's life."""
        is_meant = not (self.is_life and kind in TOLD)
        return is_meant and any(self.first <= number <= self.last for number in numbers)


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
            yield Stretch(node.line, node.end, marks_of_life(node.text, grammar.words), is_life=True)


def _is_property(text: str) -> bool:
    """Whether a line is nothing but fields and tags, and so speaks of the whole note."""
    left = without_fields(text)
    words = left.split()
    return bool(text) and ("::" in left.partition(" ")[0] or all(word.startswith("#") for word in words))
