"""Too little is dated to tell."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.judged import remark
from career_journal.journal.scope import half_of, scope_of
from career_journal.journal.spread import names_month, spread
from career_journal.periods import Period

CODE = "spread-unknown"
WHEN = "more than 30 % of a period's evidence has no date"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """The half-year of today."""
    return over(journal, half_of(journal, today), today)


def over(journal: Journal, period: Period, today: date) -> Iterator[Problem]:
    """A period whose spread cannot be shown."""
    scope = scope_of(journal, period, today)
    found = spread(scope, today)
    if found.undated and not found.is_known:
        first = next(item for item in (*scope.undated, *scope.inside) if not names_month(item))
        message = f"{found.undated} of {found.undated + found.dated} items name no month, so their spread is unknown"
        yield remark(CODE, message, first, "date them, even if only by the month", "date")
