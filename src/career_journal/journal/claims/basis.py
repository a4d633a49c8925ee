"""So many items in so much time, `1012 tasks / 9 min`: all of them together, or each, is for the owner to say."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from career_journal.journal.claims.claim import Claim, Place
from career_journal.journal.claims.units import amount
from career_journal.journal.imported import told_at
from career_journal.journal.journal import Journal
from career_journal.records.metric import Metric

CODE = "unclear-basis"


def find(journal: Journal) -> Iterator[Claim]:
    """Metrics of so many items in so much time that do not say what is divided by what. They are never divided."""
    unclear = (metric for metric in journal.of(Metric) if metric.basis == "unclear" and metric.value is not None)
    for _, group in groupby(unclear, key=lambda metric: told_at(metric).path):
        metrics = list(group)
        more = f" (and {len(metrics) - 1} more like it)" if len(metrics) > 1 else ""
        yield Claim(
            CODE,
            f"'{told(metrics[0])}': all of them together, or each?{more}",
            tuple(Place(_named(metric), metric.source) for metric in metrics),
            "say so in the note: 'in total' or 'per item'; in a metric note, basis: total",
        )


def told(metric: Metric) -> str:
    """`1012 tasks / 9 min`."""
    return f"{metric.count.lstrip(' -–')} / {amount(metric.value or 0.0, metric.unit)}"


def _named(metric: Metric) -> str:
    return told(metric) if metric.label == told(metric) else f"{metric.label}: {told(metric)}"
