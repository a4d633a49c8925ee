"""A heading that is a question, or one followed by the prompt of a form."""

from __future__ import annotations

import re
from itertools import takewhile

from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Harvest
from career_journal.notes.grammar.inline import label_of, slot_label
from career_journal.notes.grammar.questions.answers import Answers
from career_journal.notes.grammar.questions.asked import LONGEST, MARK, Asked
from career_journal.notes.grammar.questions.asking import MANY, Asking
from career_journal.notes.grammar.questions.wanted import company_wanted, speaks_for_oneself
from career_journal.notes.grammar.voice import is_advice
from career_journal.notes.grammar.words import QUOTED, has_cjk, is_italic, length, plain
from career_journal.notes.outline import Node, Shape

_NUMBERED = re.compile(r"[^\W\d]+|(?:[^\W\d]+ ?){1,2}#?\d+")
"""`Question`, `Q1`, `STAR question 3`; an `Example question` is none of one's own."""
_QUARTER = re.compile(r"Q[1-4]", re.IGNORECASE)
"""Below the heading of a year, or of wins, `Q3` is no third question."""
TOLD_BY_QUARTER = frozenset({"evidence", "progress", "objective", "key_result", "metric"})
"""What people keep by quarters."""

ANSWER = 25
"""Words below a question that answer it, whatever else is asked there."""
WHY = 8
"""Words of a question why one wants to work at a company."""


class Headings:
    """Reads the headings that ask something."""

    def __init__(self, grammar: Grammar, harvest: Harvest, asking: Asking, answers: Answers) -> None:
        self.grammar = grammar
        self.harvest = harvest
        self.asking = asking
        self.answers = answers

    def read(self, section: Node, context: Context, siblings: list[Node]) -> Asked | None:
        """A heading that is a question, or one followed by the prompt of a form; None if it is neither."""
        is_label = self.asking.label(section.text) == "question" and bool(
            _NUMBERED.fullmatch(plain(section.text).rstrip(" :："))
        )
        is_in_time = context.when is not None or context.topic in TOLD_BY_QUARTER
        if is_label and is_in_time and _QUARTER.fullmatch(section.text.strip()):
            return None
        prompt = None if is_label else self._prompt_below(section, context)
        alone = section.level == 1 and self.asking.tops == 1 and not self._stands_over_parts(section)
        words = self.asking.quoted_in(section.text) or section.text
        asks = self.asking.asks(words, context, Shape.SECTION, alone=alone)
        asks = (
            asks
            or self.asking.is_labelled(section.first)
            or self._is_among(section, siblings)
            or self._asks_why(section)
        )
        parts_answer = context.answering and length(plain(section.text)) == 1  # `Principles`, below a question
        asks = (
            asks
            or (not parts_answer and self._is_asked_about(section, siblings))
            or (not alone and self._is_told(section))
        )
        if not (prompt or is_label or asks):
            return None
        broken_down = self._broken_down(section) if self._asks_further(section) else []
        if not broken_down and self._holds_questions(section):
            return None
        children = [child for child in section.children if child is not prompt]
        if broken_down:
            self.harvest.claim(*broken_down)
            children = [node for node in _flat(section) if node not in broken_down]
        elif self._asks_further(section):
            children = list(takewhile(lambda child: not self._asks_owner(child.first), children))
        if section.bold:
            children = list(takewhile(lambda child: not self._runs_in(child), children))
        asked = Asked(section, section.line, self.asking.bare(words))
        if prompt is not None:
            asked.text = f"{asked.text}: {plain(prompt.text)}"
            self.harvest.mark("boilerplate", prompt.line, prompt.end)
            self.harvest.claim(prompt)
        if is_label:
            stated = _opened(children)
            if not stated or stated[0].shape not in (Shape.TEXT, Shape.ITEM) or self.asking.is_answer(stated[0]):
                return None
            asked = self.answers.open(stated[0], stated[0].line, stated[0].first)
            self.answers.split_own(asked, stated[0].own[1:])
            self.harvest.claim(children[0])
            children = [*stated[0].children, *stated[1:]] or self._parts_beside(section, siblings)
        self.answers.finish(asked, section.text)
        self.answers.answer_with(asked, children)
        return asked

    def _broken_down(self, section: Node) -> list[Node]:
        """The questions in which one is broken down, and all else in front of the label behind which it is answered."""
        nodes = _flat(section)
        before = list(takewhile(lambda node: self.asking.label(plain(node.first).rstrip(" :：")) != "answer", nodes))
        items = [node.first for node in before if node.shape is Shape.ITEM]
        asks = any(self.asking.is_plain(text) and not self.asking.is_labelled(text) for text in items)
        return before if asks and len(before) < len(nodes) else []

    def _runs_in(self, node: Node) -> bool:
        """`**3. What comes next?** A game day.`: the next question of a form, with its answer behind it."""
        is_bold = node.shape is Shape.TEXT and node.first.startswith("**")
        return is_bold and self.asking.set_off(node.first) is not None

    def _stands_over_parts(self, section: Node) -> bool:
        """Whether the headings below are the parts of a story, so that the title is what was asked."""
        return sum(slot_label(child.text, self.grammar.words) is not None for child in section.sections()) > 1

    def _parts_beside(self, section: Node, siblings: list[Node]) -> list[Node]:
        """`Situation` and the other parts of the story that answers, where they stand beside the question."""
        after = siblings[siblings.index(section) + 1 :] if section in siblings else []
        return list(takewhile(lambda node: slot_label(node.text, self.grammar.words) is not None, after))

    def _is_asked_about(self, section: Node, siblings: list[Node]) -> bool:
        """`Biggest strength` in the notes for an interview, told below it in the first person."""
        topic = self.grammar.words.topic(section.text)
        is_known = topic is not None and topic.exact and topic.name in ("opener", "trait")
        alone = section.level == 1 and self.asking.tops == 1
        is_short = length(section.text) <= WHY and not alone and not any(section.sections())
        if self.asking.interview == "all" and is_short:
            is_known |= topic is None or not topic.exact or topic.name in ("story", "reasons", "passage")
        is_interview = bool(self.asking.interview) or any(
            self.grammar.words.starts("openers", plain(other.text)) for other in siblings if other is not section
        )
        if not (is_interview and is_known) or section.bold or self.asking.label(section.text):
            return False
        said = [text for node in section.blocks() for below in node.walk() for _, text in below.own]
        told = sum(slot_label(text, self.grammar.words) is not None for text in said) > 1
        words = self.grammar.words
        addressed = [
            text for text in said if words.has("instruction_words", text) and not words.has("first_person", text)
        ]
        advises = is_advice(said, self.grammar) or len(addressed) == len(said)
        if told or advises or any(self.asking.is_plain(text) for text in said):
            return False
        is_usual = topic is not None and topic.exact and topic.name == "trait"
        own = any(words.has("first_person", QUOTED.sub("", text)) for text in said if length(text) >= WHY)
        # in Chinese, whoever answers seldom says `I`
        return own or bool(said and (is_usual or (self.asking.interview == "all" and has_cjk(section.text))))

    def _is_told(self, section: Node) -> bool:
        """`If it rains, how will you go on`, answered in the first person."""
        words = self.grammar.words
        is_asked = self.asking.is_plain(section.text) or self.asking.is_unmarked(section.text)
        if not is_asked or not words.has("instruction_words", section.text):
            return False
        said = [node for node in section.children if node.shape in (Shape.TEXT, Shape.ITEM)]
        return any(words.has("first_person", QUOTED.sub("", node.all_text())) for node in said[:3])

    def _asks_why(self, section: Node) -> bool:
        """`Why Apple?`, with what draws the owner there below it."""
        words = self.grammar.words
        is_why = words.starts("reason_questions", self.asking.bare(section.text)) and length(section.text) <= WHY
        said = section.all_text()
        is_wanted = bool(self.asking.interview) or company_wanted(plain(section.text), said, self.grammar) is not None
        return is_why and is_wanted and (self._names_known(section) or speaks_for_oneself(said, self.grammar))

    def _names_known(self, section: Node) -> bool:
        """`Why Meta`, over reasons noted in key words: nothing but a company that is known by name."""
        name = plain(section.text).rstrip(" ?？").partition(" ")[2]
        return name.casefold() in self.grammar.companies

    def _is_among(self, section: Node, siblings: list[Node]) -> bool:
        """A short heading between headings most of which are questions: `Weakness and strength`."""
        alike = [other for other in siblings if other.level == section.level and other.children]
        asking = [other for other in alike if self.asking.is_plain(other.text)]
        is_leaf = bool(section.children) and not any(True for _ in section.sections())
        return is_leaf and section not in asking and len(asking) >= MANY and len(asking) * 4 >= len(alike) * 3

    def _holds_questions(self, section: Node) -> bool:
        """A heading over several questions is their heading, not one of them, unless it asks by itself."""
        if (
            self.asking.opens_story(section.text)
            or self.asking.is_labelled(section.first)
            or self._is_answered(section)
        ):
            return False
        return self._asks_further(section)

    def _asks_further(self, section: Node) -> bool:
        items = [node for node in section.walk() if node.shape is Shape.ITEM]
        return sum(self.asking.is_plain(node.first) for node in items) > 2

    def _asks_owner(self, line: str) -> bool:
        return self.asking.is_plain(line) and self.grammar.words.has("instruction_words", line)

    def _is_answered(self, section: Node) -> bool:
        """A question answered at length before the questions that may follow from it."""
        first = section.children[0] if section.children else None
        asks = self.asking.is_plain(section.text) or self.asking.is_unmarked(section.text)
        if first is None or first.shape not in (Shape.TEXT, Shape.QUOTE, Shape.ITEM) or not asks:
            return False
        if first.shape is Shape.ITEM:
            return length(first.text) >= ANSWER // 2 and self.grammar.words.has("first_person", first.text)
        said = " ".join(text for below in first.walk() for _, text in below.own)
        return length(said) >= ANSWER and self.grammar.words.has("first_person", said)

    def _prompt_below(self, section: Node, context: Context) -> Node | None:
        """The line below a heading that says what to write there."""
        first = section.children[0] if section.children else None
        if first is None or first.shape is not Shape.TEXT or len(first.own) > 2:
            return None
        words = plain(first.text)
        vocabulary = self.grammar.words
        is_field = (label := label_of(first.first)) is not None and length(label.words) == 1 and label.has_colon
        instructs = (
            (vocabulary.starts("prompts", words) and not is_field)  # `Name: Ida`, at the head of a form
            or words.endswith(tuple(MARK))
            or (vocabulary.has("instruction_words", words) and vocabulary.starts("instruction_verbs", words))
        )
        if not instructs or vocabulary.has("first_person", words):
            return None
        if is_italic(first.text):
            return first
        return first if context.topic == "question" and length(words) < LONGEST else None


def _flat(section: Node) -> list[Node]:
    """What stands below a heading, and in the place of captions in bold what stands below them."""
    return [
        node for child in section.children for node in (child.children if child.bold and child.children else [child])
    ]


def _opened(children: list[Node]) -> list[Node]:
    """The same nodes, the first of them without its quotation marks."""
    is_quote = bool(children) and children[0].shape is Shape.QUOTE
    return [*children[0].children, *children[1:]] if is_quote else children
