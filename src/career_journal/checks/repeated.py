"""The same sentence twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem, Source
from career_journal.journal import Journal
from career_journal.journal.drafts import drafts
from career_journal.notes.read import Note
from career_journal.records.answer import Answer

CODE = "repeated"
WHEN = "a line of eight words or more stands in two places"
FEWEST_WORDS = 8
NO_CONTENT = frozenset({"boilerplate", "field", "heading", "blank"})


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Lines that say word for word what an earlier line says; a block of them is one finding.

    What a draft took over from the notes, and what an objective states twice by intention, is no repetition.
    """
    del today
    first: dict[str, Source] = {}
    meant = set(_meant(journal))
    drafted = {draft.path for _, draft in drafts(journal) if any(section.is_put_together for section in draft.sections)}
    for note in journal.notes:
        if note.path not in drafted:
            yield from _in_note(note, first, meant)


def _in_note(note: Note, first: dict[str, Source], meant: set[tuple[str, int]]) -> Iterator[Problem]:
    block: list[tuple[Source, Source]] = []
    for number, line in enumerate(note.text.split("\n"), 1):
        words = _plain(line)
        here = Source(note.path, number, number)
        if len(words.split()) < FEWEST_WORDS or (note.path, number) in meant:
            continue
        if words not in first:
            first[words] = here
        elif block and first[words].line - block[-1][1].line in (1, 2) and number - block[-1][0].line in (1, 2):
            block.append((here, first[words]))
        else:
            yield from _problem(block)
            block = [(here, first[words])]
    yield from _problem(block)


def _problem(block: list[tuple[Source, Source]]) -> Iterator[Problem]:
    if block:
        (here, there), last = block[0], block[-1][0]
        message = f"this says word for word what {there} says"
        source = Source(here.path, here.line, last.line)
        yield Problem(CODE, message, source, "keep it in one place and link to it", found=str(there))


def _meant(journal: Journal) -> Iterator[tuple[str, int]]:
    """Lines that stand twice by intention: what one record states in two places, and the questions of a form."""
    for record in journal.records:
        for place in (record.source, *record.also) if record.also else ():
            yield place.path, place.line
        if isinstance(record, Answer):
            yield record.source.path, record.line_of("question").line
    for note in journal.notes:
        yield from ((note.path, number) for number, role in enumerate(note.roles, 1) if role in NO_CONTENT)


def _plain(line: str) -> str:
    return " ".join(re.findall(r"\w+", line.casefold()))
