"""Tables of metrics: a name in the first column and numbers beside it."""

from __future__ import annotations

import re

from career_journal.figures import Figure, unit_of, value_of
from career_journal.figures.patterns import PROGRESS
from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Harvest
from career_journal.notes.grammar.measured import metric
from career_journal.notes.grammar.metric_series import read_series
from career_journal.notes.grammar.words import is_empty, length, normal, plain
from career_journal.notes.outline import Node

_LETTER = re.compile(r"[^\W\d_]")
NUMBER_FIRST = re.compile(r"^[~≈<>]?\s?(?:[€$£¥]\s?)?\d")
_TAGS = re.compile(r"<[^>]*>")
LONGEST_VALUE = 5
"""Words in the cell of a value."""
_LIST_NUMBER = re.compile(r"\d{1,2}[.)]\s+[^\W\d_]")
"""`1. The frozen points` in a cell names something."""


def read_table(table: Node, context: Context, grammar: Grammar, harvest: Harvest, *, always: bool = False) -> bool:
    """A table with a name in its first column and numbers beside it; says whether it was one."""
    if len(table.children) < 2:
        return False
    head = [normal(cell) for cell in table.children[0].cells]
    reported = [index for index, cell in enumerate(head) if index and not _is_aim(cell, grammar)]
    counted = head[0] in grammar.words.number_words.time_units  # `Week`, over 1, 2, 3
    named = [row for row in table.children[1:] if counted or any(map(_LETTER.search, row.cells))]
    rows = [(row, _values(row, reported, grammar)) for row in named]
    measured = any(grammar.words.has("metric_columns", head[index]) for index in reported)
    aimed = [index for index, cell in enumerate(head) if index and grammar.words.has("aimed_words", cell)]
    against_plan = counted and len(reported) < len(head) - 1
    if not (always or measured or against_plan or _is_progress(rows)):
        return False
    if sum(bool(numbers) for _, numbers in rows) * 2 < len(table.children) - 1:
        return False
    if read_series(table, context, grammar, harvest):
        return True
    found = False
    for row, numbers in rows:
        if not numbers or is_empty(row.cells[0]):
            continue
        known = grammar.words.number_words
        figures = [Figure(text, value_of(text, known.scaling), unit_of(text, known), row.line) for text in numbers]
        draft = metric(plain(row.cells[0]), figures, row.line)
        if len(numbers) > 1:
            draft.put("baseline", figures[0].value, row.line)
        for text in _values(row, aimed, grammar)[:1]:
            draft.put("target", value_of(text, known.scaling), row.line)
        draft.date = context.when
        harvest.add(draft)
        found = True
    if found:
        harvest.claim(table)
    return found


def _is_progress(rows: list[tuple[Node, list[str]]]) -> bool:
    """Whether each row has its `7/12`: so much of so much."""
    return bool(rows) and all(any(PROGRESS.fullmatch(number) for number in numbers) for _, numbers in rows)


def _is_aim(head: str, grammar: Grammar) -> bool:
    """Whether a column holds what is aimed at."""
    return grammar.words.has("target_columns", head) or grammar.words.labels.get(head) == "objective"


def _values(row: Node, columns: list[int], grammar: Grammar) -> list[str]:
    """The cells of a row that are a value: a number comes first, that is no date, and hardly more."""
    cells = [plain(_TAGS.sub("", row.cells[index])) for index in columns if index < len(row.cells)]
    cells = [cell for cell in cells if NUMBER_FIRST.match(cell.lstrip("+-− ")) and length(cell) <= LONGEST_VALUE]
    cells = [cell for cell in cells if not _LIST_NUMBER.match(cell)]
    return [cell for cell in cells if not grammar.words.number_words.traps.are_in(cell)]
