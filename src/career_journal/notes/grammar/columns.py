"""What stands beside the main cell of a row: the field that its column names, else a detail under that name."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from career_journal.figures import Figure, find, value_of
from career_journal.notes.fields import types_of
from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.draft import Draft
from career_journal.notes.grammar.vocabulary import Vocabulary
from career_journal.notes.grammar.words import is_empty, normal, plain
from career_journal.records import kinds

_LISTS = {
    "outcome_columns": "outcome",
    "witness_columns": "witnesses",
    "due_columns": "due",
    "baseline_columns": "baseline",
    "aimed_columns": "target",
    "current_columns": "current",
}
"""The words of the vocabulary for a column, and the field they name."""
NUMBERS = frozenset({"baseline", "target", "current"})
_TEXTS = frozenset({"outcome", "role", "scope", "project", "company", "why", "obstacles", "agreed_with", "owner"})
_LISTED = frozenset({"witnesses", "competencies", "artefacts"})


def take_cells(draft: Draft, cells: Iterable[tuple[str, str]], line: int, grammar: Grammar) -> None:
    """Fill the fields of a draft from cells, each with the head of its column; nothing that is said gets lost."""
    for head, cell in cells:
        if not is_empty(cell):
            _take(draft, head, cell, line, grammar)


def _take(draft: Draft, head: str, cell: str, line: int, grammar: Grammar) -> None:
    field, said = field_of(head, draft.kind, grammar.words), plain(cell)
    if field in NUMBERS and (figure := figure_in(said, line, grammar.words)) is not None:
        draft.put(field, figure.value, line)
        draft.put("unit", figure.unit, line)
    elif field == "score" and (score := value_of(said)) is not None and 0 <= score <= 1:
        draft.put(field, score, line)
    elif field == "due" and (when := grammar.dates.leading(said))[0] and not when[1]:
        draft.put(field, when[0], line)
    elif field in _LISTED and field not in draft.fields:
        draft.put(field, said, line)
    elif field in _TEXTS:
        draft.extend(field, said, line)
    else:
        draft.extend("details", f"{plain(head)}: {said}" if plain(head) else said, line)


@lru_cache(maxsize=256)
def field_of(head: str, kind: str, words: Vocabulary) -> str:
    """The field of a kind that the head of a column names; empty if it names none."""
    name = normal(head)
    named = next((field for known, field in _LISTS.items() if name in words.lists.get(known, ())), name)
    record = kinds()[kind]
    field = record.aliases.get(named, named)
    return field if field in types_of(record) else ""


def figure_in(text: str, line: int, words: Vocabulary) -> Figure | None:
    """The number of a cell with its unit; None if it holds none, or more than one."""
    found = find(f": {text}", line, words.number_words)
    if not found and (value := value_of(text, words.number_words.scaling)) is not None and text[:1].isdigit():
        return Figure(text, value, "", line)
    return found[0] if len(found) == 1 else None
