"""Numbers that stand alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.judged import grader_of, named, remark
from career_journal.records.evidence import Evidence

CODE = "no-baseline"
WHEN = "evidence reports a figure and not what it was before, or what it should be"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Figures without anything to compare them with."""
    del today
    grader = grader_of(journal)
    for item in journal.of(Evidence):
        reading = grader.grade(item).reading("quantified")
        if reading.missing == "baseline":
            message = f"{named(item)}: {reading.why}"
            yield remark(CODE, message, item, "add the value before, or the target", "outcome")
