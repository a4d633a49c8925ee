"""Changing records where they stand: `set`, `done`, `tag`, `untag`, `link`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from career_journal.capture.found import Found, find
from career_journal.capture.log import short_name
from career_journal.capture.questions import Question, check_order, questions
from career_journal.errors import BadRequest, CannotRead, Refused
from career_journal.journal import Journal
from career_journal.notes.amend import add_to, set_field, take_from, tick_line
from career_journal.notes.fields import types_of, with_article
from career_journal.notes.scalars import Bare, Value
from career_journal.notes.steps import Step, held
from career_journal.notes.target import Target
from career_journal.periods import Calendar, is_date
from career_journal.records.answer import Answer
from career_journal.records.objective import Objective
from career_journal.settings import read_settings

DONE = {
    "objective": "met",
    "key_result": "met",
    "proposal": "delivered",
    "review": "submitted",
    "story": "ready",
}
"""The state in which a record of a kind is done."""


class Changed(NamedTuple):
    """A note before and after a command, and the id of the record in it."""

    path: str
    before: str
    after: str
    identity: str

    @property
    def is_change(self) -> bool:
        """Whether anything was different."""
        return self.before != self.after


def change(
    root: Path,
    name: str,
    what: str,
    apply: Callable[[Target], Target],
    *,
    dry_run: bool = False,
    may_be_line: bool = False,
) -> Changed:
    """Change one note while nobody else can. Raises Refused, and leaves every byte, if it cannot be done.

    `may_be_line` says that a line which is no record can be changed too.
    """
    found = find(root, name)
    with held(root, found.file) as data, Step(root, f"{what} {name}") as step:
        target = found.read(data) if may_be_line else found.read_record(data)
        _check_readable(target)
        after = apply(target)
        if not dry_run:
            step.alter(found.file, data, after.data)
    return _changed(found, target, after)


def _check_readable(target: Target) -> None:
    """Raises CannotRead for a note, or for front matter, that makes no sense to a parser."""
    for problem in target.note.problems:
        if target.note.shape == "unreadable" or (target.record is None and problem.code == "bad-front-matter"):
            raise CannotRead(f"{problem.source}: {problem.message}", f"{problem.hint}; nothing was changed")


def _changed(found: Found, before: Target, after: Target) -> Changed:
    record = after.record
    return Changed(found.path, before.text, after.text, record.id if record is not None else found.path)


def set_fields(root: Path, name: str, assignments: Iterable[str], today: date, *, dry_run: bool = False) -> Changed:
    """`field=value`, each; `field=` takes the value out."""
    pairs = [_assignment(text) for text in assignments]
    year = read_settings(root).calendar

    def apply(target: Target) -> Target:
        for field, given in pairs:
            key, value = _value(target, field, given, today, year)
            target = set_field(target, key, value)
        check_order({edge: getattr(target.record, edge, None) for edge in ("start", "end")})
        return target

    return change(root, name, f"set {' '.join(field for field, _ in pairs)} of", apply, dry_run=dry_run)


def done(root: Path, name: str, *, dry_run: bool = False) -> Changed:
    """Tick its box, or set its state."""
    found = find(root, name)

    def apply(target: Target) -> Target:
        record = target.record
        if record is None and found.line is not None:
            return tick_line(target, found.line, "x")
        if record is None or record.kind not in DONE:
            what = "a note" if record is None else with_article(record.kind)
            message = f"{what} has no state that could be done"
            raise Refused(message, f"these have one: {', '.join(DONE)}; a box in a note is named path:line")
        return set_field(target, "state", DONE[record.kind])

    return change(root, name, "done", apply, dry_run=dry_run, may_be_line=True)


def tag(root: Path, name: str, tags: Iterable[str], *, dry_run: bool = False) -> Changed:
    """Add tags: to the list of a typed note, behind the line of any other record."""
    words = [_tag(word) for word in tags]

    def apply(target: Target) -> Target:
        for word in words:
            known = target.record.tags if target.record is not None else ()
            target = target if word in known else add_to(target, "tags", word, f"#{word}")
        return target

    return change(root, name, f"tag {' '.join(words)}", apply, dry_run=dry_run)


def untag(root: Path, name: str, tags: Iterable[str], *, dry_run: bool = False) -> Changed:
    """Take tags away again."""
    words = [_tag(word) for word in tags]

    def apply(target: Target) -> Target:
        for word in words:
            if target.record is None or word in target.record.tags:
                target = take_from(target, "tags", word, f"#{word}")
        return target

    return change(root, name, f"untag {' '.join(words)}", apply, dry_run=dry_run)


def link(root: Path, name: str, objective: str, *, dry_run: bool = False) -> Changed:
    """Say that a record serves an objective: by name in its front matter, as `[[link]]` behind its line."""
    journal = Journal.load(root)
    found = journal.find(objective, Objective)
    words = short_name(found.id, journal.of(Objective))

    def apply(target: Target) -> Target:
        record = target.record
        if isinstance(record, Answer):
            message = f"{name} is a line of an answer, and an answer is no evidence"
            raise Refused(message, f"log what it says, with its day: journal log TEXT --on DATE --objective {words}")
        if (
            record is not None
            and target.is_typed
            and any(item.name == "objectives" for item in questions(type(record)))
        ):
            return add_to(target, "objectives", words)
        if record is not None and words in record.links:
            return target
        return add_to(target, "links", words, f"[[{words}]]")

    return change(root, name, f"link {words} to", apply, dry_run=dry_run)


def _assignment(text: str) -> tuple[str, str]:
    field, sign, value = text.partition("=")
    if not sign or not field.strip():
        message = f"'{text}' sets nothing"
        raise BadRequest(message, "write field=value, for example state=met; field= takes the value out")
    return field.strip(), value.strip()


def _value(target: Target, field: str, given: str, today: date, year: Calendar) -> tuple[str, Value]:
    """The field's own name and the value as its type wants it. Raises BadRequest for a field it does not have."""
    if target.record is None or (target.is_typed and field in target.record.extra):
        return field, _like(target.note.front.get(field), given) if given else None
    question = _question(target, field)
    return question.name, question.read(given, today, year) if given else None


def _question(target: Target, field: str) -> Question:
    record = target.record
    assert record is not None  # noqa: S101 - the caller looked
    known = {question.name: question for question in questions(type(record)) if question.field}
    word = field.casefold().replace("-", "_").replace(" ", "_")
    word = word if word in known else type(record).aliases.get(word, word)
    if word in known:
        return known[word]
    if word in types_of(type(record)):
        message = f"'{field}' of {with_article(record.kind)} is not set by one value"
        raise Refused(message, f"write it in an editor: journal edit {target.where}")
    close = get_close_matches(word, known, n=1, cutoff=0.7)
    message = f"{with_article(record.kind)} has no field '{field}'"
    raise BadRequest(message, f"did you mean '{close[0]}'?" if close else f"its fields: {', '.join(known)}")


def _like(old: object, given: str) -> Value:
    """A value for a key of the owner's own: a number if it was one, a date if it is one, else text."""
    if isinstance(old, int | float) and not isinstance(old, bool):
        for read in (int, float):
            try:
                return read(given)
            except ValueError:
                continue
    return Bare(given) if is_date(given) and not given.isdigit() else given


def _tag(word: str) -> str:
    clean = word.strip().lstrip("#")
    if not clean or any(char in " \t\n,[]{}#\"'" for char in clean):
        message = f"'{word}' is not a tag"
        raise BadRequest(message, "a tag is one word of letters, digits, - and /")
    return clean
