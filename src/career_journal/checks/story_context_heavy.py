"""Stories that take long to begin."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.interview.readiness import problems

CODE = "story-context-heavy"
WHEN = "more than 40 % of a story's words are situation and task"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Stories in which the listener waits for the action."""
    return problems(journal, today, "context", CODE)
