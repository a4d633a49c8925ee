"""The account of a note's lines: each line became exactly one thing."""

from __future__ import annotations

from career_journal.notes.frontmatter import FrontMatter
from career_journal.notes.outline import Node, Shape
from career_journal.records.base import Record

UNREAD = "unread"


def account(
    text: str, front: FrontMatter, root: Node, records: tuple[Record, ...], known: list[str]
) -> tuple[str, ...]:
    """What each line became, from line 1. The first claim on a line holds.

    `known` are the accounts given while reading, by line number; a typed note has none, all its text is its record's.
    """
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    ledger = _Ledger(len(lines))
    ledger.mark("field", min(1, front.last_line), front.last_line)
    for number, line in enumerate(lines, 1):
        if not line.strip():
            ledger.mark("blank", number)
    for record in records:
        ledger.mark("record", record.source.line)
    for record in records:
        ledger.mark("detail", record.source.line, record.source.end_line)
    for node in root.walk():
        if node.shape is Shape.SECTION:
            ledger.mark("heading", node.line)
        elif node.shape in (Shape.RULE, Shape.LINK, Shape.COMMENT):
            ledger.mark("boilerplate", node.line, node.end)
    for number, role in enumerate(known):
        ledger.mark(role, number)
    return tuple(ledger.roles)


class _Ledger:
    def __init__(self, lines: int) -> None:
        self.roles = [UNREAD] * lines

    def mark(self, role: str, first: int, last: int | None = None) -> None:
        """Account for lines that have no account yet."""
        for index in range(max(first, 1) - 1, min(last or first, len(self.roles))):
            if self.roles[index] == UNREAD:
                self.roles[index] = role
