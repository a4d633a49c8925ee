"""A ladder note out of a published ladder: openly licensed ones come as YAML, JSON, Markdown, JavaScript or a table.

`ladder_note` is the one door. `files` turns a file into plain data, `shapes` recognises how that data says levels times
competencies, `note` writes the Markdown that `journal gaps` reads.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from career_journal.capture.ladders.files import read_file
from career_journal.capture.ladders.note import NewLadder, write_note
from career_journal.capture.ladders.shapes import recognised

__all__ = ["NewLadder", "ladder_note"]


def ladder_note(path: Path, today: date, *, title: str = "", origin: str = "", licence: str = "") -> NewLadder:
    """The text of a ladder note for a file (`.yml`, `.json`, `.md`, `.js`, `.csv`); nothing is written.

    `origin` and `licence` are what its publisher says; a file rarely says it itself. Raises CannotRead if the file
    cannot be read, BadRequest, with the known shapes, if it holds no levels with competencies.
    """
    found = recognised(read_file(path), path)
    return write_note(found, today, title=title or found.title, origin=origin or path.name, licence=licence)
