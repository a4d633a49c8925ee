"""So many items in so much time, `1012 tasks / 9 min`: all of them together, or each, is for the owner to say."""

from __future__ import annotations

from collections.abc import Iterator

from career_journal.journal.claims.claim import Claim, Place
from career_journal.journal.claims.units import amount
from career_journal.journal.journal import Journal
from career_journal.records.metric import Metric

CODE = "unclear-basis"


def find(journal: Journal) -> Iterator[Claim]:
    """Metrics of so many items in so much time that do not say what is divided by what. They are never divided."""
    for metric in journal.of(Metric):
        if metric.basis == "unclear" and metric.value is not None:
            count = metric.count.lstrip(" -–")
            told = f"{count} / {amount(metric.value, metric.unit)}"
            yield Claim(
                CODE,
                f"'{told}': all of them together, or each?",
                (Place(f"{metric.label}: {told}" if metric.label != told else told, metric.source),),
                "say so in the note: 'in total' or 'per item'; in a metric note, basis: total",
            )
