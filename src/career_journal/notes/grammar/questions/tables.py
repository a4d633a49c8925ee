"""Questions in a table, each with its answer beside it, or with how far its owner has come with it."""

from __future__ import annotations

from career_journal.notes.grammar.questions.asked import Asked
from career_journal.notes.grammar.questions.asking import Asking
from career_journal.notes.grammar.words import is_empty
from career_journal.notes.outline import Node, Shape


def in_table(table: Node, asking: Asking) -> list[Asked]:
    """The rows below `| Question | Answer |` or `| Date | Question |`; none if the columns hold something else."""
    if table.shape is not Shape.TABLE or not table.children:
        return []
    kinds = [_kind(cell, asking) for cell in table.children[0].cells]
    if "question" not in kinds:
        return []
    question = kinds.index("question")
    rows = [row for row in table.children[1:] if len(row.cells) > question and not is_empty(row.cells[question])]
    asked = [Asked(row, row.line, asking.bare(row.cells[question])) for row in rows]
    if "answer" in kinds:
        answer = kinds.index("answer")
        for one in asked:
            one.rest = [(one.line, cell) for cell in one.node.cells[answer:][:1]]
        return asked
    is_kept = _is_kept(table.children[0], asked, asking)
    for one in asked:
        one.is_kept = is_kept
    return asked if is_kept else []


def _kind(cell: str, asking: Asking) -> str | None:
    """`question` or `answer`, be it `Common questions`."""
    return asking.label(cell) or asking.label(cell.removesuffix("s"))


def _is_kept(head: Node, asked: list[Asked], asking: Asking) -> bool:
    """Whether the owner keeps note of what is asked of them: of the day, or of how well they can answer it."""
    words = asking.words
    is_noted = any(words.has("rehearsal_columns", cell) or words.has("date_columns", cell) for cell in head.cells)
    own = sum(asking.opens_story(one.text) or words.has("instruction_words", one.text) for one in asked)
    return is_noted and own * 2 >= len(asked)
