"""Lists that show by themselves that their items are goals, wherever they stand."""

from __future__ import annotations

from itertools import groupby

from career_journal.notes.grammar.context import Context
from career_journal.notes.grammar.objectives.found import Goals
from career_journal.notes.grammar.objectives.items import read_goals
from career_journal.notes.grammar.objectives.quoted import BOLD_FIRST, read_quoted
from career_journal.notes.grammar.objectives.verdicts import is_struck, judged, sign_of
from career_journal.notes.grammar.voice import tells_past
from career_journal.notes.grammar.words import length, plain, without_symbols
from career_journal.notes.outline import Node, Shape
from career_journal.periods import is_of_days

FEWEST = 3
"""Items of a list that can show by itself what it is."""


def read_shown(nodes: list[Node], context: Context, goals: Goals) -> bool:
    """Read the lists among these nodes that are goals; says whether any was one."""
    lists = [list(run) for is_list, run in groupby(nodes, _is_item) if is_list]
    shown = [items for items in lists if _are_goals(items, context, goals)]
    for items in shown:
        read_goals(items, context, goals)
    return read_quoted(nodes, context, goals) or bool(shown)


def _is_item(node: Node) -> bool:
    return node.shape is Shape.ITEM


def _are_goals(items: list[Node], context: Context, goals: Goals) -> bool:
    """Whether the items have lines through them, or signs of success and of failure.

    Signs of success alone are also how features and accomplishments are listed; they count where the note speaks of
    goals. So does a numbered list where its first lines spoke of goals written down, and one of doings in bold.
    """
    if len(items) < (1 if goals.listed else FEWEST) or any(_asks_below(item) for item in items):
        return False
    struck = sum(is_struck(item.text) for item in items)
    signs = [sign for item in items if (sign := sign_of(item.text, goals.words)) is not None]
    if len(set(signs)) == 1 and _tell_past(items, goals):
        return False  # `🎉 Opened the line`: what was done
    if len(set(signs)) == len(items) and not goals.listed:
        return False  # `🟢 practised`, `🟡 half known`, `🔴 not yet`: what each sign stands for
    if _are_judged(items, struck + len(signs), len(set(signs)), context, goals) or _are_reviewed(items, context, goals):
        return True
    is_told = context.topic in ("evidence", "metric") or _tell_past(items, goals)
    is_first = goals.hinted and not (goals.titles or is_told)
    return is_first and (all(item.marker[:1].isdigit() for item in items) or _are_doings(items, goals))


def _are_judged(items: list[Node], signed: int, sorts: int, context: Context, goals: Goals) -> bool:
    """Whether half of the items have a sign or are struck, or in a note of goals most say what became of them.

    Below a day or a week of a report, signs tell what was done then.
    """
    is_entry = context.topic == "evidence" or is_of_days(context.when)
    speaks_of_goals = not is_entry and (goals.hinted or goals.looks_back)
    struck = any(is_struck(item.text) for item in items)
    if signed * 2 >= len(items) and (struck or sorts > 1 or speaks_of_goals):
        return True
    return speaks_of_goals and sum(judged(item.text, goals.words) is not None for item in items) * 2 > len(items)


def _are_reviewed(items: list[Node], context: Context, goals: Goals) -> bool:
    """Whether a list of doings in bold stands below the review of a year."""
    reviews = context.topic is None and goals.words.has("year_reports", context.heading)
    return goals.looks_back and reviews and len(items) >= FEWEST and _are_doings(items, goals)


def _tell_past(items: list[Node], goals: Goals) -> bool:
    """Whether most of them open with something done."""
    return sum(tells_past(without_symbols(plain(item.text)), goals.grammar) for item in items) * 2 > len(items)


def _are_doings(items: list[Node], goals: Goals) -> bool:
    """Whether each opens with words in bold, and most of those with a verb of doing."""
    opened = [match["goal"] or match["sentence"] for item in items if (match := BOLD_FIRST.match(item.first))]
    verbs = sum(goals.words.starts("goal_verbs", goal) and length(goal) > 1 for goal in opened)
    return len(opened) == len(items) and verbs * 2 > len(items)


def _asks_below(item: Node) -> bool:
    below = [child for child in item.children if child.shape is Shape.ITEM]
    return any(plain(child.text).endswith(("?", "？")) for child in below)
