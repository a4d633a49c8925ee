"""Whose the goals of a note are: the aims of a thing that is described are nobody's."""

from __future__ import annotations

import re

from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.inline import label_of
from career_journal.notes.grammar.objectives.labels import goal_label
from career_journal.notes.grammar.times import names_time
from career_journal.notes.grammar.voice import Voice
from career_journal.notes.grammar.words import normal
from career_journal.notes.outline import Node, Shape

FEWEST = 5
"""Headings of a description; a shorter note is about little else than its goals."""
ANNOUNCED = frozenset({"objective", "key_result", "evidence", "metric"})
"""Topics of a title whose note has an owner."""
_TIME = re.compile(r"(?<!\d)20\d\d(?!\d|[ -]\d\d[ -]\d\d)|\b[QH][1-4]\b")
"""A year or a quarter; the day on which a description was written says nothing of its goals."""


def describes_thing(root: Node, titles: list[str], voice: Voice, grammar: Grammar) -> bool:
    """Whether a note describes a program, a method or a machine, so that its `Goals` are no one's.

    Nobody speaks in it, no year, quarter or owner is named, nothing is labelled as a key result.
    """
    headings = [node.text for node in root.walk() if node.shape is Shape.SECTION]
    if len(headings) < FEWEST or voice.is_somebodys:
        return False
    if any(_names_time(words, grammar) for words in (*titles, *headings)):
        return False
    topics = [grammar.words.topic(title) for title in titles if title]
    if any(topic is not None and topic.name in ANNOUNCED for topic in topics):
        return False
    lines = [text for node in root.walk() for _, text in node.own]
    return not any(_is_owned(line, grammar) for line in lines)


def _names_time(heading: str, grammar: Grammar) -> bool:
    """`2026`, `In the long run`, `Months 4-6: ownership`."""
    topic = grammar.words.topic(heading)
    is_horizon = topic is not None and topic.name == "horizon"
    label = label_of(heading)
    is_stretch = label is not None and label.has_colon and names_time(label.words, grammar.words)
    return is_horizon or is_stretch or _TIME.search(heading) is not None


def _is_owned(line: str, grammar: Grammar) -> bool:
    """`Team: the night crew`, `KR 1: …`."""
    kind = goal_label(line, grammar.words)
    label = label_of(line)
    owner = label is not None and label.has_colon and normal(label.words) in grammar.words.lists["owner_labels"]
    return owner or (kind is not None and kind[0] == "key_result")
