"""One line of a note with a part of it changed: a box, a tag, what stands behind a label or an arrow.

Each function knows one way in which a value may stand in a line and answers None where it does not; reading the note
again tells which way was right (`amend`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from career_journal.notes.grammar.inline import arrow_parts, label_of
from career_journal.notes.tokens import without_signs

_MARKER = re.compile(r"[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?")
_BOX = re.compile(rf"({_MARKER.pattern}\[)([^\]])(\]\s)")
_DRAWN = re.compile(rf"({_MARKER.pattern})[☐☑]\s*")
_DRAWINGS = {" ": "☐", "x": "☑"}
_BAR = re.compile(r"(?<!\\)\|")
_NUMBER_FIRST = re.compile(r"\d[\d.,]*(?=\s?[^\W\d]|\s?%)")
_END = re.compile(r"(?:\s|\\|\||<br ?/?>)*$")
"""What may stand behind the words of a line: a line break, the end of a row of a table."""


def marker_of(line: str) -> str:
    """What stands in front of the words of an item or a quote, with its box; empty for plain text."""
    match = _BOX.match(line) or _MARKER.match(line)
    return match[0] if match else ""


def bullet_of(line: str) -> str:
    """The same without a box; empty for plain text."""
    match = _MARKER.match(line)
    return match[0] if match else ""


def with_box(line: str, mark: str) -> str | None:
    """The line with this mark in its box, be it typed or drawn."""
    if drawn := _DRAWN.match(line):
        marker = drawn[1] if drawn[1].strip(" \t>") else f"{drawn[1]}- "
        box = f"{drawn[1]}{_DRAWINGS[mark]}" if mark in _DRAWINGS else f"{marker}[{mark}]"
        return f"{box} {line[drawn.end() :]}"
    return _BOX.sub(rf"\g<1>{mark}\g<3>", line, count=1) if _BOX.match(line) else None


def with_new_box(line: str, mark: str) -> str | None:
    """An item without a box, with one."""
    match = _MARKER.match(line)
    if match is None or not match[0].strip(" \t>"):
        return None
    return f"{match[0]}[{mark}] {line[match.end() :]}"


def cells_of(line: str) -> list[tuple[int, int]]:
    """Where the words of each cell begin and end, if the line is a row of a table."""
    bars = [match.start() for match in _BAR.finditer(line)]
    if len(bars) < 2 or line[: bars[0]].strip():
        return []
    return [_inside(line, first + 1, last) for first, last in pairwise(bars)]


def _inside(line: str, first: int, last: int) -> tuple[int, int]:
    """The words between two places without the blanks around them; behind the first blank if there are none."""
    words = line[first:last]
    begin = first + len(words) - len(words.lstrip()) if words.strip() else min(first + 1, last)
    return begin, begin + len(words.strip())


def words_of(line: str) -> list[str]:
    """The cells of a row, or the line as it is."""
    return [line[first:last] for first, last in cells_of(line)] or [line]


def with_cells(line: str, new: str) -> Iterator[list[str]]:
    """For each cell, the row with another number in front of its unit there, and with other words there."""
    for first, last in cells_of(line):
        number = _NUMBER_FIRST.match(line[first:last])
        behind = "" if first < last or line[last : last + 1] == " " else " "
        ends = [line[first + number.end() :]] if number else []
        yield [f"{line[:first]}{new}{end}" for end in (*ends, f"{behind}{line[last:]}")]


def with_sign_in_cell(line: str, words: str, sign: str) -> str | None:
    """The row with a sign behind the cell that holds these words."""
    ends = [last for first, last in cells_of(line) if words and words in line[first:last]]
    return f"{line[: ends[0]]} {sign}{line[ends[0] :]}" if len(ends) == 1 else None


def with_sign(line: str, sign: str) -> str:
    """The line with a sign at its end, in front of what breaks the line."""
    end = _END.search(line)
    at = end.start() if end else len(line)
    return f"{line[:at]} {sign}{line[at:]}"


def without_sign(line: str, sign: str) -> str | None:
    """The line without a sign and the blank in front of it."""
    pattern = re.compile(rf"(?:(?<=\s)|^){re.escape(sign)}(?![\w/-])", re.IGNORECASE)
    match = pattern.search(line)
    if match is None:
        return None
    before, after = line[: match.start()], line[match.end() :]
    if not after.strip():
        return before.rstrip() + after
    return before + after.lstrip(" ")


def with_words(line: str, old: str, new: str) -> str | None:
    """The line with other words in place of those that stand in it once."""
    return line.replace(old, new) if old and line.count(old) == 1 else None


def with_label_rest(line: str, new: str) -> str | None:
    """`**Result:** text` with another text."""
    marker = _MARKER.match(line)
    start = marker.end() if marker else 0
    label = label_of(line[start:])
    if label is None or not label.rest or not line.rstrip().endswith(label.rest):
        return None
    at = line.rindex(label.rest)
    signs = without_signs(label.rest)[1]
    return f"{line[:at]}{new}{signs}{line[at + len(label.rest) :]}"


def with_arrow_part(line: str, number: int, new: str) -> str | None:
    """`a -> b -> c` with another part, or with the next one added."""
    marker = _MARKER.match(line)
    start = marker.end() if marker else 0
    sentence, signs = without_signs(line[start:])
    parts = arrow_parts(sentence)
    if number == len(parts):
        return f"{line[:start]}{sentence} -> {new}{signs}"
    if number > len(parts):
        return None
    at = start + sum(len(part) for part in parts[:number])
    at = line.index(parts[number], at)
    return f"{line[:at]}{new}{line[at + len(parts[number]) :]}"


def without_last_part(line: str, number: int) -> str | None:
    """`a -> b -> c` without this part, if it is the last."""
    marker = _MARKER.match(line)
    start = marker.end() if marker else 0
    sentence, signs = without_signs(line[start:])
    parts = arrow_parts(sentence)
    if number == 0 or number != len(parts) - 1:
        return None
    end = sentence[: sentence.rindex(parts[number])].rindex(parts[number - 1]) + len(parts[number - 1])
    return f"{line[:start]}{sentence[:end]}{signs}"


def with_field(line: str, name: str, new: str) -> str | None:
    """The line with an inline field behind its words: `[outcome:: 64 min]`."""
    if "]" in new or not new.strip():
        return None
    end = _END.search(line)
    at = end.start() if end else len(line)
    sentence, signs = without_signs(line[:at])
    return f"{sentence} [{name}:: {new}]{signs}{line[at:]}"


def with_field_changed(line: str, names: Iterable[str], new: str | None) -> str | None:
    """The line with another value in an inline field that has one of these names, or without it."""
    known = "|".join(map(re.escape, names))
    pattern = rf"(?P<head>\s*\[(?:{known}):: ?)[^\]]*(?P<tail>\])|(?P<head2>\s*\((?:{known}):: ?)[^)]*(?P<tail2>\))"
    found = re.search(pattern, line, re.IGNORECASE)
    if found is None or (new is not None and "]" in new):
        return None
    inside = "" if new is None else f"{found['head'] or found['head2']}{new}{found['tail'] or found['tail2']}"
    return f"{line[: found.start()]}{inside}{line[found.end() :]}"


def with_date(line: str, new: str) -> str:
    """The line with a date in front of its words."""
    at = len(marker_of(line))
    return f"{line[:at]}{new} {line[at:]}"


def without_date(line: str, old: str) -> str | None:
    """The line without the date in front of its words."""
    at = len(marker_of(line))
    return f"{line[:at]}{line[at:].removeprefix(old).lstrip(' :,-')}" if line[at:].startswith(old) else None
