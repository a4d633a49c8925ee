"""Ideas nobody has touched for two months."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.pipeline import Pipeline

CODE = "proposal-quiet"
WHEN = "a live proposal has not been touched for more than 60 days"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Ideas that are live in name only."""
    for proposal, ask in Pipeline(journal, today).asked(CODE):
        yield Problem(
            CODE,
            f"'{proposal.title}': {ask.question}",
            proposal.line_of(ask.field),
            f"ask it, and write last_touched: {today.isoformat()}; or write state: parked",
            field=ask.field,
        )
