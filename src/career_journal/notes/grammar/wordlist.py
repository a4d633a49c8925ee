"""Lists of words that are looked for in a text: by whole words, in any case, with no pattern to be compiled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from unicodedata import combining

from career_journal.notes.grammar.words import folded, has_cjk

_TOKEN = re.compile(r"[^\W\u3040-\u9fff]+")
"""A word; between a Latin letter and a Chinese one there is no blank."""


class WordList:
    """Words and phrases, found by their first word. Chinese ones may stand anywhere."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._anywhere: list[str] = []
        self._by_first: dict[str, list[tuple[int, str]]] = {}
        for phrase in phrases:
            first = None if has_cjk(phrase) else _TOKEN.search(phrase)
            if first is None:
                self._anywhere.append(phrase)
            else:
                self._by_first.setdefault(first[0], []).append((first.start(), phrase))

    def is_in(self, text: str) -> bool:
        """Whether one of them stands in the text."""
        text = folded(text)
        return any(phrase in text for phrase in self._anywhere) or any(True for _ in self._places(text))

    def begins(self, text: str) -> bool:
        """Whether the text starts with one of them."""
        text = folded(text)
        return text.startswith(tuple(self._anywhere)) or any(place == 0 for place in self._places(text))

    def _places(self, text: str) -> Iterator[int]:
        """Where a phrase begins that no letter touches on either side."""
        for token, start in _tokens(text):
            for offset, phrase in self._by_first.get(token, ()):
                place = start - offset
                if place >= 0 and text.startswith(phrase, place) and _is_free(text, place, place + len(phrase)):
                    yield place


@lru_cache(maxsize=512)
def _tokens(text: str) -> tuple[tuple[str, int], ...]:
    """The words of a text with their places; one line is asked about by many lists in turn."""
    return tuple((match[0], match.start()) for match in _TOKEN.finditer(text))


def _is_free(text: str, start: int, end: int) -> bool:
    """Whether no letter touches a phrase, nor a mark that belongs to a letter."""
    beside = text[max(0, start - 1) : start] + text[end : end + 1]
    return not any(_TOKEN.match(char) or combining(char) for char in beside)
