"""From grades to points: weights, recency, the score of one item. Everything here can be checked by hand.

    item = R x (30 O + 20 Q + 20 W + 15 S + 15 A) / 4        0 to 100

The weights are ours, not validated, and stand in `journal.toml` under `[weights]`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from difflib import get_close_matches
from enum import StrEnum

import msgspec

from career_journal.errors import BadRequest
from career_journal.periods import Period, When, dated, span

GRADES = ("outcome", "quantified", "witness", "scope", "agency")
"""The five sides of a piece of evidence, each graded 0 to 4."""
HIGHEST = 4
PREP_FRESH = ((36, 1.0), (60, 0.8))
"""Months up to which an item counts so much in an interview; later ones count half."""
PREP_OLD = 0.5


class Grades(msgspec.Struct, frozen=True):
    """How strong a piece of evidence is, on each of five sides, 0 to 4."""

    outcome: int = 0
    """0 intention, 1 activity, 2 output, 3 someone or something changed, 4 impact on user, cost, revenue or safety."""
    quantified: int = 0
    """0 no figure, 1 effort counted, 2 figure with unit, 3 with baseline or target, 4 with period and source."""
    witness: int = 0
    """0 yourself, 1 a named person, 2 an artefact or quoted feedback, 3 both, 4 two independent and confirmed."""
    scope: int = 0
    """0 own task, 1 component or project, 2 team, 3 several teams or customers, 4 organisation or industry."""
    agency: int = 0
    """0 present, 1 contributed, 2 owned a part, 3 led or owned the whole, 4 started it and led it."""


class Use(StrEnum):
    """What an item is wanted for; it decides how age counts."""

    REVIEW = "review"
    """Inside the period or not: recency is no merit there."""
    GAPS = "gaps"
    """Full for a year, then halved every 18 months, never below a fifth."""
    PREP = "prep"
    """Full for three years, 0.8 up to five, half beyond."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each grade counts, how the three best items of a competency add up, and how evidence ages."""

    outcome: float = 30
    quantified: float = 20
    witness: float = 20
    scope: float = 15
    agency: float = 15
    best: float = 1.0
    second: float = 0.6
    third: float = 0.4
    fresh_months: float = 12
    half_life_months: float = 18
    oldest: float = 0.2

    @classmethod
    def of(cls, settings: Mapping[str, float]) -> Weights:
        """The weights a journal settled on. Raises BadRequest for a name or a value that makes no sense."""
        known = [entry.name for entry in fields(cls)]
        for name, value in settings.items():
            if name not in known:
                close = get_close_matches(name, known, n=1)
                message = f"[weights] has '{name}', which is no weight"
                raise BadRequest(message, f"did you mean '{close[0]}'?" if close else f"known: {', '.join(known)}")
            if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
                message = f"[weights] says {name} = {value!r}, a number from 0 was expected"
                raise BadRequest(message, f"write {name} = {getattr(cls(), name):g}")
        weights = cls(**settings)
        if not sum(weights.grades) or not sum(weights.places) or not weights.half_life_months:
            message = "[weights] leaves nothing that counts"
            raise BadRequest(message, "give at least one grade, one place and half_life_months a number above 0")
        return weights

    @property
    def grades(self) -> tuple[float, ...]:
        """The weights of the five grades, in their order."""
        return tuple(getattr(self, name) for name in GRADES)

    @property
    def places(self) -> tuple[float, float, float]:
        """What the best, the second and the third item of a competency count."""
        return (self.best, self.second, self.third)


USUAL = Weights()
"""The weights of a journal that settled nothing."""


def points(grades: Grades, weights: Weights = USUAL) -> float:
    """The points of five grades, 0 to 100; weights that do not add up to 100 are scaled."""
    given = (getattr(grades, name) for name in GRADES)
    total: float = sum(weight * grade for weight, grade in zip(weights.grades, given, strict=True))
    return total / HIGHEST * 100 / sum(weights.grades)


def score(grades: Grades, recency: float = 1.0, weights: Weights = USUAL) -> float:
    """The score of one item, 0 to 100, to two decimals."""
    return round(recency * points(grades, weights), 2)


def sum_of(grades: Grades, recency: float = 1.0, weights: Weights = USUAL) -> str:
    """The same as a sum to check by hand: `1 x (30·3 + 20·2 + 20·0 + 15·3 + 15·3) / 4 = 55`."""
    parts = " + ".join(
        f"{weight:g}·{getattr(grades, name)}" for name, weight in zip(GRADES, weights.grades, strict=True)
    )
    whole = sum(weights.grades)
    scaled = "" if whole == 100 else f" × 100 / {whole:g}"
    return f"{recency:g} × ({parts}) / {HIGHEST}{scaled} = {score(grades, recency, weights):g}"


def months_since(when: When, today: date) -> int:
    """Whole months from a date to today; a date known only by its month or year counts from its last day."""
    day = span(when)[1]
    if day >= today:
        return 0
    return (today.year - day.year) * 12 + today.month - day.month - (today.day < day.day)


def recency(
    use: Use, when: When | None, today: date, *, period: Period | None = None, weights: Weights = USUAL
) -> float:
    """How much of its points an item of this date keeps, 0 to 1; an undated one keeps all and is flagged elsewhere.

    `period` is what a review is about; without one every date is inside.
    """
    if when is None:
        return 1.0
    if use is Use.REVIEW:
        return 1.0 if period is None or period.touches(dated(when)) else 0.0
    months = months_since(when, today)
    if use is Use.PREP:
        return next((share for limit, share in PREP_FRESH if months <= limit), PREP_OLD)
    faded = 0.5 ** ((months - weights.fresh_months) / weights.half_life_months)
    return 1.0 if months <= weights.fresh_months else round(max(weights.oldest, faded), 2)
