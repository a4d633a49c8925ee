"""How evidence is spread over a period: months, empty ones, and whether the last weeks outweigh the rest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from career_journal.journal.scope import Scope
from career_journal.periods import Period, span
from career_journal.records.evidence import Evidence

MOST_UNDATED = 0.3
"""With more undated items than this share nothing is said about the spread."""
MOST_RECENT = 0.5
"""More than this share in the last third is a skew; a third is what an even spread gives."""
FEWEST = 6
"""Dated items below which a share means nothing."""


@dataclass(frozen=True)
class Spread:
    """Dated items by month, up to today."""

    months: tuple[tuple[str, int], ...]
    dated: int
    """Items of which at least the month is known."""
    undated: int
    recent: int
    """Items in the last third of the days that have passed."""

    @property
    def is_known(self) -> bool:
        """Whether enough is dated to speak of a spread."""
        total = self.dated + self.undated
        return total > 0 and self.undated <= MOST_UNDATED * total

    @property
    def is_skewed(self) -> bool:
        """Whether the last third outweighs the rest."""
        return self.is_known and self.dated >= FEWEST and self.recent > MOST_RECENT * self.dated

    @property
    def empty(self) -> tuple[str, ...]:
        """Months without an item."""
        return tuple(month for month, count in self.months if not count)


def names_month(item: Evidence) -> bool:
    """Whether a date says more than a year, or a quarter of it."""
    return item.date is not None and len(item.date) > len("2026")


def spread(scope: Scope, today: date) -> Spread:
    """The spread of a period's evidence."""
    passed = _passed(scope.period, today)
    dates = [item.date for item in scope.inside if item.date and names_month(item)]
    months = tuple((month, sum(when.startswith(month) for when in dates)) for month in passed.months)
    third = passed.end - timedelta(days=(passed.end - passed.start).days // 3)
    recent = sum(span(when)[0] > third for when in dates)
    return Spread(months, len(dates), len(scope.counted) - len(dates), recent)


def _passed(period: Period, today: date) -> Period:
    """The part of the period that has passed; the whole of it if today lies outside."""
    end = today if period.start <= today < period.end else period.end
    return Period(period.label, period.start, end)
