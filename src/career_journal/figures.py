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
            r"https?://\S+|\S+@\S+\.\w+",
            r"\b\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?:T[\d:.Z+-]+)?\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b",
            r"\b\d{2}\.\d{2}\.\d{2}\b|\b\d{4}年(?:\d{1,2}月)?(?:\d{1,2}[日号])?|\b\d{1,2}月\d{1,2}[日号]",
            r"\b\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m\b)?|\b\d{1,2}\s*[ap]\.?m\b\.?",
            rf"(?:\b\d{{1,2}}(?:st|nd|rd|th|\.|º)?\s+(?:de\s+|of\s+)?)?\b(?:{months})\b\.?(?:\s+de)?"
            rf"(?:\s+\d{{1,2}}(?:st|nd|rd|th)?(?:\s*[-–]\s*\d{{1,2}})?\b(?![.,]?\d))?(?:,?\s*(?:of\s+)?{year}\b)?",
            r"\bv?\d+(?:\.\d+){2,}\b|\bv\d+(?:\.\d+)*\b|\b\d+\.x\b",
            r"\b\d+(?:st|nd|rd|th|ᵉ|ème|er|ª|º)\b",
            rf"[#№§]\s?\d+(?:\.\d+)*|\b(?:{labels})\.?\s*[#:]?\s?\d+(?:\.\d+)*(?:\s*(?:[-–,&/]|and|to|und|et|y|e)\s*\d+)*\b",
            r"第\s?\d+",
            r"\b\d+\s?[x×]\s?\d+\b(?:px)?|\b24/7\b|\b\d+:\d+\b|\b1:1s?\b|\b\d+-on-\d+\b",
            r"\b(?=\w*[^\W\d_])\w*\d\w*-\d+\b|\b[^\W\d_]+-?\d[\w-]*",
            rf"(?<![\w.,$€£¥])(?:{year}|\d{{2}})(?:\s?[-–/]\s?{year})\b",
            rf"(?<![\w.,$€£¥]){year}(?:\s?[-–/]\s?(?:{year}|\d{{2}}))?(?![\w%]|[.,]\d|\s?[+%€$£¥])(?!\s(?:{_any(self.scales)})\b)",
        ]

    @cached_property
    def quantity(self) -> re.Pattern[str]:
        """A number with everything that belongs to it."""
        scales = _any(self.scales)
        times = _any(self.time_units)
        digits = r"\d{1,3}(?:[ ,.'\u2009\u202f]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?"
        unit = r"(?:%|‰|°C?|[€$£¥₹]|(?:percent|per cent|Prozent|pour cent|por ciento|por cento|points?|pp)\b|[^\W\d_][\w’'./-]*)"
        money = r"(?:US|A|C|R)?[€$£¥₹]"
        amount = (
            rf"(?:[~≈<>≤≥+−–-]\s?)?(?:{money}\s?)?(?<![\w.])(?:{digits})(?:\s?(?:[kKMB]|bn|mio|Mio|M€|k€)(?![\w]))?"
            rf"(?:\s?(?:{scales})(?![a-z]))?\+?(?:\s?{unit})?"
        )
        word = rf"\b(?:{_any(self.numerals)})\s(?:{times})\b"
        either = rf"(?:{amount}|{word})"
        joint = rf"\s*(?:->|→|=>|⟶|—>|\b(?:{_any(self.joints)})\b|到|至|[-–])\s*"
        share = rf"\s*(?:/|\b(?:{_any(self.shares)})\b)\s*"
        number = rf"(?<![\w./])(?:{digits}|\b(?:{_any(self.numerals)})\b)"
        return re.compile(
            rf"(?P<share>{number}{share}(?:the\s)?(?<!\w)(?:{digits})(?:\s[^\W\d_][\w’'-]*)?)"
            rf"|(?P<change>{either}(?:{joint}(?:{money}\s?)?{either})+)|(?P<one>{either})",
            re.IGNORECASE,
        )


def find(text: str, line: int, words: NumberWords) -> list[Figure]:
    """The figures reported in `text`, which stands on `line`."""
    if not _MAY_HOLD.search(text) and not any(word in words.numerals for word in text.casefold().split()):
        return []
    clean = _plain(text)
    hidden = words.traps.sub(lambda match: "\x00" * len(match[0]), clean)
    found = []
    for match in words.quantity.finditer(hidden):
        figure = _figure(match, hidden, line, words)
        if figure is not None:
            found.append(figure)
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


_MAY_HOLD = re.compile(r"\d")
_SUFFIXES = {"k": 1e3, "K": 1e3, "M": 1e6, "B": 1e9, "bn": 1e9, "mio": 1e6}
_UNIT = re.compile(r"[^\d\s.,'~≈<>≤≥+−–\x00-][^\d\x00]*$")


def _figure(match: re.Match[str], hidden: str, line: int, words: NumberWords) -> Figure | None:
    text = match[0].strip().rstrip(".,;:-–'’")
    unit = _unit(text, words)
    if match["one"]:
        if unit.casefold() in words.stop:
            text, unit = text[: -len(unit)].strip(), ""
        if not unit and not _stands_alone(match, text, hidden):
            return None
    elif unit.casefold() in words.stop:
        text = text[: -len(unit)].strip()
        unit = ""
    last = re.split(r"->|→|=>|\s", text)
    value = value_of(" ".join(last) if match["one"] else text, words.scales)
    if value is None:
        value = next((float(words.numerals[w]) for w in text.casefold().split() if w in words.numerals), None)
    return Figure(text, value, unit, line)


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
        return bool(re.search(r"[^\W\d_]{2,}$|[:：]$", before)) and not before[-1:].isupper()
    return False


def _plain(text: str) -> str:
    """The text without code, link targets and emphasis, each character kept in its place where that is easy."""
    text = re.sub(r"`[^`]*`|!\[[^\]]*\]\([^)]*\)", lambda match: "\x00" * len(match[0]), text)
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
