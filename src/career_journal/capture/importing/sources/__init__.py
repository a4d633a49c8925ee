"""Kinds of files that can be imported: one module each, found by its place beside this one.

A module has `ENDINGS` and `read`. To read another tool's files, add a module; nothing else changes.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from pathlib import Path
from typing import Protocol, cast

from career_journal.capture.importing.item import Content
from career_journal.errors import BadRequest
from career_journal.notes.grammar.context import Grammar


class Source(Protocol):
    """A kind of files: what their names end in, and how they are read."""

    ENDINGS: tuple[str, ...]
    WHAT: str
    """What such a file holds, for messages."""

    def read(self, text: str, name: str, grammar: Grammar) -> Content:
        """What a file holds. Raises CannotRead with the line, what was found and what was expected."""
        ...


class NotOurs(BadRequest):
    """A file that is sound but holds something else; a folder may hold many of those."""

    def __init__(self, where: str, what: str, hint: str) -> None:
        super().__init__(f"{where}: {what}", hint)
        self.what = what


@cache
def sources() -> tuple[Source, ...]:
    """Every kind of files, by the name of its module."""
    modules = sorted(pkgutil.iter_modules(__path__), key=lambda module: module.name)
    return tuple(cast("Source", importlib.import_module(f"{__name__}.{module.name}")) for module in modules)


def endings() -> tuple[str, ...]:
    """What the names of files end in that can be read."""
    return tuple(ending for source in sources() for ending in source.ENDINGS)


def source_for(path: Path) -> Source:
    """The kind of a file. Raises BadRequest with the known ones."""
    for source in sources():
        if path.name.lower().endswith(source.ENDINGS):
            return source
    message = f"{path} cannot be imported: '{path.suffix or path.name}' files are not read"
    known = "; ".join(f"{', '.join(source.ENDINGS)}: {source.WHAT}" for source in sources())
    raise BadRequest(message, f"{known}. An archive must be unpacked first")
