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

_given: dict[str, Any] = {}


def start(folder: str, today: str) -> None:
    """Begin a run with what was given before the command."""
    _given.clear()
    _given.update({name: value for name, value in (("folder", folder), ("today", today)) if value})


def keep(ctx: Any, param: Any, value: Any) -> Any:  # noqa: ANN401 - typer's callback
    """Keep what was given to an option that many commands have."""
    del ctx
    if value:
        _given[param.name] = value
    return value


def given(name: str) -> Any:  # noqa: ANN401 - a text or a flag
    """What was given to such an option; the empty text if it was not."""
    return _given.get(name, "")


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
