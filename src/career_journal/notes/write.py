"""The one door for writing: beside the target, flushed, then put in its place whole. A note is never half written.

Who changes a note holds it meanwhile (`holding`), so that of two programs at once neither loses its change. A new
name is given to a file only when it is complete, and nobody's file is ever overwritten by it.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from career_journal.errors import JournalError, Refused
from career_journal.notes.beside import PRIVATE, TEMPORARY, filled_beside, flush_folder, give_name, put_in_place
from career_journal.notes.holding import hold
from career_journal.notes.names import same

# ---- new files ---------------------------------------------------------------------------------------------------


def create_file(path: Path, data: bytes, mode: int = PRIVATE, owner: os.stat_result | None = None) -> None:
    """Write a file that must not exist yet. Raises FileExistsError if it does."""
    with filled_beside(path, data, mode, owner) as temporary:
        give_name(temporary, path, mode)
        flush_folder(path.parent)


def create_named(
    folder: Path,
    stem: str,
    data: bytes,
    suffix: str = ".md",
    mode: int = PRIVATE,
    claiming: Callable[[Path], None] | None = None,
) -> Path:
    """Write a new note; if the name is taken, `stem-2`, `stem-3` and so on. Two programs never get the same name.

    A name that differs from another only by case, or by the way an accent is stored, counts as taken. `claiming` is
    told each name before it is tried.
    """
    make_folder(folder, mode)
    names = os.listdir(folder)  # noqa: PTH208 - strings are enough, and the folder may hold thousands
    sweep(folder, names)
    taken = {same(name) for name in names if same(name[: len(stem)]) == stem}
    with filled_beside(folder / f"{stem}{suffix}", data, mode) as temporary:
        number = 0
        while True:
            number += 1
            path = folder / f"{stem}{f'-{number}' if number > 1 else ''}{suffix}"
            if path.name in taken:
                continue
            if claiming is not None:
                claiming(path)
            with suppress(FileExistsError):
                give_name(temporary, path, mode)
                flush_folder(folder)
                return path


def make_folder(folder: Path, mode: int = PRIVATE) -> None:
    """Make a folder and those above it; as private as the files that will stand in it."""
    if folder.is_dir():
        return
    make_folder(folder.parent, mode)
    with suppress(FileExistsError):
        folder.mkdir(mode=0o700 | (mode & 0o066) | (mode & 0o044) >> 2)
        flush_folder(folder.parent)


# ---- changed files -----------------------------------------------------------------------------------------------


def replace_file(path: Path, data: bytes, expected: bytes | None = None) -> None:
    """Put new content in the place of a file, keeping mode and owner; a link stays a link, its target is replaced.

    `expected` is what was read before. Raises Refused if the file holds something else by now, or is read-only.
    """
    target = Path(os.path.realpath(path))
    check_writable(target)
    known = target.stat()
    sweep(target.parent, os.listdir(target.parent))  # noqa: PTH208 - strings are enough, and there may be thousands
    with filled_beside(target, data, stat.S_IMODE(known.st_mode), known) as temporary:
        if expected is not None and target.read_bytes() != expected:
            message = f"{path} was changed by somebody else meanwhile"
            raise Refused(message, "look at it and try again; nothing was changed")
        put_in_place(temporary, target)
        flush_folder(target.parent)


def check_writable(path: Path) -> None:
    """Raises Refused for a file that its owner made read-only, or that is gone."""
    if not path.exists():
        message = f"{path.name} is no longer there"
        raise Refused(message, "'journal list' shows every note")
    if not path.stat().st_mode & 0o222 or not os.access(path, os.W_OK):
        message = f"{path} is read-only"
        raise Refused(message, "make it writable first; nothing was changed")


def move_file(path: Path, target: Path, data: bytes | None = None) -> None:
    """Give a file another name, and other content if there is any. Raises FileExistsError if that name is taken.

    The new name is there, and whole, before the old one goes: a command that is killed in between leaves both.
    """
    is_same = _is_same_file(path, target)
    if is_same and target.name not in os.listdir(target.parent):  # noqa: PTH208 - strings are enough
        _respell(path, target, data)
        return
    if data is not None:
        known = path.stat()
        create_file(target, data, stat.S_IMODE(known.st_mode), known)
    elif not is_same:  # else a move that was killed has come as far as this
        give_name(path, target, stat.S_IMODE(path.lstat().st_mode))
    if os.path.lexists(path):
        try:
            path.unlink()
        except OSError:  # it stays, so the other one goes
            target.unlink()
            raise
    for folder in {path.parent, target.parent}:
        flush_folder(folder)


def _respell(path: Path, target: Path, data: bytes | None) -> None:
    """Another spelling of a name, on a system that takes both for one."""
    if data is not None:
        replace_file(path, data)
    path.rename(target)
    flush_folder(target.parent)


def sweep(folder: Path, names: Iterable[str]) -> None:
    """Remove what killed commands have left behind, but nothing another command is still at work on."""
    for name in names:
        if name.startswith(".") and name.endswith(TEMPORARY):
            with suppress(OSError, JournalError), hold(folder / name, patience=0):
                (folder / name).unlink()


def _is_same_file(path: Path, target: Path) -> bool:
    try:
        return path.samefile(target)
    except OSError:
        return False
