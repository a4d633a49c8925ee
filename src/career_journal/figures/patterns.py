"""What the patterns of numbers are put together from."""

from __future__ import annotations

import re
from collections.abc import Iterable

CHINESE = r"(?-i:[\u4e00-\u9fff])"
"""A Chinese sign. They have no capitals, and looking for those of twenty thousand signs takes long."""
WORD = re.compile(r"[^\W\d_]+")
_UNIT_WORD = r"(?-i:[^\W\d_\u4e00-\u9fff](?:[^\W\u4e00-\u9fff]|[’'./-])*)"
"""A word behind a number; of `4W左右` it is `W`."""
YEAR = r"(?:19|20)\d\d"
DIGITS = r"\d{1,3}(?:[ ,.'’\u00a0\u2009\u202f]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?"
CODES = r"(?:EUR|USD|GBP|CHF|JPY|CNY|INR|BRL|CAD|AUD|SEK|NOK|DKK|PLN|CZK)"
MONEY = rf"(?:(?:US|A|C|R)?[€$£¥₹]|\b{CODES})"
TIMED = r"\s?(?:h|hr|hour|min|minute|sec|second)s?\b"
"""What makes a stretch of time of `48:50`, which is else a time of day."""
HOUR = r"(?<![\w.])\d{1,2}\s?h\s?[0-5]\d(?!\w|\s?[%€$]|[.,:/]\d)"
"""`1 h 20`: a stretch of time at one end of a change, else it may be a time of day."""
CLOCK = (
    r"(?<![\w.])\d+\s?h(?:(?:ou)?rs?)?\s?\d+\s?m(?:in(?:ute)?s?)?(?:\s?\d+\s?s(?:ec(?:ond)?s?)?)?\b"
    rf"|(?<![\w.])\d+\s?m(?:in(?:ute)?s?)?\s\d+\s?s(?:ec(?:ond)?s?)?\b"
    rf"|(?<![\w.])\d+\s?min\s[0-5]\d(?![\w%]|[.,:/]\d|\s?[^\W\d_])|(?<![\w.:])\d{{1,3}}(?::\d\d){{1,2}}{TIMED}"
    rf"|{HOUR}"
)
"""`1h 53m`, `53 minutes 28 seconds`, `6 min 30`, `48:50 min`: one stretch of time in two units."""
ABBREVIATED = rf"(?:\.(?=\s?(?:{MONEY}|euros?\b)))?"
"""The full stop of `2,5 Mio. €`."""
TIMES = r"(?<![\w.#])[x×](?!86\b|64\b|32\b)\d+(?:[.,]\d+)?(?![\w%-]|\.\w)"
"""`x6`: six times as much; `x86` is a kind of processor."""
PROGRESS = re.compile(r"\d[\d.,]*\s*/\s*\d[\d.,]*")
"""`7 / 12`: so much of so much."""


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of these words, the longest first; matches nothing if there are none."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) or r"(?!)"


def whole(words: Iterable[str]) -> str:
    """A pattern for any of these words, if no letter touches it; Chinese ones have no blanks around them."""
    known = set(words)
    chinese = {word for word in known if word >= "\u3040"}
    return rf"(?:\b(?:{any_of(known - chinese)})\b|{any_of(chinese)})"


def words_of(text: str) -> frozenset[str]:
    """The words of a text in small letters."""
    return frozenset(WORD.findall(text.casefold()))


def unit(measures: Iterable[str]) -> str:
    """A pattern for what stands behind a number: a sign, a word, in Chinese one of the measure words."""
    return (
        r"(?:%|‰|°C?|[€$£¥₹]|(?:percent|per cent|Prozent|pour cent|por ciento|por cento|points?|pp)\b"
        rf"|多?(?:{any_of(measures)})|-(?:member|person|strong)\b|{_UNIT_WORD})"
    )
