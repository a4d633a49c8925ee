"""Stretches of time told in prose: `restored within two hours` is a result, `I lived there for two years` is none."""

from __future__ import annotations

import re

from career_journal.figures import Figure
from career_journal.notes.grammar.vocabulary import Vocabulary

_SPELT = re.compile(r"[^\W\d_]+")


def is_mere_stretch(figure: Figure, sentence: str, words: Vocabulary) -> bool:
    """Whether a figure only says how long or how often something was; a change, or a word of `time_results`, says more.

    The first word behind the number decides: `40 TB/day` counts terabytes.
    """
    first = _SPELT.search(figure.unit)
    numbers = words.number_words
    if first is None or first[0].casefold() not in numbers.time_units or numbers.ends_of(figure.text):
        return False
    sort = _SPELT.search(figure.text)
    if sort is not None and sort[0] != first[0] and words.is_past(sort[0].casefold()):  # `28 missed days`
        return False
    return not (words.has("time_results", sentence) or words.has("so_far", sentence))
