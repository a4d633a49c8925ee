"""The notes shipped with the program, read by the same code as the user's."""

from __future__ import annotations

from functools import cache

from career_journal import resources
from career_journal.notes.grammar.context import Grammar
from career_journal.notes.read import grammar_of, note_paths, read_file
from career_journal.records.base import Record
from career_journal.records.company import Company

PREFIX = "library/"
"""The path of a shipped note starts with this, so that its source is never mistaken for the user's."""


@cache
def shipped(folder: str) -> tuple[Record, ...]:
    """The records of one folder of the library: companies, ladders, forms, questions."""
    grammar = grammar_of()
    root = resources.library() / folder
    return tuple(
        record
        for path in note_paths(root)
        for record in read_file(path, f"{PREFIX}{folder}/{path.name}", grammar).records
    )


@cache
def shipped_grammar(extra: tuple[tuple[str, str], ...] = ()) -> Grammar:
    """The grammar with the names of the shipped companies and their values; `extra` are headings and their topics."""
    companies: dict[str, str] = {}
    values: list[str] = []
    for record in shipped("companies"):
        if isinstance(record, Company):
            companies.update({name.casefold(): record.name for name in (record.name, *record.aka)})
            values += [value.name for value in record.values]
    own: dict[str, list[str]] = {}
    for heading, topic in extra:
        own.setdefault(topic, []).append(heading)
    return grammar_of(({"headings": own},) if own else (), companies, tuple(values))
