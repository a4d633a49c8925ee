"""What a quantity is counted in: its currency, or the words behind its number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from career_journal.figures.patterns import MONEY

if TYPE_CHECKING:
    from career_journal.figures.words import NumberWords

_CURRENCY = re.compile(rf"{MONEY}(?=\s?\d)")
_RATE = re.compile(r"\s?/\s?([^\W\d_]+)$")
LONG = 4
"""Letters; shorter units are mostly abbreviations, such as `min`."""
_SORT = re.compile(r"[^\W\d_A-Z]{3,}")
_NOUN = re.compile(r" ([^\W\d_]{3,})(?![\w'’])")
_PLURAL = re.compile(r"[a-z]{2,}[^siu\W]s")
_BEHIND = re.compile(r"[^\d\s.,'’~≈<>≤≥+−–±\x00-][^\d\x00]*$")


def counted_behind(unit: str, behind: str, words: NumberWords) -> str | None:
    """What is counted, where the word behind the number only says of which sort: `tests` of `41 flaky tests`.

    It is a noun that shows by its ending or its capital that the word in front of it is none.
    """
    noun = _NOUN.match(behind)
    if noun is None or not _SORT.fullmatch(unit) or noun[1].casefold() in words.stop:
        return None
    if unit in words.time_units or unit in words.plurals or (len(unit) < LONG and unit not in words.qualities):
        return None
    shows = not unit.endswith("s") and (_PLURAL.fullmatch(noun[1]) is not None or noun[1].istitle())
    return noun[1] if shows or unit in words.qualities else None


def written_behind(text: str) -> str:
    """Everything behind the last digit of a quantity, with the word for its scale."""
    match = _BEHIND.search(text)
    return match[0].strip(" ()") if match else ""


def unit_of(text: str, words: NumberWords) -> str:
    """The unit of a quantity: `$` of `$1.2M`, `days` of `two days`, none of `71k` and of `34 today`."""
    text = words.rate_at_end.sub(r"/\1", text)  # `22 per week`
    text = _RATE.sub(r"/\1", text)
    if currency := _CURRENCY.search(text):
        rate = _RATE.search(text)
        return f"{currency[0]}/{rate[1]}" if rate else currency[0]
    first, _, rest = written_behind(text).partition(" ")
    unit = rest if first.casefold() in words.numerals else f"{first} {rest}".strip()
    unit = words.scaling.without(unit)
    return "" if unit.casefold() in words.no_units else unit
