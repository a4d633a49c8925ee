"""Labels of questions and answers: `Q1`, `Answer:`, `Employee comments`."""

from __future__ import annotations

import re
from functools import cached_property

from career_journal.notes.grammar.inline import label_of
from career_journal.notes.grammar.vocabulary import Vocabulary
from career_journal.notes.grammar.words import normal
from career_journal.notes.outline import Node

_LABEL_TAIL = re.compile(r"\s*#?\d+$|\s*[(（].*")
"""The number or the aside behind a label."""


class Labels:
    """Knows what the labels of one note mean."""

    def __init__(self, root: Node, words: Vocabulary) -> None:
        self._root = root
        self._words = words

    def kind(self, words: str) -> str | None:
        """`question`, `answer` or nothing, for a label such as `Q1` or `Employee answer`."""
        name = _LABEL_TAIL.sub("", normal(words))
        if len(name) == 1 and self._is_lettered:
            return None
        parts = [name, name.split(" ")[0]]
        if len(name.split()) <= 3 and len(name.split(" ")[-1]) > 1:
            parts.append(name.split(" ")[-1])  # `STAR question 1`, but not `2026 Q3`
        return next((kind for part in parts if (kind := self._words.labels.get(part))), None)

    @cached_property
    def _is_lettered(self) -> bool:
        """Whether letters number the parts of the note, `A: …`, `B: …`, `C: …`, so that none stands for an answer."""
        labels = (label_of(node.first) for node in self._root.walk() if node.own)
        return {"B", "C"} <= {label.words for label in labels if label is not None and label.has_colon}
