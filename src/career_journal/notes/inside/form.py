"""The questions of a form, each with its limit and its sources."""

from __future__ import annotations

import re
from typing import Any

from career_journal.notes.fields import Filled
from career_journal.notes.frontmatter import FrontMatter
from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.draft import Harvest
from career_journal.notes.grammar.words import normal, plain, without_numbering
from career_journal.notes.inside.body import put
from career_journal.notes.outline import Node, Shape
from career_journal.records.form import Form

_LIMIT = re.compile(
    r"\(?(?:max(?:imum)?\.?|at most|up to|limit:?)\s*(?P<number>\d[\d,]*)\s*(?P<unit>words?|char(?:acter)?s?)\)?",
    re.IGNORECASE,
)
_DRAWS = re.compile(r"\s*(?:draws )?from:", re.IGNORECASE)
_NOTE = re.compile(r"\s*(?:limit:|(?:draws )?from:|required$)", re.IGNORECASE)


def read(root: Node, front: FrontMatter, filled: Filled, grammar: Grammar, harvest: Harvest) -> None:
    """One numbered line for each question, `*` if it is required; its limit and sources on the lines below."""
    del front, grammar
    questions = []
    group = ""
    for node in root.walk():
        if node.shape is Shape.SECTION:
            group = plain(node.text)
        is_numbered = node.shape is Shape.ITEM and node.marker[:1].isdigit()
        is_line = node.shape is Shape.TEXT and bool(re.match(r"\d{1,2}[.)]", node.first))
        if not (
            is_numbered
            or is_line
            or (node.shape is Shape.ITEM and node.indent == 0 and plain(node.first).endswith("?"))
        ):
            continue
        questions.append(_question(node, group))
        harvest.claim(node)
    put(Form, filled, "questions", questions)


def _question_and_notes(node: Node) -> tuple[str, list[str]]:
    """A question, wrapped over lines or not, and the lines below it that say its limit and sources."""
    lines = [line for below in node.walk() for _, line in below.own]
    first_note = next((index for index, line in enumerate(lines) if _NOTE.match(line)), len(lines))
    notes: list[str] = []
    for line in lines[first_note:]:
        if _NOTE.match(line) or not notes:
            notes.append(line)
        else:
            notes[-1] += f" {line}"
    return " ".join(lines[: first_note if first_note < len(lines) else len(node.own)]), notes


def _question(node: Node, group: str) -> dict[str, Any]:
    asked, notes = _question_and_notes(node)
    limit = _LIMIT.search(" ".join([asked, *notes]))
    draws = next((line.partition(":")[2] for line in notes if _DRAWS.match(line)), "")
    bare = _LIMIT.sub("", asked).strip()
    text = re.sub(r"[\s\u00a0]*\*+\s*$", "", bare).strip()
    number = int(limit["number"].replace(",", "")) if limit else None
    is_words = limit is not None and limit["unit"].lower().startswith("word")
    return {
        "text": without_numbering(plain(text)),
        "required": bool(re.search(r"\*\s*$", bare)) or any(normal(line) == "required" for line in notes),
        "max_words": number if is_words else None,
        "max_characters": None if is_words else number,
        "draws": [word.strip() for word in draws.split(",") if word.strip()],
        "group_by": group,
        "line": node.line,
    }
