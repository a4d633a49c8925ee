"""Being there is not a result."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.judged import grader_of, is_activity, named, remark
from career_journal.records.evidence import Evidence

CODE = "activity-only"
WHEN = "evidence tells an activity and nothing that was made or changed by it"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Evidence that says `attended`, `met`, `joined`, and no more."""
    del today
    grader = grader_of(journal)
    for item in journal.of(Evidence):
        reading = grader.grade(item).reading("outcome")
        if is_activity(grader, item):
            hint = "add what came of it, or leave it out of the review"
            yield remark(CODE, f"{named(item)} tells an activity: {reading.why}", item, hint, "outcome")
