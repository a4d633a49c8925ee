"""Goals quoted in the review of them: `> ✅ **Climb ten towers** - as I wrote in January`."""

from __future__ import annotations

import re

from career_journal.notes.grammar.context import Context
from career_journal.notes.grammar.objectives.found import Goals
from career_journal.notes.grammar.objectives.verdicts import sign_of
from career_journal.notes.grammar.words import without_symbols
from career_journal.notes.outline import Node, Shape

BOLD_FIRST = re.compile(
    r"(?:\*\*|__)(?P<goal>[^*]+?)(?:\*\*|__)\s*[-–—:]\s|(?:\*\*|__)(?P<sentence>[^*]+[.!])(?:\*\*|__)\s"
)
"""`**Learn to sail** - before the summer is over`, `**Learn to sail.** I did`."""


def read_quoted(nodes: list[Node], context: Context, goals: Goals) -> bool:
    """In a review, each quote that opens with a sign of success or failure and a goal in bold; says if any was one."""
    if not (goals.hinted or goals.looks_back):
        return False
    quotes = [node for node in nodes if node.shape is Shape.QUOTE and node.children]
    stated = [quote for quote in quotes if _is_judged(quote.children[0].first, goals)]
    for quote in stated:
        goal = quote.children[0]
        goals.objective(goal.text, goal.line, goal, context)
        goals.harvest.claim(quote)
    return bool(stated)


def _is_judged(line: str, goals: Goals) -> bool:
    return sign_of(line, goals.words) is not None and BOLD_FIRST.match(without_symbols(line)) is not None
