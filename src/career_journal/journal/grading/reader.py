"""Reading the five grades of a record: the owner's grade first, then the fields, else the text, marked as inferred."""

from __future__ import annotations

import re
from dataclasses import dataclass

from career_journal.journal.grading.formula import GRADES, Grades
from career_journal.journal.grading.measure import Measure
from career_journal.journal.grading.proof import Proof
from career_journal.journal.grading.told import Gradable, Reading, told
from career_journal.journal.grading.words import GradeWords
from career_journal.journal.journal import Journal
from career_journal.journal.readings import Readings
from career_journal.records.evidence import Evidence

_SENTENCE = re.compile(r"[.!?]\s|\n")
_SCOPES = ("own task", "project", "team", "several teams", "organisation")


@dataclass(frozen=True)
class Graded:
    """A record with its five grades."""

    record: Gradable
    readings: tuple[Reading, ...]

    @property
    def grades(self) -> Grades:
        """The five grades as numbers."""
        return Grades(**{reading.grade: reading.value for reading in self.readings})

    @property
    def inferred(self) -> tuple[Reading, ...]:
        """The grades that rest on the text and not on a field."""
        return tuple(reading for reading in self.readings if reading.inferred)

    def reading(self, grade: str) -> Reading:
        """One of the five."""
        return next(reading for reading in self.readings if reading.grade == grade)


class Grader:
    """Grades the evidence and the stories of one journal; each record is read once."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal
        self.words = GradeWords.of(journal)
        self.measure = Measure(self.words)
        self.proof = Proof(journal, self.words)
        self.readings = Readings(journal)
        self._known: dict[str, Graded] = {}

    def grade(self, record: Gradable) -> Graded:
        """The five grades of a record with their reasons."""
        if record.id not in self._known:
            readers = (self._outcome, self._quantified, self.proof.read, self._scope, self._agency)
            readings = (self._own(record, name) or reader(record) for name, reader in zip(GRADES, readers, strict=True))
            self._known[record.id] = Graded(record, tuple(readings))
        return self._known[record.id]

    def _own(self, record: Gradable, name: str) -> Reading | None:
        value = record.grades.get(name)
        return None if value is None else Reading(name, value, "you set it in 'grades'")

    def _quantified(self, record: Gradable) -> Reading:
        measured = self.readings.measured_by(record) if isinstance(record, Evidence) else ()
        return self.measure.read(record, (*measured, *self.proof.linked(record)))

    # ---- what came of it ------------------------------------------------------------------------------------------

    def _outcome(self, record: Gradable) -> Reading:
        said = record.outcome if isinstance(record, Evidence) else record.result
        field = "outcome" if isinstance(record, Evidence) else "result"
        if said and not self._by_arrow(record):
            return self._stated_outcome(field, said)
        text = said or told(record)
        for value, name in ((3, "impact"), (3, "change"), (2, "output"), (1, "activity")):
            if word := self.words.said(f"outcome.{name}", text):
                place = "the last part of the arrow" if said else "the text"
                missing = field if value < 3 else ""
                return Reading("outcome", value, f"{place} says '{word}'", inferred=True, missing=missing)
        if word := self.words.said("outcome.intention", text):
            return Reading("outcome", 0, f"the text says '{word}'", inferred=True, missing=field)
        done = isinstance(record, Evidence) or bool(record.action)
        why = "something was done, and no outcome is named" if done else "neither action nor outcome is told"
        return Reading("outcome", int(done), why, inferred=True, missing=field)

    def _stated_outcome(self, field: str, said: str) -> Reading:
        """A stated outcome is a change, unless its words say more, or only that something was made."""
        if word := self.words.said("outcome.impact", said):
            return Reading("outcome", 4, f"{field} says '{word}'")
        if word := self.words.said("outcome.change", said):
            return Reading("outcome", 3, f"{field} says '{word}'")
        made = self.words.said("outcome.output", said)
        if made and not self.measure.figures_in(said):
            return Reading("outcome", 2, f"{field} says only '{made}'", missing=field)
        return Reading("outcome", 3, f"{field} is stated")

    def _by_arrow(self, record: Gradable) -> bool:
        """Whether the result is only the last part of `a -> b -> c`."""
        result = record.lines.get("result")
        return bool(result) and result == record.lines.get("situation")

    # ---- whom it reached, and what your part was ------------------------------------------------------------------

    def _scope(self, record: Gradable) -> Reading:
        number = _number(record.scope)
        if number is not None:
            return Reading("scope", number, f"scope says {number}")
        value, word = self._widest(record.scope)
        if word:
            return Reading("scope", value, f"scope says '{word}'")
        doubt = f"scope '{record.scope}' is not understood; " if record.scope else ""
        value, word = self._widest(told(record))
        if word:
            return Reading("scope", value, f"{doubt}the text says '{word}'", inferred=True)
        return Reading("scope", 0, doubt + "not stated, counts as 0", missing="scope")

    def _widest(self, text: str) -> tuple[int, str]:
        for value in range(len(_SCOPES) - 1, -1, -1):
            if word := self.words.said(f"scope.{_SCOPES[value]}", text):
                return value, word
        return 0, ""

    def _agency(self, record: Gradable) -> Reading:
        number = _number(record.role)
        if number is not None:
            return Reading("agency", number, f"role says {number}")
        value, word = self._part(record.role, stated=True)
        if word:
            return Reading("agency", value, f"role says '{word}'")
        doubt = f"role '{record.role}' is not understood; " if record.role else ""
        value, word = self._part(told(record), stated=False)
        if not word:
            return Reading("agency", 0, doubt + "your part is not stated, counts as 0", missing="role")
        if together := self._shared(word, told(record)):
            why = f"{doubt}the text says '{word}', but '{together}': your own part is not told"
            return Reading("agency", min(value, 1), why, inferred=True, missing="role")
        return Reading("agency", value, f"{doubt}the text says '{word}'", inferred=True)

    def _shared(self, word: str, text: str) -> str:
        """The `we` in front of a word, in its sentence, if no `I` stands there as well."""
        before = _SENTENCE.split(text[: max(0, text.find(word.partition("'")[0]))])[-1]
        return "" if self.words.said("alone", before) else self.words.said("together", before)

    def _part(self, text: str, *, stated: bool) -> tuple[int, str]:
        """Your part by its words; names such as `lead` or `idea` count only where a field says them."""
        say = self.words.said
        began = say("agency.initiated", text) or (say("agency.ideas", text) if stated else "")
        led = say("agency.led", text) or (say("agency.roles", text) if stated else "")
        own = say("agency.own part", text)
        if began and led:
            return 4, began if began.casefold() == led.casefold() else f"{began}' and '{led}"
        if led or (began and own):
            return 3, led or f"{began}' and '{own}"
        if own or began:
            return 2, own or began
        contributed = say("agency.contributed", text)
        return (1, contributed) if contributed else (0, say("agency.present", text))


def _number(text: str) -> int | None:
    """A grade written as a number: `3`, `3 - several teams`."""
    match = re.match(r"\s*([0-4])\b(?!\s*\w)|\s*([0-4])\s*[-–:(]", text)
    return int(match[1] or match[2]) if match else None
