"""Stories in which somebody else is the fault."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.interview.readiness import problems

CODE = "story-blames"
WHEN = "a story calls somebody names, or puts the fault on them"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Stories that tell more about a quarrel than about what came of it."""
    return problems(journal, today, "blame", CODE)
