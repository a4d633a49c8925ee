"""`journal link`: what a record is good for."""

from __future__ import annotations

from typing import Annotated

import typer

from career_journal.cli.writing import DryRun, Record, root_to_change, show_changed

EPILOG = "Example: journal link hiring-exercise 2026-h1-speak-outside"


def run(
    record: Record,
    objective: Annotated[str, typer.Argument(metavar="OBJECTIVE", help="The objective it serves.")],
    *,
    dry_run: DryRun = False,
) -> None:
    """Say which objective a record serves."""
    from career_journal.capture import change

    show_changed(change.link(root_to_change(dry_run=dry_run), record, objective, dry_run=dry_run), dry_run=dry_run)
