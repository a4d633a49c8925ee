"""What stories are held against: the values a company states, with the competencies behind each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from career_journal.errors import Source
from career_journal.journal.competencies import Vocabulary
from career_journal.records.company import Company, Value

MOTIVATION = "motivation"


@dataclass(frozen=True)
class Aim:
    """A stated value of the company, or a competency where it states none."""

    name: str
    gist: str
    tags: tuple[str, ...]
    """The competencies it asks for; none if nobody said, and its name does not say either."""
    source: Source | None = None


def stated(notes: Sequence[Company], vocabulary: Vocabulary) -> tuple[Aim, ...]:
    """The values of the first note that lists any, in its order; the other notes know what is behind some of them."""
    note = next((note for note in notes if note.values), None)
    if note is None:
        return ()
    explained = (value for other in reversed(notes) for value in other.values)
    values = [value for value in explained if any(vocabulary.named(tag) for tag in value.tags)]
    known = {vocabulary.words.all_of(value.name): value for value in values}
    return tuple(_understood(aim, known.get(vocabulary.words.all_of(aim.name)), vocabulary) for aim in _listed(note))


def _listed(note: Company) -> Iterator[Aim]:
    """The values as they stand in one note, each with its line."""
    lines = note.lines.get("values", ())
    if len(lines) != len(note.values):
        lines = (note.source.line,) * len(note.values)
    for value, line in zip(note.values, lines, strict=True):
        yield Aim(value.name, value.gist, value.tags, Source(note.source.path, line, line))


def _understood(aim: Aim, known: Value | None, vocabulary: Vocabulary) -> Aim:
    """The value with what it asks for: as its note says, else as another note knows it, else as its name says."""
    if any(vocabulary.named(tag) for tag in aim.tags):
        return aim
    if known is not None:
        return replace(aim, gist=aim.gist or known.gist, tags=known.tags)
    return replace(aim, tags=tuple(dict.fromkeys(_named_in(aim.name, vocabulary))))


def _named_in(name: str, vocabulary: Vocabulary) -> Iterable[str]:
    return (hit.subject for hit in vocabulary.asked(name) if hit.subject in vocabulary.competencies)


def general(vocabulary: Vocabulary) -> tuple[Aim, ...]:
    """What to prepare for where nobody knows what a company values: the competencies."""
    return tuple(Aim(name, "", (name,)) for name in vocabulary.competencies if name != MOTIVATION)
