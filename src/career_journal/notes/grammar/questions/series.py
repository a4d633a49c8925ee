"""Lists of questions, some of which are questions only because most of their list are."""

from __future__ import annotations

from itertools import pairwise, zip_longest

from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.inline import label_of
from career_journal.notes.grammar.questions.asked import LETTERED, LONGEST, MARK, NUMBERED, sentences
from career_journal.notes.grammar.questions.asking import EXPECTED, Asking
from career_journal.notes.grammar.voice import BOLD_LEAD
from career_journal.notes.grammar.words import has_cjk, is_empty, is_italic, length, plain
from career_journal.notes.outline import Node, Shape

PAIR = 2
"""Items; of so few none is a question for the sake of the others."""
FEWEST_LINES = 6
"""Lines without a marker that may be a list of questions."""
USUAL = frozenset({"story", "trouble", "trait", "opener", "reasons", "fit"})
"""Topics of an interview."""


class Series:
    """Knows the questions of a list by their neighbours."""

    def __init__(self, grammar: Grammar, asking: Asking) -> None:
        self.grammar = grammar
        self.asking = asking

    def known(self, nodes: list[Node], context: Context) -> set[int]:
        """Items that are questions, some of them only because most of their list are; the same for paragraphs."""
        known: set[int] = set()
        items = [node for node in nodes if node.shape is Shape.ITEM and node.own and not is_empty(node.first)]
        items = [node for node in items if not any(sign in node.first for sign in ("](#", "http://", "https://"))]
        items = [node for node in items if not self.asking.is_slot(node.first)]
        texts = [node for node in nodes if node.shape is Shape.TEXT]
        numbered = [node for node in texts if NUMBERED.match(node.first) or LETTERED.match(node.first)]
        by_marker = [
            [node for node in items if node.marker[-1:] == mark] for mark in sorted({n.marker[-1:] for n in items})
        ]
        for group in (*by_marker, numbered):
            known.update(id(node) for node in group if self._asks(node, context))
            if len(group) > PAIR:
                known.update(map(id, self._in_list(group, context, are_numbered=group is numbered)))
        return known | self._in_lines(nodes, context)

    def _in_lines(self, nodes: list[Node], context: Context) -> set[int]:
        """Below `Questions`, nothing but short lines most of which ask something: a list in all but its markers."""
        lines = [node for node in nodes if node.shape is not Shape.SECTION]
        if not (context.topic == "question" and context.sure) or len(lines) < FEWEST_LINES:
            return set()
        are_lines = all(node.shape is Shape.TEXT and len(node.own) == 1 for node in lines)
        if not are_lines or any(length(node.first) > LONGEST for node in lines):
            return set()
        asking = sum(self._asks_somehow(plain(node.first)) for node in lines)
        return {id(node) for node in lines} if asking * 3 >= len(lines) * 2 else set()

    def _asks_somehow(self, line: str) -> bool:
        """`如何看待加班。`: a Chinese question may end like a sentence."""
        return self.asking.is_plain(line) or self.asking.opens_story(line) or self.asking.is_unmarked(line.rstrip("。"))

    def _asks(self, node: Node, context: Context) -> bool:
        """Whether a node is a question by itself, by its first line or as a whole."""
        lines = {node.first, node.text}
        return any(self.asking.asks(text, context, node.shape) for text in lines) or self.asking.is_labelled(node.first)

    def _in_list(self, group: list[Node], context: Context, *, are_numbered: bool) -> list[Node]:
        """The questions of a list most of which are questions; those that are numbered are all of them."""
        sure = [node for node in group if self._is_sure(node, context, is_numbered=are_numbered)]
        is_list = context.topic == "question" and context.sure  # below `Questions` stand questions
        if len(sure) * 2 + is_list <= len(group):
            return []
        return [node for node in group if are_numbered or node in sure or self._like(node, sure)]

    def _is_sure(self, node: Node, context: Context, *, is_numbered: bool) -> bool:
        return (
            (self._wraps(node) and (is_numbered or self._is_expected(node, context)))
            or self.asking.bare_opens_story(node.first)
            or self._begins_question(node, context)
            or self._asks_unmarked(node, context)
            or self._asks_in_bold(node)
            or (self._instructs(node) and (is_numbered or self._is_expected(node, context)))
        )

    def _wraps(self, node: Node) -> bool:
        """Whether the first lines of a paragraph are a question, those behind them its answer."""
        taken = self.asking.question_lines(node.own)
        return self.asking.is_plain(" ".join(text for _, text in node.own[:taken]))

    def _is_expected(self, node: Node, context: Context) -> bool:
        """Whether a question is no surprise here; in a log it is a thought."""
        expected = context.topic in EXPECTED or context.behavioural or self.asking.form_like
        return (expected and not context.answering) or self.grammar.words.has("instruction_words", plain(node.text))

    def _begins_question(self, node: Node, context: Context) -> bool:
        """`why this city`, answered right below, under a heading where questions are expected."""
        expected = context.topic in EXPECTED or context.behavioural
        answered = bool(node.children) or len(node.own) > 1
        body = self.asking.bare(node.first)
        return expected and answered and length(body) <= 10 and self.grammar.words.starts("question_words", body)

    def _asks_unmarked(self, node: Node, context: Context) -> bool:
        """A question in Chinese that ends without a mark, as most of a list may."""
        body = self.asking.bare(node.first)
        return has_cjk(body) and self.asking.is_unmarked(body) and self._is_expected(node, context)

    def _asks_in_bold(self, node: Node) -> bool:
        """`**How do you work with old machines** :` with its answer nested below."""
        if not (node.children and BOLD_LEAD.fullmatch(node.first.strip())):
            return False
        body = self.asking.bare(node.first)
        begins = any(self.grammar.words.starts(name, body) for name in ("question_words", "prompts"))
        return begins and self.grammar.words.has("instruction_words", body)

    def _instructs(self, node: Node) -> bool:
        """A numbered line that tells its reader what to write."""
        body = self.asking.bare(node.first)
        return self.grammar.words.starts("prompts", body) and self.grammar.words.has("instruction_words", body)

    def _like(self, node: Node, sure: list[Node]) -> bool:
        """An item stands among questions as one of them: same marker, and short, or answered below as they are."""
        if plain(node.first).endswith((":", "：")):
            return False
        is_short = length(plain(node.first)) <= LONGEST // 2
        is_short |= bool(node.children) and all(other.children for other in sure)
        return node.marker[-1:] == sure[0].marker[-1:] and is_short and not is_italic(node.first)

    def mentioned(self, container: Node) -> set[int]:
        """`Use for:` and the list of questions that a story may answer: they are spoken of, not asked."""
        found: set[int] = set()
        led_in = container.bold and self.grammar.words.starts("mentions", plain(container.text))
        for node in container.children:
            if node.shape is Shape.TEXT:
                text = plain(node.text)
                led_in = text.endswith((":", "：")) and self.grammar.words.starts("mentions", text)
            elif node.shape is not Shape.ITEM:
                led_in = False
            elif led_in:
                found.add(id(node))
        return found

    def answered(self, nodes: list[Node]) -> set[int]:
        """What asks something and is followed by `Answer: …` is a question wherever it stands."""
        told = (Shape.TEXT, Shape.ITEM)
        return {
            id(node)
            for node, after in pairwise(nodes)
            if node.shape in told
            and after.shape in told
            and self._is_labelled_answer(after)
            and self._asks_anywhere(node)
        }

    def quoted(self, nodes: list[Node]) -> set[int]:
        """`1. A mistake of yours`, with what to say in a quote below it, in a list of such topics of an interview."""
        items = [node for node in nodes if node.shape is Shape.ITEM and _is_over_quote(node)]
        usual = sum(self._is_usual(plain(item.first)) for item in items)
        return {id(item) for item in items} if len(items) > PAIR and usual * 2 > len(items) else set()

    def filled_in(self, nodes: list[Node]) -> set[int]:
        """The numbered items of a questionnaire, each over its answer; most ask, be it in the midst of their words."""
        items = [
            node
            for node, after in zip_longest(nodes, nodes[1:])
            if node.shape is Shape.ITEM and node.marker[:-1].isdigit()
            if node.children or (after is not None and after.shape is Shape.QUOTE)
        ]
        asking = sum(self._asks_inside(plain(item.text)) for item in items)
        return {id(item) for item in items} if len(items) > PAIR and asking * 3 >= len(items) * 2 else set()

    def _asks_inside(self, text: str) -> bool:
        """Whether one of its sentences asks the reader something, or for something."""
        words = self.grammar.words
        said = [sentence.strip() for sentence in sentences(text)]
        asks = any(one.endswith(tuple(MARK)) and words.has("instruction_words", one) for one in said)
        return asks or any(words.starts("requests", one) for one in said)

    def _is_usual(self, words: str) -> bool:
        """Whether something is asked, or named, that comes up in every interview."""
        topic = self.grammar.words.topic(words)
        is_topic = topic is not None and topic.name in USUAL
        return is_topic or self.asking.is_plain(words) or self.grammar.words.starts("asking_words", words)

    def _is_labelled_answer(self, node: Node) -> bool:
        label = label_of(node.first)
        return label is not None and label.has_colon and self.asking.label(label.words) == "answer"

    def _asks_anywhere(self, node: Node) -> bool:
        """Whether a line asks by its end or by the way it begins."""
        body = self.asking.bare(node.first)
        begins = self.asking.opens_story(body) or self.grammar.words.starts("prompts", body)
        return (begins or self.asking.is_plain(node.text)) and not self.asking.is_slot(node.first)

    def completed(self, nodes: list[Node]) -> set[int]:
        """`A time when you:` and the list of what you may have done: each item completes a question."""
        known: set[int] = set()
        led_in = False
        for node in nodes:
            if node.shape is Shape.TEXT:
                text = plain(node.text)
                is_addressed = self.grammar.words.has("instruction_words", text)
                led_in = text.endswith((":", "：", "…", "...")) and is_addressed and self.asking.opens_story(text)
            elif node.shape is not Shape.ITEM:
                led_in = False
            elif led_in:
                known.add(id(node))
        return known


def _is_over_quote(item: Node) -> bool:
    """Whether nothing but quotes stands below an item."""
    return bool(item.children) and all(child.shape is Shape.QUOTE for child in item.children)
