"""An arrow cuts a line into the parts of a story."""

from __future__ import annotations

from career_journal.figures import find
from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.draft import Draft
from career_journal.notes.grammar.reported import tells_something_done
from career_journal.notes.grammar.stories.run_in import labels_inside
from career_journal.notes.grammar.words import plain
from career_journal.notes.outline import Node


def tell(draft: Draft, parts: list[str], node: Node, text: str, grammar: Grammar) -> None:
    """`a -> b -> c` is situation, action, result, whatever stands between the first arrow and the last.

    Of `a -> b` the second is a deed, unless it tells what came of the first. A part at the
    end that speaks of a lesson is what was learned: `a -> b -> c -> next time earlier`. An arrow may stand in brackets.
    Without an arrow a label may part it: `We came late. Learned: leave at dawn.`
    """
    lines = tuple(number for number, _ in node.own)
    if len(parts) == 1:
        draft.title, labelled = labels_inside(text, grammar)
        for name, part in labelled:
            draft.put(name, plain(part), *lines)
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


def _came_of_it(part: str, grammar: Grammar) -> bool:
    """`nobody left`, `won the tender`, `19 trips a day`: the second of two parts may be a result, and no deed."""
    words = grammar.words
    if words.has("first_person", part):
        return False
    is_deed = tells_something_done(part, words)
    return words.starts("came_of_it", plain(part)) or (not is_deed and bool(find(part, 0, words.number_words)))


def _named(parts: list[str], grammar: Grammar) -> list[tuple[str, str]]:
    """Each part of the story with its text."""
    situation, *told = parts
    lesson = [told.pop()] if len(told) > 1 and grammar.words.has("lesson_words", told[-1]) else []
    is_deed = len(told) == 1 and not _came_of_it(told[0], grammar)
    action, result = (told, []) if is_deed else (told[:-1], told[-1:])
    named = {"situation": [situation], "action": action, "result": result, "learning": lesson}
    return [(name, " -> ".join(said)) for name, said in named.items() if said]
