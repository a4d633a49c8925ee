"""What stands below a key result: lines that tell how far it has come, and remarks that may tell it too."""

from __future__ import annotations

from collections.abc import Iterator

from career_journal.notes.grammar.inline import check_of, label_of
from career_journal.notes.grammar.objectives.labels import goal_label
from career_journal.notes.grammar.vocabulary import Vocabulary
from career_journal.notes.grammar.words import normal
from career_journal.notes.outline import Node, Shape

Lines = tuple[int, ...]


def told_below(node: Node, words: Vocabulary, *, is_settled: bool) -> tuple[Lines, Lines]:
    """The numbers of the lines that tell how a key result went, and of those that may.

    What stands below `Progress: …`, below a ticked box, or below a key result that is settled, tells it.
    """
    progress = [child for child in node.children if _tells_progress(child, words)]
    reported = [number for child in progress for below in child.walk() for number, _ in below.own]
    remarks: list[int] = []
    for number, is_sure in _remarks(node, words, is_sure=is_settled):
        (reported if is_sure else remarks).append(number)
    return tuple(reported), tuple(remarks)


def _remarks(node: Node, words: Vocabulary, *, is_sure: bool) -> Iterator[tuple[int, bool]]:
    """The lines of items and paragraphs below, each with whether it is sure to tell how it went; a box is an aim."""
    for child in node.children:
        if child.shape not in (Shape.ITEM, Shape.TEXT) or not child.own or _is_labelled(child, words):
            continue
        mark, _ = check_of(child.first)
        if mark is None:
            yield from ((number, is_sure) for number, _ in child.own)
        yield from _remarks(child, words, is_sure=is_sure if mark is None else mark.strip() != "")


def _is_labelled(node: Node, words: Vocabulary) -> bool:
    """`Target: 12`, `KR 2: …`, `Progress: …`: a line that says what it is."""
    label = label_of(node.first)
    known = (words.lists[name] for name in ("aimed_words", "before_words", "measure_columns", "target_columns"))
    is_known = label is not None and label.has_colon and any(normal(label.words) in names for names in known)
    return is_known or goal_label(node.first, words) is not None or _tells_progress(node, words)


def _tells_progress(node: Node, words: Vocabulary) -> bool:
    """`Progress: …`, `Results: …`: how far the key result above it has come."""
    label = label_of(node.first)
    return label is not None and label.has_colon and words.has("verdict_labels", label.words)
