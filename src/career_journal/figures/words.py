"""The words that decide what a number is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from career_journal.figures.patterns import MONEY, any_of, whole
from career_journal.figures.quantities import Quantities
from career_journal.figures.traps import Traps
from career_journal.figures.values import Scales, value_of

_ARROW = re.compile(r"[-=—]>|[→⟶]")
_UNIT = re.compile(r"[^\W\d_]|[%€$£¥°]")


@dataclass(frozen=True)
class NumberWords:
    """They are gathered from the vocabulary of every language."""

    months: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    """Words that make a name of the number behind them: `room 214`, `week 20`, `version 3`."""
    time_units: frozenset[str] = frozenset()
    seconds: dict[str, float] = field(default_factory=dict)
    """How long the units of time are of which one is turned into another: `min`, `h`."""
    rates: frozenset[str] = frozenset()
    """Short words for a stretch of time behind a stroke alone: `40/wk`."""
    rate_joints: frozenset[str] = frozenset()
    """Words between an amount and the time it is for: `22 per week`."""
    directions: frozenset[str] = frozenset()
    """Words in front of two bare numbers by which they are a change, and no hours: `down from 9 to 4`."""
    indicators: frozenset[str] = frozenset()
    """Capitals that name a measure, with its value behind them: `NPS 61`."""
    sums: frozenset[str] = frozenset()
    """Chinese words that lead to a sum: `共计 41`."""
    numerals: dict[str, int] = field(default_factory=dict)
    scales: dict[str, float] = field(default_factory=dict)
    """Words that multiply the number in front of them: `million`, `万`."""
    money_scales: dict[str, float] = field(default_factory=dict)
    """The same, behind money alone: `$5m`, `R$ 2,5 mi`."""
    qualities: frozenset[str] = frozenset()
    """Words in front of what is counted, in languages in which their endings do not show it: `4 novos clientes`."""
    plurals: frozenset[str] = frozenset()
    """Words for several that do not end as others do: `46 people`."""
    measures: frozenset[str] = frozenset()
    """Chinese words that count things: `26 本`; no other character behind a number is its unit."""
    joints: frozenset[str] = frozenset()
    """Words between the two ends of a change: `from 3 days to 20 minutes`."""
    backwards: frozenset[str] = frozenset()
    """Those of them that lead back to what it was before: `20 minutes instead of 3 days`."""
    before_change: frozenset[str] = frozenset()
    """Words in front of the first of two numbers that are a change: `from 3 to 20 minutes`."""
    before_range: frozenset[str] = frozenset()
    """Words in front of the two ends of a range: `ranging from 3 to 20 minutes`."""
    shares: frozenset[str] = frozenset()
    """Words between a part and its whole: `3 out of 4`."""
    date_labels: frozenset[str] = frozenset()
    """Labels of a day or a stretch of days: `时间：3.25 - 4.13`."""
    lengths: frozenset[str] = frozenset()
    """Units in which a form limits an answer: `(1-3 sentences)`."""
    limits: frozenset[str] = frozenset()
    """Words beside such a limit: `300 words at most`."""
    ago: frozenset[str] = frozenset()
    """Words behind a stretch of time that make a date of it: `six months ago`."""
    ahead: frozenset[str] = frozenset()
    """Words in front of a stretch of time that make a date or an aim of it: `the next 30 days`, `vor zwei Jahren`."""
    missed: frozenset[str] = frozenset()
    """Words in front of what was aimed at and not reached: `fell short of the 900 km`."""
    halves: frozenset[str] = frozenset()
    """Words for half a year: `half`, `semestre`, `H`."""
    quarters: frozenset[str] = frozenset()
    """Words for a quarter of it."""
    ordinals: dict[str, int] = field(default_factory=dict)
    """Which half or quarter it is: `first`, `上`."""
    seasons: dict[str, int] = field(default_factory=dict)
    """Seasons, each with the month in which it begins."""
    enumerated: frozenset[str] = frozenset()
    """What a text counts of its own: `three reasons`, `5 ways to give feedback`."""
    no_units: frozenset[str] = frozenset()
    """Words behind a number that do not say what it counts: `34 today`, `3 more`."""
    stop: frozenset[str] = frozenset()
    """Words that are never the unit of the number in front of them."""

    @cached_property
    def spoken_counts(self) -> re.Pattern[str]:
        """`three spoons`: the word for a number, and the word behind it."""
        return re.compile(rf"\b({any_of(self.numerals)})\s([^\W\d_]{{3,}})\b", re.IGNORECASE)

    @cached_property
    def joint(self) -> str:
        """A pattern for what stands between the two ends of a change."""
        return rf"(?:->|→|=>|⟶|—>|{whole(self.joints)})"

    def ends_of(self, change: str) -> tuple[str, str] | None:
        """What a change begins and ends with, in this order in time; None if the text joins no two numbers."""
        ends = self._between.split(change)
        if len(ends) == 1:
            return None
        is_backwards = self._backwards.search(change) is not None
        return (ends[-1], ends[0]) if is_backwards else (ends[0], ends[-1])

    def is_of_two(self, change: str) -> bool:
        """Whether a change leads from one number to another; of three, `9 → 6 → 4`, nobody knows which is which."""
        return len(self._between.findall(change)) == 1

    def change_in(self, text: str, lead: str) -> tuple[str, str] | None:
        """The ends of a change that stands behind `lead`: `91 % to 96 %`; but `3 to 5 versions` is a range."""
        ends = self.ends_of(text)
        if ends is None or not any(map(str.isdigit, ends[1])):
            return None
        falls = (value_of(ends[0]) or 0) > (value_of(ends[1]) or 0)
        is_change = _ARROW.search(text) or _UNIT.search(ends[0]) or falls or self.begins_change(lead)
        return ends if is_change else None

    @cached_property
    def _between(self) -> re.Pattern[str]:
        number = rf"[~≈<>≤≥]?\s?[−–±-]?(?:{MONEY}\s?)?\d|(?:{any_of(self.numerals)})\b"
        return re.compile(rf"\s*{self.joint}\s*(?={number})", re.IGNORECASE)

    @cached_property
    def _backwards(self) -> re.Pattern[str]:
        return re.compile(whole(self.backwards), re.IGNORECASE)

    def begins_change(self, text: str) -> bool:
        """Whether a text leads to the first of two numbers that are a change, and not the ends of a range."""
        return not self._range.search(text) and self._change.search(text) is not None

    def without_lead(self, text: str) -> str:
        """A text without the word that leads to the first number of a change: `Waiting time from`."""
        return self._change.sub("", text)

    @cached_property
    def _change(self) -> re.Pattern[str]:
        return re.compile(rf"{whole(self.before_change)}\s*$", re.IGNORECASE)

    @cached_property
    def _range(self) -> re.Pattern[str]:
        return re.compile(rf"{whole(self.before_range)}\s*$", re.IGNORECASE)

    @cached_property
    def rate(self) -> str:
        """A pattern for the time an amount is for: ` per week`."""
        return rf"\s(?:{any_of(self.rate_joints)})\s(?:{any_of(self.time_units)})\b"

    @cached_property
    def rate_at_end(self) -> re.Pattern[str]:
        """The time an amount is for, at the end of its text."""
        return re.compile(rf"\s(?:{any_of(self.rate_joints)})\s({any_of(self.time_units)})$", re.IGNORECASE)

    @cached_property
    def moved(self) -> re.Pattern[str]:
        """What ends with `down from`: the two numbers behind it are a change."""
        lead = rf"\b(?:{any_of(self.directions)})\s+(?:{any_of(self.before_change)})\s*$"
        return re.compile(lead, re.IGNORECASE)

    @cached_property
    def part_of_whole(self) -> re.Pattern[str]:
        """`10 of 12`: what came of so many."""
        return re.compile(rf"\d\s(?:{any_of(self.shares)})\s(?:the\s)?\d")

    @cached_property
    def scaling(self) -> Scales:
        """What multiplies the number in front of it."""
        return Scales(self.scales, self.money_scales)

    @cached_property
    def traps(self) -> Traps:
        """Numbers that are not figures."""
        return Traps(self)

    @cached_property
    def quantities(self) -> Quantities:
        """Numbers with everything that belongs to them."""
        return Quantities(self)
