"""Where a line of a review came from."""

from __future__ import annotations

from typing import ClassVar

import msgspec

from career_journal.errors import NotFound, Source
from career_journal.journal import Journal, drafts
from career_journal.journal.sent import sent
from career_journal.records.base import Record, own_fields
from career_journal.records.review import Review as Note
from career_journal.report import Report

LONGEST = 400
"""Characters of a field that are shown."""


class Cited(msgspec.Struct, frozen=True):
    """A record behind a line: what it says now, or what it said when the review was sent."""

    id: str
    kind: str
    says: dict[str, str]
    source: tuple[Source, ...]
    found: bool = True


class Explanation(Report, frozen=True, kw_only=True, tag="explanation"):
    """A line of a review with everything behind it."""

    template: ClassVar[str] = "explanation"

    text: str
    question: str
    state: str
    """as it was put together, edited since, or your own words."""
    news: str
    """source changed, source gone, or empty."""
    records: tuple[Cited, ...]
    sent: str
    """The day the review was sent; empty if it was not."""
    source: tuple[Source, ...]


def build(journal: Journal, note: Note, line: int) -> Explanation:
    """What stands behind a line of a review note. Raises NotFound if that line is no part of an answer."""
    draft = drafts.read(journal, note)
    passage = draft.at(line)
    if passage is None:
        spans = ", ".join(f"{s.passages[0].line} to {s.passages[-1].end_line}" for s in draft.sections if s.passages)
        message = f"line {line} of {draft.path} is no part of an answer"
        raise NotFound(message, f"answers stand on lines {spans}" if spans else "it has no answers yet")
    section = next(one for one in draft.sections if passage in one.passages)
    copy = sent(journal, note)
    known = {record["id"]: record for record in copy.records} if copy else {}
    ids = passage.mark.ids if passage.mark else ()
    return Explanation(
        text=passage.text,
        question=section.answer.question,
        state=_state(passage),
        news=drafts.news_of(journal, passage),
        records=tuple(_cited(name, journal.by_id.get(name), known.get(name)) for name in ids),
        sent=note.submitted,
        source=(Source(draft.path, passage.line, passage.end_line),),
    )


def _state(passage: drafts.Passage) -> str:
    if passage.mark is None:
        return "your own words"
    return "edited since it was put together" if passage.is_edited else "as it was put together"


def _cited(name: str, record: Record | None, kept: dict[str, object] | None) -> Cited:
    if kept is not None:
        fields = {key: _shown(value) for key, value in dict(kept["fields"]).items() if value}  # type: ignore[call-overload]
        place = msgspec.convert(kept["source"], Source)
        return Cited(name, str(kept["kind"]), _cut(fields), (place,))
    if record is None:
        return Cited(name, "", {}, (), found=False)
    values = {field: getattr(record, field) for field in ("title", "date", *own_fields(type(record)))}
    says = {key: _shown(value) for key, value in values.items() if value}
    return Cited(name, record.kind, _cut(says), (record.source,))


def _shown(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple | list) else str(value)


def _cut(fields: dict[str, str]) -> dict[str, str]:
    return {key: text if len(text) <= LONGEST else f"{text[:LONGEST]}…" for key, text in fields.items()}
