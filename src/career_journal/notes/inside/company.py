"""The values of a company, and why its owner fits."""

from __future__ import annotations

import re
from typing import Any

from career_journal.notes.fields import Filled
from career_journal.notes.frontmatter import FrontMatter
from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.inline import label_of
from career_journal.notes.grammar.words import is_empty, normal, plain
from career_journal.notes.inside.body import put, sections
from career_journal.notes.outline import Node, Shape
from career_journal.records.company import Company


def read(root: Node, front: FrontMatter, filled: Filled, grammar: Grammar, harvest: Harvest) -> None:
    """The items below *Values* and below *Fit*."""
    del front, grammar
    values = []
    for section in sections(root):
        words = normal(section.text)
        items = [node for node in section.children if node.shape is Shape.ITEM and not is_empty(node.text)]
        if words in ("values", "principles", "leadership principles"):
            values += [_value(node) for node in items]
            filled.lines["values"] = (*filled.lines.get("values", ()), *(node.line for node in items))
            harvest.claim(section)
        elif words in ("fit", "why me", "fits", "compatibility"):
            for node in items:
                draft = harvest.add(Draft("fit", node.line, node.end, plain(node.text)))
                label = label_of(node.first)
                label = None if label and "[" in label.words else label  # `a reason [value:: Calm]`
                draft.put("value", label.words if label else "", node.line)
                draft.put("text", plain(label.rest if label else node.text), node.line)
                draft.put("company", filled.values.get("name") or filled.values.get("title", ""))
            harvest.claim(section)
    put(Company, filled, "values", values)


def _value(node: Node) -> dict[str, Any]:
    """`**Move Fast**: act early (delivery, ambiguity)`."""
    label = label_of(node.text)
    name, gist = (label.words, label.rest) if label else (plain(node.text), "")
    tags = re.search(r"\s*\(([^()]*)\)\s*$", gist)
    return {
        "name": name,
        "gist": plain(gist[: tags.start()] if tags else gist),
        "tags": [tag.strip() for tag in tags[1].split(",")] if tags else [],
    }
