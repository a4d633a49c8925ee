"""One person behind everything."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.judged import remark
from career_journal.journal.people import People
from career_journal.journal.scope import half_of, scope_of
from career_journal.periods import Period

CODE = "one-witness"
WHEN = "one person is the witness of more than 60 % of the witnessed items, of three or more"
MOST = 0.6
FEWEST = 3


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """The half-year of today."""
    return over(journal, half_of(journal, today), today)


def over(journal: Journal, period: Period, today: date) -> Iterator[Problem]:
    """A single witness who carries a period."""
    heaviest = People(scope_of(journal, period, today)).heaviest
    if heaviest is None or len(heaviest[0].witnessed) < FEWEST or heaviest[1] <= MOST:
        return
    person, share = heaviest
    number = len(person.witnessed)
    message = f"{person.name} stands behind {number} witnessed items of {period.label}, {share * 100:.0f} % of all"
    hint = "name a second person for the items that matter, best one from outside the team"
    yield remark(CODE, message, person.witnessed[0], hint, "witnesses")
