"""Objectives and key results that say so: `O: … / KR: …`, in items, paragraphs and headings side by side."""

from __future__ import annotations

from career_journal.notes.grammar.context import Context
from career_journal.notes.grammar.draft import Draft
from career_journal.notes.grammar.inline import check_of
from career_journal.notes.grammar.objectives.below import read_below, read_told
from career_journal.notes.grammar.objectives.found import Goals
from career_journal.notes.grammar.objectives.key_results import (
    is_definition,
    is_over_key_results,
    read_key_results,
    read_tree,
    stands_beside,
)
from career_journal.notes.grammar.objectives.labels import entitles, goal_label
from career_journal.notes.grammar.voice import is_hole, is_instruction
from career_journal.notes.grammar.words import is_empty, is_italic, plain
from career_journal.notes.outline import Node, Shape

SPEAKING = (Shape.ITEM, Shape.TEXT, Shape.SECTION)


def read_labelled(container: Node, context: Context, goals: Goals) -> bool:
    """`O: … / KR: …` among the direct children; says whether any was found."""
    nodes = [node for node in goals.harvest.free(container.children) if node.shape in SPEAKING and node.own]
    if goals.silent or (context.topic == "evidence" and not _measure(container, goals)):
        return False  # among accomplishments, `Goal: …` says what one of them was for
    reader = _Reader(context, goals)
    for node in nodes:
        reader.read(node)
    return reader.found


def _measure(container: Node, goals: Goals) -> bool:
    """Whether key results stand somewhere below."""
    labels = [goal_label(node.first, goals.words) for node in container.walk() if node.own]
    return any(label is not None and label[0] == "key_result" for label in labels)


class _Reader:
    """Goes along nodes side by side and remembers the objective that key results belong to."""

    def __init__(self, context: Context, goals: Goals) -> None:
        self.context = context
        self.goals = goals
        self.found = False
        self.current: Draft | None = None
        self.stated: Draft | None = None
        """An objective in a paragraph, under a heading of goals or above a line `Key results:`: the items that follow
        are its key results."""

    def read(self, node: Node) -> None:
        if node.shape is Shape.ITEM and is_over_key_results(node, self.goals):
            read_tree(node, None, self.context, self.goals)
            self.goals.harvest.claim(node)
            self.found = True
        elif self.stated is not None and stands_beside(node, self.goals):
            self.goals.harvest.claim(node)
            self.goals.harvest.mark("detail", node.line, node.end)
        elif self.stated is not None and self._is_step(node):
            read_key_results(node.children if node.shape is Shape.SECTION else [node], self.stated, self.goals)
            self.goals.harvest.claim(node)
        else:
            self._read_lines(node)

    def _is_step(self, node: Node) -> bool:
        """An item without a label, or a heading over nothing but items: `Plan`, `First steps`, but no further goals."""
        if goal_label(node.first, self.goals.words) is not None:
            return False
        topic = self.goals.words.topic(node.first) if node.shape is Shape.SECTION else None
        shapes = {child.shape for child in node.children} - {Shape.RULE}
        is_list = shapes == {Shape.ITEM} and (topic is None or topic.name not in ("objective", "aside"))
        return node.shape is Shape.ITEM or (node.shape is Shape.SECTION and is_list)

    def _read_lines(self, node: Node) -> None:
        for number, line in node.own if node.shape is Shape.TEXT else node.own[:1]:
            is_prompt = is_italic(line) and is_instruction(plain(line), self.goals.grammar)
            label = None if is_prompt else goal_label(line.strip("*_ ") if is_italic(line) else line, self.goals.words)
            if label is None:
                if node.shape is Shape.TEXT and number < node.own[-1][0]:
                    continue  # `Month 1`, and on the next line `Goal: …`
                return
            kind, rest = label
            if rest and is_hole(rest, self.goals.grammar):
                return  # `Goal: <what> by <when>` is a form to be filled in
            if kind == "objective" and node.shape is Shape.SECTION and entitles(node, self.goals.words):
                return
            if node.shape is Shape.SECTION and not rest and (kind == "objective" or self.current is None):
                return
            self.found = True
            if kind == "objective":
                self._objective(rest, node, number)
            else:
                _key_result(rest, node, number, self.current, self.context, self.goals)
                if node.shape is Shape.TEXT and not rest and number == node.end:
                    self.stated = self.current

    def _objective(self, rest: str, node: Node, line: int) -> None:
        self.current = _objective(rest, node, line, self.context, self.goals) or self.current
        if node.shape is Shape.TEXT and self.context.topic == "objective":
            self.stated = self.current


def _objective(rest: str, node: Node, line: int, context: Context, goals: Goals) -> Draft | None:
    text = rest or (" ".join(own for _, own in node.own[1:]) if node.shape is not Shape.SECTION else "")
    if is_empty(text) or is_definition(plain(text), goals):
        return None
    mark = check_of(node.first)[0] if line == node.line else None
    objective = goals.objective(f"[{mark}] {text}" if mark is not None else text, line, node, context)
    goals.harvest.claim(node)
    if node.shape is Shape.SECTION:
        read_below(node, objective, context, goals)
    else:
        read_key_results(node.children, objective, goals)
    return objective


def _key_result(rest: str, node: Node, line: int, objective: Draft | None, context: Context, goals: Goals) -> None:
    goals.harvest.claim(node)
    if rest and is_definition(plain(rest), goals):
        return
    if rest:
        key_result = goals.key_result(rest, line, node, objective)
        if node.shape is Shape.SECTION:
            read_told(node, key_result)
        return
    goals.harvest.mark("boilerplate", line)
    if node.shape is Shape.SECTION and objective is not None:
        read_below(node, objective, context, goals)
        return
    if node.shape is not Shape.TEXT:
        read_key_results(node.children, objective, goals)
        return
    for number, own in node.own:
        if number > line and not is_empty(own):
            goals.key_result(own, number, node, objective)
