"""Objectives that moved after they were agreed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.judged import named
from career_journal.journal.sent import Sent, sent
from career_journal.records.base import to_json
from career_journal.records.key_result import KeyResult
from career_journal.records.objective import Objective
from career_journal.records.review import Review

CODE = "objective-changed"
WHEN = "the title of an objective, or the target of a key result, is not what a sent review says it was"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Objectives that drifted since the last review was sent."""
    del today
    for review in journal.of(Review):
        copy = sent(journal, review)
        if copy is not None:
            yield from _drifted(journal, copy)


def _drifted(journal: Journal, copy: Sent) -> Iterator[Problem]:
    for kept in copy.records:
        record = journal.by_id.get(kept["id"])
        if isinstance(record, Objective | KeyResult) and _agreed(to_json(record)) != _agreed(kept):
            then, now = _agreed(kept), _agreed(to_json(record))
            message = f"{named(record)} is not what the review sent on {copy.submitted} says: {then} then, {now} now"
            hint = "say in the next review that it changed, and who agreed"
            yield Problem(CODE, message, record.source, hint, found=now, expected=then)


def _agreed(record: dict[str, Any]) -> str:
    """What somebody agreed to: the number to be reached, or the words where there is none."""
    target = record["fields"].get("target")
    return f"target {target:g}" if target is not None else f"'{record['title']}'"
