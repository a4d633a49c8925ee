"""Links to notes and folders outside the journal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem, Source
from career_journal.journal import Journal
from career_journal.notes.paths import links_out

CODE = "leads-out"
WHEN = "a note or a folder is a link to something outside the journal, which is never read"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Every such link."""
    del today
    for path in links_out(journal.root, journal.settings.exclude):
        yield Problem(
            CODE,
            "it is a link that leads out of the journal, and is not read",
            Source(path, 1, 1),
            "put the notes themselves here, or exclude it in journal.toml",
        )
