"""The labelled parts a story is told in: where one begins and what belongs to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.draft import Harvest
from career_journal.notes.grammar.inline import Label, check_of, label_of, slot_label
from career_journal.notes.grammar.voice import asks_reader
from career_journal.notes.grammar.words import is_empty, length, normal, plain, without_numbering
from career_journal.notes.outline import Node, Shape

CORE = ("situation", "task", "action", "result", "learning")
NEEDED = frozenset({"situation", "action", "result"})
"""The parts without which a story is not told."""
APART = 2
"""Lines below a finished part; what stands further down is another matter."""
LINE_TITLE = 8
"""Words of a line that entitles the labelled lines below it."""


@dataclass(slots=True)
class Part:
    """One labelled part: which slots it fills, its lines of text and the nodes it is made of."""

    slots: tuple[str, ...]
    label: Label
    line: int
    shape: Shape
    text: list[tuple[int, str]] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)

    @property
    def end(self) -> int:
        """Its last line."""
        return max([self.line, *(node.end for node in self.nodes[1:]), *(line for line, _ in self.text)])

    @property
    def is_hollow(self) -> bool:
        """Whether nothing stands behind the label."""
        return all(is_empty(text) for _, text in self.text)

    @property
    def is_core(self) -> bool:
        """Whether it is a part of the story itself, not its tags or links."""
        return bool(set(self.slots) & set(CORE))


def parts(container: Node, grammar: Grammar, harvest: Harvest) -> Iterator[Part | None]:
    """The labelled parts in order; None where something else stands between."""
    current: Part | None = None
    for node in _flow(container):
        found = [] if id(node) in harvest.claimed else list(_parts_of(node, grammar))
        if len(found) > 1 and current is not None and current.is_hollow and found[0].slots == ("title",):
            current.text += found.pop(0).text  # the words below a bare label, with the next label behind them
        if not found and id(node) not in harvest.claimed and (entitled := _entitled_by(node, grammar)) is not None:
            found = [entitled]
        if found:
            yield from found
            current = found[-1]
        elif current is not None and id(node) not in harvest.claimed and _continues(node, current, grammar):
            current.nodes.append(node)
            current.text += lines(node)
        elif node.shape is not Shape.RULE or current is None:
            yield None
            current = None


def _flow(container: Node) -> Iterator[Node]:
    """The children as they are read: a line in bold and what follows it stand side by side, quotes are opened."""
    for child in container.children:
        if child.shape is Shape.SECTION and child.bold:
            yield child
            yield from child.children
        elif child.shape is Shape.QUOTE:
            yield from child.children
        else:
            yield child


def _parts_of(node: Node, grammar: Grammar) -> Iterator[Part]:
    """A paragraph may hold a label on each of its lines, and so may an item; a heading holds one."""
    if node.shape is Shape.TEXT or (node.shape is Shape.ITEM and _is_labelled_throughout(node, grammar)):
        yield from _parts_of_lines(node, grammar)
    elif node.shape in (Shape.ITEM, Shape.SECTION) and node.own and node.announces != "question":
        found = slot_label(node.first, grammar.words)
        if found is None and node.shape is Shape.ITEM:
            found = _question(node.first, grammar)
        if found is None:
            return
        slots, label = found
        if node.shape is Shape.SECTION and ((label.rest and not label.has_colon) or _is_to_do(node)):
            return
        part = Part(slots, label, node.line, Shape.TEXT if node.bold else node.shape, nodes=[node])
        part.text = [(node.line, label.rest)] if label.rest else []
        part.text += node.own[1:]
        if not node.bold:
            for child in node.children:
                part.text += lines(child)
                part.nodes.append(child)
            if node.shape is Shape.SECTION and part.text and not label.has_colon:
                part.line = part.text[0][0]
        yield part


def _entitled_by(node: Node, grammar: Grammar) -> Part | None:
    """A line in bold right above the first part is the title of what is told there: `**The burst pipe**`."""
    if not node.bold or node.shape is not Shape.SECTION or not node.children or not node.own:
        return None
    first = node.children[0]
    if not _is_title(node.first, grammar) or not first.own or not _is_told(first.first, grammar):
        return None
    return Part(
        ("title",), Label(plain(node.first), "", has_colon=False), node.line, first.shape, list(node.own), [node]
    )


def _is_title(text: str, grammar: Grammar) -> bool:
    """Whether a line in bold names what happened: no label, no theme, no question, none of a numbered list."""
    words = plain(text)
    is_known = grammar.words.topic(text) is not None or normal(words) in grammar.words.labels
    is_free = not is_known and label_of(words) is None and slot_label(words, grammar.words) is None
    asks = (
        "?" in words or "？" in words or any(grammar.words.starts(name, words) for name in ("behavioural", "prompts"))
    )
    return is_free and not asks and without_numbering(words) == words and length(words) <= LINE_TITLE * 2


def _is_to_do(section: Node) -> bool:
    """`Actions` over nothing but boxes: what was to be done, not what somebody tells he did."""
    items = [node for node in section.children if node.shape is Shape.ITEM]
    return bool(items) and all(check_of(item.first)[0] is not None for item in items)


def _is_labelled_throughout(item: Node, grammar: Grammar) -> bool:
    """Whether an item tells parts on its own lines, or says which question it answers; nothing is below it."""
    if item.children:
        return False
    below = [line for _, line in item.own[1:]]
    asks = any(_question(line, grammar) for line in below)
    opening = slot_label(below[0], grammar.words) if below else None
    is_titled = opening is not None and opening[0][0] in ("situation", "task")
    return asks or is_titled or sum(slot_label(line, grammar.words) is not None for _, line in item.own) > 1


def _parts_of_lines(node: Node, grammar: Grammar) -> Iterator[Part]:
    part: Part | None = None
    for number, line in node.own:
        found = slot_label(line, grammar.words) or _question(line, grammar)
        if found:
            if part is not None:
                yield part
            text = [(number, found[1].rest)] if found[1].rest else []
            part = Part(found[0], found[1], number, Shape.TEXT, text, [node])
        elif part is not None:
            part.text.append((number, line))
        elif _is_line_title(line, number, node, grammar):
            yield Part(
                ("title",), Label(plain(line), "", has_colon=False), number, Shape.TEXT, [(number, line)], [node]
            )
        elif not re.match(r"[\w-]+:: ?", line):
            return
    if part is not None:
        yield part


def _question(line: str, grammar: Grammar) -> tuple[tuple[str, ...], Label] | None:
    """`Question: …`, which the story below it answers."""
    label = label_of(line)
    if label is None or not label.rest or grammar.words.labels.get(normal(label.words)) != "question":
        return None
    return ("question",), label


def _is_line_title(line: str, number: int, node: Node, grammar: Grammar) -> bool:
    """A few words without a full stop on the line above the first label; in an item they may be more."""
    topic = grammar.words.topic(line)
    if topic is not None and topic.name in ("aside", "other"):
        return False
    below = [text for after, text in node.own if after > number]
    is_short = length(line) <= LINE_TITLE * (2 if node.shape is Shape.ITEM else 1)
    is_title = is_short and not line.rstrip().endswith((".", "。", "?", "？"))
    return is_title and any(_is_told(text, grammar) for text in below)


def _is_told(line: str, grammar: Grammar) -> bool:
    """Whether a line is labelled as something that is told or asked, and not as what it is good for."""
    found = slot_label(line, grammar.words) or _question(line, grammar)
    return found is not None and found[0][0] in (*CORE, "title", "question")


def _continues(node: Node, part: Part, grammar: Grammar) -> bool:
    """What follows a label belongs to it: its list, an item among its items, the paragraph below a bare label.

    The next question in a list of them does not.
    """
    if node.shape in (Shape.SECTION, Shape.RULE, Shape.COMMENT, Shape.LINK):
        return False
    if _is_closed(part) and node.line > part.end + APART:
        return False
    if node.shape is not Shape.ITEM:
        return not part.text or (part.shape is Shape.TEXT and not _is_closed(part))
    lists_questions = part.slots[0] in ("kept_for", "follow_ups")
    asks = node.first.rstrip().endswith(("?", "？")) or grammar.words.starts("behavioural", plain(node.first))
    asks |= not node.indent and asks_reader(node.first, grammar)  # nested, it is part of a whole answer
    if asks and not lists_questions:
        return False
    return part.shape is not Shape.ITEM or (
        bool(part.text)
        and part.nodes[0].indent == node.indent
        and part.nodes[0].marker[-1:] == node.marker[-1:]
        and not is_empty(node.first)
    )


def _is_closed(part: Part) -> bool:
    """A paragraph that said something behind its label is finished; a label alone takes what follows."""
    return bool(part.label.rest)


def lines(node: Node) -> list[tuple[int, str]]:
    """All lines of a node and of what it holds."""
    return [line for below in node.walk() for line in below.own]


def joined(told: list[tuple[int, str]]) -> str:
    """The text of several lines as one."""
    return plain(" ".join(text for _, text in told))
