"""The command of a report that has none of its own: a file in `reports` and a template beside it are enough.

Such a module has `build(journal, today)` and returns a report. What it says in its first line is its help.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
from functools import cache
from pathlib import Path

from typer import Typer

from career_journal import reports
from career_journal.cli import state
from career_journal.cli.show import finish, show


@cache
def names() -> tuple[str, ...]:
    """Every report, by the name of its file."""
    return tuple(module.name for module in pkgutil.iter_modules(reports.__path__))


def add(app: Typer, name: str) -> None:
    """Give a report its command."""

    def run() -> None:
        report = importlib.import_module(f"{reports.__name__}.{name}")
        journal = state.journal()
        show(report.build(journal, state.today()), journal)
        finish(journal)

    app.command(name, help=_first_line(name), epilog=f"Example: journal {name} --json")(run)


def _first_line(name: str) -> str:
    """Read, not imported: the list of commands must not wait for what every report needs."""
    (place,) = reports.__path__
    return (ast.get_docstring(ast.parse((Path(place) / f"{name}.py").read_text("utf-8"))) or "").partition("\n")[0]
