"""Stories told in one piece."""

from __future__ import annotations

from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Draft
from career_journal.notes.grammar.voice import is_instruction, tells_own_doing
from career_journal.notes.grammar.words import QUOTED, length, plain
from career_journal.notes.outline import Node

PROSE_WORDS = 25
"""Words a paragraph needs to be a story told in prose."""


def is_prose_story(text: str, context: Context, grammar: Grammar) -> bool:
    """Whether a paragraph is long enough and speaks of its writer's own doings."""
    words = plain(text)
    words = QUOTED.sub("", words)
    if grammar.words.starts("principles", words):
        return False
    if length(words) < PROSE_WORDS or words.endswith(("?", ":", "：")) or is_instruction(words, grammar):
        return False
    expected = context.topic in ("story", "prose") and (context.sure or context.behavioural)
    return expected and tells_own_doing(words, grammar)


def prose_story(node: Node, context: Context) -> Draft:
    """A story in one piece: its text stands as details, its parts stay missing."""
    draft = Draft("story", node.line, node.end, first_sentence(plain(node.text)))
    for number, line in node.own:
        draft.extend("details", plain(line), number)
    draft.put("theme", context.theme or context.heading)
    return draft


def first_sentence(text: str) -> str:
    """The first sentence, for a title."""
    for position, char in enumerate(text):
        if char in "。！？" or (char in ".!?" and text[position + 1 : position + 2] in ("", " ")):
            return text[: position + 1].rstrip(".。")
    return text
