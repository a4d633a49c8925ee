"""A published ladder as a note of the journal; the same file twice gives one note."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

from career_journal.capture.importing.carry import COMMAND
from career_journal.capture.ladders import ladder_note
from career_journal.capture.place import folder_for, mode_of
from career_journal.journal import Journal
from career_journal.journal.imported import COPIED, Imports, Origin, mark
from career_journal.notes.splice import set_value
from career_journal.notes.steps import Step


class Ladder(NamedTuple):
    """The note of a ladder, where it is or would be; `is_new` says whether it was not there before."""

    path: str
    title: str
    text: str
    levels: int
    competencies: int
    is_new: bool


def import_ladder(
    root: Path, file: Path, today: date, *, title: str = "", origin: str = "", licence: str = "", dry_run: bool = False
) -> Ladder:
    """Write the note of a ladder. Raises CannotRead or BadRequest if the file holds none."""
    made = ladder_note(file, today, title=title, origin=origin, licence=licence)
    came = Origin(file.name, 1, mark("ladder", file.read_text("utf-8-sig")))
    text = set_value(made.text, (COPIED,), str(came))
    imports = Imports(Journal.load(root).notes)
    there = next((one for one in imports.of(came.path) if one.origin.mark == came.mark), None)
    if there is not None:
        return Ladder(there.note.path, there.note.title, there.note.text, made.levels, made.competencies, is_new=False)
    folder = folder_for("ladder", root)
    path = folder / f"{made.stem}.md"
    if not dry_run:
        with Step(root, f"{COMMAND} {file.name[:60]}") as step:
            path = step.create(folder, made.stem, text.encode(), mode_of(root))
    return Ladder(path.relative_to(root).as_posix(), made.title, text, made.levels, made.competencies, is_new=True)
