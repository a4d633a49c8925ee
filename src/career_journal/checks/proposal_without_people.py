"""Ideas without people or time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.pipeline import Pipeline

CODE = "proposal-without-people"
WHEN = "a live proposal names no people, or no milestones"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """What a decider would ask first."""
    pipeline = Pipeline(journal, today)
    for proposal, ask in pipeline.asked(CODE):
        message = f"'{proposal.title}': {ask.question}"
        yield Problem(CODE, message, proposal.line_of(ask.field), f"answer it under {ask.heading}", field=ask.field)
