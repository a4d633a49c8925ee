"""Tables of goals: a column of goals, and perhaps of key results and outcomes."""

from __future__ import annotations

import re

from career_journal.notes.grammar.context import Context
from career_journal.notes.grammar.draft import Draft
from career_journal.notes.grammar.objectives.found import Goals
from career_journal.notes.grammar.objectives.labels import labelled_kind, unlabelled
from career_journal.notes.grammar.voice import is_hole
from career_journal.notes.grammar.words import is_empty, normal, plain
from career_journal.notes.outline import Node

_GRADES = re.compile(r"[01](?:[.,]\d)?")
_BRACKET = re.compile(r"\s*[(（].*")


def read_table(table: Node, context: Context, goals: Goals) -> bool:
    """Read a table with a column of goals; says whether it was one."""
    if len(table.children) < 2 or is_graded(table):
        return False
    kinds = [_column(cell, goals) for cell in table.children[0].cells]
    if "objective" not in kinds:
        return False
    current: Draft | None = None
    for row in table.children[1:]:
        cells = [*row.cells, *[""] * len(kinds)]
        goal = cells[kinds.index("objective")]
        if not is_hole(goal, goals.grammar):
            current = goals.objective(unlabelled(goal, goals.words), row.line, row, context)
            told = next((cells[index] for index, kind in enumerate(kinds) if kind in ("evidence", "outcome")), "")
            if not is_empty(told):
                current.extend("outcome", plain(told), row.line)
        for cell in [cells[index] for index, kind in enumerate(kinds) if kind == "key_result"]:
            if not is_hole(cell, goals.grammar):
                text = plain(unlabelled(cell, goals.words))
                goals.harvest.add(Draft("key_result", row.line, row.line, text, parent=current, quiet=True))
    goals.harvest.claim(table)
    return True


def _column(head: str, goals: Goals) -> str | None:
    """What the head of a column says of the cells below it."""
    if goals.words.has("verdict_labels", head):
        return "outcome"
    topic = goals.words.topic(head)
    return labelled_kind(_BRACKET.sub("", head), goals.words) or (topic.name if topic else None)


def is_graded(table: Node) -> bool:
    """Whether the columns of a table are grades from 0 to 1."""
    head = [normal(cell) for cell in table.children[0].cells] if table.children else []
    return sum(bool(_GRADES.fullmatch(cell)) for cell in head) > 1
