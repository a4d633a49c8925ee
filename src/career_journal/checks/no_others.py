"""A period alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.judged import remark
from career_journal.journal.scope import half_of, scope_of
from career_journal.journal.wording import says
from career_journal.periods import Period

CODE = "no-others"
WHEN = "no item of a period, of six or more, says what others achieved because of you"
FEWEST = 6


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """The half-year of today."""
    return over(journal, half_of(journal, today), today)


def over(journal: Journal, period: Period, today: date) -> Iterator[Problem]:
    """Reviews forget reviews, answers, introductions: work that made others succeed."""
    items = scope_of(journal, period, today).counted
    if len(items) >= FEWEST and not any(says("others", f"{item.text} {item.outcome} {item.role}") for item in items):
        hint = "add one item about somebody who got further because of you"
        message = f"none of {len(items)} items in {period.label} is about the success of others"
        yield remark(CODE, message, items[0], hint, "text")
