"""What an import would do: the items of each file against what the journal holds already."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from career_journal.capture.importing import moving
from career_journal.capture.importing.compose import Composer
from career_journal.capture.importing.files import Named, text_of
from career_journal.capture.importing.item import Content, Item, Left
from career_journal.capture.importing.plan import Row, SourcePlan
from career_journal.capture.importing.sources import NotOurs, source_for
from career_journal.capture.place import folder_for
from career_journal.errors import JournalError
from career_journal.journal import Journal
from career_journal.journal.imported import COPIED, Imports, Made
from career_journal.journal.library import own_grammar
from career_journal.notes.grammar.context import Grammar
from career_journal.notes.names import same


@dataclass
class Failure:
    """A file that could not be imported; nothing of it was."""

    file: str
    error: JournalError


@dataclass
class Desk:
    """What every step of an import needs: the journal as it is, and the words it is read with."""

    root: Path
    today: date
    journal: Journal
    grammar: Grammar
    taken: set[str] = field(default_factory=set)
    """Names of notes that are there already, or promised."""

    @classmethod
    def open(cls, root: Path, today: date) -> Desk:
        """Read the journal."""
        journal = Journal.load(root)
        grammar = own_grammar(root, journal.settings)
        return cls(root, today, journal, grammar, {same(note.path) for note in journal.notes})

    @property
    def composer(self) -> Composer:
        """What writes the notes."""
        return Composer(self.root, self.today, self.grammar)

    def content(self, path: Path) -> Content:
        """What a file holds. Raises CannotRead or BadRequest."""
        source = source_for(path)
        shown = self.file_of(path) if self.is_inside(path) else str(path)
        content = source.read(text_of(path).replace("\r\n", "\n"), shown, self.grammar)
        return replace(content, name=self.name_of(path))

    def name_of(self, path: Path) -> str:
        """How a file is named in the notes made of it: by its path in the journal, or its mere name."""
        return self.file_of(path) if self.is_inside(path) else path.name

    def file_of(self, path: Path) -> str:
        """How it is named in a plan: by its path in the journal, or its whole path."""
        real = path.resolve()
        return real.relative_to(self.root.resolve()).as_posix() if self.is_inside(path) else str(real)

    def is_inside(self, path: Path) -> bool:
        """Whether a file is one of the journal."""
        return path.resolve().is_relative_to(self.root.resolve())

    @cached_property
    def imports(self) -> Imports:
        """The notes that were imported before."""
        return Imports(self.journal.notes)

    def free(self, path: str) -> str:
        """The path, or `-2`, `-3` … if a note of that name is there or promised."""
        stem, number, found = path.removesuffix(".md"), 1, path
        while same(found) in self.taken or (self.root / found).exists():
            number += 1
            found = f"{stem}-{number}.md"
        self.taken.add(same(found))
        return found


def plan(desk: Desk, files: Iterable[Named], *, move: bool = False) -> tuple[list[SourcePlan], list[Failure]]:
    """What would be made out of each file, and the files of which nothing can be made."""
    plans, failures = [], []
    for path, directly in files:
        try:
            content = desk.content(path)
        except JournalError as error:
            if isinstance(error, NotOurs) and not directly:
                plans.append(SourcePlan(desk.file_of(path), (), left=(Left(1, 1, error.what),)))
            else:
                failures.append(Failure(desk.file_of(path), error))
        else:
            plans.append(_planned(desk, path, content, move=move and desk.is_inside(path)))
    return plans, failures


def _planned(desk: Desk, path: Path, content: Content, *, move: bool) -> SourcePlan:
    done = known(desk, content)
    new = [item for item in content.items if item.mark not in done]
    rows, left = [], list(content.left)
    for item in new:
        try:
            desk.composer.text(item, {COPIED: f"{content.name}:{item.lines[0]}#{item.mark}"})
        except JournalError as error:
            left.append(_stays(item, str(error)))
        else:
            rows.append(_row(desk, item))
    if move and content.note is not None:
        rows += [_row_of(made, item) for item in content.items if (made := done.get(item.mark)) is not None]
        rows, stays = _movable(desk, content, rows)
        left += stays
        done = {mark: made for mark, made in done.items() if mark not in {row.mark for row in rows}}
    left.sort(key=lambda one: (one.first, one.last))
    rows.sort(key=lambda row: row.first)
    return SourcePlan(desk.file_of(path), tuple(rows), content, tuple(left), len(done))


def _row(desk: Desk, item: Item) -> Row:
    folder = folder_for(item.kind.kind, desk.root).relative_to(desk.root).as_posix()
    note = desk.free(f"{folder}/{desk.composer.stem(item)}.md")
    return Row(item.kind.kind, item.when, " ".join(item.title.split()), note, item.lines[0], item.lines[-1], item.mark)


def _row_of(made: Made, item: Item) -> Row:
    """The row of a note that is there already, and whose lines still stand in the source."""
    return replace(
        Row(made.record.kind, item.when, " ".join(item.title.split()), made.note.path, 0, 0, item.mark),
        first=item.lines[0],
        last=item.lines[-1],
    )


def _movable(desk: Desk, content: Content, rows: Sequence[Row]) -> tuple[list[Row], list[Left]]:
    """The rows whose lines can be taken out of the source, and what stays because it cannot."""
    wanted = {row.mark: row for row in rows}
    items = [item for item in content.items if item.mark in wanted]
    links = {mark: row.note for mark, row in wanted.items()}
    found = moving.movable(content.note, items, links, desk.grammar) if content.note is not None else []
    can = {item.mark for item in found}
    why = "a table or HTML around it has no place for a link, or the rest would read differently"
    stays = [_stays(item, why) for item in items if item.mark not in can]
    return [row for row in rows if row.mark in can], stays


def _stays(item: Item, why: str) -> Left:
    return Left(item.lines[0], item.lines[-1], why, item.title)


def known(desk: Desk, content: Content) -> dict[str, Made]:
    """The items that were imported before, by their marks, each with its note."""
    if content.note is None:
        by_mark = {one.origin.mark: one for one in (*desk.imports.elsewhere, *desk.imports.of(content.name))}
        return {item.mark: by_mark[item.mark] for item in content.items if item.mark in by_mark}
    stood = {record.id: one for record, one in desk.imports.pairs(replace(content.note, path=content.name))}
    return {item.mark: stood[item.record.id] for item in content.items if item.record and item.record.id in stood}
