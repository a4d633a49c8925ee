"""Stretches of a note that a heading, or its first line, keeps to their owner: `## Private wins`, `private:: true`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.inline import fields_in, tags_in, without_fields
from career_journal.notes.grammar.words import plain
from career_journal.notes.marks import heading_marks, marks_in, marks_said, tagged
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
    def is_topic(words: str) -> bool:
        return grammar.words.whole_topic(words) is not None

    for node in takewhile(lambda node: node.shape is not Shape.SECTION, root.children):
        if all(_is_property(text) for _, text in node.own):
            yield Stretch(root.line, root.end, _marks_of(" ".join(text for _, text in node.own)))
    for node in root.walk():
        if node.shape is Shape.SECTION:
            yield Stretch(node.line, node.end, _marks_of(node.text) | heading_marks(plain(node.text), is_topic))


def _is_property(text: str) -> bool:
    """Whether a line is nothing but fields and tags, and so speaks of the whole note."""
    left = without_fields(text)
    words = left.split()
    return bool(text) and ("::" in left.partition(" ")[0] or all(word.startswith("#") for word in words))


def _marks_of(text: str) -> dict[str, bool]:
    return marks_in(fields_in(text)) | tagged(tags_in(text)) | marks_said(text)
