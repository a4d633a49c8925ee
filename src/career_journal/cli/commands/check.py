"""`journal check`: what needs attention."""

from __future__ import annotations

from typing import Annotated

import typer

from career_journal.cli import state
from career_journal.cli.show import finish, show

EPILOG = "Example: journal check --only unknown-key"


def run(
    only: Annotated[
        list[str],
        typer.Option("--only", metavar="CODE", help="Only findings of this code; may be repeated.", show_default=False),
    ] = [],  # noqa: B006
    *,
    everything: Annotated[bool, typer.Option("--all", help="Remarks too.", show_default=False)] = False,
) -> None:
    """Show what in the notes needs attention, and how to mend it."""
    from career_journal import checks
    from career_journal.reports import check as checked

    checks.known(only)
    journal = state.journal()
    found = checks.run(journal, state.today())
    report = checked.build(journal, found, everything=everything, only=tuple(only))
    show(report, journal)
    finish(journal, told=not only)
    if report.problems:
        raise typer.Exit(1)
