"""Stories: parts under labels (STAR and its kin), arrows, paragraphs and bare titles under a theme."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.inline import Label, arrow_parts, check_of, slot_label
from career_journal.notes.grammar.voice import is_advice, is_hole, is_instruction
from career_journal.notes.grammar.words import is_empty, is_italic, length, normal, plain
from career_journal.notes.outline import Node, Shape

_POINTER = re.compile(r"\[\[[^\]]+\]\]")
POINTER_WORDS = 8
"""Words around a link to a note; with so few, the story is told there and not here."""
_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”")
CORE = ("situation", "task", "action", "result", "learning")
PROSE_WORDS = 25
"""Words a paragraph needs to be a story told in prose."""
TITLE_WORDS = 45
"""Words a bare title may have; a longer item is a paragraph."""


LINE_TITLE = 8
"""Words of a line that entitles the labelled lines below it."""
LISTED = 2
"""Items told under a theme, after which a paragraph remarks on them and tells none of its own."""


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


# ---- parts under labels -----------------------------------------------------------------------------------------


def read_labelled(container: Node, context: Context, grammar: Grammar, harvest: Harvest) -> list[Draft]:
    """Stories told under labels among the direct children of a section, an item or a quote."""
    drafts = []
    for run in _runs(list(_parts(container, grammar, harvest))):
        for story in _split(run):
            draft = _labelled_story(story, container, context, grammar)
            if draft is not None:
                drafts.append(harvest.add(draft))
            elif _is_skeleton(story, grammar):
                harvest.mark("boilerplate", story[0].line, story[-1].end)
            else:
                continue
            for part in story:
                harvest.claim(*part.nodes)
    return drafts


def _is_skeleton(story: list[Part], grammar: Grammar) -> bool:
    """Labels with nothing behind them yet."""
    core = [part for part in story if part.is_core]
    return len(core) > 1 and all(part.is_hollow or is_hole(_joined(part.text), grammar) for part in core)


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


def _parts(container: Node, grammar: Grammar, harvest: Harvest) -> Iterator[Part | None]:
    """The labelled parts in order; None where something else stands between."""
    current: Part | None = None
    for node in _flow(container):
        found = [] if id(node) in harvest.claimed else list(_parts_of(node, grammar))
        if found:
            yield from found
            current = found[-1]
        elif current is not None and id(node) not in harvest.claimed and _continues(node, current):
            current.nodes.append(node)
            current.text += _lines(node)
        elif node.shape is not Shape.RULE or current is None:
            yield None
            current = None


def _parts_of(node: Node, grammar: Grammar) -> Iterator[Part]:
    """A paragraph may hold a label on each of its lines; an item or a heading holds one."""
    if node.shape is Shape.TEXT:
        yield from _parts_of_lines(node, grammar)
    elif node.shape in (Shape.ITEM, Shape.SECTION) and node.own:
        found = slot_label(node.first, grammar.words)
        if found is None:
            return
        slots, label = found
        if node.shape is Shape.SECTION and label.rest and not label.has_colon:
            return
        part = Part(slots, label, node.line, Shape.TEXT if node.bold else node.shape, nodes=[node])
        part.text = [(node.line, label.rest)] if label.rest else []
        part.text += node.own[1:]
        if not node.bold:
            for child in node.children:
                part.text += _lines(child)
                part.nodes.append(child)
            if node.shape is Shape.SECTION and part.text and not label.has_colon:
                part.line = part.text[0][0]
        yield part


def _parts_of_lines(node: Node, grammar: Grammar) -> Iterator[Part]:
    part: Part | None = None
    for number, line in node.own:
        found = slot_label(line, grammar.words)
        if found:
            if part is not None:
                yield part
            text = [(number, found[1].rest)] if found[1].rest else []
            part = Part(found[0], found[1], number, Shape.TEXT, text, [node])
        elif part is not None:
            part.text.append((number, line))
        elif not re.match(r"[\w-]+:: ?", line) and not _is_line_title(line, number, node, grammar):
            return
    if part is not None:
        yield part


def _is_line_title(line: str, number: int, node: Node, grammar: Grammar) -> bool:
    """A few words without a full stop on the line above the first label."""
    topic = grammar.words.topic(line)
    if topic is not None and topic.name in ("aside", "other"):
        return False
    return (
        number < node.own[-1][0] and length(line) <= LINE_TITLE and not line.rstrip().endswith((".", "。", "?", "？"))
    )


def _lines(node: Node) -> list[tuple[int, str]]:
    return [line for below in node.walk() for line in below.own]


def _continues(node: Node, part: Part) -> bool:
    """What follows a label belongs to it: its list, an item among its items, the paragraph below a bare label."""
    if node.shape in (Shape.SECTION, Shape.RULE, Shape.COMMENT, Shape.LINK):
        return False
    if node.shape is not Shape.ITEM:
        return not part.text or (part.shape is Shape.TEXT and not _is_closed(part))
    if node.first.rstrip().endswith(("?", "？")):
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


def _runs(parts: list[Part | None]) -> Iterator[list[Part]]:
    run: list[Part] = []
    for part in parts:
        if part is None or (run and run[-1].shape is not part.shape):
            if run:
                yield run
            run = []
        if part is not None:
            run.append(part)
    if run:
        yield run


def _split(run: list[Part]) -> Iterator[list[Part]]:
    """A run may hold several stories: the next begins where a label comes again or a new title stands."""
    story: list[Part] = []
    labels: set[str] = set()
    for part in run:
        label = normal(part.label.words)
        told = any(earlier.is_core for earlier in story)
        if story and told and (label in labels or part.slots[0] == "title"):
            yield story
            story, labels = [], set()
        story.append(part)
        labels.add(label)
    if story:
        yield story


def _labelled_story(story: list[Part], container: Node, context: Context, grammar: Grammar) -> Draft | None:
    slots = {slot for part in story for slot in part.slots if slot in CORE}
    if len(slots) < 2 or not slots & {"situation", "action"}:
        return None
    filled = [part for part in story if not part.is_hollow and not is_hole(_joined(part.text), grammar)]
    told = [part for part in filled if part.is_core]
    if not told or _explains(told, grammar):
        return None
    first = next((part for part in story if part.is_core or part.slots[0] == "title"), story[0])
    draft = Draft("story", first.line, max(part.end for part in story), "")
    for part in filled:
        _fill(draft, part)
    draft.title = _title(draft, story, container, context)
    draft.put("theme", context.theme or context.heading)
    return draft


def _joined(lines: list[tuple[int, str]]) -> str:
    return plain(" ".join(text for _, text in lines))


def _fill(draft: Draft, part: Part) -> None:
    slot = part.slots[0]
    for number, text in part.text:
        shown = plain(check_of(text)[1])
        if is_empty(text) or not shown:
            continue
        if slot == "title":
            draft.title = draft.title or shown
        elif slot in CORE:
            draft.extend(slot, shown, number)
        else:
            draft.extend("details", f"{part.label.words}: {shown}", number)


def _explains(parts: list[Part], grammar: Grammar) -> bool:
    """Whether the parts say how to tell a story in place of telling one."""
    texts = [_joined(part.text) for part in parts]
    return sum(is_instruction(text, grammar) for text in texts) * 2 >= len(texts)


def _title(draft: Draft, story: list[Part], container: Node, context: Context) -> str:
    if draft.title:
        return draft.title
    if container.shape is Shape.ITEM and container.own:
        return plain(container.first)
    told = plain(next((text for part in story for _, text in part.text if not is_empty(text)), ""))
    return context.heading or told


# ---- items and paragraphs under a theme ---------------------------------------------------------------------------


def read_theme(nodes: list[Node], context: Context, grammar: Grammar, harvest: Harvest) -> None:
    """Items and paragraphs under a behavioural theme: arrows, titles, prose."""
    items = [node for node in nodes if node.shape is Shape.ITEM]
    advice = is_advice([plain(node.text) for node in items], grammar)
    told = 0
    last: Draft | None = None
    for node in nodes:
        if node.shape is Shape.ITEM:
            last = None if advice else _item_story(node, context, grammar, harvest)
            told += last is not None
        elif node.shape is Shape.QUOTE and last is not None and node.line <= last.end_line + 1:
            for number, text in _lines(node):
                last.extend("details", plain(text), number)
            last.end_line = node.end
            harvest.claim(node)
        elif node.shape is Shape.TEXT and told < LISTED and is_prose_story(node.text, context, grammar):
            harvest.add(prose_story(node, context))
            harvest.claim(node)
            last = None
        else:
            last = None


def read_principles(nodes: list[Node], context: Context, grammar: Grammar, harvest: Harvest) -> None:
    """`1. Ownership:` with the story below it: an item that names a company's value."""
    named = [node for node in nodes if node.shape is Shape.ITEM and _names_value(node, grammar)]
    alike = [node for node in nodes if named and _is_lead_item(node) and node.marker[-1:] == named[0].marker[-1:]]
    for index, node in enumerate(nodes):
        if node not in named and node not in alike:
            continue
        below = list(node.children)
        for other in nodes[index + 1 :]:
            if other.shape is Shape.ITEM and other.marker[-1:] == node.marker[-1:]:
                break
            below.append(other)
        lines = [line for other in below for line in _lines(other) if not is_empty(line[1])]
        if length(" ".join(text for _, text in lines)) < PROSE_WORDS:
            continue
        draft = Draft(
            "story", node.line, max(line for line, _ in lines), context.heading or plain(node.first).rstrip(":")
        )
        for number, text in lines:
            draft.extend("details", plain(text), number)
        draft.put("values", (plain(node.first).rstrip(" :："),), node.line)
        draft.put("theme", plain(node.first).rstrip(" :："), node.line)
        harvest.claim(node, *below)
        harvest.add(draft)


def _is_lead_item(node: Node) -> bool:
    return node.shape is Shape.ITEM and len(node.own) == 1 and node.first.rstrip(" *").endswith(":")


def _names_value(node: Node, grammar: Grammar) -> bool:
    words = plain(node.first).rstrip(" :：")
    topic = grammar.words.topic(words) if length(words) <= 8 else None
    if len(node.own) > 1 or topic is None:
        return False
    return topic.name == "value" or (topic.name == "story" and node.first.rstrip(" *").endswith(":"))


def _item_story(node: Node, context: Context, grammar: Grammar, harvest: Harvest) -> Draft | None:
    text = plain(check_of(node.text)[1])
    if _says_nothing(node, text, grammar):
        return None
    parts = arrow_parts(" ".join(own for _, own in node.own))
    advises = grammar.words.has("instruction_words", text) if context.behavioural else is_instruction(text, grammar)
    is_bare = len(parts) == 1 and (check_of(node.text)[0] is not None or advises)
    is_title = len(parts) == 1
    if is_bare or (is_title and (context.topic != "story" or not context.sure or _tells_in_parts(context, harvest))):
        return None
    draft = Draft("story", node.line, node.end, "")
    _tell(draft, parts, node, text)
    for child in node.children:
        for number, line in _lines(child):
            draft.extend("details", plain(line), number)
    draft.put("theme", context.theme or context.heading)
    harvest.claim(node)
    return harvest.add(draft)


def _tells_in_parts(context: Context, harvest: Harvest) -> bool:
    """Who writes stories under labels does not mean the other bullets of the note as stories, but for a plain theme."""
    labelled = sum(draft.kind == "story" and {"situation", "action"} <= draft.lines.keys() for draft in harvest.drafts)
    return labelled > 1 and context.inherited


def _says_nothing(node: Node, text: str, grammar: Grammar) -> bool:
    return (
        is_empty(node.text)
        or text.endswith(("?", "？"))
        or is_hole(text, grammar)
        or _is_link_only(node)
        or is_italic(node.first)
        or grammar.words.starts("behavioural", text)
        or grammar.words.starts("hints", text)
        or (length(text) > TITLE_WORDS and not grammar.words.has("first_person", text))
    )


def _is_link_only(node: Node) -> bool:
    first = node.first.strip()
    if _POINTER.search(first) and len(_POINTER.sub("", first).split()) <= POINTER_WORDS and "->" not in first:
        return True
    return not node.children and bool(re.fullmatch(r"\[\[[^\]]*\]\]|\[[^\]]*\]\([^)]*\)|<?https?://\S+>?", first))


def _tell(draft: Draft, parts: list[str], node: Node, text: str) -> None:
    """`a -> b -> c` is situation, action, result; a fourth part is what was learned; an arrow may stand in brackets."""
    lines = tuple(number for number, _ in node.own)
    if len(parts) == 1:
        draft.title = text
        return
    head, opening, first = parts[0].rpartition("(")
    if opening and ")" not in first and ")" in parts[-1]:
        inside, _, after = parts[-1].partition(")")
        draft.title = plain(f"{head.strip()} {after.strip()}".strip())
        parts = [first, *parts[1:-1], inside]
    else:
        draft.title = plain(parts[0])
    names = ["situation", "action", "result", "learning"]
    if len(parts) > len(names):
        parts = [parts[0], " -> ".join(parts[1:-2]), *parts[-2:]]
    for name, part in zip(names, parts, strict=False):
        draft.put(name, plain(part), *lines)


def is_prose_story(text: str, context: Context, grammar: Grammar) -> bool:
    """Whether a paragraph is long enough and speaks of its writer's own doings."""
    words = plain(text)
    words = _QUOTED.sub("", words)
    if grammar.words.starts("principles", words):
        return False
    if length(words) < PROSE_WORDS or words.endswith(("?", ":", "：")) or is_instruction(words, grammar):
        return False
    return (
        grammar.words.has("first_person", words) and context.topic == "story" and (context.sure or context.behavioural)
    )


def prose_story(node: Node, context: Context) -> Draft:
    """A story in one piece: its text stands as details, its parts stay missing."""
    draft = Draft("story", node.line, node.end, first_sentence(plain(node.text)))
    for number, line in node.own:
        draft.extend("details", plain(line), number)
    draft.put("theme", context.theme or context.heading)
    return draft


def first_sentence(text: str) -> str:
    """The first sentence, for a title."""
    for position, char in enumerate(text):
        if char in "。！？" or (char in ".!?" and text[position + 1 : position + 2] in ("", " ")):
            return text[: position + 1].rstrip(".。")
    return text
