"""A table of goals: what its columns tell, and its lines with the cells of each."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from career_journal.capture.importing.numbers import decimal_mark, is_doubtful, number_of, sign_in
from career_journal.capture.importing.sources import NotOurs
from career_journal.capture.importing.values import day_of
from career_journal.errors import CannotRead

COLUMNS = {
    "title": ("name", "title", "goal", "goal name", "goal title", "objective", "objective name"),
    "why": ("description", "goal description", "details", "notes"),
    "owner": ("owner", "owners", "goal owner", "assignee", "owner name"),
    "agreed_with": ("agreed with", "agreed by", "approver", "approved by", "manager"),
    "period": ("cycle", "period", "quarter", "goal cycle", "time period"),
    "due": ("due", "due date", "end date", "deadline", "target date"),
    "state": ("status", "state", "goal status", "outcome"),
    "progress": ("progress", "percent complete", "% complete", "completion"),
    "metric": ("metric", "metric name", "unit", "measure", "metric type"),
    "baseline": ("metric start", "start", "start value", "starting value", "baseline", "initial value"),
    "target": ("metric target", "target", "target value", "goal value"),
    "current": ("metric current", "current", "current value", "value"),
    "parent": ("parent", "parent goal", "parent name", "parent objective", "aligned to", "key result of"),
    "id": ("id", "goal id"),
    "tags": ("tags", "labels", "department", "team"),
    "priority": ("priority",),
}
"""Columns by what they tell, under the names they are known by."""
MEASURES = ("baseline", "target", "current")
"""Columns of numbers."""
MYSELF = frozenset({"", "me", "i", "myself", "self"})
"""Owners that are whoever imports the table."""
FEWEST_COLUMNS = 2


@dataclass
class Line:
    """One line of the table: its cells by what they tell, and those of columns we do not know."""

    number: int
    cells: Mapping[str, str]
    others: Mapping[str, str]
    decimal: str
    """The mark in front of decimals, as far as it shows."""

    def measure(self, what: str) -> float | int | None:
        """The number in a column; None where none stands."""
        return number_of(self.cells.get(what, ""), self.decimal)

    @property
    def unit(self) -> str:
        """What its numbers are counted in: by its own column, or the sign beside one of them."""
        cells = (self.cells.get(what, "") for what in MEASURES)
        return self.cells.get("metric") or next((sign for cell in cells if (sign := sign_in(cell))), "")

    @property
    def owner(self) -> str:
        """Who has the goal, by name; empty for one's own."""
        name = self.cells.get("owner", "")
        return "" if name.casefold() in MYSELF else name

    @property
    def title(self) -> str:
        """The name of the goal."""
        return self.cells["title"]


def lines_of(text: str, name: str) -> list[Line]:
    """The lines below the head of the table, each with the number of its line in the file."""
    first = text.partition("\n")[0]
    between = max(",;\t", key=first.count)
    (_, head), *rows = _rows(text, between, name) or [(1, [])]
    columns = _columns(head, name)
    measures = [cell for _, row in rows for place, cell in enumerate(row) if columns.get(place) in MEASURES]
    decimal = decimal_mark(measures, between)
    return [_line(row, head, columns, f"{name}:{number}", number, decimal) for number, row in rows]


def _rows(text: str, between: str, name: str) -> list[tuple[int, list[str]]]:
    """The rows that hold anything, each with the number of its line in the file."""
    reader = csv.reader(io.StringIO(text), delimiter=between, strict=True)
    rows: list[tuple[int, list[str]]] = []
    while True:
        number = reader.line_num + 1
        try:
            row = next(reader, None)
        except csv.Error as error:
            message = f"{name}:{number}: {error}, columns with a comma between them were expected"
            raise CannotRead(message, "put a text that holds commas or quotes into double quotes") from None
        if row is None:
            return rows
        if not rows or any(cell.strip() for cell in row):
            rows.append((number, row))


def _columns(head: list[str], name: str) -> dict[int, str]:
    """What each column tells. Raises NotOurs if none of them names a goal."""
    known = {alias: what for what, aliases in COLUMNS.items() for alias in aliases}
    found: dict[int, str] = {}
    for place, cell in enumerate(head):
        words = " ".join(re.sub(r"[^\w%]+", " ", cell.casefold().replace("_", " ")).split())
        close = [words] if words in known else get_close_matches(words, known, n=1, cutoff=0.85)
        if close and known[close[0]] not in found.values():
            found[place] = known[close[0]]
    if "title" not in found.values() or len(found) < FEWEST_COLUMNS:
        what = f"this is no table of goals: its columns are {', '.join(head)[:200] or 'empty'}"
        raise NotOurs(f"{name}:1", what, "expected: a column name, title or goal, and one more such as owner or due")
    return found


def _line(row: list[str], head: list[str], columns: Mapping[int, str], where: str, number: int, decimal: str) -> Line:
    if len(row) > len(head):
        message = f"{where}: {len(row)} columns, {len(head)} were expected"
        raise CannotRead(message, "put a text that holds commas into double quotes")
    cells = {columns[place]: cell.strip() for place, cell in enumerate(row) if place in columns}
    others = {
        head[place].strip(): cell.strip() for place, cell in enumerate(row) if place not in columns and cell.strip()
    }
    if not cells.get("title"):
        message = f"{where}: the goal has no name, a text was expected in column '{_head_of('title', head, columns)}'"
        raise CannotRead(message, "give it a name, or delete the line")
    for what in MEASURES:
        if cells.get(what):
            _check_number(cells[what], decimal, f"{where}: '{_head_of(what, head, columns)}'")
    if cells.get("due") and day_of(cells["due"]) is None:
        message = f"{where}: '{_head_of('due', head, columns)}' is '{cells['due']}', a date was expected"
        raise CannotRead(message, "write 2026-06-30")
    return Line(number, cells, others, decimal)


def _check_number(cell: str, decimal: str, where: str) -> None:
    """Raises CannotRead for what is no number, or one of two."""
    if is_doubtful(cell, decimal):
        one, other = number_of(cell, "."), number_of(cell, ",")
        message = f"{where} is '{cell}', which may be {one:g} or {other:g}: no number of the table shows which"
        raise CannotRead(message, "write it without a mark between thousands, or with one or two decimals")
    if number_of(cell, decimal) is None:
        raise CannotRead(f"{where} is '{cell}', a number was expected", "write 12.5, or nothing if it is not known")


def _head_of(what: str, head: list[str], columns: Mapping[int, str]) -> str:
    return next((head[place] for place, told in columns.items() if told == what), what)
