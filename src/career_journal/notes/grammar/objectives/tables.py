"""Tables of goals: a column of goals, and perhaps of key results and outcomes."""

from __future__ import annotations

import re

from career_journal.notes.grammar.columns import NUMBERS, fields_of, take_cells
from career_journal.notes.grammar.context import Context
from career_journal.notes.grammar.draft import Draft
from career_journal.notes.grammar.objectives.found import Goals
from career_journal.notes.grammar.objectives.groups import is_bold
from career_journal.notes.grammar.objectives.heads import columns_of, holds_numbers, is_tracking, numbers_in
from career_journal.notes.grammar.objectives.horizons import read_horizons
from career_journal.notes.grammar.objectives.labels import goal_label, unlabelled
from career_journal.notes.grammar.objectives.rows import read_rows
from career_journal.notes.grammar.objectives.standing import STANDING, Told, is_standing, take_row, take_standing
from career_journal.notes.grammar.progress import take_way
from career_journal.notes.grammar.times import names_time
from career_journal.notes.grammar.voice import is_hole
from career_journal.notes.grammar.words import (
    is_empty,
    is_italic,
    length,
    normal,
    plain,
    without_numbering,
)
from career_journal.notes.outline import Node

_STATED = ("objective", "key_result")
MEASURES = frozenset({*NUMBERS, "score"})
"""Fields of a key result, where a row holds a goal too."""
PAIR = 2
"""Columns of a table that says one thing of each other: `Tier` and `Yards`."""
_GRADES = re.compile(r"[01](?:[.,]\d)?")
_COUNTED = re.compile(r"(?:^|(?<=\s))(?P<mark>(?:KR\s?)?(?P<number>\d{1,2})[.):]\s)")
_MARK = re.compile(r"(?:\s*(?:[-•]|[(（]\d+/\d+[)）])\s)+")
"""`- KR: …`, `(5/10) Objective: …`."""
_KEY = re.compile(r"KR\s?(\d+(?:\.\d+)*)\b")
_STEP = re.compile(r"\s*(?:-{1,3}|[–—↳└•])\s+")


def read_table(table: Node, context: Context, goals: Goals) -> bool:
    """Read a table with a column of goals or of key results; says whether it was one."""
    if len(table.children) < 2 or goals.silent or is_graded(table):
        return False
    if read_rows(table, context, goals) or _restates(table, goals):
        return True
    kinds = columns_of(table, goals)
    if context.is_about_okrs and _groups(table):
        return _read_groups(table, context, goals)
    if "objective" not in kinds and "key_result" not in kinds:
        return read_horizons(table, context, goals) or _read_labels(table, context, goals)
    told: list[tuple[Draft, list[Told]]] = []
    current: Draft | None = None
    for row in table.children[1:]:
        cells = [*row.cells, *[""] * len(kinds)]
        if current is not None and "objective" in kinds and _STEP.match(cells[kinds.index("objective")]):
            _read_step(row, cells[kinds.index("objective")], current, goals)
            continue
        goal = _read_goal(row, cells, kinds, context, goals)
        current = goal or current
        results = _read_key_results(row, kinds, current, goals)
        one = _take_others(table, row, kinds, goal, results, goals)
        known = next((rows for draft, rows in told if draft is current), None)
        if known is not None:
            known.append(one)
        elif current is not None:
            told.append((current, [one]))
        else:
            take_row(one, None, goals)
    for objective, rows in told:
        take_standing(objective, rows, goals)
    goals.harvest.claim(table)
    return True


def _restates(table: Node, goals: Goals) -> bool:
    """Whether each row begins with a number, `KR 2`, that a key result outside of tables has already."""
    marks = [_KEY.match(plain(row.cells[0])) for row in table.children[1:] if row.cells]
    return bool(marks) and all(mark is not None and mark[1] in goals.numbered for mark in marks)


def holds_key_results(table: Node, goals: Goals) -> bool:
    """Whether a column of the table says that it holds key results."""
    return "key_result" in columns_of(table, goals)


def holds_aims(table: Node, goals: Goals) -> bool:
    """Whether a column of the table says that it holds key results, or what is aimed at."""
    is_aimed = any(goals.words.has("target_columns", cell) for cell in table.children[0].cells)
    return is_aimed or "target" in numbers_in(table, goals) or holds_key_results(table, goals)


def read_key_result_table(table: Node, objective: Draft, goals: Goals) -> None:
    """A table below an objective: each row is a key result, by the head of its column or in the first one.

    A table of names with their numbers measures something.
    """
    if _restates(table, goals):
        return
    kinds = columns_of(table, goals)
    is_of_numbers = not holds_aims(table, goals) and holds_numbers(table, len(kinds) - 1)
    is_by_time = all(names_time(row.cells[0], goals.words) for row in table.children[1:])
    is_of_pairs = len(kinds) == PAIR and not (holds_aims(table, goals) or is_by_time)
    if "key_result" not in kinds and (is_of_numbers or is_of_pairs or is_tracking(table, goals)):
        return
    at = 1 if is_by_time else _stated_in(table)
    stated: list[str | None] = [*[None] * at, "key_result"]
    columns = kinds if "key_result" in kinds else stated
    for row in table.children[1:]:
        results = _read_key_results(row, columns, objective, goals)
        told = _take_others(table, row, [*columns, *kinds[len(columns) :]], None, results, goals)
        take_row(told, None, goals)
    goals.harvest.mark("boilerplate", table.line, table.end)


def _stated_in(table: Node) -> int:
    """The first column, or where that holds nothing but ticks the one with the most words."""
    rows = [row.cells for row in table.children[1:]]
    if any(any(map(str.isalnum, cells[0])) for cells in rows if cells):
        return 0
    width = min((len(cells) for cells in rows), default=1)
    return max(range(width), key=lambda column: sum(length(cells[column]) for cells in rows))


def _read_labels(table: Node, context: Context, goals: Goals) -> bool:
    """Cells that say themselves what they hold, `Objective: …` and below it `KR: …`, column by column."""
    rows = table.children[1:]
    cells = [
        (row, _MARK.sub("", row.cells[column]))
        for column in range(_width(rows))
        for row in rows
        if column < len(row.cells)
    ]
    told = [(row, label) for row, cell in cells if (label := goal_label(cell, goals.words)) is not None and label[1]]
    kinds = [label[0] for _, label in told]
    if not 0 < kinds.count("objective") < kinds.count("key_result") or kinds[0] != "objective":
        return False
    current: Draft | None = None
    for row, (kind, text) in told:
        if kind == "objective":
            current = goals.objective(text, row.line, row, context)
        elif not is_hole(text, goals.grammar):
            goals.harvest.add(Draft("key_result", row.line, row.line, plain(text), parent=current, quiet=True))
    goals.harvest.claim(table)
    return True


def _width(rows: list[Node]) -> int:
    return max((len(row.cells) for row in rows), default=0)


def _groups(table: Node) -> list[Node]:
    """Rows with nothing but bold words in the first cell, above rows of another look: they name the objective."""
    heads = [row for row in table.children[1:] if is_bold(row.cells[0]) and not any(row.cells[1:])]
    return heads if 0 < len(heads) * 2 < len(table.children) - 1 else []


def _read_groups(table: Node, context: Context, goals: Goals) -> bool:
    heads = _groups(table)
    for row in table.children[1:]:
        words = plain(row.cells[0])
        if row in heads and not is_empty(words):
            goals.objective(without_numbering(words), row.line, row, context)
        elif goals.latest is not None and not is_hole(words, goals.grammar) and not is_italic(row.cells[0]):
            goals.harvest.add(Draft("key_result", row.line, row.line, words, parent=goals.latest, quiet=True))
    goals.harvest.claim(table)
    return True


def _read_goal(row: Node, cells: list[str], kinds: list[str | None], context: Context, goals: Goals) -> Draft | None:
    goal = next((cell for cell, kind in zip(cells, kinds, strict=False) if kind == "objective"), "")
    if is_hole(goal, goals.grammar):
        return None
    return goals.objective(unlabelled(goal, goals.words), row.line, row, context)


def _read_step(row: Node, cell: str, objective: Draft, goals: Goals) -> None:
    """`--- half of it`, a row on the way to the goal above it; `--- January` only tells when."""
    words = plain(_STEP.sub("", cell))
    if not is_hole(words, goals.grammar) and not names_time(words, goals.words):
        goals.harvest.add(Draft("key_result", row.line, row.line, words, parent=objective, quiet=True))


def _take_others(
    table: Node, row: Node, kinds: list[str | None], goal: Draft | None, results: list[Draft], goals: Goals
) -> Told:
    """What the other columns say of a goal; numbers, and all there is where a row holds no goal, of its key result.

    What they tell of how it stands is handed back.
    """
    columns = _columns_beside(table, row, kinds, goals)
    told = [(head, cell) for head, cell, _, is_told in columns if is_told and not is_empty(cell)]
    others = [(head, cell) for head, cell, _, is_told in columns if not is_told]
    measures = [(head, cell) for head, cell, field, is_told in columns if field in MEASURES and not is_told]
    if len(results) == 1:
        take_cells(results[0], others if goal is None else measures, row.line, goals.grammar)
    for result in results:
        take_way(result, result.title, row.line, goals.words)
    if goal is not None:
        left = others if len(results) != 1 else [pair for pair in others if pair not in measures]
        take_cells(goal, left, row.line, goals.grammar)
    ways = [cell for _, cell, field, _ in columns if field in {*NUMBERS, "due"}]
    return Told(row.line, goal is not None, told, results, is_under_way=not all(map(is_empty, ways)))


def _columns_beside(table: Node, row: Node, kinds: list[str | None], goals: Goals) -> list[tuple[str, str, str, bool]]:
    """The columns that hold no goal: head, cell, the field that is named, and whether the cell tells how it stands."""
    heads = table.children[0].cells
    fields = fields_of(tuple(heads), "key_result", goals.words)
    return [
        (head, cell, field, (kind in STANDING or field in NUMBERS) and is_standing(field, cell, row.line, goals))
        for head, cell, kind, field in zip(heads, row.cells, kinds, fields, strict=False)
        if kind not in _STATED
    ]


def _read_key_results(row: Node, kinds: list[str | None], objective: Draft | None, goals: Goals) -> list[Draft]:
    found = []
    for index, kind in enumerate(kinds):
        cell = _cell(row.cells, index, goals) if kind == "key_result" else ""
        for stated in _parts(cell):
            if not is_hole(stated, goals.grammar):
                text = plain(unlabelled(stated, goals.words)).rstrip(" ;")
                draft = Draft("key_result", row.line, row.line, text, parent=objective or goals.latest, quiet=True)
                draft.put("text", plain(" | ".join(cell for cell in row.cells if cell)), row.line)
                found.append(goals.harvest.add(draft))
    return found


def _parts(cell: str) -> list[str]:
    """What a cell counts: `1. order a hinge 2. oil it`."""
    cuts = list(_COUNTED.finditer(cell))
    if [int(match["number"]) for match in cuts] != [*range(1, len(cuts) + 1)] or len(cuts) < 2 or cuts[0].start():
        return [cell]
    ends = [*(match.start() for match in cuts[1:]), len(cell)]
    return [cell[match.end("mark") : end].strip() for match, end in zip(cuts, ends, strict=True)]


def _cell(cells: list[str], index: int, goals: Goals) -> str:
    """The words of a cell; where it is nothing but `KR 2`, they stand in the next one."""
    cell, after = ([*cells, "", ""][index : index + 2]) if index < len(cells) else ("", "")
    label = goal_label(cell, goals.words)
    return after if label is not None and not label[1] else cell


def is_graded(table: Node) -> bool:
    """Whether the columns of a table are grades from 0 to 1."""
    head = [normal(cell) for cell in table.children[0].cells] if table.children else []
    return sum(bool(_GRADES.fullmatch(cell)) for cell in head) > 1
