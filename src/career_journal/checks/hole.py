"""Places that were left to be filled."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem, Severity, Source
from career_journal.journal import Journal
from career_journal.journal.judged import lines_with
from career_journal.journal.wording import holes
from career_journal.records.answer import Answer
from career_journal.records.base import Record
from career_journal.records.evidence import Evidence
from career_journal.records.key_result import KeyResult
from career_journal.records.metric import Metric
from career_journal.records.objective import Objective
from career_journal.records.story import Story

CODE = "hole"
WHEN = "a text holds TBD, XX, ?? or a lone letter where a number should be; in a review it is an error"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Holes in evidence, stories, objectives, answers and metrics, each with its line."""
    del today
    seen: set[tuple[str, int]] = set()
    told = (*journal.of(Answer), *journal.of(Evidence), *journal.of(Story))
    records = (*told, *journal.of(Objective), *journal.of(KeyResult), *journal.of(Metric))
    for record, number, line in lines_with(journal, records):
        found = [mark for mark in holes(line) if not _is_state(mark, record)]
        if found and (record.source.path, number) not in seen:
            seen.add((record.source.path, number))
            yield _problem(record, number, found[0])


def _is_state(mark: str, record: Record) -> bool:
    """`TODO: learn to sail` says how a goal stands, and leaves nothing to be filled."""
    return isinstance(record, Objective | KeyResult) and record.state == "open" and mark.casefold() == "todo"


def _problem(record: Record, number: int, hole: str) -> Problem:
    is_sent = isinstance(record, Answer) and record.number is not None
    return Problem(
        CODE,
        f"'{hole}' is still to be filled",
        Source(record.source.path, number, number),
        "write the number or the word, or take the claim out",
        Severity.ERROR if is_sent else Severity.WARNING,
        found=hole,
    )
