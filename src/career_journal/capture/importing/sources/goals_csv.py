"""A table of goals as other tools write it: each line an objective, or a key result of the one it names as parent."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
    below = _below(lines)
    parts = {part.number for found in below.values() for part in found}
    whole = [line for line in lines if line.number not in parts]
    owners = {line.cells.get("owner", "").casefold() for line in lines} - {""}
    items = (_item(line, below.get(line.number, []), is_one_of_many=len(owners) > 1) for line in whole)
    account = {"key result of those" if len(parts) == 1 else "key results of those": len(parts)} if parts else {}
    return Content(name, marked(items), (), "goal", len(lines), account)


def _below(lines: list[Line]) -> dict[int, list[Line]]:
    """The lines that are key results of another one, by the number of that."""
    parents = {line.number: _parent(line, lines) for line in lines}
    have_children = {parent.number for parent in parents.values() if parent is not None}
    found: dict[int, list[Line]] = {}
    for line in lines:
        parent = parents[line.number]
        if parent is not None and line.number not in have_children and not _is_goal(line, parent):
            found.setdefault(parent.number, []).append(line)
    return found


def _parent(line: Line, lines: list[Line]) -> Line | None:
    """The goal that a line names as its parent, by its id or its name; None if two have that name."""
    name = line.cells.get("parent", "").casefold()
    others = [other for other in lines if name and other is not line]
    for known in ("id", "title"):
        found = [other for other in others if other.cells.get(known, "").casefold() == name]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _is_goal(line: Line, parent: Line) -> bool:
    """Whether a line below another is a goal of its own: of somebody else, or one that measures nothing."""
    is_others = bool(line.cells.get("owner")) and line.owner.casefold() != parent.owner.casefold()
    is_led = bool(line.cells.get("due") and line.cells.get("state"))
    return is_others or (is_led and not _has_measure(line))


def _item(line: Line, children: list[Line], *, is_one_of_many: bool) -> Item:
    """A goal with its key results; where the table is of several people, the plan says of each goal whose it is."""
    cells = line.cells
    results = [_key_result(part) for part in children]
    if _has_measure(line):
        results.insert(0, _key_result(line))
    stated: dict[str, Value] = {
        "title": line.title,
        "why": cells.get("why"),
        "owner": line.owner,
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
    shown = f"{line.title} (owner: {line.owner})" if is_one_of_many and line.owner else line.title
    return Item(Objective, shown, values, (line.number,), said)


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
        "unit": line.unit,
        **{what: line.measure(what) for what in MEASURES},
        "due": day_of(cells.get("due", "")),
        "state": state_of(cells.get("state", "")).replace("active", "open"),
    }
    return {name: value for name, value in stated.items() if value not in (None, "")}
