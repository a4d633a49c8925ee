"""`journal tag`: words to find a record by."""

from __future__ import annotations

from typing import Annotated

import typer

from career_journal.cli.writing import DryRun, Record, root_to_change, show_changed

EPILOG = "Example: journal tag settlement-in-a-night on-call"


def run(
    record: Record,
    tags: Annotated[list[str], typer.Argument(metavar="TAG", help="One or more tags.")],
    *,
    dry_run: DryRun = False,
) -> None:
    """Tag a record.

    The tags go into the front matter of its note, or behind its line.
    """
    from career_journal.capture import change

    show_changed(change.tag(root_to_change(dry_run=dry_run), record, tags, dry_run=dry_run), dry_run=dry_run)
