"""What its owner struck out: `~~Cut the wait~~` is no longer said. Of a goal alone it says that it is done with."""

from __future__ import annotations

import re
from collections.abc import Mapping

from career_journal.notes.grammar.draft import Harvest
from career_journal.notes.grammar.inline import check_of
from career_journal.notes.grammar.vocabulary import Vocabulary
from career_journal.notes.outline import Node, Shape

_STRUCK = re.compile(r"~~(?=\S)[^~]+~~")
_INSIDE = re.compile(rf"(?<=\S)\s*{_STRUCK.pattern}")
"""Words struck out in the middle of a line."""
_REMARK = re.compile(r"(?<=~~)\s*\([^()]*\)\W*$")
"""Why something is struck out: `~~Won the cup~~ (no, that was Ana)`."""
_LETTER = re.compile(r"[^\W\d_]")
TELLING = frozenset({"evidence", "story", "metric"})
"""Kinds of which a line struck out is no record."""


def without_struck(text: str) -> str:
    """What is left of a text: `Cut it by ~~5~~ 4 %` is `Cut it by 4 %`."""
    return _STRUCK.sub("", text).strip() if "~~" in text else text


def is_struck(text: str) -> bool:
    """`[x] ~~Cut the wait~~.`, `2026-05-03 ~~Cut the wait~~`, and a row whose cells are all struck out."""
    words = check_of(text)[1]
    return "~~" in words and not _LETTER.search(without_struck(words))


def set_struck_aside(root: Node) -> None:
    """Take out what is struck out inside a line; a goal that is struck out from its first word on is read as one."""
    for node in root.walk():
        if node.shape is not Shape.CODE and any("~~" in text for _, text in node.own):
            node.own = [(number, text if is_struck(text) else _without_inside(text)) for number, text in node.own]


def _without_inside(text: str) -> str:
    words = check_of(text)[1]
    return text[: len(text) - len(words)] + _INSIDE.sub(
        lambda struck: "" if _LETTER.search(words, 0, struck.start()) else struck[0],  # `✅ ~~Cut the wait~~ (done)`
        words,
    )


def _without_remark(text: str, words: Vocabulary) -> str:
    """A line without the words behind it why it is struck out: `~~Won the cup~~ (no, Ana)`, `… moved to May`."""
    told, struck, behind = text.rpartition("~~")
    is_remark = words.starts("struck_remarks", behind.lstrip(" -–—→>:,"))
    return told + struck if is_remark else _REMARK.sub("", text)


def drop_retracted(harvest: Harvest, texts: Mapping[int, str], words: Vocabulary) -> None:
    """No record is left of a line that is struck out as a whole, nor of what belongs to it."""
    lines = {number: text for number, text in texts.items() if "~~" in text}
    struck = {number for number, text in lines.items() if is_struck(_without_remark(text, words))}
    gone = [draft for draft in harvest.drafts if draft.kind in TELLING and draft.line in struck]
    for draft in gone:
        harvest.mark("boilerplate", draft.line, draft.end_line)
    harvest.drafts = [draft for draft in harvest.drafts if draft not in gone and draft.parent not in gone]
