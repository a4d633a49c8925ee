"""A question where it stands, and the marks by which it is known."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from career_journal.notes.arranging import is_numbered
from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.words import plain
from career_journal.notes.outline import Node

LONGEST = 45
"""Words; a longer text with a question mark at its end is not a question of a form."""
MARK = "?？"
QUOTES = " \"'“”„«»「」"
NUMBERED = re.compile(r"^\s*(?:\*\*|__)?\s*(\d{1,2})[.)）、．]{1,2}(?!\d)\s*")
LETTERED = re.compile(r"^(?:[a-hQ][.)]|Q\d{1,3}[.)]|//+)\s+")
_LABELLED = re.compile(r"\w+:\s")
_SENTENCES = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])\s*(?=.)|\n")
PROPERTY = re.compile(r"[\w.-]+:: ?.*")


def sentences(text: str) -> list[str]:
    """The sentences of a text, and its lines."""
    return _SENTENCES.split(text)


def goes_on(question: str, line: str) -> bool:
    """Whether a line is the rest of a wrapped question: it has not ended, and the line begins nothing of its own."""
    begun = plain(line)[:1]
    is_new = begun in ("-", "=", "–", "—", "→", "•", ">") or begun.isupper() or _LABELLED.match(line) is not None
    return not question.endswith(tuple(MARK + "。.")) and not is_new


def is_case(node: Node, grammar: Grammar) -> bool:
    """Whether a line says that one of several cases in answer to a question follows: `Case 2`."""
    is_alone = node.bold and is_numbered(node.text)
    return is_alone and grammar.words.numbered("cases").match(node.text.lstrip(" *_#-")) is not None


@dataclass(slots=True)
class Asked:
    """A question where it stands, with the lines and nodes that answer it."""

    node: Node
    line: int
    text: str
    rest: list[tuple[int, str]] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)
    remarks: list[Node] = field(default_factory=list)
    """What stands between the question and a heading `Answer`."""
    number: int | None = None
    required: bool = False
    is_kept: bool = False
    """Whether its owner keeps note of it, so that it is open without an answer."""

    @property
    def end(self) -> int:
        """The last line of its answer."""
        return max([self.line, *(number for number, _ in self.rest), *(node.end for node in self.nodes)])
