"""Showing a report: in the format asked for, on the screen or into a file. Problems are shown here too."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from career_journal.cli import state
from career_journal.errors import BadRequest, CannotRead, Refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from career_journal.journal import Journal
    from career_journal.report import Report


def show(report: Report, journal: Journal | None, *, value: Callable[[], Any] | None = None) -> None:
    """Write a report where and how it was asked for; JSON shows `value` in its place, if there is one.

    A command that imports this gets the options that say so. Raises Refused if a file would be overwritten.
    """
    from career_journal.render import formats

    output = state.given("output")
    asked = "json" if state.given("json") else state.given("form")
    name = _agreed(asked, output) if asked else _form_of(output)
    page = formats.Page(
        templates=journal.root / "templates" if journal else None,
        width=state.width(),
        colour=state.colour() and not output,
    )
    content = formats.named(name).render(value() if name == "json" and value else report, page)
    if output:
        write_file(Path(output), content, force=bool(state.given("force")))
    else:
        put(content)


def _agreed(asked: str, output: str) -> str:
    """The format asked for. Raises BadRequest if the file's ending means another."""
    from career_journal.render import formats

    ending = Path(output).suffix.lower()
    for name in formats.names() if output else ():
        if ending in formats.named(name).SUFFIXES and asked in formats.names() and name != asked:
            message = f"{Path(output).name} ends as {name} does, and {asked} was asked for"
            raise BadRequest(message, "leave --format out, or name the file otherwise")
    return asked


def _form_of(output: str) -> str:
    from career_journal.render import formats

    return formats.for_file(Path(output)) if output else "terminal"


def put(content: str | bytes) -> None:
    """Results go to standard output, whole."""
    if isinstance(content, bytes):
        if sys.stdout.isatty():
            message = "this format is not for a terminal"
            raise BadRequest(message, "write it to a file with -o FILE")
        sys.stdout.buffer.write(content)
    else:
        sys.stdout.write(content)
    sys.stdout.flush()


def write_file(path: Path, content: str | bytes, *, force: bool) -> None:
    """A new file, readable by its owner only."""
    from career_journal.notes.write import create_file, replace_file

    data = content.encode() if isinstance(content, str) else content
    if path.exists() and not force:
        message = f"{path} is already there"
        raise Refused(message, "choose another name, or overwrite it with --force")
    write = replace_file if path.exists() else create_file
    try:
        write(path, data)
    except OSError as error:
        message = f"{path} cannot be written: {(error.strerror or str(error)).lower()}"
        raise Refused(message, "name a file in a folder that is there, and in which you may write") from None
    say(f"wrote {path}")


def say(text: str) -> None:
    """A remark to the person at the terminal; never part of the result."""
    from career_journal.render.text import printable

    typer.echo(printable(text), err=True)


def finish(journal: Journal, *, told: bool = False) -> None:
    """End a reading command: notes that could not be read are named, unless they were, and the exit code says so."""
    if not journal.unreadable:
        return
    sys.stdout.flush()
    for note in () if told else journal.unreadable:
        for problem in note.problems:
            say(f"{problem.source}: {problem.message} ({problem.hint})")
    raise typer.Exit(CannotRead.exit_code)
