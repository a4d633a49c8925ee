"""What a story is about: its words, the subjects it shows, what it is filed under, how complete it is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from career_journal.journal.competencies import Found, Vocabulary
from career_journal.journal.filing import asked_for, filed_under, names_a_competency
from career_journal.journal.people import name_in
from career_journal.records.story import PARTS, Story

WHOLENESS = {"ready": 1.0, "rehearsed": 0.9, "drafted": 0.7, "retired": 0.0}
"""How far a story can be told as it stands, by its state."""
UNSTATED = 0.6
IMPACT, MEASURED = "impact", 0.5
"""A result that is compared with what it was before stands for impact, if less than one that is filed there."""


@dataclass(frozen=True)
class Profile:
    """What a story is about."""

    story: Story
    stems: frozenset[str]
    title: frozenset[str]
    written: dict[str, str]
    filed: dict[str, float]
    told: dict[str, tuple[Found, ...]]
    """For each subject the phrases that show it, each once."""
    size: int
    """Its telling words, names and all."""
    figure: str = ""
    """The figure that its result is measured by; empty if it has none."""

    def stands_for(self, competency: str) -> float:
        """How far a story stands for a competency, 0 to 1: by where it is filed, or for impact by its figure."""
        return self.filed.get(competency, MEASURED if competency == IMPACT and self.figure else 0.0)

    @classmethod
    def of(cls, story: Story, vocabulary: Vocabulary, figure: str = "") -> Profile:
        """Read a story with the vocabulary."""
        filed = filed_under(story, vocabulary)
        title = story.label if names_a_competency(story.theme, vocabulary) else f"{story.theme}\n{story.label}"
        whole = "\n".join(filter(None, (title, story.told, story.role)))
        text = vocabulary.plain(without_names(whole, story.witnesses))
        words = vocabulary.words
        return cls(
            story,
            frozenset(words.telling(text)),
            frozenset(words.telling(title)),
            words.as_written(text),
            filed,
            _told(text, asked_for(story), vocabulary),
            len(words.telling(whole)),
            figure,
        )


def wholeness(story: Story) -> float:
    """How far a story can be told as it stands, 0 to 1: its parts, by its state."""
    parts = sum(bool(getattr(story, part)) for part in PARTS) / len(PARTS)
    return parts * WHOLENESS.get(story.state, UNSTATED)


def without_names(text: str, people: Iterable[str]) -> str:
    """A text in which a letter stands for each part of these people's names: a surname is no word of a story."""
    parts = {part for name in people for part in name_in(name).split() if part[0].isupper() and len(part) > 1}
    longest_first = sorted(map(re.escape, parts), key=len, reverse=True)
    return re.sub(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)", "x", text) if parts else text


def _told(text: str, questions: Iterable[str], vocabulary: Vocabulary) -> dict[str, tuple[Found, ...]]:
    """The subjects of a story; what is asked in the questions it answers belongs to them."""
    told: dict[str, dict[tuple[str, ...], Found]] = defaultdict(dict)
    for found in (*vocabulary.shown(text), *vocabulary.asked("\n".join(questions)), *vocabulary.hinted(text)):
        told[found.subject].setdefault(found.stems, found)
    return {subject: tuple(phrases.values()) for subject, phrases in told.items()}
