"""A table with a day in front of each row: every other column is a metric, and each row a reading of all of them."""

from __future__ import annotations

from collections.abc import Iterator

from career_journal.figures import Figure
from career_journal.notes.grammar.columns import figure_in
from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.measured import metric
from career_journal.notes.grammar.words import plain
from career_journal.notes.outline import Node
from career_journal.periods import When


def read_series(table: Node, context: Context, grammar: Grammar, harvest: Harvest) -> bool:
    """Read such a table; says whether it was one."""
    days = [_day(row, context, grammar) for row in table.children[1:]]
    if None in days:
        return False
    found = list(_metrics(table, [day for day in days if day], grammar))
    for draft in found:
        harvest.add(draft)
    if found:
        harvest.mark("detail", table.line + 1, table.end)
        harvest.claim(table)
    return bool(found)


def _day(row: Node, context: Context, grammar: Grammar) -> When | None:
    """The day a row begins with, of which the year may stand in a heading above."""
    cell = plain(row.cells[0]) if row.cells else ""
    when, rest = grammar.dates.leading(cell)
    return when if when and not rest else grammar.dates.of(cell, context.when)


def _metrics(table: Node, days: list[When], grammar: Grammar) -> Iterator[Draft]:
    for index, head in enumerate(table.children[0].cells[1:], 1):
        read = [
            (day, figure)
            for day, row in zip(days, table.children[1:], strict=True)
            if (figure := figure_in(plain(row.cells[index]) if index < len(row.cells) else "", row.line, grammar.words))
        ]
        if read and plain(head):
            yield _metric(plain(head), sorted(read, key=lambda one: one[0]))


def _metric(name: str, read: list[tuple[When, Figure]]) -> Draft:
    """The last value, and those before it as readings."""
    *earlier, (day, figure) = read
    draft = metric(name, [figure], figure.line)
    draft.date = day
    readings = [{"date": when, "value": one.value} for when, one in earlier]
    draft.put("readings", readings, *(one.line for _, one in earlier))
    return draft
