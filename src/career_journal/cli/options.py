"""Options that many commands have: they are kept in `state`, and no command passes them on."""

from __future__ import annotations

from typer.core import TyperOption

from career_journal.cli import state

FOLDER = "Folder of the notes."
TODAY = "Take this day for today."


def common() -> list[TyperOption]:
    """`--dir`, `--today` and `--no-input` may stand before the command or behind it."""
    return [
        _kept("folder", "--dir", "-C", text=FOLDER, metavar="PATH"),
        _kept("today", "--today", text=TODAY, metavar="DATE"),
        _kept("no_input", "--no-input", text="Never ask anything."),
    ]


def showing() -> list[TyperOption]:
    """How a report is shown, for the commands that show one."""
    return [
        _kept("form", "--format", "-f", text="terminal, md, json, html, pdf or docx.", metavar="FORMAT"),
        _kept("json", "--json", text="Short for --format json."),
        _kept("output", "--output", "-o", text="Write to a file; its ending says the format.", metavar="FILE"),
        _kept("force", "--force", text="Overwrite the file."),
    ]


def _kept(*names: str, text: str, metavar: str | None = None) -> TyperOption:
    """An option whose value `state` keeps under its first name; a flag if it takes none."""
    return TyperOption(
        param_decls=list(names),
        help=text,
        metavar=metavar,
        is_flag=metavar is None,
        expose_value=False,
        callback=state.keep,
    )
