"""The values between the fences: YAML or TOML, each key and list item with its line.

Values keep the shape their owner gave them: `no`, `12:30`, `02134` and `2026-13-45` stay text, and the field they fill
decides what to make of them. Size, nesting and aliases are bounded before anything is loaded, because a hostile note
can crash or exhaust the parser (60 kB of `[` do).
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from typing import Any

import yaml

from career_journal.notes.malformed import Malformed, explained, line_of

LARGEST = 256 * 1024
LONGEST_WORD = 1000
DEEPEST = 64
MOST_ALIASES = 32

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_HIDDEN_BREAK = re.compile("[\x85\u2028\u2029]")
_WHOLE = re.compile(r"[-+]?(?:0|[1-9]\d{0,17})")
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9]\d{0,17})\.\d{1,18}")
_BEGIN_NUMBER = frozenset("+-0123456789")
_WORDS: dict[str, Any] = {"": None, "~": None, "null": None, "true": True, "false": False}
_TO_BE_FILLED = re.compile(r"<%.*%>")
"""`<% tp.date.now() %>`, which Templater fills in when a note is made of the template."""
_TAGS = "tag:yaml.org,2002:"
_TEXT = f"{_TAGS}str"
_PLAIN_COLLECTIONS = (f"{_TAGS}seq", f"{_TAGS}map")


class _Bounded(_LOADER):  # type: ignore[misc, valid-type]
    """Stops at what is nested too deep, which would crash it; no path of keys decides on a type."""

    depth = 0

    def descend_resolver(self, parent: yaml.Node | None, index: object) -> None:  # noqa: ARG002
        self.depth += 1
        if parent is not None and self.depth > DEEPEST + 1:
            message = f"nested deeper than {DEEPEST}"
            raise Malformed(message, parent.start_mark.line + 1)

    def ascend_resolver(self) -> None:
        self.depth -= 1


class _Untyped(_Bounded):
    """Leaves every value the text it is: fields decide what to make of it, and guessing takes half of the time."""

    def resolve(self, kind: type[yaml.Node], value: str, implicit: tuple[bool, bool]) -> str:  # noqa: ARG002
        return _DEFAULTS[kind]


_DEFAULTS = {yaml.ScalarNode: _TEXT, yaml.SequenceNode: f"{_TAGS}seq", yaml.MappingNode: f"{_TAGS}map"}


@dataclass(slots=True)
class Loaded:
    """Values with the line of each key and list item, from 1; for each doubled key its name and both lines."""

    values: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    item_lines: dict[str, list[int]] = field(default_factory=dict)
    doubled: list[tuple[str, int, int]] = field(default_factory=list)


def load_yaml(block: str) -> Loaded:
    """The values of YAML. Raises Malformed."""
    node = compose(block, _Untyped)
    return Loaded() if node is None else _mapping(node, block)


def compose(block: str, loader: Any = _Bounded) -> yaml.MappingNode | None:  # noqa: ANN401 - one of PyYAML's
    """The YAML nodes of a front matter, each with its place; None if there is nothing in it. Raises Malformed."""
    _guard(block)
    if hidden := _HIDDEN_BREAK.search(block):
        message = "an invisible line break (U+2028 or the like) stands in it"
        raise Malformed(message, line_of(block, hidden.start()), "delete it, or put the value in quotes on one line")
    try:
        node = yaml.compose(block, Loader=loader)
    except yaml.YAMLError as error:
        raise explained(error, block) from None
    except Malformed:
        raise
    except (ValueError, RecursionError) as error:
        raise Malformed(str(error)) from None
    if node is not None and not isinstance(node, yaml.MappingNode):
        message = "a list of 'key: value' lines was expected"
        raise Malformed(message, 1, "write each line as 'key: value', with an ASCII colon and a blank behind it")
    return node


def _mapping(node: yaml.MappingNode, block: str) -> Loaded:
    found = Loaded()
    lines = _Lines(block)
    for key_node, value_node in node.value:
        line = lines.of(key_node)
        if not isinstance(key_node, yaml.ScalarNode):
            message = "a key must be a word"
            raise Malformed(message, line)
        key = str(key_node.value)
        if key in found.lines:
            found.doubled.append((key, found.lines[key], line))
        found.values[key] = _value(value_node, block, ())
        found.lines[key] = line
        if isinstance(value_node, yaml.SequenceNode):
            found.item_lines[key] = [lines.of(item) for item in value_node.value]
    return found


class _Lines:
    """The line of one node after the other, each counted on from the one before: a list may have thousands."""

    def __init__(self, block: str) -> None:
        self._block, self._line, self._place = block, 1, 0

    def of(self, node: yaml.Node) -> int:
        """The line on which a node begins, as `line_of` counts it."""
        place = node.start_mark.index
        if place < self._place:  # an alias stands for what is written further up
            return line_of(self._block, place)
        self._line += self._block.count("\n", self._place, place)
        self._place = place
        return self._line


def _value(node: yaml.Node, block: str, above: tuple[yaml.Node, ...]) -> Any:  # noqa: ANN401 - any YAML value
    if node in above:
        message = "a value holds itself"
        raise Malformed(message, line_of(block, node.start_mark.index))
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node, block)
    _check_collection(node, block)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, block, (*above, node)) for item in node.value]
    return {str(key.value): _value(value, block, (*above, node)) for key, value in node.value}


def _check_collection(node: yaml.Node, block: str) -> None:
    """Refuse tags on lists and mappings, and what a template left unfilled: `{{title}}` is a mapping as a key."""
    if node.tag not in _PLAIN_COLLECTIONS:
        message = f"the tag '{node.tag.removeprefix(_TAGS)}' is not known here"
        raise Malformed(message, line_of(block, node.start_mark.index), "delete it, or put the value in quotes")
    if isinstance(node, yaml.MappingNode) and not all(isinstance(key, yaml.ScalarNode) for key, _ in node.value):
        line = line_of(block, node.start_mark.index)
        if block.startswith("{{", node.start_mark.index):
            message = "a placeholder of a template was never filled"
            raise Malformed(message, line, "write the value in its place, or delete the line")
        message = "a key must be a word"
        raise Malformed(message, line)


def _scalar(node: yaml.ScalarNode, block: str) -> Any:  # noqa: ANN401 - any YAML value
    text = str(node.value)
    if node.tag != _TEXT or block.startswith("!", node.start_mark.index):
        message = f"the tag '{node.tag.removeprefix(_TAGS)}' is not known here"
        raise Malformed(message, line_of(block, node.start_mark.index), "put the value in quotes")
    if node.style:
        return text
    if text.startswith("<%") and _TO_BE_FILLED.fullmatch(text):
        return None
    if len(text) > LONGEST_WORD and " " not in text:
        message = f"a single word of {len(text)} characters"
        raise Malformed(message, line_of(block, node.start_mark.index), "put it in quotes if it is meant")
    if text.lower() in _WORDS:
        return _WORDS[text.lower()]
    return _number(text) if text[0] in _BEGIN_NUMBER else text


def _number(text: str) -> float | int | str:
    if _WHOLE.fullmatch(text):
        return int(text)
    return float(text) if _DECIMAL.fullmatch(text) else text


def _guard(block: str) -> None:
    """Refuse what would blow up in the parser."""
    if len(block) > LARGEST:
        message = f"it is larger than {LARGEST // 1024} kB"
        raise Malformed(message)
    if "*" not in block or "&" not in block:
        return
    aliases = 0
    try:
        for event in yaml.parse(block, Loader=_LOADER):
            aliases += isinstance(event, yaml.AliasEvent)
            if aliases > MOST_ALIASES:
                message = f"more than {MOST_ALIASES} aliases"
                raise Malformed(message, line_of(block, event.start_mark.index if event.start_mark else 0))
    except yaml.YAMLError as error:
        raise explained(error, block) from None


def load_toml(block: str) -> Loaded:
    """The values of TOML. Raises Malformed."""
    lines: dict[str, int] = {}
    for number, line in enumerate(block.splitlines(), 1):
        if match := re.match(r"\s*([\w-]+)\s*=", line):
            lines.setdefault(match[1], number)
    try:
        return Loaded(tomllib.loads(block), lines)
    except tomllib.TOMLDecodeError as error:
        where = re.search(r"line (\d+)", str(error))
        message = str(error).partition(" (at")[0].lower()
        raise Malformed(
            message, int(where[1]) if where else 0, "mend the line; the text below is read all the same"
        ) from None
