"""Tables of accomplishments: a column of them, or rows numbered one by one below a heading that announces them."""

from __future__ import annotations

import re

from career_journal.notes.grammar.columns import take_cells
from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.voice import is_hole
from career_journal.notes.grammar.words import length, normal, plain
from career_journal.notes.outline import Node
from career_journal.periods import When

_ROW_NUMBER = re.compile(r"#?\d+|[A-Z]+[- ]?\d+")


def read_table(table: Node, context: Context, grammar: Grammar, harvest: Harvest) -> bool:
    """A table with a column of accomplishments, and perhaps of dates and impact; says whether it was one.

    Under a heading that announces them, what stands beside a number or a date of its own is one whatever the columns
    are called.
    """
    if len(table.children) < 2:
        return False
    topics = [grammar.words.topic(cell) for cell in table.children[0].cells]
    names = [
        topic.name if topic and (topic.exact or topic.name != "evidence") else normal(cell)
        for topic, cell in zip(topics, table.children[0].cells, strict=True)
    ]
    heads = table.children[0].cells
    tells_trouble = any("situation" in grammar.words.slots_in(cell) for cell in heads)
    if any(normal(cell) in grammar.words.lists["risk_columns"] for cell in heads):
        return False
    is_listed = _are_numbered(table) or grammar.words.has("date_columns", table.children[0].cells[0])
    deeds = [column for column, name in enumerate(names) if name in grammar.words.lists["deed_columns"]]
    if deeds and (is_listed or context.topic == "evidence"):
        names = ["evidence" if column == deeds[0] else "" for column in range(len(names))]
        tells_trouble = False
    if "evidence" not in names and context.topic == "evidence" and is_listed:
        names[_wordiest(table)] = "evidence"
        tells_trouble = False
    if "evidence" not in names or tells_trouble:
        return False
    column = names.index("evidence")
    for row in table.children[1:]:
        if len(row.cells) <= column or is_hole(row.cells[column], grammar):
            continue
        draft = Draft("evidence", row.line, row.line, plain(row.cells[column]))
        draft.put("text", draft.title, row.line)
        others = [pair for index, pair in enumerate(zip(heads, row.cells, strict=False)) if index != column]
        dates = [when for _, cell in others if (when := _date_in(cell, context, grammar))]
        draft.date = next(iter(dates), context.when)
        told = [(head, cell) for head, cell in others if not _date_in(cell, context, grammar)]
        take_cells(draft, told, row.line, grammar)
        harvest.add(draft)
    harvest.claim(table)
    return True


def _date_in(cell: str, context: Context, grammar: Grammar) -> When | None:
    """The date at the start of a cell; the year may stand in the heading above."""
    year = context.when if context.when and len(context.when) == len("2026") else ""
    return grammar.dates.leading(cell)[0] or (grammar.dates.leading(f"{cell} {year}")[0] if year else None)


def _are_numbered(table: Node) -> bool:
    """`ACH-001`, `ACH-002`: whether each row has a number of its own."""
    names = [row.cells[0] for row in table.children[1:]]
    return len(names) > 1 and len(set(names)) == len(names) and all(_ROW_NUMBER.fullmatch(name) for name in names)


def _wordiest(table: Node) -> int:
    """The column that says most."""
    width = min(len(row.cells) for row in table.children)
    return max(range(width), key=lambda column: sum(length(row.cells[column]) for row in table.children[1:]))
