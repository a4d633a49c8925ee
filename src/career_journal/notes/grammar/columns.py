"""What stands beside the main cell of a row: the field that its column names, else a detail under that name."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from career_journal.figures import Figure, find, value_of
from career_journal.notes.fields import types_of
from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.draft import Draft
from career_journal.notes.grammar.measured import comparable
from career_journal.notes.grammar.vocabulary import Vocabulary
from career_journal.notes.grammar.words import is_empty, normal, plain
from career_journal.periods import When, span
from career_journal.records import kinds

_LISTS = {
    "outcome_columns": "outcome",
    "witness_columns": "witnesses",
    "due_columns": "due",
    "origin_columns": "origin",
    "baseline_columns": "baseline",
    "aimed_columns": "target",
    "current_columns": "current",
}
"""The words of the vocabulary for a column, and the field they name."""
NUMBERS = frozenset({"baseline", "target", "current"})
_STANDS = frozenset({"baseline", "current"})
_NAMES = frozenset({"origin", "role", "project", "company", "agreed_with", "owner"})
_TEXTS = frozenset({"outcome", "scope", "why", "obstacles"})
_LISTED = frozenset({"witnesses", "competencies", "artefacts"})


def take_cells(draft: Draft, cells: Iterable[tuple[str, str]], line: int, grammar: Grammar) -> None:
    """Fill the fields of a draft from cells, each with the head of its column; nothing that is said gets lost."""
    row = list(cells)
    fields = fields_of(tuple(head for head, _ in row), draft.kind, grammar.words)
    told = [(field, head, plain(cell)) for field, (head, cell) in zip(fields, row, strict=True) if not is_empty(cell)]
    numbers = {
        field: figure
        for field, _, said in told
        if field in NUMBERS and (figure := figure_in(said, line, grammar.words)) is not None
    }
    amounts = _in_one_unit(draft, numbers, line, grammar.words)
    for field, head, said in told:
        if field in amounts:
            draft.put(field, amounts[field], line)
        else:
            _take(draft, field, head, said, line, grammar)


def _in_one_unit(draft: Draft, numbers: dict[str, Figure], line: int, words: Vocabulary) -> dict[str, float]:
    """The amounts of a row in the unit of what is aimed at; a number that counts something else is none of them."""
    ordered = [numbers[field] for field in ("target", "current", "baseline") if field in numbers]
    if not ordered:
        return {}
    draft.put("unit", next((figure.unit for figure in ordered if figure.unit), ""), line)
    measure = Figure("", None, draft.fields.get("unit", ""), line)
    amounts = {field: comparable(figure, measure, words) for field, figure in numbers.items()}
    return {field: amount for field, amount in amounts.items() if amount is not None}


def _take(draft: Draft, field: str, head: str, said: str, line: int, grammar: Grammar) -> None:
    if field == "score" and (score := score_in(said)) is not None:
        draft.put(field, score, line)
    elif field == "due" and (day := last_day(said, draft, grammar)):
        draft.put(field, day, line)
    elif field in _LISTED and field not in draft.fields:
        draft.put(field, said, line)
    elif field in _NAMES:
        draft.extend(field, said, line, joint=", ")
    elif field in _TEXTS:
        draft.extend(field, said, line)
    else:
        draft.extend("details", f"{plain(head)}: {said}" if plain(head) else said, line)


def score_in(cell: str) -> float | None:
    """A grade from 0 to 1; None if a cell holds something else."""
    score = value_of(plain(cell))
    return score if score is not None and 0 <= score <= 1 else None


def last_day(said: str, draft: Draft, grammar: Grammar) -> When | None:
    """`30.06.2026`; `30.6.`, `June` and `Q2` where the year is known: the last day that is meant."""
    when, rest = grammar.dates.leading(said)
    if when and not rest:
        return when
    if grammar.words.starts("rough_times", said) and not grammar.words.starts("times_end", said):
        return None
    goal = draft.parent or draft
    when = grammar.dates.of(said, goal.fields.get("period") or goal.date)
    return span(when)[1].isoformat() if when else None


@lru_cache(maxsize=256)
def fields_of(heads: tuple[str, ...], kind: str, words: Vocabulary) -> tuple[str, ...]:
    """The fields that the heads of columns name; `Goal` beside `Start` or `Actual` is the value aimed at."""
    fields = tuple(field_of(head, kind, words) for head in heads)
    if _STANDS.isdisjoint(fields) or "target" in fields:
        return fields
    return tuple(
        "target" if not field and normal(head) in words.lists["aimed_words"] else field
        for field, head in zip(fields, heads, strict=True)
    )


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
    found = find(f": {text}", line, words.number_words, opens=True)
    if not found and (value := value_of(text, words.number_words.scaling)) is not None and text[:1].isdigit():
        return Figure(text, value, "", line)
    return found[0] if len(found) == 1 else None
