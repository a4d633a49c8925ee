"""The words by which a grade is read: lists in several languages, from the library and from the journal's own notes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from career_journal.journal.journal import Journal
from career_journal.journal.library import shipped
from career_journal.notes.grammar.words import has_cjk
from career_journal.records.vocabulary import VocabularyNote

FOLDER = "grading"
DENIED_WITHIN = 4
"""Words: `not`, `never` or `without` this close in front of a word, in the same clause, denies it."""
_CLAUSE = re.compile(r"[.,;:!?()\n]|->|→")
_NUMBER = r"[~≈<>]?\s?[€$£¥]?\s?\d[\d.,]*"


@dataclass(frozen=True)
class GradeWords:
    """The lists by name, such as `outcome.impact` or `agency.led`, ready to be looked for in a text."""

    lists: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, journal: Journal) -> GradeWords:
        """The words of the library and of the journal's own vocabulary notes."""
        return _joined((*_shipped(), *(_frozen(note.grades) for note in journal.of(VocabularyNote) if note.grades)))

    def said(self, name: str, text: str) -> str:
        """The first word of a list that a text says and does not deny; empty if there is none."""
        return next(self._found(name, text), "")

    def every(self, name: str, text: str) -> list[str]:
        """The words of a list that a text says and does not deny, as they stand in it."""
        return list(self._found(name, text))

    def _found(self, name: str, text: str) -> Iterator[str]:
        words = self.lists.get(name)
        if not text or not words or not _may_hold(words, _tokens(text)):
            return
        clear = _without(self.lists.get("traps", frozenset()), text)
        for match in _pattern(words).finditer(clear):
            if not self._denied(clear[: match.start()]):
                yield match[0]

    def mentions(self, name: str, text: str) -> bool:
        """Whether a text has a word of a list, denied or not."""
        return bool(self._pattern(name).search(text))

    def has(self, name: str, word: str) -> bool:
        """Whether a list holds exactly this word."""
        return word.casefold() in self.lists.get(name, ())

    def _denied(self, before: str) -> bool:
        clause = _CLAUSE.split(before)[-1]
        near = " ".join(clause.split()[-DENIED_WITHIN:]) if not has_cjk(clause) else clause[-2:]
        return bool(self._pattern("negations").search(near))

    def _pattern(self, name: str) -> re.Pattern[str]:
        return _pattern(self.lists.get(name, frozenset()))


@cache
def _pattern(words: frozenset[str]) -> re.Pattern[str]:
    """Any of these as whole words, the longest first; `#` is a number, Chinese stands without blanks.

    A hyphen belongs to the word: `self-managed` is not `managed`.
    """
    ranked = sorted(words, key=lambda word: (-len(word), word))
    spaced = "|".join(_one(word) for word in ranked if not has_cjk(word))
    joined = "|".join(re.escape(word) for word in ranked if has_cjk(word))
    parts = [part for part in (joined, rf"(?<![\w-])(?:{spaced})" if spaced else "") if part]
    return re.compile("|".join(parts) or r"(?!)", re.IGNORECASE)


def _one(word: str) -> str:
    escaped = re.escape(word).replace(r"\#", _NUMBER).replace(r"\ ", r"\s+").replace("'", "['’]")
    return escaped if word.endswith("#") else rf"{escaped}(?![\w-])"


_TOKEN = re.compile(r"\w+")
_CHINESE = "\0"
"""Stands among the tokens of a text for Chinese or Japanese, which has no blanks to tell words by."""


@lru_cache(maxsize=2048)
def _tokens(text: str) -> frozenset[str]:
    """The pieces of words in a text, by which most lists are ruled out before their pattern is tried."""
    pieces = frozenset(_TOKEN.findall(text.casefold()))
    return pieces | {_CHINESE} if has_cjk(text) else pieces


@cache
def _firsts(words: frozenset[str]) -> frozenset[str]:
    """The first piece of each word of a list."""
    found = (_TOKEN.search(word.casefold()) for word in words)
    plain = frozenset(match[0] for match in found if match)
    return plain | {_CHINESE} if any(has_cjk(word) for word in words) else plain


def _may_hold(words: frozenset[str], tokens: frozenset[str]) -> bool:
    return not _firsts(words).isdisjoint(tokens)


@lru_cache(maxsize=2048)
def _without(traps: frozenset[str], text: str) -> str:
    """A text with the phrases that only look like a word of a list blanked out."""
    return _pattern(traps).sub(lambda match: " " * len(match[0]), text) if _may_hold(traps, _tokens(text)) else text


@cache
def _shipped() -> tuple[frozenset[tuple[str, frozenset[str]]], ...]:
    return tuple(_frozen(record.grades) for record in shipped(FOLDER) if isinstance(record, VocabularyNote))


def _frozen(grades: Mapping[str, Any]) -> frozenset[tuple[str, frozenset[str]]]:
    """`outcome: {impact: [cost]}` as `outcome.impact`; lists on the first level keep their name."""
    found: dict[str, frozenset[str]] = {}
    for name, value in grades.items():
        inner = value if isinstance(value, Mapping) else {"": value}
        for part, words in inner.items():
            listed = words if isinstance(words, list) else [words]
            found[f"{name}.{part}".rstrip(".")] = frozenset(str(word).casefold() for word in listed)
    return frozenset(found.items())


@cache
def _joined(notes: tuple[Iterable[tuple[str, frozenset[str]]], ...]) -> GradeWords:
    lists: dict[str, frozenset[str]] = {}
    for note in notes:
        for name, words in note:
            lists[name] = lists.get(name, frozenset()) | words
    return GradeWords(lists)
