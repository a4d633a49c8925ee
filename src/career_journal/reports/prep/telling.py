"""Which question to expect, what to tell, and what to say aloud today."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from career_journal.errors import Source
from career_journal.journal.interview.aims import MOTIVATION
from career_journal.journal.interview.noted import ALWAYS, ELSEWHERE
from career_journal.journal.interview.shelf import Shelf, name_of
from career_journal.journal.interview.told_well import told_first
from career_journal.journal.matching import Matcher
from career_journal.journal.pasted import pasted_forms
from career_journal.journal.practice import AskedThere, spoken
from career_journal.journal.said import said
from career_journal.journal.weighing import Match
from career_journal.records.answer import Answer
from career_journal.records.questions import Questions
from career_journal.records.story import Story
from career_journal.reports.prep.desk import Desk
from career_journal.reports.prep.value import Likely

BANK = "question bank"
FOR_EACH_TAG = 2
"""Questions of the bank for each competency a value asks for."""
OF_A_KIND = {"failure": 2, "conflict": 2}
"""Kinds of story that are asked for in every interview and more than once, and how many of each to have."""
NEAR = 0.85
"""A story this near to the best one is preferred if it is at the level aimed at and the best one is not."""


@dataclass(frozen=True)
class Expected:
    """A question with the competency it is after and where it comes from."""

    text: str
    competency: str
    origin: str
    source: tuple[Source, ...] = ()
    is_open: bool = False
    told: AskedThere | None = None
    """How it was answered there."""


def questions(desk: Desk) -> Iterator[Likely]:
    """The questions to expect: those that came before, the owner's, those of the bank for each value; each once."""
    chooser = Chooser(desk)
    seen: set[str] = set()
    for expected in _expected(desk):
        key = spoken(expected.text)
        if key not in seen and not desk.noted.subjects(expected.text) & ELSEWHERE:
            seen.add(key)
            yield chooser.choose(expected)


def _expected(desk: Desk) -> Iterator[Expected]:
    for asked, debrief in desk.log.asked_at(desk.employer.name):
        yield Expected(asked.question, "", f"asked there on {debrief.on}", told=asked)
    yield from _own(desk)
    tags = [desk.shelf.vocabulary.named(tag) or tag for aim in desk.employer.aims for tag in aim.tags]
    for tag in dict.fromkeys([*tags, *OF_A_KIND]):
        yield from islice(_of_bank(desk.shelf, tag), FOR_EACH_TAG)
    for expected in _of_bank(desk.shelf, MOTIVATION):
        if desk.noted.subjects(expected.text) & ALWAYS:
            yield expected


def _own(desk: Desk) -> Iterator[Expected]:
    """The questions in the owner's notes: their own bank, those stories are kept for, those answered or left open."""
    for bank in desk.journal.of(Questions):
        for prompt in bank.prompts:
            place = Source(bank.source.path, prompt.line, prompt.line)
            yield Expected(prompt.text, prompt.competency, "your questions", (place,))
    for story in desk.shelf.stories:
        for question in () if story.confidential else story.kept_for:
            yield Expected(question, "", "your notes", (story.line_of("kept_for"),))
    notes = _interview_notes(desk) - {form.path for form in pasted_forms(desk.journal)}
    for answer in desk.journal.of(Answer):
        if answer.source.path in notes and answer.parent is None and not answer.private:
            place = Source(answer.source.path, answer.source.line, answer.source.line)
            yield Expected(answer.question, "", "your notes", (place,), answer.is_open)


def _interview_notes(desk: Desk) -> set[str]:
    """The notes whose questions are an interviewer's: a story answers one, or one is asked in every interview."""
    by_story = {story.source.path for story in desk.journal.of(Story) if story.question}
    usual = ALWAYS | ELSEWHERE
    by_question = {one.source.path for one in desk.journal.of(Answer) if desk.noted.subjects(one.question) & usual}
    return by_story | by_question


def _of_bank(shelf: Shelf, tag: str) -> Iterator[Expected]:
    for bank in shelf.banks:
        for prompt in bank.prompts:
            if shelf.vocabulary.named(prompt.competency) == tag:
                yield Expected(prompt.text, tag, BANK, (Source(bank.source.path, prompt.line, prompt.line),))


@dataclass(frozen=True)
class Chooser:
    """Chooses the story for a question."""

    desk: Desk

    @cached_property
    def matcher(self) -> Matcher:
        """What ranks the stories."""
        return self.desk.shelf.matcher()

    def choose(self, expected: Expected) -> Likely:
        """The best story and the runner-up, with the reason for each."""
        competency = expected.competency or self.matcher.asked.read(expected.text).competency
        answer = self.desk.noted.answer(expected.text)
        if answer is not None or competency == MOTIVATION:
            return self._answered(expected, competency, answer)
        if (told := expected.told) is not None and told.worked and told.story not in self.desk.journal.by_id:
            return self._as_there(expected, competency, told)
        best, second = self._best(self._matches(expected))
        return Likely(
            question=expected.text,
            competency=competency,
            story=best.story.id if best else None,
            runner_up=second.story.id if second else None,
            why=best.why if best else "no story of yours comes near it",
            story_title=name_of(best.story) if best else "",
            runner_up_title=name_of(second.story) if second else "",
            runner_up_why=second.why if second else "",
            origin=expected.origin,
            is_open=expected.is_open,
            source=expected.source,
        )

    def _matches(self, expected: Expected) -> list[Match]:
        """What answers a question, the best first: before all others the story that worked when it was told to it."""
        found = self.matcher.answers(expected.text)
        told = expected.told
        story = self.desk.by_id.get(told.story) if told is not None and told.worked else None
        return found if told is None or story is None else told_first(found, story, told, "there")

    def _best(self, good: list[Match]) -> tuple[Match | None, Match | None]:
        """The best match, and the next; one at the level aimed at goes before a slightly better one that is not.

        One that blames somebody comes last.
        """
        if not good:
            return None, None
        good = sorted(good, key=lambda match: match.story.id in self.desk.blaming)
        near = [match for match in good if match.score >= NEAR * good[0].score]
        at_level = [match for match in near if self.desk.judge.is_at_level(match.story)]
        best = at_level[0] if at_level else good[0]
        return best, next((match for match in good if match is not best), None)

    def _as_there(self, expected: Expected, competency: str, told: AskedThere) -> Likely:
        """What went well there and stands in no story that may be shown: it can be said once more."""
        return Likely(
            question=expected.text,
            competency=competency,
            story=None,
            runner_up=None,
            why="it went well there",
            answer=f"what you told there; it went {told.how}",
            origin=expected.origin,
        )

    def _answered(self, expected: Expected, competency: str, answer: Answer | None) -> Likely:
        lines = said(self.desk.journal, answer) if answer is not None else ()
        return Likely(
            question=expected.text,
            competency=competency,
            story=None,
            runner_up=None,
            why="you noted what to say" if answer is not None else "nothing noted yet",
            answer=lines[0].text if lines else "",
            origin=expected.origin,
            source=(answer.source,) if answer is not None else expected.source,
        )
