"""Links that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.links import Links

CODE = "broken-link"
WHEN = "a record links to a note, or names an objective, that is not in the journal"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Links and objective names without a target."""
    del today
    links = Links(journal)
    for record in journal.records:
        for name in record.links:
            if links.note(name) is None and "/" not in name.removeprefix("./"):
                yield Problem(
                    CODE,
                    f"'[[{name}]]' leads to no note",
                    record.source,
                    "mend the name, or write the note",
                    found=name,
                )
        for name in getattr(record, "objectives", ()):
            if links.objective(name) is None:
                yield Problem(
                    CODE,
                    f"'{name}' names no objective, or more than one",
                    record.line_of("objectives"),
                    "give the id that 'journal list --ids --kind objective' shows",
                    field="objectives",
                    found=name,
                )
