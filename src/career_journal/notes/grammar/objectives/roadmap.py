"""A personal roadmap: each heading is an objective, and what the writer tells of having done is evidence for it."""

from __future__ import annotations

from career_journal.notes.grammar.context import Context
from career_journal.notes.grammar.draft import Draft
from career_journal.notes.grammar.inline import check_of
from career_journal.notes.grammar.objectives.below import read_text_below
from career_journal.notes.grammar.objectives.found import Goals
from career_journal.notes.grammar.objectives.items import read_goals
from career_journal.notes.grammar.objectives.key_results import read_key_results
from career_journal.notes.grammar.words import length, normal, plain
from career_journal.notes.outline import Node, Shape

TELLING = 8
"""Words of a text that tells something done."""


def is_stage(section: Node, inner: Context, above: Context) -> bool:
    """A heading of a personal roadmap states an objective, unless it announces something else."""
    return inner.topic == "roadmap" and inner.inherited and len(above.trail) == 1 and not section.bold


def is_board(section: Node, goals: Goals) -> bool:
    """`In progress`, `Backlog`: how far what is listed below has come, and no objective."""
    words = normal(section.text).replace(" & ", " and ")
    return words in goals.words.lists["boards"] or (words[:1].isalpha() and words in goals.words.status)


def begin_stage(section: Node, context: Context, goals: Goals) -> None:
    """The heading and the paragraphs below it; the rest is read like any other section."""
    goals.stage = goals.objective(section.text, section.line, section, context)
    for node in section.blocks():
        if node.shape is Shape.TEXT:
            goals.harvest.claim(node)
            read_text_below(node, goals.stage, goals)


def read_stage(nodes: list[Node], context: Context, goals: Goals) -> None:
    """Boxes are the steps of a stage, or goals where there is none; the writer also tells what was done."""
    items = [node for node in nodes if node.shape is Shape.ITEM]
    boxed = [node for node in items if _is_step(node)]
    if goals.stage is None:
        read_goals(boxed, context, goals)
    else:
        read_key_results(boxed, goals.stage, goals)
    items = goals.harvest.free(items)
    texts = [node for node in nodes if node.shape is Shape.TEXT or (node.shape is Shape.ITEM and not _is_step(node))]
    texts += [child for item in items for child in item.children if child.shape is Shape.TEXT]
    for node in texts:
        words = plain(node.text)
        if goals.stage is None or length(words) < TELLING or not goals.words.has("first_person", words):
            continue
        draft = Draft("evidence", node.line, node.own[-1][0], words, parent=goals.stage, date=context.when)
        draft.put("text", words, *(number for number, _ in node.own))
        goals.harvest.claimed.add(id(node))
        goals.harvest.add(draft)


def _is_step(item: Node) -> bool:
    """`- [x] Lay the sleepers`."""
    return check_of(item.first)[0] is not None
