"""Evidence that cannot be put into a period."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.judged import named
from career_journal.periods import why_unclear
from career_journal.records.evidence import Evidence

CODE = "undated"
WHEN = "evidence has no date"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Evidence without a date."""
    for item in journal.of(Evidence):
        if not item.when and not why_unclear(item.label):
            hint = f"write the day in front of it, or the month: {today.isoformat()[:7]}"
            yield Problem(CODE, f"{named(item)} has no date", item.source, hint, field="date")
