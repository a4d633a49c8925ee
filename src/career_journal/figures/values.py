"""The number in a text such as `$1.2M`, `40.000`, `~120 ms` or `3.5万`."""

from __future__ import annotations

import re
from functools import cache

_SUFFIXES = {"k": 1e3, "K": 1e3, "M": 1e6, "B": 1e9, "bn": 1e9, "mio": 1e6}
_NUMBER = re.compile(r"\d[\d., '\u00a0\u2009\u202f]*")


def value_of(text: str, scales: dict[str, float] | None = None) -> float | None:
    """Its value; None where there is none."""
    match = _NUMBER.search(text)
    if not match:
        return None
    digits = match[0].strip(" .,'")
    value = _decimal(digits)
    behind = text[match.start() + len(digits) :].lstrip()
    if behind:
        value *= _factor(behind, scales or {})
    return int(value) if value == int(value) else round(value, 6)


def _factor(behind: str, scales: dict[str, float]) -> float:
    """What a number is multiplied by for the sake of the words behind it."""
    initial = behind[0].casefold()
    for word, factor in (*_SUFFIXES.items(), *scales.items()):
        if word[0].casefold() == initial and _scale(word).match(behind):
            return factor
    return 1


@cache
def _scale(word: str) -> re.Pattern[str]:
    """`k` and `K` are not the same, `Mio` and `mio` are; Chinese words have no end of their own."""
    end = r"(?![^\W\d_])" if word.isascii() else ""
    return re.compile(re.escape(word) + end, 0 if len(word) == 1 else re.IGNORECASE)


def _decimal(digits: str) -> float:
    """Read `1,200`, `1.200,5`, `40.000`, `0.4`, `22`: the last separator is decimal unless groups of three follow."""
    digits = re.sub(r"[ '\u00a0\u2009\u202f]", "", digits)
    last = max(digits.rfind(","), digits.rfind("."))
    if last < 0:
        return float(digits)
    whole, fraction = digits[:last], digits[last + 1 :]
    grouped = len(fraction) == 3 and (digits[last] == "," or digits.count(".") > 1 or len(whole) <= 3) and whole != "0"
    if grouped and (digits[last] == "," or digits.count(".") > 1 or len(whole.replace(".", "")) >= 1):
        return float(re.sub(r"[.,]", "", digits))
    return float(re.sub(r"[.,]", "", whole) + "." + fraction)
