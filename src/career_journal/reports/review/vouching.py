"""Who can speak to the work, and which experience is still missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from career_journal.journal.ledger import ledger
from career_journal.journal.people import Person
from career_journal.journal.scope import Scope
from career_journal.journal.sentences import told
from career_journal.journal.suggest import Suggestions
from career_journal.records.base import Record
from career_journal.report import Line
from career_journal.reports.review.answering import Answering
from career_journal.reports.review.proving import suggested
from career_journal.reports.review.value import Experience, Witness


@dataclass(frozen=True)
class Vouching:
    """Shows the people of one period; only the owner sees whom to ask about what."""

    scope: Scope
    answering: Answering
    suggestions: Suggestions
    audience: str = ""

    def people(self) -> tuple[Witness, ...]:
        """Everybody who can speak to the work, those the form names first."""
        everybody = self.answering.people.all
        silent = [person.name for person in everybody if person.named and not person.is_linked]
        asks = dict(zip(silent, self._unseen(len(silent)), strict=False))
        return tuple(self._witness(person, asks.get(person.name)) for person in everybody)

    def _unseen(self, most: int) -> list[Line]:
        """What nobody confirms yet, a line for each of so many people: evidence first, then what is suggested."""
        unseen = [item for item in self.answering.best_first(self.scope.counted) if not item.witnesses]
        lines = [line_of(item) for item in unseen]
        for aim in self.scope.objectives:
            lines += [Line(one.text, (one.source,)) for one in self.suggestions.for_objective(aim.objective)]
        return list({line.source: line for line in lines}.values())[:most]

    def _witness(self, person: Person, unseen: Line | None) -> Witness:
        mentioned = [line_of(item) for item in person.mentioned[:1]]
        ask = mentioned or ([unseen] if unseen is not None else [])
        return Witness(
            name=person.name,
            named=bool(person.named),
            witnessed=tuple(line_of(item) for item in person.witnessed),
            feedback=tuple(Line(told(one, one.text), (one.source,)) for one in person.said),
            ask=() if person.is_linked or self.audience else tuple(ask),
            source=person.named,
        )

    def missing_experience(self) -> Iterator[Experience]:
        """What roles did not offer, open ones first."""
        for entry in ledger(self.scope.journal, self.scope.period):
            like = self.suggestions.like(entry.text) if entry.is_open else None
            yield Experience(
                text=entry.text,
                role=entry.role.label,
                open=entry.is_open,
                covered_by=tuple(line_of(item) for item in entry.covered_by),
                suggested=suggested(like) if like else None,
                source=(entry.source,),
            )


def line_of(record: Record) -> Line:
    """A record as one line, without the names of the notes it links to."""
    return Line(told(record, record.label), (record.source, *record.also))
