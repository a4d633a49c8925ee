"""Parts that are not their total."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.claims import sums

CODE = "parts-do-not-sum"
WHEN = "the metrics of one list do not add up to the total stated beside them"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Totals that ask for a second look."""
    del today
    for claim in sums.find(journal):
        yield Problem(CODE, claim.question, claim.places[-1].source, claim.hint)
