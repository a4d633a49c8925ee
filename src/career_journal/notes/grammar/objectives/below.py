"""What stands under a heading that is an objective: its key results, and in prose what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from career_journal.figures.patterns import PROGRESS
from career_journal.notes.grammar.context import Context
from career_journal.notes.grammar.draft import Draft
from career_journal.notes.grammar.inline import check_of, label_of
from career_journal.notes.grammar.objectives.found import Goals
from career_journal.notes.grammar.objectives.groups import state_nothing
from career_journal.notes.grammar.objectives.key_results import (
    Manner,
    head_of_key_results,
    is_over_key_results,
    read_key_results,
    read_tree,
    stands_beside,
)
from career_journal.notes.grammar.objectives.labels import goal_label
from career_journal.notes.grammar.objectives.stated import take_field
from career_journal.notes.grammar.objectives.tables import holds_aims, holds_key_results, read_key_result_table
from career_journal.notes.grammar.objectives.verdicts import is_verdict, state_of
from career_journal.notes.grammar.words import is_empty, normal, plain
from career_journal.notes.outline import Node, Shape


def read_below(
    section: Node,
    objective: Draft,
    context: Context,
    goals: Goals,
    *,
    skip: Node | None = None,
    measured_beside: bool = False,
    deeper: bool = False,
) -> None:
    """Read the inside of a section that is an objective, but for the node that gave it its words.

    Where its key results stand under a heading beside it, there are none inside. Under a `deeper` heading, a table
    that names no key results may hold anything.
    """
    goals.harvest.claim(section)
    if measured_beside:
        return
    told = _is_told(section, objective)
    head = head_of_key_results(section.children, goals)
    manner = Manner.of(section.children, goals)
    led_in = False  # whether a sentence announced what the items below it are: remarks, not key results
    for node in _telling(section, goals, deeper=deeper):
        if node is skip or stands_beside(node, goals):
            continue
        if node.shape is Shape.ITEM and is_over_key_results(node, goals):
            read_tree(node, objective, context, goals)
        elif node.shape is Shape.ITEM:
            _read_item(node, objective, goals, is_remark=told or led_in, is_head=node is head, manner=manner)
        elif node.shape is Shape.TEXT:
            led_in = node.text.rstrip().endswith((":", "：")) and goal_label(node.text, goals.words) is None
            read_text_below(node, objective, goals)
        elif node.shape is Shape.QUOTE:
            _read_quote(node, objective, goals)
        elif node.shape is Shape.TABLE:
            read_key_result_table(node, objective, goals)
        elif node.shape is Shape.SECTION:
            _read_section(node, objective, context, goals)


def _telling(section: Node, goals: Goals, *, deeper: bool) -> list[Node]:
    """What of a section speaks of its objective: where a heading or table says `Key results`, only it holds them."""
    nodes = [node for node in section.children if not (deeper and _holds_anything(node, goals))]
    items = [node for node in nodes if node.shape is Shape.ITEM]
    if len(items) > 1 and state_nothing(items, goals):
        return [node for node in nodes if node not in items]
    said = [node for node in nodes if node.shape is Shape.SECTION and heads_key_results(node, goals)]
    said += [node for node in [head_of_key_results(items, goals)] if node is not None]
    said += [node for node in nodes if node.shape is Shape.TABLE and holds_key_results(node, goals)]
    return [node for node in nodes if not said or node.shape is Shape.TEXT or node in said]


def _holds_anything(node: Node, goals: Goals) -> bool:
    """A table that says nothing of aims."""
    return node.shape is Shape.TABLE and not holds_aims(node, goals)


def heads_key_results(node: Node, goals: Goals) -> bool:
    """Whether a heading says `Key results`."""
    label = goal_label(node.text, goals.words)
    topic = goals.words.topic(node.text)
    return (label is not None and label[0] == "key_result") or (topic is not None and topic.name == "key_result")


def _is_told(section: Node, objective: Draft) -> bool:
    """Whether the goal already has its verdict or its count, so that plain items below it are remarks."""
    has_boxes = any(check_of(node.first)[0] is not None for node in section.children if node.shape is Shape.ITEM)
    has_count = any(PROGRESS.fullmatch(plain(node.text)) for node in section.children)
    return ("state" in objective.fields or has_count) and not has_boxes


def _read_item(node: Node, objective: Draft, goals: Goals, *, is_remark: bool, is_head: bool, manner: Manner) -> None:
    label = goal_label(node.first, goals.words)
    if (label and label[0] == "key_result" and not label[1]) or is_head:
        read_key_results(node.children, objective, goals)
    elif label is None and not node.children and take_field(node.text, node.line, objective, goals):
        goals.harvest.mark("detail", node.line, node.end)
    elif label is None and not node.children and is_verdict(normal(node.text), goals.words):
        objective.put("state", state_of(None, "", goals.words, normal(node.text)), node.line)
        objective.extend("outcome", plain(node.text), node.line)
    elif label is None and (is_remark or _is_verdict(node, goals)):
        objective.extend("outcome", plain(node.text), *(number for number, _ in node.own))
    else:
        read_key_results([node], objective, goals, manner=manner)


def _is_verdict(node: Node, goals: Goals) -> bool:
    """`**Result**: …`, `Grade: B-`."""
    label = label_of(node.first)
    return label is not None and goals.words.has("verdict_labels", label.words)


def _read_quote(quote: Node, objective: Draft, goals: Goals) -> None:
    """What is set off below a goal speaks of it only by a label: `> Success measure: 12 trips`."""
    for node in quote.children:
        for number, line in node.own:
            if (measure := _measure_in(line, goals)) is not None:
                goals.key_result(measure, number, node, objective).end_line = number
                objective.end_line = max(objective.end_line, number)


def _measure_in(line: str, goals: Goals) -> str | None:
    """The words behind `Success measure:`."""
    label = label_of(line)
    if label is None or not label.has_colon or not goals.words.says_only(label.words, "key_result"):
        return None
    return label.rest or None


def _levels(node: Node, goals: Goals) -> dict[int, str]:
    """`Baseline: …` and below it `Gold star: …`, how far a goal is to be reached, by the numbers of their lines."""
    labels = {number: label for number, line in node.own if (label := label_of(line)) is not None and label.has_colon}
    known = goals.words.lists["levels"]
    found = {number: label.rest for number, label in labels.items() if label.rest and normal(label.words) in known}
    return found if len(found) > 1 else {}


def _read_section(node: Node, objective: Draft, context: Context, goals: Goals) -> None:
    label = goal_label(node.first, goals.words)
    topic = goals.words.topic(node.text)
    if label and label[0] == "key_result" and label[1]:
        read_told(node, goals.key_result(label[1], node.line, node, objective))
    elif (label and label[0] == "key_result") or topic is None or topic.name in ("key_result", "area"):
        read_below(node, objective, context, goals, deeper=topic is None)


def read_told(section: Node, key_result: Draft) -> None:
    """What stands below a heading `KR1: …` in so many words."""
    for node in section.children:
        if node.shape is not Shape.TEXT:
            return
        for number, line in node.own:
            key_result.extend("details", plain(line), number)
            key_result.end_line = number


def read_text_below(node: Node, objective: Draft, goals: Goals) -> None:
    """Lines of a paragraph: labelled key results, obstacles, otherwise what came of the objective."""
    key_results = False
    levels = _levels(node, goals)
    for number, last, line in _whole(node.own):
        label = goal_label(line, goals.words)
        measure = levels.get(number) or _measure_in(line, goals)
        if label is None and take_field(line, number, objective, goals):
            continue
        if measure and label is None:
            goals.key_result(measure, number, node, objective).end_line = last
        elif label and label[0] == "key_result":
            key_results = True
            if label[1]:
                goals.key_result(label[1], number, node, objective).end_line = last
            else:
                goals.harvest.mark("boilerplate", number)
        elif key_results and not is_empty(line) and not label and label_of(line) is None:
            goals.key_result(line, number, node, objective)
        elif goals.words.starts("obstacles", plain(line)):
            objective.extend("obstacles", plain(line), number)
        elif not is_empty(line):
            objective.extend("outcome", plain(line), number)
            objective.end_line = max(objective.end_line, number)


def _whole(lines: list[tuple[int, str]]) -> Iterator[tuple[int, int, str]]:
    """The lines of a paragraph with the numbers of their first and last; what is in bold may run over several."""
    first, said = 0, ""
    for number, line in lines:
        first, said = (first, f"{said} {line}") if said else (number, line)
        if said.count("**") % 2 == 0:
            yield first, number, said
            said = ""
    if said:
        yield first, lines[-1][0], said
