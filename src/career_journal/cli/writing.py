"""What writing commands have in common: their options, and how they show what they did."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from career_journal.cli import state
from career_journal.cli.show import say

if TYPE_CHECKING:
    from pathlib import Path

    from career_journal.capture.change import Changed
    from career_journal.errors import Problem

DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Show what would be written, and write nothing.", show_default=False)
]
Record = Annotated[str, typer.Argument(metavar="RECORD", help="An id, the start of one, a title, or path:line.")]
Edit = Annotated[bool, typer.Option("--edit", help="Write it in your editor.", show_default=False)]


def root_to_change(*, dry_run: bool = False) -> Path:
    """The folder of the journal, for a command that changes notes: what was killed half-way is taken back first."""
    from career_journal.notes.undo import take_back_half

    root = state.root()
    for said in [] if dry_run else take_back_half(root):
        say(said)
    return root


def identity(root: Path, path: Path) -> str:
    """The id of a typed note."""
    return path.relative_to(root).with_suffix("").as_posix()


def show_problems(problems: Iterable[Problem], *, fatal: bool = True) -> None:
    """What should be mended in a note that was written; an error in one typed whole ends the command with 1."""
    found = list(problems)
    for problem in found:
        say(f"{problem.source}: {problem.message}\n  hint: {problem.hint}")
    if fatal and any(problem.severity == "error" for problem in found):
        raise typer.Exit(1)


def show_changed(changed: Changed, *, dry_run: bool) -> None:
    """The id of the record that was changed, or with `--dry-run` the lines that would be, as a unified diff."""
    if not changed.is_change:
        say("that is how it stands already; nothing was changed")
    if dry_run:
        show_difference(changed)
    else:
        typer.echo(changed.identity)


def show_difference(changed: Changed) -> None:
    """The lines a command would change, as a unified diff."""
    from difflib import unified_diff

    from career_journal.render.text import printable

    before, after = changed.before.splitlines(), changed.after.splitlines()
    for line in unified_diff(before, after, changed.path, changed.path, lineterm="", n=0):
        typer.echo(printable(line))
