"""Where a date may stand in an item, a heading or a file name, and which day it then means.

A date that says no year takes it from what stands above it; of two days that it may mean it is the one that lies in the
time above it, and none if both do. What an item itself says goes before what its heading says. A stretch of time is
kept with both its ends, from which `build` makes a date: of a few weeks their last day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from copy import copy
from typing import NamedTuple

from career_journal.notes.grammar.dates.forms import AT_MARGIN, WITH_YEAR, WITHOUT_YEAR, Said
from career_journal.notes.grammar.dates.months import MONTH, Months
from career_journal.notes.grammar.dates.named import NamedTimes
from career_journal.notes.grammar.dates.order import shown_order
from career_journal.notes.grammar.dates.ranges import Ranges
from career_journal.notes.grammar.vocabulary import Vocabulary
from career_journal.periods import When, is_day, is_of_days, last_of, span, why_unclear

BESIDE_DAY = 3
"""Words without a digit in a line that names a day, its weekday and month among them."""
LONGEST_DATE = 48
"""Characters of a date written out, with what closes a line behind it."""
_CENTURY = re.compile(r"(?:19|20)\d\d")
_MAYBE_YEAR = re.compile(r"(?:19|20)\d\d|['’]\d\d|\d\.\d\d\b")
"""What every date with a year holds; to look for this first spares nearly all texts the search for names of months."""
_MARKS = re.compile(r"[\s(\[*_`\u2600-\u27bf\ufe0f\U0001f300-\U0001faff]*")
"""What may stand in front of a date: brackets, bold, a picture."""
_CLAUSE = re.compile(r"[,;(（，；]|\s[–—-]\s")
_CLOSING = re.compile(r"[\s)\].!]*")
_STAMP = re.compile(r"T\d\d:\d\d(?::\d\d)?Z?")
_BEHIND_DATE = re.compile(r"[\])*_`]*\s*(?:(?:-{2,3}|[-–—:：|,])\s*)?")
"""What parts a date from what happened on it."""
_PARTED = re.compile(r"[\])*_`]*(?:\s*[:：–—|][*_`]*|\s+-{1,3}(?=\s)|(?<=[\])])\s)\s*(?=\S)")
"""The same, if it must be there."""
_DAY_OR_YEAR = re.compile(rf"{MONTH}\.?-[0-4]\d(?![\w-])")
"""`Mar-25`."""
_COMMA = re.compile(r"[*_`]*,\s+(?=\S)")
_WORD = re.compile(r"\s+([^\W\d_]+)")
_DIGIT = re.compile(r"\d")
_LETTER = re.compile(r"[^\W\d_]")
_SLASHED_DAY = r"\d{1,2}/\d{1,2}(?:/\d{2,4})?"
_TWO_DAYS = re.compile(rf"(?:[^\W\d_]+\s\d{{1,3}}:?\s)?{_SLASHED_DAY}\s*[-–]\s*{_SLASHED_DAY}")
"""`Sprint 3 8/5/26 - 9/2/26`, be it of either of two months."""
_LABELLED = re.compile(r"[^\W\d_]\s?[:：]")
"""`Due: 3 May 2026`, which dates nothing below it."""
_WORDS = re.compile(r"[^\W\d_]{2,}")
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d)")


class Found(NamedTuple):
    """A date at the start of an item, and where it ends."""

    when: When | None
    end: int
    has_year: bool
    is_named: bool = False
    """Whether a half, a week or a stretch says when; such words must be parted from what follows."""
    is_slashed: bool = False
    """`5/28`, which may be a part of something as well."""


class Dates:
    """Dates as people write them at the start or end of an item, in a heading or in a file name."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self.day_first: bool | None = None
        """Whether the day stands before the month in `5/6`, None if that is not known."""
        months = Months(vocabulary.number_words.months)
        self._signed = months.signed
        self._ranges, self._named = Ranges(vocabulary, months), NamedTimes(vocabulary, months)
        self._weekday = re.compile(rf"(?:{vocabulary.any_of('weekdays')})\b\.?,?\s+", re.IGNORECASE)
        rough = rf"(?:{vocabulary.any_of('rough_times')})[\s-]+"
        words = f"{vocabulary.any_of('date_leads')}|{vocabulary.any_of('since_words')}"
        years = rf"(?:{vocabulary.any_of('year_names')})\s+(?={_CENTURY.pattern})"
        self._lead = re.compile(rf"(?:{words})\s+(?:{rough})?|{rough}|{years}", re.IGNORECASE)
        """`on`, `im`, `early`, `since`, in front of a day or month; `school year`, in front of its years."""
        month = WITHOUT_YEAR.plain
        self._begins_stretch = re.compile(rf"(?:{month})\s+$", re.IGNORECASE)
        """`March`, in front of `until May 2026`."""
        self._bare_end = re.compile(
            rf"(?:[(（\[]|(?<!\w)(?:{vocabulary.any_of('date_leads')})\s+|,\s+)(?P<said>{month})[\s)\]）.!]*$",
            re.IGNORECASE,
        )
        """`… (June 3rd)`, `… on 3 May`, `…, 3 May`."""
        leads = vocabulary.any_of("year_leads")
        self._in_year = re.compile(
            rf"(?:(?<!\w)(?:{leads})\s|[(（])(?P<year_said>{_CENTURY.pattern})[\s)\]）.!]*$", re.IGNORECASE
        )
        self._opens_with_year = re.compile(rf"(?:{leads})\s(?P<year_said>{_CENTURY.pattern})\b(?![-–/])", re.IGNORECASE)
        edited = vocabulary.any_of("edited_words")
        self._edited = re.compile(rf"[(（\[](?:{edited})(?![a-z])[^()（）\[\]]*[)）\]]", re.IGNORECASE)
        due = vocabulary.any_of("due_words")
        self._due = re.compile(rf"(?:\b|(?<=(?-i:[\u3040-\u9fff])))(?:{due})\W*(?:[^\W\d_]+\W+){{0,2}}$", re.IGNORECASE)
        """`until`, `next one due on the`, in front of a day by which something else is to happen."""

    def of_note(self, lines: Iterable[str]) -> Dates:
        """The same for one note: where one of its dates shows whether the day or the month stands first, so in all."""
        days = [order for line in lines if "/" in line and (order := shown_order(line)) is not None]
        if not days or len(set(days)) > 1:
            return self
        other = copy(self)
        other.day_first = days[0]
        other._ranges = self._ranges.ordered(day_first=days[0])  # noqa: SLF001 - its own
        return other

    def leading(self, text: str, within: When | None = None) -> tuple[When | None, str]:
        """A date at the start of an item, with or without brackets, and the rest.

        The rest is all of the text if the day is not clear, or if the date is part of a sentence: `On 3 May 2026 we …`.
        The year may be that of a time `within` which the item stands.
        """
        start, has_weekday = _begin(text, self._weekday)
        lead = self._lead.match(text, start)
        found = self._opening(text, lead.end() if lead else start, within)
        if found is None or found.when is None:
            return (None if found is None else found.when), text
        if why_unclear(text[start:]) and not is_day(found.when):
            return found.when, text
        is_day_of_week = has_weekday and is_day(found.when) and not found.is_slashed
        cut = self._cut(text, found._replace(has_year=found.has_year or is_day_of_week), is_led=lead is not None)
        return (None, text) if cut is None else (found.when, text[cut:])

    def _cut(self, text: str, found: Found, *, is_led: bool) -> int | None:
        """Where the words begin of an item that opens with a date, 0 if it is one of them; None if it dates nothing."""
        parted = _PARTED.match(text, found.end)
        if parted is None and (is_led or is_day(found.when) or (found.has_year and not found.is_named)):
            parted = _COMMA.match(text, found.end)
        if parted:
            return parted.end()
        if found.is_named:
            return None
        if found.has_year and not is_led:
            stamp = _STAMP.match(text, found.end)
            behind = _BEHIND_DATE.match(text, stamp.end() if stamp else found.end)
            return behind.end() if behind else found.end
        if is_led and not found.is_slashed:
            return 0
        word = _WORD.match(text, found.end) if is_day(found.when) else None
        return word.start(1) if word and self._vocabulary.is_past(word[1].casefold()) else None

    def _opening(self, text: str, start: int, within: When | None) -> Found | None:
        """The date that stands at this place, in the form that says most."""
        year = within[:4] if within else ""
        if stretch := self._ranges.opening(text, start, within):
            is_named = not (stretch.when and is_day(last_of(stretch.when)))
            return Found(stretch.when, stretch.end, has_year=True, is_named=is_named) if stretch.when else None
        if named := self._named.opening(text, start, year):
            return Found(*named, has_year=True, is_named=True)
        signed = self._signed(text)
        for forms in (AT_MARGIN, WITH_YEAR):
            if dated := forms.pattern.match(signed, start):
                return Found(self._meant(forms.said(dated), within), dated.end(), has_year=True)
        if alone := _YEAR.match(text, start):
            return Found(alone[0], alone.end(), has_year=True, is_named=True)
        if within and (bare := WITHOUT_YEAR.pattern.match(signed, start)):
            when = self._below(WITHOUT_YEAR.said(bare), within)
            return Found(when, bare.end(), has_year=False, is_slashed="/" in bare[0]) if when else None
        return None

    def trailing(self, text: str, within: When | None = None) -> When | None:
        """A date at the very end: `… (May 2025)`, `… in 2025`; of one that is yet to come, the date before it.

        Without one, or with one that says less, it is the time `within` which the text stands.
        """
        when = self._at_end(text) or self._bare_at_end(text, within)
        return within if when is None or (within or "").startswith(when) else when

    def in_front(self, text: str) -> When | None:
        """`In 2023 the yard …`, `Summer '24 …`: it makes no entry of a line, but dates what is one."""
        start, _ = _begin(text, self._weekday)
        lead = self._lead.match(text, start)
        place = lead.end() if lead else start
        if (stretch := self._ranges.opening(text, place)) and stretch.when:
            names_months = "-" in stretch.when  # `2010-2015 valves closed` may count them
            return stretch.when if lead or names_months else None
        if named := self._named.opening(text, place):
            return named[0]
        found = self._opens_with_year.match(text, start)
        return found["year_said"] if found else None

    def closing(self, text: str, within: When | None = None) -> tuple[When | None, str]:
        """A date at the very end and the words in front of it: `Ana, May 2026`, `Ana 3 May` where the year is known."""
        for forms in (WITH_YEAR, AT_MARGIN, WITHOUT_YEAR) if within else (WITH_YEAR, AT_MARGIN):
            for found in forms.pattern.finditer(self._signed(text)):
                when = self._meant(forms.said(found), within) if _CLOSING.fullmatch(text, found.end()) else None
                is_clear = forms is not WITHOUT_YEAR or "/" not in found[0]
                if when and found.start() and is_clear:
                    return when, text[: found.start()].rstrip(" ,([–—-|·")
        return None, text

    def _at_end(self, text: str) -> When | None:
        start = max(len(text) - LONGEST_DATE, 0)
        if not _MAYBE_YEAR.search(text, start):
            return None
        dates = WITH_YEAR.pattern.finditer(self._signed(text), start)
        last = [found for found in dates if _CLOSING.fullmatch(text, found.end())][-1:]
        found = last[0] if last else self._in_year.search(text)
        if found is None:
            return None
        due = self._due.search(text[: found.start()])
        if due is None or self._begins_stretch.search(self._signed(text[: due.start()])):
            return self._meant(WITH_YEAR.said(found), None) if last else found["year_said"]
        return self._at_end(_without_clause(text, due.start()))

    def _bare_at_end(self, text: str, within: When | None) -> When | None:
        """`… (June 3rd)`, if it is known of which year."""
        found = self._bare_end.search(self._signed(text[-LONGEST_DATE:])) if within else None
        bare = WITHOUT_YEAR.pattern.fullmatch(found["said"]) if found else None
        if not (found and bare and within) or self._due.search(text[: len(text) - len(found[0])]):
            return None
        return None if "/" in bare[0] and found[0][0] not in "([（" else self._below(WITHOUT_YEAR.said(bare), within)

    def anywhere(self, text: str) -> When | None:
        """The first date in a heading or file name, or a half or quarter, as `2026-H1`; a year alone counts.

        Of a week or a few it is the last day, of a season its months, of a longer stretch the year its ends share.
        """
        if not _MAYBE_YEAR.search(text):
            return self._named.without_century(text) if _DIGIT.search(text) else None
        if season := self._named.seasons.inside(text):
            return season
        stretch = self._ranges.inside(text)
        when = stretch.when if stretch and stretch.when else self._named.weeks.inside(text)
        if when:
            return last_of(when)
        found = WITH_YEAR.pattern.search(self._signed(text))
        if found:
            return self._meant(WITH_YEAR.said(found), None)
        year = _YEAR.search(text)
        return self._named.parts.inside(text) or (year[0] if year else None)

    def below(self, heading: str, within: When | None = None, *, weekly: bool = False) -> When | None:
        """The time of what stands below a heading or in a file of this name; both ends of a stretch, `2022..2026`.

        What has no end, `since 2022`, dates nothing. In `weekly` notes `Week 9` is one of the calendar.
        """
        if not _DIGIT.search(heading):
            return self.of(heading, within) or within
        if season := self._named.seasons.inside(heading):
            return season
        if stretch := self._ranges.inside(heading, within):
            return stretch.when
        week = self._named.weeks.inside(heading, within[:4] if within else "", weekly=weekly)
        return week or self.anywhere(heading) or self._opened(heading) or self.of(heading, within) or within

    def names_days(self, line: str) -> bool:
        """Whether a line says nothing but of which day, days or week what follows tells: `Feb 14`, `3 May 2026 - late`.

        It may leave the year to what stands above it, if it names its month in a word.
        """
        words = line.strip(" *_:：")
        if len(words) > LONGEST_DATE or not _DIGIT.search(words):
            return False
        if len(_WORDS.findall(words)) > BESIDE_DAY or words.endswith((".", "?", "!")) or _LABELLED.search(words):
            return False
        return is_of_days(self.below(words, None)) or self._is_day(words) or _TWO_DAYS.fullmatch(words) is not None

    def _is_day(self, words: str) -> bool:
        """Whether these are a day and no more, be it of either of two months, or of a year that stands elsewhere."""
        start, _ = _begin(words, self._weekday)
        for forms in (AT_MARGIN, WITH_YEAR, WITHOUT_YEAR):
            found = forms.pattern.match(self._signed(words), start)
            if found and not words[found.end() :].strip(" .,)") and forms.said(found).days[0][1]:
                return forms is not WITHOUT_YEAR or _LETTER.search(found[0]) is not None
        return False

    def without_edit(self, heading: str) -> str:
        """A heading without its remark on when somebody wrote in it: `Plan (last touched March 2026)`."""
        return self._edited.sub("", heading)

    def _opened(self, heading: str) -> When | None:
        """The day a heading opens with in a form known at the margin alone, with a remark at most: `3.5.26 (Mon)`."""
        when, rest = self.leading(heading)
        return when if rest != heading and (not rest or rest.startswith(("(", "["))) else None

    def following(self, heading: str, within: When | None) -> When | None:
        """The time that a heading names as the next one: `Goals for the next half-year`; None if it names another."""
        return self._named.following.inside(heading, within) if self.anywhere(heading) is None else None

    def of(self, text: str, within: When | None) -> When | None:
        """A time whose year is named above it: `July`, `Fri, 3 July`, `7月`, `Q2`; None if the text says more."""
        if within is None or is_day(within):
            return None
        if part := self._named.parts.of(text, within[:4]):
            return part
        words = text.strip()
        lead = self._weekday.match(words) or self._lead.match(words)
        bare = WITHOUT_YEAR.pattern.fullmatch(self._signed(words), lead.end() if lead else 0)
        return self._below(WITHOUT_YEAR.said(bare), within) if bare else None

    def doubt(self, text: str, within: When | None) -> str:
        """Why the day that an item opens with says no date; empty if it opens with none, or with one that is clear."""
        start, _ = _begin(text, self._weekday)
        if two := _DAY_OR_YEAR.match(self._signed(text), start):
            return f"'{text[start : two.end()]}' may be a day or a month of its year"
        found = WITHOUT_YEAR.pattern.match(self._signed(text), start) if within else None
        if not found or not within or "/" not in found[0] or not _PARTED.match(text, found.end()):
            return why_unclear(text)
        said = WITHOUT_YEAR.said(found)
        days = said.dates(_years(within))
        if len(days) > 1 and self._meant(said, within) is None:
            return f"'{found[0]}' may be {' or '.join(days)}"
        return "" if days else f"there is no day '{found[0]}'"

    def _below(self, said: Said, within: When) -> When | None:
        """The day or month that is meant where only its year is known from above; below a day no month is meant."""
        return None if is_day(within) and not said.days[0][1] else self._meant(said, within)

    def _meant(self, said: Said, within: When | None) -> When | None:
        """The date that is meant: the only one that there is, or that lies in the time above; else the year it says."""
        if self.day_first is not None:
            said = said.ordered(day_first=self.day_first)
        dates = said.dates(_years(within))
        if len(dates) > 1 and within:
            first, last = span(within)
            dates = [when for when in dates if first <= span(when)[0] and span(when)[1] <= last]
        return dates[0] if len(dates) == 1 else str(said.year) if said.year and len(said.days) > 1 else None


def _years(within: When | None) -> range:
    if within is None:
        return range(0)
    first, last = span(within)
    return range(first.year, last.year + 1)


def _begin(text: str, weekday: re.Pattern[str]) -> tuple[int, bool]:
    """Where the words of an item begin, behind brackets, pictures and a weekday, and whether there is one."""
    marks = _MARKS.match(text)
    start = marks.end() if marks else 0
    day = weekday.match(text, start)
    return (day.end(), True) if day else (start, False)


def _without_clause(text: str, place: int) -> str:
    """A text up to the clause in which this place stands."""
    return text[: max((found.start() for found in _CLAUSE.finditer(text, 0, place)), default=place)]
