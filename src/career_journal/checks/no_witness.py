"""Claims that only their owner can confirm."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.judged import grader_of, named, remark
from career_journal.records.evidence import Evidence

CODE = "no-witness"
WHEN = "evidence names nobody who can confirm it, and nothing that proves it"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Evidence without witness, artefact or quoted feedback."""
    del today
    grader = grader_of(journal)
    for item in journal.of(Evidence):
        if grader.grade(item).reading("witness").value == 0:
            hint = "name somebody who saw it (witnesses), or link what proves it (artefacts)"
            yield remark(CODE, f"{named(item)} has neither witness nor proof", item, hint, "witnesses")
