"""One journal on one ladder: which records count for which competency, and with how many points."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from career_journal.errors import NotFound
from career_journal.journal import Journal
from career_journal.journal.grading import Gradable, Grader, Item, Weights, has_floors, item_of, reaches
from career_journal.journal.ladders import Shown, competency_named, ladder_named, level_named, next_level
from career_journal.records.evidence import Evidence
from career_journal.records.ladder import Competency, Ladder, Level
from career_journal.records.story import Story


@dataclass(frozen=True)
class Climb:
    """One journal on one ladder, aiming at one level."""

    journal: Journal
    today: date
    ladder: Ladder
    level: Level | None

    @classmethod
    def of(cls, journal: Journal, today: date, ladder: str = "", level: str = "") -> Climb:
        """The ladder and level asked for, else those of the settings. Raises NotFound with the known ones."""
        found = ladder_named(journal, ladder or journal.settings.ladder)
        return cls(journal, today, found, _target(journal, found, level, own=not ladder))

    @cached_property
    def grader(self) -> Grader:
        """Reads the grades of every record once."""
        return Grader(self.journal)

    @cached_property
    def weights(self) -> Weights:
        """The journal's weights."""
        return Weights.of(self.journal.settings.weights)

    @cached_property
    def shown(self) -> Shown:
        """Which competencies the records name."""
        return Shown(self.journal, self.ladder)

    @cached_property
    def records(self) -> tuple[Gradable, ...]:
        """What can be graded: evidence, as far as it is no plan for days to come, and stories."""
        records: tuple[Gradable, ...] = (*self.journal.of(Evidence), *self.journal.of(Story))
        return tuple(record for record in records if not self.journal.is_to_come(record, self.today))

    def item(self, record: Gradable) -> Item:
        """A record with its points."""
        return item_of(self.grader.grade(record), self.today, weights=self.weights)

    def reaches(self, item: Item) -> bool | None:
        """Whether an item was done at the target level; None without one, or if the ladder does not say what counts."""
        return reaches(item.grades, self.level) if self.level and has_floors(self.level) else None

    @cached_property
    def items(self) -> dict[str, tuple[Item, ...]]:
        """For each competency its items, the best first; a thing told twice is one item."""
        found: dict[str, list[Item]] = {competency.name: [] for competency in self.ladder.competencies}
        for record in self.records:
            for competency in self.shown.by(record):
                found[competency.name].append(self.item(record))
        return {name: tuple(self._distinct(items)) for name, items in found.items()}

    def _distinct(self, items: Iterable[Item]) -> list[Item]:
        """The items without those that tell the same as a better one: the two link to each other in one month."""
        kept: dict[str, Item] = {}
        for item in sorted(items, key=lambda item: (-item.score, item.graded.record.source)):
            others = (kept[name] for name in self._twins.get(item.graded.record.id, ()) if name in kept)
            if not any(_same_month(item, other) for other in others):
                kept[item.graded.record.id] = item
        return list(kept.values())

    @cached_property
    def _twins(self) -> dict[str, set[str]]:
        """For each record the ones it links to or is linked from, by id."""
        found: dict[str, set[str]] = {}
        for record in self.records:
            for linked in self.grader.proof.linked(record) if record.links else ():
                found.setdefault(record.id, set()).add(linked.id)
                found.setdefault(linked.id, set()).add(record.id)
        return found

    def find(self, name: str) -> Competency:
        """The competency a user means, by its name or a tag. Raises NotFound with the known ones."""
        try:
            return competency_named(self.ladder, name)
        except NotFound:
            tagged = self.shown.named(name)
            if len(tagged) == 1:
                return tagged[0]
            if not tagged:
                raise
        message = f"'{name}' means {len(tagged)} competencies here"
        raise NotFound(message, f"name one: {', '.join(found.name for found in tagged)}")


def _same_month(one: Item, other: Item) -> bool:
    return one.date is None or other.date is None or one.date[:7] == other.date[:7]


def _target(journal: Journal, ladder: Ladder, asked: str, *, own: bool) -> Level | None:
    """The level asked for, else the settings' target, else the one above the settings' level; None if nothing says.

    The settings speak of their own ladder: on another one a level they do not know is no mistake.
    """
    if asked:
        return level_named(ladder, asked)
    settings = journal.settings
    known = {level.name.casefold() for level in ladder.levels}
    if settings.target_level and (own or settings.target_level.casefold() in known):
        return level_named(ladder, settings.target_level)
    if settings.level and (own or settings.level.casefold() in known):
        return next_level(ladder, level_named(ladder, settings.level))
    return None
