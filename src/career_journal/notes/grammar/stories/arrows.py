"""An arrow cuts a line into the parts of a story."""

from __future__ import annotations

from career_journal.notes.grammar.draft import Draft
from career_journal.notes.grammar.words import plain
from career_journal.notes.outline import Node


def tell(draft: Draft, parts: list[str], node: Node, text: str) -> None:
    """`a -> b -> c` is situation, action, result; a fourth part is what was learned; an arrow may stand in brackets."""
    lines = tuple(number for number, _ in node.own)
    if len(parts) == 1:
        draft.title = text
        return
    head, opening, first = parts[0].rpartition("(")
    if opening and ")" not in first and ")" in parts[-1]:
        inside, _, after = parts[-1].partition(")")
        draft.title = plain(f"{head.strip()} {after.strip()}".strip())
        parts = [first, *parts[1:-1], inside]
    else:
        draft.title = plain(parts[0])
    names = ["situation", "action", "result", "learning"]
    if len(parts) > len(names):
        parts = [parts[0], " -> ".join(parts[1:-2]), *parts[-2:]]
    for name, part in zip(names, parts, strict=False):
        draft.put(name, plain(part), *lines)
