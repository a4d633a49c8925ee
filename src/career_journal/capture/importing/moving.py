"""A source without the lines that were taken: a link to its new note stands in the place of each."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from career_journal.capture.importing.item import Item
from career_journal.capture.importing.saying import said
from career_journal.notes.grammar.context import Grammar
from career_journal.notes.read import Note, read_text

_MARKER = re.compile(r"^[\s>]*(?:#{1,6}\s+|(?:(?:[-*+]|\d+[.)])\s+)+)?")
_TAG = re.compile(r"</?(?:ul|ol|li|dl|dt|dd|p|div|table|tr|td|details|summary|blockquote|h[1-6])\b", re.IGNORECASE)
Links = Mapping[str, str]
"""The path of its note for the mark of each item that is taken."""


def movable(note: Note, items: Sequence[Item], links: Links, grammar: Grammar) -> list[Item]:
    """The items that can be taken without changing how the rest of the source reads.

    One may have to wait for others: a list reads the same without its first item only once it is a list of links.
    """
    wanted = [item for item in items if item.record is not None and not _is_inside_table_or_html(item)]
    taken: list[Item] = []
    while more := _those_that_can(note, wanted, taken, links, grammar)[len(taken) :]:
        taken += more
        wanted = [item for item in wanted if item not in more]
    return taken


def _those_that_can(
    note: Note, wanted: Sequence[Item], taken: list[Item], links: Links, grammar: Grammar
) -> list[Item]:
    """All of them at once, else one half after the other."""
    if not wanted:
        return taken
    if _rest_reads_the_same(note, [*taken, *wanted], links, grammar):
        return [*taken, *wanted]
    if len(wanted) == 1:
        return taken
    middle = len(wanted) // 2
    taken = _those_that_can(note, wanted[:middle], taken, links, grammar)
    return _those_that_can(note, wanted[middle:], taken, links, grammar)


def without(text: str, items: Sequence[Item], links: Links) -> str:
    """The text of the source with a link in the place of each item; every other line stays, byte for byte."""
    lines = text.split("\n")
    gone = {number for item in items for number in item.lines[1:]}
    linked = {item.lines[0]: _link(lines[item.lines[0] - 1], item, links[item.mark]) for item in items}
    return "\n".join(linked.get(number, line) for number, line in enumerate(lines, 1) if number not in gone)


def _link(line: str, item: Item, path: str) -> str:
    """The first line of an item, with a link in the place of its words."""
    marker = _MARKER.match(line)
    title = re.sub(r"[\[\]|\s]+", " ", item.title).strip()
    end = "\r" if line.endswith("\r") else ""
    return f"{marker[0] if marker else ''}[[{path.removesuffix('.md')}|{title}]]{end}"


def _is_inside_table_or_html(item: Item) -> bool:
    """Whether it stands in a table, which would lose its shape, or between tags, where no link is followed."""
    if any(_TAG.search(line) for line in item.verbatim):
        return True
    return item.verbatim[0].lstrip(" >").startswith("|") or item.verbatim[0].count("|") > 1


def _rest_reads_the_same(note: Note, items: Sequence[Item], links: Links, grammar: Grammar) -> bool:
    gone = {record.id for item in items for record in (item.record, *item.parts) if record is not None}
    expected = [said(record) for record in note.records if record.id not in gone]
    return [
        said(record) for record in read_text(without(note.text, items, links), note.path, grammar).records
    ] == expected
