"""A note that is being written, read as it will be read: what record it gives, and what should be mended in it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from career_journal.records.base import Record

if TYPE_CHECKING:
    from career_journal.notes.grammar.context import Grammar
    from career_journal.notes.read import Note


def read_new(text: str, kind: type[Record]) -> Record | None:
    """The record a new note gives; None if it is none of this kind."""
    records = read_note(text, f"{kind.kind}.md").records
    return next((record for record in records if type(record) is kind), None)


def read_note(text: str, path: str) -> Note:
    """The note with its records and problems, read with the shipped words alone."""
    from career_journal.notes.read import read_text  # the help of every kind must not wait for a parser

    return read_text(text, path, _grammar())


@cache
def _grammar() -> Grammar:
    from career_journal.notes.read import grammar_of

    return grammar_of()
