"""`journal undo`: take back the last change."""

from __future__ import annotations

import typer

from career_journal.cli import state
from career_journal.cli.show import say
from career_journal.cli.writing import DryRun

EPILOG = "Example: journal undo --dry-run"


def run(*, dry_run: DryRun = False) -> None:
    """Take back the last change, byte for byte.

    Again for the one before.
    """
    from career_journal.notes.undo import undo

    undone = undo(state.root(), dry_run=dry_run)
    say(f"{'would undo' if dry_run else 'undone'}: {undone.what}")
    for path in undone.paths:
        typer.echo(path)
