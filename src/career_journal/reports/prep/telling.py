"""Which question to expect, what to tell, and what to say aloud today."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from career_journal.errors import Source
from career_journal.journal import wording
from career_journal.journal.filing import filed_under
from career_journal.journal.forms import pasted_forms
from career_journal.journal.grading import months_since
from career_journal.journal.interview.employer import MOTIVATION
from career_journal.journal.interview.readiness import NEEDED
from career_journal.journal.interview.shelf import Shelf, name_of, seconds_of, words_of
from career_journal.journal.matching import Match, Matcher
from career_journal.journal.practice import State
from career_journal.journal.said import said
from career_journal.records.answer import Answer
from career_journal.records.questions import Questions
from career_journal.records.story import PARTS, Story
from career_journal.report import Line
from career_journal.reports.prep.desk import Desk
from career_journal.reports.prep.value import Likely, Practice, Told

BANK = "question bank"
FOR_EACH_TAG = 2
"""Questions of the bank for each competency a value asks for."""
NEAR = 0.85
"""A story this near to the best one is preferred if it is at the level aimed at and the best one is not."""
MOST_FOLLOW_UPS = 3
LONG_AGO = 6
"""Months after which they ask what became of it."""
TODAY = 3
ELSEWHERE = frozenset({"the first minute", "why here"})
"""Subjects of questions that have a place of their own on the sheet."""
ALWAYS = frozenset({"leaving", "what comes next"})
"""Subjects that come up in every interview, whatever the company values."""


@dataclass(frozen=True)
class Expected:
    """A question with the competency it is after and where it comes from."""

    text: str
    competency: str
    origin: str
    source: tuple[Source, ...] = ()
    is_open: bool = False


def questions(desk: Desk) -> Iterator[Likely]:
    """The questions to expect: those that came before, the owner's, those of the bank for each value; each once."""
    chooser = Chooser(desk)
    seen: set[str] = set()
    for expected in _expected(desk):
        key = " ".join(expected.text.casefold().split()).strip(" .?!")
        if key not in seen and not _subjects(desk.shelf, expected.text) & ELSEWHERE:
            seen.add(key)
            yield chooser.choose(expected)


def _expected(desk: Desk) -> Iterator[Expected]:
    for asked, debrief in desk.log.asked_at(desk.employer.name):
        yield Expected(asked.question, "", f"asked there on {debrief.on}")
    yield from _own(desk)
    tags = [desk.shelf.vocabulary.named(tag) or tag for aim in desk.employer.aims for tag in aim.tags]
    for tag in dict.fromkeys(tags):
        yield from islice(_of_bank(desk.shelf, tag), FOR_EACH_TAG)
    for expected in _of_bank(desk.shelf, MOTIVATION):
        if _subjects(desk.shelf, expected.text) & ALWAYS:
            yield expected


def _subjects(shelf: Shelf, text: str) -> set[str]:
    """The finer subjects a question speaks of."""
    return {hit.subject for hit in shelf.vocabulary.asked(text)}


def _own(desk: Desk) -> Iterator[Expected]:
    """The questions in the owner's notes: their own bank, and those they answered or left open."""
    for bank in desk.journal.of(Questions):
        for prompt in bank.prompts:
            place = Source(bank.source.path, prompt.line, prompt.line)
            yield Expected(prompt.text, prompt.competency, "your questions", (place,))
    notes = _interview_notes(desk) - {form.path for form in pasted_forms(desk.journal)}
    for answer in desk.journal.of(Answer):
        if answer.source.path in notes and answer.parent is None and not answer.private:
            place = Source(answer.source.path, answer.source.line, answer.source.line)
            yield Expected(answer.question, "", "your notes", (place,), answer.is_open)


def _interview_notes(desk: Desk) -> set[str]:
    """The notes whose questions are an interviewer's: a story answers one, or one is asked in every interview."""
    by_story = {story.source.path for story in desk.journal.of(Story) if story.question}
    usual = ALWAYS | ELSEWHERE
    by_question = {one.source.path for one in desk.journal.of(Answer) if _subjects(desk.shelf, one.question) & usual}
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

    @cached_property
    def answers(self) -> tuple[Answer, ...]:
        """The owner's answers to questions that want no story."""
        told = {(story.source.path, story.source.line) for story in self.desk.shelf.stories}
        return tuple(
            answer
            for answer in self.desk.journal.of(Answer)
            if not answer.is_open and not answer.private and (answer.source.path, answer.source.line) not in told
        )

    def choose(self, expected: Expected) -> Likely:
        """The best story and the runner-up, with the reason for each."""
        competency = expected.competency or self.matcher.asked.read(expected.text).competency
        answer = self._answer(expected.text, competency)
        if answer is not None or competency == MOTIVATION:
            return self._answered(expected, competency, answer)
        best, second = self._best(self.matcher.answers(expected.text))
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

    def _best(self, good: list[Match]) -> tuple[Match | None, Match | None]:
        """The best match, and the next; one at the level aimed at goes before a slightly better one that is not."""
        if not good:
            return None, None
        near = [match for match in good if match.score >= NEAR * good[0].score]
        at_level = [match for match in near if self.desk.judge.is_at_level(match.story)]
        best = at_level[0] if at_level else good[0]
        return best, next((match for match in good if match is not best), None)

    def _answer(self, question: str, competency: str) -> Answer | None:
        """The answer the owner noted for a question that wants a sentence and not a story."""
        exact = [one for one in self.answers if one.question.casefold() == question.casefold()]
        wanted = _subjects(self.desk.shelf, question) & ALWAYS
        like = [one for one in self.answers if wanted & _subjects(self.desk.shelf, one.question)]
        return next(iter([*exact, *(like if competency == MOTIVATION else [])]), None)

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


def stories(desk: Desk, likely: Iterable[Likely]) -> Iterator[Told]:
    """The stories to have ready: those that lead a value, then those that answer a question best."""
    wanted = [*desk.leads, *(one.story for one in likely if one.story)]
    before = desk.log.told_at(desk.employer.name)
    for name in dict.fromkeys(wanted):
        yield _told(desk, desk.by_id[name], before.get(name, ""))


def _told(desk: Desk, story: Story, before: str) -> Told:
    weak = desk.judge.weaknesses(story)
    words = words_of(story)
    return Told(
        story=story.id,
        title=name_of(story),
        leads=desk.leads.get(story.id, ()),
        parts={} if story.confidential else dict(_parts(story)),
        words=words,
        seconds=seconds_of(words),
        at_level=desk.judge.is_at_level(story),
        missing=() if story.confidential else tuple(part for part in NEEDED if not getattr(story, part)),
        say=() if story.confidential else tuple(_figures(desk, story)),
        follow_ups=tuple(_follow_ups(desk, [*(one.invites for one in weak if one.invites), *_invited(desk, story)])),
        weaknesses=weak,
        source=(story.source, *story.also),
        told_before=before,
    )


def _parts(story: Story) -> Iterator[tuple[str, Line]]:
    for part in PARTS:
        if getattr(story, part):
            yield part, Line(getattr(story, part).replace("\n", " "), (story.line_of(part),))


def _figures(desk: Desk, story: Story) -> Iterator[Line]:
    """The figures of the result; of a story told in one breath, all it has."""
    part = "result" if story.result else "action" if story.action else "situation"
    measure = desk.judge.grader.measure
    text = story.result or story.told
    for figure in dict.fromkeys(figure.text for figure in measure.figures_in(text.replace("\n", " "))):
        yield Line(figure, (story.line_of(part),))


def _invited(desk: Desk, story: Story) -> Iterator[str]:
    """Words of the questions that a story invites although nothing in it is weak."""
    filed = filed_under(story, desk.shelf.vocabulary)
    if {"conflict", "influence"} & filed.keys():
        yield "disagreed best argument"
    if not wording.says("alternatives", f"{story.action} {story.details}"):
        yield "else consider reject"
    if story.date is not None and months_since(story.date, desk.today) >= LONG_AGO:
        yield "six months later"


def _follow_ups(desk: Desk, invited: list[str]) -> Iterator[str]:
    """What will be asked next: first what the weak points invite, then the usual."""
    usual = [text for bank in desk.shelf.banks for text in bank.follow_ups]
    words = desk.shelf.vocabulary.words
    chosen: list[str] = []
    for wanted in invited:
        stems = set(words.telling(wanted))
        best = max(usual, key=lambda text: len(stems & set(words.telling(text))), default="")
        if best and stems & set(words.telling(best)):
            chosen.append(best)
    yield from islice(dict.fromkeys([*chosen, *usual]), MOST_FOLLOW_UPS)


def practice(desk: Desk, likely: tuple[Likely, ...]) -> Iterator[Practice]:
    """What to say aloud today: what is due, then what did not hold, then what was never tried; leads come first."""
    names = dict.fromkeys([*desk.leads, *(one.story for one in likely if one.story)])
    drills = [(desk.by_id[name], desk.drill(desk.by_id[name])) for name in names]
    order = {State.DUE: 0, State.SHAKY: 1, State.NEVER: 2}
    due = [(story, drill) for story, drill in drills if drill.state in order]
    due.sort(key=lambda pair: (order[pair[1].state], -len(desk.leads.get(pair[0].id, ()))))
    for story, drill in due[:TODAY]:
        asked = [one.question for one in likely if one.story == story.id] or [f"Tell me about “{name_of(story)}”."]
        used = Counter(attempt.question for attempt in drill.attempts)
        question = min(asked, key=lambda text: (used[text], asked.index(text)))
        why = f"due since {drill.due}" if drill.state is State.DUE else drill.state.value
        yield Practice(story.id, name_of(story), question, drill.state.value, why)
