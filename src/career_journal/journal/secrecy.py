"""What is private or confidential, what its owner says in its place, and the journal as it may be told aloud."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any

import msgspec

from career_journal.journal.journal import Journal
from career_journal.records.base import Record, own_fields

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
    """The journal as it may be told aloud: nothing private, and of what is confidential only its `share_as`."""
    told = (_told(journal, record) for record in journal.records)
    return replace(journal, records=tuple(record for record in told if record is not None))


def _told(journal: Journal, record: Record) -> Record | None:
    """A record as it may be told; a part of a secret one is as secret."""
    if record.is_reference:
        return record
    owner = journal.by_id.get(record.parent or "")
    if owner is not None and not owner.is_reference and secrecy(owner):
        return None
    reason = secrecy(record)
    return _filed(record) if reason == PARAPHRASED else None if reason else record


def _filed(record: Record) -> Record:
    """The paraphrase, still filed under the heading it stands below."""
    theme = str(getattr(record, "theme", ""))
    return msgspec.structs.replace(paraphrased(record, FILING), tags=(*record.tags, *filter(None, [theme])))
