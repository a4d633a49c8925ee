"""The sheet for an interview, as a value."""

from __future__ import annotations

from typing import ClassVar

import msgspec

from career_journal.errors import Source
from career_journal.journal.interview.readiness import Weakness
from career_journal.report import Line, Report
from career_journal.reports.prep.numbers import Number
from career_journal.reports.prep.opener import Opener
from career_journal.reports.prep.reasons import Why


class Column(msgspec.Struct, frozen=True):
    """One value of the company: its name, a short one for narrow tables, our gist, the competencies it asks for."""

    name: str
    short: str
    gist: str
    tags: tuple[str, ...]
    lead: str | None
    """The story that stands for it, by id."""
    spare: str | None
    why: str
    """How the lead was chosen."""
    lead_title: str
    spare_title: str
    source: tuple[Source, ...] = ()


class Row(msgspec.Struct, frozen=True):
    """One story against all values: 0 none, 1 a stretch, 2 fits, 3 built for it, each cell with its reason."""

    story: str
    title: str
    cells: tuple[int, ...]
    reasons: tuple[str, ...]
    leads: tuple[str, ...]
    """The values it stands for."""
    words: int
    seconds: int
    age: str
    state: str
    """In a word or two: ready, or the worst that is weak."""
    source: tuple[Source, ...]


class Matrix(msgspec.Struct, frozen=True):
    """Stories against values."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


class Likely(msgspec.Struct, frozen=True):
    """A question to expect, the best story for it, the one in reserve, and why."""

    question: str
    competency: str
    story: str | None
    runner_up: str | None
    why: str
    story_title: str = ""
    runner_up_title: str = ""
    runner_up_why: str = ""
    answer: str = ""
    """What you noted to say, where no story is wanted."""
    origin: str = ""
    """Where the question comes from: the question bank, your notes, an earlier interview."""
    is_open: bool = False
    """Whether you noted it without an answer."""
    source: tuple[Source, ...] = ()


class Told(msgspec.Struct, frozen=True):
    """A story to tell: its parts as they stand, what to say, what is missing, what will be asked next."""

    story: str
    title: str
    leads: tuple[str, ...]
    parts: dict[str, Line]
    words: int
    seconds: int
    at_level: bool | None
    missing: tuple[str, ...]
    say: tuple[Line, ...]
    """Figures to say."""
    follow_ups: tuple[str, ...]
    weaknesses: tuple[Weakness, ...]
    source: tuple[Source, ...]
    told_before: str = ""
    """The day it was told at this company."""


class LeftOver(msgspec.Struct, frozen=True):
    """A story that neither leads nor spares a value nor is first or second choice for a question, and its filing."""

    story: str
    title: str
    filed: tuple[str, ...]
    source: tuple[Source, ...]


class Common(msgspec.Struct, frozen=True):
    """A weakness that many of the stories share, said once for all of them."""

    code: str
    text: str
    mend: str
    stories: tuple[str, ...]
    """By id."""


class Hole(msgspec.Struct, frozen=True):
    """Something that would sink you, and the shortest way to close it."""

    about: str
    text: str
    mend: str
    source: tuple[Source, ...] = ()


class Asking(msgspec.Struct, frozen=True):
    """Questions to ask back, for one kind of person."""

    who: str
    questions: tuple[Line, ...]


class Secret(msgspec.Struct, frozen=True):
    """Something not to be said: where it stands, and what to say in its place."""

    about: str
    say: str
    source: tuple[Source, ...]
    is_replaced: bool = False
    """Whether `say` is what to say in its place, and not that there is nothing."""


class Linked(msgspec.Struct, frozen=True):
    """A note of the owner's that the stories or the company link to."""

    name: str
    title: str
    path: str
    """Empty if the journal holds no such note."""
    source: tuple[Source, ...]


class Practice(msgspec.Struct, frozen=True):
    """A story to say aloud today, with a question for it."""

    story: str
    title: str
    question: str
    state: str
    why: str


class Facts(msgspec.Struct, frozen=True):
    """What is known about the interview, each line with its place."""

    role: str
    level: str
    """As the company's note calls it."""
    held_to: str
    """The level of the ladder the stories are held to, and why that one; empty if none is known."""
    days_left: int | None
    values_age: str
    """How old the stated values are, if they should be looked up again."""
    verified: bool
    origin: str
    general: bool
    """Whether the columns are general competencies, because no note states values that can be told apart."""
    unexplained: tuple[Line, ...]
    """Stated values of which nobody knows which competencies they ask for."""
    rounds: tuple[Line, ...]
    people: tuple[str, ...]
    notes: tuple[Line, ...]
    asked_before: tuple[Line, ...]
    """What was asked there, what you told and how it went, the latest first; and what you noted afterwards."""
    unread: tuple[Line, ...]
    """What could not be read in the company's note, and how to mend it."""


class Prep(Report, frozen=True, kw_only=True, tag="prep"):
    """What a coach would hand you before an interview, all of it out of your notes."""

    template: ClassVar[str] = "prep"

    company: str
    as_of: str
    """When the company's values were looked up."""
    interview: str
    today: str
    facts: Facts
    matrix: Matrix
    values: tuple[Column, ...]
    holes: tuple[Hole, ...]
    questions: tuple[Likely, ...]
    stories: tuple[Told, ...]
    common: tuple[Common, ...]
    """What is weak in most of them."""
    left_over: tuple[LeftOver, ...]
    """The stories that have no place on this sheet."""
    opener: Opener
    why: Why
    numbers: tuple[Number, ...]
    expect: tuple[Line, ...]
    """Weaknesses an interviewer may find or ask for."""
    ask: tuple[Asking, ...]
    do_not_say: tuple[Secret, ...]
    notes: tuple[Linked, ...]
    practice: tuple[Practice, ...]
    explain: bool = False
