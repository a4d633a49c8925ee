"""All eggs in one basket."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.judged import named, remark
from career_journal.journal.scope import half_of, scope_of
from career_journal.periods import Period
from career_journal.records.evidence import Evidence

CODE = "single-source"
WHEN = "all proof of an objective, of two items or more, comes from one project, one artefact or one person"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """The half-year of today."""
    return over(journal, half_of(journal, today), today)


def over(journal: Journal, period: Period, today: date) -> Iterator[Problem]:
    """Objectives of a period that stand on one leg."""
    scope = scope_of(journal, period, today)
    for aim in scope.objectives:
        items = [item for item, _ in scope.evidence_for(aim.objective)]
        for what, name in _legs(items):
            message = f"everything for {named(aim.objective)} rests on one {what}: {name}"
            hint = "add evidence from somewhere else, or say that this was the whole of it"
            yield remark(CODE, message, aim.objective, hint, what)


def _legs(items: list[Evidence]) -> Iterator[tuple[str, str]]:
    """What all items that name any have in common."""
    for what, values in (
        ("project", [(item.project,) for item in items if item.project]),
        ("artefact", [item.artefacts for item in items if item.artefacts]),
        ("person", [item.witnesses for item in items if item.witnesses]),
    ):
        shared = set(values[0]).intersection(*values) if len(values) > 1 else set()
        if shared and len(values) == len(items):
            yield what, min(shared)
