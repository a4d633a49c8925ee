"""Experience still missing: what a role or project did not offer, and whether something has supplied it since."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from career_journal.errors import Source
from career_journal.journal.journal import Journal
from career_journal.periods import Period, is_date, span
from career_journal.records.evidence import Evidence
from career_journal.records.role import Role


@dataclass(frozen=True)
class Entry:
    """One experience a role did not offer."""

    text: str
    role: Role
    source: Source
    covered_by: tuple[Evidence, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether nothing is known to have supplied it."""
        return not self.covered_by


def ledger(journal: Journal, period: Period | None = None) -> tuple[Entry, ...]:
    """What roles did not offer, open ones first; with a period, only of roles that had not ended before it."""
    found = [entry for role in journal.of(Role) if not _is_over(role, period) for entry in _entries(journal, role)]
    return tuple(sorted(found, key=lambda entry: not entry.is_open))


def _is_over(role: Role, period: Period | None) -> bool:
    return period is not None and is_date(role.end) and span(role.end)[1] < period.start


def _entries(journal: Journal, role: Role) -> Iterator[Entry]:
    lines = role.lines.get("not_offered", ())
    for place, text in enumerate(role.not_offered):
        line = lines[place] if len(lines) == len(role.not_offered) else None
        source = Source(role.source.path, line, line) if line else role.line_of("not_offered")
        covering = tuple(item for item in journal.of(Evidence) if any(means(name, text) for name in item.covers))
        yield Entry(text, role, source, covering)


def means(name: str, text: str) -> bool:
    """Whether `covers:` names this entry: its words, or the first few of them."""
    said, wanted = _plain(name), _plain(text)
    return bool(said) and (said == wanted or wanted.startswith(f"{said} ") or f" {said} " in f" {wanted} ")


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
