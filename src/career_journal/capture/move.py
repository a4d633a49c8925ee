"""Giving a record another name, and throwing one away."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from career_journal.capture.found import Found, find
from career_journal.capture.place import WHEN, stem_of
from career_journal.capture.questions import headline
from career_journal.errors import BadRequest, Refused
from career_journal.journal import Journal
from career_journal.journal.links import Links
from career_journal.notes.amend import set_field, with_heading, without_record
from career_journal.notes.names import dated
from career_journal.notes.own import OWN, inside, trash_for
from career_journal.notes.references import Names, renamed
from career_journal.notes.steps import Step, held
from career_journal.notes.target import Target
from career_journal.notes.undo import all_or_nothing
from career_journal.notes.write import create_file


class Moved(NamedTuple):
    """A record under its new name, and the notes whose links follow it."""

    old: str
    new: str
    path: str
    followed: tuple[str, ...]


class Gone(NamedTuple):
    """What was thrown away, where it lies now, and the notes that still link to it."""

    name: str
    trash: str
    linked_from: tuple[str, ...]


def rename(root: Path, name: str, new: str, *, dry_run: bool = False) -> Moved:
    """Another title, and with it another file name; links to the record follow.

    `new` is a title, or a path ending in `.md` to move the file alone. Raises Refused if the name is taken.
    """
    journal = Journal.load(root)
    found = find(root, name)
    before = found.read_record(found.file.read_bytes())
    after = _with_title(before, new)
    path = _new_path(before, new)
    _check_free(root, found.path, path)
    names = _names(journal, before, after, path)
    followed = tuple(other for other in _followers(journal, names) if other != found.path)
    if not dry_run:
        with all_or_nothing(root, f"rename {name}") as step:
            for other in followed:
                _follow(step, root, other, names)
            _retitle(step, found, new, path, names)
    return Moved(_identity(before), names.stable or names.new, path, followed)


def remove(root: Path, name: str, *, dry_run: bool = False) -> Gone:
    """Put a note, or the lines of a record in a note, into the trash inside the journal."""
    found = find(root, name)
    journal = Journal.load(root)
    with held(root, found.file) as data, Step(root, f"rm {name}") as step:
        target = found.read_record(data)
        whole = target.record is None or target.is_typed
        gone = {record.id for record in target.note.records if whole or record == target.record}
        linked = tuple(sorted(_linked_from(journal, target, gone)))
        text, taken = ("", "") if whole else without_record(target)
        if dry_run:
            return Gone(_identity(target), f"{OWN}/trash", linked)
        if whole:
            trash = step.discard(found.file, data)
        else:
            trash = trash_for(root, f"{_identity(target)}.md")
            create_file(trash, taken.encode())
            step.alter(found.file, data, (target.bom + text).encode())
    return Gone(_identity(target), trash.relative_to(root).as_posix(), linked)


# ---- names -------------------------------------------------------------------------------------------------------


def _identity(target: Target) -> str:
    return target.record.id if target.record is not None else target.path.removesuffix(".md")


def _with_title(target: Target, new: str) -> Target:
    if _is_path(new):
        return target
    if not new.strip():
        message = "the new name is empty"
        raise BadRequest(message, 'write the new title: journal rename old-name "New title"')
    name = headline(type(target.record)) if target.record is not None else "title"
    if target.record is not None and target.record.is_part:
        name = {"fit": "text", "answer": "question"}.get(target.record.kind, "title")
    if target.record is None and "title" not in target.note.front:
        return with_heading(target, new.strip())
    return set_field(target, name, new.strip())


def _new_path(target: Target, new: str) -> str:
    if _is_path(new):
        return posixpath.normpath(new)
    if target.record is not None and not target.is_typed:
        return target.path
    folder = posixpath.dirname(target.path)
    if target.record is None:
        stem = dated(None, new)
    else:
        when = getattr(target.record, WHEN.get(target.record.kind, ""), None) if _is_dated(target) else None
        stem = stem_of(type(target.record), when, new)
    return posixpath.join(folder, f"{stem}.md")


def _is_dated(target: Target) -> bool:
    """Whether the file says when it was, so that its new name should too."""
    return target.path.rpartition("/")[2][:4].isdigit()


def _is_path(new: str) -> bool:
    return new.endswith(".md")


def _check_free(root: Path, old: str, new: str) -> None:
    target = inside(root, root / new)
    if new != old and target.exists() and not target.samefile(root / old):
        message = f"{new} is already there"
        raise Refused(message, "choose another name; nothing was changed")


def _names(journal: Journal, before: Target, after: Target, path: str) -> Names:
    """Every name under which the record may be linked; a title or file name only if it means no other note."""
    links = Links(journal)

    if before.record is not None and not before.is_typed:
        return Names(_identity(before), _identity(after))
    old, title = before.path.removesuffix(".md"), before.note.title
    titles = {title: after.note.title} if title != after.note.title and _means(links, title, before.path) else {}
    stated = str(before.note.front.get("id") or "") if before.is_typed else ""
    is_unique = _means(links, old.rpartition("/")[2], before.path)
    return Names(old, path.removesuffix(".md"), titles, is_unique=is_unique, stable=stated)


def _means(links: Links, name: str, path: str) -> bool:
    """Whether a link of this name leads to the note."""
    note = links.note(name)
    return note is not None and note.path == path


# ---- links that follow -------------------------------------------------------------------------------------------


def _followers(journal: Journal, names: Names) -> Iterator[str]:
    for note in journal.notes:
        text = _text(journal.root / note.path)
        if text is not None and renamed(text, note.path, names) != text:
            yield note.path


def _text(path: Path) -> str | None:
    try:
        return path.read_bytes().decode()
    except (OSError, UnicodeDecodeError):
        return None


def _follow(step: Step, root: Path, path: str, names: Names) -> None:
    with held(root, root / path) as data:
        step.alter(root / path, data, _with_names(data, path, names))


def _retitle(step: Step, found: Found, new: str, path: str, names: Names) -> None:
    with held(found.root, found.file) as data:
        text = _with_names(_with_title(found.read(data), new).data, found.path, names)
        if path == found.path:
            step.alter(found.file, data, text)
        else:
            step.move(found.file, found.root / path, data, text)


def _with_names(data: bytes, path: str, names: Names) -> bytes:
    text = data.decode()
    bom = text[:1] if text.startswith("\ufeff") else ""
    return (bom + renamed(text.removeprefix(bom), path, names)).encode()


def _linked_from(journal: Journal, target: Target, gone: set[str]) -> set[str]:
    """The other notes that link to the record or note, or name an objective that goes with it."""
    links = Links(journal)
    naming = {
        record.source.path
        for record in journal.records
        if any((found := links.objective(name)) and found.id in gone for name in getattr(record, "objectives", ()))
    }
    if target.record is not None and not target.is_typed:
        names = Names(target.record.id, f"{target.record.id}-gone")
    else:
        old, title = target.path.removesuffix(".md"), target.note.title
        known = [name for name in (title, old.rpartition("/")[2]) if _means(links, name, target.path)]
        names = Names(old, f"{old}-gone", dict.fromkeys(known, "gone"), is_unique=False)
    return (naming | set(_followers(journal, names))) - {target.path}
