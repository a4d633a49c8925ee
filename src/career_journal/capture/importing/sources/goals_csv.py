"""A table of goals as other tools write it: each line an objective, or a key result of the one it names as parent."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from career_journal.capture.importing.item import Content, Item, marked
from career_journal.capture.importing.saying import listed
from career_journal.capture.importing.sources import NotOurs
from career_journal.capture.importing.values import day_of, number_of, period_of, state_of
from career_journal.errors import CannotRead
from career_journal.journal.imported import mark
from career_journal.notes.grammar.context import Grammar
from career_journal.notes.scalars import Value
from career_journal.records.objective import Objective

ENDINGS = (".csv", ".tsv")
WHAT = "a table of goals with a column for the name"
COLUMNS = {
    "title": ("name", "title", "goal", "goal name", "goal title", "objective", "objective name"),
    "why": ("description", "goal description", "details", "notes"),
    "agreed_with": ("owner", "owners", "goal owner", "assignee", "owner name"),
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
FEWEST_COLUMNS = 2


@dataclass
class _Line:
    """One line of the table: its cells by what they tell, and those of columns we do not know."""

    number: int
    cells: Mapping[str, str]
    others: Mapping[str, str]

    @property
    def title(self) -> str:
        """The name of the goal."""
        return self.cells["title"]


def read(text: str, name: str, grammar: Grammar) -> Content:
    """The goals of a table as items. Raises CannotRead with the line that cannot be understood."""
    del grammar
    lines = _lines(text, name)
    titles = {line.title.casefold() for line in lines} | {line.cells["id"] for line in lines if line.cells.get("id")}
    below: dict[str, list[_Line]] = {}
    for line in lines:
        parent = line.cells.get("parent", "")
        if parent.casefold() in titles and parent.casefold() not in (line.title.casefold(), line.cells.get("id")):
            below.setdefault(parent.casefold(), []).append(line)
    parts = {line.number for found in below.values() for line in found if not _children(line, below)}
    whole = [line for line in lines if line.number not in parts]
    items = (_item(line, [part for part in _children(line, below) if part.number in parts]) for line in whole)
    account = {"key results of those": len(parts)} if parts else {}
    return Content(name, marked(items), (), "goal", len(lines), account)


def _children(line: _Line, below: Mapping[str, list[_Line]]) -> list[_Line]:
    return [*below.get(line.title.casefold(), ()), *below.get(line.cells.get("id", "\0").casefold(), ())]


def _lines(text: str, name: str) -> list[_Line]:
    """The lines below the head of the table, each with the number of its line in the file."""
    first = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text), delimiter=max(",;\t", key=first.count), strict=True)
    columns: dict[int, str] = {}
    head: list[str] = []
    lines: list[_Line] = []
    while True:
        number = reader.line_num + 1
        try:
            row = next(reader, None)
        except csv.Error as error:
            message = f"{name}:{number}: {error}, columns with a comma between them were expected"
            raise CannotRead(message, "put a text that holds commas or quotes into double quotes") from None
        if row is None:
            return lines
        if not head:
            head, columns = row, _columns(row, name)
        elif any(cell.strip() for cell in row):
            lines.append(_line(row, head, columns, f"{name}:{number}", number))


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


def _line(row: list[str], head: list[str], columns: Mapping[int, str], where: str, number: int) -> _Line:
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
    for what in ("baseline", "target", "current"):
        if cells.get(what) and number_of(cells[what]) is None:
            message = f"{where}: '{_head_of(what, head, columns)}' is '{cells[what]}', a number was expected"
            raise CannotRead(message, "write 12.5, or nothing if it is not known")
    if cells.get("due") and day_of(cells["due"]) is None:
        message = f"{where}: '{_head_of('due', head, columns)}' is '{cells['due']}', a date was expected"
        raise CannotRead(message, "write 2026-06-30")
    return _Line(number, cells, others)


def _head_of(what: str, head: list[str], columns: Mapping[int, str]) -> str:
    return next((head[place] for place, told in columns.items() if told == what), what)


# ---- values ------------------------------------------------------------------------------------------------------


def _item(line: _Line, children: list[_Line]) -> Item:
    cells = line.cells
    results = [_key_result(part) for part in children]
    if _has_measure(line):
        results.insert(0, _key_result(line))
    stated: dict[str, Value] = {
        "title": line.title,
        "why": cells.get("why"),
        "agreed_with": cells.get("agreed_with"),
        "period": period_of(cells.get("period", "")),
        "due": day_of(cells.get("due", "")),
        "state": state_of(cells.get("state", "")),
        "priority": int(cells["priority"]) if cells.get("priority", "").isdigit() else None,
        "tags": [tag.strip() for tag in re.split(r"[,;]", cells.get("tags", "")) if tag.strip()],
        "details": "\n".join([*_details(line), *(said for part in children for said in _further(part, line))]),
        "key_results": listed(results) if results else None,
    }
    values = {field: value for field, value in stated.items() if value not in (None, "", [])}
    said = mark(
        "objective", line.title, *(f"{what}={cell}" for what, cell in cells.items()), str(values.get("key_results"))
    )
    return Item(Objective, line.title, values, (line.number,), said)


def _details(line: _Line) -> Iterator[str]:
    """What has no field of its own, each under the name of its column."""
    cells = line.cells
    if cells.get("state") and cells["state"].casefold() != state_of(cells["state"]):
        yield f"Status: {cells['state']}"
    if cells.get("period") and not period_of(cells["period"]):
        yield f"Period: {cells['period']}"
    if cells.get("progress"):
        yield f"Progress: {cells['progress']}"
    if cells.get("parent"):
        yield f"Parent: {cells['parent']}"
    for what in ("id", "metric"):
        if cells.get(what) and not (what == "metric" and _has_measure(line)):
            yield f"{what.capitalize()}: {cells[what]}"
    yield from (f"{column}: {cell}" for column, cell in line.others.items())


def _further(part: _Line, whole: _Line) -> Iterator[str]:
    """What the line of a key result says besides, under its name."""
    own = {"why": part.cells.get("why", ""), "agreed_with": part.cells.get("agreed_with", "")}
    told = [text for name, text in own.items() if text and text != whole.cells.get(name)]
    told += [text for text in _details(part) if not text.startswith("Parent: ")]
    if told:
        yield f"{part.title}: {'; '.join(told)}"


def _has_measure(line: _Line) -> bool:
    return any(line.cells.get(what) for what in ("baseline", "target", "current"))


def _key_result(line: _Line) -> dict[str, Value]:
    """A line of the table as a key result: where it stood, should be and is."""
    cells = line.cells
    stated: dict[str, Value] = {
        "text": line.title,
        "unit": cells.get("metric"),
        **{what: number_of(cells.get(what, "")) for what in ("baseline", "target", "current")},
        "due": day_of(cells.get("due", "")),
        "state": state_of(cells.get("state", "")).replace("active", "open"),
    }
    return {name: value for name, value in stated.items() if value not in (None, "")}
