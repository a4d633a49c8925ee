"""`journal rename`: another name, and links follow."""

from __future__ import annotations

from typing import Annotated

import typer

from career_journal.cli.show import say
from career_journal.cli.writing import DryRun, Record, root_to_change

EPILOG = 'Example: journal rename thermal-cameras "Cameras in the cellars"'


def run(
    record: Record,
    new: Annotated[str, typer.Argument(metavar="NEW", help="The new title, or a path ending in .md.")],
    *,
    dry_run: DryRun = False,
) -> None:
    """Give a record another title; links to it follow."""
    from career_journal.capture.move import rename

    moved = rename(root_to_change(dry_run=dry_run), record, new, dry_run=dry_run)
    if dry_run:
        say(f"{moved.old} would become:")
    typer.echo(moved.new)
    for path in moved.followed:
        say(f"{'would follow' if dry_run else 'followed'} in {path}")
