"""The notes shipped with the program, read by the same code as the user's, and the words that the user adds to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from career_journal import resources
from career_journal.errors import BadRequest
from career_journal.notes.grammar.context import Grammar
from career_journal.notes.paths import note_paths
from career_journal.notes.read import grammar_of, read_file
from career_journal.records.base import Record
from career_journal.records.company import Company
from career_journal.settings import Settings, place_in_file

PREFIX = "library/"
"""The path of a shipped note starts with this, so that its source is never mistaken for the user's."""
VOCABULARY = "vocabulary"
"""The folder of a journal that holds the owner's own words, in notes of type vocabulary."""
TABLES = ("headings", "slots", "labels", "status")
"""What such a note may teach: each a table of names with lists of words."""


@cache
def shipped(folder: str) -> tuple[Record, ...]:
    """The records of one folder of the library: companies, ladders, forms, questions."""
    grammar = _bare_grammar()
    root = resources.library() / folder
    return tuple(
        record
        for path in note_paths(root)
        for record in read_file(path, f"{PREFIX}{folder}/{path.name}", grammar).records
    )


@cache
def _bare_grammar() -> Grammar:
    """The grammar without the names of companies, which the library itself tells."""
    return grammar_of()


@cache
def shipped_grammar() -> Grammar:
    """The grammar with the names of the shipped companies and their values."""
    return _with_names(_bare_grammar())


def own_grammar(root: Path, settings: Settings) -> Grammar:
    """The grammar of a journal: the library's words and its owner's, from `journal.toml` and the folder `vocabulary`.

    Raises BadRequest if `journal.toml` lets a heading announce what is nothing.
    """
    own = tuple(words for words in (_settled(root, settings), *_taught(root)) if words)
    return _with_names(grammar_of(own)) if own else shipped_grammar()


@cache
def topics() -> tuple[str, ...]:
    """Everything a heading can announce."""
    return tuple(sorted(set(shipped_grammar().words.phrases.values())))


def _with_names(grammar: Grammar) -> Grammar:
    companies: dict[str, str] = {}
    values: list[str] = []
    for record in shipped("companies"):
        if isinstance(record, Company):
            companies.update({name.casefold(): record.name for name in (record.name, *record.aka)})
            values += [value.name for value in record.values]
    return replace(grammar, words=grammar.words.naming(values), companies=companies)


def _settled(root: Path, settings: Settings) -> dict[str, Any]:
    own: dict[str, list[str]] = {}
    for heading, topic in settings.headings.items():
        if topic not in topics():
            where = place_in_file(root, heading)
            close = get_close_matches(str(topic), topics(), n=1)
            hint = f"did you mean '{close[0]}'?" if close else f"it can announce {', '.join(topics())}"
            raise BadRequest(f"{where}: '{topic}' is nothing that a heading can announce", hint)
        own.setdefault(topic, []).append(heading)
    return {"headings": own} if own else {}


def _taught(root: Path) -> Iterator[dict[str, Any]]:
    folder = root / VOCABULARY
    for path in note_paths(folder) if folder.is_dir() else ():
        front = read_file(path, path.name, shipped_grammar()).front
        if front.get("type") == "vocabulary":
            taught = {name: _lists(front[name]) for name in TABLES if isinstance(front.get(name), Mapping)}
            yield taught | {"accents": front.get("accents")} if taught else {}


def _lists(table: Mapping[str, Any]) -> dict[str, list[str]]:
    return {
        name: [str(word) for word in (words if isinstance(words, list) else [words]) if word is not None]
        for name, words in table.items()
    }
