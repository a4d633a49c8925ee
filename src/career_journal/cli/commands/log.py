"""`journal log`: what you did, in one line. The fastest command: it imports nothing it does not need."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperArgument, TyperCommand, TyperOption

from career_journal.cli import state
from career_journal.cli.writing import identity
from career_journal.render.text import printable

if TYPE_CHECKING:
    from pathlib import Path

HELP = """Log something you did: a line is enough.

Date words, #tags, @people and [[links]] in it are understood and shown; 'journal undo' takes it back."""
EPILOG = 'Example: journal log "Cut the pipeline to 64 min #perf" --on "last friday" --with R.O.'
TEXTS = {
    "outcome": "What changed because of it.",
    "role": "Your own part: led, built, started.",
    "scope": "Who was affected: project, team, several teams, customers.",
    "project": "The project it belongs to.",
}
"""Options that are given once, by the field they fill."""
LISTS = {
    "objectives": ("--objective", "NAME", "An objective it serves."),
    "metrics": ("--metric", "NAME=VALUE", "What was measured: pipeline duration=64 min."),
    "witnesses": ("--with", "NAME", "Somebody who can confirm it."),
    "tags": ("--tag", "TAG", "A word to find it by."),
    "competencies": ("--competency", "NAME", "What it shows you can do."),
    "artefacts": ("--artefact", "LINK", "A link or file that proves it."),
}
"""Options that may be repeated, by the field they fill."""


class _Log(TyperCommand):
    """The command; a line pasted from a list, `- hung the bell`, names no option."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - click's
        """As ever, without the marker of such a line."""
        return super().parse_args(ctx, [word.removeprefix("- ") or word for word in args])


def command() -> TyperCommand:
    """The command, put together by hand: reading it off the signature of a function takes longer."""
    return _Log(
        name="log",
        callback=run,
        help=HELP,
        epilog=EPILOG,
        rich_markup_mode=None,
        params=[
            TyperArgument(
                param_decls=["words"], nargs=-1, metavar="WORDS", help="What you did; - reads it from standard input."
            ),
            TyperOption(param_decls=["on", "--on"], metavar="DATE", default="", help="When; today if you say nothing."),
            *(
                TyperOption(param_decls=[field, option], metavar=metavar, multiple=True, default=None, help=text)
                for field, (option, metavar, text) in LISTS.items()
            ),
            *(
                TyperOption(param_decls=[field, f"--{field}"], metavar="TEXT", default="", help=text)
                for field, text in TEXTS.items()
            ),
            TyperOption(param_decls=["private", "--private"], is_flag=True, help="Never in an output that is shared."),
            TyperOption(param_decls=["dry_run", "--dry-run"], is_flag=True, help="Show the note, and write nothing."),
        ],
    )


def run(words: tuple[str, ...], on: str, *, private: bool, dry_run: bool, **given: Any) -> None:  # noqa: ANN401 - options
    """Log it. What is wrong with an option is said before anything is read or written."""
    from career_journal.capture import log
    from career_journal.capture.keep import nothing_lost

    root, today = state.root(), state.today()
    fields = {name: list(value) if name in LISTS else value for name, value in given.items()}
    fields["tags"] = [word.removeprefix("#") for word in fields["tags"]]
    if fields["metrics"] or fields["objectives"]:  # only these need the whole journal
        journal = state.journal()
        fields["metrics"] = log.metrics(journal, fields["metrics"])
        fields["objectives"] = log.objectives(journal, fields["objectives"])
    if private:
        fields["private"] = True
    day = _day(on, today) if on else ""
    typed = _typed(root, words)
    with nothing_lost(root, lambda: typed):
        entry = log.entry(root, typed, today, when=day, given=fields)
        if dry_run:
            typer.echo(entry.text, nl=False)
            return
        path = log.write(entry)
    typer.echo(f"{identity(root, path)}  {printable(', '.join(entry.remarks))}")


def _day(on: str, today: date) -> str:
    from career_journal.capture.dates import check_past, read

    day = read(on, today)
    check_past(day, today)
    return day


def _typed(root: Path, words: tuple[str, ...]) -> str:
    if words and words != ("-",):
        return " ".join(words)
    return _asked(root) if state.may_ask() else sys.stdin.read()


def _asked(root: Path) -> str:
    from career_journal.capture.keep import nothing_lost
    from career_journal.cli.speaking import Broken, Voice, ended_by_signals

    half = ""
    with nothing_lost(root, lambda: half), ended_by_signals():
        try:
            return Voice().line("What did you do?")
        except EOFError:
            return ""
        except Broken as end:
            half = end.typed
            raise
