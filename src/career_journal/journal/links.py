"""What belongs to what: links by name, and evidence to objectives."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from career_journal.errors import NotFound
from career_journal.journal.journal import Journal, Kind
from career_journal.journal.names import named
from career_journal.notes.build import slug
from career_journal.notes.read import Note
from career_journal.records.base import Record
from career_journal.records.evidence import Evidence
from career_journal.records.objective import Objective


class Reason(StrEnum):
    """Why a piece of evidence counts for an objective."""

    NAMED = "named"
    """The evidence names the objective."""
    LINKED = "linked"
    """It links to the objective's note."""
    BELOW = "below"
    """It stands below the objective in the note."""


@dataclass(frozen=True)
class Links:
    """The links of one journal, followed by name."""

    journal: Journal

    @cached_property
    def _notes(self) -> dict[str, list[Note]]:
        """Notes by path, by path without `.md`, by file name and by title, in small letters."""
        found: dict[str, list[Note]] = {}
        for note in self.journal.notes:
            stem = note.path.removesuffix(".md")
            for name in {note.path, stem, stem.rpartition("/")[2], note.title}:
                found.setdefault(name.casefold(), []).append(note)
        return found

    def note(self, name: str) -> Note | None:
        """The note a link means, also by one of its headings; None if there is none."""
        wanted = name.partition("#")[0].strip().removeprefix("./").casefold()
        found = self._notes.get(wanted) or self._notes.get(wanted.removesuffix(".md"))
        return found[0] if found else None

    def objective(self, name: str) -> Objective | None:
        """The objective a record names; None if there is none, or more than one."""
        if name not in self._named:
            self._named[name] = self._find(name)
        return self._named[name]

    @cached_property
    def _named(self) -> dict[str, Objective | None]:
        """The names looked up so far: many records name the same few objectives."""
        return {}

    def _find(self, name: str) -> Objective | None:
        try:
            found = named(self.journal.former.get(name, name), self._objectives)
        except NotFound:
            return None
        return found if isinstance(found, Objective) else None

    @cached_property
    def _objectives(self) -> tuple[Objective, ...]:
        return self.journal.of(Objective)

    @cached_property
    def _evidence(self) -> dict[str, list[tuple[Evidence, Reason]]]:
        """For each objective, by id, what counts for it and why."""
        found: dict[str, list[tuple[Evidence, Reason]]] = {objective.id: [] for objective in self._objectives}
        for record in self.journal.of(Evidence):
            for objective, reason in self._objectives_of(record):
                found[objective.id].append((record, reason))
        return found

    def evidence_for(self, objective: Objective) -> list[tuple[Evidence, Reason]]:
        """What counts for an objective: it is named, linked, or stands below."""
        return self._evidence.get(objective.id, [])

    def objectives_of(self, evidence: Evidence) -> list[tuple[Objective, Reason]]:
        """The objectives a piece of evidence counts for."""
        return self._objectives_of(evidence)

    def _objectives_of(self, evidence: Evidence) -> list[tuple[Objective, Reason]]:
        found: dict[str, tuple[Objective, Reason]] = {}
        for name in evidence.objectives:
            objective = self.objective(name)
            if objective is not None:
                found.setdefault(objective.id, (objective, Reason.NAMED))
        for name in evidence.links:
            for objective in self.objectives_behind(name):
                found.setdefault(objective.id, (objective, Reason.LINKED))
        parent = self.journal.by_id.get(evidence.parent or "")
        if isinstance(parent, Objective):
            found.setdefault(parent.id, (parent, Reason.BELOW))
        return list(found.values())

    def objectives_behind(self, name: str) -> list[Objective]:
        """The objectives a link leads to: those of a typed note, that under `note#heading`, or the one of this id."""
        heading = name.partition("#")[2]
        note = self.note(name)
        if note is None:
            found = self.journal.by_id.get(name)
            return [found] if isinstance(found, Objective) else []
        if heading:
            found = self.journal.by_id.get(f"{note.path.removesuffix('.md')}#{slug(heading)}")
            return [found] if isinstance(found, Objective) else []
        return [one for one in note.records if isinstance(one, Objective)] if note.shape == "typed" else []

    def about(self, objective: Objective, kind: type[Kind]) -> tuple[Kind, ...]:
        """The records of a kind that name an objective: feedback on it, metrics of it."""
        return tuple(
            record
            for record in self.journal.of(kind)
            if any(self.objective(name) == objective for name in getattr(record, "objectives", ()))
        )

    def linked_notes(self, record: Record) -> list[Note]:
        """The notes a record links to."""
        return [note for name in record.links if (note := self.note(name)) is not None]
