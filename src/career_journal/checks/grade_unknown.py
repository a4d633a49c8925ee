"""Grades of your own that are none of the five."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.grading import GRADES, Gradable

CODE = "grade-unknown"
WHEN = "a record sets a grade that is none of outcome, quantified, witness, scope and agency"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Grades that would count for nothing."""
    del today
    for record in journal.records:
        for name in record.grades if isinstance(record, Gradable) else ():
            if name not in GRADES:
                close = get_close_matches(name, GRADES, n=1)
                hint = f"did you mean '{close[0]}'?" if close else f"known grades: {', '.join(GRADES)}"
                source = record.line_of("grades")
                yield Problem(CODE, f"'{name}' is no grade", source, hint, field="grades", found=name)
