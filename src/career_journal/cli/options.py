"""Options that many commands have: they are kept in `state`, and no command passes them on."""

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
            callback=state.keep,
        ),
        TyperOption(
            param_decls=["today", "--today"],
            help=TODAY,
            metavar="DATE",
            expose_value=False,
            callback=state.keep,
        ),
        TyperOption(
            param_decls=["no_input", "--no-input"],
            help="Never ask anything.",
            is_flag=True,
            expose_value=False,
            callback=state.keep,
        ),
    ]


def showing() -> list[TyperOption]:
    """How a report is shown, for the commands that show one."""
    return [
        TyperOption(
            param_decls=["form", "--format", "-f"],
            help="terminal, md, json, html, pdf or docx.",
            metavar="FORMAT",
            expose_value=False,
            callback=state.keep,
        ),
        TyperOption(
            param_decls=["json", "--json"],
            help="Short for --format json.",
            is_flag=True,
            expose_value=False,
            callback=state.keep,
        ),
        TyperOption(
            param_decls=["output", "--output", "-o"],
            help="Write to a file; its ending says the format.",
            metavar="FILE",
            expose_value=False,
            callback=state.keep,
        ),
        TyperOption(
            param_decls=["force", "--force"],
            help="Overwrite the file.",
            is_flag=True,
            expose_value=False,
            callback=state.keep,
        ),
    ]
