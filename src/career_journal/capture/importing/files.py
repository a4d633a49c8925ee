"""What was named on the command line: files, and folders with files in them, as texts."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from career_journal.errors import CannotRead
from career_journal.notes.paths import SKIPPED_FOLDERS, note_paths

LARGEST = 16 * 1024 * 1024
"""Bytes; a larger file is no note, no résumé and no table of goals."""
_MAGIC = {
    b"PK\x03\x04": "an archive or office document",
    b"\x1f\x8b": "a compressed file",
    b"%PDF": "a PDF document",
    b"\x89PNG": "a picture",
    b"\xff\xfe": "UTF-16 text",
    b"\xfe\xff": "UTF-16 text",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"SQLite format 3": "a database",
}
_HINT = "save it as Markdown, JSON or CSV in UTF-8"


class Named(NamedTuple):
    """A file to import; `directly` if its owner named it, and not the folder it stands in."""

    path: Path
    directly: bool


def named(paths: Iterable[str], endings: tuple[str, ...], exclude: tuple[str, ...] = ()) -> Iterator[Named]:
    """The files meant, each once. Raises CannotRead for one that is not there."""
    seen = set()
    for text in paths:
        path = Path(text).expanduser()
        if not path.exists():
            message = f"{text} is not there"
            raise CannotRead(message, "name a file, or a folder of files")
        for found in _below(path, endings, exclude):
            real = os.path.realpath(found.path)
            if real not in seen:
                seen.add(real)
                yield found


def _below(path: Path, endings: tuple[str, ...], exclude: tuple[str, ...]) -> Iterator[Named]:
    if not path.is_dir():
        yield Named(path, directly=True)
        return
    yield from (Named(found, directly=False) for found in note_paths(path, exclude))
    others = tuple(ending for ending in endings if ending != ".md")
    for folder, names, files in os.walk(path):
        names[:] = sorted(name for name in names if not name.startswith(".") and name not in SKIPPED_FOLDERS)
        for name in sorted(files):
            found = Path(folder) / name
            if name.lower().endswith(others) and not name.startswith(".") and not found.is_symlink():
                yield Named(found, directly=False)


def text_of(path: Path) -> str:
    """The text of a file. Raises CannotRead with the line at which it is none."""
    if not path.is_file():
        message = f"{path} is {'no file' if path.exists() else 'not there'}"
        raise CannotRead(message, "name a file, or a folder of files")
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= LARGEST else b""
    except OSError as error:
        message = f"{path} cannot be read: {(error.strerror or str(error)).lower()}"
        raise CannotRead(message, "check its permissions") from None
    if size > LARGEST:
        message = f"{path} is larger than {LARGEST // 1024 // 1024} MB"
        raise CannotRead(message, "split it; nothing of it was imported")
    return _decoded(data, path)


def _decoded(data: bytes, path: Path) -> str:
    looks_like = next((what for start, what in _MAGIC.items() if data.startswith(start)), "")
    if looks_like:
        message = f"{path}:1: this is {looks_like}, UTF-8 text was expected"
        raise CannotRead(message, _HINT)
    nul = data.find(b"\0")
    if nul >= 0:
        message = f"{path}:{_line(data, nul)}: a NUL byte, UTF-8 text was expected"
        raise CannotRead(message, _HINT)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"{path}:{_line(data, error.start)}: byte {data[error.start]:#04x} is not UTF-8"
        raise CannotRead(message, "save the file as UTF-8; nothing of it was imported") from None


def _line(data: bytes, at: int) -> int:
    return data.count(b"\n", 0, at) + 1
