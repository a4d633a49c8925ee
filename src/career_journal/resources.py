"""Where the templates and the library are: inside the installed package, or beside `src` in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def library() -> Path:
    """The notes shipped with the program: companies, ladders, forms, questions, vocabulary."""
    return _PACKAGE / "library"


def templates() -> Path:
    """The templates shipped with the program."""
    inside = _PACKAGE / "templates"
    return inside if inside.is_dir() else _PACKAGE.parents[1] / "templates"
