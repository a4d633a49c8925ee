"""From what was read to records: names, ids, sources."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

import msgspec

from career_journal.errors import Problem, Severity, Source
from career_journal.notes.fields import Filled, convert, types_of
from career_journal.notes.grammar.draft import Draft
from career_journal.notes.grammar.inline import links_in
from career_journal.notes.grammar.words import plain
from career_journal.notes.tokens import tags_in, without_signs
from career_journal.records import kinds
from career_journal.records.base import Record

ID_WORDS = 6
"""Words of a title that make the id of a record inside a sectioned note."""


class Builder:
    """Makes the records of one note and gives each an id that no other of the note has."""

    def __init__(self, path: str, texts: dict[int, str]) -> None:
        self.path = path
        self.texts = texts
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
                article = "an" if record.kind[0] in "aeiou" else "a"
                self.problems.append(
                    Problem(
                        "missing-field",
                        f"{article} {record.kind} needs '{name}', and this one has none",
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
        types = types_of(kind)
        values: dict[str, Any] = {}
        lines: dict[str, tuple[int, ...]] = {}
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
            said = self._sentence(value, where[-1])
            converted = convert(said, expected, key, Source(self.path, where[0], where[-1]), self.problems)
            if converted is not None:
                values[field] = converted
                lines[field] = where
        title = _one_line(self._sentence(draft.title, draft.line))
        values.update(
            title=title,
            date=convert(draft.date, str, "date", Source(self.path, draft.line, draft.line), self.problems),
            tags=tuple(dict.fromkeys((*draft.tags, *self._tags(draft.line, lines)))),
            also=tuple(Source(self.path, first, last) for first, last in draft.also),
            links=tuple(
                link
                for number in range(draft.line, draft.end_line + 1)
                for link in links_in(self.texts.get(number, ""))
            ),
        )
        owner = parent if draft.parent is None else self.ids.get(id(draft.parent), parent)
        identity = self._identity(title or draft.kind)
        self.ids[id(draft)] = identity
        return self._make(kind, identity, values, source, owner, lines)

    def _sentence(self, value: Any, line: int) -> Any:  # noqa: ANN401 - any value of a draft
        """A text without the tags and links set behind it in its line."""
        signs = without_signs(self.texts.get(line, ""))[1]
        return value.removesuffix(plain(signs)).rstrip() if signs and isinstance(value, str) else value

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
        return kind(id=identity, source=source, parent=parent, lines=lines, **{"title": "", **values})

    def _identity(self, title: str) -> str:
        base = f"{self.path.removesuffix('.md')}#{slug(title)}"
        name, number = base, 1
        while name in self.taken:
            number += 1
            name = f"{base}-{number}"
        self.taken.add(name)
        return name


def slug(title: str) -> str:
    """The first words of a title as an id: small letters and digits of any script, joined by hyphens."""
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", title.casefold()))
    return "-".join(words[:ID_WORDS])[:60] or "record"


def titled(stem: str) -> str:
    """A title out of a file name: `2026-05-03-cut-the-pipeline` is `Cut the pipeline`."""
    words = (
        re.sub(r"^\d{4}(?:-\d\d){0,2}[-_ ]*", "", stem.rpartition("/")[2]).replace("-", " ").replace("_", " ").strip()
    )
    return words[:1].upper() + words[1:] or stem


def _one_line(title: str) -> str:
    return re.sub(r"\s+", " ", title).strip()
