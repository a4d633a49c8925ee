"""Claims of a team in which nobody can see you."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.judged import grader_of, named
from career_journal.journal.wording import says
from career_journal.records.evidence import Evidence

CODE = "we-without-me"
WHEN = "evidence says 'we' or 'the team', never 'I', and has no role"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Evidence that tells what a team did and not what its owner did; a remark below it may speak of anybody."""
    del today
    words = grader_of(journal).words
    for item in journal.of(Evidence):
        claim = f"{item.text}\n{item.outcome}"
        together = next((word for word in words.every("together", claim) if not says("possessive", word)), "")
        if together and not item.role and not words.said("alone", f"{claim}\n{item.details}"):
            message = f"{named(item)} says '{together}' and not what your part was"
            yield Problem(CODE, message, item.source, "add role: what you did yourself", field="role", found=together)
