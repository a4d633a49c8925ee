"""Competencies against a target level: score, band, gates, level and sustainment, each apart, each with its sum."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from career_journal.errors import Source
from career_journal.journal.aims import aimed_at
from career_journal.journal.grading import (
    Band,
    Gain,
    Gate,
    Grades,
    Item,
    Reading,
    Strength,
    Weights,
    gains,
    standing,
    strength,
    sum_of,
)
from career_journal.journal.ladders import Suggestion
from career_journal.notes.grammar.words import normal
from career_journal.records.ladder import Competency, Level
from career_journal.reports.gaps.climb import Climb

NOT_A_CHECKLIST = (
    "A ladder is not a checklist. Aim at one level, the lower ones are assumed; nobody is at one level in every row. "
    "The weights are ours and not validated: a help for preparing, never a rating."
)
MOST_SUGGESTED = 2
ENOUGH = 3
"""Items that count for a competency."""


class Target(msgspec.Struct, frozen=True):
    """What is aimed at: a ladder, one of its levels, and where the ladder comes from."""

    ladder: str
    level: str
    gist: str
    levels: tuple[str, ...]
    scope: int
    agency: int
    note: str
    origin: str
    licence: str
    as_of: str
    spoken_of: str
    """Where no level is chosen, the one that goals speak of; only a suggestion."""
    source: tuple[Source, ...]
    """The ladder, and the line that speaks of a level."""


class CompetencyItem(msgspec.Struct, frozen=True):
    """One piece of evidence of a competency, with its grades and why they are what they are."""

    id: str
    score: float
    grades: Grades
    inferred: tuple[Reading, ...]
    recency: float
    source: tuple[Source, ...]
    title: str
    date: str
    kind: str
    at_level: bool | None
    counts: float
    """What its place among the best three multiplies it with; 0 beyond."""
    sum: str
    readings: tuple[Reading, ...]


class GainLine(msgspec.Struct, frozen=True):
    """The one field that would help most, in which item, and what it would be worth."""

    what: str
    field: str
    item: str
    id: str
    gain: float
    after: float
    band: str
    opens: tuple[str, ...]
    source: tuple[Source, ...]


class Offer(msgspec.Struct, frozen=True):
    """A record that might show a competency and does not name it. It never counts before its owner says so."""

    text: str
    why: str
    id: str
    gain: float
    """What it would add once it is named."""
    band: str
    """The band the competency would be in then."""
    declared: bool
    """Whether an objective of the owner's says so, not only the words of the record."""
    source: tuple[Source, ...]


class CompetencyGap(msgspec.Struct, frozen=True):
    """One competency: how strong it is, what closes the gap at the least cost."""

    name: str
    score: float | None
    band: str
    at_level: bool | None
    sustained: bool | None
    gates: tuple[Gate, ...]
    items: tuple[CompetencyItem, ...]
    cheapest: GainLine | None
    group: str
    expected: str
    """What the ladder says is seen at the target level."""
    evidence: str
    """What the ladder says would count."""
    sum: str
    standing: str
    suggested: tuple[Offer, ...]
    held_by: tuple[str, ...]
    """The gates that keep a high score from being called demonstrated."""
    not_applicable: str
    """The owner's reason why it does not apply; empty if it does."""
    source: tuple[Source, ...]


def target_of(climb: Climb) -> Target:
    """What is aimed at."""
    level = climb.level or Level("")
    aim = None if climb.level else aimed_at(climb.journal, climb.ladder)
    return Target(
        ladder=climb.ladder.title,
        level=level.name,
        gist=level.gist,
        levels=tuple(known.name for known in climb.ladder.levels),
        scope=level.scope,
        agency=level.agency,
        note=NOT_A_CHECKLIST,
        origin=climb.ladder.origin,
        licence=climb.ladder.licence,
        as_of=climb.ladder.as_of,
        spoken_of=aim.level.name if aim else "",
        source=(climb.ladder.source, *((aim.source,) if aim else ())),
    )


def gaps_of(climb: Climb) -> tuple[CompetencyGap, ...]:
    """Every competency of the ladder, in its order."""
    return tuple(gap_of(climb, competency) for competency in climb.ladder.competencies)


def gap_of(climb: Climb, competency: Competency) -> CompetencyGap:
    """One competency."""
    items = climb.items[competency.name]
    found = strength(items, climb.weights)
    stands = standing(items, climb.level, climb.journal.settings.calendar)
    best = next(iter(gains(items, climb.level, climb.weights)), None)
    return CompetencyGap(
        name=competency.name,
        score=found.score if items else None,
        band=str(found.band),
        at_level=stands.at_level,
        sustained=stands.sustained,
        gates=found.gates if items else (),
        items=tuple(_line(climb, item, place) for place, item in enumerate(items)),
        cheapest=gain_line(best) if best else None,
        group=competency.group,
        expected=competency.seen.get(normal(climb.level.name), "") if climb.level else "",
        evidence=competency.evidence,
        sum=_sum(found, climb.weights) if items else "",
        standing=stands.why,
        suggested=tuple(_offers(climb, competency, items, found)),
        held_by=found.held_by,
        not_applicable=_not_applicable(climb, competency),
        source=(climb.ladder.source,),
    )


def _line(climb: Climb, item: Item, place: int) -> CompetencyItem:
    record = item.graded.record
    return CompetencyItem(
        id=record.id,
        score=item.score,
        grades=item.grades,
        inferred=item.graded.inferred,
        recency=item.recency,
        source=(record.source, *record.also),
        title=record.label,
        date=record.date or "",
        kind=record.kind,
        at_level=climb.reaches(item),
        counts=climb.weights.places[place] if place < len(climb.weights.places) else 0.0,
        sum=sum_of(item.grades, item.recency, climb.weights),
        readings=item.graded.readings,
    )


def _offers(climb: Climb, competency: Competency, items: Sequence[Item], now: Strength) -> Iterable[Offer]:
    """The strongest of the records that speak of it; a competency that is well shown needs none."""
    if len(items) >= ENOUGH and now.band in (Band.DEMONSTRATED, Band.STRONG):
        return
    likely = climb.shown.suggested(competency, climb.records)[: 4 * MOST_SUGGESTED]
    offers = (_offer(one, strength([*items, climb.item(one.record)], climb.weights), now) for one in likely)
    helpful = sorted((one for one in offers if one.gain > 0), key=lambda one: (-one.gain, one.source))
    yield from helpful[:MOST_SUGGESTED]


def _offer(one: Suggestion, then: Strength, now: Strength) -> Offer:
    record = one.record
    gain = round(then.score - now.score, 1)
    return Offer(record.label, one.why, record.id, gain, str(then.band), one.declared, (record.source,))


def _not_applicable(climb: Climb, competency: Competency) -> str:
    stated = climb.journal.settings.not_applicable
    return next((why for name, why in stated.items() if name.casefold() == competency.name.casefold()), "")


def gain_line(gain: Gain) -> GainLine:
    """A gain as a line of the report."""
    record = gain.item.graded.record
    return GainLine(
        what=gain.what,
        field=gain.field,
        item=record.label,
        id=record.id,
        gain=gain.total,
        after=gain.after.score,
        band=str(gain.after.band),
        opens=gain.opens,
        source=(record.source,),
    )


def _sum(found: Strength, weights: Weights) -> str:
    """`(1·51.25 + 0.6·50 + 0.4·36.25) / 2 = 47.9`."""
    scores = [item.score for item in found.counted] + [0.0] * (len(weights.places) - len(found.counted))
    parts = " + ".join(f"{place:g}·{score:g}" for place, score in zip(weights.places, scores, strict=True))
    return f"({parts}) / {sum(weights.places):g} = {found.score:g}"
