"""What is private or confidential, what its owner says in its place, and the journal as it may be told aloud."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any

import msgspec

from career_journal.journal.journal import Journal
from career_journal.journal.library import shipped_grammar
from career_journal.journal.said import said
from career_journal.records.base import Record, own_fields
from career_journal.records.company import Company
from career_journal.records.story import Story

PARAPHRASED = "confidential but paraphrased"
FILING = frozenset({"competencies", "state", "grades", "tags", "values", "nature"})
"""Fields by which a paraphrased record is found; of what they say only what the program knows by name is shown."""


def secrecy(record: Record) -> str:
    """Why a record is not told as it stands; empty if it may be."""
    if record.private:
        return "private"
    if record.confidential:
        return PARAPHRASED if record.share_as else "confidential"
    return ""


def paraphrased(record: Record, kept: frozenset[str]) -> Record:
    """The record with nothing but what its owner would say to anybody, and the fields that give nothing away."""
    said: dict[str, Any] = {"title": record.share_as, "details": "", "figures": (), "links": ()}
    for name in ("tags", *own_fields(type(record))):
        value = getattr(record, name)
        if name not in kept and isinstance(value, str | tuple):
            said[name] = type(value)()
    if hasattr(record, "text"):
        said["text"] = record.share_as
    return msgspec.structs.replace(record, **said)


def is_paraphrase(record: Record) -> bool:
    """Whether a record says what its owner would say to anybody: how it is told elsewhere is not to be judged by it."""
    return record.confidential and record.title == record.share_as


@lru_cache(maxsize=2)
def sayable(journal: Journal) -> Journal:
    """The journal as it may be told aloud: nothing private, of what is confidential only its `share_as`.

    Lines that say of themselves that they are not to be said, `(do not say first)`, are left out as well.
    """
    told = (_told(journal, record) for record in journal.records)
    return replace(journal, records=tuple(record for record in told if record is not None))


def _told(journal: Journal, record: Record) -> Record | None:
    """A record as it may be told; a part of a secret one is as secret."""
    if isinstance(record, Company):
        return _aloud(journal, record)
    if record.is_reference:
        return record
    if not isinstance(record, Story) and is_unsaid(f"{record.title}\n{getattr(record, 'text', '')}"):
        return None
    owner = journal.by_id.get(record.parent or "")
    if owner is not None and not owner.is_reference and secrecy(owner):
        return None
    reason = secrecy(record)
    return _filed(record) if reason == PARAPHRASED else None if reason else record


def _filed(record: Record) -> Record:
    """The paraphrase, still filed under the heading it stands below."""
    theme = str(getattr(record, "theme", ""))
    return msgspec.structs.replace(paraphrased(record, FILING), tags=(*record.tags, *filter(None, [theme])))


def is_unsaid(text: str) -> bool:
    """Whether a line says of itself that it is not to be said: `Never mention the offer`."""
    return shipped_grammar().words.has("unsaid", text)


def _aloud(journal: Journal, company: Company) -> Company:
    """A company's note without what is not to be said: an item or a paragraph goes whole."""
    lines = dict(company.lines)
    changed: dict[str, Any] = {}
    for field in ("why", "notes"):
        items = said(journal, company, field)
        kept = [one for one in items if not is_unsaid(one.text)]
        if len(kept) < len(items):
            changed[field] = "\n".join(one.text for one in kept)
            lines[field] = tuple(one.source.line for one in kept)
    for field in ("ask", "rounds"):
        texts, places = getattr(company, field), lines.get(field, ())
        kept_places = [place for place, text in enumerate(texts) if not is_unsaid(text)]
        if len(kept_places) < len(texts):
            changed[field] = tuple(texts[place] for place in kept_places)
            if len(places) == len(texts):
                lines[field] = tuple(places[place] for place in kept_places)
    return msgspec.structs.replace(company, **changed, lines=lines) if changed else company
