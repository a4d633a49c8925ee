"""Objectives with nothing to show."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.judged import named
from career_journal.journal.scope import half_of, scope_of
from career_journal.periods import Period

CODE = "objective-without-evidence"
WHEN = "no evidence of a period counts for one of its live objectives"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """The half-year of today."""
    return over(journal, half_of(journal, today), today)


def over(journal: Journal, period: Period, today: date) -> Iterator[Problem]:
    """Objectives of a period that nothing was named for, linked to, or written below."""
    scope = scope_of(journal, period, today)
    for aim in scope.objectives:
        if aim.objective.is_live and not scope.evidence_for(aim.objective):
            hint = "link what you did for it with 'journal link', log it, or drop the objective and say why"
            message = f"nothing is linked to {named(aim.objective)} in {period.label}"
            yield Problem(CODE, message, aim.objective.source, hint)
