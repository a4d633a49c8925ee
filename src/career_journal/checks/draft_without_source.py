"""Sentences of a draft that no note stands for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem, Severity, Source
from career_journal.journal import Journal
from career_journal.journal.drafts import drafts

CODE = "draft-without-source"
WHEN = "a line in a drafted answer does not say which note it comes from"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Lines added to answers that were put together from notes; an answer written by hand is its owner's word."""
    del today
    for review, draft in drafts(journal):
        if review.state == "submitted":
            continue
        for section in draft.sections:
            for passage in section.passages if section.is_put_together else ():
                if passage.mark is None:
                    message = f"'{passage.text[:60]}' comes from no note"
                    hint = "log it and run 'journal review --draft' again, or end it with '<!-- from ID -->'"
                    source = Source(draft.path, passage.line, passage.end_line)
                    yield Problem(CODE, message, source, hint, Severity.ERROR)
