"""Goals by the time they are for: tables with a column for each, headings that name a year and what it is for."""

from __future__ import annotations

import re

from career_journal.notes.grammar.context import Context
from career_journal.notes.grammar.objectives.found import Goals
from career_journal.notes.grammar.times import names_time
from career_journal.notes.grammar.voice import is_hole
from career_journal.notes.grammar.words import length, plain
from career_journal.notes.outline import Node

FEWEST = 2
"""Columns or headings, each for a time of its own."""
STATED = 3
"""Words behind the name of a year that state something."""
_YEARLY = re.compile(
    r"(?P<time>[^\W\d_]+ \d{1,2}|20\d\d)(?:\s*[(（][^()（）]*[)）])?\s*(?:\s[-–—]\s|[:：])\s*(?P<goal>\S.*)"
)
"""`Year 2 (2027-2028) - Run a depot`."""


def read_horizons(table: Node, context: Context, goals: Goals) -> bool:
    """Read a table of goals with columns such as `1 year | 5 years`; says whether it was one."""
    head = table.children[0].cells
    columns = [index for index, cell in enumerate(head) if _is_horizon(cell, goals)]
    is_one = context.topic == "objective" and len(columns) >= max(FEWEST, len(head) - 1)
    cells = [plain(cell) for row in table.children[1:] for cell in row.cells[-len(columns) :]]
    if not is_one or sum(length(cell) >= FEWEST for cell in cells) * 2 <= len(cells):
        return False
    for row in table.children[1:]:
        for cell in row.cells[-len(columns) :]:
            if not is_hole(cell, goals.grammar):
                goals.objective(cell, row.line, row, context)
    goals.harvest.claim(table)
    return True


def yearly_goal(section: Node, siblings: list[Node], goals: Goals) -> str | None:
    """What a year is for, where headings side by side say so: `Year 2 (2027-2028) - Run a depot`."""
    alike = [other for other in siblings if other.level == section.level and _goal_of_year(other, goals)]
    return _goal_of_year(section, goals) if len(alike) >= FEWEST else None


def _goal_of_year(section: Node, goals: Goals) -> str | None:
    match = _YEARLY.fullmatch(plain(section.text))
    is_stated = match is not None and names_time(match["time"], goals.words) and length(match["goal"]) >= STATED
    return match["goal"] if match is not None and is_stated else None


def _is_horizon(cell: str, goals: Goals) -> bool:
    return names_time(cell, goals.words) or goals.words.says_only(cell, "horizon")
