"""Good work for no objective, which may be a new goal, or scope creep."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.judged import named, remark
from career_journal.journal.scope import half_of, scope_of
from career_journal.periods import Period

CODE = "evidence-without-objective"
WHEN = "evidence of a period counts for none of its objectives"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """The half-year of today."""
    return over(journal, half_of(journal, today), today)


def over(journal: Journal, period: Period, today: date) -> Iterator[Problem]:
    """Evidence that no objective asked for; nothing to say where there are no objectives."""
    scope = scope_of(journal, period, today)
    for item in scope.orphans if scope.objectives else ():
        hint = "link it with 'journal link', or make it the seed of a next objective"
        yield remark(CODE, f"{named(item)} serves no objective of {period.label}", item, hint, "objectives")
