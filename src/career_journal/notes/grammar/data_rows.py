"""Rows of data below the days of a log: `Firm: …`, `Contact: …`, `Rate: …`, filled in again for each call."""

from __future__ import annotations

from collections import Counter

from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.inline import Label, check_of, label_of
from career_journal.notes.grammar.reported import tells_something_done
from career_journal.notes.grammar.times import names_time
from career_journal.notes.grammar.words import length, normal, plain
from career_journal.notes.outline import Node, Shape

FEWEST_LABELS = 3
"""Labels that come again, in a log of data; one or two are sorts of work: `Fixed: …`, `Written: …`."""
FEWEST_TIMES = 3
"""Blocks in which a label stands, so that it is the name of a column."""
VALUE = 4
"""Words that the rows have on average behind their labels; what is longer tells something."""


def data_rows(days: list[Node], grammar: Grammar) -> set[int]:
    """The ids of the items that fill in a label which comes again and again; none where they tell what was done."""
    items = [item for day in days for item in day.blocks() if item.shape is Shape.ITEM]
    labelled = [(item, label) for item in items if (label := _label(item)) is not None]
    times = Counter(_name(label) for _, label in labelled)
    columns = {name for name, count in times.items() if count >= FEWEST_TIMES and not names_time(name, grammar.words)}
    rows = [(item, label) for item, label in labelled if _name(label) in columns]
    if len(columns) < FEWEST_LABELS or len(rows) * 4 < len(items) * 3 or _tell(rows, columns, grammar):
        return set()
    return {id(item) for item, _ in labelled}


def _tell(rows: list[tuple[Node, Label]], columns: set[str], grammar: Grammar) -> bool:
    """Whether the rows say at some length, or with a verb now and then, what somebody did."""
    said = [plain(label.rest) for _, label in rows]
    done = sum(tells_something_done(text, grammar.words) for text in said)
    deeds = sum(tells_something_done(name, grammar.words) for name in columns)
    return sum(map(length, said)) > VALUE * len(said) or done * 4 > len(said) or deeds * 2 > len(columns)


def _label(item: Node) -> Label | None:
    label = label_of(check_of(item.text)[1])
    return label if label is not None and label.has_colon and not item.children else None


def _name(label: Label) -> str:
    return normal(label.words)
