"""The last weeks outweigh the rest."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.scope import half_of, scope_of
from career_journal.journal.spread import spread
from career_journal.periods import Period

CODE = "recency-skew"
WHEN = "more than half of the dated items lie in the last third of the days that have passed, of six or more"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """The half-year of today."""
    return over(journal, half_of(journal, today), today)


def over(journal: Journal, period: Period, today: date) -> Iterator[Problem]:
    """A period remembered from its end."""
    scope = scope_of(journal, period, today)
    found = spread(scope, today)
    if found.is_skewed:
        empty = f"; nothing in {', '.join(found.empty)}" if found.empty else ""
        message = f"{found.recent} of {found.dated} dated items lie in the last third of {period.label}{empty}"
        latest = max(scope.inside, key=lambda item: item.date or "")
        yield Problem(CODE, message, latest.source, "look through calendar, mail and commits of the first months")
