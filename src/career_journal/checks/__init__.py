"""What is wrong between notes, or weak in a record: one file a check.

A check module has `CODE`, `WHEN` (one sentence: when it fires) and `check(journal, today) -> Iterator[Problem]`. One
that judges a period has `over(journal, period, today)` as well; its `check` is that for the half-year of today.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from datetime import date
from types import ModuleType

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.periods import Period


def modules() -> tuple[ModuleType, ...]:
    """Every check, by the name of its file."""
    return tuple(
        importlib.import_module(f"{__name__}.{module.name}")
        for module in sorted(pkgutil.iter_modules(__path__), key=lambda module: module.name)
    )


def run(journal: Journal, today: date) -> tuple[Problem, ...]:
    """What every check finds."""
    return tuple(problem for module in modules() for problem in module.check(journal, today))


def for_period(journal: Journal, period: Period, today: date) -> tuple[Problem, ...]:
    """What every check finds, those that judge a period asked about this one."""
    return tuple(problem for module in modules() for problem in _about(module, journal, period, today))


def _about(module: ModuleType, journal: Journal, period: Period, today: date) -> Iterator[Problem]:
    found: Iterator[Problem] = (
        module.over(journal, period, today) if hasattr(module, "over") else module.check(journal, today)
    )
    return found
