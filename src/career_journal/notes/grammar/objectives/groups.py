"""Items that only group the goals below them, and lists that hold no goals at all."""

from __future__ import annotations

import re

from career_journal.notes.grammar.inline import check_of
from career_journal.notes.grammar.objectives.found import Goals, identity
from career_journal.notes.grammar.objectives.key_results import boxes_below
from career_journal.notes.grammar.times import names_time
from career_journal.notes.grammar.words import length, plain
from career_journal.notes.outline import Node, Shape

_LINK = re.compile(r"\s*\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])[.,]?\s*(?:[(（][^()（）]*[)）])?\s*")
_ANCHOR = re.compile(r"\s*\[(?P<words>[^\]]*)\]\(#[^)]*\)\s*")
_LINKED_TITLE = re.compile(r"(?:\*\*|__)\[.*?\]\(https?://[^)]*\)(?:\*\*|__)")
_BOLD = re.compile(r"\s*(?:\*\*|__)[^*]+(?:\*\*|__)\s*")


def is_group(item: Node, goals: Goals) -> bool:
    """`Goals:`, a word over goals with their key results as boxes below them, the name of a time, or `Health`."""
    below = [child for child in item.children if child.shape is Shape.ITEM]
    if not below or check_of(item.first)[0] is not None:
        return False
    names_area = goals.words.says_only(item.text, "area") and not is_bold(item.first)
    if announces_goals(item, goals) or names_area:
        return True
    return sum(bool(boxes_below(child)) for child in below) * 2 > len(below) or names_time(item.text, goals.words)


def announces_goals(item: Node, goals: Goals) -> bool:
    """Whether an item says nothing but that goals stand below it: `Goals:`."""
    return bool(item.children) and goals.words.says_only(item.text, "objective") and plain(item.text).endswith(":")


def state_nothing(items: list[Node], goals: Goals) -> bool:
    """A list of single words (`Focus`, `Align`) or mostly of links, or one link to OKRs; nothing below them."""
    if any(item.children or check_of(item.text)[0] is not None for item in items):
        return False
    if len(items) < 2:
        return any(_leads_elsewhere(item.text) and goals.words.has("method_terms", item.text) for item in items)
    links = sum(_leads_elsewhere(item.text) and not leads_to_its_heading(item.text, goals) for item in items)
    return all(length(plain(item.text)) <= 1 for item in items) or links * 4 >= len(items) * 3


def _leads_elsewhere(text: str) -> bool:
    """Nothing but a link, perhaps with a remark in brackets, or a title: `**[OKRs of Q2](https://…)** by Ann`."""
    return bool(_LINK.fullmatch(text) or _LINKED_TITLE.match(text))


def leads_to_its_heading(text: str, goals: Goals) -> bool:
    """`[Ring daily](#ring-daily)`, where a heading of these words follows; `[Overview](#overview)` states nothing."""
    anchor = _ANCHOR.fullmatch(text)
    is_headed = anchor is not None and identity(anchor["words"]) in goals.headings
    return anchor is not None and is_headed and goals.words.whole_topic(anchor["words"]) is None


def is_bold(line: str) -> bool:
    """A line in bold from end to end."""
    return bool(_BOLD.fullmatch(line))
