"""Finding the questions among the lines, items and paragraphs below a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, zip_longest

from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Harvest
from career_journal.notes.grammar.inline import label_of
from career_journal.notes.grammar.questions.answers import Answers
from career_journal.notes.grammar.questions.asked import LONGEST, Asked, goes_on, sentences
from career_journal.notes.grammar.questions.asking import EXPECTED, Asking
from career_journal.notes.grammar.questions.series import Series
from career_journal.notes.grammar.words import has_cjk, length, plain
from career_journal.notes.outline import Node, Shape

ANSWER = 12
"""Words of a line that answers the question above it, where both stand inside a paragraph."""

LINES = 3
"""Lines of a paragraph, each of which may be a question."""
TITLE = 6
"""Words of a line that entitles the questions below it."""


class Finder:
    """Finds the questions below one heading, each with what answers it."""

    def __init__(self, grammar: Grammar, harvest: Harvest, asking: Asking, answers: Answers) -> None:
        self.grammar = grammar
        self.harvest = harvest
        self.asking = asking
        self.answers = answers
        self.series = Series(grammar, asking)
        self.whole: set[int] = set()
        """Items of a questionnaire, which ask with all of their words."""

    def find(self, container: Node, context: Context) -> Iterator[Asked]:
        """The questions among the direct children of a section, a note or an item."""
        known = self.series.known(self.harvest.free(container.children), context)
        known |= self.series.completed(container.children) | self.series.answered(container.children)
        known |= self.series.quoted(container.children)
        self.whole = self.series.filled_in(container.children)
        known |= self.whole
        known -= self.series.mentioned(container)
        current: Asked | None = None
        for node, after in zip_longest(container.children, container.children[1:]):
            is_free = node.shape is not Shape.SECTION and id(node) not in self.harvest.claimed
            found = list(self._in_node(node, context, known)) if is_free else []
            is_prompt = is_free and node.shape is Shape.QUOTE and (after is None or after.shape is not Shape.QUOTE)
            found = found or (list(self._in_quote(node, context)) if is_prompt else [])
            if found:
                if current and found[0].line > node.line and node.shape is not Shape.ITEM:
                    current.rest += [own for own in node.own if own[0] < found[0].line]
                if current:
                    yield current
                yield from found[:-1]
                current = found[-1]
                is_answered = after is not None and after.shape is Shape.ITEM
                if node.shape is Shape.TEXT and not is_answered and self._is_list(node, context):
                    yield current
                    current = None
            elif current is not None and self.answers.belongs(node, after, current):
                self.answers.answer_with(current, [node])
            else:
                if current:
                    yield self._closed(current, container)
                current = None
        if current:
            yield current

    def _closed(self, asked: Asked, container: Node) -> Asked:
        """`Question: …` with nothing but headings below it is answered by what these hold."""
        if not (asked.rest or asked.nodes) and self.asking.is_labelled(asked.node.first):
            self.answers.answer_with(asked, [section for section in container.sections() if not section.bold])
        return asked

    def _asks_further(self, node: Node) -> bool:
        """Whether what is nested below a question asks once more, or says how to answer it."""
        words = self.grammar.words
        if node.shape is not Shape.ITEM:
            return False
        asks = self.asking.is_plain(node.text) or any(map(self.asking.opens_story, sentences(node.text)))
        return asks or (words.has("instruction_words", node.text) and not words.has("first_person", node.text))

    def _in_node(self, node: Node, context: Context, known: set[int]) -> Iterator[Asked]:
        if node.shape is Shape.ITEM and id(node) in known:
            asked = self._opened(node)
            further = [below for below in node.children if self._asks_further(below)]
            if len(further) < len(node.children):
                self.answers.answer_with(asked, [below for below in node.children if below not in further])
                self.harvest.claim(*further)
            if self.grammar.words.has("hands_over", asked.text):
                self.harvest.claim(*node.children)
            yield asked
        elif node.shape is Shape.ITEM and self._asks_in_answer(node):
            yield self.answers.open(node, node.line, node.first)
        elif node.shape is Shape.TEXT:
            yield from self._in_lines(node, context, known)

    def _opened(self, node: Node) -> Asked:
        """The question of an item, with what answers it in its own lines."""
        own = node.own[self._is_titled(node) :]
        if id(node) in self.whole:
            asked = Asked(node, own[0][0], "")
            self.answers.finish(asked, " ".join(text for _, text in own))
            return asked
        taken = self.asking.question_lines(own)
        asked = self.answers.open(node, own[0][0], " ".join(text for _, text in own[:taken]))
        self.answers.split_own(asked, own[taken:])
        return asked

    def _is_titled(self, node: Node) -> bool:
        """Whether the first line of an item only names what the question in the next one is about: `Ownership`."""
        is_short = len(node.own) > 1 and length(node.first) < TITLE and plain(node.first)[-1:].isalnum()
        return is_short and not self._asks(node.first) and self._asks(node.own[1][1])

    def _in_quote(self, node: Node, context: Context) -> Iterator[Asked]:
        """The prompt of a form, or a question, quoted above the answer to it."""
        words = self.grammar.words
        text = plain(" ".join(line for child in node.children for _, line in child.own))
        expected = context.topic in EXPECTED or context.behavioural
        asks = self.asking.is_plain(text) and words.has("instruction_words", text)
        asks &= expected or self.asking.form_like  # in a story told by quotations somebody asks somebody else
        if expected:
            begins = words.starts("asking_words", text) and words.has("instruction_words", text)
            asks |= self.asking.opens_story(text) or (begins and length(text) <= TITLE * 2)
        if (asks or words.starts("quoted_prompts", text)) and length(text) <= LONGEST * 2:
            yield Asked(node, node.line, text)

    def _asks_in_answer(self, node: Node) -> bool:
        """`A: Why do you write tests first?`: a question behind the wrong label."""
        label = label_of(node.first)
        return bool(
            label
            and self.asking.label(label.words) == "answer"
            and self.asking.is_plain(label.rest)
            and not node.children
        )

    def _in_lines(self, node: Node, context: Context, known: set[int]) -> Iterator[Asked]:
        """A paragraph may hold several questions, one on a line; what follows a question answers it."""
        if self._is_list(node, context):
            yield from (self.answers.open(node, *own) for own in node.own[not self._asks(node.first) :])
            return
        current: Asked | None = None
        for (number, line), (_, after) in zip_longest(node.own, node.own[1:], fillvalue=(0, "")):
            opens = number == node.line
            asks = opens or (len(node.own) >= LINES and self.asking.opens_story(plain(line)))
            is_known = (opens and id(node) in known) or self.asking.is_labelled(line)
            if is_known or self._is_line(line, context, opens=asks):
                if current is None and not opens and length(after) < ANSWER and not self._is_entitled(node, number):
                    return
                if current:
                    yield current
                current = self.answers.open(node, number, line)
            elif current is None:
                if not self.asking.form_like:
                    return  # a sentence of its own; in a note of questions one may stand below it
            elif not current.rest and id(node) in known and goes_on(current.text, line):
                current.text = f"{current.text} {plain(line)}"
            else:
                self.answers.split_own(current, [(number, line)])
        if current:
            yield current

    def _is_list(self, node: Node, context: Context) -> bool:
        """Whether a paragraph is a list of questions, most of which ask as they stand, and nobody answers any."""
        if len(node.own) < LINES or not (self.asking.form_like or context.topic in EXPECTED or context.behavioural):
            return False
        others = [plain(line) for _, line in node.own if not self._asks(line)]
        told = any(self.grammar.words.has("first_person", line) or length(line) > LONGEST // 4 for line in others)
        is_wrapped = any(goes_on(line, below) for (_, line), (_, below) in pairwise(node.own))
        return not (told or is_wrapped) and len(others) * 2 < len(node.own)

    def _asks(self, line: str) -> bool:
        """Whether a line asks, wherever it stands."""
        words = self.grammar.words
        body = self.asking.bare(line)
        instructs = words.starts("prompts", body) and words.has("instruction_words", body)
        return instructs or self.asking.is_plain(line) or self.asking.opens_story(body)

    def _is_entitled(self, node: Node, number: int) -> bool:
        """Whether a few words stand above the questions of a paragraph as their title: `About the works`."""
        return number == node.line + 1 and length(node.first) < TITLE and plain(node.first)[-1:].isalnum()

    def _is_line(self, line: str, context: Context, *, opens: bool) -> bool:
        words = plain(line)
        if "http" in line or self.asking.is_mentioned(line) or self.asking.is_slot(line):
            return False
        if not (opens or self.asking.is_plain(line)):
            return False
        starts = words[:1].isupper() or has_cjk(words) or words[:1] in '¿"“/' or words[:1].isdigit()
        is_bold = re.match(r"(?:\*\*|__)[^*]*[?？]", line)
        return bool(starts and (is_bold or self.asking.asks(line, context, Shape.TEXT)))
