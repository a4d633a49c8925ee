"""A typed note: front matter says what it is, its sections fill the fields."""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import cache
from typing import Any

from career_journal.errors import Problem, Severity, Source
from career_journal.notes.fields import Filled, convert, types_of, with_article
from career_journal.notes.frontmatter import FrontMatter
from career_journal.notes.grammar import stories
from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Harvest
from career_journal.notes.grammar.inline import label_of
from career_journal.notes.grammar.words import is_empty, normal, plain
from career_journal.notes.outline import Node, Shape
from career_journal.records import kinds
from career_journal.records.base import Record

_BRACKETS_BEHIND = re.compile(r"\s*[(（][^()（）]*[)）]$")
"""`Values (from their page)` are the values."""


def kind_of(front: FrontMatter, path: str) -> tuple[type[Record] | None, list[Problem]]:
    """The kind a note names behind `type:`; None if it names none of ours. A near miss is a problem."""
    key = next((key for key in front.values if key.casefold() == "type"), "type")
    named = front.values.get(key)
    if named is None:
        return None, _meant_by_another_key(front, path)
    if not isinstance(named, str):
        return None, []
    if (kind := kind_called(named)) is not None:
        return kind, []
    known = _names()
    close = get_close_matches(normal(named), known, n=1, cutoff=0.8)
    if not close:
        return None, []
    line = front.lines[key]
    problem = Problem(
        "unknown-kind",
        f"'{named}' is not a kind of record",
        Source(path, line, line),
        f"did you mean 'type: {known[close[0]].kind}'? until then its headings decide",
        Severity.ERROR,
        field="type",
        found=named,
        expected=known[close[0]].kind,
    )
    return None, [problem]


def kind_called(name: str) -> type[Record] | None:
    """The kind of this name: `story`, `brag`, `key result`; None if there is none."""
    return _names().get(normal(name).replace(" ", "-"))


def _meant_by_another_key(front: FrontMatter, path: str) -> list[Problem]:
    """`kind: story` and `tpye: win` look as if they named a kind, and name none."""
    problems = []
    for key, value in front.values.items():
        if not isinstance(value, str) or not _means_type(key):
            continue
        kind = kind_called(value)
        if kind is None:
            continue
        line = front.lines[key]
        problems.append(
            Problem(
                "unknown-kind",
                f"'{key}: {value}' does not make this note {with_article(kind.kind)}",
                Source(path, line, line),
                f"write 'type: {kind.kind}'; until then its headings decide",
                Severity.WARNING,
                field=key,
                found=key,
                expected="type",
            )
        )
    return problems


@cache
def _means_type(key: str) -> bool:
    return key == "kind" or bool(get_close_matches(key.casefold(), ["type"], cutoff=0.7))


@cache
def _names() -> dict[str, type[Record]]:
    found = {name.replace("_", "-"): kind for name, kind in kinds().items() if not kind.is_part}
    return found | {synonym: kind for kind in kinds().values() for synonym in kind.synonyms}


def read_body(kind: type[Record], root: Node, filled: Filled, grammar: Grammar, parts: Harvest) -> None:
    """Fill the fields a typed note tells in its body: under headings, behind labels, or as plain text.

    What its parts were read from is left out.
    """
    if kind.kind == "story":
        _labelled_parts(root, filled, grammar)
    for node in root.walk() if parts.claimed else ():
        node.children = parts.free(node.children)
    if kind.opening:
        _first_paragraph(root, kind.opening, filled)
    _sections(root, kind, filled, grammar, heading="")


def _first_paragraph(root: Node, field: str, filled: Filled) -> None:
    """`Cut the nightly build to 12 minutes.` as the first words of a note, where no field and no heading says it."""
    first = root.children[0] if root.children else None
    if first is None or first.children or first.shape not in (Shape.TEXT, Shape.ITEM):
        return
    is_told = field in filled.values or "title" in filled.values
    if not (is_told or "::" in first.text or is_empty(first.text)):
        filled.put(field, plain(first.text), *(number for number, _ in first.own))
        root.children = root.children[1:]


def _labelled_parts(root: Node, filled: Filled, grammar: Grammar) -> None:
    """`**Situation:** …` lines; headings are left to the sections."""
    harvest = Harvest(root.end)
    for container in [node for node in root.walk() if node.shape in (Shape.NOTE, Shape.SECTION)]:
        for draft in stories.read_labelled(container, Context(), grammar, harvest):
            for part in stories.CORE:
                if part in draft.fields:
                    filled.put(part, draft.fields[part], *draft.lines[part])


def _sections(node: Node, kind: type[Record], filled: Filled, grammar: Grammar, *, heading: str) -> None:
    field = field_for(heading, kind, grammar, own_name(filled)) if heading else None
    if field is not None and field not in filled.values:
        _fill_from(node, kind, field, filled, grammar)
        return
    if field is not None and node.line <= filled.lines.get(field, (0,))[0] <= node.end:
        return  # read already, as a label
    for child in node.children:
        if child.shape is Shape.SECTION:
            if (
                node.shape is Shape.NOTE
                and child.level == 1
                and normal(child.text) == normal(str(filled.values.get("title", "")))
            ):
                _sections(child, kind, filled, grammar, heading="")
            else:
                if "title" not in filled.values and child.level == 1 and node.shape is Shape.NOTE:
                    filled.put("title", plain(child.text), child.line)
                    _sections(child, kind, filled, grammar, heading="")
                    continue
                _misspelt(child, kind, filled, grammar)
                _sections(child, kind, filled, grammar, heading=child.text)
        else:
            _loose(child, kind, filled, grammar)


def _misspelt(section: Node, kind: type[Record], filled: Filled, grammar: Grammar) -> None:
    """`## Situaton` fills no field, and what stands below it is a detail: its owner should know."""
    if field_for(section.text, kind, grammar, own_name(filled)) is not None:
        return
    close = _closest_heading(normal(section.text), kind)
    if close:
        name = plain(section.text)
        filled.problems.append(
            Problem(
                "unknown-heading",
                f"{with_article(kind.kind)} has no part '{name}'",
                Source(filled.path, section.line, section.line),
                f"did you mean '{close.capitalize()}'? what stands below it is a detail until then",
                found=name,
                expected=close,
            )
        )


@cache
def _closest_heading(words: str, kind: type[Record]) -> str | None:
    """The heading of a kind that these words nearly are; the same few headings stand in a thousand notes."""
    return next(iter(get_close_matches(words, _headings(kind), n=1, cutoff=0.85)), None)


def _loose(node: Node, kind: type[Record], filled: Filled, grammar: Grammar) -> None:
    """Text under no heading of ours: a field, `name:: value` or a block of `Name: value`, or the main text."""
    types = types_of(kind)
    told = {number for lines in filled.lines.values() for number in lines}
    for below in node.walk():
        if below.shape in (Shape.RULE, Shape.LINK, Shape.CODE):
            continue
        is_block = bool(below.own) and all(_names_field(line, kind, grammar) for _, line in below.own)
        for number, line in below.own:
            if number in told:
                continue  # read already, as a label
            label = label_of(line) if is_block or "::" in line else None
            name = _field_named(label.words, kind, grammar) if label else ""
            if label and name == "type":
                continue  # it named the kind
            if label and name in types:
                _put(filled, name, types[name], label.rest, number)
            elif not is_empty(line):
                _extend(filled, kind.main, plain(line), number)


def _names_field(line: str, kind: type[Record], grammar: Grammar) -> bool:
    """Whether a line is `Name: value` with the name of a field."""
    label = label_of(line) if ":" in line or "：" in line else None
    if label is None or not (label.has_colon and label.rest):
        return False
    return _field_named(label.words, kind, grammar) in types_of(kind)


def _field_named(words: str, kind: type[Record], grammar: Grammar) -> str:
    """The field that a label names, in any language; else its words."""
    name = normal(words)
    return grammar.words.sections.get((kind.kind, name)) or kind.aliases.get(name, name).replace(" ", "_")


def fills_any_field(root: Node, kind: type[Record], grammar: Grammar) -> bool:
    """Whether a heading or a line `Name: value` of a note fills a field of this kind."""
    headings = [node.text for node in root.walk() if node.shape is Shape.SECTION]
    own = normal(headings[0]) if headings else ""
    lines = (line for node in root.walk() for _, line in node.own)
    has_heading = any(field_for(heading, kind, grammar, own) is not None for heading in headings)
    return has_heading or any(_names_field(line, kind, grammar) for line in lines)


def _put(filled: Filled, name: str, known: tuple[str, Any], text: str, *lines: int) -> None:
    """Fill a field of any type from a text of the body, as from front matter."""
    field, expected = known
    place = (filled.path, lines[0], lines[-1])
    filled.put(field, convert(text, expected, name, place, filled.problems), *lines)


def _extend(filled: Filled, field: str, text: str, line: int) -> None:
    if field in filled.values and line in range(1, (filled.lines.get(field) or (0,))[0]):
        return
    known = filled.values.get(field)
    if known is None:
        filled.put(field, text, line)
    elif isinstance(known, str) and filled.lines.get(field, (0,))[-1] != line:
        filled.values[field] = f"{known}\n{text}"
        filled.lines[field] = (*filled.lines.get(field, ()), line)


def own_name(filled: Filled) -> str:
    """What the record calls itself, as far as it is read; empty if it does not say."""
    return normal(str(filled.values.get("name") or filled.values.get("title") or ""))


def field_for(heading: str, kind: type[Record], grammar: Grammar, own: str = "") -> str | None:
    """The field a heading of a typed note fills: `Why Meta` is `why them` if Meta is its `own` name."""
    words = _BRACKETS_BEHIND.sub("", normal(heading)).strip(" ?？¿:")
    named = re.sub(rf"(?<![a-z]){re.escape(own)}(?![a-z])", "them", words) if own and own in words else words
    for said in (words, named):
        if (field := _headings(kind).get(said) or grammar.words.sections.get((kind.kind, said))) is not None:
            return field
    if kind.kind == "story":
        slots = grammar.words.slots_in(heading)
        return slots[0] if slots and slots[0] in stories.CORE else None
    return None


@cache
def _headings(kind: type[Record]) -> dict[str, str]:
    """The headings that fill a field: its name, and those its kind knows besides."""
    found: dict[str, str] = {}
    for name, (field, _) in types_of(kind).items():
        for words in (name, name.replace("_", " "), *kind.sections.get(field, ())):
            found.setdefault(words, field)
    return found


def _fields_among(section: Node, kind: type[Record], filled: Filled, grammar: Grammar) -> None:
    """A paragraph of `Name: value` with names of other fields fills those, and is no part of what a section tells."""
    for node in [node for node in section.children if node.shape is Shape.TEXT]:
        if node.own and all(_names_field(line, kind, grammar) for _, line in node.own):
            _loose(node, kind, filled, grammar)
            section.children.remove(node)


def _fill_from(section: Node, kind: type[Record], field: str, filled: Filled, grammar: Grammar) -> None:
    name, known = next((name, known) for name, known in types_of(kind).items() if known[0] == field)
    _fields_among(section, kind, filled, grammar)
    lines = [
        (number, plain(line))
        for below in section.walk()
        if below is not section
        for number, line in below.own
        if not is_empty(line)
    ]
    if "tuple[str" in str(known[1]):
        items = [node for node in section.children if node.shape is Shape.ITEM] or [
            node for node in section.children if node.own
        ]
        filled.put(
            field, tuple(plain(node.text) for node in items if not is_empty(node.text)), *(node.line for node in items)
        )
    elif lines:
        _put(filled, name, known, "\n".join(line for _, line in lines), *(number for number, _ in lines))
