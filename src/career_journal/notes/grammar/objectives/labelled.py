"""Objectives and key results that say so: `O: … / KR: …`, in items, paragraphs and headings side by side."""

from __future__ import annotations

from career_journal.notes.grammar.context import Context
from career_journal.notes.grammar.draft import Draft
from career_journal.notes.grammar.inline import check_of
from career_journal.notes.grammar.objectives.below import read_below
from career_journal.notes.grammar.objectives.found import Goals
from career_journal.notes.grammar.objectives.key_results import is_over_key_results, read_key_results, read_tree
from career_journal.notes.grammar.objectives.labels import goal_label
from career_journal.notes.grammar.words import is_empty, is_italic
from career_journal.notes.outline import Node, Shape


def read_labelled(container: Node, context: Context, goals: Goals) -> bool:
    """`O: … / KR: …` among the direct children; says whether any was found."""
    current: Draft | None = None
    found = False
    for node in goals.harvest.free(container.children):
        if node.shape not in (Shape.ITEM, Shape.TEXT, Shape.SECTION) or not node.own or goals.silent:
            continue
        if node.shape is Shape.ITEM and is_over_key_results(node, goals):
            read_tree(node, None, context, goals)
            goals.harvest.claim(node)
            found = True
            continue
        for number, line in node.own if node.shape is Shape.TEXT else node.own[:1]:
            label = None if is_italic(line) else goal_label(line, goals.words)
            if label is None:
                if node.shape is Shape.TEXT and current is not None and number > node.line and found:
                    continue
                break
            kind, rest = label
            if node.shape is Shape.SECTION and kind == "objective" and not rest:
                break
            found = True
            if kind == "objective":
                current = _objective(rest, node, number, context, goals) or current
            else:
                _key_result(rest, node, number, current, goals)
    return found


def _objective(rest: str, node: Node, line: int, context: Context, goals: Goals) -> Draft | None:
    text = rest or (" ".join(own for _, own in node.own[1:]) if node.shape is not Shape.SECTION else "")
    if is_empty(text):
        return None
    mark = check_of(node.first)[0] if line == node.line else None
    objective = goals.objective(f"[{mark}] {text}" if mark is not None else text, line, node, context)
    goals.harvest.claim(node)
    if node.shape is Shape.SECTION:
        read_below(node, objective, context, goals)
    else:
        read_key_results(node.children, objective, goals)
    return objective


def _key_result(rest: str, node: Node, line: int, objective: Draft | None, goals: Goals) -> None:
    goals.harvest.claim(node)
    if rest:
        goals.key_result(rest, line, node, objective)
        return
    goals.harvest.mark("boilerplate", line)
    if node.shape is not Shape.TEXT:
        read_key_results(node.children, objective, goals)
        return
    for number, own in node.own:
        if number > line and not is_empty(own):
            goals.key_result(own, number, node, objective)
