"""The kind of a note whose front matter names none: by a property of its page, or by the folder of companies."""

from __future__ import annotations

from itertools import takewhile
from pathlib import PurePosixPath

from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.inline import fields_in
from career_journal.notes.outline import Node, Shape
from career_journal.notes.typed import fills_any_field, kind_called
from career_journal.records.base import Record
from career_journal.records.company import Company

FOLDER = "companies"
ELSEWHERE = frozenset({"story", "evidence", "objective", "key_result", "progress", "feedback"})
"""What headings announce in a note that holds more than what there is to know about an employer."""


def unnamed_kind(root: Node, path: str, grammar: Grammar) -> type[Record] | None:
    """`type:: company` above all headings, as Logseq keeps it; a note `companies/acme.md` is about a company."""
    for node in takewhile(lambda node: node.shape is not Shape.SECTION, root.children):
        for _, text in node.own:
            if kind := kind_called(fields_in(text).get("type", "")):
                return kind
    return Company if _is_about_company(root, path, grammar) else None


def _is_about_company(root: Node, path: str, grammar: Grammar) -> bool:
    """Whether a note lies in the folder and says something of an employer, and no heading announces other records."""
    if PurePosixPath(path).parent.name.casefold() != FOLDER:
        return False
    headings = [node.text for node in root.walk() if node.shape is Shape.SECTION]
    topics = (grammar.words.topic(heading) for heading in headings)
    return fills_any_field(root, Company, grammar) and not any(topic and topic.name in ELSEWHERE for topic in topics)
