"""`journal edit`: the note goes to the owner's editor and comes back whole, or stays as it was."""

from __future__ import annotations

from pathlib import Path

from career_journal.capture.change import Changed
from career_journal.capture.editor import edited
from career_journal.capture.found import find
from career_journal.errors import Problem, Refused
from career_journal.notes.read import read_text
from career_journal.notes.steps import Step, held


def edit(root: Path, name: str, words: list[str]) -> tuple[Changed, tuple[Problem, ...]]:
    """Open a note at the line of a record; returns what became of it and what should be mended in it.

    The note is held meanwhile. Raises Refused, and keeps both texts, if somebody changed it all the same.
    """
    found = find(root, name)
    if not found.file.stat().st_mode & 0o222:
        message = f"{found.path} is read-only"
        raise Refused(message, "make it writable first")
    with held(root, found.file) as data, Step(root, f"edit {name}") as step:
        before = data.decode("utf-8", "replace")
        line = found.line or _line(found.read(data).record)
        with edited(root, found.file.stem, data, line, words) as after:
            step.alter(found.file, data, after)
    text = after.decode()
    note = read_text(text.removeprefix("\ufeff"), found.path, found.grammar)
    return Changed(found.path, before, text, found.identity or found.path), note.problems if after != data else ()


def _line(record: object) -> int:
    return record.source.line if record is not None else 1  # type: ignore[attr-defined]
