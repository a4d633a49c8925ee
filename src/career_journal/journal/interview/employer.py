"""The company you prepare for: what your own note says, and where that is silent, what the library knows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cached_property
from typing import Any

from career_journal.errors import NotFound, Source
from career_journal.journal.competencies import Vocabulary
from career_journal.journal.grading import months_since
from career_journal.journal.interview.aims import Aim, general, stated
from career_journal.journal.journal import Journal
from career_journal.journal.library import shipped
from career_journal.notes.build import titled
from career_journal.periods import is_date, is_day, span
from career_journal.records.company import Company

FOLDER = "companies"
STALE_MONTHS = 12
"""After a year stated values may have been restated."""
CLOSE = 0.75
"""From this likeness on a name is taken for a known one misspelt."""
WAY_OUT = "add your own note with 'journal add company', or prepare for the general competencies with --any"


@dataclass(frozen=True)
class Employer:
    """A company with the notes about it, the owner's first."""

    name: str
    notes: tuple[Company, ...]
    stated: tuple[Aim, ...]
    """Its values, as the first note with values lists them."""
    general: tuple[Aim, ...]
    """What to prepare for where nobody knows what they ask for: the competencies."""

    def note_of(self, field: str) -> Company | None:
        """The first note that fills a field."""
        return next((note for note in self.notes if getattr(note, field)), None)

    def get(self, field: str) -> Any:  # noqa: ANN401 - the value of any field
        """A field from the first note that fills it; empty if none does."""
        note = self.note_of(field)
        return getattr(note, field) if note is not None else ""

    def source_of(self, field: str) -> Source | None:
        """Where a field is stated."""
        note = self.note_of(field)
        return note.line_of(field) if note is not None else None

    @property
    def aims(self) -> tuple[Aim, ...]:
        """The stated values; the general competencies if no value says which of them it asks for."""
        return self.general if self.is_general else self.stated

    @cached_property
    def is_general(self) -> bool:
        """Whether nobody noted what this company values, or nobody knows what that asks for."""
        return not any(aim.tags for aim in self.stated)

    @property
    def unexplained(self) -> tuple[Aim, ...]:
        """The stated values of which nobody knows what they ask for."""
        return tuple(aim for aim in self.stated if not aim.tags)

    @property
    def as_of(self) -> str:
        """When the values were looked up; empty if that is not known."""
        note = self.note_of("values")
        return note.as_of if note is not None and not self.is_general else ""

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Every name it goes by."""
        return tuple(dict.fromkeys([self.name, *(name for note in self.notes for name in (note.label, *note.aka))]))

    @property
    def day(self) -> date | None:
        """The day of the interview, if it is known; `2026-12` is none."""
        interview = str(self.get("interview"))
        return span(interview)[0] if is_date(interview) and is_day(interview) else None

    def days_left(self, today: date) -> int | None:
        """Days to the interview; None if its day is not known; negative once it is over."""
        return (self.day - today).days if self.day is not None else None

    def stale(self, today: date) -> str:
        """How old the values are, if they should be looked up again; empty if they are fresh or undated."""
        months = months_since(self.as_of, today) if self.as_of else 0
        if months < STALE_MONTHS:
            return ""
        years = months // 12
        return f"{years} {'year' if years == 1 else 'years'} old"


def employer_named(journal: Journal, name: str, *, any_name: bool = False) -> Employer:
    """The company of this name. Raises NotFound with the known ones, unless any name will do."""
    known = _known(journal)
    notes = _answering(name, known) or (() if any_name else _beginning(name, known))
    vocabulary = Vocabulary.of(journal)
    if notes:
        names = [other for note in notes for other in _names_of(note)]
        everything = tuple(note for note in known if note in notes or _answers(note, names))
        return Employer(notes[0].label, everything, stated(everything, vocabulary), general(vocabulary))
    if any_name:
        return Employer(name or "any company", (), (), general(vocabulary))
    message = f"'{name}' is not a company here"
    meant = _meant(journal, name)
    first = f"did you mean '{meant}'? If not, " if meant else f"{known_companies(journal)}; or "
    raise NotFound(message, f"{first}{WAY_OUT}")


def is_known(journal: Journal, name: str) -> bool:
    """Whether a note is about the company of exactly this name."""
    return bool(_answering(name, _known(journal)))


def is_unlisted(journal: Journal, name: str) -> bool:
    """Whether no note is about this company, and it is not the beginning of a known one, or one misspelt."""
    is_meant = is_known(journal, name) or _beginning(name, _known(journal)) or _meant(journal, name)
    return bool(name.strip()) and not is_meant


def whole_name(journal: Journal, name: str) -> str:
    """The name of the company of whose name only the beginning was given; empty if it was given whole."""
    known = _known(journal)
    begun = () if _answering(name, known) else _beginning(name, known)
    return begun[0].label if begun else ""


def aimed_at(journal: Journal, today: date) -> str:
    """The company meant where none is named: the first target of the settings, else the one with the next interview."""
    dated = [(span(one.interview), one.label) for one in journal.of(Company) if is_date(one.interview)]
    coming = sorted((first, label) for (first, last), label in dated if last >= today)
    return next(iter((*journal.settings.targets, *(label for _, label in coming))), "")


def company_in(journal: Journal, question: str) -> str:
    """The company that a question speaks of, by one of the names in the notes or the library; empty if none."""
    for note in _known(journal):
        for name in (note.label, *note.aka):
            if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", question, re.IGNORECASE):
                return note.label
    return ""


def known_companies(journal: Journal) -> str:
    """The companies there are notes about, for a message."""
    labels = sorted({note.label for note in _known(journal)}, key=str.casefold)
    return f"known companies: {', '.join(labels)}"


def _meant(journal: Journal, name: str) -> str:
    """The company that was probably meant by a misspelt name; empty if none is close."""
    names = {other.casefold(): note.label for note in _known(journal) for other in _names_of(note)}
    close = get_close_matches(name.strip().casefold(), names, n=1, cutoff=CLOSE)
    return names[close[0]] if close else ""


def _known(journal: Journal) -> tuple[Company, ...]:
    """The owner's notes about companies, then the library's."""
    return (*journal.of(Company), *_shipped())


def _shipped() -> tuple[Company, ...]:
    return tuple(note for note in shipped(FOLDER) if isinstance(note, Company))


def _answering(name: str, known: Iterable[Company]) -> tuple[Company, ...]:
    return tuple(note for note in known if name.strip() and _answers(note, [name]))


def _beginning(name: str, known: Iterable[Company]) -> tuple[Company, ...]:
    """The notes about the one company whose name begins so, the owner's before the library's; none if several do."""
    wanted = name.strip().casefold()
    for notes in (list(_owned(known)), list(known)):
        found = [note for note in notes if wanted and any(one.casefold().startswith(wanted) for one in _names_of(note))]
        if found and all(_answers(note, _names_of(found[0])) for note in found):
            return tuple(found)
    return ()


def _owned(known: Iterable[Company]) -> Iterable[Company]:
    """The notes that are not the library's."""
    shipped_ones = _shipped()
    return (note for note in known if note not in shipped_ones)


def _answers(note: Company, names: Iterable[str]) -> bool:
    mine = {other.casefold() for other in _names_of(note)}
    return any(name.strip().casefold() in mine for name in names)


def _names_of(note: Company) -> tuple[str, ...]:
    """Every name of the company a note is about, that of its file among them: `acme.md` is about Acme Robotics."""
    return (note.label, *note.aka, titled(note.source.path.removesuffix(".md")))
