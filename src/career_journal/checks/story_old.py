"""Stories from long ago."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.interview.readiness import problems

CODE = "story-old"
WHEN = "a story happened more than three years ago"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Stories that raise the question what happened since."""
    return problems(journal, today, "age", CODE)
