"""Where a new note goes: the folder of its kind, a name that says when and what, the mode of the journal."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from career_journal.notes.beside import PRIVATE
from career_journal.notes.names import dated, plural, same
from career_journal.notes.own import inside
from career_journal.settings import FILE, read_settings

if TYPE_CHECKING:
    from career_journal.records.base import Record

WHEN = {"evidence": "date", "feedback": "date", "checkin": "date", "story": "date", "objective": "period"}
"""The field that stands in front of the name of a kind's notes."""


def folder_for(kind: str, root: Path) -> Path:
    """The folder new notes of a kind go to: the one in the settings, or the kind's plural.

    Raises Refused if it is not inside the journal.
    """
    name = _folders(root).get(kind) or plural(kind)
    folder = root / name
    if not folder.is_dir() and "/" not in name:
        like = [entry.name for entry in os.scandir(root) if same(entry.name) == same(name) and entry.is_dir()]
        folder = root / (like[0] if like else name)
    return inside(root, folder)


def _folders(root: Path) -> Mapping[str, str]:
    """The folders settled in `journal.toml`; a file that settles none is not parsed, for that takes its time."""
    path = root / FILE
    if not path.is_file() or not re.search(rb"^\s*\[?\s*folders\b", path.read_bytes(), re.MULTILINE):
        return {}
    return read_settings(root).folders


def mode_of(root: Path) -> int:
    """The mode of new notes: the one of `journal.toml`, else readable by their owner alone."""
    try:
        return stat.S_IMODE((root / FILE).stat().st_mode) & 0o666 | PRIVATE
    except OSError:
        return PRIVATE


def stem_of(kind: type[Record], when: object, title: str) -> str:
    """The name of a new note's file: `2026-05-03-title`, `2026-h1-title` or `title`."""
    return dated(str(when) if when else None, "" if kind.kind == "checkin" and when else title, kind.kind)
