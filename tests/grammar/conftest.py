"""Notes read in-process: `read(text)` gives the records, `outline_of(text)` each as `LINE kind` in their order."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

import pytest

from career_journal.journal.library import shipped_grammar
from career_journal.notes.read import read_text
from career_journal.records.answer import Answer
from career_journal.records.base import Record

Read = Callable[..., tuple[Record, ...]]


@pytest.fixture
def read() -> Read:
    """The records of a note written as the test is indented."""

    def records(text: str, path: str = "note.md") -> tuple[Record, ...]:
        return read_text(textwrap.dedent(text).lstrip("\n"), path, shipped_grammar()).records

    return records


@pytest.fixture
def found(read: Read) -> Callable[..., list[str]]:
    """What stands where: `3 story`, `7 open question`; figures and titles are left out."""

    def lines(text: str, path: str = "note.md") -> list[str]:
        return [f"{record.source.line} {_name(record)}" for record in read(text, path)]

    return lines


def _name(record: Record) -> str:
    if isinstance(record, Answer):
        return "answer" if record.text else "open question"
    return record.kind
