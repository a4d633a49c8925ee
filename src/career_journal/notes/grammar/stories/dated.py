"""When a story was, by its title, `The flood (Feb 2023)`, or by how it begins: `In March 2025 the lift stuck`."""

from __future__ import annotations

from collections.abc import Iterable

from career_journal.notes.grammar.dates import Dates
from career_journal.notes.grammar.draft import Draft
from career_journal.periods import When

_OPENINGS = ("situation", "details", "action")
"""What may tell the beginning of a story, in this order."""


def date_stories(drafts: Iterable[Draft], dates: Dates) -> None:
    """Date the stories that nothing else dates."""
    for story in drafts:
        if story.kind == "story" and story.date is None:
            story.date = dates.trailing(story.title) or _opening(story, dates)


def _opening(story: Draft, dates: Dates) -> When | None:
    first = next((str(story.fields[part]) for part in _OPENINGS if part in story.fields), "").partition("\n")[0]
    for text in (story.title, first):
        if when := dates.leading(text)[0] or dates.in_front(text):
            return when
    return None
