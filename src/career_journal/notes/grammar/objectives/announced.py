"""`The objectives were formulated as follows:` inside an answer or an item, with the list below it."""

from __future__ import annotations

from career_journal.notes.grammar.context import Context
from career_journal.notes.grammar.objectives.found import Goals
from career_journal.notes.grammar.objectives.items import read_goal, read_goals
from career_journal.notes.grammar.words import plain
from career_journal.notes.outline import Node, Shape


def read_announced(nodes: list[Node], context: Context, goals: Goals) -> None:
    """Goals that a sentence announces."""
    led_in = False
    for node in nodes:
        if node.shape is Shape.TEXT:
            led_in = _announces(node, goals)
        elif node.shape is Shape.ITEM:
            below = [child for child in node.children if child.shape is Shape.ITEM]
            if below and (_announces(node, goals) or led_in):
                read_goals(below, context, goals)
                goals.harvest.claim(node)
            elif led_in:
                _read_item(node, nodes, context, goals)


def _read_item(node: Node, nodes: list[Node], context: Context, goals: Goals) -> None:
    """An item below an announcement; beside items with lists of their own it only names a group."""
    if any(other.children for other in nodes if other.shape is Shape.ITEM):
        goals.harvest.claim(node)
        goals.harvest.mark("boilerplate", node.line, node.end)
    else:
        read_goal(node, context, goals, dashed=False)


def _announces(node: Node, goals: Goals) -> bool:
    """Whether a text ends by announcing objectives; `Define clear objectives:` is one step of others."""
    last = plain(node.own[-1][1]) if node.own else ""
    is_lead = last.endswith((":", "：")) and not goals.words.starts("goal_verbs", last)
    topic = goals.words.topic(last) if is_lead else None
    return topic is not None and topic.name == "objective"
