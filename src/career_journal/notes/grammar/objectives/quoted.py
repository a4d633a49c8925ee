"""Goals quoted in the review of them: `> ✅ **Climb ten towers** - as I wrote in January`."""

from __future__ import annotations

import re
from itertools import takewhile

from career_journal.notes.grammar.context import Context
from career_journal.notes.grammar.draft import Draft
from career_journal.notes.grammar.objectives.found import Goals
from career_journal.notes.grammar.objectives.verdicts import sign_of
from career_journal.notes.grammar.words import plain, without_symbols
from career_journal.notes.outline import Node, Shape

BOLD_FIRST = re.compile(
    r"(?:\*\*|__)(?P<goal>[^*]+?)(?:\*\*|__)\s*[-–—:]\s|(?:\*\*|__)(?P<sentence>[^*]+[.!])(?:\*\*|__)\s"
)
"""`**Learn to sail** - before the summer is over`, `**Learn to sail.** I did`."""


def read_quoted(nodes: list[Node], context: Context, goals: Goals) -> bool:
    """In a review, each quote that states a goal with its verdict; what follows tells of it. Says if any was one."""
    if not (goals.hinted or goals.looks_back):
        return False
    quotes = [node for node in nodes if node.shape is Shape.QUOTE and node.children]
    stated = [quote for quote in quotes if _is_judged(quote.children[0].first, goals)]
    if sum(_is_signed(quote, goals) for quote in quotes) > 1:
        stated = [quote for quote in quotes if quote in stated or _bears_picture(quote)]
    for quote in stated:
        goal = quote.children[0]
        objective = goals.objective(goal.text, goal.line, goal, context)
        goals.harvest.claim(quote)
        if quote.children == [goal] and _bears_picture(quote):
            _tell(nodes[nodes.index(quote) + 1 :], objective, goals)
    return bool(stated)


def _is_judged(line: str, goals: Goals) -> bool:
    return sign_of(line, goals.words) is not None and BOLD_FIRST.match(without_symbols(line)) is not None


def _is_signed(quote: Node, goals: Goals) -> bool:
    """`> ✅ Climb ten towers`, and nothing else."""
    is_line = len(quote.children) == 1 and len(quote.children[0].own) == 1
    return is_line and sign_of(quote.children[0].first, goals.words) is not None and _bears_picture(quote)


def _bears_picture(quote: Node) -> bool:
    line = quote.children[0].first
    return not line[:1].isalnum() and without_symbols(line[:3]) != line[:3].strip()


def _tell(nodes: list[Node], objective: Draft, goals: Goals) -> None:
    """The paragraphs behind a goal, up to the next one, as its outcome."""
    for node in takewhile(lambda node: node.shape is Shape.TEXT, nodes):
        for number, text in node.own:
            objective.extend("outcome", plain(text), number)
        objective.end_line = max(objective.end_line, node.end)
        goals.harvest.claim(node)
