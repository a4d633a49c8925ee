"""`journal init`: the one file that makes a folder a journal. Nothing else in the folder is touched."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from career_journal import resources
from career_journal.errors import BadRequest, Refused
from career_journal.notes.paths import note_paths
from career_journal.notes.write import create_file, make_folder
from career_journal.settings import FILE

QUESTIONS = {
    "name": "Your name, for reports that are shared:",
    "level": "Your level (junior, mid, senior, staff):",
    "target_level": "The level you aim at:",
    "targets": "Companies you prepare for, commas between:",
}
"""What is asked for at a terminal, by setting."""


class Begun(NamedTuple):
    """The settings file, its text, and how many notes are in the folder already."""

    path: Path
    text: str
    notes: int


def begin(folder: Path, chosen: Mapping[str, str | Sequence[str]], *, dry_run: bool = False) -> Begun:
    """Make a folder a journal. Raises Refused if it is one, BadRequest if it cannot be one."""
    path = folder / FILE
    if path.exists():
        message = f"{path} is already there, so {folder} is a journal"
        raise Refused(message, "change its settings in that file")
    if folder.exists() and not folder.is_dir():
        message = f"{folder} is a file"
        raise BadRequest(message, "name a folder: journal init my-notes")
    text = _settings(chosen)
    notes = sum(1 for _ in note_paths(folder)) if folder.is_dir() else 0
    if not dry_run:
        make_folder(folder)
        create_file(path, text.encode())
    return Begun(path, text, notes)


def _settings(chosen: Mapping[str, str | Sequence[str]]) -> str:
    """The settings file with what was chosen in place of its examples."""
    text = (resources.templates() / FILE).read_text("utf-8")
    for name, value in chosen.items():
        example = re.search(rf"^# {name} = .*$", text, re.MULTILINE)
        if value and example:
            text = f"{text[: example.start()]}{name} = {_toml(value)}{text[example.end() :]}"
    return text


def _toml(value: str | Sequence[str]) -> str:
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return f"[{', '.join(_toml(item) for item in value)}]"
