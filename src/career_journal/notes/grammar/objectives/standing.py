"""What the rows of a table say became of a goal: one row of the goal, several each of its own key result."""

from __future__ import annotations

from dataclasses import dataclass

from career_journal.notes.grammar.columns import NUMBERS, figure_in, score_in
from career_journal.notes.grammar.draft import Draft
from career_journal.notes.grammar.objectives.found import Goals
from career_journal.notes.grammar.objectives.verdicts import sign_of, state_of
from career_journal.notes.grammar.words import normal, plain, without_symbols

STANDING = ("evidence", "outcome")
"""What a column may hold that tells how a goal stands."""
Cell = tuple[str, str]
"""What stands in a cell, behind the head of its column."""


@dataclass(frozen=True, slots=True)
class Told:
    """A row: whether it names the goal, its cells that may tell how that stands, and the key results it states."""

    line: int
    names_goal: bool
    cells: list[Cell]
    results: list[Draft]
    is_under_way: bool
    """Whether it holds a number or last day as well."""


def take_standing(objective: Draft, rows: list[Told], goals: Goals) -> None:
    """Give a goal the state and outcome of its row; of several, it has a state only if all say the same."""
    if not any(row.names_goal or row.cells for row in rows[1:]):
        for row in rows[:1]:
            for cell in row.cells:
                _take(objective, "outcome", cell, row, goals)
        return
    for row in rows:
        take_row(row, objective, goals)
    states = [result.fields.get("state") for row in rows for result in row.results]
    if states and states.count(states[0]) == len(states):
        objective.put("state", states[0], *(row.line for row in rows))


def take_row(row: Told, objective: Draft | None, goals: Goals) -> None:
    """What a row tells is said of its key results; a result told in words is what came of the goal, if it is known."""
    for head, cell in row.cells:
        is_result = normal(head) in goals.words.lists["outcome_columns"] and _state_in(cell, row, goals) is None
        if objective is not None and (is_result or not row.results):
            _take(objective, "outcome", (head, cell), row, goals)
        else:
            for result in row.results:
                _take(result, "details", (head, cell), row, goals)


def _take(draft: Draft, field: str, told: Cell, row: Told, goals: Goals) -> None:
    """Fill in the state a cell says; what it says in more words than a verdict is kept in the field."""
    head, cell = told
    said, state = without_symbols(plain(cell)), _state_in(cell, row, goals)
    if state == "active" and not said:
        field, said = "details", plain(cell)
    elif not sign_of(cell, goals.words):
        said = plain(cell)
    draft.put("state", "open" if state == "active" and draft.kind == "key_result" else state, row.line)
    if state is None or normal(said) not in goals.words.status:
        draft.extend(field, f"{plain(head)}: {said}" if said and field == "details" else said, row.line)


def _state_in(cell: str, row: Told, goals: Goals) -> str | None:
    """The state a cell says by its words, or by a sign; a traffic light beside numbers says only how it goes."""
    said = without_symbols(plain(cell))
    if row.is_under_way and not said and any(light in cell for light in goals.words.lists["lights"]):
        return "active"
    return goals.words.status.get(normal(said)) or state_of(None, cell, goals.words, said)


def is_standing(field: str, cell: str, line: int, goals: Goals) -> bool:
    """Whether a cell of a column that names this field of a key result tells how a goal stands in other words."""
    if field in NUMBERS:
        is_verdict = normal(cell) in goals.words.status
        return is_verdict and figure_in(plain(cell), line, goals.words) is None  # `Now: done`
    return score_in(cell) is None if field == "score" else True
