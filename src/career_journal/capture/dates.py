"""Dates as people say them: `2026-05-03`, `yesterday`, `last friday`, `3 May`, `vor drei Tagen`.

ISO dates, the commonest words and numbers with dots, whose day comes first (`3.5.2026`), are read here; for the rest
the `dateparser` library is asked, twice, once with the day first and once with the month first. Only a date on which
both agree is taken: `1/2/2024` is refused.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from career_journal.capture.spoken import SHIFTS
from career_journal.errors import BadRequest

LANGUAGES = ("en", "de", "fr", "es", "pt", "zh")
"""The languages of the vocabulary."""
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHIFTS = SHIFTS | {
    "today": 0,
    "yesterday": -1,
    "day before yesterday": -2,
    "the day before yesterday": -2,
    "tomorrow": 1,
}
_UNITS = {"day": 1, "days": 1, "week": 7, "weeks": 7}
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3}
WAY_OUT = "write 2026-05-03, or 2026-05 or 2026 if you know no more, or 'last friday', '3 days ago', '3 May 2026'"


def read(text: str, today: date, *, ahead: bool = False) -> str:
    """The date a text means, as exactly as it says; `ahead` for one that is still to come, such as a due date.

    Raises BadRequest for what is no date, or more than one.
    """
    words = " ".join(text.split())
    return _iso(words) or plain_words(words, today, ahead=ahead) or _from_library(words, today, ahead=ahead)


def check_past(day: str, today: date) -> None:
    """Raises BadRequest for a day that is still to come, of something that happened."""
    if day > today.isoformat():
        message = f"{day} is still to come"
        raise BadRequest(message, "log what happened; what is to come is an objective: journal add objective")


def _iso(words: str) -> str | None:
    """A date in ISO form as well as it is known, or with dots; the clock and its zone move no day and are left out."""
    import re

    from career_journal.periods import is_date

    clock = r"[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?"
    match = re.fullmatch(rf"(\d{{4}}-\d\d-\d\d){clock}", words)
    day = match[1] if match else words
    if dotted := re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(?:20)?(\d\d)", words):
        day = f"20{dotted[3]}-{int(dotted[2]):02}-{int(dotted[1]):02}"
    if is_date(day):
        return day
    if re.fullmatch(r"\d{4}-\d\d(-\d\d)?", day):
        message = f"'{words}' is no day there ever was"
        raise BadRequest(message, WAY_OUT)
    return None


def plain_words(text: str, today: date, *, ahead: bool = False) -> str | None:
    """`yesterday`, `3 days ago`, `friday`, `last friday`, `last month`; None for anything else.

    `friday` is the latest one, today included; `last friday` the latest before today.
    """
    words = text.lower().split()
    if " ".join(words) in _SHIFTS:
        return (today + timedelta(_SHIFTS[" ".join(words)])).isoformat()
    if len(words) == 3 and words[2] == "ago" and words[1] in _UNITS:
        return _back(today, words[0], _UNITS[words[1]])
    if words and words[-1] in DAYS and words[:-1] in ([], ["on"], ["this"], ["last"], ["next"]):
        return _weekday(DAYS.index(words[-1]), words[0], today, ahead=ahead)
    if len(words) == 2 and words[0] in ("this", "last"):
        return _month_or_year(words[1], today, -1 if words[0] == "last" else 0)
    return None


def _back(today: date, number: str, days: int) -> str | None:
    if number not in _NUMBERS and not (number.isascii() and number.isdigit()):
        return None
    back = days * (_NUMBERS.get(number) or int(number[:6]))
    return (today - timedelta(back)).isoformat() if back < today.toordinal() else None


def _weekday(day: int, which: str, today: date, *, ahead: bool) -> str:
    past = (today.weekday() - day) % 7
    if which == "next" or (ahead and which != "last"):
        shift = (7 - past) % 7 or (7 if which == "next" else 0)
        return (today + timedelta(shift)).isoformat()
    return (today - timedelta(past or (7 if which == "last" else 0))).isoformat()


def _month_or_year(unit: str, today: date, shift: int) -> str | None:
    if unit == "year":
        return str(today.year + shift)
    months = today.year * 12 + today.month - 1 + shift
    return f"{months // 12}-{months % 12 + 1:02}" if unit == "month" else None


def _from_library(words: str, today: date, *, ahead: bool) -> str:
    from dateparser.date import DateDataParser

    settings = {
        "RELATIVE_BASE": datetime.combine(today, time(12)),
        "PREFER_DATES_FROM": "future" if ahead else "past",
        "RETURN_TIME_AS_PERIOD": True,
        "TIMEZONE": "UTC",
    }
    parsers = (
        DateDataParser(languages=list(LANGUAGES), settings={**settings, "DATE_ORDER": order})
        for order in ("DMY", "MDY")
    )
    found = sorted({_as_known(parser, words) or "" for parser in parsers})
    if len(found) == 1 and found[0]:
        return found[0]
    if len(found) > 1:
        message = f"'{words}' may be {' or '.join(day or 'no date' for day in found)}"
        raise BadRequest(message, "write it as year-month-day: 2026-05-03")
    message = f"'{words}' is not a date, or not one day"
    raise BadRequest(message, WAY_OUT)


def _as_known(parser: Any, words: str) -> str | None:  # noqa: ANN401 - the library has no types
    """What the library found, no more exact than the words are; None for a time, a week, a quarter or nothing."""
    data = parser.get_date_data(words)
    is_only_a_time = data.period == "time" and not any(char.isalpha() for char in words)
    if data.date_obj is None or is_only_a_time or data.period not in ("day", "month", "year", "time"):
        return None
    length = {"month": 7, "year": 4}.get(data.period, 10)
    return str(data.date_obj.date().isoformat()[:length])
