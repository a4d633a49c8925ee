"""The figures reported in a piece of text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape

import msgspec

from career_journal.figures.comparing import beside
from career_journal.figures.patterns import CLOCK, CODES, HOUR, MONEY, words_of
from career_journal.figures.quantities import REMARK
from career_journal.figures.units import counted_behind, unit_of, written_behind
from career_journal.figures.values import value_of
from career_journal.figures.words import NumberWords

_REMARK = re.compile(REMARK)
_RANGE = re.compile(r"(?<=\d)\s*[-–]\s*(?=\d)")
_HOURS = re.compile(r"\d{1,2}\s*(?:[-–]|[^\W\d]+)\s*\d{1,2}")
"""`9 to 17` without a unit: hours, chapters, anything."""


_TITLE_LINK = re.compile(r"(?<!!)\[(?:[^\]\s]+\s+){3,}[^\]]*\]\(http[^)]*\)")
"""A link of four words or more is the title of what it leads to."""
_ONLY_LINK = re.compile(r"\[[^\]]*\]\([^)]*\)[.,]?")
"""An item that is nothing but a link is a title; its numbers belong to the title."""
ENUMERATED = 9
"""Reasons or ways a text may count of its own; more of them are a result."""
SHORT = 4
"""Words of a text that says little more than a number."""
BEFORE = 48
"""Characters in front of a digit that may say what it numbers."""
_CLOCK = re.compile(CLOCK, re.IGNORECASE)
_HOUR = re.compile(HOUR, re.IGNORECASE)
_COUNT = re.compile(r"\d+")
_CURRENCY = re.compile(rf"[~≈<>≤≥+−–-]?\s?{MONEY}")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_CODE = re.compile(r"`[^`]*`")
_AMOUNT = re.compile(r"`[~≈<>+−-]?\s?(?:[€$£¥]\s?\d[\d.,]*[kM]?|\d[\d.,]*\s?[%€$£]|\d+\s?/\s?\d+)`")
"""Money, a percentage or a share in the type of code is still an amount."""
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_TARGET = re.compile(r"\]\([^)]*\)")
_POINTER = re.compile(r"\(\([0-9a-f-]{36}\)\)|\[\[[^\]]*\]\]")
_EMPHASIS = re.compile(r"[*_]{1,3}|<[^>]*>|`")
_TELLING = re.compile(rf"^[x×]|[%€$£¥₹]|^{CODES}\b|\d[kKM]$|\d[., \u00a0\u2009\u202f]\d{{3}}\b|\+$")
_WHOLE = re.compile(r"[~≈<>]?\s?\d+")
_DECIMAL = re.compile(r"\d+[.,]\d+")
_JOINED = re.compile(r"\s*[-–/\x00]")
_WORD_BEFORE = re.compile(r"([^\W\d_][\w'’]*)$")


class Figure(msgspec.Struct, frozen=True):
    """A quantity as it stands in a note: its text, its value as a number where that is plain, its unit, its line."""

    text: str
    value: float | None
    unit: str
    line: int


def find(text: str, line: int, words: NumberWords, *, opens: bool = False) -> list[Figure]:
    """The figures reported in `text`, which stands on `line`.

    With `opens`, the text is known to tell a number: a word for it that opens the text counts too, `Nine new dishes`,
    as the outcome of a goal, and `1 h 20` is no time of day.
    """
    if not (words.quantities.may_be_in(text) or (opens and words.quantities.may_open(text))):
        return []
    if _ONLY_LINK.fullmatch(text.strip()):
        return []
    clean = _plain(unescape(text) if "&" in text else text)
    said = words_of(clean)
    if not words.quantities.are_said(said):
        clean = _from_first_digit(clean)
    hidden = words.traps.hide(clean, said)
    found = []
    for match in words.quantities.within(hidden, said):
        figure = _figure(match, hidden, line, words, opens=opens)
        if figure is not None:
            found.append(figure)
    if opens and not found and (spoken := clean.split()) and (number := _opening(spoken, words)) is not None:
        found.append(Figure(" ".join(spoken[:2]), number, "", line))
    return found


def counted_in_words(text: str, line: int, words: NumberWords, counted: Iterable[str]) -> list[Figure]:
    """`three spoons`, in a text of which it is known what it may count: by itself a word for a number is no result."""
    nouns = {noun.casefold() for noun in counted} - words.time_units
    said = words.spoken_counts.finditer(text) if nouns and words.quantities.may_open(text) else ()
    told = (one for one in said if not nouns.isdisjoint((noun := one[2].casefold(), noun.removesuffix("s"))))
    return [Figure(one[0], float(words.numerals[one[1].casefold()]), one[2], line) for one in told]


def _opening(said: list[str], words: NumberWords) -> float | None:
    """The number a text opens with: `Nine new dishes`, in a short one also `12 so far`, if it is no year."""
    if said[0].isdecimal() and len(said[0]) < len("2026") and len(said) <= SHORT:
        return float(said[0])
    return float(words.numerals[said[0].casefold()]) if said[0].casefold() in words.numerals else None


def _figure(match: re.Match[str], hidden: str, line: int, words: NumberWords, *, opens: bool) -> Figure | None:
    text = _REMARK.sub("", match[0]).strip().rstrip(".,;:-–'’")
    is_joined = match.start() > 0 and hidden[match.start() - 1].isalnum()
    text = text.lstrip("−–-") if is_joined else text  # `phase-2 riders` are no fewer than none
    if _CLOCK.fullmatch(text):
        return _stretch(text, line) if opens or not _HOUR.fullmatch(text) else None
    unit = written_behind(text)
    value = _value(text, words, is_change=bool(match["change"]))
    if unit.casefold() in words.enumerated and (value or 0) <= ENUMERATED:
        return None
    is_scale = unit.casefold() in words.money_scales and _CURRENCY.match(text) is not None
    if unit.casefold() in words.stop and not unit.isupper() and not is_scale:  # `4 IT specialists`
        text, unit = text[: -len(unit)].strip(), ""
    if match["one"] and not unit and not _stands_alone(match, text, hidden, words, opens=opens):
        return None
    if match["change"] and _HOURS.fullmatch(text) and not words.moved.search(hidden, 0, match.start()):
        return None
    noun = counted_behind(unit, hidden[match.end() :], words)
    if noun is not None:
        return Figure(f"{text} {noun}", value, noun, line)
    return _ended(text, value, line, words) if match["change"] else Figure(text, value, unit_of(text, words), line)


def _ended(text: str, value: float | None, line: int, words: NumberWords) -> Figure:
    """A change, measured as what it ends with: `64 min instead of 3 h` is in minutes, `2 h to 1 h 30 min` in hours."""
    last = (words.ends_of(text) or ("", text))[1]
    if _CLOCK.fullmatch(last):
        stretch = _stretch(last, line)
        return Figure(text, stretch.value, stretch.unit, line)
    return Figure(text, value, unit_of(last if written_behind(last) else text, words), line)


def _stretch(text: str, line: int) -> Figure:
    """`1h 30m`: 1.5 hours; `48:30 min`: 48.5 minutes."""
    value = sum(int(count) / 60**place for place, count in enumerate(_COUNT.findall(text)))
    return Figure(text, round(value, 6), _FIRST_WORD.findall(text)[0], line)


def _value(text: str, words: NumberWords, *, is_change: bool) -> float | None:
    """The amount; of a change the one it ends with, of a share the part."""
    if is_change:
        begun, text = words.ends_of(text) or ("", _RANGE.split(text)[-1])
        if begun and (value := beside(text, begun, words.scaling)) is not None:
            return value
    value = value_of(text, words.scaling)
    if value is None:
        return next((float(words.numerals[word]) for word in text.casefold().split() if word in words.numerals), None)
    return value


def _stands_alone(match: re.Match[str], text: str, hidden: str, words: NumberWords, *, opens: bool) -> bool:
    """Whether a number without a unit is still a result: money, a multiple, a large number, `hired 4`, `NPS 61`."""
    if _TELLING.search(text):
        return True
    before = hidden[: match.start()].rstrip()
    word = _WORD_BEFORE.search(before)
    is_named = before.endswith((":", "：", *words.sums)) or (
        word is not None and word[1].casefold() in words.indicators
    )
    if _DECIMAL.fullmatch(text):
        return is_named
    if _WHOLE.fullmatch(text) and not _JOINED.match(hidden, match.start() + match[0].find(text) + len(text)):
        is_verb = word is not None and (word[1][0].islower() or (opens and word.start() == 0)) and len(word[1]) > 1
        return is_verb or is_named
    return False


def _plain(text: str) -> str:
    """The text without code, link targets and emphasis, each character kept in its place where that is easy."""
    if "`" in text:
        text = _CODE.sub(lambda code: code[0] if _AMOUNT.fullmatch(code[0]) else _blank(code), text)
    if "[" in text or "((" in text:
        text = _PICTURE.sub(_blank, text)
        text = _TITLE_LINK.sub(_blank, text)
        text = _TARGET.sub("]", text)
        text = _POINTER.sub(_blank, text)
    return _EMPHASIS.sub("", text) if any(sign in text for sign in "*_<`") else text


def _from_first_digit(text: str) -> str:
    """The text from a few words before its first digit: nothing further in front of it matters, and lines are long."""
    digit = _DIGIT.search(text)
    return text[max(text.rfind(" ", 0, max(digit.start() - BEFORE, 0)), 0) :] if digit else text


def _blank(match: re.Match[str]) -> str:
    return "\x00" * len(match[0])
