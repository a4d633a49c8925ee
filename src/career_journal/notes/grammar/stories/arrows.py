"""An arrow cuts a line into the parts of a story."""

from __future__ import annotations

from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.draft import Draft
from career_journal.notes.grammar.words import plain
from career_journal.notes.outline import Node


def tell(draft: Draft, parts: list[str], node: Node, text: str, grammar: Grammar) -> None:
    """`a -> b -> c` is situation, action, result, whatever stands between the first arrow and the last.

    A part at the end that speaks of a lesson is what was learned: `a -> b -> c -> next time earlier`. An arrow may
    stand in brackets.
    """
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
    for name, part in _named(parts, grammar):
        draft.put(name, plain(part), *lines)


def _named(parts: list[str], grammar: Grammar) -> list[tuple[str, str]]:
    """Each part of the story with its text."""
    situation, *told = parts
    lesson = [told.pop()] if len(told) > 1 and grammar.words.has("lesson_words", told[-1]) else []
    action, result = (told, []) if len(told) == 1 else (told[:-1], told[-1:])
    named = {"situation": [situation], "action": action, "result": result, "learning": lesson}
    return [(name, " -> ".join(said)) for name, said in named.items() if said]
