"""What speaks for a story when it is matched to a question, and how it adds up."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

from career_journal.journal.asking import Unit
from career_journal.records.story import Story

SHOWN_REASONS = 3
NEAR = 0.45
"""The share of a question that a story must meet to be an answer to it."""
NEAR_IF_FILED = 0.4
"""The same for a story filed under what the question is after."""
WHOLE, STRONG = 0.9, 0.35
"""A single proof is enough if it meets (nearly) the whole question and weighs as much as this."""


@dataclass(frozen=True)
class Weights:
    """What counts how much; found by trying on questions to stories of a dozen trades and half of the sample's."""

    kind: float = 0.4
    """The story shows the competency the question is after."""
    told: float = 0.1
    """It shows it in its words only, not by the heading or tag it is filed under."""
    inferred: float = 2.0
    """The same, for a story that is filed under nothing."""
    direct: float = 0.2
    """How far one phrase shows its competency."""
    exact: float = 0.4
    """Both have the same word."""
    subject: float = 0.3
    """Both speak of the same finer subject in different words."""
    single: float = 0.42
    """How much a single word says of a subject, a phrase of several saying 1."""
    hint: float = 0.4
    """How much a phrase that only hints at its subject counts."""
    title: float = 1.5
    """How much more that counts in the story's title."""
    echo: float = 0.1
    """How much it counts besides that its title has all the words of the question."""
    question: float = 1.0
    """It was told as the answer to a question just like this."""
    whole: float = 0.05
    """Every part is told and it is marked ready."""
    length: float = 0.7
    """How much less a word says in a story twice as long as most."""


@dataclass(frozen=True)
class Way:
    """One way in which a story meets what a question says: how well, in which words, and whether they prove it."""

    weight: float
    text: str
    cues: frozenset[str]
    proves: bool
    is_exact: bool = False
    """Whether both have the very word."""


@dataclass(frozen=True)
class Reason:
    """One thing that speaks for a story: how strongly, in words, and the words of the story it rests on."""

    weight: float
    text: str
    cues: frozenset[str] = frozenset()
    proves: bool = True
    """Whether it makes the story an answer; an everyday word, or what is asked in passing, only orders."""
    speaks: bool = True
    """Whether it is worth saying: a hint, or an everyday word for the same, is none to the one who told the story."""
    is_exact: bool = False
    """Whether both have the very word."""

    @property
    def is_plain(self) -> bool:
        """Whether anyone sees at once that it speaks for the story; one word taken for another may be far-fetched."""
        return not self.cues or self.is_exact or len(self.cues) > 1


@dataclass(frozen=True)
class Match:
    """A story that may answer a question, and why, the strongest proof first."""

    story: Story
    score: float
    reasons: tuple[Reason, ...] = ()
    covered: float = 0.0
    """The share of what the question says that the story meets, 0 to 1."""

    @property
    def is_near(self) -> bool:
        """Whether enough speaks for it: where it is filed or what it answered, words on two points, or on the point."""
        proofs = [reason for reason in self.reasons if reason.proves]
        if any(not reason.cues for reason in proofs):
            return self.covered >= NEAR_IF_FILED
        if any(reason.weight >= STRONG for reason in proofs) and self.covered >= WHOLE:
            return True
        return len(proofs) > 1 and self.covered >= NEAR

    @property
    def is_told(self) -> bool:
        """Whether anything speaks for it that can be said to people; the rest only puts it in order."""
        return any(reason.speaks for reason in self.reasons)

    @property
    def why(self) -> str:
        """The reasons in one line: what proves it, and only where nothing does, what else speaks for it.

        A single word taken for another is said only where there is nothing better to say.
        """
        proofs = [reason for reason in self.reasons if reason.proves]
        told = proofs or [reason for reason in self.reasons if reason.speaks]
        shown = [reason for reason in told if reason.is_plain] or told[:1]
        return "; ".join(reason.text for reason in shown[:SHOWN_REASONS])


@dataclass
class Tally:
    """Adds up what speaks for one story; a word of it proves something once."""

    score: float = 0.0
    covered: float = 0.0
    reasons: list[Reason] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    """The words of the story that stand in a reason."""

    def count(self, unit: Unit, seldom: float, ways: tuple[Way, ...], filed: float) -> None:
        """Count how the story meets one unit of the question."""
        proofs = tuple(way for way in ways if way.proves and not way.cues <= self.used)
        self.covered += unit.weight * max(bool(proofs), filed)
        if ways:
            best = max(proofs or ways, key=lambda way: (way.weight, way.text))
            speaks = bool(proofs) or best.is_exact
            weight = unit.weight * seldom * together(ways)
            self.add(Reason(weight, best.text, best.cues, bool(proofs), speaks, best.is_exact))
            self.used |= best.cues

    def add(self, reason: Reason) -> None:
        """Count a reason."""
        self.score += reason.weight
        if reason.weight:
            self.reasons.append(reason)

    @property
    def ordered(self) -> tuple[Reason, ...]:
        """The reasons, the strongest proof first."""
        return tuple(sorted(self.reasons, key=lambda one: (not one.proves, -one.weight, one.text)))


def together(ways: Iterable[Way]) -> float:
    """How well several ways meet something together; they add up, never past 1."""
    return 1 - math.prod(max(0.0, 1 - way.weight) for way in ways)
