"""With whom goals were agreed, as the heading above them tells, and by when one is to be reached."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from career_journal.figures.patterns import whole
from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.vocabulary import Vocabulary
from career_journal.notes.grammar.words import plain
from career_journal.periods import When

_OPEN = re.compile(r"(?:\b(?:not|yet|be|being|nicht|noch|pas|non|no|não|ser)|à)\s+$", re.IGNORECASE)
"""`to be agreed with Ida`, `not agreed with Ida`."""


def agreed_with(headings: Iterable[str], words: Vocabulary) -> str:
    """Whom the nearest of these headings names: `Goals 2026 (agreed with Ida, 5 March)`; empty if none does."""
    for heading in headings:
        said = plain(heading)
        found = _agreed(words).search(said)
        if found is not None and not _OPEN.search(said[: found.start()]):
            return _led(words).sub("", found["whom"].strip(" -–—:"))
    return ""


def due_in(title: str, within: When | None, grammar: Grammar) -> When | None:
    """The day or month by which a goal is to be reached, at its end: `Weld the bell by 30/09/2026`."""
    when, before = grammar.dates.closing(title, within)
    return when if when and len(when) > len("2026") and _by(grammar.words).search(before) else None


@lru_cache(maxsize=2)
def _agreed(words: Vocabulary) -> re.Pattern[str]:
    return re.compile(
        rf"{whole(words.lists['agreed_words'])}\s+(?P<whom>[^\W\d][^\d,;()（）\[\]]*(?:\([^\d()]+\))?)", re.IGNORECASE
    )


@lru_cache(maxsize=2)
def _led(words: Vocabulary) -> re.Pattern[str]:
    """The word in front of a day, `Ida on`."""
    return re.compile(rf"\s+{whole(words.lists['date_leads'])}$", re.IGNORECASE)


@lru_cache(maxsize=2)
def _by(words: Vocabulary) -> re.Pattern[str]:
    return re.compile(rf"{whole(words.lists['deadline_words'])}\s*$", re.IGNORECASE)
