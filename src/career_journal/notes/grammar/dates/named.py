"""Times that have a name or a number of their own: weeks, seasons, halves, quarters and the years of an employer."""

from __future__ import annotations

import re

from career_journal.notes.grammar.dates.following import Following
from career_journal.notes.grammar.dates.months import Months
from career_journal.notes.grammar.dates.parts_of_year import PartsOfYear
from career_journal.notes.grammar.dates.seasons import Seasons
from career_journal.notes.grammar.dates.weeks import Weeks
from career_journal.notes.grammar.vocabulary import Vocabulary
from career_journal.periods import When

_FISCAL = re.compile(r"(?<!\w)FY\s?(\d\d)(?![\w/–-])")
"""`FY25`, the year of an employer."""


class NamedTimes:
    """Finds them in a text; made once from the words of all languages."""

    def __init__(self, vocabulary: Vocabulary, months: Months) -> None:
        self.following = Following(vocabulary)
        self.parts = PartsOfYear(vocabulary)
        self.seasons = Seasons(vocabulary)
        self.weeks = Weeks(vocabulary, months)

    def opening(self, text: str, start: int, year: str = "") -> tuple[When, int] | None:
        """The one that stands at this place of a text, in this year if it says none, and where it ends."""
        fiscal = _FISCAL.match(text, start)
        return (
            self.weeks.opening(text, start, year)
            or self.parts.opening(text, start, year)
            or self.seasons.opening(text, start)
            or ((f"20{fiscal[1]}", fiscal.end()) if fiscal else None)
        )

    def without_century(self, text: str) -> When | None:
        """The half, quarter or year that a text names without saying `20`: `FY25`."""
        fiscal = _FISCAL.search(text)
        return self.parts.inside(text) or (f"20{fiscal[1]}" if fiscal else None)
