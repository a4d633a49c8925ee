"""What the columns of a table of goals hold, by their heads and by what stands below them."""

from __future__ import annotations

import re

from career_journal.notes.grammar.columns import NUMBERS, fields_of
from career_journal.notes.grammar.objectives.found import Goals
from career_journal.notes.grammar.objectives.labels import goal_label, labelled_kind
from career_journal.notes.grammar.times import names_time
from career_journal.notes.grammar.words import length, plain
from career_journal.notes.outline import Node

STATED = 4
"""Words of a cell that states a key result; fewer tell how it stands."""
_STATED = ("objective", "key_result")
_AMOUNT = re.compile(r"[~≈<>≤≥+]?\s?(?:[€$£¥]\s?)?\d[\d.,]*\s*\S{0,3}(?:\s[^\W\d_]+)?")
_EITHER = re.compile(r"[^\W\d_]+\s?/\s?[^\W\d_]+")
_BRACKET = re.compile(r"\s*[(（].*")


def columns_of(table: Node, goals: Goals) -> list[str | None]:
    """What each column holds. A column of numbers, or one behind a column of measures, holds values aimed at."""
    head = table.children[0].cells
    kinds = [_column(cell, goals) for cell in head]
    measured = [index for index, cell in enumerate(head) if goals.words.has("measure_columns", cell)]
    first = min(measured, default=len(head))
    if "objective" not in kinds and is_tracking(table, goals):
        return [None] * len(head)
    kinds = [
        None if (kind == "objective" and index > first) or (kind in _STATED and holds_numbers(table, index)) else kind
        for index, kind in enumerate(kinds)
    ]
    if "objective" in kinds[:first] and "key_result" not in kinds and first < len(head) and _holds_ways(table, goals):
        kinds[first] = "key_result"  # `Goal`, `Measure`, `Target`, `Now`
    return _without_ways(kinds, table, goals) if "key_result" in kinds else kinds


def _without_ways(kinds: list[str | None], table: Node, goals: Goals) -> list[str | None]:
    """The same where key results are stated: where each was and is now, is no outcome of the goal."""
    fields = fields_of(tuple(table.children[0].cells), "key_result", goals.words)
    return [None if kind == "outcome" and field in NUMBERS else kind for kind, field in zip(kinds, fields, strict=True)]


def _holds_ways(table: Node, goals: Goals) -> bool:
    """Whether a column holds what is aimed at, and another one where it is or was."""
    fields = numbers_in(table, goals)
    return "target" in fields and len(fields) > 1


def numbers_in(table: Node, goals: Goals) -> frozenset[str]:
    """Which numbers of a key result the columns of a table hold."""
    return NUMBERS.intersection(fields_of(tuple(table.children[0].cells), "key_result", goals.words))


def holds_numbers(table: Node, index: int) -> bool:
    """Whether most cells of a column are a number and its unit."""
    cells = [row.cells[index] for row in table.children[1:] if index < len(row.cells)]
    return sum(bool(_AMOUNT.fullmatch(plain(cell))) for cell in cells) * 2 > len(cells)


def is_tracking(table: Node, goals: Goals) -> bool:
    """Whether the columns are headed `KR 1`, `KR 2` and hold few words: the rows tell how they stood over time."""
    head = [goal_label(cell, goals.words) for cell in table.children[0].cells]
    columns = [index for index, label in enumerate(head) if label is not None and label[0] == "key_result"]
    cells = [plain(cell) for row in table.children[1:] for index in columns for cell in row.cells[index : index + 1]]
    return len(columns) > 1 and sum(length(cell) < STATED for cell in cells) * 2 > len(cells)


def _column(head: str, goals: Goals) -> str | None:
    """What the head of a column says of the cells below it."""
    if goals.words.has("target_columns", head):
        return None
    first = head.partition("/")[0] if _EITHER.fullmatch(head) else head  # `Goals/Milestones`
    kind = labelled_kind(_BRACKET.sub("", first), goals.words)
    tells = any(goals.words.has(name, head) for name in ("verdict_labels", "remark_columns"))
    if kind != "key_result" and (tells or names_time(head, goals.words)):
        return "outcome"
    topic = goals.words.topic(first)
    return kind or (topic.name if topic else None)
