"""What answers a question: on its line, below it, beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.inline import check_of, label_of, unboxed
from career_journal.notes.grammar.questions.asked import NUMBERED, PROPERTY, Asked, is_case
from career_journal.notes.grammar.questions.asking import Asking
from career_journal.notes.grammar.words import is_empty, length, normal, plain
from career_journal.notes.outline import Node, Shape

_FURTHER = re.compile(r"(?P<question>[^?？.!。！]{3,}[?？])\s*(?P<rest>[^\s*_)].*)")
"""A further question with what stands behind it."""
FURTHER = 8
"""Words of a request behind a question that belongs to it."""
TITLE = 8
"""Words of a line that entitles the list below it, as on a slide."""


class Answers:
    """Gives each question the lines and nodes that answer it."""

    def __init__(self, grammar: Grammar, asking: Asking) -> None:
        self.grammar = grammar
        self.asking = asking
        self._required = re.compile(rf"[(（](?:{grammar.words.any_of('required_marks')})[)）]", re.IGNORECASE)

    def open(self, node: Node, line: int, text: str) -> Asked:
        """A question with what answers it on its own line."""
        text = check_of(text)[1]
        label = label_of(text)
        if label and label.rest and self.asking.label(label.words) in ("question", "answer"):
            text = label.rest
        asked = Asked(node, line, "")
        if node.shape is Shape.ITEM and (parted := self.asking.set_off(text)):
            asked.rest.append((line, parted[1]))
            self.finish(asked, parted[0])
            return asked
        inline = re.match(
            r"\s*(?:\d{1,2}[.)]\s*)?(?P<question>(?:\*\*|__)[^*]+?(?:\*\*|__)|[^?？]{3,}?[?？])\s*(?P<rest>\S.*)?$",
            text,
        )
        question, rest = (inline["question"], inline["rest"] or "") if inline else (text, "")
        while (further := _FURTHER.match(rest)) and self._asks_on(further["question"]):
            question, rest = f"{question} {further['question']}", further["rest"]
        if (
            rest
            and not re.fullmatch(r"[\s*_)\"”]*|[(（].*[)）]", plain(rest))
            and not self.asking.is_plain(rest)
            and not self._asks_on(rest)
            and len(plain(rest)) > 1
        ):
            asked.rest.append((line, rest))
            text = question
        self.finish(asked, text)
        return asked

    def _asks_on(self, rest: str) -> bool:
        """Whether a second sentence asks the same: `How do you relax? Give an example`."""
        words = plain(rest).lstrip("|/ ")
        if self.asking.opens_story(words) and rest.lstrip().startswith(("|", "/")):
            return True
        asks = self.grammar.words.starts("asking_words", words) and self.grammar.words.has("asked_of_you", words)
        return asks or (self.grammar.words.starts("prompts", words) and length(words) <= FURTHER)

    def finish(self, asked: Asked, text: str) -> None:
        """Read what a question says of itself: its number, whether it must be answered, its words."""
        number = NUMBERED.match(text)
        marker = asked.node.marker[:-1]
        asked.number = int(number[1]) if number else int(marker) if marker.isdigit() else None
        is_starred = bool(re.search(r"[^*\s][\s\u00a0]*\*\s*$", text.strip())) and text.count("*") % 2 == 1
        asked.required = is_starred or bool(self._required.search(text))
        asked.text = asked.text or self.asking.bare(text)

    def split_own(self, asked: Asked, lines: list[tuple[int, str]]) -> None:
        """Further lines of the question's own block: hints belong to the question, the rest answers it."""
        for number, line in lines:
            if not asked.rest and self.asking.is_plain(line):
                asked.text = f"{asked.text} {plain(line)}"
            elif (asked.rest or not self.asking.is_hint(line)) and not PROPERTY.fullmatch(line):
                asked.rest.append((number, line))

    def belongs(self, node: Node, after: Node | None, asked: Asked) -> bool:
        """Whether what follows a question answers it."""
        if node.shape in (Shape.SECTION, Shape.LINK, Shape.COMMENT):
            return self._is_headed(node) or is_case(node, self.grammar)
        if asked.node.shape is Shape.ITEM and after is not None and _is_title(node, after):
            return self.asking.is_answer(after)
        if node.shape is Shape.RULE:
            return asked.node.shape is not Shape.ITEM and not (asked.rest or asked.nodes)
        if node.shape is Shape.ITEM and asked.node.shape is Shape.ITEM:
            return (
                self.asking.is_answer(node)
                or node.marker[-1:] != asked.node.marker[-1:]
                or node.indent > asked.node.indent
            )
        return True

    def _is_headed(self, node: Node) -> bool:
        """`**Answer:**` on a line of its own, with the answer below it; a letter alone may be a part of a story."""
        is_word = node.shape is Shape.SECTION and node.bold and len(normal(node.text)) > 1
        return is_word and self.asking.label(plain(node.text)) == "answer"

    def answer_with(self, asked: Asked, nodes: list[Node]) -> None:
        """Keep what answers; a manager's answer and a further question are not the owner's."""
        for node in nodes:
            if self._is_headed(node) and not asked.remarks:
                asked.remarks, asked.nodes = asked.nodes, []
            if node.shape is Shape.SECTION:
                topic = self.grammar.words.topic(node.text)
                if (topic and topic.name in ("other", "ask")) or self.asking.is_plain(node.text):
                    continue
            asked.nodes.append(node)

    def lines(self, asked: Asked) -> Iterator[tuple[int, str]]:
        """The lines that answer, without labels, advice, hints, properties and further questions."""
        for number, line in asked.rest:
            if not is_empty(line):
                yield number, self._unlabelled(plain(line))
        for node in asked.nodes:
            for below in node.walk():
                yield from self._lines_of(below, node, asked)

    def _unlabelled(self, text: str) -> str:
        """The words of an answer without `A:` before them."""
        label = label_of(text)
        return label.rest if label and self.asking.label(label.words) == "answer" else text

    def _lines_of(self, below: Node, node: Node, asked: Asked) -> Iterator[tuple[int, str]]:
        if below.shape in (Shape.RULE, Shape.LINK, Shape.COMMENT):
            return
        if below.shape is Shape.SECTION and (self.asking.label(plain(below.text)) == "answer" or below.bold):
            return
        for number, line in below.own:
            if below is node and node.shape is Shape.TEXT and not asked.rest and self.asking.is_hint(line):
                continue
            if self.asking.is_remark(line):
                continue
            text = self._unlabelled(plain(unboxed(line)))
            is_answer = text and not is_empty(line) and not PROPERTY.fullmatch(text)
            if is_answer and not self.asking.advises(text):
                yield number, text


def _is_title(node: Node, after: Node) -> bool:
    """A short line without a full stop above a list is the title of that list."""
    if node.shape is not Shape.TEXT or len(node.own) > 1 or after.shape is not Shape.ITEM:
        return False
    return length(node.first) <= TITLE and not plain(node.first).endswith(tuple(".!。！"))
