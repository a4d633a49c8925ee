"""Dates and periods: `2026-05-03`, `2026-H1`, `last half`. No clock: today is always given."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from career_journal.errors import BadRequest

When = str
"""A date as well as it is known: `2026-05-03`, `2026-05` or `2026`; or a half, `2026-H1`, or two ends, `2023..2024`."""
FEW_WEEKS = timedelta(days=31)
"""Between the two days of a stretch that is short enough to be dated by a day."""

KNOWN_FORMS = "2026-H1, 2026-Q2, 2026-05, 2026, this half, last quarter, 2026-01-01..2026-03-31"

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_PART = re.compile(r"\d{4}-[HQ]\d")
_LIKE_DAY = re.compile(
    r"[\s(\[*_`]*(?P<said>(?P<first>\d{4})[-./](?P<month>\d{1,2})[-./](?P<day>\d{1,2})"
    r"|(?P<one>\d{1,2})(?:\.|(?P<slash>/))(?P<other>\d{1,2})[./](?P<year>\d{4}|(?<=\d/)[1-4]\d))(?!\d)"
)
_MONTHS_IN = {"year": 12, "half": 6, "quarter": 3, "month": 1}
_NAMED = re.compile(r"(?:fy)?(?P<year>\d{4})[- ]?(?P<part>[hq])(?P<number>\d)", re.IGNORECASE)
_NAMED_BACKWARDS = re.compile(r"(?P<part>[hq])(?P<number>\d)[- ]?(?:fy)?(?P<year>\d{4})", re.IGNORECASE)
_RELATIVE = re.compile(r"(?P<which>this|last|next)[- ](?P<unit>half(?:[- ]year)?|quarter|year|month)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The employer's year: the month it starts in, and whether it is named by the year it starts or ends in."""

    first_month: int = 1
    named_by: str = "end"

    def _offset(self) -> int:
        return 1 if self.first_month > 1 and self.named_by == "end" else 0

    def part(self, year: int, unit: str, number: int = 1) -> Period:
        """The `number`-th half, quarter or month of a fiscal year; `year` itself with unit `year`."""
        length = _MONTHS_IN[unit]
        first = (year - self._offset()) * 12 + self.first_month - 1 + (number - 1) * length
        start = date(first // 12, first % 12 + 1, 1)
        after = first + length
        end = date(after // 12, after % 12 + 1, 1) - timedelta(days=1)
        suffix = {"year": "", "half": f"-H{number}", "quarter": f"-Q{number}", "month": f"-{start.month:02}"}[unit]
        label = f"{start.year}{suffix}" if unit == "month" else f"{year}{suffix}"
        return Period(label, start, end)

    def around(self, day: date, unit: str, shift: int = 0) -> Period:
        """The period of this unit that holds `day`, or the one `shift` units later."""
        length = _MONTHS_IN[unit]
        months = day.year * 12 + day.month - 1 - (self.first_month - 1)
        index = months // length + shift
        first_year, number = divmod(index * length, 12)
        if unit == "month":
            absolute = index + self.first_month - 1
            return month_of(absolute // 12, absolute % 12 + 1)
        return self.part(first_year + self._offset(), unit, number // length + 1)


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days with a name; both ends included."""

    label: str
    start: date
    end: date

    def holds(self, time: Period | None) -> bool:
        """Whether the whole of a time, as well as it is known, lies inside."""
        return time is not None and self.start <= time.start and time.end <= self.end

    def touches(self, time: Period | None) -> bool:
        """Whether any part of a time lies inside: `2026` touches `2026-H1` without being held by it."""
        return time is not None and time.start <= self.end and self.start <= time.end

    def days_left(self, today: date) -> int:
        """Whole days from today to the last day; 0 once it is over."""
        return max(0, (self.end - today).days)

    @property
    def months(self) -> tuple[When, ...]:
        """The months it touches, oldest first."""
        first = self.start.year * 12 + self.start.month - 1
        last = self.end.year * 12 + self.end.month - 1
        return tuple(f"{month // 12}-{month % 12 + 1:02}" for month in range(first, last + 1))

    def __str__(self) -> str:
        return f"{self.label} ({self.start.isoformat()} to {self.end.isoformat()})"


def month_of(year: int, month: int) -> Period:
    """One calendar month."""
    last = calendar.monthrange(year, month)[1]
    return Period(f"{year}-{month:02}", date(year, month, 1), date(year, month, last))


def span(when: When) -> tuple[date, date]:
    """First and last day of a date that may lack its day or month. Raises ValueError if there is no such date."""
    if ".." in when:
        first, _, last = when.partition("..")
        return span(first)[0], span(last)[1]
    if is_part_of_year(when):
        period = Calendar().part(int(when[:4]), "half" if "H" in when else "quarter", int(when[-1]))
        return period.start, period.end
    year, *rest = map(int, when.split("-"))
    if not rest:
        return date(year, 1, 1), date(year, 12, 31)
    if len(rest) == 1:
        return date(year, rest[0], 1), date(year, rest[0], calendar.monthrange(year, rest[0])[1])
    day = date(year, rest[0], rest[1])
    return day, day


def is_date(text: str) -> bool:
    """Whether this is a date that exists, in the form `2026-05-03`, `2026-05` or `2026`."""
    if not _DATE.fullmatch(text):
        return False
    try:
        span(text)
    except ValueError:
        return False
    return True


def why_unclear(text: str) -> str:
    """Why the day that a text begins with says no date; empty if it begins with none, or with one that is clear."""
    found = _LIKE_DAY.match(text)
    if found is None:
        return ""
    one, other, year = found["one"] or found["month"], found["other"] or found["day"], found["year"] or found["first"]
    year = f"20{year}" if len(year) == 2 else year
    orders = {(one, other), (other, one)} if found["slash"] else {(other, one) if found["one"] else (one, other)}
    days = sorted(day for month, number in orders if is_date(day := f"{year}-{int(month):02}-{int(number):02}"))
    if len(days) > 1:
        return f"'{found['said']}' may be {days[0]} or {days[1]}"
    return "" if days else f"there is no day '{found['said']}'"


def ends_before(start: When, end: When) -> bool:
    """Whether something ends before it starts, as well as both are known: `2026-01` may be within `2026`."""
    known = min(len(start), len(end))
    return end[:known] < start[:known]


def is_day(when: When | None) -> bool:
    """Whether a date is known to its day; `2026-05` is not."""
    return when is not None and len(when) == len("2026-05-03")


def is_of_days(when: When | None) -> bool:
    """Whether a time is a day or a few weeks at most, as of an entry of a log."""
    return when is not None and is_day(last_of(when))


def is_part_of_year(when: When) -> bool:
    """Whether this names a half or quarter: `2026-H1`."""
    return _PART.fullmatch(when) is not None


def last_of(when: When) -> When | None:
    """The one date that a time is known by: of a few weeks their last day, of a longer stretch what its ends share.

    Work of a week is written down at its end; what lies somewhere in months or years has no day.
    """
    if is_part_of_year(when):
        return when[:4]
    first, _, last = when.partition("..")
    if not last:
        return when
    if is_day(first) and is_day(last) and span(last)[0] - span(first)[0] < FEW_WEEKS:
        return last
    shared = next((size for size in (7, 4) if first[:size] == last[:size]), 0)
    return last[:shared] or None


def is_period(when: When) -> bool:
    """Whether this names more than a date: a half or quarter, or a stretch longer than a few weeks."""
    return is_part_of_year(when) or (".." in when and not is_day(last_of(when)))


def parse(text: str, today: date, year: Calendar = Calendar()) -> Period:
    """Read a period as a person writes it. Raises BadRequest with the known forms."""
    words = text.strip()
    if match := _NAMED.fullmatch(words) or _NAMED_BACKWARDS.fullmatch(words):
        unit, most = ("half", 2) if match["part"].lower() == "h" else ("quarter", 4)
        if 1 <= int(match["number"]) <= most:
            return year.part(int(match["year"]), unit, int(match["number"]))
    elif match := _RELATIVE.fullmatch(words):
        shift = {"this": 0, "last": -1, "next": 1}[match["which"].lower()]
        return year.around(today, match["unit"].lower().split("-")[0].split(" ")[0], shift)
    elif re.fullmatch(r"(?:fy)?\d{4}", words, re.IGNORECASE):
        return year.part(int(words[-4:]), "year")
    elif ".." in words:
        since, _, until = words.partition("..")
        return between(since, until, today)
    elif is_date(words):
        start, end = span(words)
        return Period(words, start, end)
    message = f"'{text}' is not a period"
    raise BadRequest(message, f"known forms: {KNOWN_FORMS}")


def dated(when: When) -> Period:
    """The days of a date that may lack its day or month. Raises ValueError if there is no such date."""
    return Period(when, *span(when))


def stated(text: str, year: Calendar = Calendar()) -> Period | None:
    """A period as a note states it; None if it is none. Relative ones (`this half`) mean nothing in a note."""
    named = re.search(r"\d{4}", text)
    if named is None:
        return None
    try:
        return parse(text, span(named[0])[1], year)
    except (BadRequest, ValueError):
        return None


def between(since: str | None, until: str | None, today: date) -> Period:
    """The range from `since` to `until`, both included; an open end is today, an open start the year 1900."""
    start = span(_existing(since))[0] if since else date(1900, 1, 1)
    end = span(_existing(until))[1] if until else today
    if end < start:
        message = f"the period ends ({end.isoformat()}) before it starts ({start.isoformat()})"
        raise BadRequest(message, "swap --since and --until")
    label = f"{start.isoformat()}..{end.isoformat()}" if since else f"until {end.isoformat()}"
    return Period(label, start, end)


def _existing(text: str) -> When:
    if is_date(text.strip()):
        return text.strip()
    message = f"'{text}' is not a date"
    raise BadRequest(message, "write 2026-05-03, 2026-05 or 2026")
