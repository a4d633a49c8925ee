"""The key results of an objective, from its front matter or its body."""

from __future__ import annotations

from career_journal.notes.fields import Filled
from career_journal.notes.frontmatter import FrontMatter
from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.objectives import Goals, read_key_results, read_labelled
from career_journal.notes.grammar.progress import take_way
from career_journal.notes.grammar.words import plain
from career_journal.notes.inside.body import sections
from career_journal.notes.outline import Node

NUMBERS = frozenset({"baseline", "start", "target", "current", "value"})
"""Fields that say of a key result what its words would say else."""


def read(root: Node, front: FrontMatter, filled: Filled, grammar: Grammar, harvest: Harvest) -> None:
    """The key results that are listed in front, and those below a heading or label."""
    del filled
    stated = front.values.get("key_results")
    lines = front.item_lines.get("key_results", [])
    for index, item in enumerate(stated if isinstance(stated, list) else []):
        line = lines[index] if index < len(lines) else front.lines["key_results"]
        fields = dict(item) if isinstance(item, dict) else {"text": str(item)}
        draft = harvest.add(
            Draft("key_result", line, line, str(fields.pop("text", fields.pop("title", ""))), quiet=True)
        )
        for name, value in fields.items():
            draft.put(str(name), value, line)
        if not fields.keys() & NUMBERS:
            take_way(draft, plain(draft.title), line, grammar.words)
    goals = Goals(root, grammar, harvest)
    for section in sections(root):
        topic = grammar.words.topic(section.text)
        if topic is not None and topic.name == "key_result":
            read_key_results(list(section.blocks()), None, goals)
            harvest.claim(section)
    read_labelled(root, Context(), goals)
