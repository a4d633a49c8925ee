"""An item as its owner wants it: a row of a plan with another kind, date, title or name."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePosixPath

from career_journal.capture.add import kind_to_add
from career_journal.capture.importing.item import Item
from career_journal.capture.importing.plan import Row
from career_journal.capture.place import WHEN
from career_journal.capture.questions import headline
from career_journal.errors import BadRequest, JournalError
from career_journal.notes.fields import types_of
from career_journal.notes.own import inside
from career_journal.notes.paths import SKIPPED_FOLDERS
from career_journal.notes.scalars import Bare, Value
from career_journal.periods import is_date
from career_journal.records.base import Record
from career_journal.records.story import PARTS


def as_wanted(item: Item, row: Row) -> tuple[Item, bool]:
    """The item as the row says, and whether that is something else than the source says. Raises BadRequest."""
    kind = kind_to_add(row.kind)
    changed = item if kind is item.kind else _of_kind(item, kind)
    if row.title != " ".join(item.title.split()):
        changed = _titled(changed, row.title)
    if row.when != item.when:
        changed = _dated(changed, row.when)
    return changed, changed is not item


def path_wanted(root: Path, row: Row) -> PurePosixPath:
    """Where the note goes. Raises BadRequest if that is no place for a note of this journal."""
    path = PurePosixPath(row.note)
    hidden = any(part.startswith(".") or part in SKIPPED_FOLDERS for part in path.parts)
    if path.suffix != ".md" or path.is_absolute() or hidden:
        message = f"'{row.note}' is no name of a note"
        raise BadRequest(message, "write a path inside the journal that ends in .md, such as stories/the-night.md")
    try:
        inside(root, root / path)
    except JournalError as error:
        raise BadRequest(str(error), error.hint) from None
    return path


def _titled(item: Item, title: str) -> Item:
    if not title:
        message = "the title is empty"
        raise BadRequest(message, "give it a title, or delete the row")
    name = headline(item.kind)
    first, sign, rest = str(item.values.get(name, "")).partition("\n")
    del first
    return _with(replace(item, title=title), {name: f"{title}{sign}{rest}"})


def _dated(item: Item, when: str) -> Item:
    if not when:
        values = {name: value for name, value in item.values.items() if name not in ("date", "period")}
        return replace(item, values=values, marked_up=_only(item, values))
    if is_date(when):
        return _with(item, {"date": Bare(when)})
    if WHEN.get(item.kind.kind) == "period" and " " not in when:
        return _with(item, {"period": when})
    message = f"'{when}' is no date"
    raise BadRequest(message, "write 2026-05-03, 2026-05 or 2026; nothing if it is not known")


def _of_kind(item: Item, kind: type[Record]) -> Item:
    """The fields under the names they have in another kind; what has no place there is told as details."""
    known = types_of(kind)
    values: dict[str, Value] = {headline(kind): item.title}
    told = []
    for name, plain in item.values.items():
        value = item.marked_up.get(name, plain)
        target = name if name in known else kind.aliases.get(name, "")
        if name == headline(item.kind):
            told += [rest] if (rest := str(value).partition("\n")[2]) else []
        elif target and target not in values:
            values[target] = value
        elif isinstance(value, str) and plain != item.title:
            told.append(value if name in PARTS or "\n" in value else f"{name.replace('_', ' ').capitalize()}: {value}")
    if told:
        values["details"] = "\n".join([*([str(values["details"])] if "details" in values else []), *told])
    return replace(item, kind=kind, values=values, marked_up=values, parts=())


def _with(item: Item, values: dict[str, Value]) -> Item:
    return replace(item, values={**item.values, **values}, marked_up={**_only(item, item.values), **values})


def _only(item: Item, values: object) -> dict[str, Value]:
    return {name: value for name, value in (item.marked_up or item.values).items() if name in values}  # type: ignore[operator]
