"""The level that goals speak of: `Senior by December`, or goals below `what it takes to reach seniority`.

A level is meant where a goal or a heading opens with its name, or where a goal or the lines that introduce it say that
it is to be reached. It is only suggested, never taken: `Mentor other juniors` is no wish to be one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from career_journal.errors import Source
from career_journal.journal.grading.words import GradeWords
from career_journal.journal.journal import Journal
from career_journal.records.ladder import Ladder, Level
from career_journal.records.objective import Objective

INTRODUCED_WITHIN = 8
"""Lines above a goal that may say what it is for."""
LONG = 5
"""Letters of a name that other words may go on from: `senior`, `seniority`."""


@dataclass(frozen=True)
class Aim:
    """A level that a line speaks of."""

    level: Level
    source: Source


def aimed_at(journal: Journal, ladder: Ladder) -> Aim | None:
    """The highest level that goals say is to be reached; None if they say nothing of the kind."""
    reached = GradeWords.of(journal)
    found = [
        Aim(level, source)
        for source, text, states in _said(journal)
        for level in ladder.levels
        if _names(level, text) and ((states and _opens(level, text)) or reached.said("level.aim", text))
    ]
    return max(found, key=lambda aim: (ladder.levels.index(aim.level), -(aim.source.line or 0)), default=None)


def _said(journal: Journal) -> Iterator[tuple[Source, str, bool]]:
    """The lines of every live goal, and those just above it in its note; whether each is a goal or a heading."""
    texts = {note.path: note.text.split("\n") for note in journal.notes}
    for goal in journal.of(Objective):
        if goal.is_live:
            yield goal.source, goal.title, True
            line = goal.source.line or 1
            above = range(max(1, line - INTRODUCED_WITHIN), line)
            lines = texts.get(goal.source.path, [])
            told = ((Source(goal.source.path, place, place), lines[place - 1]) for place in above)
            yield from ((source, line, line.startswith("#")) for source, line in told)


def _names(level: Level, text: str) -> bool:
    return bool(_pattern(level).search(text))


def _opens(level: Level, text: str) -> bool:
    return bool(_pattern(level).match(text.lstrip("#*-0123456789. \t")))


def _pattern(level: Level) -> re.Pattern[str]:
    ending = "" if len(level.name) >= LONG else r"\b"
    return re.compile(rf"\b{re.escape(level.name)}{ending}", re.IGNORECASE)
