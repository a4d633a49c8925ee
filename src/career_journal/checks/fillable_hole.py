"""Holes whose number stands elsewhere in the notes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.claims import holes

CODE = "fillable-hole"
WHEN = "a text has a hole such as '*y* models', and a metric counts just that"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Holes that a metric could fill."""
    del today
    for claim in holes.find(journal):
        hole, *metrics = claim.places
        if metrics:
            places = ", ".join(str(metric.source) for metric in metrics)
            yield Problem(
                CODE, claim.question, hole.source, f"write the number from {places} into it, if it is that one"
            )
