"""What to practise: what is due, what holds, what was never tried, and the edits that the weak parts ask for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

import msgspec

from career_journal.errors import Source
from career_journal.journal import Journal
from career_journal.journal.filing import filed_under
from career_journal.journal.interview.employer import employer_named
from career_journal.journal.interview.shelf import name_of, words_of
from career_journal.journal.practice import GRADES, POINTS, Attempt, Drill, Log, State
from career_journal.journal.secrecy import sayable
from career_journal.notes.build import slug
from career_journal.records.story import Story
from career_journal.report import Line, Report
from career_journal.reports.prep.desk import Desk
from career_journal.reports.prep.ready import always, least_tried
from career_journal.reports.prep.saying import phrases
from career_journal.reports.prep.telling import BANK, questions
from career_journal.reports.prep.value import Likely

ORDER = (State.DUE, State.SHAKY, State.NEVER, State.HELD, State.READY)
ASKED = (State.DUE, State.SHAKY, State.NEVER)
"""What a sitting asks, the most pressing first."""
QUESTION = "question"
"""What the ids of questions without a story begin with in the log."""
_EDITS = {
    "answered": "it did not answer: try another story, 'journal match' with the question",
    "part": "say in it what you did yourself; fill its role",
    "number": "put one figure into the result, with what it was before",
    "learning": "write what you changed afterwards, and since when",
    "length": "shorten it: situation to 60 words, the whole to 280",
}


class Item(msgspec.Struct, frozen=True):
    """One answer to practise: how it stands, the question to try next, what was weak the last time."""

    story: str
    title: str
    state: str
    question: str
    times: int
    last: str
    due: str
    weak: tuple[str, ...]
    """What was weak the last time, with the grade in words."""
    note: str
    """What you noted then for next time."""
    words: int
    reminders: tuple[Line, ...]
    """What to look at after speaking: the figures to say, the parts still missing."""
    source: tuple[Source, ...]
    lacks: str = ""
    """In a word or two, what its note lacks or is weakest in; empty for what is no story."""

    @property
    def is_asked(self) -> bool:
        """Whether a sitting asks for it: all but what holds; of what its owner calls ready, what was never tried."""
        return self.state in ASKED or not self.times


class Edit(msgspec.Struct, frozen=True):
    """A change in a note that the grades ask for."""

    story: str
    title: str
    point: str
    text: str
    times: int
    """How often in a row this point was weak."""
    source: tuple[Source, ...]


class Practice(Report, frozen=True, kw_only=True, tag="practice"):
    """How far the answers for one company are practised."""

    template: ClassVar[str] = "practice"

    company: str
    interview: str
    days_left: int | None
    today: str
    counts: dict[str, int]
    """How many answers are due, shaky, never tried, held, ready."""
    items: tuple[Item, ...]
    edits: tuple[Edit, ...]
    seconds: int
    """Time spoken so far."""


def build(journal: Journal, company: str, today: date, log: Log, *, any_company: bool = False) -> Practice:
    """The state of practice for a company, or for the general competencies."""
    aloud = sayable(journal)
    desk = Desk(aloud, employer_named(aloud, company, any_name=any_company), today, log)
    likely = tuple(questions(desk))
    found = (*_usual(desk), *_stories(desk, likely), *_without_story(desk, likely))
    items = sorted(found, key=lambda item: ORDER.index(State(item.state)))
    return Practice(
        company="" if any_company and not company else desk.employer.name,
        interview=str(desk.employer.get("interview")),
        days_left=desk.employer.days_left(today),
        today=today.isoformat(),
        counts={state.value: sum(item.state == state.value for item in items) for state in ORDER},
        items=tuple(items),
        edits=tuple(_edits(desk)),
        seconds=sum(attempt.seconds or 0 for attempt in log.attempts),
    )


def _usual(desk: Desk) -> Iterator[Item]:
    """The two answers of every interview."""
    return (_item(one.id, one.title, one.question, one.drill) for one in always(desk))


def _stories(desk: Desk, likely: tuple[Likely, ...]) -> Iterator[Item]:
    """The stories that lead a value, those that answer a likely question best, then all others: none is forgotten."""
    best = (one.story for one in likely if one.story)
    for name in dict.fromkeys([*desk.leads, *best, *desk.by_id]):
        story = desk.by_id[name]
        drill = desk.drill(story)
        stands = desk.standing(story)
        question = next_question(desk, story, likely, drill)
        yield msgspec.structs.replace(
            _item(story.id, name_of(story), question, drill),
            state=stands.state.value,
            lacks="" if stands.is_ready else stands.word,
            words=words_of(story),
            reminders=tuple(_reminders(desk, story)),
            source=(story.source,),
        )


def _without_story(desk: Desk, likely: tuple[Likely, ...]) -> Iterator[Item]:
    """The owner's questions to which no story belongs, with what they noted to say."""
    for one in likely:
        if one.story is None and one.origin != BANK:
            identity = f"{QUESTION}/{slug(one.question)}"
            drill = desk.drill_of(identity)
            said = (Line(f"noted: {one.answer}", one.source),) if one.answer else ()
            item = _item(identity, one.question, one.question, drill)
            yield msgspec.structs.replace(item, reminders=said, source=one.source)


def next_question(desk: Desk, story: Story, likely: tuple[Likely, ...], drill: Drill) -> str:
    """A question this story answers, in a wording that was tried least: of the sheet first, then of the bank."""
    asked = [one.question for one in likely if one.story == story.id]
    asked += [one.question for one in likely if one.runner_up == story.id]
    asked += [*_fitting(desk, story), f"Tell me about “{name_of(story)}”."]
    return least_tried(asked, drill)


def _fitting(desk: Desk, story: Story) -> Iterator[str]:
    """The questions of its kinds that its own words meet: what it is filed under alone makes no shock of an opening."""
    vocabulary = desk.shelf.vocabulary
    filed = filed_under(story, vocabulary)
    matcher = desk.shelf.matcher((story,))
    for prompt in desk.shelf.prompts:
        if vocabulary.named(prompt.competency) in filed:
            met = matcher.rank(prompt.text)
            if any(reason.proves and reason.cues for match in met for reason in match.reasons):
                yield prompt.text


def _item(identity: str, title: str, question: str, drill: Drill) -> Item:
    """An answer as it was practised; where there is no note to lack anything, what holds is ready."""
    state = State.READY if drill.state is State.HELD else drill.state
    return Item(
        story=identity,
        title=title,
        state=state.value,
        question=question,
        times=len(drill.attempts),
        last=drill.last.isoformat() if drill.last else "",
        due=drill.due.isoformat() if drill.due else "",
        weak=tuple(f"{POINTS[point]} ({GRADES[grade]})" for point, grade in drill.weak.items()),
        note=drill.note,
        words=0,
        reminders=(),
        source=(),
    )


def _reminders(desk: Desk, story: Story) -> Iterator[Line]:
    if story.confidential:
        yield Line(f"say only: {story.share_as}", (story.line_of("share_as"),))
        return
    shown = " · ".join(phrases(story.result or story.told, desk.judge.grader.measure))
    if shown:
        yield Line(f"say: {shown}", (story.line_of("result"),))
    for weakness in desk.judge.weaknesses(story)[:2]:
        yield Line(f"weak: {weakness.text}", (weakness.source,))


def _edits(desk: Desk) -> Iterator[Edit]:
    """What the last grades of each story ask to be changed, the most stubborn first."""
    found = [edit for story in desk.shelf.live for edit in _of(story, desk.log.of(story))]
    yield from sorted(found, key=lambda edit: (-edit.times, edit.source[0]))


def _of(story: Story, attempts: tuple[Attempt, ...]) -> Iterator[Edit]:
    graded = [one.grades for one in attempts if one.grades]
    for point in POINTS:
        times = 0
        while times < len(graded) and graded[-1 - times].get(point, 3) <= 1:
            times += 1
        if times:
            field = {"part": "action", "number": "result", "learning": "learning", "length": "situation"}.get(point, "")
            source = story.line_of(field) if field else story.source
            yield Edit(story.id, name_of(story), POINTS[point], _EDITS[point], times, (source,))
