"""Tables whose rows say themselves what they are: `| O1 | Mend the gate |`, `| KR 1.1 | order a hinge |`."""

from __future__ import annotations

from career_journal.notes.grammar.context import Context
from career_journal.notes.grammar.objectives.found import Goals
from career_journal.notes.grammar.objectives.labels import goal_label
from career_journal.notes.grammar.voice import is_hole
from career_journal.notes.outline import Node


def read_rows(table: Node, context: Context, goals: Goals) -> bool:
    """Read a table in which every row is labelled, and one at least as an objective; says whether it was one."""
    kinds = [_kind(row, goals) for row in table.children[1:]]
    if None in kinds or "objective" not in kinds:
        return False
    for row, kind in zip(table.children[1:], kinds, strict=True):
        if is_hole(row.cells[1], goals.grammar):
            continue
        if kind == "objective":
            goals.objective(row.cells[1], row.line, row, context)
        else:
            goals.key_result(row.cells[1], row.line, row, None)
    goals.harvest.claim(table)
    return True


def _kind(row: Node, goals: Goals) -> str | None:
    """What the first cell says of the second one."""
    label = goal_label(row.cells[0], goals.words) if len(row.cells) > 1 else None
    return label[0] if label is not None and not label[1] else None
