"""Everything that lies on the desk while the sheet is written: the stories, the company, the level, the log."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from career_journal.errors import NotFound
from career_journal.journal import Journal
from career_journal.journal.grading import Grader, months_since
from career_journal.journal.interview.assignment import Candidate, Choice, assign
from career_journal.journal.interview.employer import Employer
from career_journal.journal.interview.fit import Fitting
from career_journal.journal.interview.noted import Noted
from career_journal.journal.interview.readiness import Judge
from career_journal.journal.interview.shelf import Shelf
from career_journal.journal.interview.standing import Standing, standing
from career_journal.journal.ladders import ladder_named, level_named
from career_journal.journal.practice import Drill, Log, schedule
from career_journal.records.ladder import Level
from career_journal.records.story import Story
from career_journal.reports.prep.numbers import Number, numbers


@dataclass(frozen=True)
class Desk:
    """Everything that lies on the desk while the sheet is written."""

    journal: Journal
    employer: Employer
    today: date
    log: Log

    @cached_property
    def shelf(self) -> Shelf:
        """The stories."""
        return Shelf(self.journal)

    @cached_property
    def noted(self) -> Noted:
        """What the owner noted to say where no story is wanted."""
        return Noted(self.shelf, self.employer.names)

    @cached_property
    def fitting(self) -> Fitting:
        """The stories held against the values."""
        return Fitting(self.shelf, self.employer)

    @cached_property
    def judge(self) -> Judge:
        """What is weak in a story."""
        return Judge(Grader(self.journal), self.shelf.vocabulary, self.today, self.level[0])

    @cached_property
    def level(self) -> tuple[Level | None, str]:
        """The level of the ladder that the stories are held to, and why that one."""
        stated = str(self.employer.get("level"))
        settings = self.journal.settings
        for name, why in ((stated, "the company's note"), (settings.target_level, "target_level in journal.toml")):
            try:
                level = level_named(ladder_named(self.journal, settings.ladder), name) if name else None
            except NotFound:
                continue
            if level is not None:
                return level, f"{level.name}, from {why}"
        return None, ""

    @cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        """The stories with their fits, retired ones left out."""
        return tuple(self._candidate(story) for story in self.shelf.live)

    def _candidate(self, story: Story) -> Candidate:
        cells = tuple(self.fitting.cell(story, aim) for aim in self.employer.aims)
        weak = [weakness.code for weakness in self.judge.weaknesses(story)]
        return Candidate(story, cells, self.judge.is_at_level(story), len(weak), blames="blame" in weak)

    @cached_property
    def blaming(self) -> frozenset[str]:
        """The stories that blame somebody, by id."""
        return frozenset(one.story.id for one in self.candidates if one.blames)

    @cached_property
    def choices(self) -> tuple[Choice, ...]:
        """Which story stands for which value."""
        return assign(self.candidates, self.employer.aims)

    @cached_property
    def leads(self) -> dict[str, tuple[str, ...]]:
        """For each leading story, by id, the values it stands for, in the order of the values."""
        order = {aim.name: place for place, aim in enumerate(self.employer.aims)}
        found: dict[str, list[str]] = {}
        for choice in self.choices:
            if choice.lead is not None:
                found.setdefault(choice.lead.story.id, []).append(choice.aim.name)
        return {story: tuple(sorted(names, key=order.__getitem__)) for story, names in found.items()}

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """The figures to have ready."""
        return numbers(self.journal, self.today, self.shelf.vocabulary.words, self.judge.grader.measure)

    @cached_property
    def by_id(self) -> dict[str, Story]:
        """The stories that may be told, by id."""
        return {story.id: story for story in self.shelf.live}

    def drill(self, story: Story) -> Drill:
        """How far a story is practised."""
        return schedule(self.log.of(story), self.today, self.employer.day)

    def drill_of(self, identity: str) -> Drill:
        """How far an answer is practised that is no story."""
        attempts = tuple(one for one in self.log.attempts if one.story == identity)
        return schedule(attempts, self.today, self.employer.day)

    def age_of(self, story: Story) -> str:
        """How long ago it happened: `5 mo`, `3 y`; `?` if it is not dated."""
        if story.date is None:
            return "?"
        months = months_since(story.date, self.today)
        return f"{months} mo" if months < 24 else f"{months // 12} y"

    def state_of(self, story: Story) -> str:
        """Where a story stands in a word or two: ready, or what is weakest."""
        return self.standing(story).word

    def standing(self, story: Story) -> Standing:
        """How far a story is."""
        if story.id not in self._standings:
            self._standings[story.id] = standing(story, self.judge.weaknesses(story), self.drill(story))
        return self._standings[story.id]

    @cached_property
    def _standings(self) -> dict[str, Standing]:
        return {}
