"""Evidence as the checks judge it: graded once, whoever asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from career_journal.errors import Problem, Severity
from career_journal.journal.grading import Grader
from career_journal.journal.journal import Journal
from career_journal.journal.sentences import told
from career_journal.notes.raw import lines_of
from career_journal.records.base import Record
from career_journal.records.evidence import Evidence


@lru_cache(maxsize=4)
def grader_of(journal: Journal) -> Grader:
    """The grader of a journal, with what it has read so far."""
    return Grader(journal)


def is_activity(grader: Grader, item: Evidence) -> bool:
    """Whether evidence tells that something was done, and neither what came of it nor a number that says so."""
    graded = grader.grade(item)
    return graded.reading("outcome").value <= 1 and graded.reading("quantified").value <= 1


def named(record: Record, most: int = 60) -> str:
    """A record in a message: its words in quotes, cut where they are long."""
    words = told(record, record.label)
    return f"'{words}'" if len(words) <= most else f"'{words[: most - 1].rstrip()}…'"


def remark(code: str, message: str, record: Record, hint: str, field: str) -> Problem:
    """A problem with a field of a record that makes it weak, not wrong."""
    return Problem(code, message, record.source, hint, Severity.INFO, field=field)


def lines_with(journal: Journal, records: Iterable[Record]) -> Iterator[tuple[Record, int, str]]:
    """The lines of records as they stand in their notes, with their numbers; each note is read once."""
    notes: dict[str, tuple[str, ...]] = {}
    for record in records:
        path = record.source.path
        lines = notes[path] if path in notes else notes.setdefault(path, lines_of(journal.root, path))
        for number in range(record.source.line, min(record.source.end_line, len(lines)) + 1):
            yield record, number, lines[number - 1]
