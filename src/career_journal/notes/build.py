"""From what was read to records: names, ids, sources."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

import msgspec

from career_journal.errors import Problem, Severity, Source
from career_journal.notes.fields import Filled, convert, types_of, with_article
from career_journal.notes.grammar.draft import Draft
from career_journal.notes.grammar.inline import bracketed_in, links_in, without_fields
from career_journal.notes.grammar.vocabulary import Vocabulary
from career_journal.notes.grammar.words import plain
from career_journal.notes.inheriting import NOTHING, Inherited
from career_journal.notes.kept_back import Stretch
from career_journal.notes.lines import words_of
from career_journal.notes.marks import marks_of, tagged
from career_journal.notes.tokens import tags_in, without_signs
from career_journal.periods import When, is_period, last_of
from career_journal.records import kinds
from career_journal.records.base import Record

ID_WORDS = 6
"""Words of a title that make the id of a record inside a sectioned note."""
_WORD = re.compile(r"[^\W_]+")


class Builder:
    """Makes the records of one note and gives each an id that no other of the note has."""

    def __init__(
        self,
        path: str,
        texts: dict[int, str],
        words: Vocabulary,
        inherited: Inherited = NOTHING,
        kept_back: Sequence[Stretch] = (),
    ) -> None:
        self.path = path
        self.words = words
        self.kept_back = kept_back
        self.texts = texts
        self.inherited = inherited
        self.problems: list[Problem] = []
        self.taken: set[str] = set()
        self.ids: dict[int, str] = {}

    def typed(self, kind: type[Record], filled: Filled, end_line: int) -> Record:
        """The one record of a typed note."""
        stem = self.path.removesuffix(".md")
        values = dict(filled.values)
        identity = str(values.pop("id", "") or stem)
        self.taken.add(identity)
        values.setdefault("title", "")
        if kind.aliases.get("title") in kind.needed:
            values.setdefault(kind.aliases["title"], values["title"])
        body = (link for number in sorted(self.texts) for link in links_in(self.texts[number]))
        values["links"] = tuple(dict.fromkeys((*values.get("links", ()), *body)))
        record = self._make(kind, identity, values, Source(self.path, 1, end_line), None, filled.lines)
        record = msgspec.structs.replace(record, extra=filled.extra)
        if not record.title:
            record = msgspec.structs.replace(record, title=record.label or titled(stem))
        self._check_needed(record, Source(self.path, 1, 1), {problem.field for problem in filled.problems})
        return record

    def _check_needed(self, record: Record, source: Source, reported: set[str | None]) -> None:
        kind = type(record)
        fields = dict(zip(kind.__struct_encode_fields__, kind.__struct_fields__, strict=True))
        for name in record.needed:
            if name not in reported and getattr(record, fields[name]) in ("", None, ()):
                self.problems.append(
                    Problem(
                        "missing-field",
                        f"{with_article(record.kind)} needs '{name}', and here is none",
                        source,
                        f"add a line '{name}: …' to the front matter",
                        Severity.ERROR,
                        field=name,
                        expected=name,
                    )
                )

    def drafted(self, draft: Draft, parent: str | None = None) -> Record:
        """A record of a sectioned note, or a part of a typed one."""
        kind = kinds()[draft.kind]
        source = Source(self.path, draft.line, draft.end_line)
        values, lines = self._filled(draft, kind)
        own = (draft.line, *(number for where in draft.lines.values() for number in where))
        title = _one_line(self._sentence(draft.title, own, kind))
        date, within = _parted(draft.date)
        values.update(
            title=title,
            date=values.get("date") or convert(date, str, "date", (self.path, draft.line, draft.line), self.problems),
            within=values.get("within") or ("" if values.get("date") or "period" in types_of(kind) else within),
            tags=tuple(dict.fromkeys((*draft.tags, *self._tags(draft.line, lines)))),
            also=tuple(Source(self.path, first, last) for first, last in draft.also),
            links=tuple(
                link
                for number in range(draft.line, draft.end_line + 1)
                for link in links_in(self.texts.get(number, ""))
            ),
        )
        values |= self._marks(kind, own)
        for field, (said, line) in self.inherited.items():
            if field == "tags":
                values["tags"] = tuple(dict.fromkeys((*values["tags"], *said)))
            elif field in kind.__struct_fields__ and field not in values:
                values[field], lines[field] = said, (line,)
        owner = parent if draft.parent is None else self.ids.get(id(draft.parent), parent)
        identity = self._identity(title or draft.kind)
        self.ids[id(draft)] = identity
        return self._make(kind, identity, values, source, owner, lines)

    def _filled(self, draft: Draft, kind: type[Record]) -> tuple[dict[str, Any], dict[str, tuple[int, ...]]]:
        """The fields of a draft as their types want them, and the lines of each.

        What stands in brackets behind the words wins over what a heading above them says.
        """
        types = types_of(kind)
        values: dict[str, Any] = {}
        lines: dict[str, tuple[int, ...]] = {}
        inherited = set()
        for name, value in draft.fields.items():
            if name == "figures":
                values["figures"] = tuple(value)
                continue
            key = name if name in types else kind.aliases.get(name, name)
            if key not in types:
                values["details"] = "\n".join(text for text in (values.get("details"), f"{name}: {value}") if text)
                continue
            field, expected = types[key]
            where = draft.lines.get(name) or (draft.line,)
            said = self._sentence(value, where, kind)
            converted = convert(said, expected, key, (self.path, where[0], where[-1]), self.problems)
            if converted is not None:
                values[field], lines[field] = converted, where
                inherited |= set() if draft.lines.get(name) else {field}
        own = {draft.line, *(number for where in lines.values() for number in where)}
        for field, (stated, number) in self._stated(kind, sorted(own)).items():
            if field not in values or field in inherited:
                values[field], lines[field] = stated, (number,)
            elif field == "details":
                values[field] = f"{values[field]}\n{stated}"
        return values, lines

    def _sentence(self, value: Any, numbers: Iterable[int], kind: type[Record]) -> Any:  # noqa: ANN401 - a draft's
        """A text without the fields, tags and links set behind it in one of its lines, or in a cell of a row."""
        if not isinstance(value, str):
            return value
        names = fields_behind(kind)
        value = without_fields(value, names)
        for number in sorted(set(numbers), reverse=True):
            for words in words_of(without_fields(self.texts.get(number, ""), names)):
                signs = without_signs(words)[1]
                if signs and value.endswith(plain(signs)):
                    return value.removesuffix(plain(signs)).rstrip()
        return value

    def _stated(self, kind: type[Record], numbers: list[int]) -> dict[str, tuple[Any, int]]:
        """What stands in brackets behind the words of a record, by field: `[theme:: Conflict]`."""
        found: dict[str, tuple[Any, int]] = {}
        for number in numbers:
            for name, said in bracketed_in(self.texts.get(number, "")).items():
                if (key := fields_behind(kind).get(name)) is not None:
                    field, expected = types_of(kind)[key]
                    value = convert(plain(said), expected, key, (self.path, number, number), self.problems)
                    found |= {field: (value, number)} if value not in (None, "") else {}
                elif name in names_behind():
                    other, _ = found.get("details", ("", number))
                    found["details"] = (f"{other}\n{name}: {said}".strip(), number)
        return found

    def _marks(self, kind: type[Record], numbers: Sequence[int]) -> dict[str, bool]:
        """What the lines of a record, and the headings above it, say of who may see it: `private:: yes`."""
        said = [marks_of(self.texts.get(number, ""), self.words) for number in numbers]
        said += [stretch.marks for stretch in self.kept_back if stretch.keeps(kind.kind, numbers)]
        return {mark: True for marks in said for mark, is_meant in marks.items() if is_meant}

    def _tags(self, line: int, lines: dict[str, tuple[int, ...]]) -> list[str]:
        own = sorted({line, *(number for numbers in lines.values() for number in numbers)})
        return [tag for number in own for tag in tags_in(self.texts.get(number, ""))]

    def _make(
        self,
        kind: type[Record],
        identity: str,
        values: dict[str, Any],
        source: Source,
        parent: str | None,
        lines: dict[str, tuple[int, ...]],
    ) -> Record:
        values = {"title": "", **values, **tagged(values.get("tags", ()))}
        return kind(id=identity, source=source, parent=parent, lines=lines, **values)

    def _identity(self, title: str) -> str:
        base = f"{self.path.removesuffix('.md')}#{slug(title)}"
        name, number = base, 1
        while name in self.taken:
            number += 1
            name = f"{base}-{number}"
        self.taken.add(name)
        return name


_NEVER_BEHIND = frozenset({"id", "title", "tags", "links", "details", "text", "question", "name", "line"})
"""What a record is about stands in its words; tags and links have signs of their own."""


@cache
def fields_behind(kind: type[Record]) -> dict[str, str]:
    """The fields that may stand in brackets behind the words of a record, by every name they have."""
    names = {name: name for name in types_of(kind) if name not in _NEVER_BEHIND}
    return {alias: name for alias, name in kind.aliases.items() if name in names} | names


@cache
def names_behind() -> frozenset[str]:
    """The same for all kinds together."""
    return frozenset().union(*map(fields_behind, kinds().values()))


def slug(title: str) -> str:
    """The first words of a title as an id: small letters and digits of any script, joined by hyphens."""
    words = _WORD.findall(unicodedata.normalize("NFC", title.casefold()))
    return "-".join(words[:ID_WORDS])[:60] or "record"


def titled(stem: str) -> str:
    """A title out of a file name: `2026-05-03-cut-the-pipeline` is `Cut the pipeline`."""
    words = (
        re.sub(r"^\d{4}(?:-\d\d){0,2}[-_ ]*", "", stem.rpartition("/")[2]).replace("-", " ").replace("_", " ").strip()
    )
    return words[:1].upper() + words[1:] or stem


def _parted(when: When | None) -> tuple[When | None, str]:
    """A date, and the half, quarter or long stretch that says more than it: of `2026-Q1` only the year is a date."""
    return (None, "") if when is None else (last_of(when), when if is_period(when) else "")


def _one_line(title: str) -> str:
    return " ".join(title.split())
