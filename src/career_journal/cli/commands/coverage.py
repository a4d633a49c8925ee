"""`journal coverage`: what became of each line."""

from __future__ import annotations

from typing import Annotated

import typer

from career_journal.cli import state
from career_journal.cli.show import finish, show

EPILOG = "Example: journal coverage interview-notes"


def run(
    note: Annotated[str, typer.Argument(metavar="[NOTE]", help="A note: then line by line.", show_default=False)] = "",
) -> None:
    """Show what became of each line of the notes.

    A line is a field, a record, a detail, a heading, recognised and passed over, blank, or not understood.
    """
    from career_journal.errors import NotFound
    from career_journal.journal.links import Links
    from career_journal.reports import coverage

    journal = state.journal()
    if not note:
        report = coverage.build(journal)
    else:
        found = Links(journal).note(note)
        if found is None:
            message = f"there is no note called '{note}'"
            raise NotFound(message, "'journal coverage' lists every note")
        report = coverage.build(journal, found, found.text)
    show(report, journal)
    finish(journal)
