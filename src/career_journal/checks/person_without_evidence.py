"""Names without a claim."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.people import People
from career_journal.journal.scope import half_of, scope_of
from career_journal.periods import Period

CODE = "person-without-evidence"
WHEN = "the form names somebody who can speak to your work, and no note says what they saw"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """The half-year of today."""
    return over(journal, half_of(journal, today), today)


def over(journal: Journal, period: Period, today: date) -> Iterator[Problem]:
    """People named in the form who are witness of nothing and gave no feedback."""
    for person in People(scope_of(journal, period, today)).all:
        if person.named and not person.is_linked:
            message = f"{person.name} is named as somebody who can speak to your work, and linked to nothing"
            hint = "add them as a witness to what they saw, or ask them about it and note what they say"
            yield Problem(CODE, message, person.named[0], hint, field="witnesses", found=person.name)
