"""Stories that end before anything came of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.records.story import Story

CODE = "story-without-result"
WHEN = "a story has a situation or an action and no result"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Stories told in parts whose result is missing."""
    del today
    for story in journal.of(Story):
        if (story.situation or story.action) and not story.result:
            yield Problem(
                CODE,
                f"'{story.label}' has no result",
                story.source,
                "add what changed, with a number if there is one",
                field="result",
            )
