"""Goals under a heading that announces them: items, groups of items, paragraphs, tables."""

from __future__ import annotations

import re
from itertools import groupby

from career_journal.notes.grammar.context import Context
from career_journal.notes.grammar.draft import Draft
from career_journal.notes.grammar.inline import check_of, label_of
from career_journal.notes.grammar.objectives.below import read_text_below
from career_journal.notes.grammar.objectives.commented import comments_below
from career_journal.notes.grammar.objectives.found import Goals
from career_journal.notes.grammar.objectives.groups import (
    announces_goals,
    is_bold,
    is_group,
    leads_to_its_heading,
    state_nothing,
)
from career_journal.notes.grammar.objectives.key_results import (
    boxes_below,
    is_aside,
    is_of_a_day,
    is_promised,
    read_key_results,
)
from career_journal.notes.grammar.objectives.labels import is_label
from career_journal.notes.grammar.objectives.paragraphs import read_paragraph
from career_journal.notes.grammar.objectives.quoted import read_quoted
from career_journal.notes.grammar.objectives.tables import read_table
from career_journal.notes.grammar.objectives.verdicts import goal_and_outcome, sign_of, verdict_in_front
from career_journal.notes.grammar.reported import sentences
from career_journal.notes.grammar.voice import has_hole, is_advice, is_hole, is_numbered_blank, led_in
from career_journal.notes.grammar.words import QUOTED, is_italic, is_link, length, normal, plain, without_links
from career_journal.notes.outline import Node, Shape

LONGEST_ITEM = 80
"""Words; a longer item under a goals heading is prose."""
LONGEST_NAME = 4
"""Words behind a quotation that name who said it."""
LONGEST_DOUBT = 12
"""Words of a goal with a question mark behind it; a longer question asks something."""
_DASH = re.compile(r"\s+[-–—]\s+")
_ADDRESS = re.compile(r"https?://\S+")
_LEGEND = re.compile(r"\W*=\s")
"""`✅ = done`: a legend, not a goal."""
_CONTENTS = re.compile(r"\s*\[[^\]]*\]\(#[^)]*\)\s*$|.*?\{\{<\s*relref")
"""A line of a table of contents; one that leads to the heading of a goal states it first."""


def read_goals(nodes: list[Node], context: Context, goals: Goals) -> None:
    """Items and short paragraphs under a goals heading."""
    if goals.silent or goals.only_speaks(context):
        return
    items = [node for node in nodes if node.shape is Shape.ITEM]
    if any(announces_goals(item, goals) for item in items):  # what stands beside it is something else
        nodes = items = [item for item in items if announces_goals(item, goals)]
    lists = [list(run) for is_list, run in groupby(nodes, lambda node: node.shape is Shape.ITEM) if is_list]
    empty = {id(item) for run in lists if state_nothing(run, goals) for item in run}
    nodes = [node for node in nodes if id(node) not in empty]
    dashed = _are_dashed(items)
    said = [plain(without_links(node.text)) for node in items]
    if is_advice(said, goals.grammar, only_you=True) or _are_about_goals(said, goals):
        return
    goals.dashed = goals.dashed or (dashed and len(items) > 1)
    read_quoted(goals.harvest.free(nodes), context, goals)
    astray = led_in(nodes, goals.grammar, ("aims", "goal_leads"), ("objective", "key_result"), ahead=True)
    comments = comments_below(nodes)
    for node in nodes:
        if id(node) in goals.harvest.claimed or id(node) in astray:
            continue
        commented = comments.get(id(node))
        if commented is not None and goals.latest is not None and goals.latest.line == commented.line:
            _read_comment(node, goals.latest, goals)
        else:
            _read_block(node, context, nodes, goals)


def _read_comment(node: Node, draft: Draft, goals: Goals) -> None:
    read_text_below(node, draft, goals)
    goals.harvest.claim(node)
    goals.harvest.mark("detail", node.line, node.end)


def _read_block(node: Node, context: Context, nodes: list[Node], goals: Goals) -> None:
    if node.shape is Shape.ITEM:
        read_goal(node, context, goals, dashed=goals.dashed)
    elif node.shape is Shape.TEXT:
        read_paragraph(node, context, nodes, goals)
    elif node.shape is Shape.QUOTE and context.sure:
        read_goals(_quoted_goals(node, goals), context, goals)
    elif node.shape is Shape.TABLE:
        read_table(node, context, goals)


def _are_about_goals(said: list[str], goals: Goals) -> bool:
    """Whether most of several items speak of goals: `Two goals may need the same work`."""
    opening = [sentences(text)[0] for text in said if text]
    return len(said) > 2 and sum(goals.words.has("goal_words", text) for text in opening) * 2 > len(said)


def _quoted_goals(quote: Node, goals: Goals) -> list[Node]:
    """Boxes that are set off, or the list that a sentence announces there: `I have three resolutions:`."""
    lead = quote.children[0] if quote.children and quote.children[0].shape is Shape.TEXT else None
    announces = lead is not None and lead.text.endswith((":", "：")) and goals.words.has("goal_words", lead.text)
    return [child for child in quote.children if child.shape is Shape.ITEM] if announces else boxes_below(quote)


def _are_dashed(items: list[Node]) -> bool:
    """Whether most items are `goal - outcome`; what stands in front of several is no goal but what they are part of."""
    cuts = [_DASH.split(plain(check_of(node.text)[1]), maxsplit=1) for node in items]
    goals = [cut[0] for cut in cuts if len(cut) > 1]
    return len(goals) * 2 >= max(2, len(items)) and len(set(goals)) == len(goals)


def read_goal(node: Node, context: Context, goals: Goals, *, dashed: bool) -> None:
    """An item is a goal, a word over goals, or nothing of the kind."""
    is_explained = len(node.own) > 1 and (is_bold(node.first) or length(node.text) > 25 >= 10 + length(node.first))
    text = node.first if is_explained else node.text
    if _is_none(text, goals):
        return
    if is_group(node, goals):
        goals.harvest.mark("boilerplate", node.line)
        goals.harvest.claim(node)
        for child in node.children:
            if child.shape is Shape.ITEM:
                read_goal(child, context, goals, dashed=dashed)
        return
    outcome = ""
    if dashed and not goal_and_outcome(text, goals.words)[1]:
        cut = _DASH.split(text, maxsplit=1)
        is_area = is_bold(cut[0]) and length(plain(cut[0])) == 1  # `**Hiring** — two engineers`
        text, outcome = (cut[0], cut[1]) if len(cut) == 2 and not is_area else (text, "")
    draft = goals.objective(text, node.line, node, context)
    goals.lists[context.heading] += 1
    if outcome:
        draft.extend("outcome", plain(outcome), node.line)
    if is_explained:
        for number, more in node.own[1:]:
            draft.extend("outcome", plain(more), number)
    goals.harvest.claim(node)
    _read_below(node, draft, goals)


def _is_none(text: str, goals: Goals) -> bool:
    """A hole, a prompt, a legend, a pointer, a question, a sentence about goals, prose."""
    words = plain(check_of(text)[1])
    goal = goal_and_outcome(text, goals.words)[0]
    is_blank = is_hole(goal, goals.grammar) or (is_label(goal, goals.words) and has_hole(text))
    if is_blank or is_promised(text, goals) or is_italic(text) or is_numbered_blank(words, goals.grammar):
        return True
    if (
        is_of_a_day(text)
        or (_CONTENTS.match(text) and not leads_to_its_heading(text, goals))
        or _LEGEND.match(words)
        or _ADDRESS.fullmatch(words)
        or (words.isdecimal() and is_link(check_of(text)[1]))
        or _is_quoted(words)
    ):
        return True
    is_remark = is_aside(check_of(text)[1], goals) and verdict_in_front(text, goals.words) is None
    if goals.words.has("goal_methods", words) or is_remark or _is_facet(words, goals):
        return True
    return _asks(plain(goal), goals) or length(plain(goal)) > LONGEST_ITEM


def _is_quoted(words: str) -> bool:
    """Words of somebody else, perhaps with a name behind them."""
    quoted = QUOTED.match(words)
    return quoted is not None and length(words[quoted.end() :]) <= LONGEST_NAME < length(quoted[0])


def _asks(goal: str, goals: Goals) -> bool:
    """A question, and no goal in doubt: `Get a job?`."""
    is_doubt = goals.listed > 1 and length(goal) <= LONGEST_DOUBT and not goals.words.starts("question_words", goal)
    return goal.endswith(("?", "？")) and not is_doubt


def _is_facet(words: str, goals: Goals) -> bool:
    """`Measurable: …`, `Grade: B`: what is said about the goal above it."""
    label = label_of(words)
    lists = goals.words.lists
    facets = lists.get("goal_facets", set()) | lists.get("verdict_labels", set())
    return label is not None and label.has_colon and normal(label.words) in facets


def _read_below(node: Node, draft: Draft, goals: Goals) -> None:
    """Below a goal with its verdict stand remarks, otherwise key results."""
    items = [child for child in node.children if child.shape is Shape.ITEM]
    is_told = "state" in draft.fields or "outcome" in draft.fields
    if is_told and not boxes_below(node) and not any(sign_of(item.text, goals.words) for item in items):
        for item in items:
            draft.extend("outcome", plain(item.text), *(number for number, _ in item.own))
            draft.end_line = max(draft.end_line, item.end)
            goals.harvest.claim(item)
    else:
        read_key_results(items, draft, goals)
    for child in node.children:
        if child.shape is Shape.TEXT:
            read_text_below(child, draft, goals)
    draft.end_line = max(draft.end_line, node.end)
    goals.harvest.mark("detail", node.line, node.end)
