"""Words that only name a time, such as a month above what was done in it."""

from __future__ import annotations

import re

from career_journal.notes.grammar.vocabulary import Vocabulary
from career_journal.notes.grammar.words import normal

_TOKEN = re.compile(r"[^\W_]+")
_PART = re.compile(r"\d+(?:st|nd|rd|th)?|[qh]\d")
"""`3`, `2nd`, `q2`."""
_CHINESE = re.compile(r"第?[一二三四五六七八九十\d]+(?:周|月|月份|季度|年|学期|阶段)")


def names_time(text: str, vocabulary: Vocabulary) -> bool:
    """`Week 1`, `Q2`, `Jan - Mar`, `第一周`."""
    words = normal(text)
    if _CHINESE.fullmatch(words):
        return True
    tokens = _TOKEN.findall(words)
    known = vocabulary.number_words
    times = (token in known.months or token in known.time_units or _PART.fullmatch(token) for token in tokens)
    return bool(tokens) and all(times)


def names_month(text: str, vocabulary: Vocabulary) -> bool:
    """`March`, `Jan - Mar`, `May 2026`."""
    months = vocabulary.number_words.months
    return names_time(text, vocabulary) and any(token in months for token in _TOKEN.findall(normal(text)))
