"""Stories: parts under labels (STAR and its kin), arrows, paragraphs and bare titles under a theme."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.inline import Label, arrow_parts, check_of, slot_label
from career_journal.notes.grammar.words import is_empty, is_italic, length, normal, plain
from career_journal.notes.outline import Node, Shape

CORE = ("situation", "task", "action", "result", "learning")
PROSE_WORDS = 25
"""Words a paragraph needs to be a story told in prose."""
FIRST_PERSON = (
    r"(?<!\w)(?:i|i'm|i've|i'd|we|my|our|me|us|ich|wir|mein\w*|unser\w*|je|j['’]\w+|nous|mon|ma|mes|notre|"
    r"yo|nosotr\w+|mi|mis|nuestr\w+|eu|nós|meu|minha|nosso|nossa)(?!\w)|我|我们"
)


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
        return max([self.line, *(node.end for node in self.nodes), *(line for line, _ in self.text)])


def read_labelled(container: Node, context: Context, grammar: Grammar, harvest: Harvest) -> list[Draft]:
    """Stories told under labels among the direct children of a section or an item."""
    parts = list(_parts(container, grammar, harvest))
    drafts = []
    for run in _runs(parts):
        for story in _split(run):
            draft = _labelled_story(story, container, context, grammar)
            if draft is not None:
                drafts.append(harvest.add(draft))
            if draft is not None or all(_hollow(part) for part in story):
                for part in story:
                    harvest.claim(*part.nodes)
                if draft is None:
                    harvest.mark("boilerplate", story[0].line, story[-1].end)
    return drafts


def _parts(container: Node, grammar: Grammar, harvest: Harvest) -> Iterator[Part | None]:
    """The labelled parts in order; None where something else stands between."""
    current: Part | None = None
    for node in container.children:
        if id(node) in harvest.claimed:
            yield None
            current = None
            continue
        found = list(_parts_of(node, grammar))
        if found:
            yield from found
            current = found[-1]
        elif current is not None and _continues(node, current, grammar):
            current.nodes.append(node)
            current.text += _lines(node)
        else:
            yield None
            current = None


def _parts_of(node: Node, grammar: Grammar) -> Iterator[Part]:
    """A paragraph may hold a label on each of its lines; an item or heading holds one."""
    if node.shape is Shape.TEXT:
        yield from _parts_of_lines(node, grammar)
    elif node.shape in (Shape.ITEM, Shape.SECTION) and node.own:
        found = slot_label(node.first, grammar.words)
        if found and not (node.shape is Shape.SECTION and found[1].rest and not found[1].has_colon):
            part = Part(found[0], found[1], node.line, node.shape, nodes=[node])
            part.text = [(node.line, found[1].rest)] if found[1].rest else []
            part.text += node.own[1:]
            for child in node.children:
                part.text += _lines(child)
            if node.shape is Shape.SECTION and part.text and not found[1].has_colon and not found[1].rest:
                part.line = part.text[0][0] if not node.bold else part.line
            yield part


def _parts_of_lines(node: Node, grammar: Grammar) -> Iterator[Part]:
    part: Part | None = None
    for number, line in node.own:
        found = slot_label(line, grammar.words)
        if found:
            if part is not None:
                yield part
            part = Part(
                found[0], found[1], number, Shape.TEXT, [(number, found[1].rest)] if found[1].rest else [], [node]
            )
        elif part is None:
            return
        else:
            part.text.append((number, line))
    if part is not None:
        yield part


def _lines(node: Node) -> list[tuple[int, str]]:
    return [line for below in node.walk() for line in below.own]


def _continues(node: Node, part: Part, grammar: Grammar) -> bool:
    """What follows a label belongs to it: its list, the lines of an unlabelled item, a paragraph under a bare label."""
    if node.shape is Shape.SECTION or node.shape is Shape.RULE:
        return False
    if node.shape is Shape.ITEM:
        if grammar.words.starts("question_words", plain(node.first)) and node.first.rstrip().endswith(("?", "？")):
            return False
        return part.shape is not Shape.ITEM or (
            bool(part.text) and part.nodes[-1].indent == node.indent and not is_empty(node.first)
        )
    return not part.text or part.shape is Shape.SECTION


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
    """A run may hold several stories: one ends where a label comes again, or where the situation is told anew."""
    story: list[Part] = []
    labels: set[str] = set()
    for part in run:
        label = normal(part.label.words)
        slots = {slot for earlier in story for slot in earlier.slots}
        if story and (label in labels or (part.slots[0] == "title" and slots & set(CORE))):
            yield story
            story, labels = [], set()
        story.append(part)
        labels.add(label)
    if story:
        yield story


def _hollow(part: Part) -> bool:
    return all(is_empty(text) for _, text in part.text)


def _labelled_story(story: list[Part], container: Node, context: Context, grammar: Grammar) -> Draft | None:
    slots = {slot for part in story for slot in part.slots if slot in CORE}
    if len(slots) < 2 or not slots & {"situation", "action"}:
        return None
    filled = [part for part in story if not _hollow(part) and not _is_hole(part, grammar)]
    told = [part for part in filled if set(part.slots) & set(CORE)]
    if not told or _explains(told, grammar):
        return None
    first = next((part for part in story if set(part.slots) & {*CORE, "title"}), story[0])
    draft = Draft("story", first.line, max(part.end for part in story), "")
    for part in filled:
        _fill(draft, part)
    draft.title = _title(draft, story, container, context)
    _add_setting(draft, context)
    return draft


def _fill(draft: Draft, part: Part) -> None:
    for number, text in part.text:
        for slot in part.slots[:1]:
            name = slot if slot in CORE or slot == "title" else "details"
            shown = plain(check_of(text)[1])
            if name == "title":
                draft.title = draft.title or shown
            elif name == "details":
                draft.put(normal(part.label.words), shown, number)
            elif not is_empty(text):
                draft.extend(name, shown, number)


def _is_hole(part: Part, grammar: Grammar) -> bool:
    text = plain(" ".join(text for _, text in part.text)).casefold().strip(" .:")
    return text in grammar.words.lists.get("holes", ())


def _explains(parts: list[Part], grammar: Grammar) -> bool:
    """Whether the parts say how to tell a story in place of telling one."""
    texts = [plain(" ".join(text for _, text in part.text)) for part in parts]
    return sum(is_instruction(text, grammar) for text in texts) * 2 >= len(texts)


def is_instruction(text: str, grammar: Grammar) -> bool:
    """Whether a text tells the reader what to write: `Describe the setting`, `what you did`."""
    words = grammar.words
    speaks_of_self = words.has("first_person", text)
    return (
        not speaks_of_self
        and (words.has("instruction_words", text) or words.starts("instruction_verbs", text))
        and length(text) < 40
    )


def _title(draft: Draft, story: list[Part], container: Node, context: Context) -> str:
    if draft.title:
        return draft.title
    if container.shape is Shape.ITEM and container.own:
        return plain(container.first)
    if container.shape is Shape.SECTION and context.heading:
        return context.heading
    return plain(next((text for part in story for _, text in part.text if not is_empty(text)), "")) or context.heading


def _add_setting(draft: Draft, context: Context) -> None:
    draft.put("theme", context.theme or context.heading)


def read_theme(nodes: list[Node], context: Context, grammar: Grammar, harvest: Harvest) -> None:
    """Items and paragraphs under a behavioural theme: arrows, titles, prose."""
    last: Draft | None = None
    for node in nodes:
        if node.shape is Shape.ITEM:
            last = _item_story(node, context, grammar, harvest) or last
        elif node.shape is Shape.QUOTE and last is not None and node.line <= last.end_line + 1:
            for number, text in _lines(node):
                last.extend("details", plain(text), number)
            last.end_line = node.end
            harvest.claim(node)
        elif node.shape is Shape.TEXT and is_prose_story(node.text, grammar):
            harvest.add(prose_story(node, context))
            harvest.claim(node)
            last = None
        else:
            last = None


def _item_story(node: Node, context: Context, grammar: Grammar, harvest: Harvest) -> Draft | None:
    text = plain(check_of(node.text)[1])
    if is_empty(node.text) or text.endswith(("?", "？")) or _is_link_only(node) or is_italic(node.first):
        return None
    if grammar.words.starts("behavioural", text) or text.casefold().strip(" .") in grammar.words.lists.get("holes", ()):
        return None
    parts = arrow_parts(_joined(node))
    if len(parts) == 1 and context.topic != "story":
        return None
    draft = Draft("story", node.line, node.end, "")
    _tell(draft, parts, node, text)
    for child in node.children:
        for number, line in _lines(child):
            draft.extend("details", plain(line), number)
    _add_setting(draft, context)
    harvest.claim(node)
    return harvest.add(draft)


def _joined(node: Node) -> str:
    return " ".join(text for _, text in node.own)


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
        parts = [first, *parts[1:-1], inside] if len(parts) > 1 else parts
    else:
        draft.title = plain(parts[0])
    names = ["situation", "action", "result", "learning"]
    if len(parts) > len(names):
        parts = [parts[0], " -> ".join(parts[1:-2]), *parts[-2:]]
    for name, part in zip(names, parts, strict=False):
        draft.put(name, plain(part), *lines)


def _is_link_only(node: Node) -> bool:
    first = node.first.strip()
    return (
        not node.children
        and first.startswith(("[[", "[", "<http", "http"))
        and not plain(first).strip(" .").count(" ") > 12
        and (first.endswith((")", "]]", ">")) or first.startswith("http"))
    )


def is_prose_story(text: str, grammar: Grammar) -> bool:
    """Whether a paragraph is long enough and speaks of its writer's own doings."""
    words = plain(text)
    return length(words) >= PROSE_WORDS and grammar.words.has("first_person", words) and not words.endswith(("?", ":"))


def prose_story(node: Node, context: Context) -> Draft:
    """A story in one piece: its text stands as details, its parts stay missing."""
    text = plain(node.text)
    draft = Draft("story", node.line, node.end, first_sentence(text))
    for number, line in node.own:
        draft.extend("details", plain(line), number)
    _add_setting(draft, context)
    return draft


def first_sentence(text: str) -> str:
    """The first sentence, for a title."""
    for position, char in enumerate(text):
        if char in "。！？" or (char in ".!?" and text[position + 1 : position + 2] in ("", " ")):
            return text[: position + 1].rstrip(".。")
    return text
