"""Parts and their stated total: they add up, or one of them is another number by now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from career_journal.journal.claims.claim import Claim, Place
from career_journal.journal.claims.units import amount, same_unit
from career_journal.journal.grading.words import GradeWords
from career_journal.journal.imported import told_at
from career_journal.journal.journal import Journal
from career_journal.records.metric import Metric

CODE = "parts-do-not-sum"
LARGEST_GAP = 2
"""Lines between two metrics that still belong to one list."""
CLOSE = 0.005
"""Of the total: less than this is rounding."""


@dataclass(frozen=True)
class Sum:
    """A stated total and the parts beside it."""

    total: Metric
    parts: tuple[Metric, ...]

    @property
    def added(self) -> float:
        """What the parts add up to."""
        return round(sum(part.value or 0.0 for part in self.parts), 6)

    @property
    def agrees(self) -> bool:
        """Whether they add up to the stated total, but for rounding."""
        stated = self.total.value or 0.0
        return abs(self.added - stated) <= abs(stated) * CLOSE

    @property
    def arithmetic(self) -> str:
        """`9 + 6 + 46 + 3 = 64`."""
        return " + ".join(amount(part.value or 0.0, "") for part in self.parts) + f" = {amount(self.added, '')}"

    @property
    def largest(self) -> tuple[Metric, float]:
        """The largest part and its share of what the parts add up to."""
        part = max(self.parts, key=lambda part: part.value or 0.0)
        return part, (part.value or 0.0) / self.added if self.added else 0.0


def sums(journal: Journal) -> tuple[Sum, ...]:
    """Every stated total with at least two parts of its unit in the same list."""
    words = GradeWords.of(journal)
    found = []
    for run in _lists(journal):
        for total in (metric for metric in run if words.said("claims.total", metric.label)):
            parts = tuple(
                metric
                for metric in run
                if metric is not total and metric.value is not None and same_unit(metric.unit, total.unit)
            )
            if (
                len(parts) >= 2
                and total.value is not None
                and not any(words.said("claims.total", p.label) for p in parts)
            ):
                found.append(Sum(total, parts))
    return tuple(found)


def _lists(journal: Journal) -> Iterator[list[Metric]]:
    """The metrics of each list: one note, line under line, also if each has a note of its own since."""
    for _, group in groupby(journal.of(Metric), key=lambda metric: told_at(metric).path):
        run: list[Metric] = []
        for metric in sorted(group, key=told_at):
            if run and told_at(metric).line - told_at(run[-1]).end_line > LARGEST_GAP:
                yield run
                run = []
            run.append(metric)
        yield run


def find(journal: Journal) -> Iterator[Claim]:
    """Totals that are not the sum of their parts."""
    for found in sums(journal):
        if not found.agrees and found.total.value is not None:
            stated = amount(found.total.value, found.total.unit)
            yield Claim(
                CODE,
                f"{found.arithmetic}, but '{found.total.label}' says {stated}: is a part missing, or out of date?",
                tuple(
                    Place(f"{metric.label}: {amount(metric.value or 0.0, metric.unit)}", metric.source)
                    for metric in (*found.parts, found.total)
                ),
                "mend the number that is out of date, or add the missing part",
            )
