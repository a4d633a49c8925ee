"""`journal untag`: take tags away."""

from __future__ import annotations

from typing import Annotated

import typer

from career_journal.cli.writing import DryRun, Record, root_to_change, show_changed

EPILOG = "Example: journal untag settlement-in-a-night on-call"


def run(
    record: Record,
    tags: Annotated[list[str], typer.Argument(metavar="TAG", help="One or more tags.")],
    *,
    dry_run: DryRun = False,
) -> None:
    """Take tags away from a record."""
    from career_journal.capture import change

    show_changed(change.untag(root_to_change(dry_run=dry_run), record, tags, dry_run=dry_run), dry_run=dry_run)
