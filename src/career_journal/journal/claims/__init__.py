"""Where the notes do not agree with themselves: put as a question with every place, because only the owner knows.

One file a question. Each has `find(journal) -> Iterator[Claim]`.
"""

from __future__ import annotations

from collections.abc import Iterator

from career_journal.journal.claims import bare, basis, holes, sums, teams, values
from career_journal.journal.claims.claim import Claim, Place
from career_journal.journal.journal import Journal

__all__ = ["Claim", "Place", "claims"]

QUESTIONS = (values, sums, teams, holes, basis, bare)
"""In the order of what sinks an interview first."""


def claims(journal: Journal) -> tuple[Claim, ...]:
    """Every question the notes raise about their own numbers."""

    def every() -> Iterator[Claim]:
        for question in QUESTIONS:
            yield from question.find(journal)

    return tuple(every())
