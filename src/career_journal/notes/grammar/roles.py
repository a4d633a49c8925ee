"""A note that looks back at one role: what it gave, what it took, why it ended."""

from __future__ import annotations

import re

from career_journal.notes.grammar.context import Grammar, heading_words
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.words import is_empty, length, plain
from career_journal.notes.outline import Node, Shape

PROSE_SHARE = 0.5
"""Of the words of such a note, at least this share stands in paragraphs, not in lists."""
FEWEST_WORDS = 60
SIGNALS = 2
"""Phrases of looking back that make the note one: one alone may be an aside."""


def read_role(root: Node, title: str, description: str, grammar: Grammar, harvest: Harvest) -> Draft | None:
    """The role a note looks back at; None if it does not."""
    paragraphs = [node for node in root.walk() if node.shape is Shape.TEXT and not is_empty(node.text)]
    prose = sum(length(plain(node.text)) for node in paragraphs)
    everything = sum(length(plain(text)) for node in root.walk() for _, text in node.own)
    headings = [heading_words(node.text) for node in root.walk() if node.shape is Shape.SECTION]
    if prose < FEWEST_WORDS or prose < everything * PROSE_SHARE or not paragraphs:
        return None
    if any(draft.kind in ("story", "answer", "evidence", "key_result") for draft in harvest.drafts):
        return None
    opening = " ".join(plain(node.text) for node in paragraphs[:3])
    told = " \n ".join([title, description, *headings, opening])
    signals = _signals(told, grammar)
    if len(signals) < SIGNALS or not grammar.words.has("first_person", told):
        return None
    first = paragraphs[0].line
    above = [node for node in root.walk() if node.shape is Shape.SECTION and node.line < first and node.end >= first]
    start = above[-1].line if above and above[-1].line != root.line else first
    draft = Draft(
        "role",
        start,
        max(node.end for node in paragraphs),
        title or (headings[0] if headings else plain(paragraphs[0].text)),
    )
    for node in paragraphs:
        for number, line in node.own:
            draft.extend("story", plain(line), number)
    _read_sections(root, draft, grammar)
    return harvest.add(draft)


def _signals(text: str, grammar: Grammar) -> set[str]:
    words = grammar.words.lists.get("role_words", set())
    pattern = re.compile(
        "|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in sorted(words, key=len, reverse=True)), re.IGNORECASE
    )
    return {match[0].casefold() for match in pattern.finditer(text)}


def _read_sections(root: Node, draft: Draft, grammar: Grammar) -> None:
    for section in root.walk():
        if section.shape is not Shape.SECTION:
            continue
        topic = grammar.words.topic(section.text)
        name = {"offered": "offered", "not_offered": "not_offered", "learned": "learned", "reasons": "why_changed"}.get(
            topic.name if topic else ""
        )
        if name is None:
            continue
        for node in section.children:
            if node.shape is Shape.TEXT:
                draft.put(name, plain(node.text), *(number for number, _ in node.own))
