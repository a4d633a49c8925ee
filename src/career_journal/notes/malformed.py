"""Front matter that cannot be read, explained by the line its owner sees and not in the words of a parser."""

from __future__ import annotations

import re

import yaml

from career_journal.notes.scalars import quoted

_KEY_VALUE = re.compile(r"\s*(?:-\s+)?(?P<key>[^\s:#'\"][^:]*):\s+(?P<value>\S.*?)\s*")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f]")
_OPENED_ABOVE = ("quoted scalar", "flow sequence", "flow mapping", "simple key")
"""What was being read when it became clear that something further up was never finished."""
LONGEST_SHOWN = 80


class Malformed(ValueError):
    """Front matter that cannot be read; `line` is counted from its own first line, 0 where it is not known."""

    def __init__(self, message: str, line: int = 0, hint: str = "") -> None:
        super().__init__(message)
        self.line = line
        self.hint = hint


def line_of(block: str, index: int) -> int:
    """The line of a character as an editor counts it; YAML also breaks lines at NEL, U+2028 and U+2029."""
    return block.count("\n", 0, index) + 1


def explained(error: yaml.YAMLError, block: str) -> Malformed:
    """What is wrong with the line at which the parser gave up, and how it would be right."""
    lines = block.split("\n")
    number = _place(error, block)
    line = lines[number - 1] if 0 < number <= len(lines) else ""
    conflict = next((at for at, text in enumerate(lines, 1) if text.startswith("<<<<<<< ")), 0)
    if conflict:
        return Malformed("marks of a merge conflict stand in it", conflict, "keep one version, delete the marks")
    above = lines[number - 2].strip() if number > 1 else ""
    return (
        _wrong_character(line, number)
        or _wrong_value(line, number)
        or _wrong_line(line, above, number)
        or Malformed(str(getattr(error, "problem", None) or getattr(error, "reason", "not valid YAML")), number)
    )


def _place(error: yaml.YAMLError, block: str) -> int:
    """The line where it went wrong: where a bracket or quote was opened, rather than where it was missed."""
    opened = str(getattr(error, "context", None) or "").endswith(_OPENED_ABOVE)
    marks = [getattr(error, name, None) for name in ("context_mark", "problem_mark")]
    mark = next((mark for mark in (marks if opened else marks[::-1]) if mark is not None), None)
    position = mark.index if mark is not None else getattr(error, "position", None)
    return line_of(block, position) if isinstance(position, int) else 0


def _wrong_character(line: str, number: int) -> Malformed | None:
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return Malformed("the line begins with a tab", number, "indent with blanks")
    if _CONTROL.search(line):
        return Malformed("an invisible control character stands in the line", number, "delete it")
    return None


def _wrong_line(line: str, above: str, number: int) -> Malformed | None:
    """A line that is no pair, or one that ended up inside the value above."""
    if above and not re.search(r":(?:\s|$)|^-\s|^#", above):
        return _no_pair(above, number - 1)
    match = _KEY_VALUE.fullmatch(line)
    if match is None:
        return _no_pair(line.strip(), number) if line.strip() else None
    if line.startswith(" "):
        return Malformed(f"'{match['key']}' is indented where no key may be", number, "take the blanks in front away")
    return None


def _wrong_value(line: str, number: int) -> Malformed | None:
    """What is wrong with the value of a pair; None if it could stand as it is."""
    match = _KEY_VALUE.fullmatch(line)
    if match is None:
        return None
    key, value = match["key"], match["value"]
    quotes = f"put the value in quotes: {key}: {_requoted(value)}"
    hint = quotes if len(value) <= LONGEST_SHOWN else "put the value in quotes"
    if value[0] in "[{":
        closed = "]}"["[{".index(value[0])] in value
        what = f"a value cannot begin with '{value[0]}' and go on" if closed else f"the '{value[0]}' is not closed"
        return Malformed(what, number, hint if closed else f"close it, or {hint}")
    if value[0] in "\"'":
        what = (
            "a '\\' in double quotes changes what follows" if "\\" in value else "the quotes do not end with the value"
        )
        return Malformed(what, number, hint)
    if ": " in value:
        return Malformed("': ' stands in a value without quotes", number, hint)
    return Malformed(f"a value cannot begin with '{value[0]}'", number, hint) if value[0] in "@`%*&!|>,}]?-" else None


def _no_pair(line: str, number: int) -> Malformed:
    if re.match(r"[\w-]+:\S", line):
        return Malformed(f"'{line[:LONGEST_SHOWN]}' has no blank behind the colon", number, "write 'key: value'")
    shown = line if len(line) <= LONGEST_SHOWN else line[: LONGEST_SHOWN - 1] + "…"
    return Malformed(f"'{shown}' is no 'key: value' line", number, "write it as one, or move it below the front matter")


def _requoted(value: str) -> str:
    """The value in quotes that hold it, without those it has."""
    bare = value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value.lstrip("\"'")
    return "'" + bare.replace("'", "''") + "'" if "\\" in bare or '"' in bare else quoted(bare)
