"""Questions that must be answered and are not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem, Severity
from career_journal.journal import Journal
from career_journal.journal.scope import half_of, scope_of
from career_journal.periods import Period

CODE = "form-required"
WHEN = "a required question of a review that was begun has no answer"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """The half-year of today."""
    return over(journal, half_of(journal, today), today)


def over(journal: Journal, period: Period, today: date) -> Iterator[Problem]:
    """Required questions without an answer, where a note holds the form of a period."""
    for asked in scope_of(journal, period, today).sheet.questions:
        if asked.required and asked.answer is not None and asked.answer.is_open:
            message = f"question {asked.number} is required and has no answer"
            hint = "write it; 'journal review' shows what your notes offer for it"
            yield Problem(CODE, message, asked.source, hint, Severity.ERROR, field=str(asked.number))
