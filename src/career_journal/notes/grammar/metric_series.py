"""Metrics over time, in tables: with a day in front of each row of metrics, or above each column of numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from career_journal.figures import Figure
from career_journal.notes.grammar.columns import figure_in
from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.measured import comparable, metric
from career_journal.notes.grammar.words import plain
from career_journal.notes.outline import Node
from career_journal.periods import When

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def read_series(table: Node, context: Context, grammar: Grammar, harvest: Harvest) -> bool:
    """Read such a table; says whether it was one."""
    days = [day_in(row.cells[0] if row.cells else "", context, grammar) for row in table.children[1:]]
    if None in days:
        return False
    found = list(_metrics(table, [day for day in days if day], grammar))
    for draft in found:
        harvest.add(draft)
    if found:
        harvest.mark("detail", table.line + 1, table.end)
        harvest.claim(table)
    return bool(found)


def day_in(cell: str, context: Context, grammar: Grammar) -> When | None:
    """The day that a cell holds and nothing else, of which the year may stand in a heading above."""
    said = plain(cell)
    when, rest = grammar.dates.leading(said)
    return when if when and not rest else grammar.dates.of(said, context.when)


def _metrics(table: Node, days: list[When], grammar: Grammar) -> Iterator[Draft]:
    for index, head in enumerate(table.children[0].cells[1:], 1):
        read = [
            (day, figure)
            for day, row in zip(days, table.children[1:], strict=True)
            if (figure := figure_in(plain(row.cells[index]) if index < len(row.cells) else "", row.line, grammar.words))
        ]
        if read and plain(head):
            yield _metric(plain(head), sorted(read, key=lambda one: one[0]), grammar)


def times_of(table: Node, columns: Iterable[int], context: Context, grammar: Grammar) -> dict[int, When]:
    """The times that the heads of columns name and say nothing else: `Q1 2026`, or `Q1` below `# Metrics 2026`."""
    heads = {index: plain(table.children[0].cells[index]) for index in columns}
    found = {index: _named_by(head, context, grammar) for index, head in heads.items()}
    return {index: when for index, when in found.items() if when}


def _named_by(head: str, context: Context, grammar: Grammar) -> When | None:
    year = _YEAR.search(head)
    if year is None:
        return grammar.dates.of(head, context.when)
    rest = _YEAR.sub("", head).strip(" -–/")
    return grammar.dates.of(rest, year[0]) if rest else year[0]


def read_over_time(name: str, read: list[tuple[When, Figure]], grammar: Grammar) -> Draft:
    """A metric read several times; all its figures are told, the last one is its value."""
    read = sorted(read, key=lambda one: one[0])
    draft = _metric(name, read, grammar)
    draft.fields["figures"] = [figure for _, figure in read]
    return draft


def _metric(name: str, read: list[tuple[When, Figure]], grammar: Grammar) -> Draft:
    """The last value, and those before it in its unit as readings."""
    *earlier, (day, figure) = read
    draft = metric(name, [figure], figure.line)
    draft.date = day
    alike = [(when, one.line, comparable(one, figure, grammar.words)) for when, one in earlier]
    readings = [{"date": when, "value": value} for when, _, value in alike if value is not None]
    draft.put("readings", readings, *(line for _, line, value in alike if value is not None))
    return draft
