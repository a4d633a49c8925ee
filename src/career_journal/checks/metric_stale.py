"""Numbers nobody has looked at for a quarter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem, Severity
from career_journal.journal import Journal
from career_journal.periods import is_date, span
from career_journal.records.metric import Metric

CODE = "metric-stale"
WHEN = "a metric with a target has had no new value for more than 90 days"
DAYS = 90


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Targets whose distance is no longer known."""
    for metric in journal.of(Metric):
        dates = [metric.date or "", *(str(reading.get("date", "")) for reading in metric.readings)]
        last = max((span(when)[1] for when in dates if is_date(when)), default=None)
        if metric.target is not None and last is not None and (today - last).days > DAYS:
            message = f"'{metric.label}' was last measured {(today - last).days} days ago"
            hint = f"add a reading: - {{date: {today.isoformat()}, value: …}}"
            yield Problem(CODE, message, metric.line_of("readings"), hint, Severity.INFO, field="readings")
