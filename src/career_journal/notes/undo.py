"""Taking back what a command did, byte for byte, from what `steps` wrote down."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

from career_journal.errors import JournalError, NotFound, Refused
from career_journal.notes import write
from career_journal.notes.holding import hold
from career_journal.notes.own import OWN, inside, trash_for
from career_journal.notes.steps import END, KEPT, Step, changed_back, held, logs, summary

_NOTHING = "there is nothing to undo"
Entry = dict[str, Any]


class Undone(NamedTuple):
    """A command that was taken back, and the notes that are as they were before it."""

    what: str
    paths: tuple[str, ...]


class _Log(NamedTuple):
    """What a command did. A line cut short by a crash speaks of something that was not done."""

    path: Path
    what: str
    is_half: bool
    """Whether it should have been all or nothing, and did not come to its end."""
    entries: list[Entry]


def undo(root: Path, *, command: str = "", dry_run: bool = False) -> Undone:
    """Take back the last command, or the last one of that name.

    Raises NotFound if there is none, Refused if a note was changed since.
    """
    folder = root / OWN / "undo"
    if not folder.is_dir():
        raise NotFound(_NOTHING, "no command has changed this journal yet")
    with hold(folder):
        later: list[_Log] = []
        for log in map(_read, reversed(logs(folder))):
            if command and not log.what.startswith(f"{command} "):
                later.append(log)
                continue
            _check_untouched(log, later)
            with hold(log.path, patience=0):
                undone = _take_back(root, log, dry_run=dry_run)
            if undone.paths:
                return undone
    raise NotFound(_NOTHING, f"the last {KEPT} commands that changed this journal can be undone")


# ---- all or nothing ----------------------------------------------------------------------------------------------


@contextmanager
def all_or_nothing(root: Path, what: str) -> Iterator[Step]:
    """A step of which half must not stay: if it fails it is taken back at once, if it is killed by `take_back_half`."""
    try:
        with Step(root, what, is_whole=True) as step:
            yield step
    except BaseException:
        with suppress(JournalError, OSError):  # a full disk: the next command tries again
            take_back_half(root)
        raise


def take_back_half(root: Path) -> list[str]:
    """Take back what was killed half-way and must be whole; returns what there is to say about each."""
    said = []
    for log in reversed(_halves(root)):
        with suppress(NotFound, Refused), hold(log.path, patience=0):  # held: that command is still at work
            said += [_without_half(root, again) for again in [_read(log.path)] if again.is_half]
    return [words for words in said if words]


def halves(root: Path) -> list[Undone]:
    """The commands that were killed half-way and must be whole, with the notes that taking them back would change."""
    found = []
    for log in _halves(root):
        with suppress(NotFound, Refused):  # changed by hand since: there is nothing to take back any more
            found.append(_take_back(root, log, dry_run=True))
    return [half for half in found if half.paths]


def _halves(root: Path) -> list[_Log]:
    return [log for log in map(_read, logs(root / OWN / "undo")) if log.is_half]


def _without_half(root: Path, log: _Log) -> str:
    try:
        undone = _take_back(root, log)
    except Refused as error:
        log.path.unlink()
        return f"'{log.what}' was stopped half-way and stays so, for {error}"
    return f"'{log.what}' was stopped half-way and is taken back" if undone.paths else ""


# ---- one log -----------------------------------------------------------------------------------------------------


def _read(path: Path) -> _Log:
    entries = []
    for line in path.read_bytes().splitlines():
        with suppress(ValueError):
            entries.append(json.loads(line))
    first = entries[0] if entries else {}
    is_half = bool(first.get("whole")) and entries[-1].get("do") != END
    return _Log(path, first.get("what", ""), is_half, [entry for entry in entries if "path" in entry])


def _check_untouched(log: _Log, later: list[_Log]) -> None:
    """Raises Refused if a later command touched what this one did."""
    names = _names_in(log)
    for other in later:
        if touched := names & _names_in(other):
            message = f"'{other.what}' came after it and changed {min(touched)}"
            raise Refused(message, "take that back first: journal undo; nothing was undone")


def _names_in(log: _Log) -> set[str]:
    return {str(entry[key]) for entry in log.entries for key in ("path", "to") if key in entry}


def _take_back(root: Path, log: _Log, *, dry_run: bool = False) -> Undone:
    todo = list(_todo(root, log))
    if not dry_run:
        for entry in todo:
            _UNDO[entry["do"]](root, entry)
        log.path.unlink()
    return Undone(log.what, tuple(dict.fromkeys(str(entry["path"]) for entry in todo)))


def _todo(root: Path, log: _Log) -> Iterator[Entry]:
    """What is to be taken back, the last change first; what did not happen is left out."""
    states: dict[str, list[int] | None] = {}

    def state(name: str) -> list[int] | None:
        if name not in states:
            states[name] = _state(root / name)
        return states[name]

    for entry in reversed(log.entries):
        path, to = str(entry["path"]), str(entry.get("to"))
        if entry["do"] == "move":
            if not _is_moved(root, entry, state(path), state(to)):
                continue
            if _has_other_content(entry) and state(to) != entry["after"]:
                raise _changed_since(to, log)
            states[path], states[to] = entry["before"] if _has_other_content(entry) else state(to), None
        elif state(path) == entry["after"]:
            states[path] = entry.get("before")
        elif state(path) in (None, entry.get("before")) or entry.get("perhaps"):
            continue  # perhaps: somebody else got that name
        else:
            raise _changed_since(path, log)
        yield entry


def _changed_since(path: str, log: _Log) -> Refused:
    message = f"{path} was changed after '{log.what}'"
    return Refused(message, "undo would lose that change; nothing was undone")


def _is_moved(root: Path, entry: Entry, here: list[int] | None, there: list[int] | None) -> bool:
    """Whether a note has come to its other name; after a kill it may still stand under the old one too."""
    if here is None or there is None:
        return there is not None
    if _has_other_content(entry):
        return [here, there] == [entry["before"], entry["after"]]
    return Path(root, entry["path"]).samefile(root / entry["to"])


def _has_other_content(entry: Entry) -> bool:
    return bool(entry["before"] != entry["after"])


def _state(path: Path) -> list[int] | None:
    try:
        return summary(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return None


# ---- one entry ---------------------------------------------------------------------------------------------------


def _undo_create(root: Path, entry: Entry) -> None:
    write.move_file(inside(root, root / entry["path"]), trash_for(root, entry["path"]))
    _drop_folders(root, entry)


def _undo_alter(root: Path, entry: Entry) -> None:
    path = inside(root, root / entry["path"])
    with held(root, path) as now:
        write.replace_file(path, changed_back(now, entry), expected=now)
        path.chmod(entry["mode"])


def _undo_move(root: Path, entry: Entry) -> None:
    path, to = inside(root, root / entry["path"]), inside(root, root / entry["to"])
    if path.exists():
        to.unlink()
    else:
        write.make_folder(path.parent)
        with held(root, to) as now:
            write.move_file(to, path, changed_back(now, entry) if _has_other_content(entry) else None)
    _drop_folders(root, entry)


def _drop_folders(root: Path, entry: Entry) -> None:
    """Folders that were made for a note go with it, unless there is something else in them by now."""
    for folder in entry["folders"]:
        with suppress(OSError):
            (root / folder).rmdir()


_UNDO = {"create": _undo_create, "alter": _undo_alter, "move": _undo_move}
