"""Whether a note tells at length of somebody's working life, though no words of its own announce that."""

from __future__ import annotations

import re

from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.words import folded, has_cjk, length

LONG = 200
"""Words in prose that such a note has at least."""
WORK_SHARE, OWN_SHARE = 65, 30
"""One word in so many names something of a job; one in so many, its writer."""
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


def tells_of_work(headings: list[str], prose: str, grammar: Grammar) -> bool:
    """Whether a title or heading looks back or says what was learned, and the prose speaks of oneself in a job."""
    said = length(prose)
    if said < LONG or not _looks_back(headings, grammar):
        return False
    work, own = (_count(folded(prose), name, grammar) for name in ("work_words", "first_person"))
    return work * WORK_SHARE > said and own * OWN_SHARE > said


def _looks_back(headings: list[str], grammar: Grammar) -> bool:
    words = grammar.words
    return any(
        words.has("look_back", text)
        or words.has("years_gone", text)
        or words.mentions(("learned",), text)
        or words.slots_in(text) == ("learning",)
        for text in headings
    )


def _count(prose: str, name: str, grammar: Grammar) -> int:
    """How often words of a list stand there; Chinese ones stand inside what looks like a long word."""
    known = grammar.words.lists.get(name, ())
    inside = sum(prose.count(word) for word in known if has_cjk(word)) if has_cjk(prose) else 0
    return inside + sum(token in known and not has_cjk(token) for token in _WORD.findall(prose))
