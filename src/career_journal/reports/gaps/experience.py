"""Experience still missing, and intentions still open: what a role did not offer, what was to be done differently."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from career_journal.errors import Source
from career_journal.journal import Journal
from career_journal.journal.competencies import Vocabulary
from career_journal.journal.intentions import Intention, intentions
from career_journal.journal.ledger import Entry, ledger
from career_journal.journal.words import Corpus
from career_journal.records.base import Record
from career_journal.records.evidence import Evidence
from career_journal.records.role import Role
from career_journal.records.story import Story
from career_journal.report import Line

LEAST_SHARED = 0.5
"""So many of the telling words of a missing experience, two at least, must stand in one sentence of a record."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n")


class Suggested(msgspec.Struct, frozen=True):
    """A later record that might supply it; only its owner can say so."""

    text: str
    id: str
    shared: tuple[str, ...]
    source: tuple[Source, ...]


class ExperienceGap(msgspec.Struct, frozen=True):
    """One experience or intention.

    `nature` is offered, not offered, do differently, lesson or feedback; `state` is had, open, covered or changed.
    """

    text: str
    nature: str
    state: str
    origin: str
    since: str
    covered_by: tuple[Line, ...]
    suggested: Suggested | None
    shortest: str
    source: tuple[Source, ...]


def experience_of(journal: Journal) -> tuple[ExperienceGap, ...]:
    """What is missing, then what was meant to change, then what roles did offer."""
    likely = _Likely(journal)
    missing = (_missing(entry, likely) for entry in ledger(journal))
    meant = (_meant(intention) for intention in intentions(journal))
    return (*missing, *meant, *_offered(journal))


def _missing(entry: Entry, likely: _Likely) -> ExperienceGap:
    suggested = likely.to(entry.text, entry.role) if entry.is_open else None
    return ExperienceGap(
        text=entry.text,
        nature="not offered",
        state="open" if entry.is_open else "covered",
        origin=entry.role.project or entry.role.title,
        since="",
        covered_by=_lines(entry.covered_by),
        suggested=suggested,
        shortest=_shortest(entry.text, suggested) if entry.is_open else "",
        source=(entry.source,),
    )


def _shortest(text: str, suggested: Suggested | None) -> str:
    if suggested is not None:
        return f"if '{suggested.text}' was that, add covers: \"{text}\" to it"
    return "make it a goal: journal add objective"


def _meant(intention: Intention) -> ExperienceGap:
    return ExperienceGap(
        text=intention.text,
        nature=str(intention.nature),
        state="open" if intention.is_open else "changed",
        origin=intention.record.label if intention.record.label != intention.text else "",
        since=intention.since,
        covered_by=_lines(intention.shown_by),
        suggested=None,
        shortest="" if not intention.is_open else "log what you do otherwise since, with covers: and its first words",
        source=(intention.source,),
    )


def _offered(journal: Journal) -> Iterator[ExperienceGap]:
    for role in journal.of(Role):
        lines = role.lines.get("offered", ())
        for place, text in enumerate(role.offered):
            exact = len(lines) == len(role.offered)
            source = Source(role.source.path, lines[place], lines[place]) if exact else role.line_of("offered")
            yield ExperienceGap(text, "offered", "had", role.project or role.title, "", (), None, "", (source,))


def _lines(records: tuple[Record, ...]) -> tuple[Line, ...]:
    return tuple(Line(f"{record.label} ({record.date or 'undated'})", (record.source,)) for record in records)


class _Likely:
    """Finds what a missing experience has most words in common with. It never counts."""

    def __init__(self, journal: Journal) -> None:
        self.records: list[tuple[Record, str]] = [
            (record, f"{record.label}\n{getattr(record, 'told', '')}\n{record.details}")
            for record in (*journal.of(Evidence), *journal.of(Story))
        ]
        self.words = Vocabulary.of(journal).words
        self.corpus = Corpus.of((text for _, text in self.records), self.words)

    def to(self, text: str, role: Role) -> Suggested | None:
        """The likeliest record that is not older than the role; None if too little is shared."""
        least = max(2.0, LEAST_SHARED * len(set(self.words.telling(text))))
        best: tuple[float, Record, tuple[str, ...]] | None = None
        for record, told in self.records:
            if record.date and role.start and record.date < role.start:
                continue
            shared = self._together(text, told, least)
            weight = sum(shared.values())
            if shared and (best is None or weight > best[0]):
                best = (weight, record, tuple(shared))
        if best is None:
            return None
        _, record, words = best
        return Suggested(record.label, record.id, words, (record.source,))

    def _together(self, text: str, told: str, least: float) -> dict[str, float]:
        """The words of an experience that stand in one sentence of a record; none if they are fewer than `least`."""
        if len(self.corpus.shared(text, told)) < least:
            return {}
        found = (self.corpus.shared(text, sentence) for sentence in _SENTENCE.split(told))
        return max((shared for shared in found if len(shared) >= least), key=len, default={})
