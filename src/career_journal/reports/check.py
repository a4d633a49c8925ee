"""Everything in the notes that needs its owner's attention."""

from __future__ import annotations

from typing import ClassVar

from career_journal.errors import Problem, Severity
from career_journal.journal import Journal
from career_journal.report import Report

AT_ONCE = 8
"""Findings of one code that a screen shows, unless somebody asks for that code or for everything."""


class Problems(Report, frozen=True, kw_only=True, tag="check"):
    """All findings at once, in the order of the notes."""

    template: ClassVar[str] = "check"

    notes: int
    """How many notes were read."""
    records: int
    unread: int
    """How many lines became nothing."""
    problems: tuple[Problem, ...]
    remarks: int
    """How many remarks (severity info) were left out."""
    most: int = 0
    """How many findings of one code the screen shows; 0 for all."""


def build(
    journal: Journal, found: tuple[Problem, ...], *, everything: bool = False, only: tuple[str, ...] = ()
) -> Problems:
    """Findings of the notes and of the checks; remarks only if asked for, `only` keeps some codes."""
    problems = sorted({*journal.problems, *found}, key=lambda problem: (problem.source, problem.code, problem.message))
    chosen = [problem for problem in problems if not only or problem.code in only]
    shown = tuple(problem for problem in chosen if everything or only or problem.severity is not Severity.INFO)
    return Problems(
        notes=len(journal.notes),
        records=len(journal.records),
        unread=sum(note.roles.count("unread") for note in journal.notes),
        problems=shown,
        remarks=len(chosen) - len(shown),
        most=0 if everything or only else AT_ONCE,
    )
