"""Stories in a table: a column for each part, a row for each story."""

from __future__ import annotations

from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.voice import is_hole, is_instruction
from career_journal.notes.grammar.words import plain
from career_journal.notes.outline import Node

NEEDED = frozenset({"situation", "action", "result"})
"""Parts that must have a column each; among other stories they suffice, elsewhere the task must have one too."""


def read_table(table: Node, context: Context, grammar: Grammar, harvest: Harvest) -> None:
    """`| Situation | Task | Action | Result |`, with what happened below; a blank form and advice tell nothing."""
    slots = [next(iter(grammar.words.slots_in(cell)), "") for cell in table.children[0].cells] if table.children else []
    if not set(slots) >= NEEDED or ("task" not in slots and context.topic != "story"):
        return
    rows = [row for row in table.children[1:] if _is_told(row, slots, grammar)]
    for row in rows:
        _read_row(row, slots, context, harvest)
    if rows:
        harvest.claim(table)


def _is_told(row: Node, slots: list[str], grammar: Grammar) -> bool:
    parts = [cell for cell, slot in zip(row.cells, slots, strict=False) if slot in NEEDED]
    is_full = len(parts) == len(NEEDED) and not any(is_hole(cell, grammar) for cell in parts)
    return is_full and not any(is_instruction(plain(cell), grammar) for cell in parts)


def _read_row(row: Node, slots: list[str], context: Context, harvest: Harvest) -> None:
    cells = [(slot, plain(cell)) for slot, cell in zip(slots, row.cells, strict=False) if plain(cell)]
    titles = [cell for slot, cell in cells if slot in ("", "title") and not cell.isdigit()]
    draft = Draft("story", row.line, row.line, next(iter(titles), "") or dict(cells)["situation"])
    for slot, cell in cells:
        if slot in ("situation", "task", "action", "result", "learning"):
            draft.put(slot, cell, row.line)
    draft.put("theme", context.theme or context.heading)
    harvest.add(draft)
