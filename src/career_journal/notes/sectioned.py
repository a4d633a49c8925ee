"""A sectioned note: its headings say what the items below them are."""

from __future__ import annotations

import re
from typing import Any

from career_journal.figures import find
from career_journal.notes.grammar import metrics, stories, wins
from career_journal.notes.grammar.context import Context, Grammar, heading_words
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.okr import Objectives
from career_journal.notes.grammar.questions import Questions
from career_journal.notes.grammar.roles import read_role
from career_journal.notes.grammar.words import is_empty, normal, plain
from career_journal.notes.outline import Node, Shape

_BLANK_TO_FILL = re.compile(r"_{5,}")
MEETING_HEADINGS = 2


class SectionedReader:
    """Walks the outline of one note and lets each part of the grammar read what is its own."""

    def __init__(self, root: Node, grammar: Grammar, line_count: int) -> None:
        self.root = root
        self.grammar = grammar
        self.harvest = Harvest(line_count)
        self.objectives = Objectives(grammar, self.harvest)
        self.questions = Questions(root, grammar, self.harvest)

    def read(self, title: str, name: str, lead: dict[str, Any]) -> Harvest:
        """All records of the note, in the order of its lines."""
        if not self._is_blank_form() and not self._is_meeting():
            context = self._opening_context(title, name, lead)
            self._section(self.root, context)
            self._keep_open_questions()
            read_role(self.root, title, self.grammar, self.harvest, lead)
            self._add_figures()
        self.harvest.drafts.sort(key=lambda draft: (draft.line, draft.end_line))
        return self.harvest

    def _is_blank_form(self) -> bool:
        return any(_BLANK_TO_FILL.search(text) for node in self.root.walk() for _, text in node.own)

    def _is_meeting(self) -> bool:
        topics = [self.grammar.words.topic(node.text) for node in self.root.walk() if node.shape is Shape.SECTION]
        return len({topic.phrase for topic in topics if topic and topic.name == "meeting"}) >= MEETING_HEADINGS

    def _opening_context(self, title: str, name: str, lead: dict[str, Any]) -> Context:
        """Title, file name and front matter speak for everything that no heading speaks for."""
        when = self.grammar.dates.anywhere(name)
        context = Context(when=when)
        for words in (title, name.replace("_", " ").replace("-", " ")):
            topic = self.grammar.words.topic(words) if words else None
            if topic is not None and topic.name in ("story", "evidence", "objective", "metric", "question"):
                return Context(topic.name, heading_words(title), "", when, behavioural=topic.name == "story")
        del lead
        return context

    # ---- the walk -------------------------------------------------------------------------------------------------

    def _section(self, section: Node, context: Context) -> None:
        if context.silent:
            self.harvest.mark("boilerplate", section.line, section.end)
            self.harvest.claim(section)
            return
        stories.read_labelled(section, context, self.grammar, self.harvest)
        self.objectives.read_labelled(section, context)
        asked = self.questions.read(section, context)
        self._achievements(asked, context)
        self._nested_stories(section, context)
        self._by_topic(section, context)
        self._children(section, context)

    def _nested_stories(self, section: Node, context: Context) -> None:
        """Items that hold labelled parts below them."""
        for node in self.harvest.free(section.blocks()):
            if node.shape is Shape.ITEM and node.children and not self._is_example(node):
                for below in node.walk():
                    if below.shape is Shape.ITEM and below.children and id(below) not in self.harvest.claimed:
                        stories.read_labelled(below, context, self.grammar, self.harvest)
                if self.objectives.read_labelled(node, context):
                    self.harvest.claim(node)

    def _is_example(self, node: Node) -> bool:
        topic = self.grammar.words.topic(node.first)
        return topic is not None and topic.name in ("aside", "ask", "other") and topic.exact

    def _by_topic(self, section: Node, context: Context) -> None:
        nodes = [
            node
            for node in self.harvest.free(section.blocks())
            if not (node.shape is Shape.ITEM and self._is_example(node))
        ]
        if context.topic in ("story", "trouble"):
            stories.read_theme(nodes, context, self.grammar, self.harvest)
        elif context.topic == "objective":
            self.objectives.read_goals(nodes, context)
        elif context.topic == "key_result":
            self.objectives.key_results(nodes, None)
        elif context.topic == "metric":
            metrics.read_items(nodes, context, self.grammar, self.harvest)
        elif context.topic == "evidence":
            wins.read_items(nodes, context, self.grammar, self.harvest)
        elif context.topic == "fit":
            self._fits(nodes, context)
        else:
            clocked = [node for node in nodes if node.shape is Shape.ITEM and wins.is_clocked(node)]
            if context.when and len(clocked) * 2 > len(nodes):
                wins.read_items(clocked, context, self.grammar, self.harvest)
        for node in self.harvest.free(section.blocks()):
            if node.shape in (Shape.TEXT, Shape.ITEM):
                metrics.read_lines(node, context, self.grammar, self.harvest)
            elif node.shape is Shape.TABLE:
                metrics.read_table(node, context, self.grammar, self.harvest)

    def _fits(self, nodes: list[Node], context: Context) -> None:
        for node in nodes:
            if node.shape is not Shape.ITEM or is_empty(node.text):
                continue
            for company in context.companies:
                draft = Draft("fit", node.line, node.end, plain(node.text))
                draft.put("company", company, node.line)
                draft.put("value", re.sub(r"\s*[(（].*", "", context.heading), node.line)
                draft.put("text", plain(node.text), *(number for number, _ in node.own))
                self.harvest.add(draft)
            if context.companies:
                self.harvest.claim(node)

    def _achievements(self, asked: list[Any], context: Context) -> None:
        """The items that answer a question about results are evidence."""
        for question in asked:
            if self.grammar.words.has("achievement_questions", question.text):
                items = [node for node in question.nodes if node.shape is Shape.ITEM]
                wins.read_items(self.harvest.free(items), context, self.grammar, self.harvest)

    def _children(self, section: Node, context: Context) -> None:
        pending: Context | None = None
        for child in section.children:
            if child.shape is not Shape.SECTION or id(child) in self.harvest.claimed:
                continue
            inner = context.enter(child, self.grammar)
            topic = self.grammar.words.topic(child.text)
            if pending is not None and topic is None:
                inner = pending.enter(child, self.grammar)
            if topic is not None and topic.name not in ("horizon", "area"):
                pending = inner if not child.children and not inner.silent else None
            if inner.silent:
                self._section(child, inner)
                continue
            if self._heading_is_goal(child, inner, context):
                continue
            question = self.questions.read_heading(child, inner)
            if question is not None:
                self._section(child, inner)
                continue
            self._section(child, inner)

    def _heading_is_goal(self, child: Node, inner: Context, context: Context) -> bool:
        if self.objectives.read_heading(child, inner):
            return True
        tables = [node for node in child.children if node.shape is Shape.TABLE]
        if inner.topic == "objective" and tables and len(tables) == len(child.children) and _is_graded(tables[0]):
            self.objectives.below_objective(
                child, self.objectives.objective(child.text, child.line, child, inner), inner
            )
            return True
        if inner.topic == "objective" and context.topic == "objective" and self.objectives.is_goal_heading(child):
            self.objectives.below_objective(
                child, self.objectives.objective(child.text, child.line, child, inner), inner
            )
            return True
        return False

    # ---- afterwards -----------------------------------------------------------------------------------------------

    def _keep_open_questions(self) -> None:
        """A question without an answer counts where others are answered or stories are told: it is the owner's."""
        if any(draft.kind in ("answer", "story") for draft in self.harvest.drafts):
            self.harvest.drafts += self.harvest.questions

    def _add_figures(self) -> None:
        """The quantities reported in each record that tells results."""
        texts = {number: text for node in self.root.walk() for number, text in node.own}
        words = self.grammar.words.number_words
        for draft in self.harvest.drafts:
            if draft.kind in ("metric", "key_result", "fit", "role") or "figures" in draft.fields:
                continue
            if draft.kind == "objective":
                lines = draft.lines.get("outcome", ())
                sources = [
                    (number, str(draft.fields["outcome"]) if number == draft.line else texts.get(number, ""))
                    for number in dict.fromkeys(lines)
                ]
            elif draft.kind == "answer":
                sources = [(number, texts.get(number, "")) for number in draft.lines.get("text", ())]
                sources = [
                    (number, text if number != draft.line else _behind_question(text)) for number, text in sources
                ]
            else:
                sources = [
                    (number, texts[number]) for number in range(draft.line, draft.end_line + 1) if number in texts
                ]
            figures = [figure for number, text in sources for figure in find(text, number, words)]
            if figures:
                draft.fields["figures"] = figures


def _behind_question(text: str) -> str:
    return re.split(r"[?？][\s*_]*", text, maxsplit=1)[-1]


def _is_graded(table: Node) -> bool:
    head = [normal(cell) for cell in table.children[0].cells] if table.children else []
    return sum(bool(re.fullmatch(r"[01](?:[.,]\d)?", cell)) for cell in head) > 1
