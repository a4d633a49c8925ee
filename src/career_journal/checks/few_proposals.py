"""Too few ideas to have a next one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem, Severity
from career_journal.journal import Journal
from career_journal.journal.pipeline import WANTED, Pipeline
from career_journal.records.proposal import Proposal

CODE = "few-proposals"
WHEN = "a journal that keeps proposals has fewer than two live ones, or none of them gives a figure"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """The pipeline as a whole; a journal without proposals is not told to have some."""
    pipeline = Pipeline(journal, today)
    known = journal.of(Proposal)
    if known and pipeline.is_thin:
        message = f"{len(pipeline.live)} of {len(known)} proposals live, {WANTED} wanted"
        hint = "write the next one down in a sentence: journal add proposal"
        yield Problem(CODE, message, known[0].source, hint, Severity.INFO)
    elif known and pipeline.is_unproven:
        hint = "say of one of them what it is worth, or what doing nothing costs"
        yield Problem(CODE, "no live proposal gives a figure", pipeline.live[0].source, hint, Severity.INFO)
