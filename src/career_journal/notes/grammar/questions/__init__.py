"""Questions with their answers: in forms, interview notes and self-reviews."""

from __future__ import annotations

from itertools import pairwise

from career_journal.notes.arranging import bold_heading
from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.questions.answers import Answers
from career_journal.notes.grammar.questions.asked import Asked
from career_journal.notes.grammar.questions.asking import Asking
from career_journal.notes.grammar.questions.finding import Finder
from career_journal.notes.grammar.questions.headings import Headings
from career_journal.notes.grammar.questions.recording import Recorder
from career_journal.notes.grammar.questions.tables import in_table
from career_journal.notes.grammar.questions.textbook import drop_textbook
from career_journal.notes.grammar.questions.unanswered import Unanswered
from career_journal.notes.grammar.voice import Voice
from career_journal.notes.outline import Node, Shape

__all__ = ["Asked", "Questions", "Unanswered", "drop_textbook"]


class Questions:
    """Reads the questions of one note, each with its answer."""

    def __init__(self, root: Node, grammar: Grammar, harvest: Harvest, voice: Voice) -> None:
        self.harvest = harvest
        self.asking = Asking(root, grammar)
        answers = Answers(grammar, self.asking)
        self.finder = Finder(grammar, harvest, self.asking, answers)
        self.headings = Headings(grammar, harvest, self.asking, answers)
        self.recorder = Recorder(grammar, harvest, self.asking, answers, voice)

    def read(self, container: Node, context: Context) -> list[Asked]:
        """The questions among the direct children of a section or note."""
        asked = list(self.finder.find(container, context))
        for table in self.harvest.free(container.children):
            if rows := in_table(table, self.asking):
                asked += rows
                self.harvest.claim(table)
        for question in list(asked):
            self.recorder.record(question, context)
            is_group = question.node.shape is Shape.ITEM and any(below.children for below in question.node.children)
            if is_group and not question.nodes:  # further questions without an answer are part of the first
                asked += self.read(question.node, context)
        return asked

    def are_quoted(self, quote: Node) -> bool:
        """Whether a quotation holds questions: under labels, as a dialogue does, or in bold over a list of answers."""
        if quote.shape is not Shape.QUOTE:
            return False
        over_lists = [node for node, below in pairwise(quote.children) if below.shape is Shape.ITEM]
        asks = any(bold_heading(node.first) and self.asking.is_plain(node.first) for node in over_lists)
        return asks or any(self.asking.is_labelled(text) for node in quote.blocks() for _, text in node.own)

    def are_below(self, section: Node) -> bool:
        """Whether the headings below are questions, in answer to which their owner tells what happened."""
        below = [child for child in section.sections() if child.children]
        return len(below) > 1 and all(self.asking.bare_asks(child.text) for child in below)

    def asked_by(self, item: Node, context: Context) -> str | None:
        """What an item with the parts of a story below it asks: `3. Tell me about a mistake`, not `3. Mistake`."""
        words = self.asking.bare(item.text)
        begins = self.asking.is_plain(item.text) or self.asking.words.starts("prompts", words)
        asks = begins and self.asking.asks(item.text, context, Shape.ITEM)
        return words if asks or self.asking.is_labelled(item.first) else None

    def read_told(self, story: Draft) -> None:
        """The question that a story told under labels says it answers."""
        self.recorder.record_told(story)

    def read_heading(self, section: Node, context: Context, siblings: list[Node]) -> Asked | None:
        """A heading that is a question, or one followed by the prompt of a form; None if it is neither."""
        asked = self.headings.read(section, context, siblings)
        if asked is not None:
            self.recorder.record(asked, context)
        return asked
