"""The `journal` command: finds its commands by file name, shows every error in one place.

Commands are imported only when they are called, and they import what they need inside their function: help and
completion must not wait for a parser, a template engine or a terminal library.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup, TyperOption

from career_journal import __version__
from career_journal.cli import commands, state
from career_journal.errors import JournalError

ORDER = ("init", "add", "log", "import", "list", "show", "check", "coverage", "review", "gaps", "prep")
"""The order of help; commands not named here follow by name."""
FOLDER_HELP = "Folder of the notes."
TODAY_HELP = "Take this day for today."
QUIET: dict[str, Any] = {"add_completion": False, "rich_markup_mode": None, "pretty_exceptions_enable": False}


class Commands(TyperGroup):
    """The commands beside `commands/__init__.py`, each loaded when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401 - the context class is private to typer
        """All commands, the common ones first."""
        del ctx
        found = [module.name.rstrip("_").replace("_", "-") for module in pkgutil.iter_modules(commands.__path__)]
        return sorted(found, key=lambda name: (ORDER.index(name) if name in ORDER else len(ORDER), name))

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401 - the command class is private to typer
        """The command of this name; None, and a hint from typer, if there is none."""
        if cmd_name not in self.list_commands(ctx):
            return None
        module = importlib.import_module(f"{commands.__name__}.{_module_of(cmd_name)}")
        command = module.command() if hasattr(module, "command") else _single(cmd_name, module)
        for option in _common_options():
            if not any(set(option.opts) & set(known.opts) for known in command.params):
                command.params.append(option)
        return command


def _module_of(name: str) -> str:
    """`import` is a keyword, so its module is `import_`."""
    word = name.replace("-", "_")
    return f"{word}_" if word == "import" else word


def _single(name: str, module: Any) -> Any:  # noqa: ANN401 - a module, a typer command
    app = typer.Typer(**QUIET)
    app.command(name, epilog=getattr(module, "EPILOG", None))(module.run)
    return typer.main.get_command(app)


def _common_options() -> list[TyperOption]:
    """`--dir` and `--today` may stand before the command or behind it."""
    return [
        TyperOption(
            param_decls=["folder", "--dir", "-C"],
            help=FOLDER_HELP,
            metavar="PATH",
            expose_value=False,
            callback=state.set_folder,
        ),
        TyperOption(
            param_decls=["today", "--today"],
            help=TODAY_HELP,
            metavar="DATE",
            expose_value=False,
            callback=state.set_today,
        ),
    ]


app = typer.Typer(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    **QUIET,
)


@app.callback(invoke_without_command=True)
def journal(
    ctx: typer.Context,
    folder: Annotated[str, typer.Option("--dir", "-C", metavar="PATH", help=FOLDER_HELP, show_default=False)] = "",
    today: Annotated[str, typer.Option("--today", metavar="DATE", help=TODAY_HELP, show_default=False)] = "",
    *,
    version: Annotated[bool, typer.Option("--version", help="Show the version and leave.", show_default=False)] = False,
) -> None:
    """A career journal over Markdown notes: what you did, what is missing, what to say on Thursday.

    Notes are read where they are, as they are. Any folder of Markdown works: journal -C FOLDER list
    """
    state.start(folder, today)
    if version:
        typer.echo(f"journal {__version__}")
        raise typer.Exit
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())


def main() -> None:
    """Run the command line; a user's mistake ends with a sentence and an exit code, never with a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        app(standalone_mode=True)
    except JournalError as error:
        sys.stdout.flush()
        message, code = report_error(error)
        typer.echo(message, err=True)
        sys.exit(code)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def report_error(error: BaseException) -> tuple[str, int]:
    """What to say about an error, and the exit code. Anything but a JournalError is our bug and is raised again."""
    if not isinstance(error, JournalError):
        raise error
    from career_journal.render.text import printable

    hint = f"\n  hint: {printable(error.hint)}" if error.hint else ""
    return f"journal: {printable(str(error))}{hint}", error.exit_code
