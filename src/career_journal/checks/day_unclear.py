"""Days that are written down and can be no date: there is no such day, or it may be either of two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.library import shipped_grammar
from career_journal.periods import is_day
from career_journal.records.evidence import Evidence
from career_journal.records.metric import Metric

CODE = "day-unclear"
WHEN = "evidence or a metric begins with a day that does not exist, or that may be either of two"
LONGEST = 20
"""Characters in which such a day stands."""
_DIGIT = re.compile(r"\d")


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Records that no day was read for, though they begin with one."""
    for record in (*journal.of(Evidence), *journal.of(Metric)):
        if is_day(record.date) or not _DIGIT.search(record.label[:LONGEST]):
            continue
        if why := shipped_grammar().dates.doubt(record.label, record.date):
            hint = f"write it as year-month-day: {today.isoformat()}"
            yield Problem(CODE, why, record.source, hint, field="date")
