"""Key results: the items below an objective, and trees in which objectives and key results alternate."""

from __future__ import annotations

import re
from dataclasses import dataclass

from career_journal.notes.grammar.context import Context
from career_journal.notes.grammar.draft import Draft
from career_journal.notes.grammar.inline import check_of, label_of
from career_journal.notes.grammar.objectives.found import Goals
from career_journal.notes.grammar.objectives.labels import goal_label, is_label
from career_journal.notes.grammar.objectives.stated import take_field
from career_journal.notes.grammar.voice import is_hole, is_numbered_blank
from career_journal.notes.grammar.words import is_italic, is_link, normal, plain
from career_journal.notes.outline import Node, Shape

_FIELD = re.compile(r"(?:\*{1,2}|_{1,2})[^*_]{2,40}(?:[:：]\s*(?:\*{1,2}|_{1,2})|(?:\*{1,2}|_{1,2})\s*[:：])")
"""`**Obstacles**: …`: a field about the objective, not a key result."""
_DAY = re.compile(r"\d{1,2}/\d{1,2}(?:/\d{2,4})?\s*[-–—:]\s")
_SEES = re.compile(r"[~*\s]*see\s", re.IGNORECASE)
_SPEAKS = re.compile(r"^(?:i|we)(?:['’]\w+)?\s|(?:^|[.!?]\s+)(?:I|We|It|This|There)(?:['’]\w+)?\s")
"""A sentence that begins with `I`, or with what has been spoken of."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How the items of a list are put: by it a key result is known from a remark."""

    named: bool
    """`**Fewer tickets:** Cut them by half`."""
    spoken: bool
    """`I have written a book`."""

    @classmethod
    def of(cls, nodes: list[Node], goals: Goals) -> Manner:
        """How most of several items are put."""
        items = [node for node in nodes if node.shape is Shape.ITEM and node.own]
        spoken = sum(bool(_SPEAKS.match(plain(node.text))) for node in items)
        return cls(_are_named(items, goals), len(items) > 1 and spoken * 2 > len(items))


def read_key_results(nodes: list[Node], objective: Draft | None, goals: Goals, *, manner: Manner | None = None) -> None:
    """Items are key results; an item without a box over items with boxes is only a group."""
    only = head_of_key_results(nodes, goals)
    manner = manner or Manner.of(nodes, goals)
    for node in nodes:
        if node.shape is not Shape.ITEM or not node.own or goals.silent:
            continue
        label = goal_label(node.first, goals.words)
        is_remark = is_italic(node.text) and bool(node.children)  # how it went, over what was to be reached
        if (label and label[0] == "key_result" and not label[1]) or node is only or is_remark:
            read_key_results(node.children, objective, goals)
        elif label is None and objective and not node.children and take_field(node.text, node.line, objective, goals):
            goals.harvest.mark("detail", node.line, node.end)
        elif _says_more(node, label, goals, manner) or (label is None and _points(node)):
            _remember(node, objective, goals)
        else:
            text = label[1] if label and label[0] == "key_result" else node.text
            if not _is_none(text, goals, labelled=label is not None):
                _read_item(node, text, objective, goals)


def _says_more(node: Node, label: tuple[str, str] | None, goals: Goals, manner: Manner) -> bool:
    """Whether an item says more about the objective in place of measuring it."""
    is_field = not manner.named and _is_field(node, label, goals)
    is_remark = not manner.spoken and _is_remark(node, label, goals)
    return is_field or is_remark or stands_beside(node, goals)


def _points(node: Node) -> bool:
    """Whether an item without a box is nothing but a link: what came of the goal, or more about it."""
    return is_link(node.text) and check_of(node.first)[0] is None and "](#" not in node.text


def head_of_key_results(nodes: list[Node], goals: Goals) -> Node | None:
    """`Key results: Ann and Bob` over a list: the only item among these that is labelled, and not by a number."""
    items = [node for node in nodes if node.shape is Shape.ITEM and node.own]
    if not any(item.children for item in items):
        return None
    labelled = [item for item in items if (goal_label(item.first, goals.words) or ("", ""))[0] == "key_result"]
    label = label_of(labelled[0].first) if len(labelled) == 1 else None
    if label is None or not label.has_colon or not is_label(label.words, goals.words) or len(items) == 1:
        return None
    below = [child for child in labelled[0].children if child.shape is Shape.ITEM]
    return labelled[0] if len(below) > 1 and label.words[-1].isalpha() else None


def _remember(node: Node, objective: Draft | None, goals: Goals) -> None:
    """What is said about an objective is a detail of it."""
    if objective is not None:
        for below in node.walk():
            for number, text in below.own:
                objective.extend("details", plain(text), number)
        objective.end_line = max(objective.end_line, node.end)
        goals.harvest.mark("detail", node.line, node.end)


def _is_none(text: str, goals: Goals, *, labelled: bool) -> bool:
    """A hole, a prompt in italics, a question, a sentence about the method."""
    if is_hole(text, goals.grammar) or (is_italic(text) and not labelled) or is_promised(text, goals):
        return True
    if is_numbered_blank(check_of(text)[1], goals.grammar):
        return True
    words = plain(check_of(text)[1])
    asks = words.endswith(("?", "？")) or is_definition(words, goals)
    return asks or goals.words.starts("goal_methods", words)


def _is_field(node: Node, label: tuple[str, str] | None, goals: Goals) -> bool:
    """`**Obstacles**: …`, and `Measure: …` or `Target: …` below the key result that it measures."""
    if label is not None:
        return label[0] == "objective" and bool(_FIELD.match(node.first))
    name = label_of(node.first)
    lists = goals.words.lists
    measures = {*lists["measure_columns"], *lists["target_columns"]}
    is_measure = name is not None and name.has_colon and normal(name.words) in measures
    return is_measure or bool(_FIELD.match(node.first))


def _are_named(nodes: list[Node], goals: Goals) -> bool:
    """`**Fewer tickets:** Cut them by half`: a list in which each key result has a name, and begins with what to do."""
    labels = [label_of(node.first) for node in nodes if node.shape is Shape.ITEM and _FIELD.match(node.first)]
    told = [label.rest for label in labels if label is not None]
    doing = sum(goals.words.starts("goal_verbs", plain(text)) for text in told)
    return len(told) > 1 and len(told) == len(nodes) and doing * 2 > len(told)


def stands_beside(node: Node, goals: Goals) -> bool:
    """`Initiatives`, `Risks`, over what is to be done for an objective, and measures nothing."""
    return bool(node.children) and normal(node.first) in goals.words.lists["beside_goals"]


def _is_remark(node: Node, label: tuple[str, str] | None, goals: Goals) -> bool:
    """`I wonder whether a boat can do that`, `1/22 - good so far`: somebody says something about the goal."""
    if label is not None or check_of(node.first)[0] is not None:
        return False
    is_dated = is_of_a_day(node.first) or goals.grammar.dates.leading(node.first)[0] is not None
    return is_dated or bool(_SPEAKS.search(plain(node.text)))


def is_definition(words: str, goals: Goals) -> bool:
    """`What do we want? Ambitious, clear.`: what a goal is, in a note for others."""
    return "? " in words and goals.words.starts("question_words", words)


def is_of_a_day(text: str) -> bool:
    """`1/22 - good so far`: an entry on how a goal goes."""
    return bool(_DAY.match(text))


def is_promised(text: str, goals: Goals) -> bool:
    """`TBD: the numbers`: something to come; `TODO: learn to sail` states a goal."""
    label = label_of(text)
    is_open = label is not None and label.words.casefold() in goals.words.lists.get("holes", ())
    return label is not None and is_open and not goals.words.starts("goal_verbs", plain(label.rest))


def _read_item(node: Node, text: str, objective: Draft | None, goals: Goals) -> None:
    mark, words = check_of(text)
    boxes = boxes_below(node)
    goals.harvest.claim(node)
    if boxes and mark is None:
        goals.harvest.mark("boilerplate", node.line)
        read_key_results(node.children, objective, goals)
    elif not is_aside(words, goals):
        goals.key_result(text, node.line, node, objective)
        if mark is not None:
            read_key_results(boxes, objective, goals)


def is_aside(text: str, goals: Goals) -> bool:
    """`see the plan`, `note: …`: a pointer or a remark; `see the northern lights` is a wish."""
    if _SEES.match(text):
        return "](" in text or "[[" in text or goals.words.has("pointed_at", plain(text))
    return goals.words.starts("asides", plain(text))


def boxes_below(item: Node) -> list[Node]:
    """The items with a checkbox directly below this one."""
    return [child for child in item.children if child.shape is Shape.ITEM and check_of(child.first)[0] is not None]


def is_over_key_results(item: Node, goals: Goals) -> bool:
    """An item without a label over items that are labelled as key results."""
    if goal_label(item.first, goals.words) is not None or is_hole(item.first, goals.grammar):
        return False
    labels = [
        goal_label(child.first, goals.words) for child in item.children if child.shape is Shape.ITEM and child.own
    ]
    return any(label is not None and label[0] == "key_result" and bool(label[1]) for label in labels)


def read_tree(item: Node, objective: Draft | None, context: Context, goals: Goals) -> None:
    """Objectives and key results that alternate, level below level."""
    label = goal_label(item.first, goals.words)
    if label is not None and label[0] == "key_result" and label[1]:
        draft = goals.key_result(label[1], item.line, item, objective)
        draft.end_line = item.own[-1][0]
        objective = None
    elif is_over_key_results(item, goals):
        objective = goals.objective(item.text, item.line, item, context)
    for child in item.children:
        if child.shape is Shape.ITEM:
            read_tree(child, objective, context, goals)
