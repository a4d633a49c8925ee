"""What speaks for a company, out of a list that weighs both sides: `Con: two weeks a month abroad` is no reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from career_journal.journal import wording
from career_journal.journal.said import Said
from career_journal.notes.grammar.inline import label_of

AGAINST, FOR = "against", "for"
"""Lists of the words that label the two sides."""


def in_favour(lines: Iterable[Said]) -> Iterator[Said]:
    """The lines without those labelled as drawbacks, and without what stands below such a line."""
    above = None
    for one in lines:
        if above is not None and one.depth > above:
            continue
        above = one.depth if is_against(one.text) else None
        if above is None and not wording.is_one(FOR, one.text):
            yield one


def is_against(text: str) -> bool:
    """Whether a text is labelled as a drawback: `Con: …`, `Dagegen: …`, or `Cons` over a list."""
    label = label_of(text)
    return wording.is_one(AGAINST, label.words if label is not None else text)
