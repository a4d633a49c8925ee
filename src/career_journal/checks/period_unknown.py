"""Objectives and reviews for a period that is none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.judged import named
from career_journal.periods import stated
from career_journal.records.objective import Objective
from career_journal.records.review import Review

CODE = "period-unknown"
WHEN = "an objective or a review names a period that does not exist, or one that means another each day"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Every objective and review that names one."""
    del today
    planned: tuple[Objective | Review, ...] = (*journal.of(Objective), *journal.of(Review))
    for record in planned:
        if record.period and stated(record.period, journal.settings.calendar) is None:
            yield Problem(
                CODE,
                f"{named(record)} is for '{record.period}', which is no period",
                record.line_of("period"),
                "write 2026-H1, 2026-Q2, 2026-05, 2026 or 2026-01-01..2026-03-31",
                field="period",
                found=record.period,
                expected="a period such as 2026-H1",
            )
