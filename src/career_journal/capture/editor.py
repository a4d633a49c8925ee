"""The owner's editor: started on a copy beside the undo log, never on the note itself.

So a note is whole whatever the editor does, a copy that could not be taken over stays where it is, and nothing that
was written in it is lost.
"""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from career_journal.errors import BadRequest, Refused, not_written
from career_journal.notes.own import own_folder
from career_journal.notes.write import create_named

_PLUS_LINE = frozenset(
    "vi vim nvim gvim view nano pico emacs emacsclient micro kak joe jed mg ne gedit mcedit".split()  # noqa: SIM905
)
_COLON_LINE = {
    **dict.fromkeys(("code", "code-insiders", "codium", "vscodium", "cursor"), ("--wait", "--goto")),
    **dict.fromkeys(("subl", "zed"), ("--wait",)),
    **dict.fromkeys(("hx", "helix"), ()),
}
"""Editors that take `file:line`, and what makes them wait until the file is closed."""
_WAY_OUT = "for example: export EDITOR=nano"


def command(environment: Mapping[str, str]) -> list[str]:
    """The editor and its arguments: VISUAL, else EDITOR. Raises BadRequest if there is none that can be started."""
    name = next((name for name in ("VISUAL", "EDITOR") if environment.get(name, "").strip()), None)
    if name is None:
        message = "no editor is set: VISUAL and EDITOR are empty"
        raise BadRequest(message, _WAY_OUT)
    value = environment[name].strip()
    if Path(value).is_file() and os.access(value, os.X_OK):
        return [value]
    try:
        words = shlex.split(value, posix=os.name != "nt")
    except ValueError:
        message = f"{name} is {value!r}, which has a quote that does not end"
        raise BadRequest(message, _WAY_OUT) from None
    if not words or shutil.which(words[0]) is None:
        message = f"{name} is {value!r}, and there is no such program"
        raise BadRequest(message, _WAY_OUT)
    return words


def at_line(words: list[str], path: Path, line: int) -> list[str]:
    """The command that opens a file at a line, for the editors whose way of saying so is known."""
    name = Path(words[0]).stem.lower()
    if name in _PLUS_LINE:
        return [*words, f"+{line}", str(path)]
    if name in _COLON_LINE:
        return [*words, *(option for option in _COLON_LINE[name] if option not in words), f"{path}:{line}"]
    return [*words, str(path)]


@contextmanager
def edited(root: Path, name: str, before: bytes, line: int, words: list[str]) -> Iterator[bytes]:
    """What an editor made of a text. The copy goes when the `with` statement ends well, else it stays and is named.

    Raises Refused if the editor failed, or left nothing that could be a note.
    """
    copy = create_named(own_folder(root, "drafts"), name, before)
    try:
        code = _run(at_line(words, copy, line))
        after = copy.read_bytes() if copy.is_file() else b""
        _check(words[0], code, after)
        yield after
    except BaseException as error:
        if not copy.is_file() or copy.read_bytes() in (before, b""):
            copy.unlink(missing_ok=True)
            raise
        own = getattr(error, "hint", "")
        message = str(not_written(error) if isinstance(error, OSError) else error) or "stopped"
        raise Refused(
            message, "; ".join(part for part in (own, f"what you wrote is kept in {copy}") if part)
        ) from error
    copy.unlink(missing_ok=True)


def _run(arguments: list[str]) -> int:
    """Wait for the editor; Ctrl-C is for it alone."""
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        return subprocess.run(arguments, check=False).returncode  # noqa: S603 - the owner's own editor, no shell
    except OSError as error:
        message = f"the editor {arguments[0]} cannot be started: {(error.strerror or str(error)).lower()}"
        raise BadRequest(message, _WAY_OUT) from None
    finally:
        signal.signal(signal.SIGINT, before)


def _check(name: str, code: int, after: bytes) -> None:
    if code:
        how = f"was stopped by signal {-code}" if code < 0 else f"ended with {code}"
        message = f"the editor {Path(name).name} {how}, so nothing was changed"
        raise Refused(message)
    if not after.strip():
        message = "the editor left an empty note, so nothing was changed"
        raise Refused(message, "to throw a note away use 'journal rm'")
    try:
        after.decode()
    except UnicodeDecodeError as error:
        line = after.count(b"\n", 0, error.start) + 1
        message = f"line {line} is not UTF-8, so nothing was changed"
        raise Refused(message, "save it as UTF-8") from None
