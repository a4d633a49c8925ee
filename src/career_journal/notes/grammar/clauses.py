"""A text with several numbers, cut into its clauses: which of them say with a word what their number is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from career_journal.figures import Figure, find
from career_journal.figures.patterns import whole
from career_journal.notes.grammar.vocabulary import Vocabulary

CLAUSE = re.compile(r"(?:(?<!\d),|,(?!\d)|[;，；、()（）])\s*|\s(?:[–—|/-]|vs\.?)\s")
"""Where another number of the same metric may begin; the comma of `2,318` ends nothing."""
NAMED = ("aimed_words", "before_words", "current_words")
"""The lists of words that say what a number is."""
_LEADS = {"aimed_words": r"(?:[^\W\d_][^\s\d]*\s+){0,2}?"}
"""What may stand in front of these words: `with a target of 30`; but `which was 3 more` says something else."""
_NUMBER = r"[~≈<>≤≥+−-]?\s?[€$£¥]?\s?\d.*"


def set_apart(text: str, line: int, words: Vocabulary, names: Iterable[str] = NAMED) -> tuple[dict[str, Figure], str]:
    """The numbers of which a clause says what they are, by the list of its word, and the text without them."""
    found: dict[str, Figure] = {}
    first, *others = CLAUSE.split(text)
    clauses = others if words.starts("goal_verbs", first.strip()) else [first, *others]  # `start 3 clubs` is a goal
    for clause in filter(None, clauses):
        for name in names:
            if name not in found and (figure := _named(clause, name, line, words)):
                found[name], text = figure, text.replace(clause, "", 1)
                break
    return found, text


def _named(clause: str, name: str, line: int, words: Vocabulary) -> Figure | None:
    """The number of a clause that says with a word of this list what it is: `target 30`, `30 before`."""
    match = _naming(name, words).fullmatch(clause.strip())
    if match is None or (name in NAMED and words.has("reached", clause)):
        return None
    found = find(f": {match['behind'] or match['front']}", line, words.number_words, opens=True)
    is_one = len(found) == 1 and words.number_words.ends_of(found[0].text) is None  # `from 9 days to 2` is a change
    return found[0] if is_one else None


@lru_cache(maxsize=8)
def _naming(name: str, words: Vocabulary) -> re.Pattern[str]:
    """A clause of one number, and the word that says what it is in front of it or behind it."""
    known = whole(words.lists[name])
    behind = rf"{_LEADS.get(name, '')}{known}\W{{0,3}}(?:[^\W\d_]+\s)?(?P<behind>{_NUMBER})"
    led = (
        rf"(?:{whole(words.lists['standing_joints'])}\s)?" if name in ("current_words", "standing_words") else ""
    )  # `at 4 so far`
    return re.compile(rf"{behind}|{led}(?P<front>{_NUMBER}?)\s*{known}", re.IGNORECASE)
