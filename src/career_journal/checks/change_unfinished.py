"""Commands that were killed half-way, and of which half must not stay."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem, Source
from career_journal.journal import Journal
from career_journal.notes.undo import halves

CODE = "change-unfinished"
WHEN = "a command that changes several files was killed half-way"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Each of them, at the first note it changed."""
    del today
    for half in halves(journal.root):
        yield Problem(
            CODE,
            f"'{half.what}' was stopped half-way",
            Source(half.paths[0], 1, 1),
            "take it back with 'journal undo'; the next command that changes a note does it too",
        )
