"""Stories told under labels: STAR and its kin, in letters, fields, headings or bullets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import takewhile

from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.inline import slot_label, unboxed
from career_journal.notes.grammar.stories.filing import file, is_filing
from career_journal.notes.grammar.stories.parts import CORE, Part, joined, lines, parts
from career_journal.notes.grammar.stories.prose import PROSE_WORDS, first_sentence
from career_journal.notes.grammar.stories.telling import is_open, is_skeleton, is_told, may_be_story, slots_of, unasked
from career_journal.notes.grammar.voice import is_instruction, tells_own_doing
from career_journal.notes.grammar.words import is_empty, length, normal, plain
from career_journal.notes.outline import Node, Shape

LEAST_OPENING = 8
"""Words of a paragraph or item that may begin a story; fewer are a caption."""


def read_labelled(container: Node, context: Context, grammar: Grammar, harvest: Harvest) -> list[Draft]:
    """Stories told under labels among the direct children of a section, an item or a quote."""
    drafts = []
    apart: list[Part] = []
    for run in _runs(list(parts(container, grammar, harvest))):
        for story in _split(run):
            draft = _labelled_story(story, container, context, grammar, harvest)
            if draft is not None:
                _take_opening(draft, container, grammar, harvest)
                drafts.append(harvest.add(draft))
            elif is_skeleton(story, grammar):
                harvest.mark("boilerplate", unasked(story)[0].line, story[-1].end)
            else:
                apart += filter(is_filing, story)
                continue
            for part in story if draft else unasked(story):
                harvest.claim(*part.nodes)
                if is_filing(part):
                    harvest.mark("detail", part.line, part.end)  # it may stand above the first line of the story
    if len(drafts) > 1:
        _name_apart(drafts)
    if len(drafts) == 1:
        _file_apart(drafts[0], apart, grammar, harvest)
    if len(drafts) == 1 and container.shape is Shape.ITEM and not harvest.free(container.children):
        _take_title(drafts[0], container, harvest)
    return drafts


def _file_apart(draft: Draft, apart: list[Part], grammar: Grammar, harvest: Harvest) -> None:
    """What the one story here is kept for may stand apart from it, above or below."""
    for part in apart:
        file(draft, part, grammar, harvest)
        harvest.mark("detail", part.line, part.end)
        harvest.claim(*part.nodes)


def answer(story: Draft, question: str, line: int) -> None:
    """Remember which question a story answers; one that was called by it is called by how it begins."""
    if story.title.endswith(question):
        story.title = _begin(story) or story.title
    story.put("question", question, line)


def _begin(story: Draft) -> str:
    """The first sentence of its first part that is told."""
    told = next((str(story.fields[slot]) for slot in CORE if slot in story.fields), "")
    return first_sentence(told.partition("\n")[0])


def _name_apart(drafts: list[Draft]) -> None:
    """Several stories below one heading are called by how each begins."""
    named = Counter(draft.title for draft in drafts)
    for draft in drafts:
        if named[draft.title] > 1:
            draft.title = _begin(draft) or draft.title


def _take_title(draft: Draft, item: Node, harvest: Harvest) -> None:
    """An item whose words are the title of the one story told below it is the first line of that story."""
    if draft.title == plain(item.first):
        draft.line = item.line
        harvest.claim(item)


def _take_opening(draft: Draft, container: Node, grammar: Grammar, harvest: Harvest) -> None:
    """What stands above the first part of a story without its situation begins it, if its writer tells his doings."""
    if "situation" in draft.lines or container.shape is not Shape.SECTION:
        return
    above = [node for node in harvest.free(container.children) if node.end < draft.line]
    opening = list(takewhile(lambda node: _is_sentence(node, grammar), reversed(above)))[::-1]
    if not opening or not tells_own_doing(" ".join(plain(node.text) for node in opening), grammar):
        return
    draft.line = opening[0].line
    for number, text in (line for node in opening for line in lines(node)):
        draft.extend("details", plain(text), number)
    harvest.claim(*opening)


def _is_sentence(node: Node, grammar: Grammar) -> bool:
    """Whether a paragraph or item says enough to tell something, and neither asks nor instructs."""
    words = plain(node.text)
    is_told = node.shape in (Shape.TEXT, Shape.ITEM) and length(words) >= LEAST_OPENING
    return is_told and not words.endswith((":", "：", "?", "？")) and not is_instruction(words, grammar)


def _runs(parts: list[Part | None]) -> Iterator[list[Part]]:
    """The parts that follow one another; a heading with another meaning, as `Constraints`, may stand between two."""
    run: list[Part] = []
    between = 0
    for part in parts:
        if part is None:
            between += 1
            continue
        if run and not _belong_together(run, part, between):
            yield run
            run = []
        run.append(part)
        between = 0
    if run:
        yield run


def _belong_together(run: list[Part], part: Part, between: int) -> bool:
    if between:
        return between == 1 and run[-1].shape is part.shape is Shape.SECTION and _goes_on(run, part)
    return run[-1].shape is part.shape or _goes_on(run, part)


def _goes_on(run: list[Part], part: Part) -> bool:
    """Whether a part looks unlike those before and goes on where they ended: `## Action` below `**Task**: …`.

    A single letter, `A: …`, is more likely an answer. Below a question anything may stand.
    """
    if run[-1].slots == ("question",):
        return True
    told = [CORE.index(slot) for before in run for slot in before.slots if slot in CORE]
    is_sure = len(told) > 1 or len(run[-1].label.words) > 1
    return bool(told) and is_sure and part.slots[0] in CORE and CORE.index(part.slots[0]) > max(told)


def _split(run: list[Part]) -> Iterator[list[Part]]:
    """A run may hold several stories: the next begins with a title or question, or where a label comes again."""
    story: list[Part] = []
    labels: set[str] = set()
    told = False
    for part in run:
        label = normal(part.label.words)
        if part.slots[0] == "title":
            label = label.rstrip("0123456789 #.")
        goes_on = bool(story) and part.slots == story[-1].slots == ("action",)  # one deed after the other
        is_next = told and ((label in labels and not goes_on) or part.slots[0] in ("title", "question"))
        if is_next or (part.slots[0] == "title" and label in labels):
            yield story
            story, labels, told = [], set(), False
        story.append(part)
        labels.add(label)
        told = told or part.is_core
    if story:
        yield story


def _labelled_story(
    story: list[Part], container: Node, context: Context, grammar: Grammar, harvest: Harvest
) -> Draft | None:
    if not slots_of(story) and context.topic == "story":
        return _told_below_title(story[0], context, grammar, harvest)
    filled = [part for part in story if not part.is_hollow and not is_open(part, grammar)]
    if not may_be_story(story, context, grammar) or not is_told([part for part in filled if part.is_core], grammar):
        return None
    first = next((part for part in story if part.is_core or part.slots[0] == "title"), story[0])
    draft = Draft("story", first.line, max(part.end for part in story), "")
    for part in filled:
        _fill(draft, part, grammar, harvest)
    draft.title = _title(draft, story, container, context, grammar)
    draft.put("theme", context.filing(draft.title, grammar.words))
    return draft


def _told_below_title(part: Part, context: Context, grammar: Grammar, harvest: Harvest) -> Draft | None:
    """`Story 4: the flood`, and below it what happened in prose."""
    below = [line for line in part.text if line[0] > part.line]
    told = joined(below)
    is_title = part.slots[0] == "title" and part.shape is Shape.TEXT
    if not is_title or length(told) < PROSE_WORDS or not tells_own_doing(told, grammar):
        return None
    draft = Draft("story", part.line, part.end, "")
    _fill(draft, part, grammar, harvest)
    for number, text in below:
        draft.extend("details", plain(text), number)
    draft.put("theme", context.theme or context.heading)
    return draft


def _fill(draft: Draft, part: Part, grammar: Grammar, harvest: Harvest) -> None:
    slot = part.slots[0]
    if is_filing(part):
        file(draft, part, grammar, harvest)
        return
    for number, text in part.text:
        shown = plain(unboxed(text))
        if is_empty(text) or not shown:
            continue
        if slot == "title":
            draft.title = draft.title or (shown.strip("()") if shown.startswith("(") else shown)
        elif slot == "question":
            draft.put("question", shown, number)
        elif slot in CORE:
            draft.extend(slot, shown, number)
        else:
            draft.extend("details", f"{part.label.words}: {shown}", number)


def _title(draft: Draft, story: list[Part], container: Node, context: Context, grammar: Grammar) -> str:
    if draft.title:
        return draft.title
    if container.shape is Shape.ITEM and container.own:
        return plain(container.first)
    if grammar.words.labels.get(normal(context.heading)) and container.children[0].shape is Shape.TEXT:
        return plain(container.children[0].first)  # `## Question` and below it which one
    said = (text for part in story if not is_filing(part) for _, text in part.text)
    told = plain(next((text for text in said if not is_empty(text)), ""))
    heading = _heading(context, grammar)
    names_theme = grammar.words.says_only(heading, "value", "story", "trouble")
    is_counted = grammar.words.numbered("cases").fullmatch(heading) is not None  # `Story 3`
    return first_sentence(told) if names_theme or is_counted else heading or told


def _heading(context: Context, grammar: Grammar) -> str:
    """The nearest heading that names what is told: `Story 1: the flood` above `The story` calls it `the flood`."""
    nameless = grammar.words.lists["nameless_stories"]
    if normal(context.heading) not in nameless:
        return context.heading
    above = next((words for words in reversed(context.trail[1:]) if normal(words) not in nameless), context.heading)
    label = slot_label(above, grammar.words)
    return label[1].rest if label is not None and label[0][0] == "title" and label[1].rest else above
