"""What a grade is read from: the text of a record, whole and clause by clause, and the answer of a reader."""

from __future__ import annotations

import re

import msgspec

from career_journal.records.evidence import Evidence
from career_journal.records.story import Story

Gradable = Evidence | Story
_CLAUSE = re.compile(r"[.!?]\s|;|\n")


class Reading(msgspec.Struct, frozen=True):
    """One grade, why it is what it is, and whether it was inferred from the text.

    `missing` names the field that would raise it, where one could.
    """

    grade: str
    value: int
    why: str
    inferred: bool = False
    missing: str = ""


def clauses(record: Gradable) -> list[str]:
    """The clauses of a record, those about what came of it first."""
    outcome = record.outcome if isinstance(record, Evidence) else record.result
    return [
        clause
        for text in (outcome, *_measured(record), told(record))
        for clause in _CLAUSE.split(text)
        if clause.strip()
    ]


def _measured(record: Gradable) -> tuple[str, ...]:
    return record.metrics if isinstance(record, Evidence) else ()


def told(record: Gradable) -> str:
    """Everything a record tells, one part a line."""
    if isinstance(record, Evidence):
        return "\n".join(text for text in (record.text, record.outcome, *record.metrics, record.details) if text)
    return record.told if record.label in record.told else f"{record.label}\n{record.told}"
