"""Answers to a form out of the owner's own lines: which records, in which order, within the limit.

Questions about facts (objectives, evidence, feedback, people, learning) are answered from the records. Questions about
decisions (priorities, support) are not: they stay unanswered until their owner decides, and `offering` has material.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from career_journal.errors import Source
from career_journal.journal.forms import Asked
from career_journal.journal.grading import Grader, Weights, score
from career_journal.journal.misses import Misses
from career_journal.journal.people import People
from career_journal.journal.scope import Scope
from career_journal.journal.sentences import NOTHING, SAID, results_of, sentence, tells_standing, told
from career_journal.journal.wording import says
from career_journal.periods import stated
from career_journal.records.base import Record
from career_journal.records.evidence import Evidence
from career_journal.records.feedback import Feedback
from career_journal.records.key_result import KeyResult
from career_journal.records.objective import Objective
from career_journal.records.story import Story

DECISIONS = frozenset({"priorities", "support", "offered", "free"})
"""What a question may ask for that no record can answer in its owner's place."""
USUAL_LIMIT = 400
"""Words for an answer whose form sets no limit."""
MOST_ITEMS = 4
"""Pieces of evidence for one objective in an answer; the review lists all of them."""
WORTH_TELLING = 30.0
"""Points below which evidence that serves no objective is not told unasked; 100 is the most."""


@dataclass(frozen=True)
class Drawn:
    """One line of an answer that was put together: what it says, how deep it stands, which records say it."""

    text: str
    depth: int
    records: tuple[Record, ...]
    why: str = ""
    """For material: why it is offered."""
    place: Source | None = None

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where it comes from."""
        return (self.place,) if self.place else tuple(record.source for record in self.records)

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


@dataclass
class Answering:
    """Puts answers together for one period."""

    scope: Scope
    grader: Grader
    weights: Weights = field(default_factory=Weights)
    _used: dict[str, set[str]] = field(default_factory=dict)

    def strength(self, item: Evidence) -> float:
        """The points of a piece of evidence; inside a period its age is no merit."""
        return score(self.grader.grade(item).grades, weights=self.weights)

    def best_first(self, items: Iterable[Evidence]) -> list[Evidence]:
        """Evidence by strength, equals in the order of time."""
        return sorted(items, key=lambda item: (-self.strength(item), item.date or "", item.source))

    def is_decision(self, asked: Asked) -> bool:
        """Whether only its owner can answer a question."""
        return asked.draws[0] in DECISIONS

    # ---- facts ---------------------------------------------------------------------------------------------------

    def draw(self, asked: Asked) -> tuple[Drawn, ...]:
        """The lines that answer a question about facts, within its limit; nothing for a decision not yet made.

        What one question has used, the next of the same sort leaves alone.
        """
        if self.is_decision(asked):
            return tuple(self._decided(asked))
        lines: list[Drawn] = []
        used = self._used.setdefault(asked.draws[0], set())
        room = asked.max_words or USUAL_LIMIT
        for source in asked.draws:
            taken = used | {record.id for line in lines for record in line.records}
            fresh = [line for line in self._facts(source, asked, room) if not _known(line, taken)]
            fits = _within(fresh[:1] if says("single", asked.text) else fresh, room)
            lines += _as_short_as(fits, lines, asked.max_characters)
            room = (asked.max_words or USUAL_LIMIT) - sum(line.words for line in lines)
            if lines and says("single", asked.text):
                break
        used.update(record.id for line in lines for record in line.records)
        return tuple(lines)

    def _facts(self, source: str, asked: Asked, room: int) -> list[Drawn]:
        is_main = source == asked.draws[0]
        match source:
            case "objectives" if is_main:
                return self._by_objective(room)
            case "evidence":
                counted = self.scope.counted if is_main else self.scope.orphans
                items = self.best_first(item for item in counted if not self._misses.holds(item))
                return [Drawn(sentence(item), 1, (item,)) for item in items if self.strength(item) >= WORTH_TELLING]
            case "feedback":
                return [Drawn(sentence(one), 1, (one,)) for one in self._feedback if one.may_quote]
        others = {"people": self._people, "learning": self.learning, "misses": self._missed}
        return list(others[source]()) if source in others else []

    def _by_objective(self, room: int) -> list[Drawn]:
        """Every objective with where it stands; then evidence, the strongest of each before the second of any."""
        aims = [aim.objective for aim in self.scope.objectives]
        items = {objective.id: self._items(objective) for objective in aims}
        heads = {one.id: self._head(one, untold="" if items[one.id] or _tells(one) else NOTHING) for one in aims}
        room -= sum(head.words for head in heads.values())
        chosen: dict[str, list[Drawn]] = {objective.id: [] for objective in aims}
        for place in range(MOST_ITEMS):
            for name, lines in items.items():
                if place < len(lines) and lines[place].words <= room:
                    chosen[name].append(lines[place])
                    room -= lines[place].words
        return [line for name, head in heads.items() for line in (head, *chosen[name])]

    def _head(self, objective: Objective, *, untold: str = "") -> Drawn:
        results = self.scope.journal.parts_of(objective, KeyResult)
        telling = tuple(result for result in results if tells_standing(result)) or results
        return Drawn(results_of(objective, telling, untold=untold), 1, (objective, *telling))

    def _items(self, objective: Objective) -> list[Drawn]:
        found = self.best_first(item for item, _ in self.scope.evidence_for(objective))
        return [Drawn(sentence(item), 2, (item,)) for item in found]

    def _people(self) -> Iterator[Drawn]:
        for person in self.people.all:
            seen = [told(item, item.text).rstrip(".") for item in self.best_first(person.witnessed)[:2]]
            if seen or person.said:
                records = (*self.best_first(person.witnessed)[:2], *person.said[:1])
                yield Drawn(f"{person.name}: {'; '.join(seen) or 'has given feedback'}", 1, records)

    def learning(self) -> Iterator[Drawn]:
        """What was done about growth feedback, and what the period's stories taught."""
        for one in self._feedback:
            if one.action_taken:
                yield Drawn(told(one, one.action_taken), 1, (one,), place=one.line_of("action_taken"))
        for story in self.scope.journal.of(Story):
            if story.learning and self.scope.period.touches(self.scope.journal.time_of(story)):
                yield Drawn(told(story, story.learning), 1, (story,), place=story.line_of("learning"))

    def _missed(self) -> Iterator[Drawn]:
        """What its owner calls a miss: goals not reached, evidence, stories with what they taught."""
        for aim in self.scope.objectives:
            if self._misses.holds(aim.objective):
                yield self._head(aim.objective)
        for item in self.scope.counted:
            if self._misses.holds(item):
                yield Drawn(sentence(item), 1, (item,))
        for story in self.scope.journal.of(Story):
            if self.scope.period.touches(self.scope.journal.time_of(story)) and self._misses.holds(story):
                yield Drawn(
                    told(story, f"{story.label}: {story.learning}" if story.learning else story.label), 1, (story,)
                )

    @cached_property
    def _misses(self) -> Misses:
        return Misses(self.scope.journal)

    @cached_property
    def people(self) -> People:
        """Who can speak to the work."""
        return People(self.scope)

    @cached_property
    def _feedback(self) -> tuple[Feedback, ...]:
        period = self.scope.period
        return tuple(one for one in self.scope.journal.of(Feedback) if period.touches(self.scope.journal.time_of(one)))

    # ---- decisions -----------------------------------------------------------------------------------------------

    def _decided(self, asked: Asked) -> Iterator[Drawn]:
        """What its owner has decided already: the objectives of the next period."""
        if asked.draws[0] != "priorities":
            return
        for objective in self.scope.journal.of(Objective):
            meant = stated(objective.period, self.scope.journal.settings.calendar)
            if meant is not None and meant.start > self.scope.period.end:
                yield self._head(objective)


def _tells(objective: Objective) -> bool:
    """Whether a goal itself says what became of it."""
    return bool(objective.outcome or objective.score is not None or objective.state in SAID)


def _within(lines: list[Drawn], room: int) -> list[Drawn]:
    """The first lines that fit into so many words."""
    kept: list[Drawn] = []
    for line in lines:
        if sum(other.words for other in kept) + line.words <= room:
            kept.append(line)
    return kept


def _as_short_as(new: list[Drawn], before: list[Drawn], most: int | None) -> list[Drawn]:
    """The first lines that fit behind others into so many characters, line breaks among them."""
    kept: list[Drawn] = []
    for line in new:
        if most is None or len("\n".join(other.text for other in (*before, *kept, line))) <= most:
            kept.append(line)
    return kept


def _known(line: Drawn, taken: set[str]) -> bool:
    return any(record.id in taken for record in line.records)
