"""Questions in a table, each with its answer beside it."""

from __future__ import annotations

from career_journal.notes.grammar.questions.asked import Asked
from career_journal.notes.grammar.questions.asking import Asking
from career_journal.notes.grammar.words import is_empty
from career_journal.notes.outline import Node, Shape


def in_table(table: Node, asking: Asking) -> list[Asked]:
    """The rows below `| Question | Answer |`; none if the columns hold something else."""
    if table.shape is not Shape.TABLE or not table.children:
        return []
    kinds = [asking.label(cell) for cell in table.children[0].cells]
    if "question" not in kinds or "answer" not in kinds:
        return []
    question, answer = kinds.index("question"), kinds.index("answer")
    return [
        Asked(row, row.line, asking.bare(row.cells[question]), [(row.line, cell) for cell in row.cells[answer:][:1]])
        for row in table.children[1:]
        if len(row.cells) > question and not is_empty(row.cells[question])
    ]
