"""Answers that the form will cut."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem, Severity
from career_journal.journal import Journal
from career_journal.journal.forms import Asked
from career_journal.journal.scope import half_of, scope_of
from career_journal.periods import Period

CODE = "over-limit"
WHEN = "an answer is longer than the form takes"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """The half-year of today."""
    return over(journal, half_of(journal, today), today)


def over(journal: Journal, period: Period, today: date) -> Iterator[Problem]:
    """Answers of a period over their limit of words or characters."""
    for asked in scope_of(journal, period, today).sheet.questions:
        for found, most, unit in _lengths(asked):
            message = f"answer {asked.number} has {found} {unit}, {most} are allowed"
            over = found - most
            hint = f"take out {over} {unit if over > 1 else unit[:-1]}; the weakest evidence first"
            source = asked.answer.source if asked.answer else asked.source
            yield Problem(CODE, message, source, hint, Severity.ERROR, found=str(found), expected=str(most))


def _lengths(asked: Asked) -> Iterator[tuple[int, int, str]]:
    text = asked.answer.text if asked.answer else ""
    if asked.max_words is not None and len(text.split()) > asked.max_words:
        yield len(text.split()), asked.max_words, "words"
    if asked.max_characters is not None and len(text) > asked.max_characters:
        yield len(text), asked.max_characters, "characters"
