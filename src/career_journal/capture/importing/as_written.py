"""The words of a field as they stand in the source, with their links and emphasis."""

from __future__ import annotations

import re

from career_journal.notes.grammar.words import plain

MARKUP = 100
"""Characters of the marks and tags in front of a word, at most."""
_OPENING = re.compile(r"(?:<\w+[^<>]*>|[\[*_`~<(])*\Z")
_CLOSING = re.compile(r"(?:</\w+>|[\])*_`~>])*(?:\([^)\s]*\)|\]\([^)\s]*\))?(?:</\w+>|[\])*_`~>.,;:!?])*")


def as_written(value: str, lines: list[str]) -> str:
    """The value with the markup it has in these lines; what cannot be found there stays plain."""
    told = value.split("\n")
    if len(told) != len(lines):
        return value
    return "\n".join(_in_line(text, line) for text, line in zip(told, lines, strict=True))


def _in_line(text: str, line: str) -> str:
    if not text or text in line:
        return text
    words = text.split()
    for start in _places(words[0], line):
        for end in reversed(_places(words[-1], line)):
            before = _OPENING.search(line, max(0, start - MARKUP), start)
            first = before.start() if before else start
            behind = _CLOSING.match(line, end + len(words[-1]))
            found = line[first : behind.end() if behind else end + len(words[-1])]
            if plain(found) == text:
                return found.strip()
    return text


def _places(word: str, line: str) -> list[int]:
    return [match.start() for match in re.finditer(re.escape(word), line)][:5]
