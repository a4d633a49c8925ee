"""How well a story fits what a company values: 0 none, 1 a stretch, 2 fits, 3 built for it, each with its reason."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

import msgspec

from career_journal.journal.competencies import Hits
from career_journal.journal.filing import filed_under
from career_journal.journal.interview.aims import Aim
from career_journal.journal.interview.employer import Employer
from career_journal.journal.interview.shelf import Shelf
from career_journal.journal.profiles import without_names
from career_journal.records.fit import Fit
from career_journal.records.story import Story

NONE, STRETCH, FITS, BUILT_FOR_IT = range(4)
LEAST_SHARE = 3
"""One word of so many may stand for the name of a value: `direct` does for `Be Direct and Respect Your Colleagues`."""
MAIN = 0.95
"""From this weight on a story is filed under a competency by its first tag or by its heading."""


class Cell(msgspec.Struct, frozen=True):
    """The fit of one story to one value, and why."""

    fit: int
    why: str = ""
    is_said: bool = False
    """Whether the owner says so: by its values, the heading it is kept under, or a claim that rests on it."""


@dataclass(frozen=True)
class Fitting:
    """The stories of a journal held against what one company values."""

    shelf: Shelf
    employer: Employer

    @cached_property
    def claims(self) -> tuple[Fit, ...]:
        """Why the owner thinks they fit this company."""
        names = {name.casefold() for name in self.employer.names}
        return tuple(claim for claim in self.shelf.journal.of(Fit) if claim.company.casefold() in names)

    def aim_named(self, name: str) -> Aim | None:
        """The value that a heading or tag means: by its whole name, or by the telling words of one."""
        words = self.shelf.vocabulary.words
        wanted = set(words.telling(name))
        if not wanted:
            return None
        exact = [aim for aim in self.employer.aims if words.all_of(aim.name) == words.all_of(name)]
        inside = [aim for aim in self.employer.aims if _is_much_of(wanted, set(words.telling(aim.name)))]
        found = exact or inside
        return found[0] if len(found) == 1 else None

    def cell(self, story: Story, aim: Aim) -> Cell:
        """The fit of a story to a value."""
        said = self._said(story, aim)
        if said:
            return Cell(BUILT_FOR_IT, said, is_said=True)
        filed, told = self._filed(story), self._told(story)
        tags = [tag for tag in (self._competency(tag) for tag in aim.tags) if tag]
        for tag in tags:
            if tag in filed:
                speaks = told.get(tag, ()) if self._means(aim, tag) else self._own_words(story, aim)
                grade = BUILT_FOR_IT if filed[tag] >= MAIN and speaks else FITS
                return Cell(grade, f"filed under {tag}" + (f", and says “{speaks[0]}”" if speaks else ""))
        for tag in tags:
            if told.get(tag):
                return Cell(STRETCH, f"says “{'”, “'.join(told[tag][:2])}” ({tag}), filed elsewhere")
        return Cell(NONE)

    def _means(self, aim: Aim, tag: str) -> bool:
        """Whether a competency is all that a value means: it has its name, or no other value asks for the same."""
        others = {self._competency(other) for one in self.employer.aims if one != aim for other in one.tags}
        return self._competency(aim.name) == tag or others.isdisjoint(map(self._competency, aim.tags))

    def _own_words(self, story: Story, aim: Aim) -> tuple[str, ...]:
        """The words of a story that tell of what the value names, beyond the competency it shares with others."""
        vocabulary = self.shelf.vocabulary
        wanted = {hit.subject for hit in vocabulary.asked(aim.name)} - vocabulary.competencies.keys()
        said = tuple(phrase for name in sorted(wanted) for phrase in self._told(story).get(name, ()))
        written = vocabulary.words.as_written(f"{story.label}\n{story.told}")
        return said or tuple(written[word] for word in vocabulary.words.telling(aim.name) if word in written)

    def _competency(self, tag: str) -> str:
        return self.shelf.vocabulary.named(tag) or ""

    def _said(self, story: Story, aim: Aim) -> str:
        """Where the owner says that the story shows this value."""
        if any(self.aim_named(value) == aim for value in story.values):
            return "you say so in its values"
        words = self.shelf.vocabulary.words
        if story.theme and words.all_of(story.theme) == words.all_of(aim.name):
            return f"you keep it under “{story.theme}”"
        claim = next((claim for claim in self._linked[story.id] if self.aim_named(claim.value) == aim), None)
        return f"you say so in {claim.source}" if claim is not None else ""

    @cached_property
    def _linked(self) -> dict[str, list[Fit]]:
        """For each story, by id, the claims that rest on it."""
        found: dict[str, list[Fit]] = defaultdict(list)
        for claim in self.claims:
            notes = [note for name in (*claim.links, claim.story) if name and (note := self.shelf.links.note(name))]
            for record in (record for note in notes if note.shape == "typed" for record in note.records):
                found[record.id].append(claim)
        return found

    def _filed(self, story: Story) -> dict[str, float]:
        if story.id not in self._known:
            text = without_names(f"{story.label}\n{story.told}\n{story.role}", story.witnesses)
            self._known[story.id] = (filed_under(story, self.shelf.vocabulary), self.shelf.vocabulary.told(text))
        return self._known[story.id][0]

    def _told(self, story: Story) -> Hits:
        self._filed(story)
        return self._known[story.id][1]

    @cached_property
    def _known(self) -> dict[str, tuple[dict[str, float], Hits]]:
        return {}


def _is_much_of(wanted: set[str], name: set[str]) -> bool:
    """Whether some words stand for a whole name: one word of five may mean anything."""
    return wanted <= name and len(wanted) * LEAST_SHARE >= len(name)
