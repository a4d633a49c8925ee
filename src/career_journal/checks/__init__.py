"""What is wrong between notes, or weak in a record: one file a check.

A check module has `CODE`, `WHEN` (one sentence: when it fires) and `check(journal, today) -> Iterator[Problem]`. One
that judges a period has `over(journal, period, today)` as well; its `check` is that for the half-year of today.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from difflib import get_close_matches
from types import ModuleType

from career_journal.errors import BadRequest, NotFound, Problem
from career_journal.journal import Journal
from career_journal.periods import Period
from career_journal.records.evidence import Evidence

READING = (
    *("bad-date", "bad-front-matter", "doubled-key", "empty-field", "endless-line", "missing-field", "not-utf8"),
    *("open-front-matter", "practice-log", "too-large", "unknown-heading", "unknown-key", "unknown-kind"),
    *("unreadable", "wrong-value"),
)
"""The codes of what is found while notes are read, before any check."""


def modules() -> tuple[ModuleType, ...]:
    """Every check, by the name of its file."""
    return tuple(
        importlib.import_module(f"{__name__}.{module.name}")
        for module in sorted(pkgutil.iter_modules(__path__), key=lambda module: module.name)
    )


def known(codes: Iterable[str]) -> None:
    """Raises BadRequest for a code that no finding has."""
    all_of_them = sorted({*READING, *(module.CODE for module in modules())})
    for code in codes:
        if code not in all_of_them:
            message = f"no finding has the code '{code}'"
            close = get_close_matches(code, all_of_them, n=1)
            raise BadRequest(message, f"did you mean '{close[0]}'?" if close else f"known: {', '.join(all_of_them)}")


def run(journal: Journal, today: date) -> tuple[Problem, ...]:
    """What every check finds."""
    return tuple(problem for module in modules() for problem in _found(module, journal, today))


def _found(module: ModuleType, journal: Journal, today: date) -> Iterator[Problem]:
    """What one check finds: nothing where `journal.toml` names what nobody knows, for that is a finding of its own."""
    with suppress(NotFound):
        yield from module.check(journal, today)


def for_period(journal: Journal, period: Period, today: date) -> tuple[Problem, ...]:
    """What every check finds about a period; evidence of other times is passed over."""
    near = journal.where(lambda record: not isinstance(record, Evidence) or _is_near(journal.time_of(record), period))
    return tuple(
        problem
        for module in modules()
        for problem in (module.over(journal, period, today) if hasattr(module, "over") else module.check(near, today))
    )


def _is_near(time: Period | None, period: Period) -> bool:
    return time is None or period.touches(time)
