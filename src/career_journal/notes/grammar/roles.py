"""A note that looks back at one role: what it gave, what it took, why it ended."""

from __future__ import annotations

import re
from functools import cache

from career_journal.notes.grammar.context import Grammar, heading_words
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.words import is_empty, length, plain
from career_journal.notes.grammar.working import tells_of_work
from career_journal.notes.outline import Node, Shape

PROSE_SHARE = 0.4
"""Of the words of such a note, at least this share stands in paragraphs, not in lists."""
TOLD = 20
"""Words of a bullet that tells as much as a paragraph."""
FEWEST_WORDS = 60
GREETING = 4
"""Words of a line with which a letter may begin to tell; fewer greet somebody."""
ON_THE_WAY = 2
"""Questions that whoever looks back may ask himself, `Why this workshop?`, and stories that he may tell in parts."""
OPENING = 2
"""Paragraphs in which such a note says what it is."""
ELSEWHERE = frozenset({"story", "answer", "key_result"})
"""Kinds of records that show the note to be something else, unless it tells of work at length."""


def read_role(root: Node, title: str, description: str, grammar: Grammar, harvest: Harvest) -> Draft | None:
    """The role a note looks back at; None if it does not.

    Such a note is mostly prose in the first person, and its title or its first lines name a stretch of time in a job,
    a start or a farewell.
    """
    telling = [node for node in root.walk() if _tells(node)]
    paragraphs = [node for node in telling if node.shape is Shape.TEXT]
    prose = sum(length(plain(node.text)) for node in telling)
    everything = sum(length(plain(text)) for node in root.walk() for _, text in node.own)
    if prose < FEWEST_WORDS or prose < everything * PROSE_SHARE:
        return None
    sections = [node for node in root.walk() if node.shape is Shape.SECTION]
    if grammar.words.has("year_reviews", title) or any(introduces(node, grammar) for node in sections):
        return None
    headings = [heading_words(node.text) for node in sections]
    kinds = {draft.kind for draft in harvest.drafts}
    announced = is_role(" \n ".join([title, *headings]), description, paragraphs, grammar)
    if _names_a_role(title, grammar):
        kinds -= {kind for kind in ("answer", "story") if _count(harvest, kind) <= ON_THE_WAY}
    if not (announced and kinds.isdisjoint(ELSEWHERE)):
        told = " ".join(plain(node.text) for node in paragraphs)
        if "answer" in kinds or not tells_of_work([title, *headings], told, grammar):
            return None
    draft = _draft(root, title or (headings[0] if headings else plain(telling[0].text)), telling)
    _take_ledgers(draft, harvest)
    _read_sections(root, draft, grammar)
    return harvest.add(draft)


def _count(harvest: Harvest, kind: str) -> int:
    return sum(draft.kind == kind for draft in harvest.drafts)


def _tells(node: Node) -> bool:
    """A paragraph, or a bullet that tells as much."""
    return (node.shape is Shape.TEXT and not is_empty(node.text)) or (
        node.shape is Shape.ITEM and length(node.text) >= TOLD
    )


def introduces(node: Node, grammar: Grammar) -> bool:
    """`Self-introduction`, in the notes for an interview."""
    return grammar.words.says_only(node.text, "opener")


def _take_ledgers(draft: Draft, harvest: Harvest) -> None:
    """What the role offered was read already, where it stands; it belongs to this look back."""
    for ledger in [other for other in harvest.drafts if other.kind == "role"]:
        for name in ("offered", "not_offered"):
            draft.put(name, ledger.fields.get(name), *ledger.lines.get(name, ()))
        harvest.drafts.remove(ledger)


def is_role(title: str, description: str, paragraphs: list[Node], grammar: Grammar) -> bool:
    """Whether a note announces that it looks back at a job."""
    told = [title, description, *(plain(node.text) for node in paragraphs[:OPENING])]
    speaks = any(grammar.words.has("first_person", text) for text in told)
    return speaks and _names_a_role(" \n ".join(told), grammar)


def _names_a_role(text: str, grammar: Grammar) -> bool:
    return bool(_any_cue(frozenset(grammar.words.lists.get("role_cues", ()))).search(text))


@cache
def _any_cue(cues: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?=\w)(?:{'|'.join(sorted(cues)) or '(?!)'})", re.IGNORECASE)


def _draft(root: Node, title: str, paragraphs: list[Node]) -> Draft:
    first = next((node for node in paragraphs if length(node.text) >= GREETING), paragraphs[0]).line
    above = [node for node in root.walk() if node.shape is Shape.SECTION and node.line < first <= node.end]
    start = above[0].line if above else first
    draft = Draft("role", start, max(node.end for node in paragraphs), title)
    for node in paragraphs:
        for number, line in node.own:
            draft.extend("details", plain(line), number)
    return draft


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
