"""What one typed line says besides its words: when it was, who saw it, what it is about, which figures it holds.

The words stay as they were typed. Only signs at the very end that are no part of the sentence (`#tag`, `@person`,
`last friday`) and a date in front (`yesterday: …`) are taken out of it, for they stand in fields of their own.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from career_journal.capture import spoken
from career_journal.capture.dates import DAYS, plain_words
from career_journal.errors import BadRequest
from career_journal.notes.tokens import JOINING, links_in, people_in, tags_in

if TYPE_CHECKING:
    from career_journal.notes.grammar.dates import Dates

_LONGEST_DATE = 4
"""Words: the day before yesterday."""
_LONGEST_WRITTEN = 5
"""Words: 3 de mayo de 2026."""
_CENTURY = re.compile(r"(?:19|20)\d\d")
_NUMBERS = r"\d{1,4}([-/.])\d{1,2}\1\d{1,4}\b"
_DOTTED = r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?!\d)"
_LIKE_DATE = re.compile(
    rf"(?:^|(?<=\b(?:on|am|le|el|em) ))(?:{_NUMBERS}|{_DOTTED})|\b\d{{4}}-\d\d-\d\d\b"
    r"|^\d{1,2}/\d{1,2}(?=:|\s(?!of\b|out\b))"
)
"""`04/05/2026` and `3.5.` in front, `on 3.5.26` anywhere, `2026-05-03` too, `5/28 shipped`."""
_LONGEST_END = 16
"""Characters in which the year of a date at the end stands."""
_LONGEST_FRONT = 24
"""The same of a date in front."""
_YEAR_ALONE = 4
_OTHER_DAY = frozenset("from since until till before after for by of to than as".split())  # noqa: SIM905 - words read best in a row
"""Words behind which a day is not the day on which it was done: `open since yesterday`."""
_AROUND = "()[],.;: "
_FIGURE = re.compile(r"(?<![\w.,:/#-])[~€$£]?\d[\d,]*(?:\.\d+)?(?: ?[%€$£]|[kKM]?(?: [^\W\d_][\w/]*)?(?![\w:/-]))")
_NO_UNIT = frozenset("a an and at by for from in of on or per the to with than am pm".split())  # noqa: SIM905 - words read best in a row
_MONTHS = (*filter(None, (*calendar.month_name, *calendar.month_abbr)), "Sept")
_MONTH = rf"(?:{'|'.join(_MONTHS)})"
_BEGINNINGS = frozenset(name[:3].lower() for name in _MONTHS)
_OF_ANY_YEAR = re.compile(rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?)\b")
"""`14 May`, which may be of this year or of another; with its year in the middle of a sentence, of something else."""
_ON_WEEKDAY = re.compile(rf"(?:^|\b(?:on|this|last) )(?:{'|'.join(DAYS)})\b", re.IGNORECASE)
_LIKE_DAYS = (_LIKE_DATE, _OF_ANY_YEAR, spoken.DAY_OF_MONTH, _ON_WEEKDAY, spoken.ON_WEEKDAY)
"""What looks like a day and may be none that is meant."""


class Understood(NamedTuple):
    """A typed line and what it says. `said` are the words its date was read from, `doubt` why none was read."""

    text: str
    when: str | None = None
    said: str = ""
    tags: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    doubt: str = ""


def understand(typed: str, today: date) -> Understood:
    """Read one typed line. A date is taken only where it can be no other: in front, at the end, or in plain words."""
    text, said = _without_signs(typed.strip(), today)
    words = said or _dates_in(text.split(), today)
    days = {day: word for word in words if (day := _day(word, today))}
    days = days or _in_front(text, today) or _at_the_end(text, today) or _long_ago(text, today)
    when = next(iter(days)) if len(days) == 1 else None
    signs = (tuple(tags_in(typed)), tuple(people_in(typed)), tuple(links_in(typed)))
    doubt = f"the words name {len(days)} days" if len(days) > 1 else "" if days else _unclear(text)
    return Understood(text, when, days.get(when or "", ""), *signs, doubt)


def figures_in(text: str) -> list[str]:
    """The plainest figures of a line, a number with its unit, to show them at once.

    Reading the note finds more of them, with the words of seven languages, which would double the time this takes.
    """
    found = []
    told = text.removeprefix(spoken.opening(text))
    for pattern in _LIKE_DAYS:
        told = pattern.sub("", told)
    for match in _FIGURE.finditer(told):
        number, _, unit = match[0].partition(" ")
        if unit.lower() in _NO_UNIT | spoken.NO_UNIT or unit.lower()[:3] in _BEGINNINGS:
            unit = ""
        if (unit or not number.isdigit()) and not _CENTURY.fullmatch(number):
            found.append(f"{number} {unit}".strip())
    return found


def _without_signs(text: str, today: date) -> tuple[str, list[str]]:
    """The words without the signs at their end and the date in front, and the words of the dates taken out."""
    text, said = _without_date_in_front(text, today)
    words = text.split()
    while length := _sign_at_end(words, today):
        sign = " ".join(words[-length:])
        said += [] if any(mark in sign for mark in ("#", "@", "[[")) else [sign.strip(_AROUND)]
        words = words[:-length]
        text = text[: text.rindex(words[-1]) + len(words[-1])]
    return text, said


def _without_date_in_front(text: str, today: date) -> tuple[str, list[str]]:
    for mark in (":", ",", " - ", " – "):
        head, found, rest = text.partition(mark)
        if found and rest.strip() and _day(head, today):
            return rest.strip(), [head.strip()]
    words = text.split()
    for length in range(min(_LONGEST_WRITTEN, len(words) - 1), 0, -1):
        head = " ".join(words[:length])
        is_written = head[:1].isalnum() and _CENTURY.search(head) and _day(head, today)
        if is_written and words[length].lower() not in JOINING:
            return " ".join(words[length:]), [head]
    return text, []


def _sign_at_end(words: list[str], today: date) -> int:
    """How many words at the end are one sign; 0 if the sentence ends here."""
    if len(words) < 2:
        return 0
    if words[-1].endswith("]]") and links_in(words[-1]) and (tags_in(words[-2]) or people_in(words[-2])):
        return 1  # a link behind other signs; alone it is what was worked on: `shipped [[Search]]`
    if tags_in(words[-1]) or people_in(words[-1]):
        is_list = words[-2].lower() == "with" and _sign_at_end(words[:-2], today) > 0
        return 2 if is_list else 0 if words[-2].lower() in JOINING else 1
    for length in range(min(_LONGEST_DATE, len(words) - 1), 0, -1):
        if words[-1].lower() not in spoken.PARTED_SHIFTS and _day(" ".join(words[-length:]), today):
            return 0 if words[-length - 1].lower() in JOINING | spoken.OTHER_DAY else length
    return 0


def _dates_in(words: list[str], today: date) -> list[str]:
    """Plain words for a day anywhere in the sentence; `on friday` alone may be any Friday there."""
    found, start = [], 0
    while start < len(words):
        length, said = _longest_date(words[start : start + _LONGEST_DATE], today)
        if said and not (start and words[start - 1].lower() in _OTHER_DAY | spoken.OTHER_DAY):
            found.append(said)
        start += length or 1
    return found


def _longest_date(words: list[str], today: date) -> tuple[int, str]:
    for length in range(len(words), 0, -1):
        said = " ".join(words[:length]).strip(_AROUND)
        if _is_sure(said) and plain_words(said, today):
            return length, said
    return 0, ""


def _in_front(text: str, today: date) -> dict[str, str]:
    """`On 3 May 2026 …`: a day that begins the sentence and is part of it."""
    day = _dates().leading(text)[0] if _CENTURY.search(text[:_LONGEST_FRONT]) else None
    return {day: ""} if day and _YEAR_ALONE < len(day) <= len(today.isoformat()) and day <= today.isoformat() else {}


def _at_the_end(text: str, today: date) -> dict[str, str]:
    """`… on 3 May 2026`: a day that ends the sentence and is part of it."""
    day = _dates().trailing(text) if _CENTURY.search(text[-_LONGEST_END:]) else None
    return {day: ""} if day and len(day) > _YEAR_ALONE and day <= today.isoformat() else {}


def _long_ago(text: str, today: date) -> dict[str, str]:
    """`Vor drei Tagen …`, `il y a 3 jours, …`: so many days back from today, as `--on` reads it."""
    said = spoken.opening(text)
    if not spoken.counts_back(said):
        return {}
    from career_journal.capture.dates import read

    try:
        day = read(said, today)
    except BadRequest:
        return {}
    return {day: said} if len(day) == len(today.isoformat()) and day <= today.isoformat() else {}


def _unclear(text: str) -> str:
    """What in a line looks like a date and is none: `04/05/2026` in front, `14 May` anywhere; empty if nothing does."""
    found = (match[0] for pattern in _LIKE_DAYS if (match := pattern.search(text)))
    said = spoken.opening(text) or next(found, "") or spoken.closing(text)
    return f"'{said}' is not clearly one day gone by" if said else ""


def _is_sure(said: str) -> bool:
    """Whether plain words name one day wherever they stand; `friday` may be any Friday."""
    words = said.lower().split()
    return bool(words) and words[0] not in ("on", "this", "next", "tomorrow", *DAYS)


def _day(said: str, today: date) -> str | None:
    """The day that words in front or at the end name, if it is not still to come."""
    words = said.strip(_AROUND).lower()
    bare = words.removeprefix("on ")
    try:
        day = date.fromisoformat(bare).isoformat() if bare[4:5] == bare[7:8] == "-" else None
    except ValueError:
        return None
    if words in spoken.PARTED_SHIFTS:
        day = (today + timedelta(spoken.PARTED_SHIFTS[words])).isoformat()
    elif day is None and words not in DAYS:
        day = plain_words(words, today) or _written(said.strip(_AROUND))
    return day if day and day <= today.isoformat() else None


def _written(said: str) -> str | None:
    """The day that is written out, as a note is read: `3 May 2026`, `05.05.2026`; None if it may be one of two."""
    year = _CENTURY.search(said)
    if year is None or said == year[0]:
        return None
    when, rest = _dates().leading(said)
    is_exact = when is not None and len(when) > _YEAR_ALONE
    return when if is_exact and not rest.strip(_AROUND) else None


@cache
def _dates() -> Dates:
    """Dates in the languages of the library, which take their time to load: only for what holds a year."""
    from career_journal.notes.read import grammar_of

    return grammar_of().dates
