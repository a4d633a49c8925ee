"""The questions of a question bank, by competency, and those to ask back."""

from __future__ import annotations

import re
from typing import Any

from career_journal.notes.fields import Filled
from career_journal.notes.frontmatter import FrontMatter
from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.draft import Harvest
from career_journal.notes.grammar.inline import check_of
from career_journal.notes.grammar.words import is_empty, normal, plain
from career_journal.notes.inside.body import put
from career_journal.notes.outline import Node, Shape
from career_journal.records.questions import Questions


def read(root: Node, front: FrontMatter, filled: Filled, grammar: Grammar, harvest: Harvest) -> None:
    """Headings are competencies, items are questions; *Follow-ups* and *Ask back* stand apart."""
    del front
    prompts: list[dict[str, Any]] = []
    ask: dict[str, list[str]] = {}
    for section in (node for node in root.walk() if node.shape is Shape.SECTION):
        words = normal(section.text)
        items = [node for node in section.children if node.shape is Shape.ITEM and not is_empty(node.text)]
        harvest.claim(*items)
        texts = [plain(check_of(node.text)[1]) for node in items]
        topic = grammar.words.topic(section.text)
        if words in ("follow-ups", "follow-up questions"):
            filled.put("follow_ups", tuple(texts), *(node.line for node in items))
        elif words.startswith("ask ") or (topic is not None and topic.name == "ask"):
            ask.setdefault(re.sub(r"^ask (?:the |an? )?", "", words), []).extend(texts)
        else:
            prompts += [
                {"text": text, "competency": words, "line": node.line} for text, node in zip(texts, items, strict=True)
            ]
    put(Questions, filled, "prompts", prompts)
    put(Questions, filled, "ask", {name: texts for name, texts in ask.items() if texts})
