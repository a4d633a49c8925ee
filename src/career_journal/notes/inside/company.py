"""The values of a company, and why its owner fits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from career_journal.notes.fields import Filled
from career_journal.notes.frontmatter import FrontMatter
from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.inline import label_of
from career_journal.notes.grammar.words import is_empty, normal, plain
from career_journal.notes.inside.body import sections
from career_journal.notes.outline import Node, Shape
from career_journal.notes.typed import field_for, own_name
from career_journal.periods import is_day
from career_journal.records.company import Company, Value

_BEFORE_DAY = re.compile(r"[\s:：,(（|–—-]*\d|\s*[:：,(（|–—-]\s*")
FITS = ("why me", "fits")
"""Headings over reasons for which somebody fits, besides those that say so in any note."""


def read(root: Node, front: FrontMatter, filled: Filled, grammar: Grammar, harvest: Harvest) -> None:
    """The items below *Values* and below *Fit*, and the questions to ask."""
    values: list[tuple[Value, int]] = []
    asked: list[tuple[str, int]] = []
    days = [(day, section.line) for section in sections(root) if (day := _day_of_interview(section.text, grammar))]
    if days:
        filled.put("interview", *max(days))
    for section in sections(root):
        field = field_for(section.text, Company, grammar, own_name(filled))
        items = [node for node in section.children if node.shape is Shape.ITEM and not is_empty(node.text)]
        if field == "values":
            values += [(_value(node.text), node.line) for node in items]
            harvest.claim(section)
        elif field is None and (normal(section.text) in FITS or grammar.words.says_only(section.text, "fit")):
            for node in items:
                draft = harvest.add(Draft("fit", node.line, node.end, plain(node.text)))
                label = label_of(node.first)
                label = None if label and "[" in label.words else label  # `a reason [value:: Calm]`
                draft.put("value", label.words if label else "", node.line)
                draft.put("text", plain(label.rest if label else node.text), node.line)
                draft.put("company", filled.values.get("name") or filled.values.get("title", ""))
            harvest.claim(section)
        elif field == "ask":
            asked += _questions(section)
            harvest.claim(section)
    _add_values(values, front, filled)
    filled.put("ask", tuple(text for text, _ in asked), *(line for _, line in asked))


def _day_of_interview(heading: str, grammar: Grammar) -> str:
    """The day in `Interview 2026-07-02 14:00`; empty for `Interview questions` and for what names no day."""
    day = grammar.dates.anywhere(plain(heading)) or ""
    words = _BEFORE_DAY.split(normal(heading), maxsplit=1)[0].split()
    leads = grammar.words.lists["weekdays"] | grammar.words.lists["date_leads"]
    while words and words[-1] in leads:
        words.pop()
    return day if is_day(day) and field_for(" ".join(words), Company, grammar) == "interview" else ""


def _questions(section: Node, whom: str = "") -> Iterator[tuple[str, int]]:
    """The questions of a section with their lines; a heading below it says whom they are for."""
    items = [node for node in section.children if node.shape is Shape.ITEM]
    for node in items or [node for node in section.children if node.shape is Shape.TEXT]:
        if not is_empty(node.text):
            yield f"{whom}{plain(node.text)}", node.line
    for below in section.sections():
        yield from _questions(below, f"{plain(below.text).rstrip(':')}: ")


def _add_values(found: list[tuple[Value, int]], front: FrontMatter, filled: Filled) -> None:
    """The values of the front matter, spelt as in the body or in full, and behind them those of the body, each once."""
    stated = [one if one.gist or one.tags else _value(one.name) for one in filled.values.get("values", ())]
    listed = next((lines for key, lines in front.item_lines.items() if key.casefold() in ("values", "principles")), [])
    lines = listed if len(listed) == len(stated) else [filled.lines.get("values", (1,))[0]] * len(stated)
    known = {normal(value.name) for value in stated}
    new = [(value, line) for value, line in found if normal(value.name) not in known]
    if stated or new:
        filled.values["values"] = (*stated, *(value for value, _ in new))
        filled.lines["values"] = (*lines, *(line for _, line in new))


def _value(written: str) -> Value:
    """`**Move Fast**: act early (delivery, ambiguity)`, or no more than its name, with or without brackets."""
    brackets = re.search(r"\s*\(([^()]*)\)\s*$", written)
    text = written[: brackets.start()] if brackets else written
    label = label_of(text)
    name, gist = (label.words, label.rest) if label else (plain(text), "")
    tags = [tag.strip() for tag in brackets[1].split(",") if tag.strip()] if brackets else []
    return Value(name, plain(gist), tuple(tags))
