"""The figures to have ready: each with its unit, its change, its date and its place; what is doubtful says so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec

from career_journal.errors import Source
from career_journal.figures import shown
from career_journal.journal.claims.units import beside, is_currency
from career_journal.journal.grading import months_since
from career_journal.journal.grading.measure import Measure
from career_journal.journal.journal import Journal
from career_journal.journal.words import Words
from career_journal.records.evidence import Evidence
from career_journal.records.metric import Metric
from career_journal.reports.prep.won import DIGITS, Won, won

STALE_DAYS_IN_MONTHS = 3
"""Ninety days without a new reading."""
LONGEST_NAME = 9
"""Words; a longer name is a remark with a number in it, and comes last."""
TIMES = frozenset({"s", "sec", "second", "min", "minute", "h", "hour", "day", "week", "month", "year"})
FEWEST = 2
"""Telling words two names must share to mean one number."""
Rank = tuple[bool, bool, bool, bool]
"""What puts a number behind others: a sentence for a name, no date, no comparison, no basis."""


class Number(msgspec.Struct, frozen=True):
    """One figure to know by heart. `doubts` are what an interviewer, or you, could ask about it."""

    text: str
    date: str
    doubts: tuple[str, ...]
    source: tuple[Source, ...]
    unit: str = ""


def numbers(journal: Journal, today: date, words: Words, measure: Measure) -> tuple[Number, ...]:
    """Every figure the owner keeps and the best of their wins: dated ones with a baseline first, each once."""
    metrics = [one for one in journal.of(Metric) if not one.confidential and one.value is not None]
    kept = [(_rank(first), _number(first, others, today)) for first, others in _each_once(metrics, words)]
    told = [_of_win(one) for one in won(journal.of(Evidence), metrics, measure)]
    return tuple(one for _, one in sorted([*kept, *told], key=lambda pair: pair[0]))


def _each_once(metrics: list[Metric], words: Words) -> list[tuple[Metric, list[Metric]]]:
    """The metrics, each with the others that mean the same number."""
    kept: list[tuple[Metric, list[Metric]]] = []
    for metric in sorted(metrics, key=lambda one: (_rank(one), one.source)):
        known = next((others for first, others in kept if _same(first, metric, words)), None)
        if known is None:
            kept.append((metric, []))
        else:
            known.append(metric)
    return kept


def _rank(metric: Metric) -> Rank:
    is_sentence = len(metric.label.split()) > LONGEST_NAME or metric.label.endswith(".")
    return (is_sentence, metric.date is None, metric.baseline is None, metric.basis == "unclear")


def _same(one: Metric, other: Metric, words: Words) -> bool:
    """Whether two names mean one number; `Phase 1` and `Phase 2` never do."""
    mine, theirs = set(words.telling(one.label)), set(words.telling(other.label))
    counted = [set(filter(str.isdigit, words.all_of(metric.label))) for metric in (one, other)]
    if one.unit != other.unit or (all(counted) and counted[0] != counted[1]):
        return False
    return len(mine & theirs) >= FEWEST and (mine <= theirs or theirs <= mine)


def _of_win(one: Won) -> tuple[Rank, Number]:
    win = one.win
    doubts = {"undated": win.date is None, "compared with what?": not one.is_compared}
    told = tuple(doubt for doubt, holds in doubts.items() if holds)
    rank = (False, win.date is None, not one.is_compared, False)
    return rank, Number(one.text, win.date or "", told, (win.source, *win.also), one.unit)


def _number(metric: Metric, others: list[Metric], today: date) -> Number:
    sources = (metric.source, *(other.source for other in others))
    return Number(_text(metric), metric.date or "", tuple(_doubts(metric, others, today)), sources, metric.unit)


def _text(metric: Metric) -> str:
    """`Day-ahead forecast error: 9.8 → 6.4 %`; a name that already says the number stays as it is."""
    if metric.value is None or _says_it_all(metric):
        return metric.label
    sign = metric.unit if is_currency(metric.unit) else ""
    change = f"{sign}{shown(metric.baseline)} → " if metric.baseline is not None else ""
    return f"{metric.label}: {change}{beside(shown(metric.value), metric.unit)}"


def _says_it_all(metric: Metric) -> bool:
    """Whether the name already has the value and its unit: `200 projects with 3 to 5 versions`."""
    has_value = shown(metric.value or 0) in DIGITS.findall(metric.label)
    return has_value and bool(metric.unit) and metric.unit.casefold() in metric.label.casefold()


def is_duration(metric_unit: str) -> bool:
    """Whether a unit counts time."""
    return metric_unit.casefold().rstrip("s") in TIMES


def _doubts(metric: Metric, others: list[Metric], today: date) -> Iterator[str]:
    if metric.date is None:
        yield "undated"
    elif months_since(metric.date, today) >= STALE_DAYS_IN_MONTHS:
        yield f"as of {metric.date}, look it up again"
    if metric.basis == "unclear":
        yield "total or per item?"
    different = [other for other in others if other.value != metric.value and other.value is not None]
    for other in different[:1]:
        yield f"{other.source} says {shown(other.value or 0)}"
    if metric.baseline is None and not _is_compared_in_words(metric):
        yield "compared with what?"


def _is_compared_in_words(metric: Metric) -> bool:
    """`9 h (6.2 days before)`: whether another stretch of time stands beside its own, in another unit."""
    others = [figure for figure in metric.figures if is_duration(figure.unit) and figure.unit != metric.unit]
    return is_duration(metric.unit) and bool(others)
