"""Options that every command has."""

from __future__ import annotations

from typer.core import TyperOption

from career_journal.cli import state

FOLDER = "Folder of the notes."
TODAY = "Take this day for today."


def common() -> list[TyperOption]:
    """`--dir`, `--today` and `--no-input` may stand before the command or behind it."""
    return [
        TyperOption(
            param_decls=["folder", "--dir", "-C"],
            help=FOLDER,
            metavar="PATH",
            expose_value=False,
            callback=state.set_folder,
        ),
        TyperOption(
            param_decls=["today", "--today"],
            help=TODAY,
            metavar="DATE",
            expose_value=False,
            callback=state.set_today,
        ),
        TyperOption(
            param_decls=["no_input", "--no-input"],
            help="Never ask anything.",
            is_flag=True,
            expose_value=False,
            callback=state.set_no_input,
        ),
    ]
