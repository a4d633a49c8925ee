"""The forms in which a day, a month or a year is written, with an example each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from career_journal.notes.grammar.dates.months import MONTH, number_of
from career_journal.periods import When, is_date

_CENTURY = 2000
_LEAP_YEAR = 2000

_FIELDS = {
    "Y": r"(?P<year>(?:19|20)\d\d|['’][0-4]\d)(?!\d)",
    "YYYY": r"(?P<year>(?:19|20)\d\d)",
    "y": r"(?P<year>[1-4]\d)(?![\d.])",
    "mm": r"(?P<month>0[1-9]|1[0-2])",
    "m": r"(?P<month>\d{1,2})",
    "dd": r"(?P<day>[0-3]\d)(?!\d)",
    "d": r"(?P<day>\d{1,2})(?!\d)",
    "th": r"(?:st|nd|rd|th|\.|º|er)?",
    "M": rf"(?P<name>{MONTH})",
    "one": r"(?P<one>\d{1,2})",
    "other": r"(?P<other>\d{1,2})(?!\d)",
}
_TOUCHED = r"(?<!\d)(?<!\d[.,/])"
"""A date never goes on from a number in front of it."""
_BEGINS = rf"(?=[\d't]|’|{MONTH})"
"""What every form begins with, be it with `the`; to look for this first spares most places of a text."""
_GROUP = re.compile(r"\(\?P<(\w+)>")


class Said(NamedTuple):
    """What a date says: its year, if it does, and the months and days that its numbers may mean, 0 for none said."""

    year: int
    days: tuple[tuple[int, int], ...]

    def dates(self, years: Iterable[int] = ()) -> list[When]:
        """The dates that there are in its own year, or else in any of these, in order."""
        known = (self.year,) if self.year else years
        return [when for year in known for month, day in self.days if is_date(when := _written(year, month, day))]

    def ordered(self, *, day_first: bool) -> Said:
        """In the order of the note, where there is such a day: `5/6` with its day first is one in June."""
        said = Said(self.year, self.days[day_first:][:1]) if len(self.days) > 1 else self
        return said if said.dates(() if said.year else (_LEAP_YEAR,)) else self

    def filled(self, other: Said) -> Said:
        """With the year and the month of the other end of a stretch, where it lacks them: `3` of `3-17 May 2026`."""
        only = other.days[0][0] if len(other.days) == 1 else 0
        return Said(self.year or other.year, tuple((month or only, day) for month, day in self.days))


class Forms:
    """The forms of a table, ready for looking up in a text whose months are `signed`."""

    def __init__(self, *table: tuple[str, str]) -> None:
        self.table = table
        self._forms = [re.sub(r"\{(\w+)\}", lambda field: _FIELDS[field[1]], template) for template, _ in table]
        self._fields = [_GROUP.findall(form) for form in self._forms]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Finds a date in one of the forms, the first one first."""
        named = enumerate(self._forms)
        numbered = (f"(?P<form{number}>" + _GROUP.sub(rf"(?P<\g<1>{number}>", form) + ")" for number, form in named)
        return re.compile(_either(numbered), re.IGNORECASE)

    @property
    def plain(self) -> str:
        """The same as part of a longer pattern."""
        return _either(_GROUP.sub("(?:", form) for form in self._forms)

    def said(self, found: re.Match[str]) -> Said:
        """What a date that `pattern` found says."""
        form = int((found.lastgroup or "").removeprefix("form"))
        parts = {field: found[f"{field}{form}"] or "0" for field in self._fields[form]}
        year = int(parts.get("year", "0").strip("'’"))
        year += _CENTURY if 0 < year < _CENTURY // 20 else 0
        if "one" in parts:
            one, other = int(parts["one"]), int(parts["other"])
            return Said(year, tuple(dict.fromkeys(((one, other), (other, one)))))
        month = number_of(parts["name"]) if "name" in parts else int(parts.get("month", "0"))
        return Said(year, ((month, int(parts.get("day", "0"))),))


def _either(forms: Iterable[str]) -> str:
    return f"{_BEGINS}{_TOUCHED}(?:{'|'.join(forms)})"


def _written(year: int, month: int, day: int) -> When:
    return f"{year}-{month:02}-{day:02}" if day else f"{year}-{month:02}" if month else str(year)


WITH_YEAR = Forms(
    (r"{Y}-{mm}(?:-{dd})?(?!\d)", "2026-05-03 | 2026-05"),
    ("{Y}_{mm}_{dd}", "2026_05_03"),
    ("{YYYY}{mm}{dd}", "20260503"),
    (r"{Y}\s?年\s?{m}\s?月(?:\s?{d}\s?[日号])?", "2026年5月3日"),
    (r"{Y}[/.]{m}[/.]{d}", "2026/5/3"),
    (r"{d}\.\s?{m}\.\s?{Y}", "3.5.2026"),
    (r"{dd}\.{mm}\.{y}", "03.05.26"),
    ("{one}/{other}/{Y}", "25/11/2025 | 11/25/2025"),
    (r"{d}{th}\s+(?:de\s+|of\s+)?{M}\.?,?\s*(?:de\s+)?{Y}", "3 May 2026 | 3rd of May 2026 | 3 de mayo de 2026"),
    ("{d}[-./]{M}[-./]{Y}", "3-May-2026"),
    (r"{Y},?\s+{M}\.?(?:\s+{d}{th})?\b", "2026 May 3"),
    (r"{M}\.?\s+{d}{th},?\s+{Y}", "May 3rd, 2026"),
    (r"{M}\.?,?\s+(?:de\s+|of\s+)?{Y}", "May 2026 | mayo de 2026 | May '26"),
    ("{M}[-/]{Y}", "May/2026"),
    ("{m}/{Y}", "5/2026"),
    (r"{mm}\.{Y}", "05.2026"),
)
"""Found wherever they stand."""
AT_MARGIN = Forms((r"{d}\.{m}\.{y}", "3.5.26"), ("{one}/{other}/{y}", "5/14/26"))
"""Only at the start of an item: elsewhere it may be a version."""
WITHOUT_YEAR = Forms(
    (r"(?:the\s+)?{d}{th}\s*(?:de\s+|of\s+)?{M}\.?", "3 May | 3rd of May | 3 de mayo"),
    (r"{M}\.?\s+(?:the\s+)?{d}{th}", "May 3rd"),
    (r"{M}\.?", "May"),
    (r"{m}\s?月(?:\s?{d}\s?[日号])?", "5月3日"),
    (r"{d}\.\s?{m}\.", "3.5."),
    (r"{one}/{other}(?!/)", "5/28"),
)
"""Where the year is known from elsewhere."""
_DAY_AND_YEAR = (r"{d}{th},?\s+{Y}", "17, 2026")
END_WITH_YEAR = Forms(_DAY_AND_YEAR)
ENDS = Forms((r"{d}(?:{th}|\s?[日号])", "3"), _DAY_AND_YEAR, ("{Y}年?", "2026"))
"""One end of `May 3-17, 2026` or `2024-2026`, whose other end says the rest."""


def read(signed: str) -> Said | None:
    """What a date says that is the whole of a text, in the first form that fits; None if it is no date."""
    known = ((forms, forms.pattern.fullmatch(signed)) for forms in (WITH_YEAR, AT_MARGIN, WITHOUT_YEAR, ENDS))
    return next((forms.said(found) for forms, found in known if found), None)
