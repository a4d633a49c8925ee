"""The kind of a note whose front matter names none: by a property of its page, or by the folder of companies."""

from __future__ import annotations

import re
from itertools import takewhile
from pathlib import PurePosixPath

from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.inline import fields_in
from career_journal.notes.grammar.words import normal, plain
from career_journal.notes.outline import Node, Shape
from career_journal.notes.typed import field_for, fills_any_field, kind_called
from career_journal.records.base import Record
from career_journal.records.company import Company

_SEPARATORS = re.compile(r"[-_.\s]+")
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


def _is_named_company(root: Node, path: str, grammar: Grammar) -> bool:
    """Whether a file name says that it is about a company, and its title says nothing but which: `company-acme.md`."""
    kind, _, name = normal(_SEPARATORS.sub(" ", PurePosixPath(path).stem)).partition(" ")
    top = next((node.text for node in root.children if node.shape is Shape.SECTION), "")
    return kind in grammar.words.lists["company_files"] and name != "" and normal(top) == name


def _is_about_company(root: Node, path: str, grammar: Grammar) -> bool:
    """Whether a note lies in the folder and says something of an employer, and no heading announces other records.

    `company-acme.md`, whose title is `Acme`, may lie anywhere.
    """
    if PurePosixPath(path).parent.name.casefold() != FOLDER and not _is_named_company(root, path, grammar):
        return False
    headings = [node.text for node in root.walk() if node.shape is Shape.SECTION]
    topics = (grammar.words.topic(heading) for heading in headings)
    return fills_any_field(root, Company, grammar) and not any(topic and topic.name in ELSEWHERE for topic in topics)


def company_asked_for(root: Node, grammar: Grammar) -> str:
    """The company whose note is headed by the question for reasons: `# Why Acme Lamps`; empty if it is not."""
    first = next((node.text for node in root.children if node.shape is Shape.SECTION), "")
    is_named = field_for(first, Company, grammar) is None  # `Why this company` names none
    words = plain(first).rstrip(" ?？:").split() if is_named else []
    names = (" ".join(words[place:]) for place in range(1, len(words)))
    return next((name for name in names if field_for(first, Company, grammar, normal(name)) == "why"), "")
