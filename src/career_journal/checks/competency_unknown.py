"""Competencies that mean nothing on the ladder."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from career_journal.errors import NotFound, Problem, Severity
from career_journal.journal import Journal
from career_journal.journal.grading import Gradable
from career_journal.journal.ladders import Shown, ladder_named

CODE = "competency-unknown"
WHEN = "a record names a competency that the journal's ladder does not have, by name or tag"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Names that count nowhere in the gaps."""
    del today
    try:
        ladder = ladder_named(journal, journal.settings.ladder)
    except NotFound:
        return
    shown = Shown(journal, ladder)
    known = {name.casefold(): name for entry in ladder.competencies for name in (entry.name, *entry.tags)}
    for record in journal.records:
        for name in record.competencies if isinstance(record, Gradable) else ():
            if not shown.named(name):
                close = get_close_matches(name.casefold(), known, n=1, cutoff=0.75)
                hint = f"did you mean '{known[close[0]]}'?" if close else "'journal gaps level' lists its competencies"
                message = f"'{name}' is no competency of the ladder '{journal.settings.ladder}'"
                source = record.line_of("competencies")
                yield Problem(CODE, message, source, hint, Severity.INFO, field="competencies", found=name)
