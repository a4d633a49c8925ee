"""Records inside a typed note: key results of an objective, answers of a review, values and fits of a company.

One module for each kind that holds any, named like it; `read` fills the harvest, and fields that the body lists.
"""

from __future__ import annotations

from collections.abc import Callable

from career_journal.notes.fields import Filled
from career_journal.notes.frontmatter import FrontMatter
from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.draft import Harvest
from career_journal.notes.inside import company, form, ladder, objective, questions, review
from career_journal.notes.outline import Node

_READERS: dict[str, Callable[[Node, FrontMatter, Filled, Grammar, Harvest], None]] = {
    "objective": objective.read,
    "review": review.read,
    "company": company.read,
    "form": form.read,
    "questions": questions.read,
    "ladder": ladder.read,
}


def read_parts(kind: str, root: Node, front: FrontMatter, filled: Filled, grammar: Grammar) -> Harvest:
    """The parts of a typed note, and the lists that its body holds for fields without a heading of their own."""
    harvest = Harvest(root.end)
    if kind in _READERS:
        _READERS[kind](root, front, filled, grammar, harvest)
    return harvest
