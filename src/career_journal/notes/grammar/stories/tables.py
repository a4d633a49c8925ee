"""Stories in a table: a column for each part, a row for each story; or the parts one below the other."""

from __future__ import annotations

from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.reported import tells_something_done
from career_journal.notes.grammar.stories.parts import CORE, NEEDED
from career_journal.notes.grammar.voice import is_hole, is_instruction
from career_journal.notes.grammar.words import plain
from career_journal.notes.outline import Node

PAIR = 2
"""Cells of a row that holds a part and its text."""


def read_table(table: Node, context: Context, grammar: Grammar, harvest: Harvest) -> None:
    """`| Situation | Task | Action | Result |`, with what happened below; a blank form and advice tell nothing."""
    if not table.children:
        return
    _read_parts(table, context, grammar, harvest)
    slots = [_slot(cell, grammar) for cell in table.children[0].cells]
    # among other stories the parts that are needed suffice, elsewhere the task must have a column too
    if not set(slots) >= NEEDED or ("task" not in slots and context.topic != "story"):
        return
    rows = [row for row in table.children[1:] if _is_told(row, slots, grammar)]
    for row in rows:
        _read_row(row, slots, context, harvest)
    if rows:
        harvest.claim(table)


def _slot(cell: str, grammar: Grammar) -> str:
    return next(iter(grammar.words.slots_in(cell)), "")


def _read_parts(table: Node, context: Context, grammar: Grammar, harvest: Harvest) -> None:
    """`| Situation | It was silent |` and below it the other parts, unless they explain what to write there."""
    rows = [(slot, row) for row in table.children if len(row.cells) == PAIR and (slot := _slot(row.cells[0], grammar))]
    parts = {slot: plain(row.cells[1]) for slot, row in rows}
    said = " ".join(parts.values())
    is_told = grammar.words.has("first_person", said) or tells_something_done(said, grammar.words)
    if not parts.keys() >= NEEDED or not is_told or any(is_hole(text, grammar) for text in parts.values()):
        return
    if any(is_instruction(text, grammar) for text in parts.values()):
        return
    draft = Draft("story", rows[0][1].line, rows[-1][1].line, context.heading or parts["situation"])
    for slot, row in rows:
        if slot in CORE:
            draft.put(slot, parts[slot], row.line)
    draft.put("theme", context.theme)
    harvest.add(draft)
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
        if slot in CORE:
            draft.put(slot, cell, row.line)
    draft.put("theme", context.theme or context.heading)
    harvest.add(draft)
