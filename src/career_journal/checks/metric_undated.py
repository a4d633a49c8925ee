"""Numbers of no day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem, Severity
from career_journal.journal import Journal
from career_journal.records.metric import Metric

CODE = "metric-undated"
WHEN = "a metric has neither a date nor dated readings"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Metrics nobody can call fresh or old."""
    for metric in journal.of(Metric):
        if metric.date is None and not metric.readings and metric.value is not None:
            yield Problem(
                CODE,
                f"'{metric.label}': of which day is that?",
                metric.source,
                f"write the day in front of it, or the month: {today.isoformat()[:7]}",
                Severity.INFO,
                field="date",
            )
