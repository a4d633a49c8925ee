"""The score of an objective or key result, from 0 to 1 as OKRs are graded, in front of its words or behind them."""

from __future__ import annotations

import re
from dataclasses import dataclass

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


def scored(text: str) -> Scored:
    """`[0.7] Fewer calls`, `Fewer calls (0.7)`, `Fewer calls - 0.7`; in `Fewer calls (80 %)` the share is no score."""
    if first := _FIRST.match(text):
        return Scored(text[first.end() :], _number(first["score"]))
    if last := _LAST.search(text):
        return Scored(text[: last.start()], _number(last["score"] or last["inside"]))
    if rest := _REST.search(text):
        return Scored(text[: rest.start()], rest=rest[0].strip(" –-"))
    return Scored(text)


def _number(text: str) -> float:
    return float(text.replace(",", "."))
