"""The years of a job in a résumé, where they stand on a line below its heading: `April 2020 - August 2023`."""

from __future__ import annotations

from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.words import length, plain
from career_journal.notes.outline import Node, Shape
from career_journal.periods import When

FIRST_LINES = 3
"""Lines below a heading that say where, as what and when."""
LONGEST = 12
"""Words of such a line; a longer one tells something."""


def years_of(section: Node, grammar: Grammar) -> When | None:
    """The stretch that the first lines below the heading of a job name; None if none, or one without an end."""
    first = section.children[0] if section.children else None
    if first is None or not (first.shape is Shape.TEXT or (first.shape is Shape.SECTION and first.bold)):
        return None
    lines = [plain(text) for _, text in first.own[:FIRST_LINES]]
    named = [line for line in lines if length(line) <= LONGEST and grammar.words.years_of_job.search(line)]
    return grammar.dates.below(named[0], None) if named else None
