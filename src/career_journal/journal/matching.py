"""Which stories answer a question, and how much two texts have in common: offline, in milliseconds, with the reasons.

What a question is after is looked up in the competency vocabulary (`asking`): stories filed under that competency, or
told in its words, come forward. Among them decides what the question speaks of more closely, by the very word or by
another word for the same subject; what many stories have, or many questions ask, weighs little (inverse document
frequency).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from career_journal.journal.asking import Asked, Question, Unit
from career_journal.journal.competencies import Hits, Vocabulary
from career_journal.journal.words import Corpus
from career_journal.records.story import PARTS, Story

__all__ = ["Corpus", "Match", "Matcher", "filed_under"]

SHOWN_REASONS = 3
WHOLENESS = {"ready": 1.0, "rehearsed": 0.9, "drafted": 0.7, "retired": 0.0}
"""How far a story can be told as it stands, by its state."""


@dataclass(frozen=True)
class Weights:
    """What counts how much when a story is matched to a question; found by trying on the tuning half of the tests."""

    kind: float = 0.45
    """The story shows the competency the question is after."""
    told: float = 0.35
    """It shows it in its words only, not by the heading or tag it is filed under."""
    inferred: float = 0.9
    """The same, for a story that is filed under nothing."""
    exact: float = 0.9
    """Both have the same word, and the vocabulary knows it."""
    plain: float = 0.5
    """Both have the same word, and the vocabulary does not know it."""
    subject: float = 0.9
    """Both speak of the same finer subject in different words."""
    title: float = 1.4
    """How much more that counts in the story's title."""
    question: float = 1.0
    """It was told as the answer to a question just like this."""
    whole: float = 0.1
    """Every part is told and it is marked ready."""
    length: float = 0.5
    """How much less a word says in a story twice as long as most."""


@dataclass(frozen=True)
class Reason:
    """One thing that speaks for a story: how strongly, and in words. `by_chance`: they only share an everyday word."""

    weight: float
    text: str
    by_chance: bool = False


@dataclass(frozen=True)
class Match:
    """A story that may answer a question, and why, the strongest reason first."""

    story: Story
    score: float
    reasons: tuple[Reason, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether more than a shared everyday word speaks for it."""
        return any(not reason.by_chance for reason in self.reasons)

    @property
    def why(self) -> str:
        """The reasons in one line."""
        return "; ".join(reason.text for reason in self.reasons[:SHOWN_REASONS])


@dataclass(frozen=True)
class Profile:
    """What a story is about."""

    story: Story
    stems: frozenset[str]
    title: frozenset[str]
    written: dict[str, str]
    filed: dict[str, float]
    told: Hits
    titled: Hits
    size: int

    @property
    def wholeness(self) -> float:
        """How far it can be told as it stands, 0 to 1."""
        parts = sum(bool(getattr(self.story, part)) for part in PARTS) / len(PARTS)
        return parts * WHOLENESS.get(self.story.state, 0.6)


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
        return tuple(self._profile(story) for story in self.stories)

    def _profile(self, story: Story) -> Profile:
        text = "\n".join(part for part in (story.label, story.told, story.role) if part)
        words = self.vocabulary.words
        telling = words.telling(text)
        return Profile(
            story,
            frozenset(telling),
            frozenset(words.telling(story.label)),
            words.as_written(text),
            filed_under(story, self.vocabulary),
            self._told(text, story.question),
            self.vocabulary.told(story.label),
            len(telling),
        )

    def _told(self, text: str, question: str) -> Hits:
        """The subjects of a story; if it was told as an answer, what was asked belongs to them."""
        told = self.vocabulary.told(text)
        for hit in self.vocabulary.asked(question):
            told.setdefault(hit.subject, (hit.phrase,))
        return told

    @cached_property
    def _mean_size(self) -> float:
        return sum(profile.size for profile in self.profiles) / max(1, len(self.profiles))

    def rank(self, text: str) -> list[Match]:
        """The stories that have something to do with a question, the best first."""
        question = self.asked.read(text)
        table = [[self._meets(unit, profile) for unit in question.units] for profile in self.profiles]
        rare = [self._rare(sum(row[column].weight for row in table)) for column in range(len(question.units))]
        matches = [self._match(question, rare, row, one) for row, one in zip(table, self.profiles, strict=True)]
        found = [match for match in matches if match.reasons]
        return sorted(found, key=lambda match: (-match.score, match.story.source))

    def _rare(self, total: float) -> float:
        """How well a unit tells stories apart: 1 if hardly any meets it, near 0 if all do."""
        size = len(self.profiles)
        return math.log((size + 1) / (total + 0.5)) / math.log((size + 1) / 0.5)

    def _meets(self, unit: Unit, profile: Profile) -> Reason:
        """How well a story meets the wording of a unit; several ways add up, never past 1."""
        longer = math.log2(max(1.0, profile.size / max(1.0, self._mean_size)))
        ways = sorted(self._ways(unit, profile), key=lambda way: (-way.weight, way.text))
        if not ways:
            return Reason(0.0, "")
        missed = math.prod(max(0.0, 1 - way.weight) for way in ways)
        by_chance = all(way.by_chance for way in ways)
        return Reason((1 - missed) / (1 + self.weights.length * longer), ways[0].text, by_chance)

    def _ways(self, unit: Unit, profile: Profile) -> Iterator[Reason]:
        if unit.stems and len(unit.stems) >= unit.size and profile.stems.issuperset(unit.stems):
            weight = self.weights.exact if unit.subjects else self.weights.plain
            in_title = self.weights.title if profile.title.issuperset(unit.stems) else 1
            said = _quoted(profile.written[word] for word in unit.stems)
            yield Reason(weight * in_title, said, by_chance=not unit.subjects)
        for name in unit.subjects & self.vocabulary.subjects.keys():
            phrases = profile.told.get(name, ())
            in_title = self.weights.title if name in profile.titled else 1
            if phrases:
                yield Reason(self.weights.subject * (1 - 0.5 ** len(phrases)) * in_title, _quoted(phrases))

    def _match(self, question: Question, rare: list[float], row: list[Reason], profile: Profile) -> Match:
        reasons = [
            Reason(unit.weight * seldom * met.weight, f"on “{unit.text}” it has {met.text}", met.by_chance)
            for unit, seldom, met in zip(question.units, rare, row, strict=True)
        ]
        reasons += [self._shows(name, share, profile) for name, share in question.kinds.items()]
        likeness = self.asked.likeness(question.text, profile.story.question)
        reasons.append(Reason(likeness * self.weights.question, f"you tell it on “{profile.story.question}”"))
        reasons = sorted((one for one in reasons if one.weight > 0), key=lambda one: (-one.weight, one.text))
        whole = profile.wholeness * self.weights.whole
        return Match(profile.story, sum(one.weight for one in reasons) + whole, tuple(reasons))

    def _shows(self, competency: str, share: float, profile: Profile) -> Reason:
        """How far a story shows a competency."""
        if competency in profile.filed:
            return Reason(share * self.weights.kind * profile.filed[competency], f"filed under {competency}")
        phrases = profile.told.get(competency, ())
        weight = self.weights.told if profile.filed else self.weights.inferred
        strength = share * self.weights.kind * weight * (1 - 0.6 ** len(phrases))
        return Reason(strength, f"tells of {competency} by its words ({_quoted(phrases)})")


def filed_under(story: Story, vocabulary: Vocabulary) -> dict[str, float]:
    """The competencies its owner filed a story under, by tag, heading or question; the first tag weighs most."""
    filed: dict[str, float] = {}
    for place, tag in enumerate((*story.competencies, *story.tags)):
        name = vocabulary.named(tag)
        if name is not None:
            filed.setdefault(name, 1.0 if place == 0 else 0.85)
    for heading, weight in ((story.theme, 0.95), (story.question, 0.8)):
        for name, strength in _announced(heading, vocabulary):
            filed[name] = max(filed.get(name, 0.0), weight * strength)
    return filed


def _announced(heading: str, vocabulary: Vocabulary) -> Iterator[tuple[str, float]]:
    """The competencies a heading or question names, or speaks of."""
    name = vocabulary.named(heading)
    if name is not None:
        yield name, 1.0
        return
    for hit in vocabulary.asked(heading):
        if hit.subject in vocabulary.competencies:
            yield hit.subject, 0.75


def _quoted(words: Iterable[str], most: int = 2) -> str:
    return ", ".join(f"“{word}”" for word in list(dict.fromkeys(words))[:most])
