"""`journal init`: begin a journal."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from career_journal.cli import state
from career_journal.cli.show import say
from career_journal.cli.writing import DryRun, show_problems

if TYPE_CHECKING:
    from career_journal.errors import Problem

EPILOG = "Example: journal init my-notes --level mid --target-level senior --target meta"


def run(
    folder: Annotated[str, typer.Argument(metavar="[FOLDER]", help="Where; here if you say nothing.")] = "",
    name: Annotated[str, typer.Option("--name", metavar="NAME", help="Your name, for reports that are shared.")] = "",
    form: Annotated[str, typer.Option("--form", metavar="NAME", help="The review form of your employer.")] = "",
    ladder: Annotated[str, typer.Option("--ladder", metavar="NAME", help="The ladder to measure against.")] = "",
    level: Annotated[str, typer.Option("--level", metavar="LEVEL", help="Your level on it.")] = "",
    target_level: Annotated[str, typer.Option("--target-level", metavar="LEVEL", help="The level you aim at.")] = "",
    target: Annotated[
        list[str], typer.Option("--target", metavar="COMPANY", help="A company you prepare for; may be repeated.")
    ] = [],  # noqa: B006 - typer copies defaults
    *,
    dry_run: DryRun = False,
) -> None:
    """Make a folder a journal, by one file of settings.

    Nothing else in it is touched.

    The folder may hold notes already; they are read as they are.
    """
    from career_journal.capture.begin import begin

    chosen: dict[str, str | list[str]] = {
        "name": name, "form": form, "ladder": ladder, "level": level, "target_level": target_level, "targets": target
    }  # fmt: skip
    if state.may_ask() and not dry_run:
        chosen |= _asked(chosen)
    place = Path(folder).expanduser() if folder else state.given_folder() or Path.cwd()
    begun = begin(place, chosen, dry_run=dry_run)
    if dry_run:
        typer.echo(begun.text, nl=False)
        return
    typer.echo(begun.path)
    if begun.notes:
        several = f"{begun.notes} notes are there already and are read as they are"
        say(f"{several if begun.notes > 1 else '1 note is there already and is read as it is'}: journal list")
    show_problems(_unknown(begun.path.parent), fatal=False)
    say('log what you do: journal log "Cut the pipeline to 64 min"')


def _asked(chosen: dict[str, str | list[str]]) -> dict[str, str | list[str]]:
    from career_journal.capture.begin import QUESTIONS
    from career_journal.cli.speaking import Voice

    say("Enter skips a question; everything can be changed later in journal.toml.")
    found: dict[str, str | list[str]] = {}
    with contextlib.suppress(EOFError):  # no more questions are wanted
        for key, question in QUESTIONS.items():
            if not chosen[key]:
                answer = Voice().line(question).strip()
                parts = [part.strip() for part in answer.split(",") if part.strip()]
                found[key] = parts if key == "targets" else answer
    return {key: answer for key, answer in found.items() if answer}


def _unknown(root: Path) -> list[Problem]:
    """What was chosen and nobody knows: it may be written down later, or be a slip."""
    from career_journal.checks import level_unknown, setting_unknown
    from career_journal.journal import Journal

    journal = Journal.load(root)
    return [problem for check in (level_unknown, setting_unknown) for problem in check.check(journal, state.today())]
