"""Stretches of time with two ends: `11-17 May 2026`, `April to June 2026`, `2023/24`, `du 25 au 31 mai 2026`.

A stretch is kept with both its ends, `2026-05-11..2026-05-17`, and never taken for one of them.
"""

from __future__ import annotations

import re
from copy import copy
from typing import NamedTuple

from career_journal.notes.grammar.dates.forms import (
    AT_MARGIN,
    END_WITH_YEAR,
    ENDS,
    WITH_YEAR,
    WITHOUT_YEAR,
    Said,
    read,
)
from career_journal.notes.grammar.dates.months import Months
from career_journal.notes.grammar.vocabulary import Vocabulary
from career_journal.periods import When, is_day, span

_YEAR = r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d)年?"
_AT_START = re.compile(r"(?:^|[^\w\s])\s*$")


class Stretch(NamedTuple):
    """The days from the first to the last, None if it has no such end (`since 2022`), and where a text ends it."""

    when: When | None
    end: int


class Ranges:
    """Finds them in a text; made once from the words of all languages."""

    def __init__(self, vocabulary: Vocabulary, months: Months) -> None:
        self._months = months
        self._day_first: bool | None = None
        whole = f"(?:{WITH_YEAR.plain}|{END_WITH_YEAR.plain}|{AT_MARGIN.plain})"
        short = f"(?:{WITHOUT_YEAR.plain}|{ENDS.plain})"
        joint = rf"(?P<joint>\s*(?:[-–—~]|(?<=\s)(?:{vocabulary.any_of('until_joints')})(?=\s)|[至到])\s*)"
        is_open = rf"(?:{vocabulary.any_of('until_now')}|(?=\s*[)\]）]))"
        since = rf"(?<!\w)(?:{vocabulary.any_of('since_words')})\s*(?:{whole}|{_YEAR})"
        school = r"(?P<school>(?:19|20)\d\d)\s?[-–/]\s?(?P<next>1[3-9]|[2-9]\d)(?!\d)"
        ends = rf"(?P<first>{whole}|{short}){joint}(?:(?P<last>{whole}|{_YEAR})|(?P<bare>{short})|(?P<open>{is_open}))"
        self._pattern = re.compile(rf"(?<![\d.,]){school}|{ends}|(?P<since>{since})", re.IGNORECASE)

    def ordered(self, *, day_first: bool) -> Ranges:
        """The same for a note whose dates have the day, or the month, in front."""
        other = copy(self)
        other._day_first = day_first  # noqa: SLF001 - its own
        return other

    def inside(self, text: str, within: When | None = None) -> Stretch | None:
        """The first that a text names; its year may be that of a time `within` which the text stands."""
        stretches = (self._of(found, within) for found in self._pattern.finditer(self._months.signed(text)))
        return next((stretch for stretch in stretches if stretch), None)

    def opening(self, text: str, start: int, within: When | None = None) -> Stretch | None:
        """The one that stands at this place of a text."""
        found = self._pattern.match(self._months.signed(text), start)
        return self._of(found, within) if found else None

    def _of(self, found: re.Match[str], within: When | None) -> Stretch | None:
        if found["school"]:
            first, last = int(found["school"]), int(found["school"][:2] + found["next"])
            return Stretch(f"{first}..{last}", found.end()) if first < last else None
        if found["since"] or found["open"] is not None:
            return Stretch(None, found.end()) if re.search(_YEAR, found[0]) else None
        year = int(within[:4]) if within and found["bare"] else 0
        begin, end = read(found["first"].strip()), read((found["last"] or found["bare"]).strip())
        if begin is None or end is None or _is_loose(found):
            return None
        when = _between(begin, end, year, self._day_first)
        return Stretch(when, found.end()) if when else None


def _between(first: Said, last: Said, year: int, day_first: bool | None) -> When | None:  # noqa: FBT001 - as read
    last = Said(last.year or year, last.days).filled(first)
    first, last = _in_one_order(first.filled(last), last, day_first)
    begins, ends = first.dates(), last.dates()
    if len(begins) != 1 or len(ends) != 1 or is_day(begins[0]) != is_day(ends[0]):
        return None
    if span(begins[0]) > span(ends[0]):  # from December to January
        begins = Said(first.year - 1, first.days).dates()
    return f"{begins[0]}..{ends[0]}" if begins and span(begins[0]) < span(ends[0]) else None


def _in_one_order(first: Said, last: Said, day_first: bool | None) -> tuple[Said, Said]:  # noqa: FBT001 - as read
    """Both ends with the day or the month first, as one of them shows, `3/6/26 - 3/20/26`, or else the note."""
    clear = next((said for said in (last, first) if len(said.days) > 1 and len(said.dates()) == 1), None)
    if clear is not None:
        day_first = not Said(clear.year, clear.days[:1]).dates()
    if day_first is None:
        return first, last
    return first.ordered(day_first=day_first), last.ordered(day_first=day_first)


def _is_loose(found: re.Match[str]) -> bool:
    """Whether a bare number stands before a dash with blanks, as in `Sprint 12 - 3 May 2026`, which is no stretch."""
    is_number = re.fullmatch(r"\d{1,2}\.?", found["first"].strip()) is not None
    is_dash = found["joint"] != found["joint"].strip() and found["joint"].strip() in "-–—~"
    return is_number and is_dash and not _AT_START.search(found.string[: found.start()])
