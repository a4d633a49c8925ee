"""What each line of the notes became: every line has one account, and the accounts add up."""

from __future__ import annotations

from typing import ClassVar

import msgspec

from career_journal.journal import Journal
from career_journal.notes.read import Note
from career_journal.report import Report

ROLES = ("field", "record", "detail", "heading", "boilerplate", "blank", "unread")
"""What a line can be: front matter, the first line of a record, a further line of one, a heading, something recognised
that is no content (links, rules, asides, blank forms), blank, or not understood."""


class Account(msgspec.Struct, frozen=True):
    """One note: how many of its lines became what. `lines` is their sum."""

    path: str
    shape: str
    lines: int
    field: int
    record: int
    detail: int
    heading: int
    boilerplate: int
    blank: int
    unread: int


class AccountedLine(msgspec.Struct, frozen=True):
    """One line with its account."""

    line: int
    role: str
    text: str


class Coverage(Report, frozen=True, kw_only=True, tag="coverage"):
    """The account of all notes, or of one note line by line."""

    template: ClassVar[str] = "coverage"

    notes: tuple[Account, ...]
    total: Account
    lines: tuple[AccountedLine, ...] = ()


def build(journal: Journal, note: Note | None = None, text: str = "") -> Coverage:
    """The account of every note; with a note and its text, of that one line by line."""
    notes = tuple(_account(each) for each in ([note] if note is not None else journal.notes))
    lines = (
        tuple(
            AccountedLine(number, role, line)
            for number, (role, line) in enumerate(zip(note.roles, text.split("\n"), strict=False), 1)
        )
        if note is not None
        else ()
    )
    sums = {name: sum(getattr(account, name) for account in notes) for name in ("lines", *ROLES)}
    return Coverage(notes=notes, total=Account("", "", **sums), lines=lines)


def _account(note: Note) -> Account:
    return Account(note.path, note.shape, len(note.roles), **{role: note.roles.count(role) for role in ROLES})
