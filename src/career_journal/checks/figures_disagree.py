"""One number, two values."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.claims.units import amount
from career_journal.records.metric import Metric

CODE = "figures-disagree"
WHEN = "two notes give the same metric, in the same unit, two values that its readings do not explain"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Metrics of one name with different values."""
    del today
    first: dict[tuple[str, str], Metric] = {}
    for metric in journal.of(Metric):
        if metric.value is None or not metric.label:
            continue
        known = first.setdefault((metric.label.casefold(), metric.unit.casefold()), metric)
        if known.value != metric.value and not _explained(known, metric):
            here, there = amount(metric.value, metric.unit), amount(known.value or 0, known.unit)
            message = f"{metric.label} is {here} here and {there} in {known.source}"
            hint = "date both, or correct the one that is wrong"
            yield Problem(CODE, message, metric.source, hint, found=f"{metric.value:g}", expected=f"{known.value:g}")


def _explained(one: Metric, other: Metric) -> bool:
    """Whether the two were measured on different days, or one is an earlier reading of the other."""
    if one.date and other.date and one.date != other.date:
        return True
    readings = [reading.get("value") for metric in (one, other) for reading in metric.readings]
    return one.value in readings and other.value in readings
