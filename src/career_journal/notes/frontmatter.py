"""The front matter of a note: `key: value` lines between two fences, each with the line it stands on.

YAML (`---`) and TOML (`+++`) are read. What cannot be read is a problem with its line; the text below counts even so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from frontmatter.default_handlers import BaseHandler

from career_journal.errors import Problem, Severity, Source
from career_journal.notes.loading import load_toml, load_yaml
from career_journal.notes.malformed import Malformed
from career_journal.notes.marks import marks_written

_OPENING = re.compile(r"(---|\+\+\+)[ \t]*\r?\n")
_CLOSING = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*(?:\r?\n|\Z)", re.MULTILINE),
}


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands between the fences, and where."""

    values: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    """The line of each key."""
    item_lines: dict[str, list[int]] = field(default_factory=dict)
    """The line of each item, for keys that hold a list."""
    last_line: int = 0
    """The line of the closing fence; 0 if the note has no front matter."""
    problems: tuple[Problem, ...] = ()


class NoteHandler(BaseHandler):
    """The same reading as a python-frontmatter handler: `frontmatter.loads(text, handler=NoteHandler())`."""

    FM_BOUNDARY = re.compile(r"^(?:-{3}|\+{3})[ \t]*$", re.MULTILINE)
    START_DELIMITER = END_DELIMITER = "---"

    def detect(self, text: str) -> bool:
        """Whether the text starts with front matter."""
        return split(text) is not None

    def split(self, text: str) -> tuple[str, str]:
        """Front matter and body. Raises ValueError if there is no front matter."""
        parts = split(text)
        if parts is None:
            message = "no front matter"
            raise ValueError(message)
        return text[parts.start : parts.end], text[parts.body :]

    def load(self, fm: str) -> dict[str, Any]:
        """The values of the front matter. Raises Malformed."""
        return load_yaml(fm).values


@dataclass(frozen=True, slots=True)
class Split:
    """Where front matter stands in a text: offsets of its first and last character, and of the body."""

    fence: str
    start: int
    end: int
    body: int


def split(text: str) -> Split | None:
    """Find the front matter; None without an opening fence on the first line or a closing one below it."""
    opening = _OPENING.match(text)
    if not opening:
        return None
    closing = _CLOSING[opening[1]].search(text, opening.end())
    if not closing:
        return None
    found = Split(opening[1], opening.end(), closing.start(), closing.end())
    return found if _is_front_matter(text[found.start : found.end], found.fence) else None


def _is_front_matter(block: str, fence: str) -> bool:
    """A rule at the top of a note is no fence: prose between two rules belongs to the body."""
    if fence == "+++":
        return True
    first = next((line for line in block.splitlines() if line.strip() and not line.lstrip().startswith("#")), "")
    return not block.strip() or (bool(re.match(r"\s*[\w\"'?{<\[(&*!%@`-].*", first)) and not _is_prose(block))


def _is_prose(block: str) -> bool:
    return block.startswith(("\n", "\r\n")) and not re.search(r"^[\w\"' -]+:(?:\s|$)", block, re.MULTILINE)


def read(text: str, path: str) -> tuple[FrontMatter, int]:
    """Read the front matter of a note and say at which character its body starts.

    What cannot be read is a problem with its line, and the body is read all the same.
    """
    parts = split(text)
    if parts is None:
        return _without(text, path), 0
    block = text[parts.start : parts.end]
    last_line = text.count("\n", 0, parts.end) + 1
    try:
        loaded = load_toml(block) if parts.fence == "+++" else load_yaml(block)
    except Malformed as error:
        problem = Problem(
            "bad-front-matter",
            f"the front matter cannot be read: {error}",
            Source(path, error.line + 1, error.line + 1) if error.line else Source(path, 1, last_line),
            error.hint or "mend the line; the text below is read all the same",
            Severity.ERROR,
        )
        return FrontMatter(marks_written(block), last_line=last_line, problems=(problem,)), parts.body
    problems = tuple(
        Problem(
            "doubled-key",
            f"'{key}' stands in the front matter twice",
            Source(path, line + 1, line + 1),
            f"keep one of the two; line {line + 1} was read, line {first + 1} was not",
            field=key,
        )
        for key, first, line in loaded.doubled
    )
    lines = {key: line + 1 for key, line in loaded.lines.items()}
    item_lines = {key: [line + 1 for line in found] for key, found in loaded.item_lines.items()}
    return FrontMatter(loaded.values, lines, item_lines, last_line, problems), parts.body


def _without(text: str, path: str) -> FrontMatter:
    opened = re.match(r"---[ \t]*\r?\n\s*[\w-]+:(?:\s[^\n]*|$)(?:\n[\w-]+:[^\n]*)*", text)
    if not opened:
        return FrontMatter()
    problem = Problem(
        "open-front-matter",
        "the front matter has an opening fence and no closing one",
        Source(path, 1, 1),
        "put a line '---' below its last key",
        Severity.ERROR,
    )
    return FrontMatter(marks_written(opened[0]), problems=(problem,))
