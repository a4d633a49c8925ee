"""Units as people write them: `mins`, `min` and `minutes` are one, and so are `%` and `percent`."""

from __future__ import annotations

from career_journal.figures import shown
from career_journal.journal.words import fold, stem

_SAME = {"percent": "%", "h": "hour", "hr": "hour", "s": "second", "d": "day", "pct": "%", "std": "hour"}
CURRENCIES = ("€", "$", "£", "¥", "₹")
SHORTEST = 3
"""Letters of an abbreviation that is the start of its unit: `min`, `sec`."""


def unit_of(text: str) -> str:
    """The unit in the form it is compared in; empty if there is none."""
    word = stem(fold(text.strip(" .")))
    return _SAME.get(word, word)


def same_unit(one: str, other: str) -> bool:
    """Whether two units mean the same."""
    first, second = sorted((unit_of(one), unit_of(other)), key=len)
    return first == second or (len(first) >= SHORTEST and first.isalpha() and second.startswith(first))


def amount(value: float, unit: str) -> str:
    """A number with its unit as it is shown: `64 min`, `6.1 %`, `$1,200,000`."""
    return beside(shown(value), unit)


def beside(number: str, unit: str) -> str:
    """A number as it is shown, with its unit behind it; the sign of a currency stands in front."""
    return f"{unit}{number}" if is_currency(unit) else f"{number} {unit}".strip()


def is_currency(unit: str) -> bool:
    """Whether a unit is the sign of a currency: `$`, `US$`."""
    return unit.endswith(CURRENCIES)
