"""Names that stand in the notes, found without reading them properly: fast enough for every press of the Tab key.

Front matter of one line a value, `- item` lists and inline `#tags` and `@people` are seen; what it overlooks cannot be
completed and nothing else depends on it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from career_journal.notes.tokens import people_in, tags_in

LARGEST = 256 * 1024
"""Bytes of a note that are looked at."""
_PEOPLE = ("witnesses", "witness", "from", "people", "agreed_with", "decider", "owner")
_FRONT = re.compile(r"---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
_KEY = re.compile(r"([\w-]+):[ \t]*(.*?)[ \t]*")


class Skimmed(NamedTuple):
    """The names in a journal: ids and objectives with their titles, tags and people with how often they stand there."""

    ids: dict[str, str]
    objectives: dict[str, str]
    companies: dict[str, str]
    tags: dict[str, int]
    people: dict[str, int]


def skim(root: Path) -> Skimmed:
    """All names of a journal."""
    found = Skimmed({}, {}, {}, {}, {})
    for path in _files(root):
        stem = os.path.relpath(path, root).removesuffix(".md").replace(os.sep, "/")
        text = _text(path)
        front = _front(text)
        title = next((front[key][0] for key in ("title", "name", "text", "line") if front.get(key)), "")
        kind = (front.get("type") or [""])[0]
        identity = (front.get("id") or [stem])[0]
        found.ids[identity] = title
        if kind in ("objective", "goal", "okr"):
            found.objectives[identity.rpartition("/")[2]] = title
        elif kind == "company":
            found.companies[title or stem.rpartition("/")[2]] = ""
        _count(found.tags, [*front.get("tags", []), *tags_in(text)])
        _count(found.people, [*(name for key in _PEOPLE for name in front.get(key, [])), *people_in(text)])
    return found


def _files(root: Path) -> Iterator[str]:
    for folder, names, files in os.walk(root):
        names[:] = [name for name in names if not name.startswith(".") and name not in ("templates", "node_modules")]
        yield from (
            os.path.join(folder, name)  # noqa: PTH118 - thousands of them
            for name in files
            if name.endswith(".md") and not name.startswith(".")
        )


def _text(path: str) -> str:
    try:
        if not os.path.isfile(path):  # noqa: PTH113 - a string is enough, and a pipe must not be opened
            return ""
        with open(path, "rb") as file:  # noqa: PTH123
            return file.read(LARGEST).decode("utf-8", "replace").removeprefix("\ufeff")
    except OSError:
        return ""


def _front(text: str) -> dict[str, list[str]]:
    match = _FRONT.match(text)
    values: dict[str, list[str]] = {}
    key = ""
    for line in match[1].splitlines() if match else ():
        found = _KEY.fullmatch(line)
        if found:
            key = found[1].casefold()
            values[key] = [item for part in _parts(found[2]) if (item := _unquoted(part))]
        elif line.lstrip().startswith("- ") and key:
            values[key].append(_unquoted(line.lstrip()[2:]))
    return values


def _parts(value: str) -> list[str]:
    return value[1:-1].split(",") if value.startswith("[") and value.endswith("]") else [value]


def _unquoted(text: str) -> str:
    return text.strip().strip("\"'")


def _count(counts: dict[str, int], names: list[str]) -> None:
    for name in names:
        counts[name] = counts.get(name, 0) + 1
