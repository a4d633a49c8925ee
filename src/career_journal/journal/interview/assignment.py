"""Which story stands for which value: no story leads more than three.

The values for which the owner names a story choose first, then the scarcest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from career_journal.journal.interview.aims import Aim
from career_journal.journal.interview.fit import FITS, Cell
from career_journal.journal.profiles import wholeness
from career_journal.records.story import Story

MOST_LEADS = 3
"""Interviewers compare notes: one story for everything is one story."""
REUSE_COST = 0.75
"""What a value already led costs a story, in grades of fit."""
LEVEL_WORTH = 1.0
"""What being told at the level aimed at is worth, in grades of fit."""

SAID_WORTH = 1.0
"""What it is worth that the owner names the story for the value."""


@dataclass(frozen=True)
class Candidate:
    """A story with what speaks for and against it."""

    story: Story
    cells: tuple[Cell, ...]
    at_level: bool | None
    weak: int
    """How many weaknesses it has."""
    blames: bool = False
    """Whether it blames somebody: told only where no other fits."""

    @property
    def readiness(self) -> float:
        """How far it can be told as it stands, 0 to 1: parts told, by its state."""
        return wholeness(self.story)


@dataclass(frozen=True)
class Choice:
    """The story that leads a value, the one in reserve, and why. `suitable` counts the stories that fit at all."""

    aim: Aim
    lead: Candidate | None
    spare: Candidate | None
    why: str
    suitable: int


def assign(candidates: Sequence[Candidate], aims: Sequence[Aim]) -> tuple[Choice, ...]:
    """A lead and a spare for each value, in the order in which they were chosen."""
    leads: Counter[str] = Counter()
    choices = []
    for column in _by_scarcity(candidates, len(aims)):
        ranked = _ranked(candidates, column, leads)
        lead = next((one for one in ranked if leads[one.story.id] < MOST_LEADS), None)
        spare = next((one for one in ranked if one is not lead), None)
        suitable = sum(one.cells[column].fit >= FITS for one in candidates)
        why = _why(lead, column, leads, suitable) if lead else "no story fits it"
        choices.append(Choice(aims[column], lead, spare, why, suitable))
        if lead is not None:
            leads[lead.story.id] += 1
    return tuple(choices)


def _by_scarcity(candidates: Sequence[Candidate], columns: int) -> list[int]:
    def supply(column: int) -> tuple[bool, int, int, int]:
        cells = [one.cells[column] for one in candidates]
        fits = [cell.fit for cell in cells]
        is_said = any(cell.is_said for cell in cells)
        return (not is_said, sum(fit >= FITS for fit in fits), sum(fits), column)

    return sorted(range(columns), key=supply)


def _ranked(candidates: Sequence[Candidate], column: int, leads: Counter[str]) -> list[Candidate]:
    """The stories that fit a value, the best first; a stretch never stands for it."""

    def worth(one: Candidate) -> tuple[bool, float, int, str]:
        points = one.cells[column].fit + one.readiness - REUSE_COST * leads[one.story.id]
        points += (LEVEL_WORTH if one.at_level else 0) + (SAID_WORTH if one.cells[column].is_said else 0)
        return (one.blames, -points, one.weak, one.story.id)

    return sorted((one for one in candidates if one.cells[column].fit >= FITS), key=worth)


def _why(lead: Candidate, column: int, leads: Counter[str], suitable: int) -> str:
    said = [f"{suitable} {'story fits' if suitable == 1 else 'stories fit'}", f"fit {lead.cells[column].fit}"]
    if lead.at_level is not None:
        said.append("at the level" if lead.at_level else "below the level")
    if leads[lead.story.id]:
        said.append(f"already leads {leads[lead.story.id]}")
    return ", ".join(said)
