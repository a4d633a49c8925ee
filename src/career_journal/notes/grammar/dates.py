"""Dates as people write them, in the languages of the vocabulary."""

from __future__ import annotations

import re
from datetime import timedelta

from career_journal.notes.grammar.parts_of_year import PartsOfYear
from career_journal.notes.grammar.vocabulary import Vocabulary
from career_journal.periods import When, is_date, is_day, span, why_unclear

MONTHS = 12
_CENTURY = re.compile(r"(?:19|20)\d\d")
"""What every date holds; to look for this first spares nearly all texts the search for the names of months."""
LONGEST_STRETCH = timedelta(days=31)
"""Between two days of one heading over the entries of a log."""
LONGEST_DATE = 48
"""Characters of a date written out, with what closes a line behind it."""
_LED = re.compile(
    r"[\s(\[*_`]*(?P<when>[^:：–—|\])*_`]{2,24}?)[\])*_`]*\s*(?:[:：–—|]|(?<=\s)-(?=\s))[*_]*\s*(?P<rest>\S.*)",
    re.DOTALL,
)
"""`Mar 3: opened the gate`."""
_CLAUSE = re.compile(r"[,;(（，；]|\s[–—-]\s")
_CLOSING = re.compile(r"[\s)\].!]*")
_FISCAL = re.compile(r"(?<!\w)FY\s?(\d\d)(?![\w/–-])")
"""`FY25`, the year of an employer."""
_BEHIND_DATE = re.compile(r"^(?:T\d\d:\d\d(?::\d\d)?Z?)?[\])*_`]*\s*(?:(?:-{2,3}|[-–—:：|,])\s*)?")
"""What parts a date from what happened on it, and the time of a stamp."""
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d)")


class Dates:
    """Dates as people write them at the start or end of an item, in a heading or in a file name."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        names = sorted(vocabulary.number_words.months, key=len, reverse=True)
        self._number = _month_numbers(names)
        month = "|".join(re.escape(name) for name in names) or r"(?!)"
        year = r"(?P<{0}>(?:19|20)\d\d)"
        day = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th|\.|º)?(?:\s*[-–]\s*\d{{1,2}})?"
        self._pattern = re.compile(
            rf"(?P<iso>(?:19|20)\d\d-\d\d(?:-\d\d)?)(?!\d)"
            rf"|(?<!\d){year.format('y5')}(?P<m5>0[1-9]|1[0-2])(?P<d5>[0-3]\d)(?!\d)"
            rf"|{year.format('y6')}\s?年\s?(?P<m6>\d{{1,2}})\s?月(?:\s?(?P<d6>\d{{1,2}})\s?[日号])?(?!\s?[至到]\s?\d)"
            rf"|{year.format('y0')}[/.](?P<m0>\d{{1,2}})[/.](?P<d0>\d{{1,2}})(?!\d)"
            rf"|(?P<d4>\d{{2}})\.(?P<m4>\d{{2}})\.{year.format('y4')}"
            rf"|(?P<d8>\d{{2}})\.(?P<m8>\d{{2}})\.(?P<y8>[1-4]\d)(?![\d.])"
            rf"|(?P<one>\d{{1,2}})/(?P<other>\d{{1,2}})/{year.format('year')}(?!\d)"
            rf"|{day.format('d1')}\s+(?:de\s+|of\s+)?(?P<m1>{month})\.?,?\s*(?:de\s+)?{year.format('y1')}"
            rf"|{year.format('y7')},?\s+(?P<m7>{month})\.?(?:\s+{day.format('d7')})?\b"
            rf"|(?P<m2>{month})\.?\s+{day.format('d2')},?\s+{year.format('y2')}"
            rf"|(?P<m3>{month})\.?,?\s+(?:de\s+)?{year.format('y3')}",
            re.IGNORECASE,
        )
        self._weekday = re.compile(rf"^(?:{vocabulary.any_of('weekdays')})\b\.?,?\s+", re.IGNORECASE)
        self._parts = PartsOfYear(vocabulary)
        self._stretch = _stretch(month, vocabulary)
        self._begins_stretch = re.compile(rf"(?<!\w)(?:{month})\.?\s+$", re.IGNORECASE)
        """`March`, in front of `until May 2026`."""
        leads = vocabulary.any_of("year_leads")
        self._in_year = re.compile(
            rf"(?:(?<!\w)(?:{leads})\s|[(（])(?P<year_said>{_CENTURY.pattern})[\s)\]）.!]*$", re.IGNORECASE
        )
        due = vocabulary.any_of("due_words")
        self._due = re.compile(rf"(?:\b|(?<=[\u3040-\u9fff]))(?:{due})\W*(?:[^\W\d_]+\W+){{0,2}}$", re.IGNORECASE)
        """`until`, `next one due on the`, in front of a day by which something else is to happen."""

    def leading(self, text: str, within: When | None = None) -> tuple[When | None, str]:
        """A date at the start of an item, with or without brackets, and the rest; all of it, if the day is not clear.

        The year may be that of a time `within` which the item stands.
        """
        found = self._pattern.match(text, len(text) - len(text.lstrip(" \t[(*_`")))
        if not found:
            led = _LED.match(text) if within else None
            when = self.of(led["when"], within) if led else None
            return (when, led["rest"]) if led and when else (None, text)
        when = self._when(found)
        if why_unclear(found[0]):
            return when, text
        return when, _BEHIND_DATE.sub("", text[found.end() :])

    def trailing(self, text: str, within: When | None = None) -> When | None:
        """A date at the very end: `… (May 2025)`, `… in 2025`; of one that is yet to come, the date before it.

        Without one, or with one that says less, it is the time `within` which the text stands.
        """
        when = self._at_end(text)
        return within if when is None or (within or "").startswith(when) else when

    def _at_end(self, text: str) -> When | None:
        start = max(len(text) - LONGEST_DATE, 0)
        if not _CENTURY.search(text, start):
            return None
        dates = [match for match in self._pattern.finditer(text, start) if _CLOSING.fullmatch(text, match.end())]
        found = dates[-1] if dates else self._in_year.search(text)
        if found is None:
            return None
        due = self._due.search(text[: found.start()])
        if due is None or self._begins_stretch.search(text[: due.start()]):
            return self._when(found) if dates else found["year_said"]
        return self._at_end(_without_clause(text, due.start()))

    def anywhere(self, text: str) -> When | None:
        """The first date in a heading or file name, or a half or quarter, as `2026-H1`; a year alone counts."""
        if not _CENTURY.search(text):
            return self._without_century(text) if _DIGIT.search(text) else None
        found = self._pattern.search(text)
        if found:
            return self._when(found)
        year = _YEAR.search(text)
        return self._parts.inside(text) or (year[0] if year else None)

    def _without_century(self, text: str) -> When | None:
        fiscal = _FISCAL.search(text)
        return self._parts.inside(text) or (f"20{fiscal[1]}" if fiscal else None)

    def below(self, heading: str, within: When | None) -> When | None:
        """The time of what stands below a heading; `2022 to 2026` names many times, and dates nothing."""
        stretch = self._stretch.search(heading) if _DIGIT.search(heading) else None
        if stretch is not None:
            return self._common(stretch)
        return self.anywhere(heading) or self.of(heading, within) or within

    def _common(self, stretch: re.Match[str]) -> When | None:
        """What a stretch says of its days: their year, if it is one; of a few weeks the first day is near enough."""
        days = [when for match in self._pattern.finditer(stretch[0]) if is_date(when := self._when(match) or "")]
        if len(days) > 1 and all(map(is_day, days)):
            first, last = span(days[0])[0], span(days[-1])[0]
            if last - first < LONGEST_STRETCH:
                return days[0]
        years = set(_CENTURY.findall(stretch[0]))
        return years.pop() if len(years) == 1 and stretch.lastgroup is None else None

    def of(self, text: str, within: When | None) -> When | None:
        """A time whose year is named above it: `July`, `Fri, 3 July`, `7月`, `Q2`; None if the text says more."""
        if within is None or len(within) >= len("2026-05-03"):
            return None
        if part := self._parts.of(text, within[:4]):
            return part
        year, bare = within[:4], self._weekday.sub("", text.strip())
        found = self._pattern.fullmatch(f"{bare} {year}") or self._pattern.fullmatch(f"{year}年{bare}")
        return self._when(found) if found else None

    def _when(self, match: re.Match[str]) -> When | None:
        if match["iso"]:
            return match["iso"] if is_date(match["iso"]) else None
        if match["year"]:
            return _slashed(int(match["one"]), int(match["other"]), match["year"])
        for number in "014235678":
            if match[f"y{number}"]:
                year = match[f"y{number}"] if number != "8" else f"20{match['y8']}"
                month = match[f"m{number}"]
                month_number = int(month) if month.isdigit() else self._number.get(month.casefold().rstrip("."), 0)
                day = match[f"d{number}"] if number != "3" else None
                when = f"{year}-{month_number:02}" + (f"-{int(day):02}" if day else "")
                return when if is_date(when) else None
        return None


def _stretch(month: str, vocabulary: Vocabulary) -> re.Pattern[str]:
    """`2019 - 2021`, `2024/25`, `2022-03 to 2026-02`, `May 2019 to present`, `March - May 2026`, `since 2022`."""
    year = r"(?<![\d.,])(?:19|20)\d\d(?!\d)"
    day_and_month = rf"(?:\d{{1,2}}\.?\s+)?(?:{month})\.?,?\s+(?:\d{{1,2}},?\s+)?|\d{{1,2}}[./](?:\d{{1,2}}[./])?"
    behind = r"[-/.](?:0[1-9]|1[0-2])(?!\d)(?:[-/.][0-3]\d(?!\d))?|年(?:\s?\d{1,2}\s?月)?"
    named = rf"(?:{day_and_month})?{year}(?:{behind})?"
    begin = rf"(?:{named}|(?<!\w)(?:{month})\.?)"
    joint = rf"\s*(?:[-–—]|(?<=\s)(?:{vocabulary.any_of('until_joints')})(?=\s)|[至到])\s*"
    is_open = rf"(?P<now>{vocabulary.any_of('until_now')})|(?P<left>(?=\s*[)\]）]))"
    since = rf"(?<!\w)(?P<since>{vocabulary.any_of('since_words')})\s*{named}"
    school = rf"(?P<school>{year}\s?[-–/]\s?(?:1[3-9]|[2-9]\d)(?!\d))"
    return re.compile(rf"{school}|{begin}{joint}(?:{named}|{is_open})|{since}", re.IGNORECASE)


def _without_clause(text: str, place: int) -> str:
    """A text up to the clause in which this place stands."""
    return text[: max((found.start() for found in _CLAUSE.finditer(text, 0, place)), default=place)]


def _slashed(one: int, other: int, year: str) -> When | None:
    """`25/11/2025`, `11/25/2025`; of `08/11/2025` only the year is sure: some write the day first, some the month."""
    if min(one, other) > MONTHS or (max(one, other) <= MONTHS and one != other):
        return year
    day, month = max(one, other), min(one, other)
    when = f"{year}-{month:02}-{day:02}"
    return when if is_date(when) else None


_STEMS = {
    1: ("jan", "ene", "jän", "gen", "янв"),
    2: ("feb", "fév", "fev", "фев"),
    3: ("mar", "mär", "mrz", "мар"),
    4: ("apr", "avr", "abr", "апр"),
    5: ("may", "mai", "mayo", "май", "мая"),
    6: ("jun", "juin", "июн"),
    7: ("jul", "juil", "июл"),
    8: ("aug", "aoû", "aou", "ago", "авг"),
    9: ("sep", "set", "сен"),
    10: ("oct", "okt", "out", "окт"),
    11: ("nov", "ноя"),
    12: ("dec", "dez", "déc", "dic", "дек"),
}


def _month_numbers(names: list[str]) -> dict[str, int]:
    """The number of each month by the first letters it has in the languages of the library."""
    return {
        name.casefold(): number
        for name in names
        for number, stems in _STEMS.items()
        if name.casefold().startswith(stems)
    }
