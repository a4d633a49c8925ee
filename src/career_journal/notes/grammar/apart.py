"""What stands inside a section by the layout of a note and apart from it by its words: folds, further questions."""

from __future__ import annotations

from collections.abc import Iterator

from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.words import length, normal, plain
from career_journal.notes.outline import Node, Shape

TOLD = 6
"""Words of a line that answers a question."""


def set_apart(root: Node, grammar: Grammar) -> None:
    """Open what is folded, and let questions asked after a story stand beside it."""
    for node in root.walk():
        if node.shape is Shape.SECTION and _answers_further(node, grammar):
            node.announces = "question"
        if any(_is_fold(child, grammar) for child in node.children):
            node.children = list(_opened(node.children, grammar))
        if any(child.shape is Shape.SECTION and any(child.sections()) for child in node.children):
            node.children = list(_with_questions_apart(node.children, grammar))


def _opened(children: list[Node], grammar: Grammar) -> Iterator[Node]:
    """What is folded under `Click to expand` stands under the heading above, which says what it is."""
    for child in children:
        if _is_fold(child, grammar):
            yield from _opened(child.children, grammar)
        else:
            yield child


def _with_questions_apart(children: list[Node], grammar: Grammar) -> Iterator[Node]:
    """`### Follow-up questions` below `## Result` is no part of what came of a story; it stands beside it."""
    for child in children:
        yield child
        if child.shape is Shape.SECTION and grammar.words.slots_in(child.text):
            asked = [below for below in child.sections() if grammar.words.has("question_nouns", below.text)]
            child.children = [below for below in child.children if below not in asked]
            if asked:
                child.end = max([child.line, *(below.end for below in child.children)])
            yield from asked


def _answers_further(section: Node, grammar: Grammar) -> bool:
    """Whether `Follow-up questions`, below a story, holds their answers too."""
    if "follow_ups" not in grammar.words.slots_in(section.text):
        return False
    said = [text for node in section.children for below in node.walk() for _, text in below.own]
    asked = [text for text in said if plain(text).endswith(("?", "？"))]
    told = [text for text in said if length(text) >= TOLD and text not in asked]
    return bool(asked) and len(told) >= len(asked)


def _is_fold(node: Node, grammar: Grammar) -> bool:
    return node.shape is Shape.SECTION and normal(node.text) in grammar.words.lists["folds"]
