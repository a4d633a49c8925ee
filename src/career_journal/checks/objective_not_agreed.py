"""Objectives that may be only your own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.judged import named, remark
from career_journal.journal.scope import half_of, scope_of
from career_journal.periods import Period

CODE = "objective-not-agreed"
WHEN = "an objective in the review names nobody it was agreed with"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """The half-year of today."""
    return over(journal, half_of(journal, today), today)


def over(journal: Journal, period: Period, today: date) -> Iterator[Problem]:
    """Objectives of a period without a partner: set by yourself and set by the manager look the same."""
    for aim in scope_of(journal, period, today).objectives:
        if not aim.objective.agreed_with:
            hint = "add agreed_with: and the name, or leave it if it is your own"
            message = f"{named(aim.objective)} does not say whom it was agreed with"
            yield remark(CODE, message, aim.objective, hint, "agreed_with")
