"""The one door for writing: beside the target, flushed, then put in its place whole. A note is never half written."""

from __future__ import annotations

import os
import secrets
import stat
from pathlib import Path

TEMPORARY = ".tmp~"
"""Ending of the files that a killed command may leave behind; nothing reads them."""
PRIVATE = 0o600


def create_file(path: Path, data: bytes, mode: int = PRIVATE) -> None:
    """Write a file that must not exist yet. Raises FileExistsError if it does."""
    temporary = _fill_beside(path, data, mode)
    try:
        _claim(temporary, path, mode)
        _flush_folder(path.parent)
    finally:
        temporary.unlink(missing_ok=True)


def create_named(folder: Path, stem: str, data: bytes, suffix: str = ".md", mode: int = PRIVATE) -> Path:
    """Write a new note; if the name is taken, `stem-2`, `stem-3` and so on. Two programs never get the same name."""
    folder.mkdir(parents=True, exist_ok=True)
    temporary = _fill_beside(folder / f"{stem}{suffix}", data, mode)
    try:
        number = 1
        while True:
            path = folder / f"{stem}{f'-{number}' if number > 1 else ''}{suffix}"
            try:
                _claim(temporary, path, mode)
            except FileExistsError:
                number += 1
                continue
            _flush_folder(folder)
            return path
    finally:
        temporary.unlink(missing_ok=True)


def replace_file(path: Path, data: bytes) -> None:
    """Put new content in the place of a file, keeping its mode; a link stays a link, what it points to is replaced."""
    target = Path(os.path.realpath(path))
    mode = stat.S_IMODE(target.stat().st_mode)
    if not os.access(target, os.W_OK):
        raise PermissionError(13, "the note is read-only", str(path))
    temporary = _fill_beside(target, data, mode)
    try:
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _flush_folder(target.parent)


def _fill_beside(path: Path, data: bytes, mode: int) -> Path:
    temporary = path.with_name(f".{path.name[:40]}.{secrets.token_hex(6)}{TEMPORARY}")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fchmod(file.fileno(), mode)
            os.fsync(file.fileno())
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _claim(temporary: Path, path: Path, mode: int) -> None:
    """Give the finished file its name, unless somebody has it."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:  # no hard links here (FAT, some network folders): claim the name, then fill it
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode))
        temporary.replace(path)


def _flush_folder(folder: Path) -> None:
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        return  # some network folders cannot be opened
    try:
        os.fsync(descriptor)
    except OSError:
        pass
    finally:
        os.close(descriptor)
