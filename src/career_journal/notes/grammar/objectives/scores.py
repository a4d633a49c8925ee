"""The score of an objective or key result, from 0 to 1 as OKRs are graded, in front of its words or behind them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from career_journal.figures.patterns import whole
from career_journal.notes.grammar.vocabulary import Vocabulary

_GRADE = r"(?:0[.,]\d{1,2}|1[.,]0{1,2})"
_FIRST = re.compile(rf"[\[(（](?P<score>{_GRADE})[\])）]\s+(?=\S)")
_LAST = re.compile(rf"\s+[–—|-]\s+(?P<score>{_GRADE})\s*$|\s*[(（\[](?P<inside>{_GRADE})[\])）]\s*$")
_REST = re.compile(r"\s+[–-]\s+\d+(?:[.,]\d+)?\s*$|\s*[(（]\d+(?:[.,]\d+)?\s*%[)）]\s*$|\s*[(（][01][.,]\d+[)）]\s*$")
"""` – 7`, `(80 %)`: a grade of another kind."""


@dataclass(frozen=True, slots=True)
class Scored:
    """The words of a goal, its score, and what else of this sort stands behind them."""

    text: str
    score: float | None = None
    rest: str = ""


def scored(text: str, words: Vocabulary) -> Scored:
    """`[0.7] Fewer calls`, `Fewer calls (0.7)`, `Fewer calls - 0.7`; in `Fewer calls (80 %)` the share is no score.

    A word may say what it is: `Fewer calls, score: 0.7`.
    """
    if first := _FIRST.match(text):
        return Scored(text[first.end() :], _number(first["score"]))
    if named := _named(words).search(text):
        return Scored(text[: named.start()], _number(named["score"]))
    if last := _LAST.search(text):
        return Scored(text[: last.start()], _number(last["score"] or last["inside"]))
    if rest := _REST.search(text):
        return Scored(text[: rest.start()], rest=rest[0].strip(" –-"))
    return Scored(text)


@lru_cache(maxsize=2)
def _named(words: Vocabulary) -> re.Pattern[str]:
    """`, score: 0.7`, `— score 0,7`, `(score 0.7)` at the end."""
    known = whole(words.lists["score_words"])
    return re.compile(rf"[\s,;(（–—|-]+{known}\s*[:=：]?\s*(?P<score>{_GRADE})[\s)）.]*$", re.IGNORECASE)


def _number(text: str) -> float:
    return float(text.replace(",", "."))
