"""Who can speak to the work: named in the form, witnesses of evidence, givers of feedback."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from career_journal.errors import Source
from career_journal.journal.said import said
from career_journal.journal.scope import Scope
from career_journal.records.evidence import Evidence
from career_journal.records.feedback import Feedback

LONGEST_NAME = 4
"""Words."""
PARTICLES = frozenset({"de", "del", "der", "van", "von", "zu", "la", "bin", "al"})
_END_OF_NAME = re.compile(r"\s*(?:[:;,(]|\s[-–—]\s|\s=|(?<=\w\w)\.\s|$)")


@dataclass(frozen=True)
class Person:
    """Somebody who may confirm what the review says."""

    name: str
    named: tuple[Source, ...] = ()
    """Where the form names them."""
    witnessed: tuple[Evidence, ...] = ()
    said: tuple[Feedback, ...] = ()
    mentioned: tuple[Evidence, ...] = ()
    """Evidence whose text has the name without calling it a witness."""

    @property
    def is_linked(self) -> bool:
        """Whether any note says what they saw."""
        return bool(self.witnessed or self.said)


@dataclass(frozen=True)
class People:
    """The people of one period."""

    scope: Scope

    @cached_property
    def all(self) -> tuple[Person, ...]:
        """First those the form names, in its order, then the others, who saw most first."""
        named = dict(self._named())
        names = _distinct([*named, *self._others()])
        found = [self._person(name, tuple(s for other in names[name] for s in named.get(other, ()))) for name in names]
        return tuple(sorted(found, key=lambda person: (not person.named, -len(person.witnessed) - len(person.said))))

    def _named(self) -> Iterator[tuple[str, tuple[Source, ...]]]:
        """The names in the answers to questions about people, and in the review's front matter."""
        places: dict[str, tuple[Source, ...]] = {}
        for asked in self.scope.sheet.questions:
            if asked.answer is not None and asked.draws[0] == "people":
                for line in said(self.scope.journal, asked.answer):
                    if name := name_in(line.text):
                        places[name] = (*places.get(name, ()), line.source)
        review = self.scope.sheet.review
        for name in review.people if review else ():
            places.setdefault(name, (review.line_of("people"),) if review else ())
        yield from places.items()

    def _others(self) -> Iterator[str]:
        for item in self.scope.counted:
            yield from item.witnesses
        for feedback in self._feedback:
            if feedback.giver:
                yield feedback.giver

    @cached_property
    def _feedback(self) -> tuple[Feedback, ...]:
        known = ((one, self.scope.journal.time_of(one)) for one in self.scope.journal.of(Feedback))
        return tuple(one for one, time in known if time is None or self.scope.period.touches(time))

    def _person(self, name: str, named: tuple[Source, ...]) -> Person:
        witnessed = tuple(item for item in self.scope.counted if any(same(name, other) for other in item.witnesses))
        said = tuple(feedback for feedback in self._feedback if same(name, feedback.giver))
        mentioned = tuple(item for item in self.scope.counted if item not in witnessed and mentions(name, item.text))
        return Person(name, named, witnessed, said, mentioned)

    @cached_property
    def heaviest(self) -> tuple[Person, float] | None:
        """The person behind most of the witnessed items, and the share; None if nothing is witnessed."""
        items = [item for item in self.scope.counted if item.witnesses]
        person = max(self.all, key=lambda one: len(one.witnessed), default=None)
        return (person, len(person.witnessed) / len(items)) if person and items else None


def name_in(text: str) -> str:
    """The name a line opens with; empty if it opens with something else."""
    name = _END_OF_NAME.split(text.strip(), maxsplit=1)[0].strip(" *_@")
    words = name.split()
    is_name = 0 < len(words) <= LONGEST_NAME and all(word[:1].isupper() or word in PARTICLES for word in words)
    return name if is_name and not any(char.isdigit() for char in name) else ""


def same(one: str, other: str) -> bool:
    """Whether two names may mean one person: equal, a first name, or initials (`R.O.`, `R. Okafor`)."""
    mine, theirs = _parts(one), _parts(other)
    if not mine or not theirs:
        return False
    if len(mine) == 1 or len(theirs) == 1:
        return mine[0] == theirs[0]
    pairs = zip(mine, theirs, strict=False)
    return len(mine) == len(theirs) and all(a.startswith(b) or b.startswith(a) for a, b in pairs)


def mentions(name: str, text: str) -> bool:
    """Whether a text has the name, whole or its first part."""
    first = name.partition(" ")[0]
    return len(first) > 1 and bool(re.search(rf"(?<!\w){re.escape(first)}(?!\w)", text))


def _parts(name: str) -> list[str]:
    return [part for part in re.split(r"[\s.]+", name.casefold()) if part]


def _distinct(names: list[str]) -> dict[str, list[str]]:
    """Names that mean one person together, under the longest of them."""
    groups: list[list[str]] = []
    for name in dict.fromkeys(names):
        group = next((group for group in groups if any(same(name, other) for other in group)), None)
        if group is None:
            groups.append([name])
        else:
            group.append(name)
    return {max(group, key=len): group for group in groups}
