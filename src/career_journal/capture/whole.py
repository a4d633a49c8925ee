"""New notes that were written whole: typed or piped in, or made in an editor."""

from __future__ import annotations

from pathlib import Path

from career_journal.capture.add import NewNote
from career_journal.capture.log import one_item
from career_journal.capture.place import WHEN, folder_for, mode_of, stem_of
from career_journal.capture.questions import headline
from career_journal.capture.reread import read_new, read_note
from career_journal.errors import Problem
from career_journal.notes.compose import new_note
from career_journal.notes.fields import types_of
from career_journal.notes.steps import Step
from career_journal.records.base import Record


def typed_note(note: NewNote, typed: str) -> str:
    """A note out of what was typed or piped: a whole one, or its first line and what else there is to say.

    Where the headline was given already, all that was typed stands below it.
    """
    if typed.startswith("---\n"):
        from career_journal.notes.splice import set_value

        record = read_new(typed, note.kind)
        return typed if record is not None else set_value(typed, ("type",), note.kind.kind)
    if not typed.strip():
        note.check()
        return note.text()
    rest = typed
    if headline(note.kind) not in note.values:
        first, _, rest = typed.strip("\n").partition("\n")
        note.give({headline(note.kind): one_item(first, rest).strip().removeprefix("# ")})
    note.check()
    if not rest.strip():
        return note.text()
    front, fence, _ = new_note(note.template, note.values).partition("\n---\n")
    return f"{front}{fence}\n{rest.strip(chr(10))}\n"


def add_text(note: NewNote, text: str) -> tuple[Path, tuple[Problem, ...]]:
    """Write a note as it was typed, and say what should be mended in it."""
    read = read_note(text, f"{note.kind.kind}.md")
    record = next((record for record in read.records if type(record) is note.kind), None)
    title = _headline(record) if record is not None else read.title
    when = getattr(record, WHEN.get(note.kind.kind, ""), None)
    stem = stem_of(note.kind, when, title)
    with Step(note.root, f"add {note.kind.kind} {title[:60]}") as step:
        path = step.create(folder_for(note.kind.kind, note.root), stem, text.encode(), mode_of(note.root))
    relative = path.relative_to(note.root).as_posix()
    return path, read_note(text, relative).problems


def _headline(record: Record) -> str:
    field, _ = types_of(type(record))[headline(type(record))]
    return str(getattr(record, field)).partition("\n")[0]
