"""A share, a change or a single amount, each with everything that belongs to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from career_journal.figures.patterns import ABBREVIATED, CLOCK, DIGITS, MONEY, TIMES, WORD, any_of, unit, words_of

if TYPE_CHECKING:
    from career_journal.figures.words import NumberWords

_FIRST = rf"[~≈<>≤≥+−–±\dx×-]|{MONEY}"
"""What a quantity in digits begins with; looking for this first spares most places of a text."""
REMARK = r"(?:\s*[(（][^()（）\d]*[)）])"
"""What may stand behind the first end of a change: `1,200 (January) → 3,400 (June)`."""
_DIGIT = re.compile(r"\d")


class Quantities:
    """Finds them in a text; made once from the words of all languages."""

    def __init__(self, words: NumberWords) -> None:
        self._words = words
        self._numerals = frozenset(words.numerals)
        self._counted = frozenset(word for unit in words.time_units for word in WORD.findall(unit))

    def within(self, text: str, said: frozenset[str]) -> Iterator[re.Match[str]]:
        """Each as a match with one of the groups `share`, `change` and `one`; `said` are the words of the text."""
        return (self._said if self.are_said(said) else self._written).finditer(text)

    def are_said(self, said: frozenset[str]) -> bool:
        """Whether one of these words is that for a number."""
        return not self._numerals.isdisjoint(said)

    def may_be_in(self, text: str) -> bool:
        """Whether the text holds a digit, or the word for a number and one of those that it may count: `two weeks`."""
        return bool(_DIGIT.search(text)) or (self.may_open(text) and not self._counted.isdisjoint(words_of(text)))

    def may_open(self, text: str) -> bool:
        """Whether the text holds the word for a number, be it `Nine new dishes`."""
        return not self._numerals.isdisjoint(text.casefold().split())

    @cached_property
    def _said(self) -> re.Pattern[str]:
        """With the words for numbers: `two weeks`, `three of four`."""
        numeral = any_of(self._numerals)
        first = "".join({word[0] for word in self._numerals})
        return self._pattern(
            rf"|\b(?:{numeral})\s(?:{any_of(self._words.time_units)})\b",
            rf"|\b(?:{numeral})\b",
            rf"{_FIRST}|\b[{first}]",
        )

    @cached_property
    def _written(self) -> re.Pattern[str]:
        """In digits alone."""
        return self._pattern("", "", _FIRST)

    def _pattern(self, or_time: str, or_number: str, may_begin: str) -> re.Pattern[str]:
        words = self._words
        times = words.time_units | words.seconds.keys() | words.rates
        amount = (
            rf"(?:(?<![-=–—+])(?<!\w(?=\+))[~≈<>≤≥+−–±-]\s?)?(?:{MONEY}\s?)?(?<![A-Za-z0-9_.])(?<!\x00[.,])(?:{DIGITS})(?:\s?±\s?(?:{DIGITS}))?"
            rf"(?:\s?(?:(?:MM|[kKMB]|bn|mio|M€|k€)(?!\w)|(?-i:T)(?=\s?€|EUR\b)))?(?:\s?(?:{any_of(words.scales)})(?![a-z]))?{ABBREVIATED}\+?"
            rf"(?:(?!{words.rate})\s?[\"“«]?{unit(words.measures)})?(?:\s?/\s?(?:{any_of(times)})\b)?"
        )
        money = rf"{MONEY}\s?(?:{DIGITS})\s?(?:{any_of(words.money_scales)})(?!\w)"
        either = rf"(?:{CLOCK}|{money}|{amount}{or_time}|{TIMES})"
        joint = rf"(?:{REMARK}?\s*{words.joint}|\s*[-–])\s*"
        of_mark = r"(?:/\d+(?![\d/.]))?"  # `4.2/5 -> 4.6/5`
        measured = rf"{either}{of_mark}(?:{words.rate})?"
        number = rf"(?<![\w./])(?<!\x00[.,])(?:{DIGITS}{or_number})"
        no_change = rf"(?!\d|[.,]\d|\s*{words.joint}\s*\d+(?:[.,]\d+)?/\d)"
        whole = rf"(?<!\w)(?:{DIGITS})(?:\s[^\W\d_][\w’'-]*)?"
        return re.compile(
            rf"(?={may_begin})(?:"
            rf"(?P<share>{number}\s*(?:/|\b(?:{any_of(words.shares)})\b)\s*(?:the\s)?{whole}{no_change})"
            rf"|(?P<change>{measured}(?:{joint}(?:{MONEY}\s?)?{measured})+)|(?P<one>{either}))",
            re.IGNORECASE,
        )
