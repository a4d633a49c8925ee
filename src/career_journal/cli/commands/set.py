"""`journal set`: one value of a record."""

from __future__ import annotations

from typing import Annotated

import typer

from career_journal.cli import state
from career_journal.cli.writing import DryRun, Record, root_to_change, show_changed

EPILOG = "Example: journal set settlement-in-a-night theme=Conflict"


def run(
    record: Record,
    values: Annotated[
        list[str], typer.Argument(metavar="FIELD=VALUE", help="What to set; FIELD= takes the value out.")
    ],
    *,
    dry_run: DryRun = False,
) -> None:
    """Set a field of a record where it stands.

    Every other byte of the note stays as it is.
    """
    from career_journal.capture import change

    root = root_to_change(dry_run=dry_run)
    show_changed(change.set_fields(root, record, values, state.today(), dry_run=dry_run), dry_run=dry_run)
