"""Times named by what they follow: `the next half-year`, in a note about `2026-H1`."""

from __future__ import annotations

import re

from career_journal.notes.grammar.vocabulary import Vocabulary
from career_journal.periods import Calendar, When, dated

UNITS = {"next_halves": "half", "next_quarters": "quarter", "next_years": "year", "next_months": "month"}
"""The words of the vocabulary for each."""


class Following:
    """Finds them in a heading; made once from the words of all languages."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._units = {
            unit: re.compile(
                rf"(?<![^\W\u3040-\u9fff])(?:{vocabulary.any_of(name)})(?![^\W\u3040-\u9fff])", re.IGNORECASE
            )
            for name, unit in UNITS.items()
        }

    def inside(self, text: str, within: When | None) -> When | None:
        """The half, quarter, year or month that a text names as the next one, seen from the end of the time given."""
        named = [unit for unit, words in self._units.items() if words.search(text)]
        if within is None or len(named) != 1:
            return None
        return Calendar().around(dated(within).end, named[0], 1).label
