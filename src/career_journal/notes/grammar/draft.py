"""What reading a sectioned note collects: drafts of records, and what each line became."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from career_journal.notes.outline import Node

Lines = tuple[int, ...]


@dataclass(slots=True)
class Draft:
    """A record in the making: its kind, its lines, and each field with the lines it came from."""

    kind: str
    line: int
    end_line: int
    title: str
    fields: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, Lines] = field(default_factory=dict)
    date: str | None = None
    tags: list[str] = field(default_factory=list)
    parent: Draft | None = None
    also: list[tuple[int, int]] = field(default_factory=list)
    quiet: bool = False
    """Whether numbers in it are aims, not results."""
    is_prose: bool = False
    """Whether it is a story told in paragraphs."""
    reported: Lines = ()
    """The lines of an aim that tell how far it has come."""
    remarks: Lines = ()
    """The lines below it that may tell it as well."""

    def put(self, name: str, value: Any, *lines: int) -> None:  # noqa: ANN401 - the record decides
        """Fill a field, once; an empty value leaves it missing."""
        if value in ("", None, [], ()) or name in self.fields:
            return
        self.fields[name] = value
        self.lines[name] = lines

    def extend(self, name: str, text: str, *lines: int, joint: str = "\n") -> None:
        """Add a further line to a text field, or a name behind others; one without words adds nothing."""
        if not text:
            return
        if name in self.fields:
            said = self.fields[name]
            is_said = joint != "\n" and text in said.split(joint)
            self.fields[name] = said if is_said else f"{said}{joint}{text}"
            self.lines[name] = (*self.lines[name], *lines)
        else:
            self.put(name, text, *lines)


class Harvest:
    """All drafts of a note and the account of its lines."""

    def __init__(self, line_count: int) -> None:
        self.drafts: list[Draft] = []
        self.roles: list[str] = ["unread"] * (line_count + 2)
        self.claimed: set[int] = set()
        self.questions: list[Draft] = []
        self.rehearsed: list[Draft] = []
        """Questions that somebody keeps note of, which are open whatever becomes of the others."""

    def add(self, draft: Draft) -> Draft:
        """Keep a draft."""
        self.drafts.append(draft)
        return draft

    def claim(self, *nodes: Node) -> None:
        """Say that these nodes, with all below them, have been read."""
        for node in nodes:
            self.claimed.update(id(below) for below in node.walk())

    def free(self, nodes: Iterable[Node]) -> list[Node]:
        """The nodes nobody has read yet."""
        return [node for node in nodes if id(node) not in self.claimed]

    def mark(self, role: str, first: int, last: int | None = None) -> None:
        """Account for lines that have no better account yet."""
        for number in range(first, (last or first) + 1):
            if 0 < number < len(self.roles) and (self.roles[number] == "unread" or role == "record"):
                self.roles[number] = role
