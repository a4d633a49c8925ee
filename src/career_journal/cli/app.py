"""The `journal` command: finds its commands by file name, shows every error in one place.

Commands are imported only when they are called, and they import what they need inside their function: help and
completion must not wait for a parser, a template engine or a terminal library.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import pkgutil
import signal
import sys
from functools import cache
from types import ModuleType
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from career_journal import __version__
from career_journal.cli import commands, complete, options, reporting, state
from career_journal.errors import BadRequest, JournalError

ORDER = (
    *("today", "init", "log", "add", "import"),  # begin and collect
    *("review", "gaps", "prep", "match", "practice", "debrief"),  # answers
    *("list", "show", "timeline", "check", "coverage"),  # look
    *("edit", "set", "link", "done", "tag", "untag", "rename", "rm", "undo"),  # change
)
"""The order of help; commands not named here follow by name."""
MEANT = {
    **{view: f"gaps {view}" for view in ("objectives", "level", "stories", "metrics", "experience", "claims")},
    "search": "list WORDS",
    "find": "list WORDS",
    "new": "add",
    "delete": "rm",
    "export": "review -o FILE",
}
"""What somebody means by a word that is no command."""
QUIET: dict[str, Any] = {"add_completion": False, "rich_markup_mode": None, "pretty_exceptions_enable": False}


class Commands(TyperGroup):
    """A command for every file in `commands`, and for every report that needs none; loaded when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401 - the context class is private to typer
        """All commands, the common ones first."""
        del ctx
        return sorted(
            {*_own(), *reporting.names()}, key=lambda name: (ORDER.index(name) if name in ORDER else len(ORDER), name)
        )

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401 - the command class is private to typer
        """The command of this name. Raises BadRequest if there is none."""
        if cmd_name not in self.list_commands(ctx):
            raise BadRequest(f"'{cmd_name}' is no command", self._instead_of(cmd_name))
        command = _command(cmd_name)
        for option in [*(options.showing() if _shows(cmd_name) else []), *options.common()]:
            if not any(set(option.opts) & set(known.opts) for known in command.params):
                command.params.append(option)
        if complete.is_asked():
            complete.attach(command)
        return command

    def _instead_of(self, name: str) -> str:
        from difflib import get_close_matches

        if name in MEANT:
            return f"did you mean 'journal {MEANT[name]}'?"
        close = get_close_matches(name, self.list_commands(None), n=1)
        return f"did you mean 'journal {close[0]}'?" if close else "'journal --help' shows them all"


@cache
def _own() -> tuple[str, ...]:
    """The commands that have a file beside `commands/__init__.py`."""
    return tuple(module.name.rstrip("_").replace("_", "-") for module in pkgutil.iter_modules(commands.__path__))


def _module_of(name: str) -> str:
    """`import` is a keyword, so its module is `import_`."""
    word = name.replace("-", "_")
    return f"{word}_" if word == "import" else word


def _module(name: str) -> ModuleType:
    """The module of a command that has one."""
    return importlib.import_module(f"{commands.__name__}.{_module_of(name)}")


def _shows(name: str) -> bool:
    """Whether a command shows a report."""
    return name not in _own() or hasattr(_module(name), "show")


def _command(name: str) -> Any:  # noqa: ANN401 - the command class is private to typer
    app = typer.Typer(**QUIET)
    if name not in _own():
        reporting.add(app, name)
        return typer.main.get_command(app)
    module = _module(name)
    if hasattr(module, "command"):
        return module.command()
    app.command(name, epilog=getattr(module, "EPILOG", None))(module.run)
    return typer.main.get_command(app)


app = typer.Typer(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    **QUIET,
)


@app.callback(invoke_without_command=True)
def journal(
    ctx: typer.Context,
    folder: Annotated[str, typer.Option("--dir", "-C", metavar="PATH", help=options.FOLDER, show_default=False)] = "",
    today: Annotated[str, typer.Option("--today", metavar="DATE", help=options.TODAY, show_default=False)] = "",
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
        _alone(ctx)


def _alone(ctx: typer.Context) -> None:
    """`journal` without a command: what needs attention, or, where there is no journal yet, how to begin."""
    from career_journal.cli.commands import today
    from career_journal.errors import CannotRead

    try:
        state.root()
    except CannotRead:
        if state.given_folder() is not None:
            raise
        typer.echo(ctx.get_help())
    else:
        today.run()


def main() -> None:
    """Run the command line; a user's mistake ends with a sentence and an exit code, never with a traceback."""
    try:
        if signal.getsignal(signal.SIGINT) is signal.SIG_DFL:
            signal.signal(signal.SIGINT, signal.default_int_handler)  # from here on there is something to tidy up
        _open_streams()
        if complete.is_asked():
            complete.prepare()
        code = _run()
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # too late
    except KeyboardInterrupt:
        code = 130
    _leave(code)


def _open_streams() -> None:
    """See that every stream is there, and takes every character: a closed one is like an empty one."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123 - open to the end
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _run() -> int:
    try:
        app(prog_name="journal", standalone_mode=True)
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else int(left.code is not None)
    except JournalError as error:
        message, code = report_error(error)
        _complain(message)
        return code
    except BrokenPipeError:
        return 0
    except OSError as error:
        what = f"{error.filename}: " if error.filename is not None else "the output could not be written: "
        _complain(f"journal: {what}{(error.strerror or str(error)).lower()}")
        return 1
    return 0


def _complain(message: str) -> None:
    """Say it behind what was printed; where nothing can be said any more, the exit code speaks alone."""
    with contextlib.suppress(OSError):
        sys.stdout.flush()
    with contextlib.suppress(OSError):
        typer.echo(message, err=True)


def _leave(code: int) -> None:
    """End at once: taking memory apart that the system takes back anyway would cost a fifth of a short command."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BrokenPipeError:  # nobody reads any more, which is no mistake
            pass
        except OSError:
            code = code or 1
    os._exit(code)


def report_error(error: BaseException) -> tuple[str, int]:
    """What to say about an error, and the exit code. Anything but a JournalError is our bug and is raised again."""
    if not isinstance(error, JournalError):
        raise error
    from career_journal.render.text import printable

    hint = f"\n  hint: {printable(error.hint)}" if error.hint else ""
    return f"journal: {printable(str(error))}{hint}", error.exit_code
