"""A period of being busy."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.judged import grader_of, is_activity
from career_journal.journal.scope import half_of, scope_of
from career_journal.periods import Period

CODE = "activity-heavy"
WHEN = "more than half of a period's evidence tells an activity and no outcome"
FEWEST = 4


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """The half-year of today."""
    return over(journal, half_of(journal, today), today)


def over(journal: Journal, period: Period, today: date) -> Iterator[Problem]:
    """Whether a period is told as activities."""
    items, grader = scope_of(journal, period, today).counted, grader_of(journal)
    busy = [item for item in items if is_activity(grader, item)]
    if len(items) >= FEWEST and len(busy) * 2 > len(items):
        message = f"{len(busy)} of {len(items)} items in {period.label} tell an activity and no outcome"
        yield Problem(CODE, message, busy[0].source, "add what came of the five that mattered most")
