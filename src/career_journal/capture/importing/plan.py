"""A plan as its owner reads and edits it: a Markdown file with a row for each note that would be made."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from career_journal.capture.importing.item import TYPED, Content, Left
from career_journal.errors import BadRequest

HEAD = ("kind", "date", "title", "note", "from")
OPENING = """\
# Plan for an import

Nothing has been imported yet. Each row below becomes a note of its own.

- Delete a row, and its lines stay where they are.
- Change a kind, a date, a title or the name of a note as you like. An empty date means that it is not known.
- Leave the last column as it is: it says on which lines a row stands, and what stood there.
"""
MOST_SHOWN = 60
WIDEST = 72
"""Columns a cell is padded to; a longer title stands out of its column, so that the others stay readable."""
_CELL = re.compile(r"(?<!\\)\|")
_FROM = re.compile(r"(?P<first>\d+)(?:-\d+)? (?P<mark>[0-9a-f]{10}(?:-\d+)?)")


@dataclass(frozen=True)
class Row:
    """One note to be made: what it will be, and where it comes from. `line` is that of the plan."""

    kind: str
    when: str
    title: str
    note: str
    """Its path in the journal."""
    first: int
    last: int
    mark: str
    line: int = 0


@dataclass(frozen=True)
class SourcePlan:
    """What is to be made out of one file."""

    file: str
    """Its path in the journal, or its whole path if it stands elsewhere."""
    rows: tuple[Row, ...]
    content: Content | None = None
    left: tuple[Left, ...] = ()
    """What stays, and why."""
    done: int = 0
    """Items that were imported before."""

    @property
    def stays(self) -> bool:
        """Whether something stays that might have become a note; typed notes are what they should be."""
        return any(not left.why.startswith(TYPED) for left in self.left)

    @property
    def is_empty(self) -> bool:
        """Whether nothing in the file was taken for a record."""
        return self.content is not None and not (self.rows or self.left or self.done)


def listed(names: Sequence[str]) -> str:
    """The first names, each whole, and how many more there are."""
    shown = [name for place, name in enumerate(names) if not place or len(", ".join(names[: place + 1])) <= MOST_SHOWN]
    more = len(names) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")


# ---- writing -----------------------------------------------------------------------------------------------------


def written(plans: Iterable[SourcePlan], command: str) -> str:
    """The plan as a file; `command` puts it into effect."""
    parts = [f"{OPENING}\nThen: {command}\n", *(_section(plan) for plan in plans if plan.rows or plan.stays)]
    return "\n".join(parts)


def _section(plan: SourcePlan) -> str:
    cells = [HEAD, *(_cells(row) for row in plan.rows)]
    widths = [min(max(_width(row[place]) for row in cells), WIDEST) for place in range(len(HEAD))]
    rule = tuple("-" * width for width in widths)
    table = [_table_row(row, widths) for row in (cells[0], rule, *cells[1:])] if plan.rows else []
    return "\n".join([f"## {plan.file}", "", *table, *([""] if table else []), *_account(plan), ""])


def _cells(row: Row) -> tuple[str, ...]:
    place = f"{row.first}-{row.last}" if row.last > row.first else str(row.first)
    title = " ".join(row.title.split()).replace("\\", "\\\\").replace("|", "\\|")
    return row.kind, row.when, title, row.note.replace("|", "\\|"), f"{place} {row.mark}"


def _table_row(cells: Iterable[str], widths: list[int]) -> str:
    padded = (cell + " " * (width - _width(cell)) for cell, width in zip(cells, widths, strict=True))
    return f"| {' | '.join(padded)} |"


def _width(text: str) -> int:
    """Columns on a screen: wide characters take two, marks none."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else not unicodedata.combining(char) for char in text)


def _account(plan: SourcePlan) -> Iterator[str]:
    """What becomes of every line, and what stays, with its reason."""
    if plan.content is not None and plan.content.total:
        yield f"{sums(plan)}."
    if plan.content is not None and plan.content.note is not None:
        unread = [number for number, role in enumerate(plan.content.note.roles, 1) if role == "unread"]
        yield from [f"\nNot understood: {_ranges(unread)}."] if unread else []
    for reason in dict.fromkeys(left.why for left in plan.left):
        yield f"\nStays: {reason}:\n"
        yield from (_stays(left) for left in plan.left if left.why == reason)


def sums(plan: SourcePlan) -> str:
    """`52 lines: 38 in these rows, 6 headings, 8 blank`; the parts add up to the whole."""
    content = plan.content
    if content is None:
        return ""
    marks = {row.mark for row in plan.rows}
    taken = [item for item in content.items if item.mark in marks]
    others = [item for item in content.items if item.mark not in marks]
    count = _lines if content.unit == "line" else len
    parts = {"in these rows": count(taken), **content.account}
    parts["staying"] = parts.get("staying", 0) + count(others)
    said = ", ".join(f"{number} {what}" for what, number in parts.items() if number)
    return f"{content.total} {content.unit}{'' if content.total == 1 else 's'}: {said}"


def _ranges(numbers: list[int]) -> str:
    """`4, 7-9`."""
    found: list[list[int]] = []
    for number in numbers:
        if found and number == found[-1][-1] + 1:
            found[-1] = [found[-1][0], number]
        else:
            found.append([number])
    return ", ".join("-".join(map(str, one)) for one in found)


def _lines(items: Iterable[object]) -> int:
    return len({number for item in items for number in getattr(item, "lines", ())})


def _stays(left: Left) -> str:
    place = f"{left.first}-{left.last}" if left.last > left.first else str(left.first)
    text = " ".join(left.text.split())
    shown = text if len(text) <= MOST_SHOWN else f"{text[: MOST_SHOWN - 2]} …"
    return f"- {place}: {shown}" if shown else f"- {place}"


# ---- reading -----------------------------------------------------------------------------------------------------


def read(text: str, path: Path) -> tuple[SourcePlan, ...]:
    """A plan as its owner left it. Raises BadRequest with the line that cannot be understood."""
    rows: dict[str, list[Row]] = {}
    file = ""
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        if line.startswith("## "):
            file = line[3:].strip()
            rows.setdefault(file, [])
        elif line.lstrip().startswith("|") and not _is_head(line):
            if not file:
                message = f"{path}:{number}: a row that stands below no file"
                raise BadRequest(message, "put it below the heading '## FILE' it came from")
            rows[file].append(_row(line, f"{path}:{number}", number))
    if not rows:
        message = f"{path}:1: this is no plan of an import"
        raise BadRequest(message, "make one with: journal import FILE")
    return tuple(SourcePlan(name, tuple(found)) for name, found in rows.items())


def _is_head(line: str) -> bool:
    cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
    return tuple(cells) == HEAD or all(set(cell) <= set("-: ") for cell in cells)


def _row(line: str, where: str, number: int) -> Row:
    cells = [cell.strip().replace("\\|", "|").replace("\\\\", "\\") for cell in _CELL.split(line.strip())]
    cells = cells[1:-1] if cells[-1] == "" else cells[1:]
    if len(cells) != len(HEAD):
        message = f"{where}: {len(cells)} columns, {len(HEAD)} were expected: {', '.join(HEAD)}"
        raise BadRequest(message, "a | inside a title is written \\|")
    kind, when, title, note, origin = cells
    match = _FROM.fullmatch(origin)
    if match is None:
        message = f"{where}: the last column is '{origin}', lines and a mark were expected: 12-15 a1b2c3d4e5"
        raise BadRequest(message, "leave the last column as it was, or delete the row")
    return Row(kind, when, title, note, int(match["first"]), int(match["first"]), match["mark"], number)
