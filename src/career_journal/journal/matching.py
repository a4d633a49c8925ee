"""Which stories answer a question: offline, in milliseconds, with the reasons.

What a question is after is looked up in the competency vocabulary (`asking`): stories filed under that competency, or
told in its words, come forward. Among them decides what the question speaks of more closely, by the very word or by
another word for the same subject; what many stories have, or many questions ask, weighs little (inverse document
frequency). An everyday word may put one story before another, but it is never a reason.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from career_journal.journal.asking import Asked, Question, Unit
from career_journal.journal.competencies import Found, Vocabulary
from career_journal.journal.profiles import Profile, wholeness
from career_journal.records.story import Story

SHOWN_REASONS = 3
NEAR = 0.35
"""The share of a question that a story must meet to be an answer to it."""
NEAR_IF_FILED = 0.25
"""The same for a story filed under what the question is after."""
CLOSE_BEHIND = 0.7
"""Beside the best match a much weaker one is no answer, even where its reasons read well."""
MAIN = 0.34
"""From this share on a question is after a competency; below, it touches it in passing."""
CLOSER = 0.7
"""What the right kind of story is worth where a question asks for something closer."""


@dataclass(frozen=True)
class Weights:
    """What counts how much when a story is matched to a question; found by trying on the tuning half of the tests."""

    kind: float = 0.3
    """The story shows the competency the question is after."""
    told: float = 0.1
    """It shows it in its words only, not by the heading or tag it is filed under."""
    inferred: float = 2.0
    """The same, for a story that is filed under nothing."""
    exact: float = 0.4
    """Both have the same word, and the vocabulary knows it."""
    plain: float = 0.1
    """Both have the same word, and the vocabulary does not know it."""
    subject: float = 0.3
    """Both speak of the same finer subject in different words."""
    single: float = 0.42
    """How much a single word says of a subject, a phrase of several saying 1."""
    spread: float = 0.15
    """How fast a phrase loses weight that stands for many subjects: the power of their number it is divided by."""
    title: float = 3.0
    """How much more that counts in the story's title."""
    question: float = 1.0
    """It was told as the answer to a question just like this."""
    whole: float = 0.02
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


@dataclass(frozen=True)
class Reason:
    """One thing that speaks for a story: how strongly, in words, and the words of the story it rests on."""

    weight: float
    text: str
    cues: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Match:
    """A story that may answer a question, and why, the strongest reason first."""

    story: Story
    score: float
    reasons: tuple[Reason, ...] = ()
    covered: float = 0.0
    """The share of what the question says that the story meets, 0 to 1."""

    @property
    def is_near(self) -> bool:
        """Whether enough speaks for it: where it is filed or what it answered, or else words on two points."""
        if any(not reason.cues for reason in self.reasons):
            return self.covered >= NEAR_IF_FILED
        return len(self.reasons) > 1 and self.covered >= NEAR

    @property
    def why(self) -> str:
        """The reasons in one line."""
        return "; ".join(reason.text for reason in self.reasons[:SHOWN_REASONS])


@dataclass(frozen=True)
class Matcher:
    """Finds the stories that answer a question."""

    stories: tuple[Story, ...]
    vocabulary: Vocabulary
    known: tuple[tuple[str, str], ...] = ()
    """Known questions and the competency each is after."""
    weights: Weights = field(default_factory=Weights)

    @cached_property
    def asked(self) -> Asked:
        """How questions are read."""
        return Asked(self.vocabulary, self.known)

    @cached_property
    def profiles(self) -> tuple[Profile, ...]:
        """What each story is about."""
        return tuple(Profile.of(story, self.vocabulary) for story in self.stories)

    @cached_property
    def _mean_size(self) -> float:
        return sum(profile.size for profile in self.profiles) / max(1, len(self.profiles))

    def answers(self, text: str) -> list[Match]:
        """The stories that answer a question, the best first; none rather than one that only shares a word with it."""
        ranked = self.rank(text)
        best = max((one.score for one in ranked), default=0.0)
        return [one for one in ranked if one.is_near and one.score >= CLOSE_BEHIND * best]

    def rank(self, text: str) -> list[Match]:
        """The stories that have something to do with a question, the best first."""
        question = self.asked.read(text)
        table = [[tuple(self._ways(unit, one)) for unit in question.units] for one in self.profiles]
        rare = [self._rare(sum(_together(row[column]) for row in table)) for column in range(len(question.units))]
        matches = [self._match(question, rare, row, one) for row, one in zip(table, self.profiles, strict=True)]
        found = [match for match in matches if match.reasons]
        return sorted(found, key=lambda match: (-match.score, match.story.source))

    def _rare(self, total: float) -> float:
        """How well a unit tells stories apart: 1 if hardly any meets it, near 0 if all do."""
        size = len(self.profiles)
        return math.log((size + 1) / (total + 0.5)) / math.log((size + 1) / 0.5)

    def _ways(self, unit: Unit, profile: Profile) -> Iterator[Way]:
        """How a story meets the wording of a unit: by the very words, and by each phrase for the same subject."""
        longer = 1 + self.weights.length * math.log2(max(1.0, profile.size / max(1.0, self._mean_size)))
        if unit.stems and len(unit.stems) >= unit.size and profile.stems.issuperset(unit.stems):
            weight = self.weights.exact if unit.subjects else self.weights.plain
            said = f"both say {_quoted(profile.written[word] for word in unit.stems)}"
            proves = bool(unit.subjects) and not self.vocabulary.is_everyday(unit.stems)
            yield Way(weight * self._in_title(unit.stems, profile) / longer, said, frozenset(unit.stems), proves)
        closer = sorted(name for name in unit.subjects if not self._is_kind(name))
        for found in (found for name in closer for found in profile.told.get(name, ())):
            weight = self.weights.subject * self._says(found) * self._in_title(found.stems, profile)
            said = f"they ask “{unit.text}”, you say “{found.phrase}”"
            proves = not self.vocabulary.is_everyday(found.stems)
            yield Way(weight / longer, said, frozenset(found.stems), proves)

    def _is_kind(self, subject: str) -> bool:
        """Whether a subject is a whole competency: its words show the kind of story, not what is asked more closely."""
        return subject in self.vocabulary.competencies

    def _says(self, found: Found) -> float:
        """How much a phrase says of its subject: less if it is one word, or stands for many subjects."""
        alone = self.weights.single if len(found.stems) == 1 else 1.0
        return alone * math.pow(self.vocabulary.spread(found.stems), -self.weights.spread)

    def _in_title(self, stems: Iterable[str], profile: Profile) -> float:
        return self.weights.title if profile.title.issuperset(stems) else 1.0

    def _match(self, question: Question, rare: list[float], row: list[tuple[Way, ...]], profile: Profile) -> Match:
        tally = Tally()
        met = sorted(zip(question.units, rare, row, strict=True), key=lambda one: -one[1] * _together(one[2]))
        for unit, seldom, ways in met:
            tally.count(unit, seldom, ways, self._is_filed(unit, profile))
        for name, share in question.kinds.items():
            tally.add(self._shows(name, share, profile), is_main=share >= MAIN)
        likeness = self.asked.likeness(question.text, profile.story.question)
        if likeness:
            tally.add(Reason(likeness * self.weights.question, f"you tell it on “{profile.story.question}”"))
        reasons = sorted(tally.reasons, key=lambda one: (-one.weight, one.text))
        score = tally.score + (wholeness(profile.story) * self.weights.whole if tally.score else 0)
        return Match(profile.story, score, tuple(reasons), max(likeness, tally.covered / question.weight))

    def _is_filed(self, unit: Unit, profile: Profile) -> float:
        """How far the story is of the kind a unit asks for; half as far if the unit asks for something closer too."""
        whole = 1.0 if all(map(self._is_kind, unit.subjects)) else CLOSER
        return whole * max((profile.filed.get(name, 0.0) for name in unit.subjects), default=0.0)

    def _shows(self, competency: str, share: float, profile: Profile) -> Reason:
        """How far a story shows a competency."""
        if competency in profile.filed:
            return Reason(share * self.weights.kind * profile.filed[competency], f"filed under {competency}")
        told = profile.told.get(competency, ())
        weight = self.weights.told if profile.filed else self.weights.inferred
        strength = 1 - math.prod(1 - 0.4 * self._says(found) for found in told)
        said = [found for found in told if not self.vocabulary.is_everyday(found.stems)]
        text = f"its words tell of {competency} ({_quoted(one.phrase for one in said)})" if said else ""
        cues = frozenset(stem for one in said for stem in one.stems)
        return Reason(share * self.weights.kind * weight * strength, text, cues)


@dataclass
class Tally:
    """Adds up what speaks for one story: a word of it is a reason once, and an everyday word never."""

    score: float = 0.0
    covered: float = 0.0
    reasons: list[Reason] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    """The words of the story that stand in a reason."""

    def count(self, unit: Unit, seldom: float, ways: tuple[Way, ...], filed: float) -> None:
        """Count how the story meets one unit of the question."""
        weight = unit.weight * seldom * _together(ways)
        self.score += weight
        proof = tuple(way for way in ways if way.proves and not way.cues <= self.used)
        self.covered += unit.weight * max(bool(proof), filed)
        if proof:
            best = max(proof, key=lambda way: (way.weight, way.text))
            self.reasons.append(Reason(weight, best.text, best.cues))
            self.used |= best.cues

    def add(self, reason: Reason, *, is_main: bool = True) -> None:
        """Count a reason; what the question touches only in passing orders, and is not given as one."""
        self.score += reason.weight
        if reason.text and is_main:
            self.reasons.append(reason)


def _together(ways: Iterable[Way]) -> float:
    """How well several ways meet something together; they add up, never past 1."""
    return 1 - math.prod(max(0.0, 1 - way.weight) for way in ways)


def _quoted(words: Iterable[str], most: int = 2) -> str:
    return ", ".join(f"“{word}”" for word in list(dict.fromkeys(words))[:most])
