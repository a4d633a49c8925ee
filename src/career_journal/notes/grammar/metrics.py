"""Metrics: `label: value unit` lines, and the items of a metrics heading."""

from __future__ import annotations

import re
from dataclasses import replace

from career_journal.figures import Figure, find, value_of
from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.inline import Label, label_of
from career_journal.notes.grammar.measured import Measured, compared, measured, metric, together
from career_journal.notes.grammar.metric_tables import NUMBER_FIRST, read_table
from career_journal.notes.grammar.reported import (
    is_idea,
    is_planned,
    reported_in,
    sentences,
    tells_something_done,
)
from career_journal.notes.grammar.stretches import is_mere_stretch
from career_journal.notes.grammar.times import names_time
from career_journal.notes.grammar.voice import is_hole, tells_past
from career_journal.notes.grammar.words import is_empty, is_italic, length, plain, without_symbols
from career_journal.notes.grammar.wrapped import joined, placed, wrapped
from career_journal.notes.outline import Node, Shape
from career_journal.periods import When

LONGEST_NAME = 8
"""Words in the name of a metric given as `label: value`."""
_FROM_TO = re.compile(r"\d.*\b(?:to|auf|à|a|para)\s\D{0,3}\d|\d.*(?:->|→)")
"""`from 80 a week to 20`."""
_DAY = re.compile(r"\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?(?!\d)(?!\s?%)")
"""`25/10`, over what was done then."""
_CODE_FIRST = re.compile(r"\s*`[^`]+`\s*(?:[:：—–-]|$)")
"""`` `cp a b`: copies a ``: what a command does."""
_GLUED = re.compile(r"\w[:：]\d[\d-]*[a-z]+\b")
"""`hull:2cpp`, a sort of mark; `boats:12k` is an amount."""
_DIGIT = re.compile(r"\d")
_COUNT_BEHIND = re.compile(r"(?P<name>\w.*?)\s*[(（](?P<count>\d+(?:\s?/\s?\d+)?)\s(?P<verb>[^\W\d_]+)[)）]$")
_LETTER_FIRST = re.compile(r"[\s*_`(\[]*[^\W\d_]")
_LETTER = re.compile(r"[^\W\d_]")
_BRACKETS = re.compile(r"\s*[(（][^()（）]*[)）]?")
_ITEMS_PER_TIME = re.compile(r"(?P<items>\d[\d,.]*\s+[^\W\d_]\w*)\s*/\s*(?P<time>\d[\d,.]*\s*[^\W\d_]+)")


def read_lines(node: Node, context: Context, grammar: Grammar, harvest: Harvest) -> bool:
    """`Members: 2,318` on lines of a paragraph or in an item; says whether any was one."""
    found = False
    for number, line in node.own:
        when, told = _dated(line, context, grammar)
        draft = labelled(told, number, grammar)
        if draft is not None:
            draft.date = when
            harvest.add(draft)
            found = True
    if found:
        harvest.claim(node)
    return found


def _dated(line: str, context: Context, grammar: Grammar) -> tuple[When | None, str]:
    """The day of a metric, in front of its name or at the end, and what else the line says."""
    when, told = grammar.dates.leading(line, context.when)
    if when and _LETTER_FIRST.match(told):
        return when, told
    return grammar.dates.trailing(plain(line), context.when), line


def labelled(line: str, number: int, grammar: Grammar) -> Draft | None:
    """A short label, a colon, and a number that comes first behind it."""
    label = _label(without_symbols(line[:2]) + line[2:] if line[:1] and not line[0].isascii() else line)
    if label is None:
        return None
    value = plain(label.rest).strip("`")
    is_other = grammar.words.has("not_metrics", label.words) and not grammar.words.has("measured_times", label.words)
    if not NUMBER_FIRST.match(value) or is_italic(line) or is_other or is_idea(line, grammar.words):
        return None
    if (code := _GLUED.search(line)) is not None and grammar.words.number_words.traps.are_in(code[0]):
        return None
    is_short = length(_BRACKETS.sub("", value)) <= LONGEST_NAME
    found = measured(value, number, grammar.words)
    return compared(plain(label.words), found, number) if found.figures and is_short else None


def _label(line: str) -> Label | None:
    """A short label with a colon; none ends inside brackets, as in `Doors mended (target: 12)`."""
    label = label_of(line)
    if label is None or not label.has_colon or not _LETTER.search(label.words):
        return None
    name = _BRACKETS.sub("", label.words)
    is_whole = _BRACKETS.search(label.words) is None or ")" in label.words or "）" in label.words
    return label if is_whole and length(name) <= LONGEST_NAME else None


def read_items(nodes: list[Node], context: Context, grammar: Grammar, harvest: Harvest) -> None:
    """The items of a metrics heading, each with at least one figure."""
    for node in nodes:
        if node.shape is Shape.TABLE:
            read_table(node, context, grammar, harvest, always=True)
        elif node.shape in (Shape.ITEM, Shape.TEXT):
            is_read = read_lines(node, context, grammar, harvest)
            if is_read:
                _read_beside(node, context, grammar, harvest)
            is_read = is_read or _read_item(node, context, grammar, harvest)
            if not is_read and length(node.text) <= LONGEST_NAME:
                read_items(node.children, context, grammar, harvest)  # a name over figures


def _read_beside(node: Node, context: Context, grammar: Grammar, harvest: Harvest) -> None:
    """`eNPS 18`, on a line of its own among others with labels: the same as an item."""
    read = {draft.line for draft in harvest.drafts if draft.kind == "metric"}
    for number, text in node.own if node.shape is Shape.TEXT else ():
        if number not in read and length(text) <= LONGEST_NAME:
            line = Node(Shape.TEXT, number, number)
            line.own = [(number, text)]
            _read_item(line, context, grammar, harvest)


def _read_item(node: Node, context: Context, grammar: Grammar, harvest: Harvest) -> bool:
    when, first = _dated(node.first, context, grammar)
    text = plain(" ".join([first, *(line for _, line in node.own[1:])]))
    both = _ITEMS_PER_TIME.search(text)
    label = _label(first)
    label = label if label and _DIGIT.search(label.rest) else None
    told = [(node.own[0][0], label.rest if label else first), *node.own[1:]]
    told = [(number, line.replace("/", " , ") if both else line) for number, line in told]
    found = together([measured(line, number, grammar.words) for number, line in told])
    if both and found.figures:
        found = replace(found, value=found.figures[-1])
    if not found.figures or is_empty(text) or is_idea(text, grammar.words) or _is_general(text, grammar):
        return False
    draft = compared(label.words if label else _name(text, found, grammar), found, node.line)
    draft.end_line = node.end
    if both:
        draft.put("count", found.figures[0].text, node.line)
        draft.put("basis", _basis(text, grammar), node.line)
    draft.date = when
    harvest.add(draft)
    harvest.claim(node)
    return True


def _name(text: str, found: Measured, grammar: Grammar) -> str:
    """The words in front of the first figure; all of them, if it comes first."""
    at = text.find(found.figures[0].text) if found.figures else -1
    name = grammar.words.number_words.without_lead(text[:at]) if at > 0 else ""
    return re.sub(r"[\s:=–—-]+$", "", name).strip() or text


def _basis(text: str, grammar: Grammar) -> str:
    """What so many items in so much time means, if its owner says so: all of them together, or each."""
    words = grammar.words
    return "total" if words.has("in_total", text) else "per item" if words.has("per_item", text) else "unclear"


_OUTLINE_NUMBER = re.compile(r"^\d+(?:\.\d+)+\.?\s+|^\d{1,2}[.)]\s+")


def _is_report(sentence: str, grammar: Grammar) -> bool:
    """A sentence that tells a result; `Walk 30 minutes a day` tells what is planned, `Read 12 books` may be either."""
    is_plan = is_planned(sentence, grammar.words) and not (tells_past(sentence, grammar) or _FROM_TO.search(sentence))
    return not is_plan and not _is_general(sentence, grammar)


def _is_general(sentence: str, grammar: Grammar) -> bool:
    """`Small files are slow to read`: what always holds, and nobody did."""
    words = grammar.words
    is_own = words.has("first_person", sentence) or words.has("so_far", sentence)
    return words.has("general_verbs", sentence) and not is_own and not tells_something_done(sentence, words)


def _leads_in(line: str, grammar: Grammar) -> bool:
    """`The next 3 steps:`; but `I read 12 books:` tells what it leads in to."""
    words = plain(line)
    is_caption = words.endswith((":", "：")) and length(words) <= LONGEST_NAME
    return is_caption and not tells_something_done(words, grammar.words)


def looks_back(node: Node, grammar: Grammar) -> bool:
    """Whether a paragraph among goals tells what came of them: it begins with `Recap:`, or most of it is past."""
    if node.shape is not Shape.TEXT:
        return False
    label = label_of(node.first)
    if label is not None and label.has_colon and grammar.words.starts("look_back", label.words):
        return True
    told = [plain(sentence) for sentence in sentences(node.text)]
    past = sum(tells_something_done(sentence, grammar.words) for sentence in told)
    return len(told) > 1 and past * 2 > len(told)


def read_told(node: Node, context: Context, grammar: Grammar, harvest: Harvest) -> None:
    """In a look back: the sentences that report a quantity of the writer's own."""
    found = False
    for lines in wrapped(node.own):
        first = lines[0][1]
        if is_hole(first, grammar) or first.startswith("[^") or _CODE_FIRST.match(first) or _leads_in(first, grammar):
            continue
        for sentence in sentences(joined(lines)):  # with its links, whose titles report nothing
            if not _DIGIT.search(sentence) or not _is_report(plain(sentence), grammar):
                continue
            figures = [placed(one, lines) for one in _figures_in(sentence, lines[0][0], grammar)]
            if figures:
                draft = metric(plain(sentence), figures, figures[0].line)
                draft.end_line = figures[-1].line
                draft.date = context.when
                harvest.add(draft)
                found = True
    if found:
        harvest.claim(node)


def _figures_in(sentence: str, line: int, grammar: Grammar) -> list[Figure]:
    words = grammar.words
    parts = reported_in(sentence, words)
    figures = [figure for part in parts for figure in find(part, line, words.number_words)]
    return [figure for figure in figures if not is_mere_stretch(figure, sentence, words)]


def read_count_behind(section: Node, context: Context, grammar: Grammar, harvest: Harvest) -> None:
    """`Books to carve (3 done)`: a heading with the count of what was done of the list below it."""
    match = _COUNT_BEHIND.search(plain(section.text))
    words, verb = grammar.words, match["verb"].casefold() if match else ""
    is_done = verb in words.lists["standing_words"] or words.status.get(verb) == "met" or words.is_past(verb)
    if match is None or not is_done:
        return
    draft = metric(match["name"], [Figure(match["count"], value_of(match["count"]), "", section.line)], section.line)
    draft.date = context.when
    harvest.add(draft)


def read_heading(section: Node, context: Context, grammar: Grammar, harvest: Harvest) -> None:
    """`#### 45 books read`: in a look back a heading may be the figure itself."""
    words = _OUTLINE_NUMBER.sub("", plain(section.text))
    if words.endswith(("?", "？")) or names_time(words, grammar.words):
        return
    if not NUMBER_FIRST.match(words.lstrip("+")) or grammar.dates.anywhere(words) or _DAY.match(words):
        return
    figures = find(words, section.line, grammar.words.number_words)
    if figures and figures[0].unit:
        draft = metric(words, figures[:1], section.line)
        draft.date = context.when
        harvest.add(draft)
