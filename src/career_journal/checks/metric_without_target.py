"""Numbers that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem, Severity
from career_journal.journal import Journal
from career_journal.records.metric import Metric

CODE = "metric-without-target"
WHEN = "a metric note has a baseline or readings and no target"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Metrics that are followed without saying where they should go."""
    del today
    for metric in journal.of(Metric):
        if metric.target is None and (metric.baseline is not None or metric.readings):
            hint = "add the value to reach: target: …"
            yield Problem(CODE, f"'{metric.label}' has no target", metric.source, hint, Severity.INFO, field="target")
