"""A table of goals as other tools write it: each line an objective, or a key result of the one it names as parent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from career_journal.capture.importing.goal_table import MEASURES, Line, lines_of
from career_journal.capture.importing.item import Content, Item, marked
from career_journal.capture.importing.saying import listed
from career_journal.capture.importing.values import day_of, period_of, state_of
from career_journal.journal.imported import mark
from career_journal.notes.grammar.context import Grammar
from career_journal.notes.scalars import Value
from career_journal.records.objective import Objective

ENDINGS = (".csv", ".tsv")
WHAT = "a table of goals with a column for the name"


def read(text: str, name: str, grammar: Grammar) -> Content:
    """The goals of a table as items. Raises CannotRead with the line that cannot be understood."""
    del grammar
    lines = lines_of(text, name)
    titles = {line.title.casefold() for line in lines} | {line.cells["id"] for line in lines if line.cells.get("id")}
    below: dict[str, list[Line]] = {}
    for line in lines:
        parent = line.cells.get("parent", "")
        if parent.casefold() in titles and parent.casefold() not in (line.title.casefold(), line.cells.get("id")):
            below.setdefault(parent.casefold(), []).append(line)
    parts = {line.number for found in below.values() for line in found if not _children(line, below)}
    whole = [line for line in lines if line.number not in parts]
    items = (_item(line, [part for part in _children(line, below) if part.number in parts]) for line in whole)
    account = {"key results of those": len(parts)} if parts else {}
    return Content(name, marked(items), (), "goal", len(lines), account)


def _children(line: Line, below: Mapping[str, list[Line]]) -> list[Line]:
    return [*below.get(line.title.casefold(), ()), *below.get(line.cells.get("id", "\0").casefold(), ())]


def _item(line: Line, children: list[Line]) -> Item:
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


def _details(line: Line) -> Iterator[str]:
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


def _further(part: Line, whole: Line) -> Iterator[str]:
    """What the line of a key result says besides, under its name."""
    own = {"why": part.cells.get("why", ""), "agreed_with": part.cells.get("agreed_with", "")}
    told = [text for name, text in own.items() if text and text != whole.cells.get(name)]
    told += [text for text in _details(part) if not text.startswith("Parent: ")]
    if told:
        yield f"{part.title}: {'; '.join(told)}"


def _has_measure(line: Line) -> bool:
    return any(line.cells.get(what) for what in MEASURES)


def _key_result(line: Line) -> dict[str, Value]:
    """A line of the table as a key result: where it stood, should be and is."""
    cells = line.cells
    stated: dict[str, Value] = {
        "text": line.title,
        "unit": cells.get("metric"),
        **{what: line.measure(what) for what in MEASURES},
        "due": day_of(cells.get("due", "")),
        "state": state_of(cells.get("state", "")).replace("active", "open"),
    }
    return {name: value for name, value in stated.items() if value not in (None, "")}
