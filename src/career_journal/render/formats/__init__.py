"""The formats a report can take: each module beside this one is one, found by its name.

A format module has `SUFFIXES`, the file endings that mean it, and `render(report, page) -> str | bytes`.
"""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from career_journal.errors import BadRequest


@dataclass(frozen=True, slots=True)
class Page:
    """What a format may need to know about where the report will be seen."""

    templates: Path | None = None
    """The journal's own templates."""
    width: int = 80
    """Columns of the terminal."""
    colour: bool = False
    title: str = ""


def names() -> tuple[str, ...]:
    """All formats."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


def named(name: str) -> ModuleType:
    """The module of a format. Raises BadRequest with the known ones."""
    if name not in names():
        message = f"'{name}' is not a format"
        raise BadRequest(message, f"known formats: {', '.join(names())}")
    return importlib.import_module(f"{__name__}.{name}")


def for_file(path: Path) -> str:
    """The format a file ending means. Raises BadRequest with the known endings."""
    suffixes = {suffix: name for name in names() for suffix in importlib.import_module(f"{__name__}.{name}").SUFFIXES}
    if path.suffix.lower() in suffixes:
        return suffixes[path.suffix.lower()]
    message = f"'{path.suffix or path.name}' does not say which format to write"
    raise BadRequest(message, f"use --format, or one of the endings {', '.join(sorted(suffixes))}")
