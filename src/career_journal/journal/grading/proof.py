"""The grade *witness*: who can confirm a piece of evidence, and what proves it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from career_journal.journal.grading.told import Gradable, Reading, told
from career_journal.journal.grading.words import GradeWords
from career_journal.journal.journal import Journal
from career_journal.journal.links import Links
from career_journal.records.base import Record
from career_journal.records.evidence import Evidence
from career_journal.records.feedback import Feedback
from career_journal.records.story import Story

_ADDRESS = re.compile(r"https?://\S+")


class Proof:
    """Follows the links of one journal to the people and artefacts behind a record."""

    def __init__(self, journal: Journal, words: GradeWords) -> None:
        self.journal = journal
        self.words = words
        self.links = Links(journal)

    def read(self, record: Gradable) -> Reading:
        """The grade of a record: a person is 1, a proof 2, both 3; two people, one from outside, and a quote 4."""
        quotes = self._quotes.get(record.id, [])
        address = _ADDRESS.search(told(record))
        proofs = [*record.artefacts, *([address[0]] if address else [])]
        people = list(dict.fromkeys([*record.witnesses, *(quote.giver for quote in quotes if quote.giver)]))
        guessed = bool(address) and not record.artefacts
        if proofs and len(people) > 1 and quotes and (outside := self._outsider(people, quotes)):
            return Reading("witness", 4, f"{proofs[0]}; {' and '.join(people[:2])}, '{outside}' is outside the team")
        if proofs and people:
            return Reading("witness", 3, f"{proofs[0]}; {people[0]}", inferred=guessed)
        if proofs or quotes:
            said = proofs[0] if proofs else f"{quotes[0].giver}, quoted in {quotes[0].source}"
            return Reading(
                "witness", 2, said, inferred=guessed and not quotes, missing="witnesses" if proofs else "artefacts"
            )
        if people:
            return Reading("witness", 1, f"{people[0]}, named only", missing="artefacts")
        return Reading("witness", 0, "nobody but you", missing="artefacts")

    def _outsider(self, people: list[str], quotes: list[Feedback]) -> str:
        said = [*people, *(quote.channel for quote in quotes)]
        return next((word for text in said if (word := self.words.said("witness.outside", text))), "")

    @cached_property
    def _quotes(self) -> dict[str, list[Feedback]]:
        """Feedback by the record it is about: the two link to each other."""
        found: dict[str, list[Feedback]] = {}
        for quote in self.journal.of(Feedback):
            for record in self.linked(quote):
                found.setdefault(record.id, []).append(quote)
        for record in (*self.journal.of(Evidence), *self.journal.of(Story)):
            quotes = [linked for linked in self.linked(record) if isinstance(linked, Feedback)]
            known = found.setdefault(record.id, []) if quotes else []
            known += [quote for quote in quotes if quote not in known]
        return found

    def linked(self, record: Record) -> Iterator[Record]:
        """The records of the typed notes a record links to; a note of forty records is about none in particular."""
        for note in self.links.linked_notes(record):
            yield from note.records if note.shape == "typed" else ()
