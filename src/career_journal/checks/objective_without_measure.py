"""Objectives that nobody could call reached."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.judged import named
from career_journal.journal.scope import half_of, scope_of
from career_journal.periods import Period
from career_journal.records.key_result import KeyResult
from career_journal.records.objective import Objective

CODE = "objective-without-measure"
WHEN = "a live objective of a period has no key result with a number and a day"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """The half-year of today."""
    return over(journal, half_of(journal, today), today)


def over(journal: Journal, period: Period, today: date) -> Iterator[Problem]:
    """Objectives of a period without a measurable key result."""
    for aim in scope_of(journal, period, today).objectives:
        objective = aim.objective
        results = journal.parts_of(objective, KeyResult)
        if not objective.is_live or any(_is_measurable(result, objective) for result in results):
            continue
        lacking = "no key result" if not results else "no key result with a number and a day"
        hint = "add a key result: what is measured, from which value to which, until when"
        yield Problem(CODE, f"{named(objective)} has {lacking}", objective.source, hint, field="key_results")


def _is_measurable(result: KeyResult, objective: Objective) -> bool:
    has_number = result.target is not None or any(char.isdigit() for char in result.title) or bool(result.figures)
    return has_number and bool(result.due or objective.due or objective.period)
