"""When a record was, or is to be: the days of its date, or of the half or quarter that its heading names."""

from __future__ import annotations

from dataclasses import replace

from career_journal.periods import Calendar, Period, dated, stated
from career_journal.records.base import Record
from career_journal.records.objective import Objective


def time_of(record: Record, year: Calendar) -> Period | None:
    """The days a record is of, as well as its note says it; None if it does not."""
    if isinstance(record, Objective):
        return _meant_for(record, year)
    named = stated(record.within, year) if record.within else None
    return named or (dated(record.date) if record.date else None)


def lies_in(record: Record, period: Period, year: Calendar) -> bool:
    """Whether all of its days lie in a period; an objective is in every period that it runs through."""
    time = time_of(record, year)
    return period.touches(time) if isinstance(record, Objective) else period.holds(time)


def _meant_for(objective: Objective, year: Calendar) -> Period | None:
    """The period an objective is meant for: as stated, else up to its last day, from the start of the time above it."""
    named, last, *above = (
        stated(text, year) if text else None
        for text in (objective.period, objective.due, objective.within, objective.date)
    )
    around = next(filter(None, above), None)
    if named is None and around is not None and around.holds(last) and last is not None:
        return replace(around, end=last.end)  # `Goals 2026`, and one of them by 30 September
    return named or last or around
