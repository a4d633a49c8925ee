"""The grade *quantified*: which figures of a record are results, and what they are compared with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from career_journal import figures
from career_journal.figures import Figure
from career_journal.journal.grading.told import Gradable, Reading, clauses
from career_journal.journal.grading.words import GradeWords
from career_journal.journal.library import shipped_grammar
from career_journal.records.base import Record
from career_journal.records.metric import Metric

_DIGIT = re.compile(r"\d")


class Measured(NamedTuple):
    """A figure as it stands, what it is compared with, and the clause in which it stands; empty where there is none."""

    text: str = ""
    against: str = ""
    clause: str = ""


class Measure:
    """Finds the figures of a record and grades them."""

    def __init__(self, words: GradeWords) -> None:
        self.words = words
        self._numbers = shipped_grammar().words.number_words

    def read(self, record: Gradable, linked: Iterable[Record]) -> Reading:
        """The grade of a record; a metric it links to counts as if its value stood in the text."""
        metric = next((found for found in linked if isinstance(found, Metric) and found.value is not None), None)
        shown, against, _ = self.measured(record)
        if metric is not None:
            shown = shown or f"{metric.name} {metric.value:g} {metric.unit}".rstrip()
            against = against or _target_of(metric)
        if not shown:
            return self._effort_only(self.figures_of(record))
        if not against:
            return Reading("quantified", 2, f"'{shown}', without baseline or target", missing="baseline")
        origin = (metric.origin if metric else "") or next(iter(record.artefacts), "")
        if record.date is None or not origin:
            lacking = "date" if record.date is None else "source"
            return Reading("quantified", 3, f"'{shown}', {against}", missing=lacking)
        return Reading("quantified", 4, f"'{shown}', {against}; {record.date}; source: {origin}")

    def measured(self, record: Gradable) -> Measured:
        """The best figure with a unit, and what it is compared with in its own clause; empty where there is none."""
        alone = Measured()
        for clause in clauses(record):
            found = self.figures_in(clause)
            for figure in found:
                if self._is_change(figure, clause):
                    return Measured(figure.text, "a change", clause.strip())
                if self._is_result(figure):
                    if against := self._compared(clause, len(found)):
                        return Measured(figure.text, f"compared: '{against}'", clause.strip())
                    alone = alone if alone.text else Measured(figure.text, "", clause.strip())
        return alone

    def _compared(self, clause: str, numbers: int) -> str:
        """The word that sets a figure against another; `was 94` needs a second number to be compared with."""
        words = self.words.every("quantified.baseline", clause)
        return next((word.strip() for word in words if numbers > 1 or not _DIGIT.search(word)), "")

    def _effort_only(self, found: list[Figure]) -> Reading:
        if not found:
            return Reading("quantified", 0, "no figure", missing="figure")
        why = "counts effort or time spent" if found[0].unit else "has no unit"
        return Reading("quantified", 1, f"'{found[0].text}' {why}", missing="figure")

    def _is_result(self, figure: Figure) -> bool:
        """Whether a figure is written in digits, has a unit, and counts neither effort nor the years it took."""
        unit = (figure.unit.split() or [""])[-1]
        counts_effort = self.words.has("quantified.effort", unit) or self.words.has("quantified.period", unit)
        return bool(unit) and _DIGIT.search(figure.text) is not None and not counts_effort

    def _is_change(self, figure: Figure, clause: str) -> bool:
        """`91 % to 96 %`, `3 h -> 20 min`, `from 94 to 21 min`; `3 to 5 versions` is a range."""
        lead = clause.partition(figure.text)[0]
        return self._numbers.change_in(figure.text, lead) is not None

    def figures_of(self, record: Gradable) -> list[Figure]:
        """The figures a record reports in its fields and its text, what came of it first."""
        return [figure for clause in clauses(record) for figure in self.figures_in(clause)]

    def figures_in(self, text: str) -> list[Figure]:
        """The figures in a piece of text."""
        return figures.find(text, 1, self._numbers)


def _target_of(metric: Metric) -> str:
    """What a metric is measured against; empty if it has neither baseline nor target."""
    known = "baseline" if metric.baseline is not None else "target" if metric.target is not None else ""
    return f"{known} in {metric.source}" if known else ""
