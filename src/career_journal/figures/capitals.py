"""Numbers behind capitals: `RFC 2119` is a name, `SLA 99,5 %` and `NPS 61` are amounts.

A name has a bare number, at most with the full stops of a version. What is written as amounts are, with a unit, a
decimal comma or thousands, is one, and so is what stands behind the name of a measure; of a change either end tells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from career_journal.figures.patterns import CODES, any_of

if TYPE_CHECKING:
    from career_journal.figures.words import NumberWords

_CAPITALS = r"(?-i:[A-Z]\w*[A-Z]\w*)"
_GROUPS = r"\d{1,3}(?:[ ,.'’\u00a0\u2009\u202f]\d{3})+(?!\d)"
_MARK = r"\d+\.\d+\s?/\s?\d+"
"""`4.2/5`."""


def names(words: NumberWords) -> str:
    """A pattern for capitals and the number that belongs to their name."""
    scaled = rf"(?-i:MM|[kKMBT])?(?:[€$£¥₹]|{CODES}\b)|(?-i:MM|[kKMB])\b|(?:{any_of(words.scales)})(?![^\W\d_])"
    timed = rf"(?:{any_of(words.seconds.keys() | words.time_units)})\b"
    amount = rf"(?:\d+,\d|{_GROUPS}|{_MARK}|\d+(?:\.\d+)?\s?(?:%|‰|{scaled}|{timed}))"
    change = rf"\d[\d.,]*\s*{words.joint}\s*{amount}"
    measure = rf"(?:{any_of(words.indicators)})\b"
    return rf"\b(?!{CODES}\s)(?!{measure}){_CAPITALS}\s(?!{amount}|{change})\d+(?:\.\d+)*\+?(?!\w|\s?%)"
