"""Ladders of your own with a hole in them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem, Severity
from career_journal.journal import Journal
from career_journal.notes.grammar.words import normal
from career_journal.records.ladder import Ladder

CODE = "ladder-incomplete"
WHEN = "a ladder has no competencies, names one twice, or does not say what is seen at one of its levels"
HIGHEST = 4


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """What `journal gaps` could not say with this ladder."""
    del today
    for ladder in journal.of(Ladder):
        if not ladder.competencies:
            hint = "add a heading for each, and below it a line '- level: what is seen'"
            yield Problem(CODE, f"'{ladder.title}' has no competencies", ladder.source, hint)
        yield from _levels(ladder)
        yield from _competencies(ladder)


def _levels(ladder: Ladder) -> Iterator[Problem]:
    for level in ladder.levels:
        if not (0 <= level.scope <= HIGHEST and 0 <= level.agency <= HIGHEST):
            message = f"level '{level.name}' has scope {level.scope} and agency {level.agency}, 0 to 4 were expected"
            yield Problem(CODE, message, ladder.line_of("levels"), "mend the number, or leave it out", field="levels")


def _competencies(ladder: Ladder) -> Iterator[Problem]:
    names: set[str] = set()
    for competency in ladder.competencies:
        name = competency.name.casefold()
        if name in names:
            message = f"'{competency.name}' stands twice in '{ladder.title}'"
            yield Problem(CODE, message, ladder.source, "give one of them another name")
        names.add(name)
        silent = [level.name for level in ladder.levels if not competency.seen.get(normal(level.name))]
        if silent:
            message = f"'{competency.name}' says nothing for {', '.join(silent)}"
            hint = f"add a line '- {silent[0]}: what is seen'"
            yield Problem(CODE, message, ladder.source, hint, Severity.INFO)
