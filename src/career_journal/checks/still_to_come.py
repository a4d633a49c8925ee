"""Evidence of a day that is still to come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.judged import named
from career_journal.records.evidence import Evidence

CODE = "still-to-come"
WHEN = "evidence is of a day that is still to come, and so counts nowhere"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Plans that stand among what was done, and days in which the year is wrong."""
    for item in journal.of(Evidence):
        if journal.is_to_come(item, today):
            message = f"{named(item)} is of {item.date}, which is still to come"
            yield Problem(CODE, message, item.source, "mend the day, or write it among your goals", field="date")
