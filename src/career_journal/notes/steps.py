"""What was done last, written down so that it can be taken back: `.journal/undo`, one file for each command.

Before a note is changed, moved or thrown away its old bytes are on disk; a new note is noted down once it is there.
A command that was killed half-way can be undone like any other: what it did not get to is passed over.

`.journal` is hidden, so nothing in it is read as a note, and it ignores itself for git: the undo log speaks of this
copy of the notes alone, and the trash may hold what must not travel to a shared repository.
"""

from __future__ import annotations

import json
import os
import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple, Self

from career_journal.errors import NotFound, Refused, not_written
from career_journal.notes import write

OWN = ".journal"
KEPT = 200
"""Commands that can be taken back; older ones are forgotten."""
_NOTHING = "there is nothing to undo"


def own_folder(root: Path, name: str) -> Path:
    """A folder for the program's own files inside the journal: hidden, private, ignored by git."""
    own = root / OWN
    folder = own / name
    if folder.is_dir() and not own.is_symlink():
        return folder
    if own.is_symlink():
        message = f"{own} is a link"
        raise Refused(message, f"the program keeps its undo log and trash there; put a folder '{OWN}' in its place")
    write.make_folder(folder)
    with suppress(FileExistsError):
        write.create_file(own / ".gitignore", b"# undo log, trash and drafts belong to this copy of the journal\n*\n")
    return folder


def inside(root: Path, path: Path) -> Path:
    """The path, if it stands in the journal. Raises Refused if it leads out, be it through a link."""
    real_root, real = os.path.realpath(root), os.path.realpath(path)
    if real.startswith(os.path.join(real_root, "")):  # noqa: PTH118 - the same strings as above
        return path
    message = f"{path} leads out of the journal"
    raise Refused(message, f"only files below {root} are written")


class Step:
    """One command's changes of a journal, undone together.

    Use it in a `with` statement; `undo` waits for its end. All paths are below the root.
    """

    def __init__(self, root: Path, what: str) -> None:
        self.root = root
        self.what = what
        """The command in a few words, for `journal undo`."""
        self._log = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if self._log >= 0:
            os.close(self._log)
        if isinstance(error, OSError):
            raise not_written(error) from error

    def create(self, folder: Path, stem: str, data: bytes, mode: int = write.PRIVATE) -> Path:
        """A new note under a name nobody has; returns its path.

        The log hears of it before and after: a run that is killed in between can be undone, and a note that is
        changed later is not thrown away by undo.
        """

        def note_down(path: Path, **more: bool) -> None:
            with suppress(OSError):  # the note is safe; without the log it can still be removed by hand
                said = {"do": "create", "path": self._relative(path), "size": len(data), "sum": zlib.crc32(data)}
                self._write(said | more)

        folder = inside(self.root, folder)
        path = write.create_named(folder, stem, data, mode=mode, claiming=lambda path: note_down(path, perhaps=True))
        note_down(path)
        return path

    def alter(self, path: Path, old: bytes, new: bytes) -> None:
        """New content for a note that still holds `old`; the caller holds it."""
        if old == new:
            return
        real = inside(self.root, path)
        write.check_writable(real)
        first, last_old, last_new = _difference(old, new)
        self._write(
            {
                "do": "alter",
                "path": self._relative(path),
                "mode": stat.S_IMODE(real.stat().st_mode),
                "at": first,
                "old": _text(old[first:last_old]),
                "new": _text(new[first:last_new]),
                "before": [len(old), zlib.crc32(old)],
                "after": [len(new), zlib.crc32(new)],
            },
            flush=True,
        )
        write.replace_file(real, new, expected=old)

    def move(self, path: Path, target: Path) -> None:
        """Another name for a note. Raises FileExistsError if it is taken."""
        write.make_folder(inside(self.root, target).parent)
        self._write({"do": "move", "path": self._relative(path), "to": self._relative(target)}, flush=True)
        write.move_file(inside(self.root, path), target)

    def discard(self, path: Path) -> Path:
        """Put a note into the trash; returns where it is now."""
        target = free_name(trash_for(self.root, self._relative(path)))
        self.move(path, target)
        return target

    def _relative(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix()

    def _write(self, action: dict[str, Any], *, flush: bool = False) -> None:
        if self._log < 0:
            self._log = _new_log(self.root)
            os.write(self._log, _line({"what": self.what}))
        os.write(self._log, _line(action))
        if flush:
            os.fsync(self._log)


# ---- undo --------------------------------------------------------------------------------------------------------


class Undone(NamedTuple):
    """A command that was taken back, and the notes that are as they were before it."""

    what: str
    paths: tuple[str, ...]


def undo(root: Path, *, command: str = "", dry_run: bool = False) -> Undone:
    """Take back the last command, or the last one of that name.

    Raises NotFound if there is none, Refused if a note was changed since.
    """
    folder = root / OWN / "undo"
    if not folder.is_dir():
        raise NotFound(_NOTHING, "no command has changed this journal yet")
    with write.hold(folder):
        later: list[str] = []
        for log in reversed(_logs(folder)):
            if command and not _read(folder / log)[0].startswith(f"{command} "):
                later.append(log)
                continue
            _check_untouched(folder, log, later)
            with write.hold(folder / log, patience=0):
                undone = _undo_log(root, folder / log, dry_run=dry_run)
            if undone.paths:
                return undone
    raise NotFound(_NOTHING, f"the last {KEPT} commands that changed this journal can be undone")


def _check_untouched(folder: Path, log: str, later: list[str]) -> None:
    """Raises Refused if a later command touched what this one did."""
    names = _names_in(_read(folder / log)[1])
    for other in later:
        what, actions = _read(folder / other)
        if touched := names & _names_in(actions):
            message = f"'{what}' came after it and changed {min(touched)}"
            raise Refused(message, "take that back first: journal undo; nothing was undone")


def _names_in(actions: list[dict[str, Any]]) -> set[str]:
    return {str(action[key]) for action in actions for key in ("path", "to") if key in action}


def _undo_log(root: Path, log: Path, *, dry_run: bool) -> Undone:
    what, actions = _read(log)
    todo = list(_todo(root, what, actions))
    if not dry_run:
        for action in todo:
            _take_back(root, action)
        log.unlink()
    return Undone(what, tuple(dict.fromkeys(str(action["path"]) for action in todo)))


def _read(log: Path) -> tuple[str, list[dict[str, Any]]]:
    """The command and its actions; a line cut short by a crash speaks of something that was not done."""
    entries = []
    for line in log.read_bytes().splitlines():
        with suppress(ValueError):
            entries.append(json.loads(line))
    return (entries[0].get("what", "") if entries else ""), entries[1:]


def _todo(root: Path, what: str, actions: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The actions to take back, the last one first; what did not happen is left out."""
    states: dict[str, tuple[int, int] | None] = {}

    def state(name: str) -> tuple[int, int] | None:
        if name not in states:
            states[name] = _state(root / name)
        return states[name]

    for action in reversed(actions):
        path, kind = str(action["path"]), action["do"]
        now = state(path)
        if kind == "alter" and now == tuple(action["after"]):
            states[path] = tuple(action["before"])
        elif kind == "create" and now == (action["size"], action["sum"]):
            states[path] = None
        elif kind == "move" and state(action["to"]) is not None and now is None:
            states[path], states[action["to"]] = states[action["to"]], None
        elif kind == "move" or now is None or (kind == "alter" and now == tuple(action["before"])):
            continue
        elif action.get("perhaps"):
            continue  # somebody else got that name
        else:
            message = f"{path} was changed after '{what}'"
            raise Refused(message, "undo would lose that change; nothing was undone")
        yield action


def _take_back(root: Path, action: dict[str, Any]) -> None:
    path = inside(root, root / action["path"])
    if action["do"] == "create":
        write.move_file(path, free_name(trash_for(root, action["path"])))
    elif action["do"] == "move":
        write.make_folder(path.parent)
        write.move_file(inside(root, root / action["to"]), path)
    else:
        with write.hold(path):
            now = path.read_bytes()
            first = action["at"]
            old = now[:first] + _bytes(action["old"]) + now[first + len(_bytes(action["new"])) :]
            write.replace_file(path, old, expected=now)
            path.chmod(action["mode"])


# ---- small things ------------------------------------------------------------------------------------------------


def trash_for(root: Path, relative: str) -> Path:
    """Where a note of this path lies in the trash."""
    target = own_folder(root, "trash") / relative
    write.make_folder(target.parent)
    return target


def free_name(path: Path) -> Path:
    """The path, or `-2`, `-3` … if it is taken."""
    number, found = 1, path
    while found.exists() or found.is_symlink():
        number += 1
        found = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return found


def _difference(old: bytes, new: bytes) -> tuple[int, int, int]:
    """Where two contents begin to differ, and where in each they agree again."""
    first = _agreeing(old, new)
    last = _agreeing(old[first:][::-1], new[first:][::-1])
    return first, len(old) - last, len(new) - last


def _agreeing(one: bytes, other: bytes) -> int:
    """How many bytes two contents have in common at their start."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[:middle] == other[:middle] else (low, middle - 1)
    return low


def _state(path: Path) -> tuple[int, int] | None:
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return len(data), zlib.crc32(data)


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _line(entry: dict[str, Any]) -> bytes:
    return json.dumps(entry).encode() + b"\n"


def _logs(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.jsonl"))


def _new_log(root: Path) -> int:
    folder = own_folder(root, "undo")
    known = _logs(folder)
    for name in known[: -KEPT + 1]:
        with suppress(OSError):
            (folder / name).unlink()
    number = int(known[-1][:8]) if known else 0
    while True:
        number += 1
        with suppress(FileExistsError):
            return _opened(folder / f"{number:08}.jsonl")


def _opened(path: Path) -> int:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND, write.PRIVATE)
    write.lock(descriptor)
    write.flush_folder(path.parent)
    return descriptor


@contextmanager
def held(root: Path, path: Path) -> Iterator[bytes]:
    """Hold a note of the journal and read it, as the first half of every change."""
    with write.hold(inside(root, path)):
        yield path.read_bytes()
