"""What a project or role offered, and what it did not: the ledger of experiences."""

from __future__ import annotations

import re

from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.words import is_empty, plain
from career_journal.notes.outline import Node, Shape

_PROJECT = re.compile(r"\b[Tt]he ([A-Z][\w-]+(?: [A-Z][\w-]+){0,2}) (?:project|role|job|position)\b")


def read_ledger(container: Node, context: Context, grammar: Grammar, harvest: Harvest) -> Draft | None:
    """`What it offered:` and `What it did not offer:` with the lists below them; None if neither is there."""
    draft: Draft | None = None
    name = ""
    field = ""
    for node in container.children:
        topic = grammar.words.topic(node.text) if node.shape in (Shape.TEXT, Shape.SECTION) and node.own else None
        if topic is not None and topic.name in ("offered", "not_offered") and len(node.own) == 1:
            field = topic.name
            draft = draft or harvest.add(Draft("role", node.line, node.end, ""))
            items = [child for child in node.children if child.shape is Shape.ITEM]
        elif node.shape is Shape.ITEM and field:
            items = [node]
        else:
            named = _PROJECT.search(plain(node.text))
            name = named[1] if named and draft is None else name
            field = ""
            continue
        if draft is not None:
            _collect(draft, field, items)
            draft.end_line = max(draft.end_line, node.end)
            harvest.claim(node)
    if draft is not None:
        draft.title = name or context.heading or "What it offered"
        draft.put("project", name, draft.line)
    return draft


def _collect(draft: Draft, field: str, items: list[Node]) -> None:
    for item in items:
        if is_empty(item.text):
            continue
        draft.fields[field] = (*draft.fields.get(field, ()), plain(item.text))
        draft.lines[field] = (*draft.lines.get(field, ()), item.line)
