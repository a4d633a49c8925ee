"""What would sink you: values without a story, thin ones, missing kinds of story, open questions; the worst first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from career_journal.errors import Source
from career_journal.journal import wording
from career_journal.journal.filing import filed_under
from career_journal.journal.interview.assignment import Choice
from career_journal.journal.interview.fit import FITS, STRETCH
from career_journal.journal.interview.shelf import name_of
from career_journal.journal.secrecy import is_paraphrase
from career_journal.records.company import Company
from career_journal.reports.prep.asking import asked_in
from career_journal.reports.prep.desk import Desk
from career_journal.reports.prep.telling import BANK, OF_A_KIND
from career_journal.reports.prep.value import Hole, Likely

READY_STORIES = 8
"""How many stories carry a loop, by the coaches' usual count."""
STARTED_AND_LED = 4
NAMED = 2
"""Stories named in a hint."""


def find(desk: Desk, likely: tuple[Likely, ...]) -> Iterator[Hole]:
    """Every hole, the worst first."""
    yield from _unexplained(desk)
    for choice in desk.choices:
        if choice.suitable == 0 and choice.aim.tags:
            yield _uncovered(desk, choice)
    yield from _alone(desk)
    yield from _below_level(desk)
    yield from _kinds(desk)
    yield from _readiness(desk)
    yield from _open_questions(likely)
    yield from _asks(desk)


def _unexplained(desk: Desk) -> Iterator[Hole]:
    """Values that no story can be held against, because nobody said what they ask for."""
    aims = desk.employer.unexplained
    if aims:
        names = "; ".join(aim.name for aim in aims)
        known = ", ".join(aim.name for aim in desk.employer.general)
        mend = f"say it in brackets behind each, as in “{aims[0].name} (ownership, delivery)”; known are {known}"
        sources = tuple(aim.source for aim in aims if aim.source is not None)
        yield Hole("unexplained", f"not known which competencies they ask for: {names}", mend, sources)


def _uncovered(desk: Desk, choice: Choice) -> Hole:
    column = desk.employer.aims.index(choice.aim)
    near = [one for one in desk.candidates if one.cells[column].fit == STRETCH]
    wanted = " or ".join(choice.aim.tags)
    if not near:
        return Hole("value", f"{choice.aim.name}: no story", f"write one about {wanted}")
    names = "”, “".join(name_of(one.story) for one in near[:NAMED])
    mend = f"work one out ({wanted}): “{names}”"
    return Hole("value", f"{choice.aim.name}: only a stretch", mend, tuple(one.story.source for one in near[:NAMED]))


def _alone(desk: Desk) -> Iterator[Hole]:
    """Values that rest on one story: if it is told to another interviewer before, nothing is left."""
    alone = [choice for choice in desk.choices if choice.suitable == 1]
    if alone:
        tags = dict.fromkeys(choice.aim.tags[0] for choice in alone if choice.aim.tags)
        text = f"one story and no spare: {_named(alone)}"
        yield Hole("spare", text, f"have a second one about {_listed([*tags])}", _of(alone))


def _below_level(desk: Desk) -> Iterator[Hole]:
    """Values for which no story reaches the level aimed at: it is read from whom a story reached and what you did."""
    level, _ = desk.level
    if level is None:
        return
    below = [choice for choice in desk.choices if choice.suitable and not _has_one_at_level(desk, choice)]
    if below:
        asked = f"{level.name} asks for scope {level.scope}, agency {level.agency}"
        mend = f"say in them whom it reached and what your part was ({asked})"
        yield Hole("level", f"no story at {level.name} level: {_named(below)}", mend, _of(below))


def _has_one_at_level(desk: Desk, choice: Choice) -> bool:
    column = desk.employer.aims.index(choice.aim)
    return any(one.at_level and one.cells[column].fit >= FITS for one in desk.candidates)


def _named(choices: list[Choice]) -> str:
    return "; ".join(choice.aim.name for choice in choices)


def _listed(words: list[str]) -> str:
    """`impact, conflict and growth`."""
    return " and ".join([part for part in (", ".join(words[:-1]), words[-1]) if part]) if words else "it"


def _of(choices: list[Choice]) -> tuple[Source, ...]:
    """Where the leading stories of some values stand, each once."""
    return tuple(dict.fromkeys(choice.lead.story.source for choice in choices if choice.lead is not None))


def _kinds(desk: Desk) -> Iterator[Hole]:
    for kind, wanted in OF_A_KIND.items():
        count = sum(kind in filed_under(story, desk.shelf.vocabulary) for story in desk.shelf.live)
        if count < wanted:
            yield Hole("kind", f"{kind}: {count} of {wanted} stories", f"file or write a story under {kind}")
    grades = (desk.judge.grader.grade(story).grades for story in desk.shelf.live)
    if not any(grade.agency >= STARTED_AND_LED for grade in grades):
        yield Hole("kind", "no story of something you started and led", "say so in the role of the one that was")


def _readiness(desk: Desk) -> Iterator[Hole]:
    ready = sum(desk.standing(story).is_ready for story in desk.shelf.live)
    if ready < READY_STORIES:
        mend = "complete the leading ones, then say them aloud until they hold: journal practice"
        yield Hole("ready", f"{ready} of {READY_STORIES} stories ready to tell", mend)
    aims = [choice.aim.name for choice in desk.choices if choice.lead is not None and choice.lead.story.missing]
    for name, values in desk.leads.items():
        story = desk.by_id[name]
        if not (story.result or is_paraphrase(story)) and set(values) & set(aims):
            text = f"“{name_of(story)}” leads {len(values)} and has no result"
            yield Hole("result", text, "write what changed, with a number", (story.source,))


def _open_questions(likely: tuple[Likely, ...]) -> Iterator[Hole]:
    """The owner's questions one by one, then all to which nothing is noted by their competency."""
    missing = [one for one in likely if one.story is None and not one.answer]
    for one in likely:
        if one.origin != BANK and (one.is_open or one in missing):
            mend = f"try “{one.story_title}”" if one.story else "note what to say, or a story for it"
            yield Hole("question", f"“{one.question}” is still open", mend, one.source)
    if any(one.origin == BANK for one in missing):
        after = Counter(one.competency or "other" for one in missing)
        listed = ", ".join(f"{name} {count}" if count > 1 else name for name, count in after.most_common())
        text = f"nothing to say to {len(missing)} of {len(likely)} likely questions: {listed}"
        yield Hole("question", text, "write a story for the first of them")


def _asks(desk: Desk) -> Iterator[Hole]:
    for note in desk.employer.notes:
        if note in desk.journal.of(Company):
            for line in asked_in(note):
                if wording.holes(line.text):
                    mend = "write it, or delete the line"
                    yield Hole("ask", f"a question to ask is still open: “{line.text}”", mend, line.source)
