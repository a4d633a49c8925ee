"""From items to a competency: its three best items, the band, the gates, whether it is at level and sustained.

    competency = (1.0 e1 + 0.6 e2 + 0.4 e3) / 2.0        over the three best items, a missing one counts 0

One big win cannot fill it, and thirty small ones cannot either.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import msgspec

from career_journal.journal.grading.formula import USUAL, Grades, Use, Weights, recency, score
from career_journal.journal.grading.reader import Graded
from career_journal.periods import Calendar, Period, When, span
from career_journal.records.ladder import Level

PROOF = 2
"""The grade of witness from which an item is proven: an artefact or quoted feedback."""
STARTED = 4
"""The grade of agency for what you started and led."""


class Band(StrEnum):
    """How strong a competency is, in a word."""

    NONE = "none"
    CLAIMED = "claimed"
    EMERGING = "emerging"
    DEMONSTRATED = "demonstrated"
    STRONG = "strong"


_BANDS = ((75, Band.STRONG), (55, Band.DEMONSTRATED), (35, Band.EMERGING), (0, Band.CLAIMED))


@dataclass(frozen=True)
class Item:
    """A graded record with the points it has for one use."""

    graded: Graded
    date: When | None
    grades: Grades
    recency: float
    score: float


class Gate(msgspec.Struct, frozen=True):
    """One condition for *demonstrated* and above: its name, whether it is met, and what was found."""

    name: str
    passed: bool
    found: str


@dataclass(frozen=True)
class Strength:
    """How strong a competency is: its score, the band the gates allow, the gates, the items that count."""

    score: float
    band: Band
    gates: tuple[Gate, ...]
    counted: tuple[Item, ...]

    @property
    def failed(self) -> tuple[Gate, ...]:
        """The gates that are not passed."""
        return tuple(gate for gate in self.gates if not gate.passed)

    @property
    def held_by(self) -> tuple[str, ...]:
        """The closed gates, where the score alone would be called more than the band says."""
        is_held = self.band is Band.EMERGING and band(self.score, ()) is not Band.EMERGING
        return tuple(gate.name for gate in self.failed) if is_held else ()


@dataclass(frozen=True)
class Standing:
    """Whether items were done at a level; None is unknown, never a no.

    `at_level` and `sustained` are apart from strength: weak proof of great work is at level and still weak.
    """

    at_level: bool | None
    sustained: bool | None
    why: str


def item_of(
    graded: Graded,
    today: date,
    use: Use = Use.GAPS,
    *,
    period: Period | None = None,
    weights: Weights = USUAL,
) -> Item:
    """A graded record with its recency and score for one use."""
    when, grades = graded.record.date, graded.grades
    share = recency(use, when, today, period=period, weights=weights)
    return Item(graded, when, grades, share, score(grades, share, weights))


def best_first(items: Iterable[Item]) -> list[Item]:
    """The items by score, equal ones by their place in the notes."""
    return sorted(items, key=lambda item: (-item.score, item.graded.record.source))


def competency_score(scores: Iterable[float], weights: Weights = USUAL) -> float:
    """The score of a competency out of the scores of its items, 0 to 100, to one decimal."""
    best = sorted(scores, reverse=True)[:3]
    return round(
        sum(place * points for place, points in zip(weights.places, best, strict=False)) / sum(weights.places), 1
    )


def strength(items: Sequence[Item], weights: Weights = USUAL) -> Strength:
    """How strong a competency is by the items that name it."""
    ranked = best_first(items)
    total = competency_score((item.score for item in ranked), weights)
    gates = gates_of(ranked)
    return Strength(total, band(total, gates) if ranked else Band.NONE, gates, tuple(ranked[:3]))


def band(total: float, gates: Sequence[Gate]) -> Band:
    """The word for a score; with a gate closed it is *emerging* at most."""
    word = next(name for limit, name in _BANDS if total >= limit)
    closed = not all(gate.passed for gate in gates)
    return Band.EMERGING if closed and word in (Band.DEMONSTRATED, Band.STRONG) else word


def gates_of(items: Sequence[Item]) -> tuple[Gate, ...]:
    """Two items, two months, one of them proven: without these nothing is called demonstrated."""
    months = distinct_months(item.date for item in items)
    undated = sum(item.date is None for item in items)
    proven = sum(item.grades.witness >= PROOF for item in items)
    without_date = f", {undated} undated" if undated else ""
    return (
        Gate("items", len(items) >= 2, f"{_counted(len(items), 'item')}, 2 wanted"),
        Gate("months", months >= 2, f"{_counted(months, 'month')}, 2 wanted{without_date}"),
        Gate("proof", proven >= 1, f"{proven} with an artefact or quoted feedback"),
    )


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def distinct_months(dates: Iterable[When | None]) -> int:
    """How many different months these dates are sure to touch; a year alone is one month nobody else names."""
    known = {when for when in dates if when}
    months = {when[:7] for when in known if len(when) >= 7}
    years = {when for when in known if len(when) == 4} - {month[:4] for month in months}
    return len(months) + len(years)


# ---- level --------------------------------------------------------------------------------------------------------


def reaches(grades: Grades, level: Level) -> bool:
    """Whether an item was done at a level: its scope and your part in it meet the floors."""
    return grades.scope >= level.scope and grades.agency >= level.agency


def has_floors(level: Level) -> bool:
    """Whether a ladder says what counts as done at a level; without that nobody can tell."""
    return bool(level.scope or level.agency or level.started)


def standing(items: Sequence[Item], level: Level | None, year: Calendar) -> Standing:
    """Whether the items of a competency are at a level, and whether that was so in two half-years."""
    if level is None or not items:
        return Standing(None, None, "no item" if level else "no target level")
    if not has_floors(level):
        return Standing(None, None, f"the ladder says no scope and agency for {level.name}")
    floor = f"scope {level.scope} and agency {level.agency}"
    there = [item for item in items if reaches(item.grades, level)]
    if not there:
        return Standing(at_level=False, sustained=False, why=f"no item with {floor}")
    if level.started and all(item.grades.agency < STARTED for item in there):
        return Standing(at_level=False, sustained=False, why=f"none of {len(there)} was also started by you (agency 4)")
    sustained, when = _sustained(there, year)
    return Standing(at_level=True, sustained=sustained, why=f"{len(there)} of {len(items)} with {floor}, {when}")


def _sustained(items: Sequence[Item], year: Calendar) -> tuple[bool | None, str]:
    """Whether items lie in two half-years; unknown where the undated ones might make it two."""
    halves = [_half(item.date, year) for item in items]
    known = set(halves) - {None}
    if len(known) >= 2:
        return True, f"in {len(known)} half-years"
    if None in halves and len(items) > 1:
        return None, "too few of them dated"
    return False, "in one half-year" if known else "undated"


def _half(when: When | None, year: Calendar) -> str | None:
    """The half-year a date lies in; None if it is unknown or only known by its year."""
    if when is None:
        return None
    first, last = span(when)
    half = year.around(first, "half")
    return half.label if half.end >= last else None
