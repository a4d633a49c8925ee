"""Nothing typed is ever lost: what could not be written is kept elsewhere, and its owner is told where."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from career_journal.errors import JournalError, Refused, Stopped, not_written
from career_journal.notes.own import own_folder
from career_journal.notes.write import create_named


@contextmanager
def nothing_lost(root: Path, typed: Callable[[], str]) -> Iterator[None]:
    """Whatever goes wrong inside, what was typed is kept and the error says where. `typed` is asked only then."""
    try:
        yield
    except (OSError, JournalError, KeyboardInterrupt, EOFError) as error:
        text = typed()
        if not text.strip():
            raise
        hint = f"what you typed is kept in {path}" if (path := keep(root, text)) else f"nowhere to keep it:\n\n{text}"
        own = error.hint if isinstance(error, JournalError) else ""
        kind = type(error) if isinstance(error, JournalError) else Refused if isinstance(error, OSError) else Stopped
        message = str(not_written(error) if isinstance(error, OSError) else error) or "stopped"
        raise kind(message, "; ".join(part for part in (own, hint) if part)) from error


def keep(root: Path, text: str, stem: str = "draft") -> Path | None:
    """Put a text where it can be found again: in the journal, in the user's own folder, or among temporary files."""
    data = text.encode("utf-8", "surrogateescape")
    folders: tuple[Callable[[], Path], ...] = (partial(own_folder, root, "drafts"), _state_folder, _temporary_folder)
    for folder in folders:
        with suppress(OSError, JournalError):
            return create_named(folder(), stem, data)
    return None


def _state_folder() -> Path:
    home = os.environ.get("XDG_STATE_HOME") or os.path.expanduser("~/.local/state")  # noqa: PTH111 - may be no path
    return Path(home) / "journal" / "drafts"


def _temporary_folder() -> Path:
    import tempfile

    return Path(tempfile.mkdtemp(prefix="journal-"))
