"""Two numbers of one thing, put into the same unit and scale where that is plain."""

from __future__ import annotations

import re
from collections.abc import Mapping

from career_journal.figures.patterns import MONEY
from career_journal.figures.values import Scales, value_of

_NUMBER = re.compile(r"\d(?:[\d.,\u00a0\u202f ]*\d)?")
_BARE = re.compile(r"\s*[~≈]?\s*[−–-]?\d[\d.,\u00a0\u202f ]*\s*")
_MONEY = re.compile(MONEY)
_WORD = re.compile(r"[^\W\d_]+")
ALIKE = 10
"""Times one number may be as much as another that shares its scale: `1.5 → 2.0 M€`, but not `600 → 2M`."""
LONG = 3
"""Letters by which one unit is known as the beginning of another: `day`, `days`."""


def factor_between(unit: str, other: str, seconds: Mapping[str, float]) -> float | None:
    """What an amount in `unit` is multiplied by to be one in `other`; None where they measure different things.

    What has no unit is in that of the other; `€` may leave out the time of `€/month`.
    """
    first, second = unit.casefold(), other.casefold()
    short, long = sorted((first, second), key=len)
    if short == long or not short:
        return 1
    if first in seconds and second in seconds:
        return seconds[first] / seconds[second]
    is_plural = len(short) >= LONG and long.startswith(short) and _WORD.fullmatch(long)
    is_rate = _MONEY.fullmatch(short) and long.startswith(f"{short}/")
    return 1 if is_plural or is_rate else None


def beside(text: str, other: str, scaling: Scales) -> float | None:
    """The value of a number at one end of a change whose other end may say its scale too: `1.5` of `1.5 → 2.0 M€`.

    None where it cannot be told: the `4` of `4 → 2k riders` may be four or four thousand.
    """
    value, number = value_of(text, scaling), _NUMBER.search(other)
    if value is None or number is None or not _BARE.fullmatch(text):
        return value
    scale = (value_of(other, scaling) or 0) / (value_of(number[0]) or 1)
    is_alike = value > 0 and 1 / ALIKE <= (value_of(number[0]) or 0) / value <= ALIKE
    if scale in (0, 1) or not is_alike:
        return value
    is_plain = _MONEY.search(other) is not None or not float(value).is_integer()
    return round(value * scale, 6) if is_plain else None
