"""Stories told in bullets: a heading of its own, and below it what happened, one bullet after the other."""

from __future__ import annotations

from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.inline import arrow_parts, check_of, label_of
from career_journal.notes.grammar.reported import tells_something_done
from career_journal.notes.grammar.stories.parts import lines
from career_journal.notes.grammar.stories.prose import PROSE_WORDS
from career_journal.notes.grammar.voice import is_advice
from career_journal.notes.grammar.words import is_link, length, plain
from career_journal.notes.outline import Node, Shape

FEWEST = 3
"""Bullets of a story; fewer may be stories of their own."""
TELLING = 8
"""Words that bullets have on average where they go on from each other; titles of stories are shorter."""


def read_bulleted(nodes: list[Node], context: Context, grammar: Grammar, harvest: Harvest) -> bool:
    """The one story that all items under a heading tell together; says whether they do."""
    items = [node for node in nodes if node.shape is Shape.ITEM]
    if not context.inherited or not context.heading or len(items) < len(nodes) or not _go_on(items, context, grammar):
        return False
    draft = Draft("story", items[0].line, items[-1].end, context.heading)
    for number, text in (line for item in items for line in lines(item)):
        draft.extend("details", plain(text), number)
    draft.put("theme", context.trail[-2] if len(context.trail) > 1 else "")
    harvest.claim(*items)
    harvest.add(draft)
    return True


def _go_on(items: list[Node], context: Context, grammar: Grammar) -> bool:
    """Whether each says what came next: sentences, a third of them spoken by their writer, none a story by itself.

    In a note that is named for its stories and tells one below each heading, somebody speaks or tells a deed. One of
    them may be labelled as the story, the others then say something about it.
    """
    if _is_labelled(items, grammar):
        return True
    said = [plain(item.text) for item in items]
    if any(len(arrow_parts(item.text)) > 1 or check_of(item.text)[0] is not None for item in items):
        return False
    if any(is_link(item.text) for item in items) or is_advice(said, grammar):
        return False
    if any(text.endswith(("?", "？")) or label_of(item.first) for text, item in zip(said, items, strict=True)):
        return False
    spoken = sum(grammar.words.has("first_person", text) for text in said)
    if context.gathers and context.topic == "prose":
        told = " ".join(plain(text) for item in items for _, text in lines(item))
        return length(told) >= PROSE_WORDS and (spoken > 0 or tells_something_done(told, grammar.words))
    return len(items) >= FEWEST and sum(map(length, said)) >= TELLING * len(items) and spoken * 3 >= len(items)


def _is_labelled(items: list[Node], grammar: Grammar) -> bool:
    """`Theme: …`, `Focus: …`, `Story: …`, the last of them told in prose."""
    labels = [label for item in items if (label := label_of(item.first)) is not None and label.rest]
    told = [label for label in labels if grammar.words.slots_in(label.words) == ("title",)]
    return len(labels) == len(items) and len(told) == 1 and length(told[0].rest) >= PROSE_WORDS
