"""The log of practice: every attempt at a story, every debrief after an interview, one file each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from career_journal.errors import Problem, Source
from career_journal.periods import is_date
from career_journal.records.base import Record

FOLDER = ".journal/practice"
POINTS = {
    "answered": "I answered the question",
    "part": "my own part was clear",
    "number": "I said a number",
    "learning": "I said what I learned",
    "length": "I kept to two minutes",
}
"""What an answer is graded on, each 0 (no) to 3 (fully)."""
GRADES = ("not", "hardly", "mostly", "fully")
"""What the grades of a point are called."""
WENT = ("not at all well", "hardly well", "mostly well", "well")
"""What the grades of a question that came are called."""
WORKED = 2
"""How a question went, 0 to 3, from which what was told to it is kept for the next time."""
WELL = 2.0
"""A mean from which an answer holds."""
SHORTEST = 20
"""Seconds; what took less was not said, whatever grade it got."""
FEWEST = 3
"""Points to grade before an answer can hold; the length is the clock's to grade, and alone no grade."""
Points = Annotated[int, Meta(ge=0, le=3)]


class Attempt(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="attempt"):
    """One spoken answer: which story to which question, how long, how it went by your own judgement."""

    on: str
    """The day."""
    number: int = 0
    """Which attempt of that day it was, from 1."""
    story: str
    """The id of the story, of the opener, or of the company whose "why" was practised."""
    title: str = ""
    """Its title then, by which it is found again after its note was renamed."""
    question: str
    company: str = ""
    seconds: int | None = None
    grades: dict[str, Points] = {}
    """By point; a point is missing if you left it open, or left before it."""
    note: str = ""

    @property
    def is_graded(self) -> bool:
        """Whether a point was graded by more than the clock."""
        return bool(self.grades.keys() - {"length"})

    @property
    def is_hasty(self) -> bool:
        """Whether it took less time than saying anything takes; false if the time is not known."""
        return self.seconds is not None and self.seconds < SHORTEST

    @property
    def holds(self) -> bool:
        """Whether it was said, graded on three points or more, and mostly good or better."""
        return not self.is_hasty and len(self.grades) >= FEWEST and (self.mean or 0) >= WELL

    @property
    def mean(self) -> float | None:
        """The mean of the grades, 0 to 3; None if it was not graded."""
        return sum(self.grades.values()) / len(self.grades) if self.grades else None


class AskedThere(msgspec.Struct, frozen=True):
    """One question that came, the story told, and how it went (0 to 3)."""

    question: str
    story: str = ""
    title: str = ""
    went: Points | None = None

    @property
    def how(self) -> str:
        """How it went, in words; empty if that was not said."""
        return "" if self.went is None else WENT[self.went]

    @property
    def worked(self) -> bool:
        """Whether it went mostly well or better."""
        return (self.went or 0) >= WORKED


class Debrief(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="debrief"):
    """What was asked in an interview, noted afterwards."""

    on: str
    company: str
    asked: tuple[AskedThere, ...] = ()
    note: str = ""


Entry = Attempt | Debrief
_DECODER = msgspec.json.Decoder(Attempt | Debrief)


@dataclass(frozen=True)
class Log:
    """Everything that was practised and asked, oldest first, and the files that could not be read."""

    attempts: tuple[Attempt, ...] = ()
    debriefs: tuple[Debrief, ...] = ()
    problems: tuple[Problem, ...] = ()

    def of(self, record: Record) -> tuple[Attempt, ...]:
        """The attempts at a record: by its id, or by its title if its note was renamed since."""
        return tuple(one for one in self.attempts if one.story == record.id or _is_renamed(one, record))

    def until(self, day: date) -> Log:
        """What was in it at the end of a day."""
        last = day.isoformat()
        return replace(
            self,
            attempts=tuple(one for one in self.attempts if one.on <= last),
            debriefs=tuple(one for one in self.debriefs if one.on <= last),
        )

    def told_at(self, company: str) -> dict[str, str]:
        """The stories told at a company before, by id, with the day."""
        return {asked.story: debrief.on for asked, debrief in reversed(self.asked_at(company)) if asked.story}

    def worked_for(self, question: str) -> tuple[AskedThere, Debrief] | None:
        """When a question in these words came the last time that it went mostly well or better."""
        wanted = spoken(question)
        came = ((asked, debrief) for debrief in reversed(self.debriefs) for asked in reversed(debrief.asked))
        return next(((one, there) for one, there in came if one.worked and spoken(one.question) == wanted), None)

    def debriefs_at(self, company: str) -> tuple[Debrief, ...]:
        """The debriefs of a company, the latest first."""
        return tuple(one for one in reversed(self.debriefs) if one.company.casefold() == company.casefold())

    def asked_at(self, company: str) -> tuple[tuple[AskedThere, Debrief], ...]:
        """The questions that came at a company, the latest debrief first."""
        return tuple((asked, debrief) for debrief in self.debriefs_at(company) for asked in debrief.asked)


NOTHING_PRACTISED = Log()


def spoken(question: str) -> str:
    """A question as it is heard, without capitals and the sign at its end: two that sound alike are one."""
    return " ".join(question.casefold().split()).strip(" .?!")


def _is_renamed(attempt: Attempt, record: Record) -> bool:
    return bool(attempt.title) and attempt.title == record.label and attempt.story.split("#")[0] != record.source.path


def read_log(root: Path) -> Log:
    """The log of a journal; what cannot be read is a problem, never an exception."""
    entries: list[tuple[str, Entry]] = []
    problems = []
    for path in _files(root / FOLDER):
        try:
            entry = _DECODER.decode(path.read_bytes())
        except (OSError, msgspec.DecodeError) as error:
            problems.append(_unreadable(path, error))
            continue
        if is_date(entry.on):
            entries.append((path.name, entry))
        else:
            problems.append(_unreadable(path, ValueError(f"'{entry.on}' is no day")))
    entries.sort(key=lambda pair: (pair[1].on, getattr(pair[1], "number", 0), pair[0]))
    return Log(
        tuple(entry for _, entry in entries if isinstance(entry, Attempt)),
        tuple(entry for _, entry in entries if isinstance(entry, Debrief)),
        tuple(problems),
    )


def _files(folder: Path) -> Iterable[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == ".json")
    except OSError:
        return ()


def _unreadable(path: Path, error: Exception) -> Problem:
    return Problem(
        "practice-log",
        f"an attempt or debrief cannot be read: {str(error).lower()}",
        Source(f"{FOLDER}/{path.name}", 1, 1),
        "mend the file, or delete it; the others count",
    )
