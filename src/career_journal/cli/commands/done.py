"""`journal done`: tick it off."""

from __future__ import annotations

from career_journal.cli.writing import DryRun, Record, root_to_change, show_changed

EPILOG = "Example: journal done 2026-h1-ranked-faults"


def run(record: Record, *, dry_run: DryRun = False) -> None:
    """Mark an objective, a key result or a box as done."""
    from career_journal.capture import change

    show_changed(change.done(root_to_change(dry_run=dry_run), record, dry_run=dry_run), dry_run=dry_run)
