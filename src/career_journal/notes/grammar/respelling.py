"""Words that may be written in other characters: Chinese as it is listed, and in traditional characters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

KEY = "characters"
"""The key of a vocabulary under which pairs such as `问問` say which character may stand in whose place."""


def respelt(note: Mapping[str, Any]) -> Mapping[str, Any]:
    """A vocabulary with each of its words in every spelling; the note itself if it names no other characters.

    Each entry of `characters` is a set of pairs that are used together.
    """
    tables = [dict(map(tuple, entry.split())) for entry in note.get(KEY) or ()]
    if not tables:
        return note
    tables = [str.maketrans(table) for table in tables]
    return {key: value if key == KEY else _in_all(value, tables) for key, value in note.items()}


def _in_all(value: Any, tables: list[dict[int, str]]) -> Any:  # noqa: ANN401 - any YAML value
    if isinstance(value, Mapping):
        widened = {key: _in_all(inner, tables) for key, inner in value.items()}
        return {spelt: inner for key, inner in widened.items() for spelt in _spellings(key, tables)}
    if isinstance(value, list):
        return [spelt for word in value for spelt in _spellings(word, tables)]
    return value


def _spellings(word: Any, tables: list[dict[int, str]]) -> list[Any]:  # noqa: ANN401 - words may be numbers
    """A word as it is listed first, then in the other characters."""
    found = [word]
    for table in tables if isinstance(word, str) else ():
        found += [other for spelt in found if (other := spelt.translate(table)) not in found]
    return found
