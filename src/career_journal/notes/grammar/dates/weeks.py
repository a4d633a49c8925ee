"""Weeks of a year by their number: `2026-W20`, `week 20, 2026`, `KW 20`, `2026年第20周`; counted as ISO 8601 does."""

from __future__ import annotations

import re
from datetime import date

from career_journal.notes.grammar.vocabulary import Vocabulary
from career_journal.periods import When

_YEAR = r"(?:19|20)\d\d"
_NUMBER = r"\d{1,2}"
_NO_MORE = r"(?!\w)(?!\s?[-–&+/]\s?\d)"
"""`Weeks 4 - 5` are two."""


class Weeks:
    """Finds them in a text; made once from the words of all languages.

    A week that a calendar counts (`KW 20`, `W20`) may take its year from above. `Week 3` alone may be the third week of
    anything.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        calendar = rf"(?:(?:{vocabulary.any_of('calendar_weeks')})\.?\s?|W)"
        word = rf"(?:{vocabulary.any_of('weeks')}|{vocabulary.any_of('calendar_weeks')})"
        said = rf"{word}\.?\s?#?"
        of = r"(?:\s?[,/]\s?|\s+(?:of\s+|del?\s+|do\s+)?)"
        self._pattern = re.compile(
            rf"(?<![\w-])(?:(?P<y1>{_YEAR})(?:-?W|,?\s+(?:{said}|W))(?P<w1>{_NUMBER}){_NO_MORE}"
            rf"|(?P<y2>{_YEAR})年第(?P<w2>{_NUMBER})[周週]"
            rf"|(?:{said}|W)(?P<w3>{_NUMBER}){of}(?P<y3>{_YEAR})(?!\d)"
            rf"|{calendar}(?P<w4>{_NUMBER}){_NO_MORE})",
            re.IGNORECASE,
        )

    def inside(self, text: str, year: str = "") -> When | None:
        """The days of the week that a text names, in this year if it says none: `2026-05-11..2026-05-17`."""
        found = self._pattern.search(text)
        return _days(found, year) if found else None

    def opening(self, text: str, start: int, year: str = "") -> tuple[When, int] | None:
        """The week that stands at this place of a text, and where it ends."""
        found = self._pattern.match(text, start)
        when = _days(found, year) if found else None
        return (when, found.end()) if found and when else None


def _days(found: re.Match[str], year: str) -> When | None:
    number = next(number for number in "1234" if found[f"w{number}"])
    said = found[f"y{number}"] if number != "4" else year
    try:
        first, last = (date.fromisocalendar(int(said), int(found[f"w{number}"]), day) for day in (1, 7))
    except ValueError:
        return None
    return f"{first.isoformat()}..{last.isoformat()}"
