"""Stories told in one piece."""

from __future__ import annotations

import re

from career_journal.notes.grammar.context import TITLE_OF_PROSE, Context, Grammar
from career_journal.notes.grammar.draft import Draft
from career_journal.notes.grammar.voice import is_instruction, tells_own_doing
from career_journal.notes.grammar.words import QUOTED, length, plain
from career_journal.notes.outline import Node

_SENTENCE = re.compile(r"[.!](?:\s|$)|[。！]")
PROSE_WORDS = 25
"""Words a paragraph needs to be a story told in prose."""
BRIEF = (2, 12)
"""Sentences and words of the shortest."""


def is_prose_story(text: str, context: Context, grammar: Grammar, *, briefly: bool = False) -> bool:
    """Whether a paragraph speaks of its writer's own doings and is long enough, or told `briefly` in two sentences."""
    words = plain(text)
    words = QUOTED.sub("", words)
    if grammar.words.starts("principles", words):
        return False
    is_long = length(words) >= PROSE_WORDS or (briefly and _is_brief_story(words, grammar))
    if not is_long or words.endswith(("?", ":", "：")) or is_instruction(words, grammar):
        return False
    expected = context.topic in ("story", "prose") and (context.sure or context.behavioural)
    return expected and tells_own_doing(words, grammar)


def _is_brief_story(words: str, grammar: Grammar) -> bool:
    """Whether a few sentences tell how something went, and do not ask for it."""
    sentences, least = BRIEF
    is_enough = length(words) >= least and len(_SENTENCE.findall(words)) >= sentences
    return is_enough and not grammar.words.has("behavioural", words)


def prose_story(node: Node, context: Context, grammar: Grammar) -> Draft:
    """A story in one piece: its text stands as details, its parts stay missing."""
    is_entitled = context.entitles(grammar.words, TITLE_OF_PROSE)
    title = context.heading if is_entitled else first_sentence(plain(node.text))
    draft = Draft("story", node.line, node.end, title, is_prose=True)
    for number, line in node.own:
        draft.extend("details", plain(line), number)
    draft.put("theme", context.filing(title, grammar.words))
    return draft


def first_sentence(text: str) -> str:
    """The first sentence, for a title."""
    for position, char in enumerate(text):
        if char in "。！？" or (char in ".!?" and text[position + 1 : position + 2] in ("", " ")):
            return text[: position + 1].rstrip(".。")
    return text
