"""Settings that speak of a ladder or level nobody knows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import NotFound, Problem, Severity, Source
from career_journal.journal import Journal
from career_journal.journal.ladders import competency_named, ladder_named, level_named
from career_journal.notes.raw import lines_of
from career_journal.settings import FILE

CODE = "level-unknown"
WHEN = "journal.toml names a ladder, a level or a competency that is not there"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """The ladder, the two levels and the competencies that are said not to apply."""
    del today
    settings = journal.settings
    try:
        ladder = ladder_named(journal, settings.ladder)
    except NotFound as error:
        yield _problem(journal, "ladder", error)
        return
    for key, value in (("level", settings.level), ("target_level", settings.target_level)):
        try:
            if value:
                level_named(ladder, value)
        except NotFound as error:
            yield _problem(journal, key, error)
    for name in settings.not_applicable:
        try:
            competency_named(ladder, name)
        except NotFound as error:
            yield _problem(journal, name, error)


def _problem(journal: Journal, key: str, error: NotFound) -> Problem:
    lines = lines_of(journal.root, FILE)
    number = next((number for number, line in enumerate(lines, 1) if line.strip(' "').startswith(key)), 1)
    return Problem(CODE, str(error), Source(FILE, number, number), error.hint, Severity.ERROR, field=key)
