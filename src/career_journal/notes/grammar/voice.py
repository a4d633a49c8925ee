"""Whose voice speaks: the owner's own doings, advice to a reader, or a form with nothing in it yet."""

from __future__ import annotations

import re

from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.words import is_empty, length, plain

LONGEST_INSTRUCTION = 40
"""Words; who writes more than that is telling something."""
_MEANT = re.compile(r"^\[.?\]$|::|\d{4}|^\[\[")
"""Brackets that say something: a checkbox, a field, a date, a link."""
_BRACKETS = re.compile(r"\[[^\]\[]*\](?!\()|<[A-Za-z][^>]{2,}>|\{\{?[^}]*\}?\}|_{4,}")


def is_instruction(text: str, grammar: Grammar) -> bool:
    """Whether a text tells its reader what to write: `Describe the setting`, `what you did`."""
    words = grammar.words
    if words.has("first_person", text) or length(text) >= LONGEST_INSTRUCTION:
        return False
    return words.has("instruction_words", text) or words.starts("instruction_verbs", text)


def is_advice(texts: list[str], grammar: Grammar, *, only_you: bool = False) -> bool:
    """Whether a list as a whole advises its reader: at least half of its items do.

    Goals are imperatives by nature, so for them `only_you` counts the items that address the reader.
    """
    said = [text for text in texts if not is_empty(text)]
    if only_you:
        advising = [text for text in said if grammar.words.has("instruction_words", text)]
        advising = [text for text in advising if not grammar.words.has("first_person", text)]
    else:
        advising = [text for text in said if is_instruction(text, grammar)]
    return len(said) > 1 and len(advising) * 2 > len(said)


def is_hole(text: str, grammar: Grammar) -> bool:
    """Whether a text only keeps a place: `TBD`, `…`, `[what you achieved] (Week N)`."""
    words = plain(text)
    if is_empty(text) or words.casefold().strip(" .:!") in grammar.words.lists.get("holes", ()):
        return True
    inside = "".join(match[0] for match in _BRACKETS.finditer(text) if not _MEANT.search(match[0]))
    return len(inside) * 2 > len(text.strip())
