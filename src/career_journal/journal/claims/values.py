"""One metric with two values that no date explains."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from career_journal.errors import Source
from career_journal.journal.claims.claim import Claim, Place
from career_journal.journal.claims.units import amount, same_unit
from career_journal.journal.competencies import Vocabulary
from career_journal.journal.journal import Journal
from career_journal.journal.words import Words
from career_journal.periods import When
from career_journal.records.key_result import KeyResult
from career_journal.records.metric import Metric

CODE = "two-values"


@dataclass(frozen=True)
class Stated:
    """One value of one metric, where and when."""

    name: str
    value: float
    unit: str
    date: When | None
    source: Source

    @property
    def told(self) -> str:
        """`Error: 6.1 % (undated)`."""
        return f"{self.name}: {amount(self.value, self.unit)} ({self.date or 'undated'})"


def find(journal: Journal) -> Iterator[Claim]:
    """Metrics of one name and unit whose values differ without different dates that would explain it."""
    words = Vocabulary.of(journal).words
    for stated in _by_name(journal, words).values():
        pair = next(((one, other) for one, other in combinations(stated, 2) if _disagree(one, other)), None)
        if pair is None:
            continue
        differing = [one for one in stated if any(_disagree(one, other) for other in stated)]
        values = list(dict.fromkeys(amount(one.value, one.unit) for one in differing))
        listed = len({one.source.path for one in differing}) == 1
        told = f"has {len(values)} values in one note" if listed else f"is {' or '.join(values)}"
        yield Claim(
            CODE,
            f"'{pair[0].name}' {told}: {'of which day is each' if listed else 'which holds, and since when'}?",
            tuple(Place(one.told, one.source) for one in differing),
            "date each value, or mend the one that is out of date",
        )


def _by_name(journal: Journal, words: Words) -> dict[tuple[str, ...], list[Stated]]:
    found: dict[tuple[str, ...], list[Stated]] = {}
    for stated in _all(journal):
        key = tuple(sorted(set(words.telling(stated.name))))
        if key:
            found.setdefault(key, []).append(stated)
    return found


def _all(journal: Journal) -> Iterator[Stated]:
    """The last value of each metric, and what key results say of it; earlier readings are its history."""
    for metric in journal.of(Metric):
        if metric.value is not None:
            yield Stated(metric.label, metric.value, metric.unit, metric.date, metric.line_of("value"))
    for result in journal.of(KeyResult):
        if result.metric and result.current is not None:
            yield Stated(result.metric, result.current, result.unit, result.date, result.source)


def _disagree(one: Stated, other: Stated) -> bool:
    """Whether two values cannot both be the last one: same day, or a day unknown."""
    if one.value == other.value or not same_unit(one.unit, other.unit) or one.source == other.source:
        return False
    return one.date is None or other.date is None or one.date == other.date
