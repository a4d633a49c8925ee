"""The figures to have ready: each with its unit, its change, its date and its place; what is doubtful says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import msgspec

from career_journal.errors import Source
from career_journal.journal.grading import months_since
from career_journal.journal.journal import Journal
from career_journal.journal.sentences import number
from career_journal.journal.words import Words
from career_journal.records.metric import Metric

STALE_DAYS_IN_MONTHS = 3
"""Ninety days without a new reading."""
LONGEST_NAME = 9
"""Words; a longer name is a remark with a number in it, and comes last."""
TIMES = frozenset({"s", "sec", "second", "min", "minute", "h", "hour", "day", "week", "month", "year"})
FEWEST = 2
"""Telling words two names must share to mean one number."""


class Number(msgspec.Struct, frozen=True):
    """One figure to know by heart. `doubts` are what an interviewer, or you, could ask about it."""

    text: str
    date: str
    doubts: tuple[str, ...]
    source: tuple[Source, ...]
    unit: str = ""


def numbers(journal: Journal, today: date, words: Words) -> tuple[Number, ...]:
    """Every figure the owner keeps: dated ones with a baseline first, each once, none that may not be told."""
    metrics = [one for one in journal.of(Metric) if not one.private and not one.confidential and one.value is not None]
    ranked = sorted(metrics, key=_rank)
    kept: list[tuple[Metric, list[Metric]]] = []
    for metric in ranked:
        known = next((others for first, others in kept if _same(first, metric, words)), None)
        if known is None:
            kept.append((metric, []))
        else:
            known.append(metric)
    return tuple(_number(metric, others, today) for metric, others in kept)


def _rank(metric: Metric) -> tuple[bool, bool, bool, bool, Source]:
    is_sentence = len(metric.label.split()) > LONGEST_NAME or metric.label.endswith(".")
    return (is_sentence, metric.date is None, metric.baseline is None, metric.basis == "unclear", metric.source)


def _same(one: Metric, other: Metric, words: Words) -> bool:
    mine, theirs = set(words.telling(one.label)), set(words.telling(other.label))
    return one.unit == other.unit and len(mine & theirs) >= FEWEST and (mine <= theirs or theirs <= mine)


def _number(metric: Metric, others: list[Metric], today: date) -> Number:
    sources = (metric.source, *(other.source for other in others))
    return Number(_text(metric), metric.date or "", tuple(_doubts(metric, others, today)), sources, metric.unit)


def _text(metric: Metric) -> str:
    """`Day-ahead forecast error: 9.8 → 6.4 %`; a name that already says the number stays as it is."""
    if metric.value is None or _says_it_all(metric):
        return metric.label
    change = f"{number(metric.baseline)} → " if metric.baseline is not None else ""
    unit = f" {metric.unit}" if metric.unit else ""
    return f"{metric.label}: {change}{number(metric.value)}{unit}"


def _says_it_all(metric: Metric) -> bool:
    """Whether the name already has the value and its unit: `200 projects with 3 to 5 versions`."""
    has_value = number(metric.value or 0) in re.findall(r"[\d.,]*\d", metric.label)
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
        yield f"{other.source} says {number(other.value or 0)}"
    if metric.baseline is None:
        yield "compared with what?"
