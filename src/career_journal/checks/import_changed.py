"""Imported notes whose source goes on being written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal

CODE = "import-changed"
WHEN = "the lines a note was imported from say something else by now"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Notes that stand for lines which were changed since."""
    del today
    for name in sorted(journal.reworded):
        record = journal.by_id.get(name)
        if record is not None and record.also:
            yield Problem(
                CODE,
                f"it was changed since {record.source.path} was imported from it, and counts for nothing here",
                record.also[-1],
                f"say it in {record.source.path}, or throw that away and import again: journal rm {record.id}",
            )
