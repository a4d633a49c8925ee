"""Numbers without a day or a unit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from career_journal.journal.claims.claim import Claim, Place
from career_journal.journal.claims.units import amount
from career_journal.journal.imported import told_at
from career_journal.journal.journal import Journal
from career_journal.records.metric import Metric

CODE = "bare-number"


def find(journal: Journal) -> Iterator[Claim]:
    """For each note its undated metrics in one question, and those without a unit in another."""
    metrics = [metric for metric in journal.of(Metric) if metric.value is not None]
    for _, group in groupby(metrics, key=lambda metric: told_at(metric).path):
        listed = list(group)
        yield from _asked(listed, lambda metric: metric.date is None and not metric.readings, "of which day", "date it")
        yield from _asked(listed, lambda metric: not metric.unit, "of what", "write the unit behind it")


def _asked(metrics: list[Metric], lacks: Callable[[Metric], bool], question: str, hint: str) -> Iterator[Claim]:
    bare = [metric for metric in metrics if lacks(metric)]
    if bare:
        labels = list(dict.fromkeys(f"'{metric.label}'" for metric in bare))
        names = ", ".join(labels[:3]) + (" …" if len(labels) > 3 else "")
        places = tuple(
            Place(f"{metric.label}: {amount(metric.value or 0, metric.unit)}", metric.source) for metric in bare
        )
        yield Claim(CODE, f"{names}: {question}?", places, hint)
