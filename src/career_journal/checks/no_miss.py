"""A period in which nothing went wrong."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.judged import remark
from career_journal.journal.scope import Scope, half_of, scope_of
from career_journal.journal.wording import says
from career_journal.periods import Period

CODE = "no-miss"
WHEN = "a review with answers admits nothing that was missed, late or learned the hard way"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """The half-year of today."""
    return over(journal, half_of(journal, today), today)


def over(journal: Journal, period: Period, today: date) -> Iterator[Problem]:
    """Answers without a single miss read as unexamined."""
    scope = scope_of(journal, period, today)
    texts = _answers(scope)
    if texts and not any(says("miss", text) for text in texts):
        first = next(asked.answer for asked in scope.sheet.questions if asked.answer and asked.answer.text)
        hint = "tell one thing that did not work, and what you do differently since"
        yield remark(CODE, f"the answers for {period.label} admit no miss", first, hint, "text")


def _answers(scope: Scope) -> list[str]:
    return [asked.answer.text for asked in scope.sheet.questions if asked.answer is not None and asked.answer.text]
