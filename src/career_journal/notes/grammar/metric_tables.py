"""Tables of metrics: a name in the first column and numbers beside it."""

from __future__ import annotations

import re

from career_journal.figures import Figure, unit_of, value_of
from career_journal.figures.patterns import PROGRESS
from career_journal.notes.grammar.columns import take_cells
from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.measured import comparable, metric
from career_journal.notes.grammar.metric_series import day_in, read_over_time, read_series, times_of
from career_journal.notes.grammar.words import YEAR, is_empty, length, normal, plain
from career_journal.notes.outline import Node
from career_journal.periods import When

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
    aims = _aims(head, grammar)
    dated = [index for index in range(1, len(head)) if _holds_days(table, index, context, grammar)]
    reported = [index for index in range(1, len(head)) if index not in (*aims, *dated)]
    counted = head[0] in grammar.words.number_words.time_units  # `Week`, over 1, 2, 3
    named = [row for row in table.children[1:] if counted or any(map(_LETTER.search, row.cells))]
    rows = [(row, _values(row, reported, grammar)) for row in named]
    measured = any(grammar.words.has("metric_columns", head[index]) for index in reported)
    aimed = [index for index, cell in enumerate(head) if index and grammar.words.has("aimed_words", cell)]
    against_plan = counted and len(reported) + len(dated) < len(head) - 1
    if not (always or measured or against_plan or _is_progress(rows)):
        return False
    if sum(bool(numbers) for _, numbers in rows) * 2 < len(table.children) - 1:
        return False
    if read_series(table, context, grammar, harvest):
        return True
    times = times_of(table, reported, context, grammar)
    told = [(row, numbers) for row, numbers in rows if numbers and not is_empty(row.cells[0])]
    for row, numbers in told:
        draft = _metric(row, numbers, times, context, grammar)
        for aim in [*_figures(_values(row, aimed, grammar), row, grammar).values()][:1]:
            draft.put("target", comparable(aim, draft.fields["figures"][-1], grammar.words), row.line)
        _take_beside(draft, table, row, {0, *numbers, *aimed}, dated, context, grammar)
        harvest.add(draft)
    if told:
        harvest.claim(table)
    return bool(told)


def _take_beside(
    draft: Draft, table: Node, row: Node, used: set[int], dated: list[int], context: Context, grammar: Grammar
) -> None:
    """The day in a row, and what its other cells say of the metric."""
    days = [when for index in dated if (when := _time_in(row, index, context, grammar))]
    draft.date = days[0] if days else draft.date
    columns = enumerate(zip(table.children[0].cells, row.cells, strict=False))
    left = [pair for index, pair in columns if index not in used and not (days and index in dated)]
    take_cells(draft, left, row.line, grammar)


def _holds_days(table: Node, index: int, context: Context, grammar: Grammar) -> bool:
    """Whether a column says by its head, and by a cell at least, that it holds the day of each row."""
    head = normal(table.children[0].cells[index])
    is_named = any(head in grammar.words.lists[name] for name in ("date_columns", "reading_columns"))
    return is_named and any(_time_in(row, index, context, grammar) for row in table.children[1:])


def _time_in(row: Node, index: int, context: Context, grammar: Grammar) -> When | None:
    """The day or year in a cell of a row."""
    cell = plain(row.cells[index]) if index < len(row.cells) else ""
    return cell if YEAR.fullmatch(cell) else day_in(cell, context, grammar)


def _metric(row: Node, numbers: dict[int, str], times: dict[int, When], context: Context, grammar: Grammar) -> Draft:
    """The metric of a row: its last number is the value, what it was first the baseline."""
    figures, name = _figures(numbers, row, grammar), plain(row.cells[0])
    if figures.keys() <= times.keys():
        draft = read_over_time(name, [(times[index], figure) for index, figure in figures.items()], grammar)
    else:
        draft = metric(name, [*figures.values()], row.line)
        draft.date = context.when
    if len(figures) > 1:
        first, *_, last = draft.fields["figures"]
        draft.put("baseline", comparable(first, last, grammar.words), row.line)
    return draft


def _figures(numbers: dict[int, str], row: Node, grammar: Grammar) -> dict[int, Figure]:
    """The numbers of a row as figures, by their columns."""
    known = grammar.words.number_words
    return {
        index: Figure(text, value_of(text, known.scaling), unit_of(text, known), row.line)
        for index, text in numbers.items()
    }


def _is_progress(rows: list[tuple[Node, dict[int, str]]]) -> bool:
    """Whether each row has its `7/12`: so much of so much."""
    return bool(rows) and all(any(PROGRESS.fullmatch(number) for number in numbers.values()) for _, numbers in rows)


def _aims(head: list[str], grammar: Grammar) -> set[int]:
    """The columns of what is aimed at, and beside one of them that of how far one should be by now: `Pace`."""
    aims = {index for index, cell in enumerate(head) if _is_aim(cell, grammar)}
    paces = grammar.words.lists["pace_columns"]
    return aims | {index for index, cell in enumerate(head) if aims and cell in paces}


def _is_aim(head: str, grammar: Grammar) -> bool:
    """Whether a column holds what is aimed at."""
    return grammar.words.has("target_columns", head) or grammar.words.labels.get(head) == "objective"


def _values(row: Node, columns: list[int], grammar: Grammar) -> dict[int, str]:
    """The cells of a row that are a value, by their columns: a number comes first, that is no date, and hardly more."""
    cells = {index: plain(_TAGS.sub("", row.cells[index])) for index in columns if index < len(row.cells)}
    return {index: cell for index, cell in cells.items() if _is_value(cell, grammar)}


def _is_value(cell: str, grammar: Grammar) -> bool:
    is_amount = NUMBER_FIRST.match(cell.lstrip("+-− ")) and length(cell) <= LONGEST_VALUE
    return bool(is_amount) and not (_LIST_NUMBER.match(cell) or grammar.words.number_words.traps.are_in(cell))
