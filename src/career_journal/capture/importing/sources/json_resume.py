"""A résumé in JSON (jsonresume.org): jobs and projects become roles, what was reached there becomes evidence."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from career_journal.capture.importing.item import Content, Item, Left, marked
from career_journal.capture.importing.sources import NotOurs
from career_journal.errors import CannotRead
from career_journal.journal.imported import mark
from career_journal.notes.grammar.context import Grammar
from career_journal.notes.scalars import Bare, Value
from career_journal.periods import is_date
from career_journal.records import kinds

ENDINGS = (".json",)
WHAT = "a résumé as jsonresume.org describes it"
KNOWN = ("work", "volunteer", "projects", "awards", "publications", "certificates", "references")
"""The sections that tell what somebody did."""
ELSE = ("education", "skills", "languages", "interests")
"""Sections that are no records of a journal."""


def read(text: str, name: str, grammar: Grammar) -> Content:
    """The entries of a résumé as items. Raises CannotRead with the line at which it is none."""
    del grammar
    resume = _resume(text, name)
    reader = _Reader(text, name)
    for section in KNOWN:
        for entry in _entries(resume, section, reader):
            reader.read(section, entry)
    for section in ELSE:
        for entry in _entries(resume, section, reader):
            reader.leave(
                section, str(_first(entry, "institution", "name", "language") if isinstance(entry, dict) else entry)
            )
    total = len(reader.items) + len(reader.left)
    account = {"staying": len(reader.left)} if reader.left else {}
    return Content(name, marked(reader.items), tuple(reader.left), "record", total, account)


def _resume(text: str, name: str) -> dict[str, Any]:
    try:
        found = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError) as error:
        at = re.search(r"\(byte (\d+)\)", str(error))
        line = text.encode()[: int(at[1])].count(b"\n") + 1 if at else 1
        too_deep = isinstance(error, RecursionError)
        what = "it is nested too deeply" if too_deep else str(error).partition(" (byte")[0].lower()
        message = f"{name}:{line}: {what}, a résumé in JSON was expected"
        raise CannotRead(
            message, "mend the file; JSON knows no NaN, no comments and no comma behind the last entry"
        ) from None
    if not isinstance(found, dict) or not any(section in found for section in (*KNOWN, *ELSE, "basics")):
        raise NotOurs(f"{name}:1", "this is no résumé: none of its sections is there", f"expected: {', '.join(KNOWN)}")
    return found


def _entries(resume: Mapping[str, Any], section: str, reader: _Reader) -> list[Any]:
    entries = resume.get(section) or []
    if not isinstance(entries, list):
        message = f"{reader.name}:{reader.line_of(section)}: '{section}' is {_kind(entries)}, a list was expected"
        raise CannotRead(message, "write it in [brackets], one entry for each")
    return entries


class _Reader:
    """Collects the items of one résumé."""

    def __init__(self, text: str, name: str) -> None:
        self.text = text
        self.name = name
        self.items: list[Item] = []
        self.left: list[Left] = []
        self._at = 0

    def read(self, section: str, entry: Any) -> None:  # noqa: ANN401 - as the file has it
        """One entry of a section."""
        if not isinstance(entry, dict):
            where = f"{self.name}:{self.line_of(str(entry))}"
            message = f"{where}: an entry of '{section}' is {_kind(entry)}, fields were expected"
            raise CannotRead(message, 'write it as {"name": "…"}')
        _SECTIONS[section](self, entry)

    def add(self, kind: str, shown: Any, **values: Any) -> None:  # noqa: ANN401 - as the file has it
        """An item, unless it says nothing."""
        text = str(shown or "").strip()
        if not text:
            return
        line = self.line_of(text)
        said = {name: value for name, value in values.items() if value not in (None, "", [], ())}
        self.items.append(Item(kinds()[kind], text, said, (line,), mark(kind, text, json.dumps(said, sort_keys=True))))

    def leave(self, section: str, title: str) -> None:
        """Something that is no record of a journal."""
        line = self.line_of(title)
        self.left.append(Left(line, line, f"{section} is no record of a journal", title))

    def day(self, entry: Mapping[str, Any], name: str) -> Value:
        """A date. Raises CannotRead for one that does not exist."""
        text = str(entry.get(name) or "").strip()
        if not text:
            return None
        if not is_date(text[:10]):
            message = f"{self.name}:{self.line_of(text)}: '{name}' is '{text}', a date was expected"
            raise CannotRead(message, "write 2026-05-03, 2026-05 or 2026")
        return Bare(text[:10])

    def line_of(self, words: str) -> int:
        """The line on which these words stand, from the last one found on."""
        for written in (json.dumps(words, ensure_ascii=False), json.dumps(words)):
            at = self.text.find(written, self._at)
            if at >= 0:
                self._at = at
                break
        return self.text.count("\n", 0, self._at) + 1


def _job(reader: _Reader, entry: Mapping[str, Any]) -> None:
    company = _first(entry, "name", "organization", "company")
    title = _first(entry, "position") or company
    used = ("name", "organization", "company", "position", "highlights")
    reader.add("role", title, title=title, company=company, **_stretch(reader, entry, used))
    for said in _texts(entry.get("highlights")):
        reader.add("evidence", said, text=said, company=company, role=title if title != company else "")


def _project(reader: _Reader, entry: Mapping[str, Any]) -> None:
    name, company = _first(entry, "name"), _first(entry, "entity")
    used = ("name", "entity", "highlights")
    reader.add("role", name, title=name, project=name, company=company, **_stretch(reader, entry, used))
    for said in _texts(entry.get("highlights")):
        reader.add("evidence", said, text=said, project=name, company=company)


def _stretch(reader: _Reader, entry: Mapping[str, Any], used: tuple[str, ...]) -> dict[str, Value]:
    """From when to when, and everything that has no field of its own."""
    days = {"start": reader.day(entry, "startDate"), "end": reader.day(entry, "endDate")}
    return {**days, "details": "\n".join(_rest(entry, (*used, "startDate", "endDate")))}


def _award(reader: _Reader, entry: Mapping[str, Any]) -> None:
    title = _first(entry, "title", "name")
    day = reader.day(entry, "date") or reader.day(entry, "releaseDate")
    details = "\n".join(_rest(entry, ("title", "name", "date", "releaseDate", "url")))
    reader.add("evidence", title, text=title, date=day, artefacts=list(_texts(entry.get("url"))), details=details)


def _reference(reader: _Reader, entry: Mapping[str, Any]) -> None:
    said = _first(entry, "reference")
    reader.add("feedback", said, **{"from": _first(entry, "name"), "text": said})


def _rest(entry: Mapping[str, Any], used: tuple[str, ...]) -> Iterator[str]:
    """What else an entry says: a summary as it is, everything else under its name."""
    for name in ("summary", "description"):
        yield from _texts(entry.get(name))
    for name, value in entry.items():
        said = ", ".join(_texts(value))
        if said and name not in (*used, "summary", "description"):
            yield f"{name}: {said}"


_SECTIONS = {
    "work": _job,
    "volunteer": _job,
    "projects": _project,
    "awards": _award,
    "publications": _award,
    "certificates": _award,
    "references": _reference,
}


def _first(entry: Mapping[str, Any], *names: str) -> str:
    return next((text for name in names for text in _texts(entry.get(name))), "")


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401 - as the file has it
    values = value if isinstance(value, list) else [value]
    yield from (text.strip() for text in values if isinstance(text, str) and text.strip())


def _kind(value: object) -> str:
    return {dict: "a mapping", list: "a list", str: "a text", bool: "true or false"}.get(type(value), "a number")
