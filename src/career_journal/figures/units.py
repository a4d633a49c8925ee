"""What a quantity is counted in: its currency, or the words behind its number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from career_journal.figures.patterns import MONEY

if TYPE_CHECKING:
    from career_journal.figures.words import NumberWords

_CURRENCY = re.compile(rf"{MONEY}(?=\s?\d)")
_BEHIND = re.compile(r"[^\d\s.,'~≈<>≤≥+−–\x00-][^\d\x00]*$")


def written_behind(text: str) -> str:
    """Everything behind the last digit of a quantity, with the word for its scale."""
    match = _BEHIND.search(text)
    return match[0].strip(" ()") if match else ""


def unit_of(text: str, words: NumberWords) -> str:
    """The unit of a quantity: `$` of `$1.2M`, `days` of `two days`, none of `71k` and of `34 today`."""
    if currency := _CURRENCY.search(text):
        return currency[0]
    first, _, rest = written_behind(text).partition(" ")
    unit = rest if first.casefold() in words.numerals else f"{first} {rest}".strip()
    unit = words.scaling.without(unit)
    return "" if unit.casefold() in words.no_units else unit
