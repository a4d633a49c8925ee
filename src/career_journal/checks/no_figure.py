"""Claims without a number."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.judged import grader_of, named, remark
from career_journal.records.evidence import Evidence

CODE = "no-figure"
WHEN = "evidence reports no figure, or only one that counts effort"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Evidence whose result is not measured."""
    del today
    grader = grader_of(journal)
    for item in journal.of(Evidence):
        reading = grader.grade(item).reading("quantified")
        if reading.missing == "figure":
            hint = "add what changed in numbers, with the unit"
            yield remark(CODE, f"{named(item)} reports no result in numbers", item, hint, "outcome")
