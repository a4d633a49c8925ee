"""What a question is after: its telling words and phrases, the subjects behind them, the competencies in shares."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from career_journal.journal.competencies import Found, Vocabulary
from career_journal.journal.words import Corpus, Words

LENT = 0.35
"""What a finer subject counts for the competencies it belongs to."""
LEAST_LIKE = 0.4
"""Cosine of the weighted words from which two questions are taken for variants of one."""


@dataclass(frozen=True)
class Unit:
    """A word or phrase of a question, the subjects it asks for, and how seldom interviewers use it (0 to 1)."""

    text: str
    stems: tuple[str, ...]
    subjects: frozenset[str]
    weight: float
    size: int = 1
    """The words a story must share with it to have the very phrase: one, or two of a longer one."""


@dataclass(frozen=True)
class Question:
    """A question taken apart: its units, and the competencies it is after with the share of each."""

    text: str
    units: tuple[Unit, ...]
    kinds: dict[str, float]

    @property
    def weight(self) -> float:
        """What all of its units weigh together."""
        return sum(unit.weight for unit in self.units) or 1.0

    @property
    def competency(self) -> str:
        """The competency it is most after; empty if that is not known."""
        return max(self.kinds, key=lambda name: (self.kinds[name], name), default="")


@dataclass(frozen=True)
class Asked:
    """Reads questions with the competency vocabulary and the known questions, each with its competency."""

    vocabulary: Vocabulary
    known: tuple[tuple[str, str], ...] = ()

    @cached_property
    def corpus(self) -> Corpus:
        """The words of all known questions: what interviewers say all the time finds no story."""
        return Corpus.of((text for text, _ in self.known), self.vocabulary.words)

    def read(self, text: str) -> Question:
        """Take a question apart."""
        units = self._units(self.vocabulary.plain(text))
        return Question(text, units, self._kinds(text, units))

    def likeness(self, one: str, other: str) -> float:
        """How far two questions are variants of one, 0 to 1; a single word in common proves nothing."""
        words = self.vocabulary.words
        if one and words.all_of(one) == words.all_of(other):
            return 1.0
        common = set(words.telling(one)) & set(words.telling(other))
        alike = self.corpus.similarity(one, other) if len(common) > 1 else 0.0
        return alike if alike >= LEAST_LIKE else 0.0

    def _units(self, text: str) -> tuple[Unit, ...]:
        words = self.vocabulary.words
        stems, written = words.all_of(text), words.as_written(text)
        found = self.vocabulary.asked(text)
        units: dict[tuple[str, ...], Unit] = {}
        for start, size in _spans(found, stems, words):
            inside = stems[start : start + size]
            telling = tuple(word for word in inside if words.is_telling(word))
            shown = " ".join(written.get(word, word) for word in inside)
            units[inside] = Unit(
                shown, telling, self._subjects(found, start, size), self._rarity(telling, size), min(size, 2)
            )
        return tuple(units.values())

    def _subjects(self, found: list[Found], start: int, size: int) -> frozenset[str]:
        inner = [hit for hit in found if start <= hit.start and hit.start + hit.size <= start + size]
        return frozenset(hit.subject for hit in inner if not self._is_overruled(hit, inner))

    def _is_overruled(self, hit: Found, others: list[Found]) -> bool:
        """Whether a longer phrase around it names a competency: `missed a deadline` is about more than a deadline."""
        names = self.vocabulary.competencies
        return hit.subject in names and any(
            other.size > hit.size and other.subject in names and other.start <= hit.start for other in others
        )

    def _rarity(self, stems: tuple[str, ...], size: int) -> float:
        if not self.known:
            return 1.0
        most = math.log((self.corpus.size + 1) / 0.5)
        rarest = max((self.corpus.weight(word) / most for word in stems), default=0.8)
        return max(0.1 if size == 1 else 0.7, rarest)

    def _kinds(self, text: str, units: tuple[Unit, ...]) -> dict[str, float]:
        after: dict[str, float] = defaultdict(float)
        for unit in units:
            shares: dict[str, float] = defaultdict(float)
            for subject in unit.subjects:
                for name in self.vocabulary.under(subject):
                    shares[name] = max(shares[name], LENT)
                if subject in self.vocabulary.competencies:
                    shares[subject] = 1.0
            for name, share in shares.items():
                after[name] += share * unit.weight / math.sqrt(sum(shares.values()))
        likeness, competency = max(
            ((self.likeness(text, known), competency) for known, competency in self.known), default=(0.0, "")
        )
        if likeness:
            after[self.vocabulary.named(competency) or competency] += 2 * likeness**2
        total = max(1.0, sum(after.values()))
        return {name: after[name] / total for name in sorted(after)}


def _spans(found: list[Found], stems: tuple[str, ...], words: Words) -> list[tuple[int, int]]:
    """Where the units of a question stand: phrases, the longest first, then the telling words between them."""
    taken: set[int] = set()
    spans = []
    for hit in sorted(found, key=lambda hit: (-hit.size, hit.start)):
        places = set(range(hit.start, hit.start + hit.size))
        if not places & taken:
            taken |= places
            spans.append((hit.start, hit.size))
    spans += [(place, 1) for place, word in enumerate(stems) if place not in taken and words.is_telling(word)]
    return sorted(spans)
