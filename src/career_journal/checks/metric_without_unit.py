"""Numbers of nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem, Severity
from career_journal.journal import Journal
from career_journal.records.metric import Metric

CODE = "metric-without-unit"
WHEN = "a metric has a value and no unit"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Metrics whose number may be anything."""
    del today
    for metric in journal.of(Metric):
        if metric.value is not None and not metric.unit:
            hint = "write the unit behind the number: min, %, users"
            yield Problem(
                CODE, f"'{metric.label}' is {metric.value:g} of what?", metric.source, hint, Severity.INFO, field="unit"
            )
