"""The stories to have ready, each with what is missing, what to say, what comes next; and what to say aloud today."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from career_journal.journal import wording
from career_journal.journal.filing import filed_under
from career_journal.journal.grading import months_since
from career_journal.journal.interview.assignment import MOST_LEADS
from career_journal.journal.interview.readiness import NEEDED, Weakness
from career_journal.journal.interview.shelf import name_of, seconds_of, words_of
from career_journal.journal.practice import Drill, State
from career_journal.records.answer import Answer
from career_journal.records.story import PARTS, Story
from career_journal.report import Line
from career_journal.reports.prep.desk import Desk
from career_journal.reports.prep.saying import phrases
from career_journal.reports.prep.value import Common, LeftOver, Likely, Practice, Told

MOST_FOLLOW_UPS = 3
MOST_ANSWERS = 4
"""Questions for which one story is the first choice; one that answers everything is one story."""
LONG_AGO = 6
"""Months after which they ask what became of it."""
TODAY = 3
SOON = (State.DUE, State.SHAKY, State.NEVER)
"""What is to be said aloud, the most pressing first."""
OPENER, WHY = "opener", "why"
"""Ids in the log of the two answers that every interview asks for and no story gives."""
OFTEN = 3
"""From so many stories on, and half of all, a weakness is said once for all of them."""


def stories(desk: Desk, likely: Iterable[Likely]) -> Iterator[Told]:
    """The stories to have ready: those that lead a value, then those that answer most questions best."""
    answers = Counter(one.story for one in likely if one.story)
    before = desk.log.told_at(desk.employer.name)
    for name in dict.fromkeys([*desk.leads, *(story for story, _ in answers.most_common())]):
        yield _told(desk, desk.by_id[name], answers[name], before.get(name, ""))


def _told(desk: Desk, story: Story, answers: int, before: str) -> Told:
    weak = (*desk.judge.weaknesses(story), *_overused(desk, story, answers, before))
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
        follow_ups=tuple(_follow_ups(desk, story, weak)),
        weaknesses=weak,
        source=(story.source, *story.also),
        told_before=before,
    )


def _overused(desk: Desk, story: Story, answers: int, before: str) -> Iterator[Weakness]:
    """Whether a story stands for too much: interviewers pool their notes."""
    leads = len(desk.leads.get(story.id, ()))
    if before:
        yield Weakness(
            "used", f"told there on {before}", "take another, or a side of it they have not heard", story.source
        )
    elif leads >= MOST_LEADS:
        yield Weakness("used", f"stands for {leads} values", "have another ready for one of them", story.source)
    elif answers >= MOST_ANSWERS:
        mend = "have another ready for some of them"
        yield Weakness("used", f"first choice for {answers} likely questions", mend, story.source)


def _parts(story: Story) -> Iterator[tuple[str, Line]]:
    for part in PARTS:
        if getattr(story, part):
            yield part, Line(getattr(story, part).replace("\n", " "), (story.line_of(part),))


def _figures(desk: Desk, story: Story) -> Iterator[Line]:
    """The figures of the result; of a story told in one breath, all it has."""
    part = "result" if story.result else "action" if story.action else "situation"
    for phrase in phrases(story.result or story.told, desk.judge.grader.measure):
        yield Line(phrase, (story.line_of(part),))


def _invited(desk: Desk, story: Story) -> Iterator[str]:
    """Words of the questions that a story invites although nothing in it is weak."""
    filed = filed_under(story, desk.shelf.vocabulary)
    if {"conflict", "influence"} & filed.keys():
        yield "disagreed best argument"
    if not wording.says("alternatives", f"{story.action} {story.details}"):
        yield "else consider reject"
    if story.date is not None and months_since(story.date, desk.today) >= LONG_AGO:
        yield "six months later"


def _follow_ups(desk: Desk, story: Story, weak: tuple[Weakness, ...]) -> Iterator[str]:
    """What will be asked next: all that its owner expects, then what the weak points invite, then the usual."""
    own = [] if story.confidential else [one.question for one in desk.journal.of(Answer) if _is_next(one, story)]
    invited = [*(one.invites for one in weak if one.invites), *_invited(desk, story)]
    usual = [text for bank in desk.shelf.banks for text in bank.follow_ups]
    words = desk.shelf.vocabulary.words
    chosen: list[str] = []
    for wanted in invited:
        stems = set(words.telling(wanted))
        best = max(usual, key=lambda text: len(stems & set(words.telling(text))), default="")
        if best and stems & set(words.telling(best)):
            chosen.append(best)
    yield from islice(dict.fromkeys([*own, *chosen, *usual]), max(MOST_FOLLOW_UPS, len(own)))


def _is_next(answer: Answer, story: Story) -> bool:
    """Whether a question stands below a story, still open."""
    return answer.parent == story.id and answer.is_open and not answer.private


def common(told: tuple[Told, ...]) -> Iterator[Common]:
    """The weaknesses that half of the stories share, each with its stories, the most frequent first."""
    having: dict[str, list[Told]] = {}
    for story in told:
        for weakness in story.weaknesses:
            having.setdefault(weakness.code, []).append(story)
    for code, stories_with in sorted(having.items(), key=lambda one: -len(one[1])):
        first = next(one for one in stories_with[0].weaknesses if one.code == code)
        same = all(one.text == first.text for story in stories_with for one in story.weaknesses if one.code == code)
        if len(stories_with) >= max(OFTEN, len(told) / 2) and same:
            yield Common(code, first.text, first.mend, tuple(story.story for story in stories_with))


def left_over(desk: Desk, likely: Iterable[Likely]) -> Iterator[LeftOver]:
    """The stories that have no place on the sheet, so that none is missed in silence."""
    spare = {choice.spare.story.id for choice in desk.choices if choice.spare is not None}
    placed = {*desk.leads, *spare, *(name for one in likely for name in (one.story, one.runner_up))}
    for story in desk.shelf.live:
        if story.id not in placed:
            filed = filed_under(story, desk.shelf.vocabulary)
            yield LeftOver(
                story.id, name_of(story), tuple(sorted(filed, key=lambda kind: -filed[kind])), (story.source,)
            )


def practice(desk: Desk, likely: tuple[Likely, ...]) -> Iterator[Practice]:
    """What to say aloud today: what is due, then what did not hold, then what was never tried; leads come first."""
    wanted = dict.fromkeys([*desk.leads, *(one.story for one in likely if one.story)])
    names = [name for name in wanted if not desk.standing(desk.by_id[name]).is_ready]
    tried = [one for one in always(desk) if one.drill.state is not State.NEVER]
    drills = [one for one in (*tried, *(_spoken(desk, name, likely) for name in names)) if one.drill.state in SOON]
    before = desk.log.told_at(desk.employer.name)
    drills.sort(key=lambda one: (SOON.index(one.drill.state), -len(desk.leads.get(one.id, ()))))
    for one in drills[:TODAY]:
        state = one.drill.state
        why = f"due since {one.drill.due}" if state is State.DUE else state.value
        if state is State.NEVER and one.id in before:
            why = f"told there on {before[one.id]}, never practised"
        yield Practice(one.id, one.title, one.question, state.value, why)


@dataclass(frozen=True)
class Spoken:
    """An answer to say aloud: a story, the first minute, or why this company."""

    id: str
    title: str
    question: str
    drill: Drill


def always(desk: Desk) -> Iterator[Spoken]:
    """The first minute, and why this company."""
    wanted = [(OPENER, "The first minute", "Tell me about yourself.")]
    if desk.employer.notes:
        name = desk.employer.name
        wanted.append((f"{WHY}/{name.casefold()}", f"Why {name}", f"Why do you want to work at {name}?"))
    for identity, title, question in wanted:
        yield Spoken(identity, title, question, desk.drill_of(identity))


def _spoken(desk: Desk, name: str, likely: tuple[Likely, ...]) -> Spoken:
    """A story with the question of the sheet that was tried least."""
    story = desk.by_id[name]
    drill = desk.drill(story)
    asked = [one.question for one in likely if one.story == name] or [f"Tell me about “{name_of(story)}”."]
    return Spoken(name, name_of(story), least_tried(asked, drill), drill)


def least_tried(questions: Sequence[str], drill: Drill) -> str:
    """The question that was practised least, of those the first."""
    used = Counter(attempt.question for attempt in drill.attempts)
    return min(questions, key=used.__getitem__)
