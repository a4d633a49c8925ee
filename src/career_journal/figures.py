"""Figures: the reported quantities in a piece of text.

Of the digits in notes most are not figures: dates, versions, ports, ordinals, `#12`, list numbers and names with a
digit are passed over. A figure is read with its unit (`14 depots`), its range (`40-50`), its change (`3 days to 20
minutes`) or its share (`9 of 12`); the words of other languages come from the vocabulary.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity as it stands in a note: its text, its value as a number where that is plain, its unit, its line."""

    text: str
    value: float | None
    unit: str
    line: int


@dataclass(frozen=True)
class NumberWords:
    """The words that decide what a number is, gathered from the vocabulary of every language."""

    months: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    """Words that make a name of the number behind them: `room 214`, `week 20`, `version 3`."""
    time_units: frozenset[str] = frozenset()
    numerals: dict[str, int] = field(default_factory=dict)
    scales: dict[str, float] = field(default_factory=dict)
    """Words that multiply the number in front of them: `million`, `万`."""
    joints: frozenset[str] = frozenset()
    """Words between the two ends of a change: `from 3 days to 20 minutes`."""
    shares: frozenset[str] = frozenset()
    """Words between a part and its whole: `3 out of 4`."""
    lengths: frozenset[str] = frozenset()
    """Units in which a form limits an answer: `(1-3 sentences)`."""
    ago: frozenset[str] = frozenset()
    """Words behind a stretch of time that make a date of it: `six months ago`."""
    ahead: frozenset[str] = frozenset()
    """Words in front of a stretch of time that make a date or an aim of it: `the next 30 days`, `vor zwei Jahren`."""
    stop: frozenset[str] = frozenset()
    """Words that are never the unit of the number in front of them."""

    @cached_property
    def traps(self) -> re.Pattern[str]:
        """Numbers that are not figures."""
        return re.compile("|".join(f"(?:{trap})" for trap in self._traps()), re.IGNORECASE)

    def _traps(self) -> list[str]:
        months = _any(self.months)
        labels = _any(self.labels)
        year = r"(?:19|20)\d\d"
        return [
            r"https?://\S+|\S+@\S+\.\w+|\{[%{].*?[%}]\}",
            r"(?<!\d)\d{4}年(?:\d{1,2}月)?(?:\d{1,2}[日号])?|(?<!\d)\d{1,2}月(?:\d{1,2}[日号])?",
            rf"(?<!\d){year}(?=[\u4e00-\u9fff])(?![万千个人次元米公天本篇条小页步字块])",
            r"(?-i:\b[A-Z]\w*[A-Z]\w*)\s\d+(?:\.\d+)*\+?(?!\w|\s?%)",
            r"\b\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?:T[\d:.Z+-]+)?\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b",
            r"\b\d{2}\.\d{2}\.\d{2}\b",
            r"\b\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m\b)?|\b\d{1,2}\s*[ap]\.?m\b\.?",
            (
                rf"(?:\b\d{{1,2}}(?:st|nd|rd|th|\.|º)?\s+(?:de\s+|of\s+)?)?\b(?:{months})\b\.?(?:\s+de)?"
                rf"(?:\s+\d{{1,2}}(?:st|nd|rd|th)?(?:\s*[-–]\s*\d{{1,2}})?\b(?![.,]?\d))?(?:,?\s*(?:of\s+)?{year}\b)?"
            ),
            r"\bv?\d+(?:\.\d+){2,}\b|\bv\d+(?:\.\d+)*\b|\b\d+(?:\.\d+)*\.x\b|\b[^\W\d_]+\+\d+\b",
            rf"\b(?:\d+|{_any(self.numerals)})\s(?:{_any(self.time_units)})\s(?:{_any(self.ago)})\b",
            rf"\b(?:{_any(self.ahead)})\s(?:\d+|{_any(self.numerals)})\s(?:{_any(self.time_units)})\b",
            r"\b\d+(?:st|nd|rd|th|ᵉ|ème|er|ª|º)\b",
            rf"[#№§]\s?\d+(?:\.\d+)*|\b(?:{labels})s?\.?\s*[#:]?\s?\d+(?:\.\d+)*(?:\s*(?:[-–,&/]|and|to|und|et|y|e)\s*\d+)*\b",
            r"第\s?\d+",
            r"\b\d+\s?[x×]\s?\d+\b(?:px)?|\b24/7\b|\b[2-5][DG]\b|\b(?:80/20|90/10|70/30|60/40|50/50)\b|\b\d+:\d+\b|\b1[:/-]1s?\b|\b\d+-on-\d+\b",
            r"\b(?=\w*[A-Za-z])[A-Za-z0-9]*\d[A-Za-z0-9]*-\d+\b|(?<![A-Za-z])[A-Za-zÀ-ÿ]+-?\d[\w-]*",
            rf"(?<![\w.,$€£¥])(?:{year}|\d{{2}})(?:\s?[-–/]\s?{year})\b",
            rf"(?<![\w.,$€£¥]){year}(?:\s?[-–/]\s?(?:{year}|\d{{2}}))?(?![\w%]|[.,]\d|\s?[+%€$£¥])(?!\s(?:{_any(self.scales)})\b)",
            r"(?<![\w.,:])0\d+(?![\w.,:]\d)",
            rf"\(\d+(?:\s?[-–]\s?\d+)?\s(?:{_any(self.lengths)})\b[^)]*\)",
        ]

    @cached_property
    def quantity(self) -> re.Pattern[str]:
        """A share, a change or a single amount, each with everything that belongs to it."""
        numeral = _any(self.numerals)
        amount = (
            rf"(?:(?<![-=–—])[~≈<>≤≥+−–-]\s?)?(?:{_MONEY}\s?)?(?<![A-Za-z0-9_.])(?:{_DIGITS})(?:\s?(?:[kKMB]|bn|mio|M€|k€)(?!\w))?"
            rf"(?:\s?(?:{_any(self.scales)})(?![a-z]))?\+?(?:\s?[\"“«]?{_UNIT_WORD})?"
        )
        either = rf"(?:{amount}|\b(?:{numeral})\s(?:{_any(self.time_units)})\b)"
        joint = rf"\s*(?:->|→|=>|⟶|—>|\b(?:{_any(self.joints)})\b|延长到|增加到|降到|提升到|到|至|[-–])\s*"
        number = rf"(?<![\w./])(?:{_DIGITS}|\b(?:{numeral})\b)"
        whole = rf"(?<!\w)(?:{_DIGITS})(?:\s[^\W\d_][\w’'-]*)?"
        return re.compile(
            rf"(?P<share>{number}\s*(?:/|\b(?:{_any(self.shares)})\b)\s*(?:the\s)?{whole})"
            rf"|(?P<change>{either}(?:{joint}(?:{_MONEY}\s?)?{either})+)|(?P<one>{either})",
            re.IGNORECASE,
        )


_DIGITS = r"\d{1,3}(?:[ ,.'\u2009\u202f]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?"
_MONEY = r"(?:US|A|C|R)?[€$£¥₹]"
_UNIT_WORD = (
    r"(?:%|‰|°C?|[€$£¥₹]|(?:percent|per cent|Prozent|pour cent|por ciento|por cento|points?|pp)\b"
    r"|[\u4e00-\u9fff]{1,2}|[^\W\d_\u4e00-\u9fff][\w’'./-]*)"
)
_JOINT = re.compile(r"->|→|=>|⟶|—>|到|至|(?<=\d)\s*[-–]\s*(?=\d)|(?<=\s)[^\W\d_]+(?=\s[~≈$€£]?\d)")
_HOURS = re.compile(r"\d{1,2}\s*(?:[-–]|\w+)\s*\d{1,2}")
"""`9 to 17` without a unit: hours, chapters, anything."""


def find(text: str, line: int, words: NumberWords, *, opens: bool = False) -> list[Figure]:
    """The figures reported in `text`, which stands on `line`.

    With `opens`, a number word that opens the text counts too: `Nine new dishes`, as the outcome of a goal.
    """
    if not _MAY_HOLD.search(text) and not any(word in words.numerals for word in text.casefold().split()):
        return []
    if _ONLY_LINK.fullmatch(text.strip()):
        return []
    clean = _plain(text)
    hidden = words.traps.sub(lambda match: "\x00" * len(match[0]), clean)
    found = []
    for match in words.quantity.finditer(hidden):
        figure = _figure(match, hidden, line, words)
        if figure is not None:
            found.append(figure)
    if opens and not found and (said := clean.split(maxsplit=2)) and said[0].casefold() in words.numerals:
        found.append(Figure(" ".join(said[:2]), float(words.numerals[said[0].casefold()]), "", line))
    return found


def value_of(text: str, scales: dict[str, float] | None = None) -> float | None:
    """The number in a text such as `$1.2M`, `40.000`, `~120 ms` or `3.5万`; None where there is none."""
    match = re.search(r"\d[\d., '\u2009\u202f]*", text)
    if not match:
        return None
    digits = match[0].strip(" .,'")
    value = _decimal(digits)
    behind = text[match.start() + len(digits) :].lstrip()
    for word, factor in {**_SUFFIXES, **(scales or {})}.items():
        if re.match(rf"{re.escape(word)}(?![^\W\d_])", behind, 0 if len(word) == 1 else re.IGNORECASE) or (
            not word.isascii() and behind.startswith(word)
        ):
            value *= factor
            break
    return int(value) if value == int(value) else round(value, 6)


_TITLE_LINK = re.compile(r"(?<!!)\[(?:[^\]\s]+\s+){3,}[^\]]*\]\(http[^)]*\)")
"""A link of four words or more is the title of what it leads to."""
_ONLY_LINK = re.compile(r"\[[^\]]*\]\([^)]*\)[.,]?")
"""An item that is nothing but a link is a title; its numbers belong to the title."""
_MAY_HOLD = re.compile(r"\d")
_SUFFIXES = {"k": 1e3, "K": 1e3, "M": 1e6, "B": 1e9, "bn": 1e9, "mio": 1e6}
_UNIT = re.compile(r"[^\d\s.,'~≈<>≤≥+−–\x00-][^\d\x00]*$")


def _figure(match: re.Match[str], hidden: str, line: int, words: NumberWords) -> Figure | None:
    text = match[0].strip().rstrip(".,;:-–'’")
    unit = _unit(text, words)
    if unit.casefold() in words.stop:
        text, unit = text[: -len(unit)].strip(), ""
    if match["one"] and not unit and not _stands_alone(match, text, hidden):
        return None
    if match["change"] and _HOURS.fullmatch(text):
        return None
    return Figure(text, _value(text, words, is_change=bool(match["change"])), unit, line)


def _value(text: str, words: NumberWords, *, is_change: bool) -> float | None:
    """The amount; of a change the one it ends with, of a share the part."""
    if is_change:
        text = _JOINT.split(text)[-1]
    value = value_of(text, words.scales)
    if value is None:
        return next((float(words.numerals[word]) for word in text.casefold().split() if word in words.numerals), None)
    return value


def _unit(text: str, words: NumberWords) -> str:
    match = _UNIT.search(text)
    if not match:
        return ""
    unit = match[0].strip(" ()")
    for scale in words.scales:
        if unit.casefold().startswith(scale) and unit.casefold() != scale:
            return unit[len(scale) :].strip()
    return unit


def _stands_alone(match: re.Match[str], text: str, hidden: str) -> bool:
    """Whether a number without a unit is still a result: money, a multiple, a large number, or `hired 4`."""
    if re.search(r"[%€$£¥₹]|\d[kKM]$|\d[.,]\d{3}\b|\+$", text):
        return True
    if re.fullmatch(r"[~≈<>]?\s?\d+", text) and not re.match(r"\s*[-–/\x00]", hidden[match.end() :]):
        before = hidden[: match.start()].rstrip()
        word = re.search(r"([^\W\d_][\w'’]*)$", before)
        return before.endswith((":", "：")) or bool(word and word[1][:1].islower() and len(word[1]) > 1)
    return False


def _plain(text: str) -> str:
    """The text without code, link targets and emphasis, each character kept in its place where that is easy."""
    text = re.sub(r"`[^`]*`|!\[[^\]]*\]\([^)]*\)", lambda match: "\x00" * len(match[0]), text)
    text = _TITLE_LINK.sub(lambda match: "\x00" * len(match[0]), text)
    text = re.sub(r"\]\([^)]*\)", "]", text)
    text = re.sub(r"\(\([0-9a-f-]{36}\)\)", lambda match: "\x00" * len(match[0]), text)
    text = re.sub(r"\[\[[^\]]*\]\]", lambda match: "\x00" * len(match[0]), text)
    return re.sub(r"[*_]{1,3}|<[^>]*>", "", text)


def _decimal(digits: str) -> float:
    """Read `1,200`, `1.200,5`, `40.000`, `0.4`, `22`: the last separator is decimal unless groups of three follow."""
    digits = re.sub(r"[ '\u2009\u202f]", "", digits)
    last = max(digits.rfind(","), digits.rfind("."))
    if last < 0:
        return float(digits)
    whole, fraction = digits[:last], digits[last + 1 :]
    grouped = len(fraction) == 3 and (digits[last] == "," or digits.count(".") > 1 or len(whole) <= 3) and whole != "0"
    if grouped and (digits[last] == "," or digits.count(".") > 1 or len(whole.replace(".", "")) >= 1):
        return float(re.sub(r"[.,]", "", digits))
    return float(re.sub(r"[.,]", "", whole) + "." + fraction)


def _any(words: object) -> str:
    """A pattern for any of these words, the longest first; matches nothing if there are none."""
    return "|".join(re.escape(str(word)) for word in sorted(words, key=len, reverse=True)) or r"(?!)"  # type: ignore[call-overload]
