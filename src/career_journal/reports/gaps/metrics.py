"""Metrics against their targets: how far, which way, how old, and what keeps that from being said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from career_journal.errors import Source
from career_journal.journal import Journal
from career_journal.journal.claims.basis import told
from career_journal.journal.claims.sums import Sum, sums
from career_journal.journal.claims.units import amount
from career_journal.journal.readings import Dated, Readings
from career_journal.periods import When, span
from career_journal.records.metric import Metric

STALE_DAYS = 90
PLACES = 6
"""Decimals of a ratio: so many that rounding it once more for the screen gives what the notes give."""
_LEAST = {"baseline": "what was it before?", "target": "what should it be?", "date": "of which day is it?"}


class Reading(msgspec.Struct, frozen=True):
    """One value at one time."""

    date: When
    value: float


class Parts(msgspec.Struct, frozen=True):
    """What a total is made of, and whether that adds up."""

    arithmetic: str
    agrees: bool
    largest: str
    share: float
    source: tuple[Source, ...]


class MetricGap(msgspec.Struct, frozen=True):
    """One metric: where it stands between baseline and target, its trend, its age."""

    id: str
    name: str
    told: str
    value: float | None
    unit: str
    date: When
    baseline: float | None
    target: float | None
    direction: str
    progress: float | None
    """(current - baseline) / (target - baseline), as it is: over 1 is past the target, below 0 is worse than before."""
    verdict: str
    trend: str
    """better, worse or flat since the reading before; unknown without one or without a direction."""
    readings: tuple[Reading, ...]
    stale: bool
    age_days: int | None
    parts: Parts | None
    missing: tuple[str, ...]
    shortest: str
    source: tuple[Source, ...]


def metrics_of(journal: Journal, today: date) -> tuple[MetricGap, ...]:
    """Every metric, those with a target first."""
    readings = Readings(journal)
    totals = {found.total.id: found for found in sums(journal)}
    gaps = (
        _gap(metric, today, totals.get(metric.id), readings.of(metric))
        for metric in journal.of(Metric)
        if _is_known(metric, today)
    )
    return tuple(sorted(gaps, key=lambda gap: (gap.target is None, gap.baseline is None, gap.date == "", gap.source)))


def _is_known(metric: Metric, today: date) -> bool:
    """Whether any of its values had been taken by then."""
    return metric.date is None or span(metric.date)[0] <= today or bool(metric.readings)


def _gap(metric: Metric, today: date, total: Sum | None, dated: Sequence[Dated]) -> MetricGap:
    until = [one for one in dated if span(one.date)[0] <= today]
    readings = tuple(Reading(one.date, one.value) for one in until)
    value = readings[-1].value if readings else metric.value
    when = readings[-1].date if readings else metric.date or "" if value is None else ""
    age = (today - span(when)[1]).days if when else None
    direction = metric.direction or _direction(metric)
    missing = tuple(_missing(metric, when))
    return MetricGap(
        id=metric.id,
        name=metric.label,
        told=amount(value, metric.unit) if value is not None else "",
        value=value,
        unit=metric.unit,
        date=when,
        baseline=metric.baseline,
        target=metric.target,
        direction=direction,
        progress=_progress(metric, value),
        verdict=_verdict(metric, value, direction),
        trend=_trend(readings, metric.baseline, value, direction),
        readings=readings,
        stale=age is not None and age > STALE_DAYS,
        age_days=max(0, age) if age is not None else None,
        parts=_parts(total) if total else None,
        missing=missing,
        shortest=_shortest(metric, missing, age),
        source=tuple(dict.fromkeys((metric.source, *metric.also, *_elsewhere(metric, until)))),
    )


def _elsewhere(metric: Metric, dated: Sequence[Dated]) -> tuple[Source, ...]:
    """Where the last value comes from, if that is another note."""
    return tuple(one.source for one in dated[-1:] if one.source.path != metric.source.path)


def _direction(metric: Metric) -> str:
    """Which way is better, if baseline and target say so."""
    if metric.baseline is None or metric.target is None or metric.baseline == metric.target:
        return ""
    return "up" if metric.target > metric.baseline else "down"


def _progress(metric: Metric, value: float | None) -> float | None:
    if value is None or metric.baseline is None or metric.target is None or metric.target == metric.baseline:
        return None
    return round((value - metric.baseline) / (metric.target - metric.baseline), PLACES)


def _verdict(metric: Metric, value: float | None, direction: str) -> str:
    """How far it is, in words; what cannot be said says why."""
    if value is None:
        return "no value"
    if metric.target is not None and direction:
        reached = value >= metric.target if direction == "up" else value <= metric.target
        if reached:
            return "target reached"
    progress = _progress(metric, value)
    if progress is not None:
        return f"{progress:.0%} of the way"
    lacking = [name for name in ("baseline", "target") if getattr(metric, name) is None]
    if metric.target is None and metric.baseline is not None and direction:
        better = value > metric.baseline if direction == "up" else value < metric.baseline
        return f"{'better' if better else 'not better'} than {amount(metric.baseline, '')}; no target"
    return f"cannot say: no {' and no '.join(lacking)}" if lacking else "cannot say: target and baseline are the same"


def _trend(readings: tuple[Reading, ...], baseline: float | None, value: float | None, direction: str) -> str:
    before = readings[-2].value if len(readings) > 1 else baseline
    if before is None or value is None or not direction:
        return "unknown"
    if value == before:
        return "flat"
    return "better" if (value > before) == (direction == "up") else "worse"


def _parts(found: Sum) -> Parts:
    part, share = found.largest
    sources = tuple(metric.source for metric in (*found.parts, found.total))
    return Parts(found.arithmetic, found.agrees, part.label, round(share, PLACES), sources)


def _missing(metric: Metric, when: str) -> Iterator[str]:
    if metric.basis == "unclear":
        yield "basis"
    if not when:
        yield "date"
    if not metric.unit:
        yield "unit"
    yield from (name for name in ("baseline", "target") if getattr(metric, name) is None)


def _shortest(metric: Metric, missing: tuple[str, ...], age: int | None) -> str:
    """One question whose answer would help most."""
    if "basis" in missing:
        return f"{told(metric)}: all of them together, or each?"
    if age is not None and age > STALE_DAYS:
        return f"{age} days old: what is it now?"
    return next((question for name, question in _LEAST.items() if name in missing), "")
