"""Goals that are no items: a goal in bold with what came of it, a line above its key results, lines without marker."""

from __future__ import annotations

import re
from itertools import pairwise

from career_journal.notes.grammar.context import Context
from career_journal.notes.grammar.objectives.found import Goals
from career_journal.notes.grammar.objectives.key_results import is_aside, read_key_results
from career_journal.notes.grammar.objectives.labels import are_tags
from career_journal.notes.grammar.objectives.verdicts import is_tagged
from career_journal.notes.grammar.voice import is_hole, tells_past
from career_journal.notes.grammar.words import is_empty, is_italic, length, plain, without_symbols
from career_journal.notes.outline import Node, Shape

LONGEST_LINE = 20
"""Words; a longer line without a marker is prose."""
WIDE = 50
"""Characters of a line that somebody broke because it grew long."""
SENTENCE = 8
"""Words; a single longer line with a full stop is a remark."""
FEWEST_BROKEN = 3
"""Lines of a paragraph that make a list, if each ends in a line break."""
BREAKS = ("\\", "<br>", "<br/>", "<br />")
_POINTS = re.compile(r":\s*https?://\S+$")
"""`More: https://…`."""
_BOLD = r"(?:\*\*|__)[^*]+?(?:\*\*|__)"
_BOLD_FIRST = re.compile(r"[^\w*]*(?:\*\*|__)(?P<goal>[^*]+?)(?:\*\*|__)[.:]?\s*(?P<outcome>.*)")
_BOLD_INSIDE = re.compile(r"(?:\*\*|__)([^*]+?)(?:\*\*|__)")
_BOLD_JOINED = re.compile(rf"\s*({_BOLD}(?:\s*(?:&|and|,|/)\s*{_BOLD})*)")
_WITH_JOINT = re.compile(r"(?:\*\*|__).*?(?:\*\*|__)\s*(?:&\s*)?")


def read_paragraph(node: Node, context: Context, nodes: list[Node], goals: Goals) -> None:
    """A paragraph under a goals heading, among its neighbours."""
    if (
        are_tags(node.text)
        or plain(node.first).endswith(("?", "？"))
        or goals.words.has("goal_methods", plain(node.text))
    ):
        return
    match = _BOLD_FIRST.match(node.first)
    is_lead = match is not None and match["goal"].rstrip().endswith((":", "：")) and not context.verdict
    is_named = (
        match is not None and length(match["goal"]) > 1 and not is_lead and not is_aside(plain(node.first), goals)
    )
    if is_named or is_tagged(node.first, goals.words):
        _read_bold_goal(node, context, goals)
    elif _heads_key_results(node, context, nodes, goals):
        _read_head(node, context, nodes, goals)
    elif context.sure and _is_broken(node):
        _read_broken(node, context, goals)
    elif context.sure and _are_lines(nodes):
        _read_lines(node, context, goals)
    elif context.sure:
        _read_inside(node, context, goals)


def _read_bold_goal(node: Node, context: Context, goals: Goals) -> None:
    draft = goals.objective(node.first, node.line, node, context)
    for number, more in node.own[1:]:
        draft.extend("outcome", plain(more), number)
    draft.end_line = node.end
    goals.harvest.claim(node)


def _read_head(node: Node, context: Context, nodes: list[Node], goals: Goals) -> None:
    draft = goals.objective(node.first, node.line, node, context)
    goals.harvest.claim(node)
    for item in nodes[nodes.index(node) + 1 :]:
        if item.shape is not Shape.ITEM:
            break
        read_key_results([item], draft, goals)


def _heads_key_results(node: Node, context: Context, nodes: list[Node], goals: Goals) -> bool:
    """A short line above a list, under a heading that speaks of OKRs."""
    heads = [other for other, below in pairwise(nodes) if _is_lead(other, below)]
    if len(heads) > 1 and node in heads and context.topic == "objective":
        return True
    is_short = len(node.own) == 1 and length(node.first) <= LONGEST_LINE
    last = plain(node.first).rpartition(" ")[2].casefold()
    is_lead = node.first.endswith((":", "：", "...", "…")) or last in goals.words.lists["lead_ends"]
    after = nodes[nodes.index(node) + 1 :][:1]
    return context.is_about_okrs and is_short and not is_lead and bool(after) and after[0].shape is Shape.ITEM


def _is_lead(node: Node, below: Node) -> bool:
    """A short line directly above a list."""
    if node.shape is not Shape.TEXT or len(node.own) != 1 or node.first.endswith((":", "：", ".")):
        return False
    return below.shape is Shape.ITEM and below.line == node.line + 1 and length(node.first) <= LONGEST_LINE


def _is_broken(node: Node) -> bool:
    """Whether somebody broke the line behind each line of a paragraph: a list in all but its markers."""
    return len(node.own) >= FEWEST_BROKEN and all(text.endswith(BREAKS) for _, text in node.own[:-1])


def _read_broken(node: Node, context: Context, goals: Goals) -> None:
    for number, text in node.own:
        if not is_hole(text, goals.grammar):
            goals.objective(text, number, node, context)
    goals.harvest.claim(node)


def _are_lines(nodes: list[Node]) -> bool:
    """Whether goals stand here as lines without a marker: none is long, none runs on into the next."""
    texts = [node for node in nodes if node.shape is Shape.TEXT]
    heads = any(_is_lead(node, below) for node, below in pairwise(nodes))
    if len(texts) < len(nodes) and not heads:
        return False
    if any(_is_wrapped(node) for node in texts):
        return False
    lines = [plain(text) for node in texts for _, text in node.own]
    runs_on = sum(line.endswith((",", ";", "，")) or line[:1].islower() for line in lines)
    return runs_on * 4 < len(lines) and not any(length(line) > LONGEST_LINE for line in lines)


def _is_wrapped(node: Node) -> bool:
    """Whether the lines of a paragraph are broken where they grew long, in the middle of a sentence."""
    *before, last = [plain(text) for _, text in node.own]
    return last.endswith((".", "!")) and any(len(text) >= WIDE and text[-1].isalnum() for text in before)


def _read_lines(node: Node, context: Context, goals: Goals) -> None:
    """Goals written as lines without a marker: all of them short, none a sentence about goals."""
    if any(text.endswith((":", "：", "?")) for _, text in node.own):
        return
    if sum(length(without_symbols(plain(text))) < 2 for _, text in node.own) * 2 > len(node.own):
        return
    if any(goals.words.has("first_person", plain(text)) for _, text in node.own):
        return
    if len(node.own) == 1 and _is_sentence(node.first, goals):
        return
    for number, text in node.own:
        if not is_hole(text, goals.grammar) and not is_italic(text) and not _POINTS.search(plain(text)):
            goals.objective(text, number, node, context)
    goals.harvest.claim(node)


def _is_sentence(line: str, goals: Goals) -> bool:
    """A longer line with a full stop, two sentences, something shouted, something that happened."""
    stops = line.endswith((".", "。"))
    happened = any(goals.words.is_past(word) for word in plain(line).casefold().split())
    is_long = length(line) > SENTENCE and not _is_goal(plain(line), goals)
    is_told = (stops and (is_long or happened)) or tells_past(line, goals.grammar)
    return is_told or ". " in line or line.endswith(("!", "！"))


def _read_inside(node: Node, context: Context, goals: Goals) -> None:
    """Prose about what is planned, with the goals themselves in bold."""
    for number, line in node.own:
        for goal in _BOLD_INSIDE.findall(line):
            if _is_goal(plain(goal), goals):
                goals.objective(goal, number, node, context)


def _is_goal(words: str, goals: Goals) -> bool:
    """`Learn Danish`: a verb of doing and more."""
    return goals.words.starts("goal_verbs", words) and length(words) > 1


def read_bold_goals(nodes: list[Node], context: Context, goals: Goals) -> None:
    """In a note that has goals: paragraphs opening with one in bold, or with two joined by `&`."""
    for node in nodes if goals.titles else []:
        if node.shape is not Shape.TEXT:
            continue
        for goal in _bold_goals(node.first):
            if _is_goal(goal, goals):
                _read_told_goal(goal, node, context, goals)


def _read_told_goal(goal: str, node: Node, context: Context, goals: Goals) -> None:
    draft = goals.objective(goal, node.line, node, context)
    for number, text in [(node.line, _WITH_JOINT.sub("", node.first)), *node.own[1:]]:
        if not is_empty(text):
            draft.extend("outcome", plain(text), number)
    draft.end_line = node.end
    goals.harvest.claim(node)


def _bold_goals(line: str) -> list[str]:
    """`**A** & **B** and how it went`: the goals in bold at the start of a line."""
    match = _BOLD_JOINED.match(line)
    return [plain(goal).strip(" .:") for goal in _BOLD_INSIDE.findall(match[1])] if match else []
