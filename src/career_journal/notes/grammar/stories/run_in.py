"""Parts of a story that are labelled inside a line, `(S) The gate stuck. (A) I filed it. (R) It opens.`."""

from __future__ import annotations

import re

from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.stories.parts import CORE
from career_journal.notes.outline import Node, Shape

Line = tuple[int, str]
Labelled = tuple[str, str]
"""A part of a story by its name, and what it says."""
_MARK = re.compile(
    r"(?:(?:^|(?<=\s)|(?<=[.!?;。]))(?:[(\[](?P<letter>[^\W\d_]{1,12})[)\]]\s*:?|\*\*(?P<strong>[^\W\d_])(?:[.:]\*\*|\*\*[.:]))"
    r"|(?:^|(?<=[.!?;。|]\s))(?P<bold>\*\*)?(?P<word>[^\W\d_]{4,}|[^\W\d_])(?(bold)(?:\*\*:|:\*\*)|:))\s*"
)
"""A letter or word in brackets, a letter in bold anywhere, a word or letter with a colon where a sentence begins."""
FEWEST = 3
"""Parts that a line or paragraph has at least, each under another label."""


def set_parts_apart(root: Node, grammar: Grammar) -> None:
    """Put each part of such a story on a line of its own; its number stays that of the line."""
    for node in root.walk():
        if len(node.children) >= FEWEST:
            _spell_out(node, grammar)
        if node.shape in (Shape.TEXT, Shape.ITEM) and any(mark in text for mark in ":)]" for _, text in node.own):
            lines = [piece for line in node.own for piece in _pieces(line, grammar)]
            if len(lines) > len(node.own) and len({slot for slot, _ in lines if slot}) >= FEWEST:
                node.own = [own for _, own in lines]


def _spell_out(parent: Node, grammar: Grammar) -> None:
    """`- S` and `- T` side by side, each with what it tells below it, are labels though no colon follows."""
    items = [node for node in parent.children if node.shape is Shape.ITEM and node.children and len(node.text) == 1]
    slots = {id(node): grammar.words.slots_in(node.text) for node in items}
    if len({slot for found in slots.values() for slot in found if slot in CORE}) >= FEWEST:
        for node in items:
            node.own = [(node.line, f"{node.text}:")]


def _pieces(line: Line, grammar: Grammar) -> list[tuple[str, Line]]:
    """What a line says under each label, with the part of a story that the label names; else the line itself."""
    number, text = line
    marks = [(match, slot) for match in _MARK.finditer(text) if (slot := _slot(match, grammar))]
    if not marks:
        return [("", line)]
    ends = [match.start() for match, _ in marks[1:]] + [len(text)]
    before = text[: marks[0][0].start()].strip()
    pieces = [("", (number, before))] if before else []
    for (match, slot), end in zip(marks, ends, strict=True):
        pieces.append((slot, (number, f"{slot}: {text[match.end() : end].strip()}")))
    return pieces


def labels_inside(text: str, grammar: Grammar) -> tuple[str, list[Labelled]]:
    """What a text says before its first label, and the parts behind the labels; the text if it begins with one."""
    pieces = _pieces((0, text), grammar)
    if len(pieces) < 2 or pieces[0][0]:
        return text, []
    return pieces[0][1][1], [(slot, said.removeprefix(f"{slot}: ")) for slot, (_, said) in pieces[1:]]


def _slot(match: re.Match[str], grammar: Grammar) -> str:
    found = grammar.words.slots_in(match["letter"] or match["strong"] or match["word"])
    return found[0] if len(found) == 1 and found[0] in CORE else ""
