"""Lists of words that are looked for in a text: by whole words, in any case, with no pattern to be compiled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise
from unicodedata import category

from career_journal.notes.grammar.words import folded, has_cjk

_TOKEN = re.compile(r"[^\W\u3040-\u9fff]+")
"""A word; between a Latin letter and a Chinese one there is no blank."""


class WordLists:
    """Lists of words and phrases by their names. A text is gone through once, whatever is asked about it.

    Phrases are found by their first two words; Chinese ones, and those that are nothing but signs, may stand anywhere.
    """

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        names: dict[str, set[str]] = {}
        for name, phrases in lists.items():
            for phrase in phrases:
                names.setdefault(phrase, set()).add(name)
        self._names = {phrase: frozenset(known) for phrase, known in names.items()}
        self._by_word: dict[str, list[str]] = {}
        self._by_pair: dict[tuple[str, str], list[str]] = {}
        self._by_sign: dict[str, list[str]] = {}
        for phrase in names:
            words = [] if has_cjk(phrase) else _TOKEN.findall(phrase)
            if not words:
                self._by_sign.setdefault(phrase[:1], []).append(phrase)
            elif len(words) == 1:
                self._by_word.setdefault(words[0], []).append(phrase)
            else:
                self._by_pair.setdefault((words[0], words[1]), []).append(phrase)
        self._words = frozenset(self._by_word)
        self._pairs = frozenset(self._by_pair)
        self._signs = frozenset(self._by_sign)
        self._ascii_signs = "".join(sorted(sign for sign in self._signs if sign.isascii()))

    def inside(self, text: str) -> frozenset[str]:
        """The names of the lists of which something stands in the text."""
        text = folded(text)
        is_ascii = text.isascii()
        signs = [sign for sign in self._ascii_signs if sign in text] if is_ascii else self._signs.intersection(text)
        found = [phrase for sign in signs for phrase in self._by_sign[sign] if phrase in text]
        words = _TOKEN.findall(text)
        maybe = [phrase for word in self._words.intersection(words) for phrase in self._by_word[word]]
        maybe += [phrase for pair in self._pairs.intersection(pairwise(words)) for phrase in self._by_pair[pair]]
        # in plain ASCII no mark can belong to a letter, so a word of the text stands free
        found += [phrase for phrase in maybe if (is_ascii and phrase in words) or _stands_in(phrase, text)]
        return self._of(found)

    def opening(self, text: str) -> frozenset[str]:
        """The names of the lists with one of whose phrases the text starts."""
        text = folded(text)
        found = [phrase for phrase in self._by_sign.get(text[:1], ()) if text.startswith(phrase)]
        words = [word for word, _ in zip(_TOKEN.finditer(text), range(2), strict=False)]
        if words:
            first = words[0][0]
            maybe = [*self._by_word.get(first, ()), *self._by_pair.get((first, words[-1][0]), ())]
            found += [phrase for phrase in maybe if text.startswith(phrase) and _is_free(text, 0, len(phrase))]
        return self._of(found)

    def _of(self, phrases: list[str]) -> frozenset[str]:
        known = [self._names[phrase] for phrase in phrases]
        return known[0] if len(known) == 1 else _NONE.union(*known)


_NONE: frozenset[str] = frozenset()


def _stands_in(phrase: str, text: str) -> bool:
    """Whether a phrase stands somewhere in a text with no letter touching it on either side."""
    place = text.find(phrase)
    while place >= 0:
        if _is_free(text, place, place + len(phrase)):
            return True
        place = text.find(phrase, place + 1)
    return False


def _is_free(text: str, start: int, end: int) -> bool:
    """Whether no letter touches a phrase, nor a mark that belongs to a letter."""
    beside = text[max(0, start - 1) : start] + text[end : end + 1]
    return beside.isspace() or not any(_TOKEN.match(char) or category(char).startswith("M") for char in beside)
