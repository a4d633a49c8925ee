"""What is known before a command runs: the folder, the day, the terminal."""

from __future__ import annotations

import os
import shutil
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from career_journal.errors import BadRequest

if TYPE_CHECKING:
    from career_journal.journal import Journal

_given: dict[str, str] = {}


def start(folder: str, today: str) -> None:
    """Begin a run with what was given before the command."""
    _given.clear()
    _given.update({name: value for name, value in (("folder", folder), ("today", today)) if value})


def set_folder(ctx: Any, param: Any, value: str | None) -> str | None:  # noqa: ANN401 - typer's callback
    """Keep the folder given with --dir."""
    del ctx, param
    if value is not None:
        _given["folder"] = value
    return value


def set_today(ctx: Any, param: Any, value: str | None) -> str | None:  # noqa: ANN401 - typer's callback
    """Keep the day given with --today."""
    del ctx, param
    if value is not None:
        _given["today"] = value
    return value


def set_no_input(ctx: Any, param: Any, value: bool | None) -> bool | None:  # noqa: ANN401, FBT001 - typer's callback
    """Keep whether questions may be asked."""
    del ctx, param
    if value:
        _given["no_input"] = "yes"
    return value


def may_ask() -> bool:
    """Whether somebody sits at a terminal who wants to be asked."""
    return "no_input" not in _given and sys.stdin.isatty() and sys.stderr.isatty()


def given_folder() -> Path | None:
    """The folder given with --dir, whether it is a journal or not."""
    return Path(_given["folder"]).expanduser() if "folder" in _given else None


def root() -> Path:
    """The folder of the journal."""
    from career_journal.settings import find_root

    return find_root(_given.get("folder"), os.environ, Path.cwd())


def today() -> date:
    """The day given with --today or JOURNAL_TODAY, else the clock's: the only place that reads it."""
    text = _given.get("today") or os.environ.get("JOURNAL_TODAY")
    if not text:
        return date.today()  # noqa: DTZ011 - the user's own day is meant
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"'{text}' is not a day"
        raise BadRequest(message, "write --today 2026-06-20") from None


def journal() -> Journal:
    """The journal, read whole."""
    from career_journal.journal import Journal

    return Journal.load(root())


def width() -> int:
    """Columns to write in: the terminal's, between 40 and 120; 80 in a pipe unless COLUMNS says otherwise."""
    return max(40, min(120, shutil.get_terminal_size((80, 24)).columns))


def colour() -> bool:
    """Whether to use colour: on a terminal, unless NO_COLOR is set."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
