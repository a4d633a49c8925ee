"""Imports that were stopped before the lines they took gave way to links."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.imported import origin_of

CODE = "import-unfinished"
WHEN = "a note was moved out of another one, and its lines still stand there"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Moved notes that still stand for lines of their source."""
    del today
    for note in journal.notes:
        origin = origin_of(note)
        places = note.records[0].also if origin is not None and origin.moved else ()
        for place in places:
            if origin is not None and place.path == origin.path:
                yield Problem(
                    CODE,
                    f"it was moved to {note.path}, and still stands here",
                    place,
                    f"finish it: journal import --move {origin.path} --yes; or take it back: journal import --undo",
                )
