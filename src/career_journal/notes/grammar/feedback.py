"""Feedback: what somebody said, under a heading such as *Feedback*, with the name in front or behind."""

from __future__ import annotations

import re

from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.inline import label_of
from career_journal.notes.grammar.voice import is_hole
from career_journal.notes.grammar.words import plain
from career_journal.notes.outline import Node, Shape

LONGEST_NAME = 6
"""Words in front of the colon that may be a name: `from Detlef Amsel, via Ottoline`."""
_GIVEN = re.compile(
    r"(?:from\s+)?(?P<name>[^\W\d_][\w.'’ -]*?)(?:\s*[(（](?P<nature>[^)）]*)[)）])?(?:,\s*via .*)?", re.IGNORECASE
)
_SIGNED = re.compile(r"^(?P<text>.+?)\s+(?:[—–-]\s*|\()(?P<name>[A-Z][\w.'’]*(?: [A-Z][\w.'’]*){0,2})\)?$")


def read_items(nodes: list[Node], context: Context, grammar: Grammar, harvest: Harvest) -> None:
    """Each item that names who said it."""
    for node in nodes:
        if node.shape is not Shape.ITEM or is_hole(node.text, grammar):
            continue
        found = _taken_apart(node.text)
        if found is None:
            continue
        name, nature, text = found
        draft = Draft("feedback", node.line, node.end, text)
        draft.put("from", name, node.line)
        draft.put("text", text, *(number for number, _ in node.own))
        draft.put("nature", nature, node.line)
        draft.date = grammar.dates.leading(node.first)[0] or context.when
        harvest.claim(node)
        harvest.add(draft)


def _taken_apart(text: str) -> tuple[str, str, str] | None:
    """Who said it, praise or growth if that is said, and what."""
    label = label_of(text)
    if label is not None and label.has_colon and len(label.words.split()) <= LONGEST_NAME:
        given = _GIVEN.fullmatch(label.words.strip())
        if given and label.rest:
            return given["name"].strip(), (given["nature"] or "").strip(), plain(label.rest)
    signed = _SIGNED.match(plain(text))
    return (signed["name"], "", signed["text"]) if signed else None
