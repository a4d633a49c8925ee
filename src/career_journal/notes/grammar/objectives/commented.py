"""Lists of goals that are taken apart by paragraphs, each of which tells what came of the goal above it."""

from __future__ import annotations

import re
from itertools import groupby, pairwise

from career_journal.notes.outline import Node, Shape

FEWEST = 2
"""Goals with a paragraph below them that make such a list."""
_NUMBER = re.compile(r"(\d+)[.)]")


def comments_below(nodes: list[Node]) -> dict[int, Node]:
    """The goal that each such paragraph tells of, by the id of the paragraph.

    The goals count on over the paragraphs, `1.`, `2.`, or stand alone between them: else a paragraph leads to the list
    below it. Behind the last goal only the first paragraph tells of it; others may close the note.
    """
    runs = [list(run) for _, run in groupby(nodes, lambda node: node.shape)]
    lists = [run for run in runs if run[0].shape is Shape.ITEM]
    told = {}
    for goals, texts in pairwise(runs):
        if goals[0].shape is Shape.ITEM and texts[0].shape is Shape.TEXT:
            told.update({id(text): goals[-1] for text in (texts if goals is not lists[-1] else texts[:1])})
    leads = any(node.text.rstrip().endswith((":", "：")) for node in nodes if id(node) in told)
    is_list = len(set(map(id, told.values()))) >= FEWEST and not leads and _are_taken_apart(lists)
    return told if is_list else {}


def _are_taken_apart(lists: list[list[Node]]) -> bool:
    counted = [_NUMBER.match(node.marker) for run in lists for node in run]
    numbers = [int(match[1]) for match in counted if match is not None]
    counts_on = len(numbers) == len(counted) and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    return counts_on or all(len(run) == 1 for run in lists)
