"""The number in a text such as `$1.2M`, `40.000`, `~120 ms` or `3.5万`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from career_journal.figures.patterns import MONEY

_SUFFIXES = {"k": 1e3, "K": 1e3, "M": 1e6, "B": 1e9, "MM": 1e6, "bn": 1e9, "mio": 1e6}
_THOUSANDS = r"T\s?(?=€|EUR\b)"
"""`12 T€`, as German accounts are kept; of anything else a `T` may be tonnes."""
_BEFORE_UNIT = re.compile(rf"^(?:{'|'.join(sorted(_SUFFIXES, key=len, reverse=True))})(?![^\W\d_])\s*|^{_THOUSANDS}")
_NUMBER = re.compile(r"\d[\d., '’\u00a0\u2009\u202f]*")
_MONEY_LAST = re.compile(rf"{MONEY}\s?$")
_WORD = re.compile(r"[^\W\d_]+")
_BELOW_ZERO = re.compile(rf"[\s~≈<>≤≥(]*[−–-](?:{MONEY})?")
"""In front of a number that is less than nothing; a dash with a blank behind it is only a dash."""


class Scales:
    """What stands behind a number and multiplies it: `k`, `million`, `万`."""

    def __init__(self, words: Mapping[str, float], of_money: Mapping[str, float] | None = None) -> None:
        self._words = tuple(words)
        self._of_money = of_money or {}
        self._by_initial: dict[str, list[tuple[re.Pattern[str], float]]] = {"t": [(re.compile(_THOUSANDS), 1e3)]}
        for word, factor in (*_SUFFIXES.items(), *words.items()):
            self._by_initial.setdefault(word[0].casefold(), []).append((_pattern(word), factor))

    def factor(self, behind: str, *, is_money: bool = False) -> float:
        """What a number is multiplied by for the sake of the words behind it."""
        word = _WORD.match(behind) if is_money else None
        if word is not None and word[0].casefold() in self._of_money:
            return self._of_money[word[0].casefold()]
        known = self._by_initial.get(behind[0].casefold(), ())
        return next((factor for pattern, factor in known if pattern.match(behind)), 1)

    def without(self, unit: str) -> str:
        """A unit without the word for a scale that it begins with: `million members`."""
        unit = _BEFORE_UNIT.sub("", unit)
        folded = unit.casefold()
        if not folded.startswith(self._words):
            return unit
        found = (word for word in self._words if folded.startswith(word) and _ends(folded[len(word) :]))
        return unit[len(next(found, "")) :].strip(" .")


def _ends(rest: str) -> bool:
    """Whether a word ends in front of this: `mil` in `mil euros`, and not in `miles`."""
    return not rest[:1].isalpha() or rest[0] >= "\u3040"


def _pattern(word: str) -> re.Pattern[str]:
    """`k` and `K` are not the same, `Mio` and `mio` are; Chinese words have no end of their own."""
    end = r"(?![^\W\d_])" if word.isascii() else ""
    return re.compile(re.escape(word) + end, 0 if len(word) == 1 else re.IGNORECASE)


SUFFIXES = Scales({})


def value_of(text: str, scales: Scales = SUFFIXES) -> float | None:
    """Its value; None where there is none."""
    match = _NUMBER.search(text)
    if not match:
        return None
    digits = match[0].strip(" .,'’")
    value = decimal(digits)
    if _BELOW_ZERO.fullmatch(text, 0, match.start()):
        value = -value
    behind = text[match.start() + len(digits) :].lstrip()
    if behind:
        value *= scales.factor(behind, is_money=_MONEY_LAST.search(text[: match.start()]) is not None)
    return int(value) if value == int(value) else round(value, 6)


def decimal(digits: str) -> float:
    """Read `1,200`, `1.200,5`, `40.000`, `0.4`, `22`: the last separator is decimal unless groups of three follow."""
    if digits.isdecimal():
        return float(digits)
    digits = re.sub(r"[ '’\u00a0\u2009\u202f]", "", digits)
    last = max(digits.rfind(","), digits.rfind("."))
    if last < 0:
        return float(digits)
    whole, fraction = digits[:last], digits[last + 1 :]
    grouped = len(fraction) == 3 and (digits[last] == "," or digits.count(".") > 1 or len(whole) <= 3) and whole != "0"
    if grouped and (digits[last] == "," or digits.count(".") > 1 or len(whole.replace(".", "")) >= 1):
        return float(re.sub(r"[.,]", "", digits))
    return float(re.sub(r"[.,]", "", whole) + "." + fraction)


def shown(value: float) -> str:
    """A number as people write it: `7.9`, `15`, `41,300`, `1,200,000`."""
    text = f"{value:,.6f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
