"""A story that went well when it was told to a question is the first to tell when that question comes again."""

from __future__ import annotations

from collections.abc import Iterable

from career_journal.journal.practice import AskedThere
from career_journal.journal.weighing import Match, Reason
from career_journal.records.story import Story

WEIGHT = 3.0
"""More than the words of a story can add up to."""


def told_first(found: Iterable[Match], story: Story, told: AskedThere, where: str) -> list[Match]:
    """What answers a question, before all else the story that worked; `where` it was told, `there` or `at Acme`."""
    matches = list(found)
    own = next((match for match in matches if match.story.id == story.id), Match(story, 0.0))
    reason = Reason(WEIGHT, f"you told it {where}, and it went {told.how}")
    first = Match(story, own.score + WEIGHT, (reason, *own.reasons), covered=1.0)
    return [first, *(match for match in matches if match is not own)]
