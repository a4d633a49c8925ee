"""Seasons of a year: `Summer '24`, `im Herbst 2025`, `Winter 2024/25`; as the months they are, `2024-06..2024-08`."""

from __future__ import annotations

import re

from career_journal.figures.patterns import any_of
from career_journal.notes.grammar.vocabulary import Vocabulary
from career_journal.periods import When

_MONTHS = 3
_NEXT_YEAR = 12
_YEAR = r"(?P<year>20\d\d|['’][1-4]\d)(?:\s?[/–-]\s?(?:20)?(?P<next>[1-4]\d))?(?![\w/])"
_BETWEEN = r",?\s*(?:(?:of|de|du|des)\s)?"


class Seasons:
    """Finds them in a text; made once from the words of all languages, each with the month in which it begins.

    A winter lies in two years: one that names only one of them may be either.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._first = vocabulary.number_words.seasons
        self._pattern = re.compile(rf"(?<!\w)(?P<name>{any_of(self._first)}){_BETWEEN}{_YEAR}", re.IGNORECASE)

    def inside(self, text: str) -> When | None:
        """The season that a text names with its year."""
        found = self._pattern.search(text)
        return self._when(found) if found else None

    def opening(self, text: str, start: int) -> tuple[When, int] | None:
        """The one that stands at this place of a text, and where it ends."""
        found = self._pattern.match(text, start)
        when = self._when(found) if found else None
        return (when, found.end()) if found and when else None

    def _when(self, found: re.Match[str]) -> When | None:
        year, first = 2000 + int(found["year"][-2:]), self._first[found["name"].casefold()]
        if found["next"] and (first != _NEXT_YEAR or int(found["next"]) != (year + 1) % 100):
            return None
        if first < _NEXT_YEAR:
            return f"{year}-{first:02}..{year}-{first + _MONTHS - 1:02}"
        begins = year if found["next"] else year - 1
        return f"{begins}-12..{year + 1}-02"
