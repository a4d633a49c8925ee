"""Tables of goals: a column of goals, and perhaps of key results and outcomes."""

from __future__ import annotations

import re

from career_journal.notes.grammar.columns import NUMBERS, field_of, take_cells
from career_journal.notes.grammar.context import Context
from career_journal.notes.grammar.draft import Draft
from career_journal.notes.grammar.objectives.found import Goals
from career_journal.notes.grammar.objectives.groups import is_bold
from career_journal.notes.grammar.objectives.horizons import read_horizons
from career_journal.notes.grammar.objectives.labels import goal_label, labelled_kind, unlabelled
from career_journal.notes.grammar.objectives.rows import read_rows
from career_journal.notes.grammar.objectives.verdicts import state_of
from career_journal.notes.grammar.times import names_time
from career_journal.notes.grammar.voice import is_hole
from career_journal.notes.grammar.words import is_empty, is_italic, length, normal, plain, without_numbering
from career_journal.notes.outline import Node

PAIR = 2
"""Columns of a table that says one thing of each other: `Tier` and `Yards`."""
STATED = 4
"""Words of a cell that states a key result; fewer tell how it stands."""
_GRADES = re.compile(r"[01](?:[.,]\d)?")
_AMOUNT = re.compile(r"[~≈<>≤≥+]?\s?(?:[€$£¥]\s?)?\d[\d.,]*\s*\S{0,3}(?:\s[^\W\d_]+)?")
_COUNTED = re.compile(r"(?:^|(?<=\s))(?P<mark>(?:KR\s?)?(?P<number>\d{1,2})[.):]\s)")
_MARK = re.compile(r"(?:\s*(?:[-•]|[(（]\d+/\d+[)）])\s)+")
"""`- KR: …`, `(5/10) Objective: …`."""
_KEY = re.compile(r"KR\s?(\d+(?:\.\d+)*)\b")
_EITHER = re.compile(r"[^\W\d_]+\s?/\s?[^\W\d_]+")
_STEP = re.compile(r"\s*(?:-{1,3}|[–—↳└•])\s+")
_BRACKET = re.compile(r"\s*[(（].*")


def read_table(table: Node, context: Context, goals: Goals) -> bool:
    """Read a table with a column of goals or of key results; says whether it was one."""
    if len(table.children) < 2 or goals.silent or is_graded(table):
        return False
    if read_rows(table, context, goals) or _restates(table, goals):
        return True
    kinds = _columns(table, goals)
    if context.is_about_okrs and _groups(table):
        return _read_groups(table, context, goals)
    if "objective" not in kinds and "key_result" not in kinds:
        return read_horizons(table, context, goals) or _read_labels(table, context, goals)
    current: Draft | None = None
    for row in table.children[1:]:
        cells = [*row.cells, *[""] * len(kinds)]
        if current is not None and "objective" in kinds and _STEP.match(cells[kinds.index("objective")]):
            _read_step(row, cells[kinds.index("objective")], current, goals)
            continue
        goal = _read_goal(row, cells, kinds, context, goals)
        results = _read_key_results(row, kinds, goal or current, goals)
        _take_others(table, row, kinds, goal, results, goals)
        current = goal or current
    goals.harvest.claim(table)
    return True


def _restates(table: Node, goals: Goals) -> bool:
    """Whether each row begins with a number, `KR 2`, that a key result outside of tables has already."""
    marks = [_KEY.match(plain(row.cells[0])) for row in table.children[1:] if row.cells]
    return bool(marks) and all(mark is not None and mark[1] in goals.numbered for mark in marks)


def holds_key_results(table: Node, goals: Goals) -> bool:
    """Whether a column of the table says that it holds key results."""
    return "key_result" in _columns(table, goals)


def holds_aims(table: Node, goals: Goals) -> bool:
    """Whether a column of the table says that it holds key results, or what is aimed at."""
    is_aimed = any(goals.words.has("target_columns", cell) for cell in table.children[0].cells)
    return is_aimed or holds_key_results(table, goals)


def read_key_result_table(table: Node, objective: Draft, goals: Goals) -> None:
    """A table below an objective: each row is a key result, by the head of its column or in the first one.

    A table of names with their numbers measures something.
    """
    if _restates(table, goals):
        return
    kinds = _columns(table, goals)
    is_of_numbers = not holds_aims(table, goals) and _holds_numbers(table, len(kinds) - 1)
    is_by_time = all(names_time(row.cells[0], goals.words) for row in table.children[1:])
    is_of_pairs = len(kinds) == PAIR and not (holds_aims(table, goals) or is_by_time)
    if "key_result" not in kinds and (is_of_numbers or is_of_pairs or _is_tracking(table, goals)):
        return
    at = 1 if is_by_time else _stated_in(table)
    stated: list[str | None] = [*[None] * at, "key_result"]
    columns = kinds if "key_result" in kinds else stated
    for row in table.children[1:]:
        results = _read_key_results(row, columns, objective, goals)
        _take_others(table, row, [*columns, *[None] * (len(kinds) - len(columns))], None, results, goals)
    goals.harvest.mark("boilerplate", table.line, table.end)


def _stated_in(table: Node) -> int:
    """The first column, or where that holds nothing but ticks the one with the most words."""
    rows = [row.cells for row in table.children[1:]]
    if any(any(map(str.isalnum, cells[0])) for cells in rows if cells):
        return 0
    width = min((len(cells) for cells in rows), default=1)
    return max(range(width), key=lambda column: sum(length(cells[column]) for cells in rows))


def _is_tracking(table: Node, goals: Goals) -> bool:
    """Whether the columns are headed `KR 1`, `KR 2` and hold few words: the rows tell how they stood over time."""
    head = [goal_label(cell, goals.words) for cell in table.children[0].cells]
    columns = [index for index, label in enumerate(head) if label is not None and label[0] == "key_result"]
    cells = [plain(cell) for row in table.children[1:] for index in columns for cell in row.cells[index : index + 1]]
    return len(columns) > 1 and sum(length(cell) < STATED for cell in cells) * 2 > len(cells)


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


def _columns(table: Node, goals: Goals) -> list[str | None]:
    """What each column holds. A column of numbers, or one behind a column of measures, holds values aimed at."""
    head = table.children[0].cells
    kinds = [_column(cell, goals) for cell in head]
    measured = [index for index, cell in enumerate(head) if goals.words.has("measure_columns", cell)]
    first = min(measured, default=len(head))
    if "objective" not in kinds and _is_tracking(table, goals):
        return [None] * len(head)
    return [
        None if (kind == "objective" and index > first) or (kind in _STATED and _holds_numbers(table, index)) else kind
        for index, kind in enumerate(kinds)
    ]


_STATED = ("objective", "key_result")


def _holds_numbers(table: Node, index: int) -> bool:
    """Whether most cells of a column are a number and its unit."""
    cells = [row.cells[index] for row in table.children[1:] if index < len(row.cells)]
    return sum(bool(_AMOUNT.fullmatch(plain(cell))) for cell in cells) * 2 > len(cells)


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


def _read_goal(row: Node, cells: list[str], kinds: list[str | None], context: Context, goals: Goals) -> Draft | None:
    goal = next((cell for cell, kind in zip(cells, kinds, strict=False) if kind == "objective"), "")
    if is_hole(goal, goals.grammar):
        return None
    objective = goals.objective(unlabelled(goal, goals.words), row.line, row, context)
    for cell, kind in zip(cells, kinds, strict=False):
        if kind in ("evidence", "outcome") and not is_empty(cell):
            objective.extend("outcome", plain(cell), row.line)
            objective.put("state", state_of(None, "", goals.words, plain(cell)), row.line)
    return objective


def _read_step(row: Node, cell: str, objective: Draft, goals: Goals) -> None:
    """`--- half of it`, a row on the way to the goal above it; `--- January` only tells when."""
    words = plain(_STEP.sub("", cell))
    if not is_hole(words, goals.grammar) and not names_time(words, goals.words):
        goals.harvest.add(Draft("key_result", row.line, row.line, words, parent=objective, quiet=True))


def _take_others(
    table: Node, row: Node, kinds: list[str | None], goal: Draft | None, results: list[Draft], goals: Goals
) -> None:
    """What the other columns say of a goal; numbers, and all there is where a row holds no goal, of its key result."""
    used = ("objective", "key_result", *(("evidence", "outcome") if goal is not None else ()))
    columns = zip(table.children[0].cells, row.cells, kinds, strict=False)
    others = [(head, cell) for head, cell, kind in columns if kind not in used]
    numbers = [pair for pair in others if field_of(pair[0], "key_result", goals.words) in NUMBERS]
    if len(results) == 1:
        take_cells(results[0], others if goal is None else numbers, row.line, goals.grammar)
    if goal is not None:
        left = others if len(results) != 1 else [pair for pair in others if pair not in numbers]
        take_cells(goal, left, row.line, goals.grammar)


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
