"""What a career is made of: one small file for each kind of record."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from career_journal.records.base import Record


@cache
def kinds() -> dict[str, type[Record]]:
    """Every kind by name: each module beside this one defines one."""
    found: dict[str, type[Record]] = {}
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda module: module.name):
        if module.name == "base":
            continue
        loaded = importlib.import_module(f"{__name__}.{module.name}")
        for value in vars(loaded).values():
            if isinstance(value, type) and issubclass(value, Record) and value.__module__ == loaded.__name__:
                found[value.kind] = value
    return found
