"""What is private or confidential, what its owner says in its place, and the journal as it may be told aloud."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Any

import msgspec

from career_journal.journal.journal import Journal
from career_journal.journal.library import shipped_grammar
from career_journal.journal.said import said
from career_journal.records.answer import Answer
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
    if isinstance(record, Answer) and not reason:
        return _unnamed(journal, record)
    return _filed(record) if reason == PARAPHRASED else None if reason else record


def _unnamed(journal: Journal, answer: Answer) -> Answer:
    """An answer that points to a story that is kept back, `See Letting Piotr go`, without the name of that."""
    text = answer.text
    for title, say in _secret_titles(journal) if text else ():
        text = say.join(re.split(rf"(?<!\w){re.escape(title)}(?!\w)", text, flags=re.IGNORECASE))
    return answer if text == answer.text else msgspec.structs.replace(answer, text=text)


@lru_cache(maxsize=2)
def _secret_titles(journal: Journal) -> tuple[tuple[str, str], ...]:
    """The titles of the stories that are kept back, each with what is said in its place."""
    kept = [story for story in journal.of(Story) if secrecy(story) and " " in story.title]
    return tuple((story.title.rstrip(" .…"), story.share_as or "a confidential story") for story in kept)


def _filed(record: Record) -> Record:
    """The paraphrase, still filed under the heading it stands below."""
    theme = str(getattr(record, "theme", ""))
    return msgspec.structs.replace(paraphrased(record, FILING), tags=(*record.tags, *filter(None, [theme])))


def is_unsaid(text: str) -> bool:
    """Whether a line says of itself that it is not to be said: `Never mention the offer`."""
    return shipped_grammar().words.has("unsaid", text)


def _aloud(journal: Journal, company: Company) -> Company:
    """A company's note without what is marked or not to be said: an item or a paragraph goes whole."""
    kept = next((note.kept for note in journal.notes if note.path == company.source.path), frozenset())
    lines = dict(company.lines)
    changed: dict[str, Any] = {}
    for field in ("why", "notes"):
        items = said(journal, company, field)
        told = [one for one in items if not (is_unsaid(one.text) or one.source.line in kept)]
        if len(told) < len(items):
            changed[field] = "\n".join(one.text for one in told)
            lines[field] = tuple(one.source.line for one in told)
    for field in ("ask", "rounds", "people"):
        listed = own_lines(company, field)
        left = [(text, line) for text, line in listed if not (is_unsaid(text) or line in kept)]
        if len(left) < len(listed):
            changed[field] = tuple(text for text, _ in left)
            lines[field] = tuple(line for _, line in left)
    return msgspec.structs.replace(company, **changed, lines=lines) if changed else company


def own_lines(company: Company, field: str) -> list[tuple[str, int]]:
    """The texts of a list, each with its line; with that of the list if its texts have none of their own."""
    texts, lines = getattr(company, field), company.lines.get(field, ())
    each = lines if len(lines) == len(texts) else [company.line_of(field).line] * len(texts)
    return list(zip(texts, each, strict=True))
