"""Which of your stories answer a question, the best first, with the reasons; or what you noted to say to it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from shlex import quote
from typing import ClassVar

import msgspec

from career_journal.errors import Source
from career_journal.journal import Journal
from career_journal.journal.grading import Grader
from career_journal.journal.interview.aims import MOTIVATION
from career_journal.journal.interview.employer import company_in, employer_named
from career_journal.journal.interview.fit import Fitting
from career_journal.journal.interview.in_favour import in_favour
from career_journal.journal.interview.noted import FIRST_MINUTE, WHY_HERE, Noted
from career_journal.journal.interview.readiness import Judge
from career_journal.journal.interview.shelf import Shelf, name_of, seconds_of, words_of
from career_journal.journal.interview.told_well import told_first
from career_journal.journal.practice import NOTHING_PRACTISED, Log
from career_journal.journal.said import said
from career_journal.journal.secrecy import sayable
from career_journal.journal.weighing import Match as Found
from career_journal.records.story import Story
from career_journal.report import Line, Report
from career_journal.reports.prep.reasons import SwapTest


class Because(msgspec.Struct, frozen=True):
    """One reason and its share in the order."""

    weight: float
    text: str


class Answering(msgspec.Struct, frozen=True):
    """A story that answers the question: why, how long it is, what is weak in it."""

    story: str
    title: str
    why: str
    weight: float
    """The sum of its reasons and of how complete it is; it orders the stories and means nothing else."""
    reasons: tuple[Because, ...]
    words: int
    seconds: int
    state: str
    weak: tuple[str, ...]
    source: tuple[Source, ...]
    near: bool
    """Whether enough speaks for it; the others are only the least far."""


class Match(Report, frozen=True, kw_only=True, tag="match"):
    """The stories for one question."""

    template: ClassVar[str] = "match"

    question: str
    after: tuple[str, ...]
    """The competencies the question is after, the main one first."""
    total: int
    """How many stories were looked at."""
    matches: tuple[Answering, ...]
    noted: tuple[Line, ...] = ()
    """What you noted to say to it, where no story is wanted."""
    sheet: str = ""
    """Of a question that comes up in every interview, where it is prepared; empty for others."""
    explain: bool = False
    kept_back: int = 0
    """How many stories were not looked at because they are private, or confidential without a `share_as`."""

    @property
    def found(self) -> bool:
        """Whether something is noted for the question, or a story comes near it."""
        return bool(self.noted) or any(match.near for match in self.matches)


def build(
    journal: Journal,
    question: str,
    today: date,
    *,
    log: Log = NOTHING_PRACTISED,
    limit: int = 3,
    explain: bool = False,
) -> Match:
    """Rank the stories for a question; retired ones come along, and say so.

    What went well in an interview comes first, then what is near, the best first, then the least far.
    """
    shelf = Shelf(sayable(journal))
    matcher = shelf.matcher(shelf.stories)
    kinds = matcher.asked.read(question).kinds
    judge = Judge(Grader(shelf.journal), shelf.vocabulary, today)
    company = company_in(shelf.journal, question)
    noted = Noted(shelf, employer_named(shelf.journal, company).names if company else ())
    usual = noted.usual(question)
    ranked = [] if usual else [match for match in matcher.rank(question) if match.is_told]
    answers = [] if usual else _told_well(matcher.answers(question), shelf, log, question)
    near = {match.story.id for match in answers}
    ranked = [*answers, *(match for match in ranked if match.story.id not in near)]
    lines = tuple(_lines(noted, question, company if WHY_HERE in usual else ""))
    return Match(
        question=question,
        after=tuple(sorted(kinds, key=lambda name: (-kinds[name], name))),
        total=len(shelf.stories),
        matches=tuple(_answering(match, judge, is_near=match.story.id in near) for match in ranked[:limit]),
        noted=lines,
        sheet=_sheet(
            usual,
            company,
            is_on_you=matcher.asked.read(question).competency == MOTIVATION and not near,
            is_noted=bool(lines),
        ),
        explain=explain,
        kept_back=len(journal.of(Story)) - len(shelf.stories),
    )


def _told_well(answers: list[Found], shelf: Shelf, log: Log, question: str) -> list[Found]:
    """The answers, first the one that went well when this question came."""
    asked, debrief = log.worked_for(question) or (None, None)
    story = next((one for one in shelf.live if asked is not None and one.id == asked.story), None)
    if asked is None or debrief is None or story is None:
        return answers
    return told_first(answers, story, asked, f"at {debrief.company}")


def _sheet(usual: set[str], company: str, *, is_on_you: bool, is_noted: bool) -> str:
    """Where a question is prepared that comes up in every interview, or that no story answers."""
    if WHY_HERE in usual:
        return f"the sheet weighs your reasons: journal prep --company {quote(company or 'NAME')}"
    if FIRST_MINUTE in usual:
        return "the sheet puts the first minute together: journal prep"
    if usual and is_noted:
        return "it comes up in every interview, and the sheet shows your answer: journal prep"
    write = "write a sentence below the question in your notes, and the sheet shows it: journal prep"
    if usual:
        return f"it comes up in every interview: {write}"
    return write if is_on_you else ""


def _lines(noted: Noted, question: str, company: str) -> Iterator[Line]:
    """The answer that was noted, and the reasons for a company; each with its place, and each place once."""
    answer = noted.answer(question)
    answered = said(noted.shelf.journal, answer) if answer is not None else ()
    answered = tuple(in_favour(answered)) if company else answered
    yield from (Line(line.text, (line.source,)) for line in answered)
    if company:
        why = SwapTest(Fitting(noted.shelf, employer_named(noted.shelf.journal, company)), noted).build()
        shown = {line.text for line in answered}
        yield from (Line(reason.text, reason.source) for reason in why.reasons if reason.text not in shown)


def _answering(match: Found, judge: Judge, *, is_near: bool) -> Answering:
    story = match.story
    words = words_of(story)
    return Answering(
        story=story.id,
        title=name_of(story),
        why=match.why,
        weight=round(match.score, 2),
        reasons=tuple(Because(round(reason.weight, 2), reason.text) for reason in match.reasons),
        words=words,
        seconds=seconds_of(words),
        state=story.state,
        weak=tuple(weakness.text for weakness in judge.weaknesses(story)),
        source=(story.source, *story.also),
        near=is_near,
    )
