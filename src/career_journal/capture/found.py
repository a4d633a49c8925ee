"""Which record, and which note on disk, a name on the command line means."""

from __future__ import annotations

import re
from fnmatch import fnmatch
from pathlib import Path
from typing import NamedTuple

from career_journal.errors import NotFound
from career_journal.journal.journal import Journal
from career_journal.journal.library import own_grammar
from career_journal.journal.names import named
from career_journal.notes.grammar.context import Grammar
from career_journal.notes.own import inside
from career_journal.notes.paths import SKIPPED_FOLDERS
from career_journal.notes.read import Note, read_file
from career_journal.notes.target import Target, read_target
from career_journal.records.base import Record
from career_journal.settings import read_settings


class Found(NamedTuple):
    """A note, and the record in it that is meant: by its id, or by a line; neither for the note itself."""

    root: Path
    path: str
    identity: str | None
    line: int | None
    grammar: Grammar

    @property
    def file(self) -> Path:
        """The file of the note."""
        return self.root / self.path

    def read(self, data: bytes) -> Target:
        """The note from these bytes, with the record. Raises NotFound if it is no longer there."""
        return read_target(data, self.path, self.grammar, self._choose)

    def read_record(self, data: bytes) -> Target:
        """The same, where a line that was named must be one of a record. Raises NotFound if it is not."""
        target = self.read(data)
        if target.record is None and self.line is not None:
            message = f"{self.path}:{self.line} is no record"
            raise NotFound(message, f"'journal list' shows the line of each; the note as a whole is {self.path}")
        return target

    def _choose(self, note: Note) -> Record | None:
        if self.identity is None:
            return None
        for record in note.records:
            if record.id == self.identity:
                return record
        message = f"'{self.identity}' is no longer in {self.path}"
        raise NotFound(message, "the note was changed meanwhile; 'journal list --ids' shows every id")


def find(root: Path, name: str) -> Found:
    """What a name means: a path, `path:line`, an id, the unique start of one, or a title.

    A name that says the path reads that note alone; any other reads the journal. Raises NotFound with the candidates.
    """
    settings = read_settings(root)
    grammar = own_grammar(root, settings)
    direct = _by_path(root, name.strip(), grammar, settings.exclude)
    if direct is not None:
        return direct
    record = named(name, Journal.load(root).records, exactly=True)
    return Found(root, record.source.path, record.id, record.source.line, grammar)


def _by_path(root: Path, name: str, grammar: Grammar, exclude: tuple[str, ...]) -> Found | None:
    place = re.fullmatch(r"(?P<path>.+?):(?P<line>\d+)", name)
    stem = (place["path"] if place else name.partition("#")[0]).removeprefix("./")
    for path in dict.fromkeys((stem, f"{stem}.md")):
        file = root / path
        if path.endswith(".md") and _is_note(path, exclude) and file.is_file() and inside(root, file):
            note = read_file(file, path, grammar)
            line = int(place["line"]) if place else None
            _check_line(note, line)
            record = _named(note, name) if "#" in name else _at(note, line)
            if record is None and "#" in name:
                return None
            return Found(root, path, record.id if record else None, line, grammar)
    return None


def _check_line(note: Note, line: int | None) -> None:
    """Raises NotFound for a line that is not there."""
    count = note.text.rstrip("\n").count("\n") + 1
    if line is not None and note.text and not 0 < line <= count:
        message = f"{note.path} has no line {line}"
        raise NotFound(message, f"its last line is {count}")


def _is_note(path: str, exclude: tuple[str, ...]) -> bool:
    """Whether a journal reads such a file: nothing hidden, no template, nothing its owner excluded."""
    *folders, name = path.split("/")
    is_passed_over = any(part.startswith(".") for part in (*folders, name)) or SKIPPED_FOLDERS.intersection(folders)
    return not is_passed_over and not any(fnmatch(path, pattern) for pattern in exclude)


def _named(note: Note, name: str) -> Record | None:
    return next((record for record in note.records if record.id.casefold() == name.casefold()), None)


def _at(note: Note, line: int | None) -> Record | None:
    """The one record of a typed note, or the smallest that a line belongs to."""
    if line is None:
        return note.records[0] if note.shape == "typed" and note.records else None
    at = [record for record in note.records if record.source.line <= line <= record.source.end_line]
    return min(at, key=lambda record: record.source.end_line - record.source.line, default=None)
