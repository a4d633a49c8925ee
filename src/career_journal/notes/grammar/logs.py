"""Logs and diaries of work, whose headings name days, and what in them tells that something was done."""

from __future__ import annotations

from career_journal.notes.grammar import wins
from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.inline import check_of, label_of
from career_journal.notes.grammar.reported import tells_something_done
from career_journal.notes.grammar.voice import deeds, tells_past
from career_journal.notes.grammar.words import plain
from career_journal.notes.outline import Node, Shape
from career_journal.periods import is_day

FEWEST_DAYS = 3
"""Headings or items that name a day, in a log."""
TICKS = ("✅", "✔", "☑")
DONE = 4
"""Of so many items in a log one tells something done."""


def keeps_log(days: list[Node], grammar: Grammar, *, is_named: bool) -> bool:
    """Whether there are enough headings of days, and of the items below them enough tell something done.

    Where the title says that it is a log, fewer need to tell it by a verb.
    """
    items = [item for day in days for item in day.blocks() if item.shape is Shape.ITEM]
    done = sum(is_done(item, grammar) or wins.is_change(item) for item in items)
    return len(days) >= FEWEST_DAYS and done * DONE * (2 if is_named else 1) >= len(items)


def keeps_diary(days: list[Node], grammar: Grammar) -> bool:
    """Whether there are enough headings of days, and most of what is told below them is what the writer did."""
    told = [plain(text.text) for day in days for text in day.blocks() if text.shape is Shape.TEXT]
    return len(days) >= FEWEST_DAYS and sum(deeds(text, grammar) > 0 for text in told) * 2 > len(told)


def days_of(root: Node, grammar: Grammar) -> list[Node]:
    """The headings that name a day."""
    sections = [node for node in root.walk() if node.shape is Shape.SECTION]
    return [node for node in sections if is_day(grammar.dates.anywhere(plain(node.text)))]


def is_done(node: Node, grammar: Grammar) -> bool:
    """Whether an item has its box ticked, or a tick in the place of one, or opens with something done."""
    mark, text = check_of(node.text)
    return mark in ("x", "X") or text.startswith(TICKS) or tells_past(text, grammar)


def is_done_behind_label(node: Node, grammar: Grammar) -> bool:
    """`**Rollout:** I led the meetings`, but not `To do: read it`, nor `Process: did it work`."""
    label = label_of(check_of(node.text)[1])
    if label is None or not tells_past(label.rest, grammar):
        return False
    asks = grammar.words.starts("question_words", plain(label.rest))
    return not (asks or _lies_ahead(label.words, grammar))


def is_done_somehow(node: Node, grammar: Grammar) -> bool:
    """Whether a verb anywhere is in the past, behind a label or in front of what is still to do."""
    text = check_of(node.text)[1]
    label = label_of(text)
    ahead = _lies_ahead(label.words if label is not None and label.has_colon else text, grammar)
    return not ahead and tells_something_done(text, grammar.words)


def _lies_ahead(words: str, grammar: Grammar) -> bool:
    """`To do`, `Next`, `Revisit later`."""
    return any(grammar.words.starts(name, words) for name in ("yearly_lists", "ahead_headings", "later_labels"))
