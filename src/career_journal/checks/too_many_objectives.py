"""More than anybody can keep in mind."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.judged import named, remark
from career_journal.journal.scope import half_of, scope_of
from career_journal.periods import Period
from career_journal.records.key_result import KeyResult

CODE = "too-many-objectives"
WHEN = "a period has more than five live objectives, or one of them more than five key results"
MOST = 5


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """The half-year of today."""
    return over(journal, half_of(journal, today), today)


def over(journal: Journal, period: Period, today: date) -> Iterator[Problem]:
    """Too many objectives, or key results, to do any of them well."""
    live = [aim.objective for aim in scope_of(journal, period, today).objectives if aim.objective.is_live]
    if len(live) > MOST:
        message = f"{len(live)} objectives are live in {period.label}"
        yield remark(CODE, message, live[MOST], "agree which five count, and carry or drop the rest", "state")
    for objective in live:
        results = journal.parts_of(objective, KeyResult)
        if len(results) > MOST:
            message = f"{named(objective)} has {len(results)} key results"
            yield remark(CODE, message, objective, "keep the five that would convince a stranger", "key_results")
