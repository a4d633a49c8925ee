"""A review as it was sent: a copy beside its note that no later edit reaches.

`reviews/2026-H1.sent.json` holds the text of the note, its answers, and the records they cite, as all of them were on
the day. The note stays the owner's; if it changes afterwards, the review still shows what was sent.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import msgspec

from career_journal.journal.journal import Journal
from career_journal.records.review import Review

SUFFIX = ".sent.json"
SUBMITTED = "submitted"


class Sent(msgspec.Struct, frozen=True, omit_defaults=True):
    """What was sent, when, and what it was made of."""

    note: str
    submitted: str
    sha256: str
    text: str
    answers: list[Any]
    """The answers, in the shape of the review report."""
    records: list[Any]
    """The records cited, and the objectives of the period, in the documented shape of records."""
    version: int = 1


def path_of(root: Path, note: str) -> Path:
    """Where the copy of a review stands."""
    return (root / note).with_suffix(SUFFIX)


def sent(journal: Journal, review: Review) -> Sent | None:
    """The copy of a review; None if it was not sent, or its copy cannot be read."""
    if review.state != SUBMITTED:
        return None
    try:
        return msgspec.json.decode(path_of(journal.root, review.source.path).read_bytes(), type=Sent)
    except (OSError, msgspec.DecodeError):
        return None


def digest(text: str) -> str:
    """The SHA-256 of a note's text."""
    return hashlib.sha256(text.encode()).hexdigest()
