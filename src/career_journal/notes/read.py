"""The one door for reading: a file becomes a `Note` with its records, its problems and an account of its lines."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from career_journal import resources
from career_journal.errors import Problem, Severity, Source
from career_journal.notes import frontmatter
from career_journal.notes.account import account
from career_journal.notes.arranging import outline
from career_journal.notes.build import Builder, titled
from career_journal.notes.fields import Filled, convert, fill
from career_journal.notes.figured import reported
from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.dates import Dates
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.vocabulary import Vocabulary
from career_journal.notes.grammar.words import plain
from career_journal.notes.inheriting import inherited, name_sole_story
from career_journal.notes.inside import read_parts
from career_journal.notes.kept_back import Stretch, items_kept_apart, kept_back, lines_marked
from career_journal.notes.lone_marks import taken_out
from career_journal.notes.outline import Node, Shape
from career_journal.notes.sectioned import SectionedReader
from career_journal.notes.typed import kind_of, own_name, read_body
from career_journal.notes.unnamed import company_asked_for, unnamed_kind
from career_journal.records.base import Record
from career_journal.records.company import Company

LARGEST = 16 * 1024 * 1024
"""Bytes; a larger file is no note."""
LONGEST_LINE = 20_000
"""Characters; nobody writes a longer one, and what stands behind them is not read."""
_MARKS = re.compile(r"^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)?")


@dataclass(slots=True)
class Note:
    """One Markdown file as it was read. `shape` is typed, sectioned, plain or unreadable."""

    path: str
    shape: str
    title: str = ""
    records: tuple[Record, ...] = ()
    problems: tuple[Problem, ...] = ()
    front: dict[str, Any] = field(default_factory=dict)
    kept: frozenset[int] = frozenset()
    """The lines of a note about somebody else, such as a company, that are marked or stand with a mark."""
    roles: tuple[str, ...] = ()
    """What each line became, from line 1: blank, field, heading, record, detail, boilerplate or unread."""
    text: str = ""
    """The whole text, line breaks as `\\n`."""

    def lines(self) -> Iterator[tuple[int, str, str]]:
        """Each line: its number from 1, what it became, its text without the marks of quotes and lists."""
        for number, (role, text) in enumerate(zip(self.roles, self.text.split("\n"), strict=False), 1):
            yield number, role, _MARKS.sub("", text, count=1).rstrip()


def read_file(path: Path | str, relative: str, grammar: Grammar) -> Note:
    """Read a note from disk; what cannot be read is a note with a problem, never an exception."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - thousands of them
            is_note = os.fstat(file.fileno()).st_size <= LARGEST
            data = file.read() if is_note else b""
        if not is_note:
            return _unreadable(
                relative,
                "too-large",
                f"the file is larger than {LARGEST // 1024 // 1024} MB",
                "split it, or exclude it in journal.toml",
            )
    except OSError as error:
        what, why = ("folder", "permission denied") if os.path.isdir(path) else ("file", error.strerror or str(error))  # noqa: PTH112 - as above
        return _unreadable(relative, "unreadable", f"the {what} cannot be read: {why.lower()}", "check its permissions")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return _unreadable(
            relative, "not-utf8", f"byte {data[error.start]:#04x} is not UTF-8", "save the file as UTF-8", line
        )
    return read_text(text, relative, grammar)


def _unreadable(path: str, code: str, message: str, hint: str, line: int = 1) -> Note:
    return Note(path, "unreadable", problems=(Problem(code, message, Source(path, line, line), hint, Severity.ERROR),))


def read_text(text: str, path: str, grammar: Grammar) -> Note:
    """Read the text of a note."""
    text = text.replace("\r\n", "\n")
    front, body = frontmatter.read(text, path)
    first_line = text.count("\n", 0, body) + 1
    content, problems = _without_endless_lines(text[body:], first_line, path)
    root = outline(content, first_line, grammar.dates.names_days)
    kind, problems_of_kind = kind_of(front, path)
    if kind is None and not problems_of_kind:
        kind = unnamed_kind(root, path, grammar)
    problems = [*problems_of_kind, *front.problems, *problems]
    kept = taken_out(root, grammar.words)
    if kind is not None:
        note = _read_typed(kind, front, root, path, grammar, kept)
    else:
        note = _read_sectioned(front, root, path, grammar, kept)
    note.problems = (*problems, *note.problems)
    note.front = front.values
    note.text = text = text[:body] + content
    parts = note.records[1:] if note.shape == "typed" else note.records
    known = ["detail"] * (text.count("\n") + 2) if note.shape == "typed" else list(note.roles)
    for number in (number for stretch in kept for number in stretch.said_on if number < len(known)):
        known[number] = "field"
    note.roles = account(text, front, root, parts, known)
    return note


def _without_endless_lines(body: str, first_line: int, path: str) -> tuple[str, list[Problem]]:
    """The body with the start of each line that is too long to be one; each is a problem."""
    if len(body) <= LONGEST_LINE:
        return body, []
    lines = body.split("\n")
    problems = [
        Problem(
            "endless-line",
            f"the line has {len(line)} characters, and only the first {LONGEST_LINE} are read",
            Source(path, number, number),
            "break it into paragraphs",
        )
        for number, line in enumerate(lines, first_line)
        if len(line) > LONGEST_LINE
    ]
    return "\n".join(line[:LONGEST_LINE] for line in lines), problems


def _read_typed(
    kind: type[Record],
    front: frontmatter.FrontMatter,
    root: Node,
    path: str,
    grammar: Grammar,
    kept: tuple[Stretch, ...],
) -> Note:
    filled = fill(kind, front.values, front.lines, path)
    if kind is Company and not own_name(filled) and (name := company_asked_for(root, grammar)):
        filled.values |= {"name": name, "title": name}
    texts = _texts(root)
    marked = lines_marked(root, grammar.words, kept) if kind.is_reference else frozenset()
    parts = read_parts(kind.kind, root, front, filled, grammar)
    read_body(kind, root, filled, grammar, parts)
    filled.values |= _marks_of_whole(kept, kind, parts)
    builder = Builder(path, texts, grammar.words, kept_back=kept)
    record = builder.typed(kind, filled, root.end)
    record = msgspec.structs.replace(record, figures=reported(record, grammar))
    records = (record, *(builder.drafted(part, record.id) for part in parts.drafts))
    note = Note(path, "typed", record.label, records, (*filled.problems, *builder.problems))
    note.kept = marked
    return note


def _read_sectioned(
    front: frontmatter.FrontMatter, root: Node, path: str, grammar: Grammar, kept: tuple[Stretch, ...]
) -> Note:
    problems: list[Problem] = []
    filled = Filled(path)
    for name in ("date", "title"):
        if name in front.values:
            line = front.lines.get(name, 1)
            value = front.values[name]
            if value is None:
                problems.append(
                    Problem(
                        "empty-field",
                        f"'{name}' is empty",
                        Source(path, line, line),
                        f"write a {name} behind it, or delete the line",
                        field=name,
                    )
                )
            elif name == "date":
                filled.put(name, convert(str(value), str, name, (path, line, line), problems), line)
    title = str(front.values.get("title") or "") or _title_of(root)
    name = path.rpartition("/")[2].removesuffix(".md")
    stretches = (*kept, *kept_back(root, name, grammar))
    reader = SectionedReader(root, grammar, root.end)
    description = str(
        front.values.get("description") or front.values.get("lead_text") or front.values.get("summary") or ""
    )
    harvest = reader.read(title, name, description)
    name_sole_story(harvest.drafts, str(front.values.get("title") or ""), filled.values.get("date"))
    builder = Builder(path, reader.texts, grammar.words, inherited(front, path, problems), stretches)
    drafts = items_kept_apart(harvest.drafts, root, grammar.words)
    records = tuple(builder.drafted(draft) for draft in _parents_first(drafts))
    records = tuple(sorted(records, key=lambda record: (record.source.line, record.source.end_line)))
    shape = "sectioned" if records else "plain"
    note = Note(path, shape, title or titled(path.removesuffix(".md")), records, (*problems, *builder.problems))
    note.roles = tuple(harvest.roles)
    return note


def _marks_of_whole(kept: Iterable[Stretch], kind: type[Record], parts: Harvest) -> dict[str, bool]:
    """The marks that a typed note's record has by its body: one among the lines of a part is that part's."""
    if kind.is_reference:
        return {}
    below = {draft.line for draft in parts.drafts if draft.line > 1}
    own = [stretch for stretch in kept if not below or below.issubset(range(stretch.first, stretch.last + 1))]
    return {mark: True for stretch in own for mark, is_meant in stretch.marks.items() if is_meant}


def _title_of(root: Node) -> str:
    """The first heading of level 1; where there is none, the heading that opens the note and holds all others."""
    headings = [node for node in root.walk() if node.shape is Shape.SECTION and not node.bold]
    highest = min((node.level for node in headings), default=0)
    tops = [node for node in headings if node.level == highest]
    holds_all = len(tops) == 1 and root.children[0] is tops[0] and any(tops[0].sections())
    is_title = highest == 1 or holds_all
    return plain(tops[0].text) if is_title else ""


def _parents_first(drafts: Iterable[Draft]) -> list[Draft]:
    return sorted(drafts, key=lambda draft: draft.parent is not None)


def _texts(root: Node) -> dict[int, str]:
    return {number: text for node in root.walk() for number, text in node.own}


@cache
def shipped_vocabulary() -> tuple[dict[str, Any], ...]:
    """The words of every language in the library."""
    return tuple(
        frontmatter.read(path.read_text("utf-8"), path.name)[0].values
        for path in sorted((resources.library() / "vocabulary").glob("*.md"))
    )


def grammar_of(own: tuple[dict[str, Any], ...] = ()) -> Grammar:
    """The grammar of the library's words and of a journal's own."""
    vocabulary = Vocabulary((*shipped_vocabulary(), *own))
    return Grammar(vocabulary, Dates(vocabulary), {})
