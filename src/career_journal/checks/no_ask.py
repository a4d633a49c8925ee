"""Nothing is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem, Severity
from career_journal.journal import Journal
from career_journal.journal.scope import half_of, scope_of
from career_journal.periods import Period

CODE = "no-ask"
WHEN = "the question how your manager can help you is left empty although the form does not insist on it"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """The half-year of today."""
    return over(journal, half_of(journal, today), today)


def over(journal: Journal, period: Period, today: date) -> Iterator[Problem]:
    """A support question without an answer; where it is required, `form-required` says so."""
    for asked in scope_of(journal, period, today).sheet.questions:
        if asked.draws[0] == "support" and asked.answer and asked.answer.is_open and not asked.required:
            message = f"question {asked.number} asks what you need, and nothing is asked for"
            yield Problem(CODE, message, asked.source, "ask for one thing a manager can give", Severity.INFO)
