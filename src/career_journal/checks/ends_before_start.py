"""Roles that end before they start."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.judged import named
from career_journal.periods import ends_before
from career_journal.records.role import Role

CODE = "ends-before-start"
WHEN = "a role ends before it starts"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Roles of which both days are known, as well as they are."""
    del today
    for role in journal.of(Role):
        start, end = role.start or "", role.end or ""
        if ends_before(start, end):
            message = f"{named(role)} ends ({end}) before it starts ({start})"
            yield Problem(CODE, message, role.line_of("end"), "mend the one that is wrong", field="end", found=end)
