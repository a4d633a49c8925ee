"""The quantities a typed note reports, as they are found in the fields that tell what happened."""

from __future__ import annotations

from collections.abc import Iterator

from career_journal.figures import Figure, find
from career_journal.notes.grammar.context import Grammar
from career_journal.records.base import Record
from career_journal.records.metric import Metric

TELLING = {
    "story": ("situation", "action", "result", "learning", "details"),
    "evidence": ("text", "outcome", "metrics", "details"),
    "objective": ("outcome",),
    "feedback": ("situation", "behaviour", "impact", "text"),
}
"""For each kind the fields that report something; what is aimed at or asked is left out."""


def reported(record: Record, grammar: Grammar) -> tuple[Figure, ...]:
    """The figures of the record of a typed note, each with its line as well as that is known."""
    if isinstance(record, Metric):
        return tuple(_measured(record, grammar))
    numbers = grammar.words.number_words
    opens = record.kind == "objective"
    return tuple(figure for line, text in _told(record) for figure in find(text, line, numbers, opens=opens))


def _told(record: Record) -> list[tuple[int, str]]:
    """Each line of those fields with its number in the note; a title that none of them holds tells something too."""
    told: list[tuple[int, str]] = []
    for field in TELLING.get(record.kind, ()):
        value = getattr(record, field)
        texts = list(value) if isinstance(value, tuple) else value.split("\n")
        lines = record.lines.get(field) or (record.source.line,)
        told += [(lines[min(place, len(lines) - 1)], text) for place, text in enumerate(texts) if text]
    if record.kind == "story" and not any(record.title in text for _, text in told):
        told.insert(0, (record.line_of("title").line, record.title))
    return told


def _measured(record: Metric, grammar: Grammar) -> Iterator[Figure]:
    """What a metric counts, what it was before, and its value."""
    count = record.line_of("count").line
    yield from find(record.count, count, grammar.words.number_words)
    for field in ("baseline", "value"):
        number = getattr(record, field)
        if number is not None:
            number = int(number) if number.is_integer() else number
            yield Figure(f"{number} {record.unit}".strip(), number, record.unit, record.line_of(field).line)
