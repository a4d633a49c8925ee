"""Lessons that changed nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.interview.readiness import problems

CODE = "story-without-change"
WHEN = "a story about a failure has a lesson and no change that was made because of it"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Failures whose lesson is only a sentence."""
    return problems(journal, today, "change", CODE)
