"""Evidence: the items of a brag document, a work log, or a heading such as *What went well*."""

from __future__ import annotations

import re

from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.inline import check_of, fields_in, people_in, tags_in, without_fields
from career_journal.notes.grammar.words import is_empty, is_italic, plain, without_symbols
from career_journal.notes.outline import Node, Shape

_CLOCK = re.compile(r"^\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s+(?:[-–—]\s+)?")
_DOUBLED_MARKER = re.compile(r"^[-*+]\s+")
_FIELD_NAMES = {
    "date": "date",
    "impact": "outcome",
    "outcome": "outcome",
    "result": "outcome",
    "project": "project",
    "role": "role",
    "scope": "scope",
}


def is_clocked(node: Node) -> bool:
    """`09:48:30 Export is done`: an entry of a work log."""
    return bool(_CLOCK.match(node.first))


def read_items(
    nodes: list[Node], context: Context, grammar: Grammar, harvest: Harvest, *, dated_only: bool = False
) -> None:
    """Each item is a piece of evidence; what is nested below it is its detail."""
    for node in nodes:
        if node.shape is Shape.ITEM:
            read_item(node, context, grammar, harvest, dated_only=dated_only)


def read_item(
    node: Node, context: Context, grammar: Grammar, harvest: Harvest, *, dated_only: bool = False
) -> Draft | None:
    """One item; None if it says nothing or is not an accomplishment."""
    mark, text = check_of(_DOUBLED_MARKER.sub("", node.text))
    when, rest = grammar.dates.leading(text)
    if _is_nothing(text, grammar) or mark == " " or (dated_only and when is None):
        return None
    fields = fields_in(text)
    title = without_symbols(plain(without_fields(_CLOCK.sub("", rest))))
    if not title or is_empty(title):
        return None
    draft = Draft("evidence", node.line, node.end, title)
    draft.put("text", title, *(number for number, _ in node.own))
    for name, value in fields.items():
        if name == "date" or name not in _FIELD_NAMES:
            continue
        draft.put(_FIELD_NAMES[name], plain(value), node.line)
    draft.date = fields.get("date") or when or grammar.dates.trailing(plain(text)) or context.when
    draft.tags = tags_in(text)
    draft.put("witnesses", people_in(text), node.line)
    for child in node.children:
        for below in child.walk():
            for number, line in below.own:
                draft.extend("details", plain(line), number)
    harvest.claim(node)
    return harvest.add(draft)


def _is_nothing(text: str, grammar: Grammar) -> bool:
    words = plain(text)
    return (
        is_empty(text)
        or words.casefold().strip(" .:") in grammar.words.lists.get("holes", ())
        or words.endswith(("?", "？"))
        or bool(re.fullmatch(r"\[[^\]]*\]\([^)]*\)|<?https?://\S+", text.strip()))
        or (is_italic(text) and grammar.words.starts("prompts", words))
        or (words.endswith(":") and len(words.split()) < 8)
    )
