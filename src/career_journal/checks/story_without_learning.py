"""Stories without a moral."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.judged import named, remark
from career_journal.records.story import Story

CODE = "story-without-learning"
WHEN = "a story told to its result does not say what was learned from it"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Stories that invite the question what you would do differently."""
    del today
    for story in journal.of(Story):
        if story.situation and story.action and story.result and not story.learning:
            hint = "add what you do differently since"
            yield remark(CODE, f"{named(story)} does not say what you learned", story, hint, "learning")
