"""Which stories answer a question: offline, in milliseconds, with the reasons.

What a question is after is looked up in the competency vocabulary (`asking`): stories filed under that competency, or
told in its words, come forward. Among them decides what the question speaks of more closely, by the very word or by
another word for the same subject; what many stories have, or many questions ask, weighs little (inverse document
frequency). An everyday word or a mere hint may put one story before another, but it makes none an answer.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from career_journal.journal.asking import Asked, Question, Unit
from career_journal.journal.competencies import Found, Vocabulary
from career_journal.journal.filing import asked_for
from career_journal.journal.profiles import Profile, wholeness
from career_journal.journal.weighing import Match, Reason, Tally, Way, Weights, together
from career_journal.records.story import Story

CLOSE_BEHIND = 0.7
"""Beside the best match a much weaker one is no answer, even where its reasons read well."""
ENOUGH = 0.3
"""What must speak for a story in all before it is an answer."""
MAIN = 0.34
"""From this share on a question is after a competency; below, it touches it in passing."""
MOSTLY = 0.6
"""From this share on it is after little else."""


@dataclass(frozen=True)
class Matcher:
    """Finds the stories that answer a question."""

    stories: tuple[Story, ...]
    vocabulary: Vocabulary
    known: tuple[tuple[str, str], ...] = ()
    """Known questions and the competency each is after."""
    weights: Weights = field(default_factory=Weights)
    measured: Mapping[str, str] = field(default_factory=dict)
    """For each story with a measured result, by id, its figure."""

    @cached_property
    def asked(self) -> Asked:
        """How questions are read."""
        return Asked(self.vocabulary, self.known)

    @cached_property
    def profiles(self) -> tuple[Profile, ...]:
        """What each story is about."""
        return tuple(Profile.of(one, self.vocabulary, self.measured.get(one.id, "")) for one in self.stories)

    @cached_property
    def _mean_size(self) -> float:
        return max(1.0, sum(profile.size for profile in self.profiles) / max(1, len(self.profiles)))

    def answers(self, text: str) -> list[Match]:
        """The stories that answer a question, the best first; none rather than one that only shares a word with it."""
        ranked = self.rank(text)
        least = max(ENOUGH, CLOSE_BEHIND * max((one.score for one in ranked), default=0.0))
        return [one for one in ranked if one.is_near and one.score >= least]

    def rank(self, text: str) -> list[Match]:
        """The stories that have something to do with a question, the best first."""
        question = self.asked.read(text)
        table = [[tuple(self._ways(unit, one)) for unit in question.units] for one in self.profiles]
        rare = [self._rare(sum(together(row[column]) for row in table)) for column in range(len(question.units))]
        matches = [self._match(question, rare, row, one) for row, one in zip(table, self.profiles, strict=True)]
        found = [match for match in matches if match.reasons]
        return sorted(found, key=lambda match: (-match.score, match.story.source))

    def _rare(self, total: float) -> float:
        """How well a unit tells stories apart: 1 if hardly any meets it, near 0 if all do."""
        size = len(self.profiles)
        return math.log((size + 1) / (total + 0.5)) / math.log((size + 1) / 0.5)

    def _ways(self, unit: Unit, profile: Profile) -> Iterator[Way]:
        """How a story meets the wording of a unit: by the very words, and by each phrase for the same subject."""
        longer = 1 + self.weights.length * math.log2(max(1.0, profile.size / self._mean_size))
        if unit.stems and profile.stems.issuperset(unit.stems):
            theirs = _quoted(profile.written[word] for word in unit.stems)
            is_same = self.vocabulary.words.says(unit.text, theirs)
            said = f"both say {theirs}" if is_same else f"they ask “{unit.text}”, you say {theirs}"
            share = min(1.0, len(unit.stems) / unit.size)
            proves = share == 1 and bool(unit.subjects) and not self.vocabulary.is_everyday(unit.stems)
            weight = self.weights.exact * share * self._in_title(unit.stems, profile)
            yield Way(weight / longer, said, frozenset(unit.stems), proves, is_exact=True)
        closer = sorted(unit.subjects - self.vocabulary.competencies.keys())
        for found in (found for name in closer for found in profile.told.get(name, ())):
            said = f"they ask “{unit.text}”, you say “{found.phrase}”"
            proves = not found.is_hint and not self.vocabulary.is_everyday(found.stems)
            weight = self.weights.subject * self._says(found) * self._in_title(found.stems, profile)
            yield Way(weight / longer, said, frozenset(found.stems), proves)

    def _says(self, found: Found) -> float:
        """How much a phrase says of its subject: less if it is one word, or only hints at it."""
        return (self.weights.single if len(found.stems) == 1 else 1.0) * (self.weights.hint if found.is_hint else 1.0)

    def _in_title(self, stems: Iterable[str], profile: Profile) -> float:
        return self.weights.title if profile.title.issuperset(stems) else 1.0

    def _match(self, question: Question, rare: list[float], row: list[tuple[Way, ...]], profile: Profile) -> Match:
        tally = Tally()
        met = sorted(zip(question.units, rare, row, strict=True), key=lambda one: -one[1] * together(one[2]))
        for unit, seldom, ways in met:
            filed = max((profile.stands_for(name) for name in unit.subjects), default=0.0)
            tally.count(unit, seldom, ways, filed)
        for name, share in question.kinds.items():
            tally.add(self._shows(name, share, profile))
        likeness, alike = self._alike(question, profile.story)
        tally.add(Reason(likeness * self.weights.question, f"you tell it on “{alike}”"))
        if echoes := self._echoes(question, profile):
            tally.add(Reason(self.weights.echo, "its title has the words of the question"))
        score = tally.score + (wholeness(profile.story) * self.weights.whole if tally.score else 0)
        covered = 1.0 if echoes else tally.covered / question.weight
        return Match(profile.story, score, tally.ordered, max(likeness, covered))

    def _echoes(self, question: Question, profile: Profile) -> bool:
        """Whether a story's title has all the telling words of a question, two or more and not only everyday ones."""
        words = tuple({word for unit in question.units for word in unit.stems})
        return len(words) > 1 and profile.title.issuperset(words) and not self.vocabulary.is_everyday(words)

    def _alike(self, question: Question, story: Story) -> tuple[float, str]:
        """How like a question is the closest of those that a story answers, and which that is."""
        return max(((self.asked.likeness(question.text, one), one) for one in asked_for(story)), default=(0.0, ""))

    def _shows(self, competency: str, share: float, profile: Profile) -> Reason:
        """How far a story shows a competency: by where it is filed or what it measured, or else in its words."""
        weight = share * self.weights.kind
        stands = profile.stands_for(competency)
        if stands and (competency in profile.filed or share >= MOSTLY):
            text = (
                f"filed under {competency}"
                if competency in profile.filed
                else f"its result is measured: “{profile.figure}”"
            )
            return Reason(weight * stands, text, proves=share >= MAIN)
        told = profile.told.get(competency, ())
        proofs = [found for found in told if not found.is_hint and not self.vocabulary.is_everyday(found.stems)]
        shown = proofs or told
        text = f"its words tell of {competency} ({_quoted(found.phrase for found in shown)})"
        cues = frozenset(stem for found in shown for stem in found.stems)
        silent = math.prod(1 - self.weights.direct * self._says(found) for found in told)
        weight *= (self.weights.told if profile.filed else self.weights.inferred) * (1 - silent)
        return Reason(weight, text, cues, proves=bool(proofs) and share >= MAIN, speaks=bool(proofs))


def _quoted(words: Iterable[str], most: int = 2) -> str:
    return ", ".join(f"“{word}”" for word in list(dict.fromkeys(words))[:most])
