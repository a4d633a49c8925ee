"""The journal: every note read, every record, every problem. Filtering gives a view, never a change."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from career_journal.errors import Problem
from career_journal.journal import times
from career_journal.journal.imported import standing
from career_journal.journal.library import own_grammar, shipped
from career_journal.journal.names import named
from career_journal.notes.many import read_all
from career_journal.notes.paths import note_paths
from career_journal.notes.read import Note
from career_journal.periods import Period
from career_journal.records.base import Record
from career_journal.records.objective import Objective
from career_journal.settings import Settings, read_settings

Kind = TypeVar("Kind", bound=Record)


@dataclass(frozen=True, eq=False)  # two readings of one folder are two journals; what is worked out is kept by identity
class Journal:
    """A folder of notes read together.

    `records` are the owner's, in the order of paths and lines. `within`, `of`, `tagged` and `where` answer with
    views; the journal itself never changes.
    """

    root: Path
    settings: Settings
    notes: tuple[Note, ...]
    records: tuple[Record, ...]
    former: Mapping[str, str] = field(default_factory=dict)
    """Ids of records that notes of their own stand for since, and the ids of those."""
    reworded: frozenset[str] = frozenset()
    """Ids of imported records whose source says something else by now."""

    @classmethod
    def load(cls, root: Path) -> Journal:
        """Read every note below a folder. The seam for an index: only this function reads notes for reports."""
        settings = read_settings(root)
        grammar = own_grammar(root, settings)
        once = standing(read_all(root, note_paths(root, settings.exclude), grammar))
        return cls(root, settings, once.notes, once.records, once.former, once.reworded)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was wrong with single notes; checks find what is wrong between them."""
        return tuple(problem for note in self.notes for problem in note.problems)

    @property
    def unreadable(self) -> tuple[Note, ...]:
        """The notes that could not be read at all."""
        return tuple(note for note in self.notes if note.shape == "unreadable")

    # ---- views ----------------------------------------------------------------------------------------------------

    def of(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """The records of one kind; without those of somebody else, which are only listed and shown."""
        others = self.of_others
        return tuple(record for record in self.records if type(record) is kind and record.id not in others)

    @cached_property
    def of_others(self) -> frozenset[str]:
        """The ids of goals that a note among others says are somebody else's, with all that belongs to them.

        An owner in a note of its own, as other tools write it, may be whose journal it is.
        """
        whole = {note.path for note in self.notes if note.shape == "typed"}
        owned = (record for record in self.records if isinstance(record, Objective) and record.owner)
        goals = {goal.id for goal in owned if goal.source.path not in whole and not self._is_mine(goal.owner)}
        return frozenset({*goals, *(record.id for record in self.records if record.parent in goals)} if goals else ())

    def _is_mine(self, owner: str) -> bool:
        """Whether a name is that of the journal's owner, or a part of it."""
        return set(owner.casefold().split()) <= set(self.settings.name.casefold().split())

    def where(self, keep: Callable[[Record], bool]) -> Journal:
        """The view of the records for which `keep` holds."""
        return replace(self, records=tuple(record for record in self.records if keep(record)))

    def within(self, period: Period) -> Journal:
        """The view of the records dated inside a period, and of the objectives that run through it."""
        return self.where(lambda record: times.lies_in(record, period, self.settings.calendar))

    def time_of(self, record: Record) -> Period | None:
        """The days a record is of, as well as its note says it; None if it does not."""
        return times.time_of(record, self.settings.calendar)

    def is_to_come(self, record: Record, today: date) -> bool:
        """Whether a record is of days that are all still to come: what is planned for them has not been done."""
        time = self.time_of(record)
        return time is not None and time.start > today

    def tagged(self, tag: str) -> Journal:
        """The view of the records with a tag."""
        return self.where(lambda record: tag.casefold() in (known.casefold() for known in record.tags))

    # ---- names ----------------------------------------------------------------------------------------------------

    @cached_property
    def by_id(self) -> dict[str, Record]:
        """Every record by its id, also by the one it had before it was imported; of two with one id the first."""
        found: dict[str, Record] = {}
        for record in self.records:
            found.setdefault(record.id, record)
        for old, new in self.former.items():
            if new in found:
                found.setdefault(old, found[new])
        return found

    def parts_of(self, record: Record, kind: type[Kind]) -> tuple[Kind, ...]:
        """The parts of a record: key results of an objective, answers of a review, fits of a company."""
        return tuple(part for part in self._parts.get(record.id, ()) if type(part) is kind)

    @cached_property
    def _parts(self) -> dict[str, list[Record]]:
        parts: dict[str, list[Record]] = {}
        for record in self.records:
            if record.parent is not None:
                parts.setdefault(record.parent, []).append(record)
        return parts

    def find(self, name: str, kind: type[Kind] | None = None) -> Record:
        """The record that answers to a name: its id, a unique start of it, its title, or `path:line`.

        Raises NotFound with the candidates if none or several answer.
        """
        return named(name, [record for record in self.records if kind is None or type(record) is kind])

    # ---- reference ------------------------------------------------------------------------------------------------

    def reference(self, kind: type[Kind], folder: str) -> tuple[Kind, ...]:
        """The owner's and the shipped notes of a reference kind; the owner's win by name."""
        own = [record for record in self.records if type(record) is kind]
        names = {_name(record) for record in own}
        return (*own, *(record for record in shipped(folder) if type(record) is kind and _name(record) not in names))


def _name(record: Record) -> str:
    return record.label.casefold()
