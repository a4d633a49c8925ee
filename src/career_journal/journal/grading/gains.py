"""What would raise a competency most, one field at a time: never a promise, the fact behind the field must exist."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from msgspec.structs import replace as replace_fields

from career_journal.journal.grading.formula import USUAL, Weights, score
from career_journal.journal.grading.strength import Band, Item, Strength, band, best_first, strength
from career_journal.journal.grading.told import Reading
from career_journal.records.ladder import Level

_RANK = {name: rank for rank, name in enumerate(Band)}
_EFFORT = ("witnesses", "artefacts", "baseline", "date", "figure", "source", "outcome", "scope", "role")
"""Of two equal gains the one that is quicker to write comes first."""
_ASKS = {
    "outcome": "say what changed because of it",
    "result": "say what changed because of it",
    "figure": "give a figure with its unit",
    "baseline": "give the value before, or the target",
    "date": "date it",
    "source": "say where the figure comes from (artefacts)",
    "artefacts": "add something that proves it, or link quoted feedback",
    "witnesses": "name somebody who can confirm it",
    "scope": "say whom it reached, if that was {scope}",
    "role": "say what your part was, if you {role}",
}
MOST_CONSIDERED = 12
_SCOPE = ("your own task", "a project", "a team", "several teams or customers", "the organisation")
_SOME_MONTH = "some month"
"""Stands for a date that is not known yet: surely a month, and another one than those that are named."""
_ROLE = ("were there", "contributed", "owned a part", "led it", "started and led it")


@dataclass(frozen=True)
class Gain:
    """One field of one item, what to write in it, and what that would be worth."""

    field: str
    what: str
    item: Item
    points: float
    """What the item would gain."""
    total: float
    """What the competency would gain."""
    after: Strength
    opens: tuple[str, ...] = ()
    """The gates that this would pass."""


def gains(items: Sequence[Item], level: Level | None = None, weights: Weights = USUAL) -> list[Gain]:
    """Every single field that would raise a competency or open one of its gates, the best first.

    Only the strongest items are looked at: one field more lifts no other into the best three.
    """
    now = strength(items, weights)
    best = best_first(items)[:MOST_CONSIDERED]
    found = [gain for item in best for gain in _for_item(item, best, now, level, weights)]
    return sorted(found, key=lambda gain: _order(gain, now))


def cheapest(items: Sequence[Item], level: Level | None = None, weights: Weights = USUAL) -> Gain | None:
    """The one field worth most; None if there is nothing to add."""
    return next(iter(gains(items, level, weights)), None)


def _order(gain: Gain, now: Strength) -> tuple[bool, float, int, str]:
    """A better band first, then the points, then the effort."""
    lifts = _RANK[gain.after.band] > _RANK[now.band]
    rank = _EFFORT.index(gain.field) if gain.field in _EFFORT else len(_EFFORT)
    return (not lifts, -gain.total, rank, gain.item.graded.record.id)


def _for_item(
    item: Item, items: Sequence[Item], now: Strength, level: Level | None, weights: Weights
) -> Iterator[Gain]:
    for field, what, better in _steps(item, level, weights):
        after = _after([better if other is item else other for other in items], now, weights)
        opens = tuple(gate.name for gate, old in zip(after.gates, now.gates, strict=True) if gate.passed > old.passed)
        worth = round(after.score - now.score, 1)
        if worth > 0 or opens:
            yield Gain(field, what, item, round(better.score - item.score, 2), worth, after, opens)


def _after(items: Sequence[Item], now: Strength, weights: Weights) -> Strength:
    """The strength with one item changed; a gate that is open by items not looked at stays open."""
    after = strength(items, weights)
    gates = tuple(old if old.passed else new for new, old in zip(after.gates, now.gates, strict=True))
    return replace(after, gates=gates, band=band(after.score, gates))


def _steps(item: Item, level: Level | None, weights: Weights) -> Iterator[tuple[str, str, Item]]:
    """For each field that could be added: its name, what to write, and the item as it would be."""
    for reading in item.graded.readings:
        for field, value in _raises(reading, level):
            if value > reading.value:
                wanted = {"scope": _SCOPE[value], "role": _ROLE[value]}
                yield field, _ASKS[field].format(**wanted), _raised(item, reading.grade, value, weights)
    if item.date is None:
        yield "date", _ASKS["date"], replace(item, date=_SOME_MONTH)


def _raises(reading: Reading, level: Level | None) -> Iterator[tuple[str, int]]:
    """The fields that could raise one grade, and to what. A person is one grade of witness, a proof two, both three."""
    match reading.grade:
        case "witness":
            has_person, has_proof = reading.value in (1, 3), reading.value >= 2
            yield "artefacts", 3 if has_person else 2
            yield "witnesses", 3 if has_proof else 1
        case _ if not reading.missing:
            return
        case "outcome":
            yield reading.missing, 3
        case "quantified":
            yield reading.missing, max(2, reading.value + (reading.missing != "date"))
        case "scope":
            yield reading.missing, level.scope if level else 2
        case _:
            yield reading.missing, level.agency if level else 3


def _raised(item: Item, grade: str, value: int, weights: Weights) -> Item:
    """The item as it would be with one grade raised."""
    grades = replace_fields(item.grades, **{grade: value})
    return replace(item, grades=grades, score=score(grades, item.recency, weights))
