"""The account of a note's lines: each line became exactly one thing."""

from __future__ import annotations

from career_journal.notes.dialects import hidden_lines
from career_journal.notes.frontmatter import FrontMatter
from career_journal.notes.outline import Node, Shape
from career_journal.records.base import Record

UNREAD = "unread"


def account(
    text: str, front: FrontMatter, root: Node, records: tuple[Record, ...], known: list[str]
) -> tuple[str, ...]:
    """What each line became, from line 1: the weakest claims are laid down first, stronger ones over them.

    `known` are the accounts given while reading, by line number; a typed note has none, all its text is its record's.
    """
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    roles = [*known, *[UNREAD] * len(lines)][1 : len(lines) + 1]
    begun = {record.source.line for record in records}
    for number in hidden_lines(text):
        _lay(roles, "boilerplate", number, number)
    for node in reversed(list(root.walk())):
        _lay_form(roles, node, begun)
    for record in records:
        _lay(roles, "detail", record.source.line, record.source.end_line)
    for number in begun:
        _lay(roles, "record", number, number)
    roles = [role if line and not line.isspace() else "blank" for role, line in zip(roles, lines, strict=True)]
    _lay(roles, "field", 1, front.last_line)
    return tuple(roles)


def _lay_form(roles: list[str], node: Node, begun: set[int]) -> None:
    """What only gives the note its form: headings, rules, link definitions, the head of a table that was understood."""
    if node.shape is Shape.SECTION:
        _lay(roles, "heading", node.line, node.line)
    elif node.shape in (Shape.RULE, Shape.LINK, Shape.COMMENT):
        _lay(roles, "boilerplate", node.line, node.end)
    elif node.shape is Shape.TABLE and any(row.line in begun for row in node.children[1:]):
        _lay(roles, "boilerplate", node.line, node.children[1].line - 1)


def _lay(roles: list[str], role: str, first: int, last: int) -> None:
    last = min(last, len(roles))
    roles[first - 1 : last] = [role] * (last - first + 1)
