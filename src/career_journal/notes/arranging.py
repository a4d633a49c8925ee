"""Arranging the blocks of a note as its reader sees them.

Headings hold what follows them, a line in bold on its own is a heading too, and items indented by a single blank are
nested.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby, pairwise, zip_longest

from career_journal.notes.blocks import Blocks
from career_journal.notes.dialects import as_commonmark
from career_journal.notes.indented import with_headings, with_outlines
from career_journal.notes.outline import BOLD_LEVEL, DEEPEST, Node, Shape

FEWEST_SIGNED = 3
"""Paragraphs with a picture in front that make a list."""
FEWEST_COUNTED = 3
"""Lines that count up and make a list."""
FEWEST_LABELLED = 2
"""Lines labelled as goals that make a list."""
LONGEST_BOLD_HEADING = 20
"""Words; a longer line in bold is a sentence with emphasis."""
LONGEST_BOLD_QUESTION = 60
"""Words in bold over several lines."""
_INDENTED = re.compile(r"\n(?: {2}|\t)[ \t]*[^\W_]")
"""An indented line that begins with a letter or digit."""
_CLOCK = re.compile(r"\[?(?:\d{1,2}:\d{2}(?::\d{2})?|(?:19|20)\d\d-\d{1,2}-\d{1,2}(?:[-T ]\d{2}:?\d{2})?)\]?\s")
_COUNTED = re.compile(r"(?P<number>\d{1,2})(?P<sign>[.)])(?=[^\W\d])")
"""`3.Oil the gate`, which is no item for Markdown without its blank."""
_NUMBERED_GOAL = re.compile(r"(?:O|KR)\s?\d{1,2}(?:\.\d{1,2})?\s?[.:：)、]\s*\S")
"""`O2. A shorter queue`, `KR1: 40 tests`."""
_LIST_LINE = re.compile(r"[-*+]{1,2}\s*(?=[^\W_])")
_BOLD_LINE = re.compile(
    r"(?:\*\*|__)\s*(?=\S)([^*]+?)\s*(?:\*\*|__)\s*[:：]?\s*"
    r"(?:[(（][~≈]?\d+(?:\s?[-–]\s?\d+)?\s?(?:s|sec|sek|seg|min|秒|分)\w*\.?[)）]:?)?\s*(?:\\|<br ?/?>)?$"
)
"""`**Situation**`, perhaps with the time that it takes to say: `**Situation** (30 seconds)`."""
_WRAPPED = re.compile(r"(?P<mark>\*\*|__)(?=\S)(?:(?!(?P=mark)).)+(?<=\S)(?P=mark)")
_NUMBERED = re.compile(r"\W*[^\W\d_]+\s*#?\d{1,2}\b\W{0,3}(?:\([^()]*\))?\W*")
_CONTENTS = re.compile(r"\{:\s?toc\}")
"""Behind an item, in whose place a table of contents will stand."""
_CAPTION = re.compile(r"(?P<mark>\*{1,3}|_{1,3})[^*_]{2,40}(?::(?P=mark)|(?P=mark):)")
_OPENS_ANEW = re.compile(r"\*\*[^*\s][^*]{1,60}\*\*|(?:19|20)\d\d-\d\d-\d\d\b")
_PICTURES_FIRST = re.compile(r"^[^\w\s!-~“„«¿¡]+\s*(?=\*\*|__)")
"""`✅ **Tasks:**`."""


def never(_: str) -> bool:
    """Whether a line names days, where nobody knows how days are named."""
    return False


def outline(body: str, first_line: int = 1, names_days: Callable[[str], bool] = never) -> Node:
    """Arrange the body of a note, whose first line is `first_line` of the file.

    A line of which `names_days` says that it names the days of what follows begins something new.
    """
    text = as_commonmark(body)
    blocks = Blocks(text, first_line)
    root = Node(Shape.NOTE, first_line, first_line + len(blocks.lines) - 1)
    flat = blocks.found()
    for node in flat:
        if node.shape is Shape.ITEM and _CONTENTS.fullmatch(node.own[-1][1]):
            node.shape = Shape.COMMENT
    if _INDENTED.search(f"\n{text}"):
        flat = list(with_headings(list(with_outlines(flat, blocks.raw))))
    flat = list(_with_days_apart(_with_captions_apart(flat, blocks), blocks, names_days))
    flat = list(_with_numbered(_with_goal_lines(_with_counted_lines(flat)), names_days))
    _nest(root, _with_bold_headings(flat))
    return root


def bold_heading(line: str) -> str | None:
    """The words of a line that is bold from end to end and short enough for a heading."""
    line = line.strip() if line.isascii() else _PICTURES_FIRST.sub("", line.strip())
    match = _BOLD_LINE.fullmatch(line.replace("** **", " "))
    if match and len(match[1].split()) <= LONGEST_BOLD_HEADING:
        return match[1].strip()
    return None


def _wrapped_bold(node: Node) -> Node | None:
    """Words in bold from end to end that were broken where their line grew long, as a heading of what is below."""
    lines = [text for _, text in node.own]
    text = " ".join(lines)
    found = _WRAPPED.fullmatch(text) if len(lines) > 1 else None
    if found is None or len(text.split()) > LONGEST_BOLD_QUESTION:
        return None
    heading = _heading(node.line, lines[0].removeprefix(found["mark"]))
    heading.own += [(number, line.removesuffix(found["mark"])) for number, line in node.own[1:]]
    heading.end = node.end
    return heading


def is_numbered(line: str) -> bool:
    """Whether a line says that one of several follows: `Case 2 (what I would do today)`."""
    return bool(_NUMBERED.fullmatch(line))


def _with_numbered(flat: Iterable[Node], names_days: Callable[[str], bool]) -> Iterator[Node]:
    """Paragraphs in which lines such as `Case 2` stand, as a heading for each and what follows it; `May 2` is a day."""
    for node in flat:
        lines = node.own if node.shape is Shape.TEXT else []
        starts = {number for number, text in lines if is_numbered(text) and not names_days(text)}
        if len(node.own) > 1:
            starts.discard(node.own[-1][0])  # nothing follows it
        if not starts:
            yield node
            continue
        rest: Node | None = None
        for number, text in node.own:
            if number in starts:
                yield _heading(number, text)
                rest = None
                continue
            if rest is None:
                rest = Node(Shape.TEXT, number)
                yield rest
            rest.own.append((number, text))
            rest.end = number


def _heading(number: int, words: str) -> Node:
    """A line that serves as a heading, below every real one."""
    heading = Node(Shape.SECTION, number)
    heading.level = BOLD_LEVEL
    heading.bold = True
    heading.own = [(number, words)]
    return heading


def _with_counted_lines(flat: Iterable[Node]) -> Iterator[Node]:
    """Paragraphs whose lines count up, `1.Oil the gate`, as the lists that they are for their reader."""
    for node in flat:
        may_count = node.shape is Shape.TEXT and len(node.own) >= FEWEST_COUNTED and node.first[:1].isdigit()
        counted = [_COUNTED.match(text) for _, text in node.own] if may_count else []
        numbers = [int(match["number"]) for match in counted if match]
        counts_up = all(after == number + 1 for number, after in pairwise(numbers))
        if len(numbers) < FEWEST_COUNTED or not counted[0] or not counts_up:
            yield node
            continue
        item = node
        for (number, text), match in zip(node.own, counted, strict=True):
            if match:
                item = Node(Shape.ITEM, number)
                item.marker = match[0]
                yield item
            item.own.append((number, text[match.end() :] if match else text))
            item.end = number


def _with_goal_lines(flat: Iterable[Node]) -> Iterator[Node]:
    """Lines of one block that are labelled `O1.`, `O2.` or `KR1:`, `KR2:` as the list that they are."""
    for node in flat:
        is_text = node.shape in (Shape.TEXT, Shape.ITEM) and len(node.own) > 1
        starts = [bool(_NUMBERED_GOAL.match(text)) for _, text in node.own] if is_text else []
        if sum(starts) < FEWEST_LABELLED or (node.shape is Shape.TEXT and not starts[0]):
            yield node
            continue
        cuts = [place for place, begins in enumerate(starts) if begins]
        lines = node.own
        if cuts[0] > 0 or node.shape is Shape.ITEM:
            cuts = [cut for cut in cuts if cut > 0]
            node.own = lines[: cuts[0]]
            node.end = node.own[-1][0]
            yield node
        for first, behind in pairwise((*cuts, len(lines))):
            item = Node(Shape.ITEM, lines[first][0], lines[behind - 1][0])
            item.own, item.marker, item.indent = lines[first:behind], "-", node.indent
            yield item


def _with_bold_headings(flat: list[Node]) -> list[Node]:
    """Paragraphs that open with a line in bold become a heading and the rest."""
    out: list[Node] = []
    nodes = _with_signed_lines(flat)
    for node, after in zip_longest(nodes, nodes[1:]):
        if node.shape is Shape.TEXT and len(node.own) > 1 and node.own[1][1] == "**":
            number, first = node.own[0]
            node.own[:2] = [(number, f"{first}**")]  # the closing stars have slipped to the next line
        words = bold_heading(node.first) if node.shape is Shape.TEXT else None
        if words is None:
            leads = node.shape is Shape.TEXT and after is not None and after.shape is Shape.TEXT
            out.append((leads and _wrapped_bold(node)) or node)
            continue
        out.append(_heading(node.own[0][0], words))
        if len(node.own) > 1:
            node.own.pop(0)
            node.line = node.own[0][0]
            out.append(node)
    return out


def _with_captions_apart(flat: list[Node], blocks: Blocks) -> Iterator[Node]:
    """`*Not done:*`, bold or a day at the margin begin something new below an item; for Markdown it is the item's."""
    for node in flat:
        yield node
        cut = _end_of_item(node, blocks) if node.shape is Shape.ITEM and len(node.own) > 1 else 0
        if cut:
            rest = Node(Shape.TEXT, node.own[cut][0], node.own[-1][0])
            node.own, rest.own = node.own[:cut], node.own[cut:]
            node.end = node.own[-1][0]
            yield rest


def _with_days_apart(flat: Iterable[Node], blocks: Blocks, names_days: Callable[[str], bool]) -> Iterator[Node]:
    """`4 March 2026` on a line at the margin, in a paragraph or right below an item, as a paragraph of its own."""
    for node in flat:
        lines = node.own if node.shape in (Shape.TEXT, Shape.ITEM) and len(node.own) > 1 else []
        days = [blocks.raw(own).startswith(own[1]) and names_days(own[1]) for own in lines]
        days[:1] = [node.shape is Shape.TEXT and day for day in days[:1]]
        if not any(days):
            yield node
            continue
        first = days.index(True)
        if first > 0:
            node.own, node.end = lines[:first], lines[first - 1][0]
            yield node
        for is_day, run in groupby(zip(days[first:], lines[first:], strict=True), lambda pair: pair[0]):
            own = [line for _, line in run]
            for part in [[line] for line in own] if is_day else [own]:
                text = Node(Shape.TEXT, part[0][0], part[-1][0])
                text.own = part
                yield text


def _end_of_item(node: Node, blocks: Blocks) -> int:
    """How many of its lines are an item's own; 0 if all are."""
    for place, own in enumerate(node.own[1:], 1):
        is_caption = place == len(node.own) - 1 and _CAPTION.fullmatch(own[1])
        if is_caption or (_OPENS_ANEW.match(own[1]) and blocks.raw(own).startswith(own[1])):
            return place
    return 0


def _with_signed_lines(flat: list[Node]) -> list[Node]:
    """Lines that each begin with a picture are a list without markers; so is a list pasted with a deep indent."""
    out: list[Node] = []
    for node in _with_signed_paragraphs(flat):
        if node.shape is Shape.TEXT:
            signed = [_is_signed(text) for _, text in node.own]
        else:
            signed = [bool(_LIST_LINE.match(text)) for _, text in node.own] if node.shape is Shape.CODE else []
        if not any(signed[:1]) or (node.shape is Shape.TEXT and sum(signed) < 2):
            out.append(node)
            continue
        for (number, text), starts in zip(node.own, signed, strict=True):
            if starts:
                item = Node(Shape.ITEM, number)
                item.marker = "*"
                out.append(item)
            out[-1].own.append((number, _LIST_LINE.sub("", text) if node.shape is Shape.CODE else text))
            out[-1].end = number
    return out


def _with_signed_paragraphs(flat: list[Node]) -> list[Node]:
    """At least three paragraphs of a line, side by side, that each begin with a picture are a list as well."""
    out: list[Node] = []
    for are_signed, run in groupby(flat, _is_signed_paragraph):
        nodes = list(run)
        for node in nodes if are_signed and len(nodes) >= FEWEST_SIGNED else ():
            node.shape, node.marker = Shape.ITEM, "*"
        out += nodes
    return out


def _is_signed_paragraph(node: Node) -> bool:
    return node.shape is Shape.TEXT and len(node.own) == 1 and _is_signed(node.first)


def _is_signed(text: str) -> bool:
    """Whether a line begins with a picture, or with its time of day, as the entries of a log do."""
    return unicodedata.category(text[:1] or " ") == "So" or bool(_CLOCK.match(text))


def _nest(root: Node, flat: list[Node]) -> None:
    """Put everything under its heading, and items under the item they are indented below."""
    path = [root]
    for node in flat:
        if node.shape is Shape.SECTION:
            while path[-1] is not root and path[-1].level >= node.level:
                path.pop()
            path[-1].children.append(node)
            path.append(node)
        else:
            path[-1].children.append(node)
    holding = [node for node in root.walk() if node.children]
    for node in reversed(holding):
        node.end = max(node.end, node.children[-1].end)
    for node in holding:
        if any(child.shape is Shape.ITEM for child in node.children):
            node.children = _nested_items(node.children)


def _nested_items(nodes: list[Node]) -> list[Node]:
    """Items indented deeper than the one before are its children, be it by a single blank."""
    out: list[Node] = []
    path: list[Node] = []
    for node in nodes:
        if node.shape is not Shape.ITEM:
            path.clear()
            out.append(node)
            continue
        while path and path[-1].indent >= node.indent:
            path.pop()
        if path:
            path[-1].children.append(node)
            for above in path:
                above.end = max(above.end, node.end)
        else:
            out.append(node)
        if len(path) < DEEPEST:
            path.append(node)
    return out
