"""What a command changes, written down so that it can be taken back: `.journal/undo`, one file for each command.

Before a note is changed, moved or thrown away its old bytes are on disk; a new note is noted down once it is there.
`undo` reads what is written here. A command that was killed half-way can be undone like any other: what it did not get
to is passed over.
"""

from __future__ import annotations

import json
import os
import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Self

from career_journal.errors import not_written
from career_journal.notes import write
from career_journal.notes.beside import PRIVATE, flush_folder
from career_journal.notes.holding import hold, lock
from career_journal.notes.own import inside, own_folder, trash_for

KEPT = 200
"""Commands that can be taken back; older ones are forgotten."""
END = "end"
"""The last entry of a step that is all or nothing: it came to its end."""


class Step:
    """One command's changes of a journal, undone together.

    Use it in a `with` statement; `undo` waits for its end. All paths are below the root.
    """

    def __init__(self, root: Path, what: str, *, is_whole: bool = False) -> None:
        self.root = root
        self.what = what
        """The command in a few words, for `journal undo`."""
        self.is_whole = is_whole
        """Whether half of it must not stay: see `undo.all_or_nothing`."""
        self._log = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        try:
            if error is None and self.is_whole and self._log >= 0:
                self._write({"do": END})
        except OSError as full:
            raise not_written(full) from full
        finally:
            if self._log >= 0:
                os.close(self._log)
        if isinstance(error, OSError):
            raise not_written(error) from error

    def create(self, folder: Path, stem: str, data: bytes, mode: int = PRIVATE) -> Path:
        """A new note under a name nobody has; returns its path.

        The log hears of it before and after: a run that is killed in between can be undone, and a note that is
        changed later is not thrown away by undo.
        """
        folder = inside(self.root, folder)
        missing = self._missing(folder)

        def note_down(path: Path, **more: bool) -> None:
            with suppress(OSError):  # the note is safe; without the log it can still be removed by hand
                said = {"do": "create", "path": self._relative(path), "after": summary(data), "folders": missing}
                self._write(said | more)

        path = write.create_named(folder, stem, data, mode=mode, claiming=lambda path: note_down(path, perhaps=True))
        note_down(path)
        return path

    def alter(self, path: Path, old: bytes, new: bytes) -> None:
        """New content for a note that still holds `old`; the caller holds it."""
        if old == new:
            return
        real = inside(self.root, path)
        write.check_writable(real)
        self._write(
            {
                "do": "alter",
                "path": self._relative(path),
                "mode": stat.S_IMODE(real.stat().st_mode),
                **_change(old, new),
            },
            flush=True,
        )
        write.replace_file(real, new, expected=old)

    def move(self, path: Path, target: Path, old: bytes, new: bytes) -> None:
        """Another name for a note that holds `old`, and perhaps other content. Raises FileExistsError if it is taken.

        A link to a note is moved as a link, once the note itself has its new content.
        """
        if path.is_symlink():
            self.alter(path, old, new)
            old = new
        missing = self._missing(inside(self.root, target).parent)
        write.make_folder(target.parent)
        moved = {"do": "move", "path": self._relative(path), "to": self._relative(target), "folders": missing}
        self._write(moved | _change(old, new), flush=True)
        write.move_file(inside(self.root, path), target, None if old == new else new)

    def discard(self, path: Path, data: bytes) -> Path:
        """Put a note into the trash; returns where it is now."""
        target = trash_for(self.root, self._relative(path))
        self.move(path, target, data, data)
        return target

    def _missing(self, folder: Path) -> list[str]:
        """The folders that must be made for this one to be there, the deepest first."""
        between = [folder, *folder.parents]
        return [self._relative(one) for one in between[: between.index(self.root)] if not one.exists()]

    def _relative(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix()

    def _write(self, entry: dict[str, Any], *, flush: bool = False) -> None:
        if self._log < 0:
            self._log = _new_log(self.root)
            os.write(self._log, _line({"what": self.what, "whole": self.is_whole}))
        os.write(self._log, _line(entry))
        if flush:
            os.fsync(self._log)


@contextmanager
def held(root: Path, path: Path) -> Iterator[bytes]:
    """Hold a note of the journal and read it, as the first half of every change."""
    with hold(inside(root, path)):
        yield path.read_bytes()


# ---- the log -----------------------------------------------------------------------------------------------------


def logs(folder: Path) -> list[Path]:
    """The logs of the commands that can be undone, the oldest first."""
    return sorted(folder.glob("*.jsonl"))


def summary(data: bytes) -> list[int]:
    """What tells one content from another."""
    return [len(data), zlib.crc32(data)]


def changed_back(now: bytes, entry: dict[str, Any]) -> bytes:
    """The content before a change."""
    old, new = _bytes(entry["old"]), _bytes(entry["new"])
    first = entry["at"]
    return now[:first] + old + now[first + len(new) :]


def _change(old: bytes, new: bytes) -> dict[str, Any]:
    """Where two contents differ, and what each of them has there."""
    first = _agreeing(old, new)
    last = _agreeing(old[first:][::-1], new[first:][::-1])
    return {
        "at": first,
        "old": _text(old[first : len(old) - last]),
        "new": _text(new[first : len(new) - last]),
        "before": summary(old),
        "after": summary(new),
    }


def _agreeing(one: bytes, other: bytes) -> int:
    """How many bytes two contents have in common at their start."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[:middle] == other[:middle] else (low, middle - 1)
    return low


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _line(entry: dict[str, Any]) -> bytes:
    return json.dumps(entry).encode() + b"\n"


def _new_log(root: Path) -> int:
    folder = own_folder(root, "undo")
    known = logs(folder)
    for path in known[: -KEPT + 1]:
        with suppress(OSError):
            path.unlink()
    number = int(known[-1].name[:8]) if known else 0
    while True:
        number += 1
        with suppress(FileExistsError):
            return _opened(folder / f"{number:08}.jsonl")


def _opened(path: Path) -> int:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND, PRIVATE)
    lock(descriptor)
    flush_folder(path.parent)
    return descriptor
