"""What was meant to be done differently, and the later record that shows it was.

Lines under *Do differently*, lessons of stories and roles, and feedback that asks for growth are intentions. One is
closed by a later record whose `covers` names it or that links to its note, by what the owner says was done about it, or
by a sentence of its own that says since when things are done otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from career_journal.errors import Source
from career_journal.journal.grading.words import GradeWords
from career_journal.journal.journal import Journal
from career_journal.journal.ledger import means
from career_journal.journal.links import Links
from career_journal.records.base import Record
from career_journal.records.evidence import Evidence
from career_journal.records.feedback import Feedback
from career_journal.records.role import Role
from career_journal.records.story import Story


class Nature(StrEnum):
    """Where an intention comes from."""

    DIFFERENTLY = "do differently"
    LESSON = "lesson"
    FEEDBACK = "feedback"


SHORTEST = 30
"""Characters below which a first sentence says too little alone."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


@dataclass(frozen=True)
class Intention:
    """Something to be done otherwise, and what shows that it is."""

    text: str
    nature: Nature
    record: Record
    source: Source
    since: str = ""
    """What the line itself says of the change, or what was done about it."""
    shown_by: tuple[Record, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether nothing shows a change yet."""
        return not self.since and not self.shown_by


def intentions(journal: Journal) -> tuple[Intention, ...]:
    """Every intention, open ones first, each in the order of the notes."""
    later = _Later(journal)
    found = [later.closed(intention) for intention in _stated(journal)]
    return tuple(sorted(found, key=lambda intention: not intention.is_open))


def _stated(journal: Journal) -> Iterator[Intention]:
    words = GradeWords.of(journal)
    for story in journal.of(Story):
        if words.said("story.intention", story.theme):
            yield Intention(story.label, Nature.DIFFERENTLY, story, story.source, _changed(story.told, words))
        elif story.learning:
            source = story.line_of("learning")
            yield Intention(_first(story.learning), Nature.LESSON, story, source, _changed(story.learning, words))
    for role in journal.of(Role):
        yield from (_lesson(role, place, text, words) for place, text in enumerate(role.learned))
    for feedback in journal.of(Feedback):
        if feedback.nature == "growth":
            yield Intention(feedback.label, Nature.FEEDBACK, feedback, feedback.source, _first(feedback.action_taken))


def _lesson(role: Role, place: int, text: str, words: GradeWords) -> Intention:
    lines = role.lines.get("learned", ())
    exact = len(lines) == len(role.learned)
    source = Source(role.source.path, lines[place], lines[place]) if exact else role.line_of("learned")
    return Intention(text, Nature.LESSON, role, source, _changed(text, words))


def _first(text: str) -> str:
    """The first sentences of a text, whole ones, until something is said."""
    said = ""
    for sentence in _SENTENCE.split(" ".join(text.split())):
        said = f"{said} {sentence}".strip()
        if len(said) >= SHORTEST:
            break
    return said


def _changed(text: str, words: GradeWords) -> str:
    """The sentence that tells how things are done since: `We now have a page per supplier`."""
    return next((said for said in _SENTENCE.split(" ".join(text.split())) if words.said("story.since", said)), "")


class _Later:
    """What happened after, by the notes it links to and the intentions it covers."""

    def __init__(self, journal: Journal) -> None:
        links = Links(journal)
        self.covering = [record for record in journal.of(Evidence) if record.covers]
        self.linking: dict[str, list[Record]] = {}
        for record in (*journal.of(Evidence), *journal.of(Story)):
            for note in links.linked_notes(record):
                if note.shape == "typed":
                    self.linking.setdefault(note.path, []).append(record)

    def closed(self, intention: Intention) -> Intention:
        """The intention with the later records that show it."""
        covering = [record for record in self.covering if any(means(name, intention.text) for name in record.covers)]
        linking = self.linking.get(intention.record.source.path, [])
        later = [record for record in linking if _is_later(record, intention.record) and record not in covering]
        return replace(intention, shown_by=(*covering, *later))


def _is_later(record: Record, than: Record) -> bool:
    return bool(record.date and than.date and record.date > than.date) and record.source.path != than.source.path
