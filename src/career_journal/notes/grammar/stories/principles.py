"""A story below an item that names a company's value: `1. Ownership:`."""

from __future__ import annotations

from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.stories.parts import lines
from career_journal.notes.grammar.stories.prose import PROSE_WORDS
from career_journal.notes.grammar.voice import tells_own_doing
from career_journal.notes.grammar.words import is_empty, length, plain
from career_journal.notes.outline import Node, Shape

LONGEST_VALUE = 8
"""Words in the name of a value."""


def read_principles(nodes: list[Node], context: Context, grammar: Grammar, harvest: Harvest) -> None:
    """`1. Ownership:` with the story below it: an item that names a company's value."""
    markers = {node.marker[-1:] for node in nodes if node.shape is Shape.ITEM}
    if len(markers) == 1 and not any(node.children or node.shape is not Shape.ITEM for node in nodes):
        return  # a plain list, with nothing told below its items
    named = [node for node in nodes if node.shape is Shape.ITEM and _names_value(node, grammar)]
    alike = [node for node in nodes if named and _is_lead_item(node) and node.marker[-1:] == named[0].marker[-1:]]
    for index, node in enumerate(nodes):
        asks = grammar.words.has("instruction_words", node.text)  # `Why did you leave:` between such items
        if asks or (node not in named and node not in alike):
            continue
        below = list(node.children)
        for other in nodes[index + 1 :]:
            if other.shape is Shape.ITEM and other.marker[-1:] == node.marker[-1:]:
                break
            below.append(other)
        told = [line for other in below for line in lines(other) if not is_empty(line[1])]
        text = " ".join(text for _, text in told)
        if length(text) < PROSE_WORDS or not tells_own_doing(text, grammar):
            continue
        draft = Draft(
            "story", node.line, max(line for line, _ in told), context.heading or plain(node.first).rstrip(":")
        )
        for number, text in told:
            draft.extend("details", plain(text), number)
        draft.put("values", (plain(node.first).rstrip(" :："),), node.line)
        draft.put("theme", plain(node.first).rstrip(" :："), node.line)
        harvest.claim(node, *below)
        harvest.add(draft)


def _is_lead_item(node: Node) -> bool:
    return node.shape is Shape.ITEM and len(node.own) == 1 and node.first.rstrip(" *").endswith(":")


def _names_value(node: Node, grammar: Grammar) -> bool:
    words = plain(node.first).rstrip(" :：")
    topic = grammar.words.topic(words) if len(node.own) == 1 and length(words) <= LONGEST_VALUE else None
    if topic is None:
        return False
    return topic.name == "value" or (topic.name == "story" and node.first.rstrip(" *").endswith(":"))
