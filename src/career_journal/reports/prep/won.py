"""The figures that wins say: the best of them, each once, and none that a metric says already."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from career_journal.figures import shown
from career_journal.journal.claims.units import same_unit
from career_journal.journal.grading.measure import Measure, Measured
from career_journal.records.evidence import Evidence
from career_journal.records.metric import Metric

MOST = 6
"""More figures of wins than that nobody knows by heart."""
_WORD = re.compile(r"[^\W\d_]{2,}")
DIGITS = re.compile(r"[\d.,]*\d")


class Won(msgspec.Struct, frozen=True):
    """A win with the clause that says its figure."""

    win: Evidence
    text: str
    unit: str
    is_compared: bool


def won(wins: Iterable[Evidence], metrics: Iterable[Metric], measure: Measure) -> list[Won]:
    """The wins with a figure: those that say what it was before come first, of equals the newest."""
    known = tuple(metrics)
    found: dict[str, Won] = {}
    for win in wins:
        measured = measure.measured(win)
        if _says_of_what(measured) and not any(_says(metric, measured, measure) for metric in known):
            text = " ".join(measured.clause.split())
            found.setdefault(text.casefold(), Won(win, text, _unit(measured, measure), bool(measured.against)))
    newest = sorted(found.values(), key=lambda one: one.win.date or "", reverse=True)
    return sorted(newest, key=lambda one: not one.is_compared)[:MOST]


def _says_of_what(measured: Measured) -> bool:
    """Whether a clause says a figure, and something about it: `Too long! 4 min.` does not say what took so long."""
    return bool(measured.text) and bool(measured.against or _WORD.search(measured.clause.replace(measured.text, "", 1)))


def _unit(measured: Measured, measure: Measure) -> str:
    return next((one.unit for one in measure.figures_in(measured.clause) if one.text == measured.text), "")


def _says(metric: Metric, measured: Measured, measure: Measure) -> bool:
    """Whether a clause says the number of a metric, or the change of one."""
    figures = measure.figures_in(measured.clause)
    if any(one.value == metric.value and same_unit(one.unit, metric.unit) for one in figures):
        return True
    change = {shown(value) for value in (metric.baseline, metric.value) if value is not None}
    return metric.baseline is not None and change <= set(DIGITS.findall(measured.clause))
