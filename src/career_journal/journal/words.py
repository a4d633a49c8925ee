"""Words as they are compared: whole, without case, accents and endings, in any script. `AI` is not found in `said`.

Own code, because a stemmer from a library wants to know the language first, and notes mix several; what is needed is
only that `disagreed`, `disagreement` and `disagree` are one word on both sides of a comparison.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

REMEMBERED = 4096
"""Texts whose words are kept: every question is compared with every story, and with every other question."""
ANY_ENDING = "*"
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_ENDINGS = ("ation", "ement", "ment", "ness", "ingly", "edly")
_SHORTEST_STEM = 4
_SHORT_ROOT = re.compile(r"[^aeiou][aeiou][^aeiouwxy]")
"""What stays of a word such as `note` without its e; it keeps the e, or it would be `not`."""


class Words:
    """How texts are taken apart: `irregular` forms count as their word, `stop` words say nothing about a text.

    So do the `translations` of a word, which are words of other languages. Where one ends in `*`, every word that
    begins so counts, unless a longer beginning is known.
    """

    def __init__(
        self,
        irregular: Mapping[str, Iterable[str]] = {},
        stop: Iterable[str] = (),
        translations: Mapping[str, Iterable[str]] = {},
    ) -> None:
        self._regular = _by_form(irregular)
        self._foreign = _by_form(translations)
        self._shortest = min((len(form) for form in self._foreign), default=0)
        self._stem = cache(self._stemmed)
        self._stop = frozenset(self._own(fold(word)) for word in stop)
        self.all_of = lru_cache(maxsize=REMEMBERED)(self._all_of)
        """Every word of a text in its order, reduced to its stem."""
        self.telling = lru_cache(maxsize=REMEMBERED)(self._telling)
        """The words of a text that say something about it, reduced to their stems."""

    def _own(self, word: str) -> str:
        """The stem of a folded word in its own language."""
        return self._regular.get(word) or stem(word)

    def _stemmed(self, word: str) -> str:
        """The stem of a folded word, or of the one it counts as."""
        begins = (word[:end] + ANY_ENDING for end in range(len(word), self._shortest - 2, -1))
        return next((self._foreign[form] for form in (word, *begins) if form in self._foreign), self._own(word))

    def is_translated(self, text: str) -> bool:
        """Whether a text is one word, and counts as one of another language."""
        return " " not in text and self._stem(fold(text)) != self._own(fold(text))

    def says(self, text: str, words: str) -> bool:
        """Whether a text has all these words themselves, not only in translation."""
        return {*map(self._own, split(text))} >= {*map(self._own, split(words))}

    def _all_of(self, text: str) -> tuple[str, ...]:
        return tuple(self._stem(word) for word in split(text))

    def spelt(self, text: str) -> list[str]:
        """Every word in its order as the text has it, one for each stem of `all_of`."""
        return [
            word
            for match in _WORD.finditer(text)
            for word in (_pairs(match[0]) if _CJK.search(match[0]) else [match[0]])
        ]

    def _telling(self, text: str) -> tuple[str, ...]:
        return tuple(word for word in self.all_of(text) if self.is_telling(word))

    def is_telling(self, stemmed: str) -> bool:
        """Whether a stem is more than a small word or a number; a pair of characters must be free of small words."""
        if _CJK.match(stemmed):
            return self._stop.isdisjoint((stemmed, *stemmed))
        return stemmed not in self._stop and not stemmed.isdigit() and len(stemmed) > 1

    def as_written(self, text: str) -> dict[str, str]:
        """For each stem the first form in which the text has it, to show to people."""
        found: dict[str, str] = {}
        for match in _WORD.finditer(text):
            for word in split(match[0]):
                found.setdefault(self._stem(word), word if _CJK.search(word) else match[0])
        return found


def _by_form(forms: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """For each form the stem of its word."""
    return {fold(form): stem(fold(word)) for word, several in forms.items() for form in several}


@dataclass(frozen=True)
class Corpus:
    """How telling each word is among some texts: a word that few of them use says more."""

    words: Words
    frequency: Counter[str]
    size: int

    @classmethod
    def of(cls, texts: Iterable[str], words: Words) -> Corpus:
        """Count in how many of the texts each word stands."""
        found = [set(words.telling(text)) for text in texts]
        return cls(words, Counter(word for text in found for word in text), len(found))

    def weight(self, word: str) -> float:
        """How telling a stem is; near 0 if every text has it (inverse document frequency)."""
        return math.log((self.size + 1) / (self.frequency[word] + 0.5)) if self.size else 1.0

    def shared(self, one: str, other: str) -> dict[str, float]:
        """The words both texts have, as the other one writes them, the most telling first."""
        mine = set(self.words.telling(one))
        written = self.words.as_written(other)
        common = {written[word]: self.weight(word) for word in written if word in mine}
        return dict(sorted(common.items(), key=lambda item: (-item[1], item[0])))

    def similarity(self, one: str, other: str) -> float:
        """How much two texts have in common, 0 to 1: the cosine of their weighted words."""
        mine, theirs = self._vector(one), self._vector(other)
        product = sum(weight * theirs.get(word, 0.0) for word, weight in mine.items())
        return product / (_length(mine) * _length(theirs)) if product else 0.0

    def _vector(self, text: str) -> dict[str, float]:
        counted = Counter(self.words.telling(text))
        return {word: (1 + math.log(count)) * max(0.0, self.weight(word)) for word, count in counted.items()}


def _length(vector: dict[str, float]) -> float:
    return math.sqrt(sum(weight * weight for weight in vector.values()))


def split(text: str) -> list[str]:
    """The words of a text, folded; Chinese and Japanese, which stand without blanks, in pairs of characters."""
    words: list[str] = []
    for match in _WORD.finditer(text):
        word = fold(match[0])
        words += _pairs(word) if not word.isascii() and _CJK.search(word) else [word]
    return words


def _pairs(run: str) -> list[str]:
    return [run[start : start + 2] for start in range(len(run) - 1)] or [run]


@cache
def fold(word: str) -> str:
    """A word without case, accents and the apostrophe's varieties: `Über` is `uber`, `Équipe` is `equipe`."""
    decomposed = unicodedata.normalize("NFKD", word.replace("’", "'").casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


@cache
def stem(word: str) -> str:
    """A folded word without its ending; short words stay whole."""
    word = word.removesuffix("'s")
    if len(word) < _SHORTEST_STEM or not word.isascii():
        return word
    word = _singular(word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return _bare(word.removesuffix(ending))
    for ending in ("ing", "ed", "ly"):
        root = word.removesuffix(ending)
        if root != word and len(root) >= _SHORTEST_STEM - 1 and re.search("[aeiouy]", root):
            return _bare(f"{root}e" if _SHORT_ROOT.fullmatch(root) else _undoubled(root))
    return _bare(word)


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > _SHORTEST_STEM:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _undoubled(root: str) -> str:
    return root[:-1] if re.search(r"([bdfgmnprt])\1$", root) else root


def _bare(word: str) -> str:
    """The spelling that British and American words, and words with and without a final e, share."""
    if len(word) > _SHORTEST_STEM and word.endswith("our"):
        word = word[:-3] + "or"
    word = word.rstrip("e") if len(word) >= _SHORTEST_STEM and not _SHORT_ROOT.fullmatch(word[:-1]) else word
    if word.endswith("y") and len(word) > _SHORTEST_STEM:
        word = word[:-1] + "i"
    return word[:-1] + "s" if word.endswith("iz") else word
