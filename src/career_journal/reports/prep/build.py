"""Putting the sheet together."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Severity, Source
from career_journal.journal import Journal
from career_journal.journal.interview.assignment import Candidate
from career_journal.journal.interview.employer import employer_named
from career_journal.journal.interview.shelf import name_of, seconds_of, words_of
from career_journal.journal.practice import NOTHING_PRACTISED, Log
from career_journal.journal.said import said
from career_journal.journal.secrecy import sayable
from career_journal.records.story import Story
from career_journal.report import Line
from career_journal.reports.prep import asking, holes, ready, telling
from career_journal.reports.prep.desk import Desk
from career_journal.reports.prep.opener import Opening
from career_journal.reports.prep.reasons import SwapTest
from career_journal.reports.prep.value import Column, Facts, Matrix, Prep, Row

FEW = 8
"""So many values have room for short names of three letters; more get two."""
SMALL_WORDS = frozenset(
    {"a", "an", "and", "are", "as", "at", "be", "for", "have", "in", "of", "on", "the", "to", "your"}
)


def build(
    journal: Journal,
    company: str,
    today: date,
    *,
    log: Log = NOTHING_PRACTISED,
    any_company: bool = False,
    explain: bool = False,
) -> Prep:
    """The sheet for one company. Raises NotFound with the known ones, unless any company will do."""
    aloud = sayable(journal)
    employer = employer_named(aloud, company, any_name=any_company)
    desk = Desk(aloud, employer, today, log)
    likely = tuple(telling.questions(desk))
    told = tuple(ready.stories(desk, likely))
    return Prep(
        company=employer.name,
        as_of=employer.as_of,
        interview=str(employer.get("interview")),
        today=today.isoformat(),
        facts=_facts(desk, journal),
        matrix=Matrix(tuple(aim.name for aim in employer.aims), tuple(_rows(desk))),
        values=tuple(_columns(desk)),
        holes=tuple(holes.find(desk, likely)),
        questions=likely,
        stories=told,
        common=tuple(ready.common(told)),
        left_over=tuple(ready.left_over(desk, likely)),
        opener=Opening(desk.shelf, employer, desk.judge.grader, desk.numbers).build(),
        why=SwapTest(desk.fitting, desk.noted).build(),
        numbers=desk.numbers,
        expect=tuple(asking.expect(desk)),
        ask=tuple(asking.ask_back(desk)),
        do_not_say=tuple(asking.secrets(desk, journal)),
        notes=tuple(asking.linked(desk)),
        practice=tuple(ready.practice(desk, likely)),
        explain=explain,
    )


def _facts(desk: Desk, journal: Journal) -> Facts:
    employer = desk.employer
    note = employer.note_of("values")
    rounds = [line for one in employer.notes for line in asking.listed(one, "rounds")]
    notes = [Line(one.text, (one.source,)) for note in employer.notes for one in said(desk.journal, note, "notes")]
    return Facts(
        role=str(employer.get("role")),
        level=str(employer.get("level")),
        held_to=desk.level[1],
        days_left=employer.days_left(desk.today),
        values_age=employer.stale(desk.today),
        verified=note.verified if note is not None else True,
        origin=note.origin if note is not None else "",
        general=employer.is_general,
        unexplained=tuple(Line(aim.name, (aim.source,) if aim.source else ()) for aim in employer.unexplained),
        rounds=tuple(rounds),
        people=tuple(employer.get("people") or ()),
        notes=tuple(notes),
        asked_before=tuple(_asked_before(desk, journal)),
        unread=tuple(_unread(desk)),
    )


def _asked_before(desk: Desk, journal: Journal) -> Iterator[Line]:
    """What earlier debriefs say of this company: the questions with what was told, then the note."""
    for debrief in desk.log.debriefs_at(desk.employer.name):
        for asked in debrief.asked:
            story = journal.by_id.get(asked.story)  # by what it is called today: it may have become private since
            title = name_of(story) if isinstance(story, Story) else asked.title
            told = f"“{title}”" if title else "no story"
            yield Line(f"{debrief.on}: {asked.question} You told {told}{f', {asked.how}' if asked.how else ''}")
        if debrief.note:
            yield Line(f"{debrief.on}, noted: {debrief.note}")


def _unread(desk: Desk) -> Iterator[Line]:
    """What could not be read in the notes about the company, and would be missed: the day of the interview, say."""
    paths = {note.source.path for note in desk.employer.notes}
    for problem in desk.journal.problems:
        if problem.source.path in paths and problem.severity is Severity.ERROR:
            yield Line(f"{problem.message}: {problem.hint}", (problem.source,))


def _columns(desk: Desk) -> list[Column]:
    chosen = {choice.aim.name: choice for choice in desk.choices}
    shorts = _short_names([aim.name for aim in desk.employer.aims])
    return [
        Column(
            aim.name,
            shorts[aim.name],
            aim.gist,
            aim.tags,
            _id(chosen[aim.name].lead),
            _id(chosen[aim.name].spare),
            chosen[aim.name].why,
            _title(chosen[aim.name].lead),
            _title(chosen[aim.name].spare),
            (aim.source,) if aim.source is not None else (),
        )
        for aim in desk.employer.aims
    ]


def _id(candidate: Candidate | None) -> str | None:
    return candidate.story.id if candidate is not None else None


def _title(candidate: Candidate | None) -> str:
    return name_of(candidate.story) if candidate is not None else ""


def _short_names(names: list[str]) -> dict[str, str]:
    """A few letters for each value, no two alike: of its first telling word, else of the next."""
    letters = 3 if len(names) <= FEW else 2
    taken: dict[str, str] = {}
    for name in names:
        words = [word.strip(".,;&") for word in name.split() if word.casefold().strip(".,") not in SMALL_WORDS] or [
            name
        ]
        initials = ["".join(word[0] for word in words[:letters]).capitalize()] if len(words) > 1 else []
        options = [word[:letters].capitalize() for word in words] + initials
        options += [f"{words[0][: letters - 1]}{other}".capitalize() for other in (*words[0][letters:], *"23456789")]
        taken[name] = next((one for one in options if one not in taken.values()), name[:letters])
    return taken


def _rows(desk: Desk) -> list[Row]:
    """The stories that lead a value, most values first; then those that fit one, the better first."""

    def order(one: Candidate) -> tuple[int, int, float, Source]:
        fits = sum(cell.fit for cell in one.cells)
        return (-len(desk.leads.get(one.story.id, ())), -fits, -one.readiness, one.story.source)

    near = [one for one in desk.candidates if any(cell.fit for cell in one.cells)]
    return [_row(desk, one) for one in sorted(near, key=order)]


def _row(desk: Desk, one: Candidate) -> Row:
    story = one.story
    words = words_of(story)
    return Row(
        story=story.id,
        title=name_of(story),
        cells=tuple(cell.fit for cell in one.cells),
        reasons=tuple(cell.why for cell in one.cells),
        leads=desk.leads.get(story.id, ()),
        words=words,
        seconds=seconds_of(words),
        age=desk.age_of(story),
        state=desk.state_of(story),
        source=(story.source, *story.also),
    )
