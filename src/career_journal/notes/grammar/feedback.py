"""Feedback: what somebody said, under a heading such as *Feedback*, with the name in front, behind or above."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.inline import label_of
from career_journal.notes.grammar.voice import is_hole
from career_journal.notes.grammar.words import normal, plain
from career_journal.notes.marks import kept_in_words, marks_said
from career_journal.notes.outline import Node, Shape
from career_journal.periods import When

LONGEST_NAME = 6
"""Words in front of the colon that may be a name: `from Detlef Amsel, via Ottoline`."""
_NAME = r"[A-Z][\w.'’]*(?: [A-Z][\w.'’]*){0,2}"
_FROM = r"(?:from|by|von|vom|de|du|do|da|del)"
_GIVEN = re.compile(
    rf"(?:{_FROM}\s+)?(?P<name>[^\W\d_][\w.'’ -]*?)(?:\s*[(（](?P<remark>[^)）]*)[)）])?(?:,\s*via .*)?", re.IGNORECASE
)
_SIGNED = re.compile(
    rf"^(?P<text>.+?)\s+(?:[—–-]\s*|\()(?P<name>{_NAME})(?:,\s*(?P<remark>[^()]*\d[^()]*)|\s*\((?P<day>[^()]*\d[^()]*)\))?\)?$"
)
_REMARKED = re.compile(r"(?P<name>[^\W\d_][^:：()（）]*[(（][^()（）]*[)）])\s*[:：]\s*(?P<text>\S.*)", re.DOTALL)
"""`Ana (1:1, 2026-05): …`, whose first colon ends no name."""
_QUOTED_WHOLE = re.compile(r"\"([^\"]+)\"|[“„]([^“”„]+)[”“]|«([^«»]+)»|「([^「」]+)」")
_ABOVE = re.compile(rf"(?:[^\W\d_]+\s+)?(?i:{_FROM})\s+(?P<name>{_NAME})\W*(?P<remark>[^()]*)\W*")
"""`From Marta (3 May 2026)`, `Feedback from Marta`, as the heading over what she said."""


@dataclass(frozen=True)
class Given:
    """Who said something and when, in which situation, praise or growth if that is said, and what."""

    name: str
    text: str
    nature: str = ""
    when: When | None = None
    situation: str = ""


def read_items(nodes: list[Node], context: Context, grammar: Grammar, harvest: Harvest) -> None:
    """Each item that names who said it, and what stands below a heading that does."""
    above = _ABOVE.fullmatch(context.heading)
    for node in nodes:
        if node.shape not in (Shape.ITEM, Shape.TEXT, Shape.QUOTE) or is_hole(node.all_text(), grammar):
            continue
        if node.shape is Shape.ITEM and _is_given_to_others(node.text, grammar):
            continue
        given = _taken_apart(node.text, context, grammar) if node.shape is Shape.ITEM else None
        if given is None and above is not None:
            when, said = grammar.dates.leading(plain(node.all_text()))
            given = Given(above["name"], said.lstrip(" :"), when=when or grammar.dates.anywhere(above["remark"]))
        if given is not None:
            _add(given, node, context, harvest)


def _is_given_to_others(text: str, grammar: Grammar) -> bool:
    """`To Ana: …`, `My feedback to Ana (May 2026): …`: what the owner said to others."""
    name, _ = _head_and_words(grammar.dates.leading(text)[1])
    return " " in name and grammar.words.starts("feedback_given", name)


def _add(given: Given, node: Node, context: Context, harvest: Harvest) -> None:
    lines = [number for below in node.walk() for number, _ in below.own] if node.shape is Shape.QUOTE else []
    text = _unquoted(given.text)
    draft = Draft("feedback", node.line, node.end, text)
    draft.put("from", given.name, node.line)
    draft.put("text", text, *(lines or [number for number, _ in node.own]))
    draft.put("nature", given.nature, node.line)
    draft.put("situation", given.situation, node.line)
    draft.date = given.when or context.when
    harvest.claim(node)
    harvest.add(draft)


def _unquoted(said: str) -> str:
    """What was said without the quotation marks around all of it; `“Good”, and “early”` keeps its own."""
    inside = _QUOTED_WHOLE.fullmatch(said.strip())
    return next(filter(None, inside.groups()), said).strip() if inside else said


def _taken_apart(text: str, context: Context, grammar: Grammar) -> Given | None:
    """`2026-05-03 Ana: …`, `Ana, May 2026: …`, `Ana (growth): …`, `“…” (Ana, 3 May 2026)`."""
    when, rest = grammar.dates.leading(text)
    head, said = _head_and_words(rest)
    day, name = (None, head) if head.endswith((")", "）")) else grammar.dates.closing(head, context.when)
    given = _GIVEN.fullmatch(name) if said and len(name.split()) <= LONGEST_NAME else None
    if given:
        remark = (given["remark"] or "").strip()
        day = when or day or grammar.dates.anywhere(remark) or grammar.dates.of(remark, context.when)
        told = Given(given["name"].strip(), plain(said), when=day)
        return told if day else _with_remark(told, remark, grammar)
    signed = _SIGNED.match(plain(rest))
    if signed is None:
        return None
    remark = signed["remark"] or signed["day"] or ""
    return Given(signed["name"], signed["text"], when=when or grammar.dates.anywhere(remark))


def _with_remark(given: Given, remark: str, grammar: Grammar) -> Given:
    """What stands in brackets behind a name: `growth`, `in the retro`; `private` is a mark of the line."""
    if normal(remark) in grammar.words.lists["natures"]:
        return replace(given, nature=remark)
    is_mark = marks_said(f"({remark})") or kept_in_words(f"({remark})", grammar.words)
    return given if is_mark else replace(given, situation=remark)


def _head_and_words(text: str) -> tuple[str, str]:
    """Who said it, with a remark in brackets, and what; both empty if no name stands in front of a colon."""
    if remarked := _REMARKED.fullmatch(text):
        return plain(remarked["name"]), remarked["text"]
    label = label_of(text)
    return (label.words.strip(), label.rest) if label is not None and label.has_colon else ("", "")
