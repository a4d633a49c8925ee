"""Numbers that are no figures: dates, versions, ordinals, names with a digit, what a label numbers.

Looking for hundreds of words in every line takes long, so a text is searched only for the traps whose words or signs
it holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from career_journal.figures import capitals
from career_journal.figures.patterns import CHINESE, CODES, MONEY, TIMED, TIMES, WORD, YEAR, any_of, whole, words_of

if TYPE_CHECKING:
    from career_journal.figures.words import NumberWords

_MONTH_AND_DAY = r"(?:1[0-2]|0?[1-9])\.(?:3[01]|[12]\d|0?[1-9])"
_DAYS = rf"{_MONTH_AND_DAY}\s?[-–~～至到]\s?{_MONTH_AND_DAY}(?![\d.])"
"""`3.25 - 4.13`, from one day to another as they are written in Chinese."""
_TOUCHED = (
    r"\b(?<![$€£¥.,])\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?:T[\d:.Z+-]+)?\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b",
    rf"^\d{{1,2}}\.\d{{1,2}}\s?[-–~～]\s?\d{{1,2}}\.\d{{1,2}}(?=\s*(?:$|[(（]|{CHINESE}))",
    rf"(?<=\x00\s){_DAYS}",
    r"\b\d{2}\.\d{2}\.\d{2}\b|\b(?:0[1-9]|1[0-2])[./](?:19|20)\d\d\b",
    rf"\b\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?!:?\d|{TIMED})(?:\s*[ap]m\b)?",
    r"\bv?\d+(?:\.\d+){2,}\b(?:[-+~][\w.+~-]*\w)?|\bv\d+(?:\.\d+)*\b|\b\d+(?:\.\d+)*\.x\b",
    r"\b\d+(?:st|nd|rd|th|ᵉ|ème|er|ª|º)\b",
    r"(?<=the )[5-9]0s(?: and [5-9]0s)?(?=[.,;)]|$)",
    r"\b24/7\b|(?<![A-Za-z0-9.,])[2-5][DG](?![A-Za-z0-9])|\b(?:80/20|90/10|70/30|60/40|50/50)\b",
    r"^\d{1,2}/\d{1,2}(?=\s*[:：]|\s+-{1,2}\s|\s+\(\d{1,2}:\d\d|\s+[a-z]+ed\s)",
    rf"\b\d+:\d+\b(?!:\d|{TIMED})|\b1[:/-]1s?\b|\b\d+-on-\d+\b",
    r"\b[1-5]xx\b",
)
"""Where a digit touches a letter or a mark, beginning with it or with the `v` of a version."""
_WORDY = (
    r"\b[^\W\d_]+\+\d+\b",
    rf"\b(?=\w*[A-Za-z])[A-Za-z0-9]*\d[A-Za-z0-9]*-\d+\b|(?<![A-Za-z])(?!{TIMES})[A-Za-zÀ-ÿ]+-?\d[\w-]*",
)
"""The same, beginning with a word."""
_SPACED = (
    r"(?<!\d)(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d(?!\d)",
    r"\b\d{1,2}\s*[ap]\.?m\b\.?|\b9(?: to |-to-|[-–](?=5 jobs?\b))5\b|\b0\s?(?:→|->|to)\s?1\b",
    r"(?:(?<=\bde\s)|(?<=\bfrom\s)|(?<=\bdesde\s)|(?<=\bdo\s))0(?=\s?(?:[.,](?!\d)|[;)])|\s*$)",
    r"(?-i:\b[48]K)(?=\s[a-z]+(?<![^s]s)\b)",
    r"\b1\s(?:or more|oder mehr|ou plus|o más|ou mais)\b|\b100\s?%\s(?:en\s|in\s)?(?:remote|remoto|télétravail)\b",
    r"\b\d{1,2}\s?o['’]clock\b|\b[2-5]\d\d\s(?:OK|Not Found|Bad Request|Forbidden|Unauthorized|Internal)\b",
    r"[#№§]\s?\d+(?:\.\d+)*",
    r"[(（][~≈]?\d+(?:\s?[-–]\s?\d+)?\s?(?:s|secs?|seconds?|mins?|minutes?|秒|分钟)内?[)）](?=\**\s*[:：])",
    r"\b\d+\s?[x×]\s?\d+\b(?:px)?",
    rf"(?<![\w.,$€£¥])(?:{YEAR}|\d{{2}})(?:\s?[-–/]\s?{YEAR})\b",
    r"(?<![\w.,:])(?<!\d\s)0\d+(?![\w.,:]\d)",
    r"\+\d{1,3}(?!(?:\s\d{3})+(?!\s?\d))[\s/(-]+(?:\d[\s/()-]*){6,12}\d(?!\d)",
    r"\+\d{3}(?:\s\d{3}){3}(?=\s*(?:$|[·•|,;)]))",
)
"""Where it may stand alone; the last two are telephone numbers, of which thousands have no other groups than threes."""
_CHINESE = (
    rf"^\d{{1,2}}\.\d{{1,2}}(?:\.\d{{1,2}})*\s(?=[A-Z]|{CHINESE})",
    r"(?<!\d)\d{4}年(?:\d{1,2}月)?(?:\d{1,2}(?:[日号]|(?=周报)))?|(?<!\d)\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号])?",
    rf"(?<!\d){YEAR}(?={CHINESE})(?![万千个人次元米公天本篇条小页步字块])",
    rf"第\s?\d+|(?<=[篇章卷册集])\d+|《[^《》]*》|(?<={CHINESE})\d+(?=】)",
)
_NAME = (
    r"(?-i:\bThe\s\d+\s[A-Z][a-z]+|(?<=[a-z,+&]\s)[A-Z][a-z]+\s\d+\s[A-Z][a-z]+"
    r"|\b\d+\s(?:[A-Z]\w+\s){1,3}(?:Street|Avenue|Road|Lane|Drive|Court|St|Ave|Rd|Ln|Dr|Ct|Blvd)\b)"
)
"""`The 12 Week Year`, `the Harbour 365 Family plan`, `12 Harbour Road`: a number among capitals."""
_RACE = (
    r"\b(?:an?|one|my|the|first)\s(?:5|10)k"
    r"(?=\s?[.,;:!?)]|\s*$|\s(?:race|run|walk|time|pr|pb|in|under|at|on|this)\b)"
)
"""`I ran a 5K in May`: a race, and no five thousand."""
_CHOICE = r"\[[ x]\]\s*\d[\d.,]*\s?%?"
"""`[x] 100% met | [ ] missed`: a choice of a form."""
_DAY = r"\b(?:as of|since|until|till)\s\d{1,2}/\d{1,2}\b"
_GLUED = (
    r"(?-i:(?<![A-Za-z\d_.,€$£¥])\d+(?!MM\b|[KMGTP]i?[Bb]|[KFTQRC]P[SM]|KM|KG|USD|EUR|GBP|CHF)[A-Z]{2,}[a-z]*)",
    r"(?<=[:：]\s)1[.)]\s",
    r"\b\d+(?:\.\d+)?(?:px|rem|em|vh|vw)\b|\b\d{3}-\d{4}\b|\b\d{3,4}0s\b",
)
"""`4KLM`, `A: 1. Asked`, `320px`, `555-0134`, `the 1970s`, `hull:2cpp`: seldom.

So they are looked for by what is glued to the digit.
"""
_UNITS = rf"k?m|cm|mm|k?g|mg|ml|[kmgt]b|kwh?|mwh?|bn|mio|mln|pp|pts?|x|{CODES}"
"""Short units that may be written without a blank: `fare:2eur`."""
_GLUE = re.compile(r"\d(?:[A-Z]{2}|px|r?em|v[hw]|0s|-\d{4})|[:：]\s1[.)]|[:：]\d[\d-]*[a-z]{2}")
_CAPITAL = re.compile(r"\d\s[A-Z]")
_TOUCH = re.compile(r"\d(?:[^\s\d%]|(?<=[^\s\d]\d))")
_NUMBERED = re.compile(r"(?<![^\W\d_])([^\W\d_]{1,40})\.?\s*(?:del?\s)?[#:]?\s?\[?\d")
_LINKS = r"https?://\S+|\S+@\S+\.\w+|\{[%{].*?[%}]\}"
_SELDOM: dict[str, Callable[[str], object]] = {
    "name": _CAPITAL.search,
    "day": lambda text: "/" in text,
    "single": lambda text: " 1 " in text,
    "choice": lambda text: "[x]" in text or "[ ]" in text or "[X]" in text,
    "race": lambda text: "5k" in text or "5K" in text or "10k" in text or "10K" in text,
    "years": lambda text: "19" in text or "20" in text,
}
"""Traps by what a text must hold to have one of them."""


class Traps:
    """Finds them in a text; made once from the words of all languages."""

    def __init__(self, words: NumberWords) -> None:
        self._words = words
        self._patterns: dict[str, re.Pattern[str]] = {}
        self._first = {
            "months": _words_at(0, words.months),
            "ago": _words_at(0, words.ago),
            "ahead": _words_at(0, words.ahead),
            "missed": _words_at(0, words.missed),
        }
        self._limits = _words_at(0, words.limits)
        self._labels = _words_at(-1, words.labels)

    def hide(self, text: str, said: frozenset[str]) -> str:
        """The text with every such number blotted out, each character in its place; `said` are its words."""
        for kind in self._kinds(text, said):
            text = self._pattern(kind).sub(_blank, text)
        return text

    def are_in(self, text: str) -> bool:
        """Whether the text holds such a number."""
        return any(self._pattern(kind).search(text) for kind in self._kinds(text, words_of(text)))

    def _kinds(self, text: str, said: frozenset[str]) -> Iterator[str]:
        """The traps that this text may hold, in the order in which they are hidden."""
        if "://" in text or "@" in text or "{" in text:
            yield "links"
        if not text.isascii():
            yield "chinese"
        for kind, first in self._first.items():
            if not first.isdisjoint(said):
                yield kind
        if self._is_labelled(text, said):
            yield "labels"
        if _TOUCH.search(text):
            yield "touched"
            if _GLUE.search(text):
                yield "glued"
        if "(" in text or "•" in text or "·" in text or not self._limits.isdisjoint(said):
            yield "limits"
        yield "spaced"
        yield from (kind for kind, may_be_in in _SELDOM.items() if may_be_in(text))

    def _is_labelled(self, text: str, said: frozenset[str]) -> bool:
        """Whether a label stands in front of a number."""
        labels = self._labels
        return not labels.isdisjoint(said) and not labels.isdisjoint(_NUMBERED.findall(text.casefold()))

    def _pattern(self, kind: str) -> re.Pattern[str]:
        if kind not in self._patterns:
            self._patterns[kind] = re.compile(self._of(kind), re.IGNORECASE)
        return self._patterns[kind]

    def _of(self, kind: str) -> str:
        words = self._words
        time = rf"(?:[~≈]?\d+(?:\s?[-–]\s?\d+)?|{any_of(words.numerals)})\s(?:{any_of(words.time_units)})"
        lengths, rates = any_of(words.lengths), any_of(words.rates | words.seconds.keys() | words.time_units)
        day = r"\d{1,2}(?:st|nd|rd|th|\.|º)?"
        return {
            "links": _LINKS,
            "chinese": "|".join(_CHINESE),
            "months": (
                rf"(?:\b{day}\s+(?:de\s+|of\s+)?)?\b(?:{any_of(words.months)})\b\.?(?:\s+de)?"
                rf"(?:\s?['’-]\d\d\b(?!\s?%)|\s+\d{{1,2}}(?:st|nd|rd|th)?(?:\s*[-–]\s*\d{{1,2}})?\b(?![.,]?\d))?(?:,?\s*(?:of\s+)?{YEAR}\b)?"
            ),
            "ago": rf"\b{time}\s(?:{any_of(words.ago)})\b",
            "ahead": rf"\b(?:{any_of(words.ahead)})\s{time}\b",
            "missed": rf"(?:{any_of(words.missed)})\s(?:[^\W\d_]{{1,4}}\s)?(?:{MONEY}\s?)?\d[\d.,]*(?-i:[kKM]\b)?%?",
            "labels": (
                rf"(?<!\d\s)\b(?:{any_of(words.labels)})s?\.?\s*(?:del?\s)?[#:]?\s?\[?\d+(?:\.\d+)*(?![\d.]*(?:\s?[%‰]|/(?:{rates})\b))"
                r"(?:\s*(?:[-–,&/]|and|to|und|bis|et|à|y|al?|e)\s*\d+)*\b"
            ),
            "touched": (
                rf"(?=[v\d])(?:{'|'.join(_TOUCHED)})|{whole(words.date_labels)}\s*[:：]\s*{_DAYS}|{'|'.join(_WORDY)}"
            ),
            "spaced": rf"(?=(?-i:[A-Z])|[#№§\d(（+])(?:{'|'.join(_SPACED)}|{capitals.names(words)})",
            "glued": "|".join(
                (*_GLUED, rf"(?<=[^\W\d][:：])\d+(?:-\d+)?(?!(?:{rates}|{_UNITS})\b)(?-i:[a-z]{{2,}})\b")
            ),
            "name": _NAME,
            "day": _DAY,
            "choice": _CHOICE,
            "race": _RACE,
            "single": (
                rf"(?<=[^\W\d]\s)1\s(?!(?:{any_of(words.time_units)}|{any_of(words.scales)}|per\s?cent|point)\b)"
                r"[a-z]{3,}(?<![^s]s)\b"
            ),
            "years": (
                rf"(?<![\w.,$€£¥]){YEAR}(?:\s?[-–/]\s?(?:{YEAR}|\d{{2}}))?"
                rf"(?![\w%]|[.,]\d|\s?[+%€$£¥])(?!\s(?:{any_of(words.scales)})\b)"
            ),
            "limits": (
                rf"\(\d+(?:\s?[-–~]\s?\d+)?\s?(?:{lengths})(?![^\W\d_])[^)]*\)"
                rf"|(?<=[\d\x00]{{4}}\s)[(•·|]\s?(?:\d+\s?(?:{any_of(words.time_units)}|yrs?|mos?|[ym])\b\.?[\s,]*)+"
                rf"|{whole(words.limits)}[.:]?\s?\d+\s?(?:{lengths})|\d+\s?(?:{lengths})\s?{whole(words.limits)}"
            ),
        }[kind]


def _blank(match: re.Match[str]) -> str:
    return "\x00" * len(match[0])


def _words_at(place: int, phrases: frozenset[str]) -> frozenset[str]:
    """The first or the last word of each phrase, and its plural."""
    words = {found[place] for phrase in phrases if (found := WORD.findall(phrase.casefold()))}
    return frozenset(words | {f"{word}s" for word in words})
