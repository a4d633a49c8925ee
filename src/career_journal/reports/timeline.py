"""Show roles and what fell into them, half-year by half-year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import ClassVar

import msgspec

from career_journal.journal import Journal
from career_journal.periods import Period, When, is_date
from career_journal.periods import dated as days_of
from career_journal.records.base import Record
from career_journal.records.evidence import Evidence
from career_journal.records.feedback import Feedback
from career_journal.records.objective import Objective
from career_journal.records.role import Role
from career_journal.records.story import Story
from career_journal.report import Line, Report, Span, line_of, span_of

COUNTED = (Evidence, Story, Objective, Feedback)


class Turn(msgspec.Struct, frozen=True):
    """A role that began or ended."""

    when: str
    turn: str
    """`begins` or `ends`."""
    role: Line


class Stretch(msgspec.Struct, frozen=True):
    """A half-year in which something happened; a year or more, of what is not known better."""

    period: Span
    turns: tuple[Turn, ...]
    counts: dict[str, int]
    """How many records of each kind are dated in it."""
    stories: tuple[Line, ...]


class Timeline(Report, frozen=True, kw_only=True, tag="timeline"):
    """A working life in order. What has no date stands nowhere in it, and is counted."""

    template: ClassVar[str] = "timeline"

    as_of: str
    stretches: tuple[Stretch, ...]
    undated: dict[str, int]


def build(journal: Journal, today: date) -> Timeline:
    """Everything dated, in order; half-years without anything are left out."""
    turns: dict[Period, list[Turn]] = defaultdict(list)
    dated: dict[Period, list[Record]] = defaultdict(list)
    undated: dict[str, int] = defaultdict(int)
    for turn in _turns(journal):
        turns[_place(journal, turn.when, days_of(turn.when))].append(turn)
    for record in _counted(journal):
        period = _when(journal, record)
        if period is None:
            undated[record.kind] += 1
        else:
            dated[period].append(record)
    periods = sorted({*turns, *dated}, key=lambda period: (period.end, -period.start.toordinal()))
    stretches = tuple(_stretch(period, turns[period], dated[period]) for period in periods)
    return Timeline(as_of=today.isoformat(), stretches=stretches, undated=dict(undated))


def _turns(journal: Journal) -> Iterator[Turn]:
    for role in journal.of(Role):
        for when, turn in ((role.start, "begins"), (role.end, "ends")):
            if is_date(when):
                yield Turn(when, turn, line_of(role))


def _counted(journal: Journal) -> Iterator[Record]:
    return (record for kind in COUNTED for record in journal.of(kind))


def _when(journal: Journal, record: Record) -> Period | None:
    """The half-year a record falls into, or the year an objective is of; None if it has no date."""
    time = journal.time_of(record)
    if time is None:
        return None
    if isinstance(record, Objective):
        return _place(journal, time.label, time)
    return _place(journal, record.when, time)


def _place(journal: Journal, when: When, time: Period) -> Period:
    """The half-year that holds a time; the time itself, if it is longer."""
    half = journal.settings.calendar.around(time.end, "half")
    return half if half.holds(time) else Period(when, time.start, time.end)


def _stretch(period: Period, turns: Iterable[Turn], records: Iterable[Record]) -> Stretch:
    counts: dict[str, int] = defaultdict(int)
    for record in records:
        counts[record.kind] += 1
    stories = tuple(line_of(record) for record in records if isinstance(record, Story))
    ordered = tuple(sorted(turns, key=lambda turn: turn.when))
    return Stretch(span_of(period), ordered, dict(counts), stories)
