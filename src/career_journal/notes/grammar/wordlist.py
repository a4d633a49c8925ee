"""Lists of words that are looked for in a text: by whole words, in any case, with no pattern to be compiled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from unicodedata import category

from career_journal.notes.grammar.words import folded, has_cjk

_TOKEN = re.compile(r"[^\W\u3040-\u9fff]+")
"""A word; between a Latin letter and a Chinese one there is no blank."""


class WordList:
    """Words and phrases, found by their first word. Chinese ones may stand anywhere."""

    def __init__(self, phrases: Iterable[str]) -> None:
        signs: list[str] = []
        chinese: list[str] = []
        self._by_first: dict[str, list[tuple[int, str]]] = {}
        for phrase in phrases:
            first = None if has_cjk(phrase) else _TOKEN.search(phrase)
            if first is not None:
                self._by_first.setdefault(first[0], []).append((first.start(), phrase))
            else:
                (signs if phrase.isascii() else chinese).append(phrase)
        self._signs, self._anywhere = tuple(signs), (*signs, *chinese)
        self._firsts = frozenset(self._by_first)

    def is_in(self, text: str) -> bool:
        """Whether one of them stands in the text."""
        text = folded(text)
        for phrase in self._signs if text.isascii() else self._anywhere:
            if phrase in text:
                return True
        if self._firsts.isdisjoint(_words(text)):
            return False
        return any(True for word in _TOKEN.finditer(text) for _ in self._places(text, word))

    def begins(self, text: str) -> bool:
        """Whether the text starts with one of them."""
        text, first = _opening(text)
        if text.startswith(self._anywhere):
            return True
        return first is not None and first[0] in self._by_first and 0 in self._places(text, first)

    def _places(self, text: str, first: re.Match[str]) -> Iterator[int]:
        """Where a phrase with this first word begins that no letter touches on either side."""
        for offset, phrase in self._by_first.get(first[0], ()):
            place = first.start() - offset
            if place >= 0 and text.startswith(phrase, place) and _is_free(text, place, place + len(phrase)):
                yield place


@lru_cache(maxsize=512)
def _opening(text: str) -> tuple[str, re.Match[str] | None]:
    """A text in small letters, and its first word."""
    text = folded(text)
    return text, _TOKEN.search(text)


@lru_cache(maxsize=512)
def _words(text: str) -> frozenset[str]:
    """The words of a text; one line is asked about by many lists in turn."""
    return frozenset(_TOKEN.findall(text))


def _is_free(text: str, start: int, end: int) -> bool:
    """Whether no letter touches a phrase, nor a mark that belongs to a letter."""
    beside = text[max(0, start - 1) : start] + text[end : end + 1]
    return not any(_TOKEN.match(char) or category(char).startswith("M") for char in beside)
