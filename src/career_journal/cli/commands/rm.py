"""`journal rm`: throw a record away."""

from __future__ import annotations

import typer

from career_journal.cli.show import say
from career_journal.cli.writing import DryRun, Record, root_to_change

EPILOG = "Example: journal rm thermal-cameras"


def run(record: Record, *, dry_run: DryRun = False) -> None:
    """Put a note or a record into the journal's own trash.

    `journal undo` brings it back.
    """
    from career_journal.capture.move import remove

    gone = remove(root_to_change(dry_run=dry_run), record, dry_run=dry_run)
    typer.echo(gone.trash)
    say(f"{gone.name} {'would go' if dry_run else 'is'} there; 'journal undo' brings it back")
    for path in gone.linked_from:
        say(f"{path} still links to it")
