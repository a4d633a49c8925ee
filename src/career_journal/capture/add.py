"""`journal add KIND`: a new note from answers, however they were given, saved after each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from career_journal.capture.place import WHEN, folder_for, mode_of, stem_of
from career_journal.capture.questions import (
    BUDGET,
    DATED,
    PARTS,
    Question,
    asked,
    check_order,
    doubt,
    headline,
    length,
    questions,
)
from career_journal.capture.reread import read_new, read_note
from career_journal.errors import BadRequest, Problem
from career_journal.notes.compose import Section, new_note, template_for, template_of
from career_journal.notes.fields import with_article
from career_journal.notes.grammar.words import plain
from career_journal.notes.scalars import Bare, Value
from career_journal.notes.steps import Step, held
from career_journal.periods import Calendar
from career_journal.records import kinds
from career_journal.records.base import Record
from career_journal.settings import read_settings

Answers = Mapping[str, str | Iterable[str]]


class Asked(NamedTuple):
    """One question as it is put to somebody: what was answered so far, what is in doubt about it, how long it is."""

    question: Question
    answer: str
    remark: str
    length: Callable[[str], str]


Ask = Callable[[Asked], str]
"""Puts a question and returns the answer. Raises EOFError when no more questions are wanted."""


def kind_to_add(name: str) -> type[Record]:
    """The kind a new note can be made of. Raises BadRequest with the known ones."""
    word = name.casefold().replace("-", "_")
    known = {kind: found for kind, found in kinds().items() if template_of(kind, None)}
    if word in known:
        return known[word]
    message = f"'{name}' is not a kind of note"
    raise BadRequest(message, f"known kinds: {', '.join(known)}")


class NewNote:
    """A note in the making. It can be saved again and again while answers come in, and is one step for undo."""

    def __init__(self, root: Path, kind: type[Record], today: date) -> None:
        self.root = root
        self.kind = kind
        self.today = today
        self.template = template_for(kind.kind, root)
        self.questions = {question.name: question for question in questions(kind)}
        self.values: dict[str, Value] = {}
        self.front: dict[str, Value] = {}
        """Further keys of its front matter, which nobody is asked for."""
        self.given: set[str] = set()
        """The names that were answered."""
        self._asking: Question | None = None
        self.path: Path | None = None
        self._saved = b""
        if kind.kind in DATED:
            self.values["date"] = Bare(today.isoformat())

    # ---- answers --------------------------------------------------------------------------------------------------

    def give(self, answers: Answers) -> None:
        """Take answers by name. Raises BadRequest for one that cannot be understood."""
        for name, given in answers.items():
            year = read_settings(self.root).calendar if name == "period" else Calendar()
            value = self.questions[name].read(given, self.today, year)
            check_order({**self.values, name: value})
            if value not in (None, "", []):
                self.values[name] = value
                self.given.add(name)

    @property
    def missing(self) -> tuple[str, ...]:
        """The fields without which it makes no sense, as far as they can be asked for."""
        return tuple(name for name in self.kind.needed if name in self.questions and self.values.get(name) is None)

    def check(self) -> None:
        """Raises BadRequest if a needed field is missing, or if there is nothing but the day."""
        if self.missing:
            message = f"{with_article(self.kind.kind)} needs {_listed(self.missing)}"
            raise BadRequest(message, f"give it with {_listed(self._options(self.missing))}")
        if not self.given:
            message = f"there is nothing to say in {with_article(self.kind.kind)}"
            raise BadRequest(message, f"give something with {', '.join(self._options(self.questions)[:4])} …")

    def _options(self, names: Iterable[str]) -> list[str]:
        return [self.questions[name].options[0] for name in names]

    def interview(self, ask: Ask, save: Callable[[], object]) -> None:
        """Ask for what was not given yet, saving after each answer; EOFError from `ask` ends it."""
        for question in asked(self.kind, self.template):
            if question.name not in self.given:
                self._ask(question, ask, save)

    def _ask(self, question: Question, ask: Ask, save: Callable[[], object]) -> None:
        remark, doubted = "", False
        self._asking = question
        while True:
            before = _as_text(self.values.get(question.name) or "")
            typed = ask(Asked(question, before, remark, partial(length, question, told=self._told(question))))
            try:
                self.give({question.name: typed})
            except BadRequest as error:
                remark = f"{error}; {error.hint}"
                continue
            if self.given:
                save()
            if question.name in self.missing:
                remark = f"{question.words} is needed; Ctrl-D ends without it"
                continue
            remark = "" if doubted else doubt(question, self.values.get(question.name))
            doubted = True
            if not remark:
                return

    def last_words(self, typed: str) -> None:
        """Take what stood in the line when the questions were ended."""
        if self._asking is None or not typed.strip():
            return
        try:
            self.give({self._asking.name: typed})
        except BadRequest:
            self.values["details"] = f"{self._asking.words}: {typed}"
            self.given.add("details")

    def _told(self, question: Question) -> int:
        """The words of a story's other parts."""
        parts = (str(self.values.get(name, "")) for name in BUDGET if name != question.name)
        return sum(len(text.split()) for text in parts)

    # ---- the note -------------------------------------------------------------------------------------------------

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What should be mended in it."""
        return read_note(self.text(), self.path.relative_to(self.root).as_posix()).problems if self.path else ()

    @property
    def stem(self) -> str:
        """The name of its file."""
        title = str(self.values.get(headline(self.kind)) or "")
        return stem_of(self.kind, self.values.get(WHEN.get(self.kind.kind, "")), title)

    def text(self) -> str:
        """The note as it will be written; what a heading cannot hold stands in the front matter."""
        text = self._composed(frozenset())
        unread = self._unread(text)
        return self._composed(unread) if unread else text

    def _composed(self, in_front: frozenset[str]) -> str:
        front: dict[str, Value] = {}
        sections = []
        main = ""
        for name, value in self.values.items():
            question = self.questions.get(name)
            if question is None:
                main = "\n\n".join(part for part in (main, str(value)) if part)
                continue
            under_heading = not question.field or any(known in question.headings for known in self.template.headings)
            if under_heading and name not in in_front:
                sections.append(Section(question.headings, self._told_as(question, value)))
            elif question.field == self.kind.main and name not in self.template.keys and name not in in_front:
                main = _as_text(value)
            else:
                front[name] = value
        return new_note(self.template, front | self.front, sections, main)

    def _told_as(self, question: Question, value: Value) -> str:
        mark = "- " if question.field else PARTS[self.kind.kind][2]
        return "\n".join(f"{mark}{item}" for item in value) if isinstance(value, list) else str(value)

    def _unread(self, text: str) -> frozenset[str]:
        """The fields that the note would not give back as they were typed."""
        record = read_new(text, self.kind)
        return frozenset(
            name
            for name, value in self.values.items()
            if name in self.questions
            and (field := self.questions[name].field)
            and _comparable(getattr(record, field, None)) != _comparable(value)
        )

    def save(self, step: Step) -> Path:
        """Write it: the first time under a name of its own, later in place. Raises Refused if it was changed since."""
        data = self.text().encode()
        if self.path is None:
            self.path = step.create(folder_for(self.kind.kind, self.root), self.stem, data, mode_of(self.root))
        elif data != self._saved:
            with held(self.root, self.path):
                step.alter(self.path, self._saved, data)
            self.path = self._renamed(step, self.path, data)
        self._saved = data
        return self.path

    def _renamed(self, step: Step, path: Path, data: bytes) -> Path:
        """Once its date is known, the name of the file says so."""
        target = path.with_name(f"{self.stem}.md")
        if not target.name.endswith(path.name) or target.exists():
            return path
        with suppress(FileExistsError):
            step.move(path, target, data, data)
            return target
        return path


# ---- small things ----------------------------------------------------------------------------------------------------


def _listed(names: Sequence[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last


def _as_text(value: Value) -> str:
    return "; ".join(value) if isinstance(value, list) else str(value)


def _comparable(value: object) -> object:
    """A value as a reader of the note sees it: no markup, no line breaks."""
    if isinstance(value, str):
        return " ".join(plain(line) for line in value.split("\n")).split()
    if isinstance(value, list | tuple):
        return [_comparable(item) for item in value]
    return value
