"""How a file comes to its place: written beside it, complete and on disk, and only then given the name."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from career_journal.notes.holding import LOCKS, lock

TEMPORARY = ".tmp~"
"""Ending of the files that a killed command may leave behind; nothing reads them, the next one sweeps them away."""
PRIVATE = 0o600


@contextmanager
def filled_beside(path: Path, data: bytes, mode: int, owner: os.stat_result | None = None) -> Iterator[Path]:
    """The content in a file beside the target, complete and on disk; held until it has its place, then gone."""
    temporary, descriptor = _new_temporary(path)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            _set_mode(descriptor, mode, owner)
            os.fsync(descriptor)
            if os.name == "nt":
                file.close()
            yield temporary
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _new_temporary(path: Path) -> tuple[Path, int]:
    """A file beside the target, held from its first moment: another command may sweep away one that is not yet."""
    while True:
        temporary = path.with_name(f".{path.name[:40]}.{os.urandom(6).hex()}{TEMPORARY}")
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), PRIVATE)
        with suppress(BlockingIOError):
            lock(descriptor)
            if os.fstat(descriptor).st_nlink or not LOCKS:
                return temporary, descriptor
        os.close(descriptor)


def _set_mode(descriptor: int, mode: int, owner: os.stat_result | None) -> None:
    if not hasattr(os, "fchmod"):
        return
    if owner is not None and (owner.st_uid, owner.st_gid) != (os.geteuid(), os.getegid()):
        with suppress(OSError):
            os.fchown(descriptor, owner.st_uid, owner.st_gid)
    if mode != PRIVATE:
        os.fchmod(descriptor, mode)


def give_name(source: Path, path: Path, mode: int) -> None:
    """Give a finished file a name, unless somebody has it; the name it had may stay."""
    try:
        os.link(source, path)
    except FileExistsError:
        raise
    except OSError:  # no hard links here (FAT, some network folders): claim the name, then fill it
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode))
        try:
            put_in_place(source, path)
        except OSError:
            path.unlink()
            raise


def put_in_place(temporary: Path, target: Path) -> None:
    """Rename over the target; on Windows a virus scanner may hold it for a moment."""
    for wait in (*([0.1] * 25 if os.name == "nt" else []), None):
        try:
            temporary.replace(target)
        except PermissionError:
            if wait is None:
                raise
            time.sleep(wait)
        else:
            return


def flush_folder(folder: Path) -> None:
    """Make the names in a folder survive a power cut, where the system can."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        return  # Windows, and some network folders
    try:
        os.fsync(descriptor)
    except OSError:
        pass
    finally:
        os.close(descriptor)
