"""`journal edit`: a note in your editor, at the line of the record."""

from __future__ import annotations

import os

import typer

from career_journal.cli.show import say
from career_journal.cli.writing import Record, root_to_change, show_problems

EPILOG = "Example: journal edit settlement-in-a-night"


def run(record: Record) -> None:
    """Open a record in your editor, at its line.

    The editor is VISUAL, else EDITOR.

    The editor works on a copy; the note is replaced when it ends well, and only if nobody else changed it meanwhile.
    """
    from career_journal.capture import edit, editor

    words = editor.command(os.environ)
    changed, problems = edit.edit(root_to_change(), record, words)
    if not changed.is_change:
        say("nothing was changed")
    typer.echo(changed.identity)
    show_problems(problems)
