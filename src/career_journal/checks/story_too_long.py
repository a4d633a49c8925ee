"""Stories nobody hears to the end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.interview.readiness import problems

CODE = "story-too-long"
WHEN = "a story has more than 320 words, which is more than two minutes"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Stories that do not fit into two minutes."""
    return problems(journal, today, "length", CODE)
