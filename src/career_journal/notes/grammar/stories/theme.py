"""Items and paragraphs under a behavioural theme: arrows, titles, prose."""

from __future__ import annotations

import re
from itertools import takewhile

from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.inline import arrow_parts, check_of, label_of, slot_label
from career_journal.notes.grammar.stories.arrows import tell
from career_journal.notes.grammar.stories.bulleted import FEWEST
from career_journal.notes.grammar.stories.parts import CORE, NEEDED, lines
from career_journal.notes.grammar.stories.prose import is_prose_story, prose_story
from career_journal.notes.grammar.voice import is_advice, is_hole, is_instruction, tells_own_doing
from career_journal.notes.grammar.words import QUOTED, is_empty, is_italic, length, plain
from career_journal.notes.outline import Node, Shape

TITLE_WORDS = 45
"""Words a bare title may have; a longer item is a paragraph."""
THEMES = frozenset({"story", "value", "trouble"})
THEME_WORDS = 4
"""Words of a theme; a longer line is a title."""
DEFINITION_WORDS = 10
"""Words of a paragraph that says what a company means by a value."""
LISTED = 2
"""Items told under a theme, after which a paragraph remarks on them and tells none of its own."""
POINTER_WORDS = 8
"""Words around a link to a note; with so few, the story is told there and not here."""
_ANCHOR = re.compile(r"\[[^\]]*\]\(#[^)]*\)")
"""A line of a table of contents."""
_POINTER = re.compile(r"\[\[[^\]]+\]\]")


def read_theme(nodes: list[Node], context: Context, grammar: Grammar, harvest: Harvest) -> None:
    """Items and paragraphs under a behavioural theme: arrows, titles, prose."""
    items = [node for node in nodes if node.shape is Shape.ITEM]
    advice = is_advice([plain(node.text) for node in items], grammar) or _lists_themes(items, grammar)
    advice = advice or _glosses_value(nodes, context, grammar)
    may_tell = not _tells_in_parts(context, grammar, harvest)
    may_be_brief = not any(draft.kind == "story" and _is_told_at_length(draft) for draft in harvest.drafts)
    told = 0
    names_one = _names_one_story(items, context, grammar)
    last: Draft | None = None
    prose: Draft | None = None
    for index, node in enumerate(nodes):
        if node.shape is Shape.ITEM and prose is not None:
            _go_on(prose, node, harvest)
            continue
        if node.shape is Shape.ITEM:
            last = None if advice else _item_story(node, context, grammar, harvest)
            told += last is not None
            if last is not None and names_one:
                last.title = context.heading
                last.fields["theme"] = context.filing(context.heading, grammar.words)
        elif node.shape is Shape.QUOTE and last is not None and node.line <= last.end_line + 1:
            _go_on(last, node, harvest)
        elif node.shape is Shape.TEXT and prose is not None:
            _go_on(prose, node, harvest)
            continue
        elif may_tell and told < LISTED and _begins(nodes[index:], context, grammar, briefly=may_be_brief):
            prose = harvest.add(prose_story(node, context, grammar))
            harvest.claim(node)
            continue
        else:
            last = None
        prose = None


def _names_one_story(items: list[Node], context: Context, grammar: Grammar) -> bool:
    """Whether the heading is the title of the only story below it: one item in parts."""
    told = [node for node in items if len(arrow_parts(" ".join(own for _, own in node.own))) > 1]
    return context.entitles(grammar.words) and len(told) == 1 == len(items)


def _lists_themes(items: list[Node], grammar: Grammar) -> bool:
    """Whether a list only names what stories may be about: `Failure and recovery`, `**Conflict:** solved it`."""
    named = [node for node in items if not node.children and _names_theme(plain(node.text), grammar)]
    is_own = any(grammar.words.has("first_person", QUOTED.sub("", node.text)) for node in items)
    return len(named) > LISTED and len(named) * 4 >= len(items) and not is_own


def _names_theme(text: str, grammar: Grammar) -> bool:
    label = label_of(text)
    name = label.words if label is not None and label.has_colon else text
    topic = grammar.words.topic(name)
    is_known = topic is not None and topic.name in THEMES and (topic.exact or length(name) <= THEME_WORDS)
    if not is_known or grammar.words.has("first_person", text):
        return False
    return topic is not None and (topic.name == "value" or not re.search(r"\d|\w\W+[A-Z]", name))


def _glosses_value(nodes: list[Node], context: Context, grammar: Grammar) -> bool:
    """Whether below a value stands what the company means by it, and one bare item that says it once more."""
    topic = grammar.words.topic(context.theme)
    if topic is None or topic.name != "value" or [node.shape for node in nodes] != [Shape.TEXT, Shape.ITEM]:
        return False
    meaning, gloss = nodes
    is_defined = length(plain(meaning.text)) >= DEFINITION_WORDS and not tells_own_doing(meaning.text, grammar)
    is_bare = not gloss.children and len(arrow_parts(gloss.text)) == 1 and check_of(gloss.text)[0] is None
    return is_defined and is_bare and not grammar.words.has("first_person", gloss.text)


def _begins(nodes: list[Node], context: Context, grammar: Grammar, *, briefly: bool) -> bool:
    """Whether a story told in prose begins with the first of these nodes, be it with its setting alone."""
    first, texts = nodes[0], list(takewhile(lambda node: node.shape is Shape.TEXT, nodes))
    if not texts:
        return False
    if is_prose_story(first.text, context, grammar, briefly=briefly):
        return True
    is_setting = grammar.words.has("first_person", QUOTED.sub("", first.text)) and not is_instruction(
        first.text, grammar
    )
    return is_setting and is_prose_story(" ".join(node.text for node in texts), context, grammar)


def _go_on(story: Draft, node: Node, harvest: Harvest) -> None:
    """A quote below a title, or a further paragraph of a story told in prose."""
    for number, text in lines(node):
        story.extend("details", plain(text), number)
    story.end_line = node.end
    harvest.claim(node)


def _item_story(node: Node, context: Context, grammar: Grammar, harvest: Harvest) -> Draft | None:
    text = plain(check_of(node.text)[1])
    if _says_nothing(node, text, grammar):
        return None
    when, words = grammar.dates.leading(" ".join(own for _, own in node.own), context.when)
    parts = arrow_parts(words)
    advises = grammar.words.has("instruction_words", text) if context.behavioural else is_instruction(text, grammar)
    is_title = len(parts) == 1
    believes = grammar.words.starts("first_person", text) and not tells_own_doing(text, grammar)
    is_stray = context.inherited and not context.gathers
    is_bare = is_title and (check_of(node.text)[0] is not None or advises or believes or is_stray)
    if is_bare or (
        is_title and (context.topic != "story" or not context.sure or _tells_in_parts(context, grammar, harvest))
    ):
        return None
    draft = Draft("story", node.line, node.end, "")
    tell(draft, parts, node, text, grammar)
    draft.date = when
    for child in node.children:
        _tell_below(draft, child, grammar)
    draft.put("theme", context.theme or context.heading)
    harvest.claim(node)
    return harvest.add(draft)


def _tell_below(draft: Draft, child: Node, grammar: Grammar) -> None:
    """What stands below an item: the part of the story that it is labelled as, `learned: ask first`, or a detail."""
    found = slot_label(child.first, grammar.words)
    slot = found[0][0] if found is not None and found[1].rest and not child.children else "details"
    if found is not None and slot in CORE and slot not in draft.fields:
        draft.put(slot, plain(found[1].rest), child.line)
    else:
        for number, line in lines(child):
            draft.extend("details", plain(line), number)


def _tells_in_parts(context: Context, grammar: Grammar, harvest: Harvest) -> bool:
    """Who writes stories under labels, or in several bullets each, does not mean the bullets beside them as stories.

    That is so below the same heading, and in a note with several such stories, but for a plain theme.
    """
    if context.told:
        return True
    is_plain_theme = grammar.words.whole_topic(context.heading) is not None and not context.inherited
    return (
        not is_plain_theme and sum(draft.kind == "story" and _is_told_at_length(draft) for draft in harvest.drafts) > 1
    )


def _is_told_at_length(story: Draft) -> bool:
    """In several parts, or in several bullets below its title."""
    in_bullets = len(story.lines.get("details", ())) >= FEWEST and not story.is_prose
    return in_bullets or len(NEEDED & story.lines.keys()) > 1


def _says_nothing(node: Node, text: str, grammar: Grammar) -> bool:
    return (
        is_empty(node.text)
        or text.endswith(("?", "？"))
        or is_hole(text, grammar)
        or _is_bare_label(node, grammar)
        or _is_link_only(node)
        or is_italic(node.first)
        or grammar.words.starts("behavioural", text)
        or grammar.words.starts("hints", text)
        or _defines_value(node, grammar)
        or (length(text) > TITLE_WORDS and not grammar.words.has("first_person", text))
    )


def _is_bare_label(node: Node, grammar: Grammar) -> bool:
    """`**Themes:**`, or a label with no more than a hint behind it: the line of a form, not filled in."""
    label = label_of(node.first)
    if label is None or not label.has_colon or node.children or len(node.own) > 1:
        return False
    return is_hole(label.rest, grammar)


def _defines_value(node: Node, grammar: Grammar) -> bool:
    """`**Frugality**` and on the next line what the company means by it."""
    is_named = grammar.words.says_only(node.first, "value", "story")
    return is_named and len(node.own) > 1 and not tells_own_doing(node.text, grammar)


def _is_link_only(node: Node) -> bool:
    first = node.first.strip()
    if _POINTER.search(first) and len(_POINTER.sub("", first).split()) <= POINTER_WORDS and "->" not in first:
        return True
    if _ANCHOR.fullmatch(first):
        return True
    return not node.children and bool(re.fullmatch(r"\[\[[^\]]*\]\]|\[[^\]]*\]\([^)]*\)|<?https?://\S+>?", first))
