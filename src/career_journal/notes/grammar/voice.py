"""Whose voice speaks: the owner's own doings, advice to a reader, or a form with nothing in it yet."""

from __future__ import annotations

import re

from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.words import is_empty, length, plain

ADVICE_LINES = 8
"""Lines that address a reader and make the note an article, if they are more than those about oneself."""
LONGEST_INSTRUCTION = 40
"""Words; who writes more than that is telling something."""
_MEANT = re.compile(r"^\[.?\]$|::|\d{4}|^\[\[")
"""Brackets that say something: a checkbox, a field, a date, a link."""
_BRACKETS = re.compile(r"\$\{?\d\b|\[[^\]\[]*\](?!\()|<[A-Za-z][^>]{2,}>|\{\{?[^}]*\}?\}|_{4,}")


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


def tells_past(text: str, grammar: Grammar) -> bool:
    """Whether a line opens with something done: `Shipped …`, `I led …`, `Participei …`, `… 完成了`."""
    words = re.findall(r"[^\W\d_][\w'’-]*", plain(text).casefold())[:3]
    if not words:
        return False
    lists = grammar.words.lists
    if any(mark in text for mark in lists.get("past_marks", ())):
        return True
    opening = words[1:] if words[0] in lists.get("first_person", ()) else words[:1]
    endings = tuple(lists.get("past_endings", ())) or ("\x00",)
    verbs = lists.get("past_verbs", set())
    return any(word in verbs or (len(word) > 3 and word.endswith(endings)) for word in opening[:2])


class Voice:
    """Whose voice a whole note is in."""

    def __init__(self, lines: list[str], grammar: Grammar) -> None:
        said = [text for text in lines if not plain(text).endswith(("?", "？"))]
        you = sum(grammar.words.has("instruction_words", text) for text in said)
        own = sum(grammar.words.has("first_person", text) for text in said)
        self.advises = you >= ADVICE_LINES and you > own
        """Whether it tells its reader what to do: an article or a template, not the owner's notes."""
