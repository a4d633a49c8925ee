"""Headings that say what became of the goals below them: `Achieved`, `Some progress`, `Missed`."""

from __future__ import annotations

from msgspec.structs import replace

from career_journal.notes.grammar.context import Context
from career_journal.notes.grammar.objectives.found import Goals
from career_journal.notes.grammar.voice import tells_past
from career_journal.notes.grammar.words import normal, plain
from career_journal.notes.outline import Node, Shape

UNREACHED = frozenset({"missed", "dropped"})
"""States of goals alone; a board of tasks has none of them."""


def under_verdict(section: Node, inner: Context, siblings: list[Node], goals: Goals) -> Context:
    """The meaning below a heading that is a verdict; what tells the past there are accomplishments, not goals."""
    state = _verdict(section, goals)
    if state is None or goals.silent or _tells_deeds(section, goals):
        return inner
    beside = {_verdict(other, goals) for other in siblings}
    are_goals = inner.outer == "objective" or (goals.looks_back and len(beside - {None}) > 1 and beside & UNREACHED)
    return replace(inner, topic="objective", sure=True, inherited=False, verdict=state) if are_goals else inner


def _verdict(section: Node, goals: Goals) -> str | None:
    words = normal(section.text)
    return goals.words.status.get(words) if words[:1].isalpha() else None


def _tells_deeds(section: Node, goals: Goals) -> bool:
    """Whether at least half of the lines below open with something done; `Read` may be meant or done."""
    lines = [plain(node.first) for node in section.blocks() if node.shape in (Shape.ITEM, Shape.TEXT)]
    done = [line for line in lines if tells_past(line, goals.grammar) and not goals.words.starts("goal_verbs", line)]
    return len(done) * 2 >= max(1, len(lines))
