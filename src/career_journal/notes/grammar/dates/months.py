"""The names of months in a text, each told as one sign, so that no pattern of a date has to hold all their names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_ZERO = 0x10600
"""The number of a month is a letter of Linear A, in which nobody writes notes; this one fills up its name."""
MONTH = rf"[{chr(_ZERO + 1)}-{chr(_ZERO + 12)}]{chr(_ZERO)}*+"
"""A pattern for one month in a text that was `signed`."""
_LETTERS = re.compile(r"[^\W\d_]+")
_REMEMBERED = 256
"""Texts; a date is looked for at several places of one text, one after the other."""


class Months:
    """Finds their names in all languages; made once from them."""

    def __init__(self, names: Iterable[str]) -> None:
        self._signs = {name: chr(_ZERO + number) for name, number in _numbers(names).items()}
        self._names = frozenset(self._signs)
        self.signed = lru_cache(maxsize=_REMEMBERED)(self._signed)
        """The text with a sign for the name of each month, and everything else in its place."""

    def _signed(self, text: str) -> str:
        if self._names.isdisjoint(_LETTERS.findall(text.casefold())):
            return text
        return _LETTERS.sub(self._sign, text)

    def _sign(self, word: re.Match[str]) -> str:
        sign = self._signs.get(word[0].casefold())
        return word[0] if sign is None else sign.ljust(len(word[0]), chr(_ZERO))


def number_of(signed: str) -> int:
    """The number of a month by its sign."""
    return ord(signed[0]) - _ZERO


_STEMS = {
    1: ("jan", "ene", "jän", "gen", "янв"),
    2: ("feb", "fév", "fev", "фев"),
    3: ("mar", "mär", "mrz", "mrt", "maart", "мар"),
    4: ("apr", "avr", "abr", "апр"),
    5: ("may", "mai", "mei", "май", "мая"),
    6: ("jun", "juin", "июн"),
    7: ("jul", "juil", "июл"),
    8: ("aug", "aoû", "aou", "ago", "авг"),
    9: ("sep", "set", "сен"),
    10: ("oct", "okt", "out", "окт"),
    11: ("nov", "ноя"),
    12: ("dec", "dez", "déc", "dic", "дек"),
}


def _numbers(names: Iterable[str]) -> dict[str, int]:
    """The number of each month by the first letters it has in the languages of the library."""
    return {
        name.casefold(): number
        for name in names
        for number, stems in _STEMS.items()
        if name.casefold().startswith(stems)
    }
