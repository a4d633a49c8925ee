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
        _mark_form(node, ledger)
    for number, role in enumerate(known):
        ledger.mark(role, number)
    return tuple(ledger.roles)


def _mark_form(node: Node, ledger: _Ledger) -> None:
    """What only gives the note its form: headings, rules, link definitions, the head of a table that was understood."""
    if node.shape is Shape.SECTION:
        ledger.mark("heading", node.line)
    elif node.shape in (Shape.RULE, Shape.LINK, Shape.COMMENT):
        ledger.mark("boilerplate", node.line, node.end)
    elif node.shape is Shape.TABLE and ledger.has_records(node):
        ledger.mark("boilerplate", node.line, node.children[1].line - 1)


class _Ledger:
    def __init__(self, lines: int) -> None:
        self.roles = [UNREAD] * lines

    def has_records(self, table: Node) -> bool:
        """Whether a row of a table became a record, so that its head was understood too."""
        return "record" in (self.roles[row.line - 1] for row in table.children[1:])

    def mark(self, role: str, first: int, last: int | None = None) -> None:
        """Account for lines that have no account yet."""
        for index in range(max(first, 1) - 1, min(last or first, len(self.roles))):
            if self.roles[index] == UNREAD:
                self.roles[index] = role
