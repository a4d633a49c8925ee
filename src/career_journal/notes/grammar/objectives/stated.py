"""Lines below a goal that state a field of it: `Period: 2026-Q1`, `Status: done`, `Fällig: 30.6.`."""

from __future__ import annotations

from career_journal.notes.grammar.columns import field_of, last_day
from career_journal.notes.grammar.draft import Draft
from career_journal.notes.grammar.inline import label_of
from career_journal.notes.grammar.objectives.found import Goals
from career_journal.notes.grammar.objectives.verdicts import state_of
from career_journal.notes.grammar.words import is_empty, length, normal, plain, without_symbols
from career_journal.periods import is_period

LONGEST = 4
"""Words of a period: `1. Halbjahr 2026`; a longer text says more."""


def take_field(text: str, line: int, objective: Draft, goals: Goals) -> bool:
    """Fill the field that a line names; says whether it did. What it does not understand stays text.

    A period that the goal itself states goes before that of a heading above it.
    """
    label = label_of(text)
    if label is None or not label.has_colon or not label.rest:
        return False
    name, said = normal(label.words), plain(label.rest)
    if name in goals.words.lists["period_labels"]:
        dates, within = goals.grammar.dates, objective.fields.get("period")
        period = (dates.below(said) or dates.of(said, within)) if length(said) <= LONGEST else None
        return _state(objective, "period", period if period and is_period(period) else None, line)
    if name in goals.words.lists["state_labels"]:
        return _take_state(said, line, objective, goals)
    if field_of(label.words, "objective", goals.words) == "due":
        return _state(objective, "due", last_day(said, objective, goals.grammar), line)
    return False


def _take_state(said: str, line: int, objective: Draft, goals: Goals) -> bool:
    """`met`, `🟡 at risk`; of `achieved, 7 of 8 gates` the words that say more are what came of it."""
    words = goals.words.status.get(normal(said))
    state = words or state_of(None, said, goals.words, said)
    if state is not None and words is None and not is_empty(without_symbols(said)):
        objective.extend("outcome", said, line)
    return _state(objective, "state", state, line)


def _state(objective: Draft, field: str, value: str | None, line: int) -> bool:
    if value is not None:
        objective.fields[field], objective.lines[field] = value, (line,)
        objective.end_line = max(objective.end_line, line)
    return value is not None
