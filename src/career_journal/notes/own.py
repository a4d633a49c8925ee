"""The program's own folder in a journal, `.journal`: the undo log, the trash, drafts. Nothing in it is read as a note.

It ignores itself for git: the undo log speaks of this copy of the notes alone, and the trash may hold what must not
travel to a shared repository.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from career_journal.errors import Refused
from career_journal.notes.write import create_file, make_folder

OWN = ".journal"


def own_folder(root: Path, name: str) -> Path:
    """A folder for the program's own files inside the journal: hidden, private, ignored by git."""
    own = root / OWN
    folder = own / name
    if folder.is_dir() and not own.is_symlink():
        return folder
    if own.is_symlink():
        message = f"{own} is a link"
        raise Refused(message, f"the program keeps its undo log and trash there; put a folder '{OWN}' in its place")
    make_folder(folder)
    with suppress(FileExistsError):
        create_file(own / ".gitignore", b"# undo log, trash and drafts belong to this copy of the journal\n*\n")
    return folder


def inside(root: Path, path: Path) -> Path:
    """The path, if it is the journal or stands in it. Raises Refused if it leads out, be it through a link."""
    real_root, real = os.path.realpath(root), os.path.realpath(path)
    if real == real_root or real.startswith(os.path.join(real_root, "")):  # noqa: PTH118 - the same strings as above
        return path
    message = f"{path} leads out of the journal"
    raise Refused(message, f"only files below {root} are written")


def trash_for(root: Path, relative: str) -> Path:
    """Where a note of this path will lie in the trash, under a name that is free."""
    target = own_folder(root, "trash") / relative
    make_folder(target.parent)
    number, found = 1, target
    while found.exists() or found.is_symlink():
        number += 1
        found = target.with_name(f"{target.stem}-{number}{target.suffix}")
    return found
