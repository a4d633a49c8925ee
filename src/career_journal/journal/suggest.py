"""What might belong to an objective, or supply a missing experience: shared words, offered and never counted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from career_journal.errors import Source
from career_journal.journal.competencies import Vocabulary
from career_journal.journal.said import said
from career_journal.journal.scope import Scope
from career_journal.journal.sentences import sentence, told
from career_journal.journal.words import Corpus
from career_journal.records.base import Record
from career_journal.records.key_result import KeyResult
from career_journal.records.objective import Objective
from career_journal.records.story import Story

MOST = 3
"""Suggestions for one objective."""
LEAST_LIKE = 0.08
"""Cosine of the weighted words below which two texts have too little in common."""
LEAST_SHARED = 2
"""Words that must be shared; one alone is an accident."""


@dataclass(frozen=True)
class Candidate:
    """Something that happened and counts for no objective yet: a record, or a line of an answer."""

    text: str
    source: Source
    record: Record | None = None
    words: tuple[str, ...] = ()
    """What it shares with what it is offered for."""


@dataclass(frozen=True)
class Suggestions:
    """What one period has to offer."""

    scope: Scope

    @cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        """Evidence without objective, stories of the period, and lines of answers that are no record."""
        stories = (story for story in self._stories if story.id not in self._linked)
        found = [Candidate(told(one, one.label), one.source, one) for one in (*self.scope.orphans, *stories)]
        return (*found, *self._lines({(one.source.path, one.source.line) for one in found}))

    @cached_property
    def _stories(self) -> tuple[Story, ...]:
        return tuple(story for story in self.scope.journal.of(Story) if self._is_near(story))

    @cached_property
    def _linked(self) -> frozenset[str]:
        """The ids of stories that their owner has linked already."""
        return frozenset(story.id for aim in self.scope.objectives for story in self.stories_for(aim.objective))

    def stories_for(self, objective: Objective) -> tuple[Story, ...]:
        """The stories of the period that link to an objective."""
        behind = self.scope.links.objectives_behind
        return tuple(story for story in self._stories if any(objective in behind(name) for name in story.links))

    def _is_near(self, story: Story) -> bool:
        """Whether a story is of the period: by its date, or because it stands in the note of the review."""
        time = self.scope.journal.time_of(story)
        pasted = self.scope.sheet.pasted
        is_here = pasted is not None and story.source.path == pasted.path
        return is_here if time is None else self.scope.period.touches(time)

    def _lines(self, known: set[tuple[str, int]]) -> Iterable[Candidate]:
        stated = {
            (place.path, place.line)
            for aim in self.scope.objectives
            for place in (aim.objective.source, *aim.objective.also)
        }
        for asked in self.scope.sheet.questions:
            if asked.answer is None or asked.draws[0] in ("people", "priorities", "support"):
                continue
            for line in said(self.scope.journal, asked.answer):
                if (line.source.path, line.source.line) not in known | stated and line.text not in self._texts:
                    yield Candidate(line.text, line.source)

    @cached_property
    def _texts(self) -> frozenset[str]:
        """What the journal says elsewhere already; a draft repeats it."""
        aims = (aim.objective.title for aim in self.scope.objectives)
        return frozenset(
            [*aims, *(sentence(item) for item in self.scope.counted), *(i.text for i in self.scope.counted)]
        )

    @cached_property
    def _corpus(self) -> Corpus:
        words = Vocabulary.of(self.scope.journal).words
        aims = [self._told(aim.objective) for aim in self.scope.objectives]
        return Corpus.of([*aims, *(candidate.text for candidate in self.candidates)], words)

    def _told(self, objective: Objective) -> str:
        results = self.scope.journal.parts_of(objective, KeyResult)
        return "\n".join([objective.title, *(result.title for result in results)])

    @cached_property
    def _best(self) -> dict[str, list[Candidate]]:
        """Each candidate is offered to the one objective it is most like."""
        found: dict[str, list[tuple[float, Candidate]]] = {}
        for candidate in self.candidates:
            likeness = [(self._likeness(aim.objective, candidate), aim.objective) for aim in self.scope.objectives]
            best = max(likeness, key=lambda pair: pair[0][0], default=None)
            if best is not None and best[0][0] >= LEAST_LIKE:
                (value, words), objective = best
                if candidate.record is None and self.scope.evidence_for(objective):
                    continue  # what an answer says itself is only worth offering where there is nothing else
                offered = Candidate(candidate.text, candidate.source, candidate.record, words)
                found.setdefault(objective.id, []).append((value, offered))
        return {name: [one for _, one in sorted(pairs, key=_order)[:MOST]] for name, pairs in found.items()}

    def _likeness(self, objective: Objective, candidate: Candidate) -> tuple[float, tuple[str, ...]]:
        told = self._told(objective)
        shared = tuple(self._corpus.shared(told, candidate.text))
        return (self._corpus.similarity(told, candidate.text), shared) if len(shared) >= LEAST_SHARED else (0.0, ())

    def for_objective(self, objective: Objective) -> list[Candidate]:
        """What might count for an objective, the most alike first."""
        return self._best.get(objective.id, [])

    def like(self, text: str) -> Candidate | None:
        """The one candidate most like a text, such as a missing experience; None if none is."""
        pairs = [(self._corpus.similarity(text, one.text), place, one) for place, one in enumerate(self.candidates)]
        likeness, _, best = max(pairs, default=(0.0, 0, None), key=lambda pair: (pair[0], -pair[1]))
        shared = tuple(self._corpus.shared(text, best.text)) if best is not None else ()
        if best is None or likeness < LEAST_LIKE or len(shared) < LEAST_SHARED:
            return None
        return Candidate(best.text, best.source, best.record, shared)


def _order(pair: tuple[float, Candidate]) -> tuple[float, Source]:
    return (-pair[0], pair[1].source)
