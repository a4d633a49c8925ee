"""What you noted to say where no story is wanted: an answer of a sentence or two, found by its question."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from career_journal.journal.asking import Asked
from career_journal.journal.interview.aims import MOTIVATION
from career_journal.journal.interview.shelf import Shelf
from career_journal.records.answer import Answer

FIRST_MINUTE, WHY_HERE = "the first minute", "why here"
ELSEWHERE = frozenset({FIRST_MINUTE, WHY_HERE})
"""Subjects of questions that have a place of their own on the sheet."""
ALWAYS = frozenset({"leaving", "what comes next", "what you want to earn", "why hire you"})
"""Subjects that come up in every interview, whatever the company values."""
WEAKNESS = ("weakness", "weaker", "weak point")
ALIKE = 0.7
"""From this likeness on (0 to 1) two questions want one answer."""


@dataclass(frozen=True)
class Noted:
    """The owner's answers, and which question each of them meets."""

    shelf: Shelf
    companies: tuple[str, ...] = ()
    """Names that mean “here” in a question: “Why Brightline?” asks why here."""

    @cached_property
    def answers(self) -> tuple[Answer, ...]:
        """The answers that are no story."""
        told = {(story.source.path, story.source.line) for story in self.shelf.stories}
        return tuple(
            answer
            for answer in self.shelf.journal.of(Answer)
            if not answer.is_open and not answer.private and (answer.source.path, answer.source.line) not in told
        )

    def subjects(self, question: str) -> set[str]:
        """The finer subjects a question speaks of."""
        here = self._name.sub("here", question) if self.companies else question
        return {hit.subject for hit in self.shelf.vocabulary.asked(here)}

    @cached_property
    def _name(self) -> re.Pattern[str]:
        names = "|".join(sorted(map(re.escape, self.companies), key=len, reverse=True))
        return re.compile(rf"(?:\b(?:at|for|with|to|in) )?(?<!\w)(?:{names})(?!\w)", re.IGNORECASE)

    @cached_property
    def why_here(self) -> tuple[Answer, ...]:
        """The answers to why this company, by one of its names: `Why Brightline?`."""
        named = [one for one in self.answers if self.companies and self._name.search(one.question)]
        return tuple(one for one in named if WHY_HERE in self.subjects(one.question))

    def answer(self, question: str) -> Answer | None:
        """The answer that was noted to a question, to one like it, or to another that comes up in every interview."""
        return self._alike(question) or self._usual(question) or self._weak(question)

    def _alike(self, question: str) -> Answer | None:
        likeness = ((self._asked.likeness(question, one.question), one) for one in self.answers)
        best, answer = max(likeness, key=lambda pair: pair[0], default=(0.0, None))
        return answer if best >= ALIKE else None

    @cached_property
    def _asked(self) -> Asked:
        return self.shelf.matcher(()).asked

    def usual(self, question: str) -> set[str]:
        """What it asks that comes up in every interview; somebody else's leaving is a matter for a story."""
        subjects = self.subjects(question)
        is_on_you = self._asked.read(question).competency == MOTIVATION
        return subjects & ELSEWHERE | (subjects & ALWAYS if is_on_you else set())

    def _usual(self, question: str) -> Answer | None:
        wanted = self.usual(question)
        return next((one for one in self.answers if wanted & self.subjects(one.question)), None) if wanted else None

    def _weak(self, question: str) -> Answer | None:
        """What you say when you are asked for a weakness, however they put it."""
        if not _names_one(question, WEAKNESS):
            return None
        return next((one for one in self.answers if _names_one(one.question, WEAKNESS)), None)


def _names_one(question: str, words: Iterable[str]) -> bool:
    return any(word in question.casefold() for word in words)
