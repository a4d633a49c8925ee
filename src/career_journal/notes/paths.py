"""Which files of a folder are its notes. Paths are strings here, for there are thousands of them."""

from __future__ import annotations

import fnmatch
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

SKIPPED_FOLDERS = frozenset({"node_modules", "templates", "__pycache__"})


def note_paths(root: Path, exclude: tuple[str, ...] = ()) -> Iterator[Path]:
    """The notes of a folder in order; hidden folders, left-overs of editors and links out of it are passed over.

    A folder below that nobody may look into comes last: it may hold notes, and reading it says why it is closed.
    """
    closed: list[str] = []
    for path in _named_as_notes(root, exclude, lambda error: closed.append(str(error.filename))):
        if not leads_out(path, root) and stat.S_ISREG(_mode(path)):
            yield Path(path)
    yield from map(Path, closed)


def links_out(root: Path, exclude: tuple[str, ...] = ()) -> Iterator[str]:
    """The notes and folders that are links to something outside, relative to the root."""
    for folder, names, _ in _walk(root):
        yield from (_below(root, folder, name) for name in names if leads_out(os.path.join(folder, name), root))
    yield from (os.path.relpath(path, root) for path in _named_as_notes(root, exclude) if leads_out(path, root))


def leads_out(path: str, root: Path) -> bool:
    """Whether a path is a link to something outside a folder."""
    if not os.path.islink(path):
        return False
    inside = os.path.join(os.path.realpath(root), "")
    return not os.path.join(os.path.realpath(path), "").startswith(inside)


def _named_as_notes(
    root: Path, exclude: tuple[str, ...], closed: Callable[[OSError], None] | None = None
) -> Iterator[str]:
    for folder, _, files in _walk(root, closed):
        for name in files:
            if _is_note_name(name) and not any(fnmatch.fnmatch(_below(root, folder, name), one) for one in exclude):
                yield os.path.join(folder, name)


def _walk(root: Path, closed: Callable[[OSError], None] | None = None) -> Iterator[tuple[str, list[str], list[str]]]:
    """Each folder with the names in it, in order; hidden ones are left out, and `closed` hears of those not opened."""
    for folder, names, files in os.walk(root, onerror=closed):
        names[:] = sorted(name for name in names if not name.startswith(".") and name not in SKIPPED_FOLDERS)
        yield folder, names, sorted(files)


def _below(root: Path, folder: str, name: str) -> str:
    return os.path.relpath(os.path.join(folder, name), root)


def _is_note_name(name: str) -> bool:
    is_leftover = "sync-conflict" in name or "(conflicted copy" in name
    return name.endswith(".md") and not name.startswith(".") and not is_leftover


def _mode(path: str) -> int:
    try:
        return os.stat(path).st_mode
    except PermissionError:  # reading it says so
        return stat.S_IFREG
    except OSError:
        return 0
