"""So many items in so much time, without a word on what is divided by what."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.claims import basis
from career_journal.records.metric import Metric

CODE = "unclear-basis"
WHEN = "a metric says '1012 tasks / 9 min' and not whether that is all of them together or each"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Metrics that nobody can divide."""
    del today
    for metric in journal.of(Metric):
        if metric.basis == "unclear" and metric.value is not None:
            yield Problem(
                CODE,
                f"'{basis.told(metric)}': all of them together, or each?",
                metric.source,
                "say so behind it, 'in total' or 'per item'; in a metric note write basis: total",
                field="basis",
                found=basis.told(metric),
            )
