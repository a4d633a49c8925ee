"""A finished review: what keeps it from being sent, and the copy that is kept of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import msgspec

from career_journal.errors import Problem, Refused, Severity
from career_journal.journal import Journal, drafts
from career_journal.journal.forms import Sheet
from career_journal.journal.scope import Scope
from career_journal.journal.sent import SUBMITTED, Sent, digest
from career_journal.notes.scalars import Bare
from career_journal.notes.splice import set_value
from career_journal.records.base import Record, to_json
from career_journal.records.key_result import KeyResult
from career_journal.records.review import Review as Note
from career_journal.reports.review.value import Review


def refuse_unready(review: Review, sheet: Sheet, found: Iterable[Problem], *, force: bool = False) -> Note:
    """The note of a review, if it may be sent. Raises Refused with everything that speaks against it."""
    note = sheet.review
    if note is None:
        message = f"there is no review note for {review.period.label}"
        raise Refused(message, "write one with 'journal review --draft', and finish it")
    if not any(asked.answer is not None and not asked.answer.is_open for asked in sheet.questions):
        message = f"{note.source.path} answers no question yet"
        raise Refused(message, "'journal review --draft' writes the answers your notes hold into it; finish it first")
    against = [f"{problem.source}: {problem.message}" for problem in found if _is_grave(problem, note)]
    against += [f"{note.source}: {message}" for message in _not_asked(sheet)]
    if against and not force:
        listed = "\n".join(f"  {one}" for one in against)
        message = f"{note.source.path} is not ready to be sent:\n{listed}"
        raise Refused(message, "mend these, or send it as it is with --force")
    return note


def _not_asked(sheet: Sheet) -> Iterable[str]:
    """The required questions of the form that do not stand in the note."""
    missing = (asked for asked in sheet.questions if asked.required and asked.answer is None)
    return (f"question {asked.number} is required and does not stand in it: {asked.text[:60]}" for asked in missing)


def _is_grave(problem: Problem, note: Note) -> bool:
    return problem.severity is Severity.ERROR and problem.source.path == note.source.path


def as_sent(text: str, today: date) -> str:
    """The note with its state and its day; no other byte changes."""
    return set_value(set_value(text, ("state",), SUBMITTED), ("submitted",), Bare(today.isoformat()))


def copy_of(journal: Journal, scope: Scope, review: Review, note: Note, text: str, today: date) -> bytes:
    """The copy that is kept: the text, the answers, and every record they cite, with the objectives of the period."""
    records = {record.id: record for record in _cited(journal, scope, note)}
    copy = Sent(
        note=note.source.path,
        submitted=today.isoformat(),
        sha256=digest(text),
        text=text,
        answers=msgspec.to_builtins(review.answers),
        records=[to_json(record) for record in records.values()],
    )
    return msgspec.json.format(msgspec.json.encode(copy), indent=1) + b"\n"


def _cited(journal: Journal, scope: Scope, note: Note) -> Iterable[Record]:
    for section in drafts.read(journal, note).sections:
        for passage in section.passages:
            names = passage.mark.ids if passage.mark else ()
            yield from (journal.by_id[name] for name in names if name in journal.by_id)
    for aim in scope.objectives:
        yield aim.objective
        yield from journal.parts_of(aim.objective, KeyResult)
