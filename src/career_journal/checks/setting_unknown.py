"""Settings that name a form or a company nobody knows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import NotFound, Problem, Severity, Source
from career_journal.journal import Journal
from career_journal.journal.forms import form_named
from career_journal.journal.interview.employer import employer_named
from career_journal.settings import FILE, place_in_file

CODE = "setting-unknown"
WHEN = "journal.toml names a form or a target company that is not there"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """The form, and each company somebody prepares for."""
    del today
    if journal.settings.form:
        try:
            form_named(journal, journal.settings.form)
        except NotFound as error:
            yield _problem(journal, "form", error)
    for name in journal.settings.targets:
        try:
            employer_named(journal, name)
        except NotFound as error:
            yield _problem(journal, "targets", error)


def _problem(journal: Journal, key: str, error: NotFound) -> Problem:
    line = int(place_in_file(journal.root, key).rpartition(":")[2])
    return Problem(CODE, str(error), Source(FILE, line, line), error.hint, Severity.ERROR, field=key)
