"""Captions: a short line of its own above a list that says what the list holds, as a heading would."""

from __future__ import annotations

import re
from itertools import pairwise

from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.inline import slot_label
from career_journal.notes.grammar.stories.parts import LINE_TITLE
from career_journal.notes.grammar.voice import asks_reader
from career_journal.notes.grammar.words import YEAR, length, plain
from career_journal.notes.outline import BOLD_LEVEL, Node, Shape

_NUMBERED = re.compile(r"\d{1,2}[.)]")
_DENIES = re.compile(r"n['’]t\b|\b[Nn]ot\b")
LABELLED = 3
"""Labelled lines that tell a story in one paragraph."""
FORM_QUESTIONS = 3
"""Numbered paragraphs that make a form of it; the lines between them answer its questions."""
FEWEST_DAYS = 2
"""Lines that name a day, each above what was done then, that make a diary."""
LONGEST = 12
"""Words of a caption; a longer line is a sentence, unless it leads in with a colon."""
ANNOUNCING = frozenset(
    {"evidence", "objective", "key_result", "metric", "story", "question", "aside", "ask", "trouble"}
)


def promote(root: Node, grammar: Grammar) -> None:
    """Turn captions with a known meaning into headings that hold what follows them."""
    _unfold(root, grammar)
    for node in root.walk():
        numbered = sum(child.shape is Shape.TEXT and bool(_NUMBERED.match(child.first)) for child in node.children)
        if node.shape in (Shape.NOTE, Shape.SECTION) and numbered < FORM_QUESTIONS:
            node.children = _with_captions(_parted(node.children, grammar), grammar)


def _parted(children: list[Node], grammar: Grammar) -> list[Node]:
    """What stands above the labelled lines of a paragraph, and a question below them, are paragraphs of their own."""
    out: list[Node] = []
    for child in children:
        is_labelled = child.shape is Shape.TEXT and len(child.own) > LABELLED
        cuts = {_first_label(child, grammar), _question_below(child, grammar)} if is_labelled else set()
        out += _cut(child, sorted(cuts - {0}))
    return out


def _cut(node: Node, cuts: list[int]) -> list[Node]:
    """A paragraph in pieces, each of which begins at one of these lines; the last is the node itself."""
    pieces = []
    for begin, end in pairwise([0, *cuts]):
        piece = Node(Shape.TEXT, node.own[begin][0], node.own[end - 1][0])
        piece.own = node.own[begin:end]
        pieces.append(piece)
    if cuts:
        node.own = node.own[cuts[-1] :]
        node.line = node.own[0][0]
    return [*pieces, node]


def _question_below(node: Node, grammar: Grammar) -> int:
    """Where, below the last label of several, a line asks its reader something: `What would you do now?`; 0 if none."""
    labelled = [place for place, (_, line) in enumerate(node.own) if slot_label(line, grammar.words) is not None]
    behind = range(labelled[-1] + 1, len(node.own)) if len(labelled) >= LABELLED else range(0)
    return next((place for place in behind if asks_reader(node.own[place][1], grammar)), 0)


def _first_label(node: Node, grammar: Grammar) -> int:
    """Where the labelled lines of a paragraph begin, behind lines that are no mere title of theirs; 0 if nowhere."""
    labelled = [slot_label(line, grammar.words) is not None for _, line in node.own]
    cut = labelled.index(True) if sum(labelled) >= LABELLED else 0
    is_title = (
        cut == 1 and length(node.first) <= LINE_TITLE and not node.first.rstrip().endswith(("?", "？", ".", "。"))
    )
    return 0 if is_title else cut


def _unfold(root: Node, grammar: Grammar) -> None:
    """In a note without headings an item that announces goals, `- 2026 goals`, is the heading of what is below it.

    So are, below a heading, the items of a list that all announce something: `- Done` and `- Next week`.
    """
    containers = [node for node in root.walk() if node.shape in (Shape.NOTE, Shape.SECTION)]
    for container in containers:
        items = [node for node in container.children if node.shape is Shape.ITEM]
        if len(containers) > 1 and not (len(items) > 1 and all(item.children for item in items)):
            continue
        announcing = [item for item in items if _announces(item, grammar)]
        for item in announcing if len(containers) == 1 or announcing == items else ():
            item.shape, item.level = Shape.SECTION, BOLD_LEVEL - 1


def _announces(item: Node, grammar: Grammar) -> bool:
    return bool(item.children) and grammar.words.says_only(item.text, "objective", "evidence")


def _with_captions(children: list[Node], grammar: Grammar) -> list[Node]:
    out: list[Node] = []
    day: Node | None = None
    caption: Node | None = None
    days = _days(children, grammar)
    for index, child in enumerate(children):
        after = children[index + 1] if index + 1 < len(children) else None
        tells = index > 0 and _is_labelled(children[index - 1], grammar) and _is_labelled(child, grammar)
        if id(child) in days:
            day = caption = _heading(child, grammar)
            out.append(day)
            continue
        day = None if child.shape is Shape.SECTION and not child.bold else day
        if not tells and _is_caption(child, after, grammar):
            caption = _heading(child, grammar)
            _put(caption, day, out)
        elif caption is not None and (caption is day or _belongs(child, after, caption, grammar)):
            for block in child.children if child.shape is Shape.QUOTE else [child]:
                _put(block, caption, out)
        else:
            caption = day
            _put(child, day, out)
    return out


def _put(node: Node, heading: Node | None, out: list[Node]) -> None:
    """Put a node below the heading that holds it, or else beside the others."""
    (out if heading is None else heading.children).append(node)
    if heading is not None:
        heading.end = max(heading.end, node.end)


def _days(children: list[Node], grammar: Grammar) -> set[int]:
    """The ids of lines that name the days of what follows: of a list, or in a diary, where there are several."""
    found = [(child, after) for child, after in pairwise([*children, None]) if child and _is_day(child, grammar)]
    lists = [child for child, after in found if after and _leads_on(after)]
    return {id(child) for child in ([one for one, _ in found] if len(found) >= FEWEST_DAYS else lists)}


def _is_day(node: Node, grammar: Grammar) -> bool:
    return node.shape is Shape.TEXT and len(node.own) == 1 and grammar.dates.names_days(plain(node.first))


def _leads_on(after: Node) -> bool:
    """Whether what follows a day is a list, or a line that leads to one."""
    return _is_list(after) or (after.shape is Shape.TEXT and after.text.endswith((":", "：")))


def _is_labelled(node: Node, grammar: Grammar) -> bool:
    """Whether a line is labelled as a part of a story."""
    return node.shape is Shape.TEXT and slot_label(node.first, grammar.words) is not None


def _belongs(child: Node, after: Node | None, caption: Node, grammar: Grammar) -> bool:
    """A caption of an aside holds its list; another holds all that follows until a line leads in to another list.

    Behind its list the day of an entry begins something else.
    """
    if child.shape is Shape.SECTION and not child.bold:
        return False
    if any(map(_is_list, caption.children)) and _is_day(child, grammar):
        return False
    topic = grammar.words.topic(caption.text)
    if topic is not None and topic.name in ("aside", "ask"):
        return child.shape is not Shape.TEXT and not _lists_goals(child, grammar)
    is_title = topic is not None and topic.name == "objective"
    leads = child.shape is Shape.TEXT and after is not None and after.shape is Shape.ITEM and len(child.own) == 1
    return is_title or not leads


def _lists_goals(node: Node, grammar: Grammar) -> bool:
    """Whether a table has a column for objectives or key results, and so is no mere aside."""
    cells = node.children[0].cells if node.shape is Shape.TABLE and node.children else []
    return any(grammar.words.says_only(plain(cell), "objective", "key_result") for cell in cells)


def _heading(node: Node, grammar: Grammar) -> Node:
    caption = Node(Shape.SECTION, node.line, node.end)
    caption.level = BOLD_LEVEL - 1
    caption.own = list(node.own)
    if _leads_to_goals(plain(node.text), grammar):
        caption.announces = "objective"
    return caption


def _is_caption(node: Node, after: Node | None, grammar: Grammar) -> bool:
    if node.shape is not Shape.TEXT or len(node.own) != 1 or after is None:
        return False
    words = plain(node.first)
    if after.shape is Shape.QUOTE:
        return _leads_to_goals(words, grammar)  # what was written down then, quoted now
    return _is_list(after) and (_leads_to_goals(words, grammar) or _names(words, grammar))


def _is_list(node: Node) -> bool:
    return node.shape in (Shape.ITEM, Shape.TABLE) or (node.shape is Shape.SECTION and node.bold)


def _names(words: str, grammar: Grammar) -> bool:
    """Whether a line is a name with a known meaning, and no sentence."""
    topic = grammar.words.topic(words)
    is_short = topic is not None and topic.name == "objective" and length(words) <= len(topic.phrase.split()) + 3
    stops = ("?", "!", "？", "！") if is_short else (".", "?", "!", "。", "？", "！")  # `New goals for May.`
    if length(words) > LONGEST or words.endswith(stops) or ": " in words or grammar.words.has("duties", words):
        return False
    if topic is None or topic.name not in ANNOUNCING or (topic.name == "story" and not topic.exact):
        return False
    if topic.name in ("objective", "key_result") and _DENIES.search(words):
        return False
    # `my priorities became:` goes on with a story, `my goals:` announces
    return not (words.endswith(":") and length(words) > len(topic.phrase.split()) + 2 and topic.name == "objective")


def _leads_to_goals(words: str, grammar: Grammar) -> bool:
    """`In January I wrote down four things:`, `I will keep smaller goals this time. For May those are:`."""
    if length(words) > LONGEST * 2:
        words = re.split(r"[.!?。！？]\s", words)[-1]
    leads = grammar.words.has("goal_leads", words) or (
        grammar.words.has("goal_words", words) and grammar.words.has("first_person", words)
    )
    is_ahead = grammar.words.has("times_ahead", words) or YEAR.search(words) is not None
    leads |= is_ahead and grammar.words.has("goal_lead_ins", words)  # `In 2026 I would like to:`
    leads = leads and not grammar.words.has("help_wanted", words)  # `Where my manager can help me with them:`
    ends = words.endswith((":", "：", "…", "...")) or (
        words.endswith("?") and grammar.words.has("goal_questions", words)
    )
    return leads and ends and length(words) <= LONGEST * 2
