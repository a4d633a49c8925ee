"""A review that was sent and edited afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.sent import SUBMITTED, digest, path_of, sent
from career_journal.records.review import Review

CODE = "submitted-changed"
WHEN = "a submitted review is no longer what its copy says was sent, or has no copy"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Submitted reviews whose note was edited."""
    del today
    for review in journal.of(Review):
        copy = sent(journal, review)
        path = journal.root / review.source.path
        if copy is not None and digest(path.read_bytes().decode("utf-8", "replace")) != copy.sha256:
            message = f"this review was sent on {copy.submitted} and has been edited since"
            hint = f"what was sent stands in {path_of(journal.root, review.source.path).name}"
            yield Problem(CODE, message, review.source, hint)
        elif copy is None and review.state == SUBMITTED and review.submitted:
            hint = "keep one with 'journal review --submit', or set the state to draft"
            yield Problem(CODE, "this review is submitted, and no copy of what was sent is kept", review.source, hint)
