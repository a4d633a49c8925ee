"""Values of a metric over time: its own, its readings, and what evidence says was measured (`duration = 64 min`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from career_journal.errors import Source
from career_journal.figures import value_of
from career_journal.journal.journal import Journal
from career_journal.journal.words import split, stem
from career_journal.periods import When, is_date
from career_journal.records.evidence import Evidence
from career_journal.records.metric import Metric

_STATED = re.compile(r"\s*(?P<name>[^=]*\w[^=]*?)\s*=\s*(?P<value>[^=]*\d[^=]*)")


@dataclass(frozen=True, order=True)
class Dated:
    """One value on one date, and where that is said."""

    date: When
    value: float
    source: Source


@dataclass(frozen=True)
class Readings:
    """The dated values of every metric of a journal."""

    journal: Journal

    @cached_property
    def _measured(self) -> dict[tuple[str, ...], list[Dated]]:
        """What evidence says was measured, by the words of the metric's name."""
        found: dict[tuple[str, ...], list[Dated]] = {}
        for record in self.journal.of(Evidence):
            for entry in named_in(record):
                if record.date is not None:
                    dated = Dated(record.date, entry[1], record.source)
                    found.setdefault(_key(entry[0]), []).append(dated)
        return found

    def of(self, metric: Metric) -> tuple[Dated, ...]:
        """The dated values of a metric, the oldest first; of two on one date the metric's own note wins."""
        known = {one.date: one for one in self._measured.get(_key(metric.label), ())}
        for reading in metric.readings:
            when, value = str(reading.get("date") or ""), reading.get("value")
            if is_date(when) and isinstance(value, int | float):
                known[when] = Dated(when, float(value), metric.line_of("readings"))
        if metric.date and metric.value is not None:
            known[metric.date] = Dated(metric.date, metric.value, metric.line_of("value"))
        return tuple(sorted(known.values()))

    @cached_property
    def _metrics(self) -> dict[tuple[str, ...], Metric]:
        found: dict[tuple[str, ...], Metric] = {}
        for metric in self.journal.of(Metric):
            found.setdefault(_key(metric.label), metric)
        return found

    @property
    def names(self) -> tuple[str, ...]:
        """The name of every metric."""
        return tuple(metric.label for metric in self._metrics.values())

    def called(self, name: str) -> Metric | None:
        """The metric of this name, in whatever form of its words."""
        return self._metrics.get(_key(name))

    def measured_by(self, record: Evidence) -> tuple[Metric, ...]:
        """The metrics a piece of evidence names in its `metrics`."""
        named = (self.called(name) for name, _ in named_in(record))
        return tuple(metric for metric in named if metric is not None)


def named_in(record: Evidence) -> Iterator[tuple[str, float]]:
    """The names and values in `metrics` of a piece of evidence."""
    for text in record.metrics:
        match = _STATED.fullmatch(text)
        value = value_of(match["value"]) if match else None
        if match and value is not None:
            yield match["name"], float(value)


def _key(name: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in split(name))
