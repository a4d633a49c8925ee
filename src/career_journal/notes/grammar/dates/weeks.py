"""Weeks by their number, as ISO 8601 counts them, or by a day: `2026-W20`, `KW 20-21/2026`, `week of 8 June`."""

from __future__ import annotations

import re
from datetime import date, timedelta

from career_journal.notes.grammar.dates.forms import WITH_YEAR, WITHOUT_YEAR, read
from career_journal.notes.grammar.dates.months import Months
from career_journal.notes.grammar.vocabulary import Vocabulary
from career_journal.periods import When, is_day

_YEAR = r"(?:19|20)\d\d"
_NUMBER = r"\d{1,2}"
_NO_MORE = r"(?!\w)(?!\s?[-–&+/]\s?\d)"
"""`Weeks 4 - 5` are two."""
_ENDS = r"(?![\w%]|[.:/]\d)"
_WEEK = timedelta(days=6)


class Weeks:
    """Finds them in a text; made once from the words of all languages.

    A week that a calendar counts (`KW 20`, `W20`) may take its year from above. `Week 3` alone may be the third week of
    anything, but in `weekly` notes.
    """

    def __init__(self, vocabulary: Vocabulary, months: Months) -> None:
        self._months = months
        calendar = rf"(?:(?:{vocabulary.any_of('calendar_weeks')})\.?\s?|W)"
        word = rf"(?:{vocabulary.any_of('weeks')}|{vocabulary.any_of('calendar_weeks')})"
        said = rf"{word}\.?\s?#?"
        of = r"(?:\s?[,/]\s?|\s+(?:of\s+|del?\s+|do\s+)?)"
        of_year = rf"(?:{of}(?P<y%d>{_YEAR})(?!\d))"
        self._pattern = re.compile(
            rf"(?<![\w-])(?:(?P<y1>{_YEAR})(?:-?W|,?\s+(?:{said}|W))(?P<w1>{_NUMBER}){_NO_MORE}"
            rf"|(?P<y2>{_YEAR})年第(?P<w2>{_NUMBER})[周週]"
            rf"|(?:{said}|W)(?P<w3>{_NUMBER}){of_year % 3}"
            rf"|{calendar}(?P<w4>{_NUMBER}){_NO_MORE}|^(?-i:S)(?P<w5>\d\d)(?=\s*(?:$|[(（]))"
            rf"|{said}(?P<w6>{_NUMBER}){_NO_MORE})",
            re.IGNORECASE,
        )
        repeated = rf"{of_year % 1}?(?:\s*[-–&+]\s*)(?:{said}|W)"
        self._several = re.compile(
            rf"(?<![\w-])(?:(?P<calendar>{calendar})|{said})(?P<first>{_NUMBER})(?:{repeated}|[-–&+])(?P<last>{_NUMBER})"
            rf"(?:{of_year % 2}|{_ENDS})",
            re.IGNORECASE,
        )
        """`KW 20-21/2026`, `KW 51/2025 – KW 2/2026`."""
        self._of_day = re.compile(
            rf"(?<!\w){word}\s+(?:{vocabulary.any_of('week_joints')})\s+(?P<day>{WITH_YEAR.plain}|{WITHOUT_YEAR.plain})",
            re.IGNORECASE,
        )
        """`week of 8 June`, `Woche vom 8. Juni`."""

    def inside(self, text: str, year: str = "", *, weekly: bool = False) -> When | None:
        """The days of the weeks that a text names, in this year if it says none: `2026-05-11..2026-05-17`."""
        for pattern, days in ((self._several, _between), (self._pattern, _days)):
            if found := pattern.search(text):
                return days(found, year, weekly=weekly)
        found = self._of_day.search(self._months.signed(text))
        return _around(found["day"], year) if found else None

    def opening(self, text: str, start: int, year: str = "") -> tuple[When, int] | None:
        """The weeks that stand at this place of a text, and where they end."""
        for pattern, days in ((self._several, _between), (self._pattern, _days)):
            found = pattern.match(text, start)
            if found and (when := days(found, year)):
                return when, found.end()
        found = self._of_day.match(self._months.signed(text), start)
        when = _around(found["day"], year) if found else None
        return (when, found.end()) if found and when else None


def _days(found: re.Match[str], year: str, *, weekly: bool = False) -> When | None:
    """Of one week; of one that there is not, `KW 53/2025`, the year it names."""
    number = next(number for number in "123456" if found[f"w{number}"])
    is_known = number in "45" or weekly
    said = found[f"y{number}"] if number in "123" else year if is_known else ""
    days = _week(said, found[f"w{number}"])
    return f"{days[0]}..{days[1]}" if days else said if number in "123" else None


def _between(found: re.Match[str], year: str, *, weekly: bool = False) -> When | None:
    """From the first of several weeks to the last."""
    is_known = bool(found["calendar"]) or weekly
    said = found["y2"] or (year if is_known else "")
    before = str(int(said) - 1) if said and int(found["first"]) > int(found["last"]) else said
    first, last = _week(found["y1"] or before, found["first"]), _week(said, found["last"])
    return f"{first[0]}..{last[1]}" if first and last and first < last else None


def _around(day: str, year: str) -> When | None:
    """The seven days from a Monday or Sunday, or the week in which another day lies."""
    said = read(day)
    dates = said.dates((int(year),) if year else ()) if said else []
    if len(dates) != 1 or not is_day(dates[0]):
        return None
    first = date.fromisoformat(dates[0])
    if first.isoweekday() != 7:
        first -= timedelta(days=first.weekday())
    return f"{first}..{first + _WEEK}"


def _week(year: str, number: str) -> tuple[date, date] | None:
    try:
        first = date.fromisocalendar(int(year), int(number), 1)
    except ValueError:
        return None
    return first, first + _WEEK
