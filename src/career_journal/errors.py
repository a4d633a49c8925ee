"""What can go wrong, as values.

A `Problem` is something in the notes that needs its owner's attention: it is collected and shown, never raised.
A `JournalError` is raised when a command cannot go on; one place in `cli` shows it.

    JournalError            exit code
    |-- NotFound            1   nothing, or more than one thing, answers to a name
    |-- Refused             1   a change that would overwrite or damage something
    |-- NotInstalled        1   a format whose library is an extra
    |-- BadRequest          2   an option or argument that cannot be understood
    |-- CannotRead          3   a note, template or journal that cannot be read
    `-- Stopped             130 Ctrl-C, where there is something to say about what was typed so far
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """Where something stands: a path relative to the journal and its lines, from 1 as an editor counts them."""

    path: str
    line: int
    end_line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"

    def __reduce__(self) -> tuple[type[Source], tuple[str, int, int]]:
        return Source, (self.path, self.line, self.end_line)  # every record has one, and goes from process to process


class Severity(StrEnum):
    """How much a problem matters to its owner."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the notes that needs attention: where it is, what was found and how to mend it.

    `code` is stable and readable (`unknown-key`). `message` says what is the matter, `hint` what to do about it,
    both lower case and without a full stop. `field`, `found` and `expected` are given where they apply.
    """

    code: str
    message: str
    source: Source
    hint: str = ""
    severity: Severity = Severity.WARNING
    field: str | None = None
    found: str | None = None
    expected: str | None = None


class JournalError(Exception):
    """A command cannot go on. The message is for the user; `hint` is the way out."""

    exit_code = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class NotFound(JournalError):
    """Nothing answers to this name, or more than one thing does."""


class Refused(JournalError):
    """The change would overwrite or damage something, so nothing was changed."""


def not_written(error: OSError) -> Refused:
    """What to say when the system does not take what was to be written: a full disk, a folder that is read-only."""
    name = error.filename if isinstance(error.filename, str) else ""
    where = os.path.dirname(name) if name.endswith("~") else name  # noqa: PTH120 - a temporary file means its folder
    message = f"it could not be written: {(error.strerror or str(error)).lower()}{f' ({where})' if where else ''}"
    return Refused(message, "make room, or make the place writable, and try again; no note is half written")


class NotInstalled(JournalError):
    """A format needs a library that is not part of the plain installation."""

    def __init__(self, what: str, library: str) -> None:
        super().__init__(
            f"{what} needs the library {library}, which is not installed", "pip install 'career-journal[export]'"
        )


class BadRequest(JournalError):
    """An option or argument that cannot be understood."""

    exit_code = 2


class CannotRead(JournalError):
    """A note, a template or the journal itself cannot be read."""

    exit_code = 3


class Stopped(JournalError):
    """Somebody stopped the command."""

    exit_code = 130
