"""Labels of questions and answers: `Q1`, `Answer:`, `Employee comments`, and who speaks in a dialogue."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import pairwise

from career_journal.notes.grammar.inline import Label, label_of
from career_journal.notes.grammar.questions.asked import MARK, QUOTES, sentences
from career_journal.notes.grammar.vocabulary import Vocabulary
from career_journal.notes.grammar.words import REMEMBERED, normal, plain
from career_journal.notes.outline import Node, Shape

_LABEL_TAIL = re.compile(r"\s*#?\d+$|\s*[(（].*")
"""The number or the aside behind a label."""
_QUARTER = re.compile(r"Q[1-4]")
_QUESTION = re.compile(r"Q\d*", re.IGNORECASE)
TURNS = 2
"""Turns of a dialogue that show who asks in it."""


class Labels:
    """Knows what the labels of one note mean."""

    def __init__(self, root: Node, words: Vocabulary) -> None:
        self._root = root
        self._words = words

    def kind(self, words: str) -> str | None:
        """`question`, `answer` or nothing, for a label such as `Q1` or `Employee answer`."""
        name = _name(words)
        if self._are_quarters and _QUARTER.fullmatch(words.strip()):
            return None
        if self._askers and (name in self._askers or self._answers(name)):
            return "question" if name in self._askers else "answer"
        if len(name) == 1 and self._is_lettered:
            return None
        parts = [name, name.split(" ")[0]]
        if len(name.split()) <= 3 and len(name.split(" ")[-1]) > 1:
            parts.append(name.split(" ")[-1])  # `STAR question 1`, but not `2026 Q3`
        return next((kind for part in parts if (kind := self._words.labels.get(part))), None)

    def is_remark(self, label: Label) -> bool:
        """Whether somebody who asks in a dialogue says something else, such as `Interviewer: I see.`."""
        return _name(label.words) in self._askers and not self._asks(label.rest)

    def _answers(self, name: str) -> bool:
        return name in self._words.lists.get("answerers", ())

    def _asks(self, said: str) -> bool:
        """Whether a turn in a dialogue ends with a question, or asks somebody to tell something."""
        words = plain(said).strip(QUOTES)
        return words.endswith(tuple(MARK)) or any(
            self._words.starts("prompts", part.strip(QUOTES)) for part in sentences(words)
        )

    @cached_property
    def _askers(self) -> frozenset[str]:
        """Who asks in a dialogue, be it `Interviewer` or a name: `Me`, `Candidate` and the like answer them."""
        asked = Counter(
            name
            for (name, said), (other, _) in pairwise(self._turns())
            if self._answers(other) and not self._answers(name) and self._asks(said)
        )
        return frozenset(name for name, times in asked.items() if times >= TURNS and name not in self._words.labels)

    def _turns(self) -> Iterator[tuple[str, str]]:
        """Who speaks, and what they say."""
        for node in self._root.walk():
            if node.shape is Shape.SECTION and node.bold:  # `**Me:**` on a line of its own
                yield _name(node.text), ""
            for _, text in node.own if node.shape in (Shape.TEXT, Shape.ITEM) else ():
                label = label_of(text)
                if label is not None and label.has_colon:
                    yield _name(label.words), label.rest

    @cached_property
    def _are_quarters(self) -> bool:
        """Whether `Q1: …` names a quarter: none of them asks anything, and there is no fifth."""
        labels = [label for node in self._root.walk() if node.own and (label := label_of(node.first)) is not None]
        said = [label for label in labels if label.has_colon and _QUESTION.fullmatch(label.words.strip())]
        are_few = all(_QUARTER.fullmatch(label.words.strip()) for label in said)
        return bool(said) and are_few and not any(self._asks(label.rest) or not label.rest for label in said)

    @cached_property
    def _is_lettered(self) -> bool:
        """Whether letters number the parts of the note, `A: …`, `B: …`, `C: …`, so that none stands for an answer."""
        labels = (label_of(node.first) for node in self._root.walk() if node.own)
        return {"B", "C"} <= {label.words for label in labels if label is not None and label.has_colon}


@lru_cache(maxsize=REMEMBERED)
def _name(words: str) -> str:
    return _LABEL_TAIL.sub("", normal(words))
