"""Which items of a list tell something done, whatever the heading above them announces."""

from __future__ import annotations

import re
from itertools import groupby, pairwise, takewhile

from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.draft import Harvest
from career_journal.notes.grammar.inline import check_of
from career_journal.notes.grammar.logs import is_done, is_done_behind_label, is_done_somehow
from career_journal.notes.grammar.reported import is_planned
from career_journal.notes.grammar.times import names_month, names_time
from career_journal.notes.grammar.voice import opens_with_deed, tells_own_deed, tells_past
from career_journal.notes.grammar.words import has_cjk, length, plain
from career_journal.notes.outline import Node, Shape

FEWEST_DONE = 3
"""Items of a list, most of which tell something done, that make it one of accomplishments, whatever stands above."""
FEWEST_AIMS = 2
"""Items that are a list of intentions for a time."""
LONGEST_SUBJECT = 3
"""Words of an item that names a subject."""
LEAST_DUTY = 5
"""Words of an item below a job or a month that says what was done there; fewer name a thing."""
_NUMBER = re.compile(r"^\W*(?:\d{1,2}\W+)?")
"""What may stand in front of the words of a heading."""


def told(items: list[Node], heading: str, grammar: Grammar, *, looks_back: bool, in_look_back: bool) -> list[Node]:
    """The items that tell something done, and nearly all if most do; if hardly any does, those that say it twice."""
    in_month = in_look_back and names_month(heading, grammar.words)
    found = [n for n in items if is_done(n, grammar) or (in_month and length(n.text) >= LEAST_DUTY)]
    found += [n for n in items if looks_back and n not in found and is_done_behind_label(n, grammar)]
    if grammar.words.numbered("weeks").match(heading):  # `Bells: a note written`, in a weekly log
        found += [n for n in items if looks_back and n not in found and is_done_somehow(n, grammar)]
    found += [n for n in items if found and n not in found and _done_below(n, grammar)]
    if len(found) * 2 > len(items):  # where most tell something done, so do the others in other words
        found = [n for n in items if n in found or not is_planned(n.text, grammar.words) or _slips(n, grammar)]
    return found if len(found) * 4 >= len(items) else [n for n in found if _says_twice(n, grammar)]


def _says_twice(item: Node, grammar: Grammar) -> bool:
    """`[x] Shipped the ledger`: ticked, and told as a deed; `[x] buy milk` is a task that is done."""
    mark, words = check_of(item.text)
    return mark in ("x", "X") and tells_past(words, grammar)


def _slips(item: Node, grammar: Grammar) -> bool:
    """`Lead the night crew`, among things done: a past tense that is often spelt like the present."""
    return grammar.words.starts("slips", plain(item.text))


def done_together(nodes: list[Node], grammar: Grammar) -> list[Node]:
    """The items of lists most of whose items open with something done."""
    found: list[Node] = []
    for is_list, run in groupby(nodes, lambda node: node.shape is Shape.ITEM):
        items = list(run) if is_list else []
        told = sum(opens_with_deed(node.text, grammar) for node in items)
        found += items if told * 2 > len(items) >= FEWEST_DONE else []
    return found


def goes_on(nodes: list[Node], grammar: Grammar) -> list[Node]:
    """The items with which `Over the last three weeks I` goes on: `- mended the lift`."""
    found: list[Node] = []
    for lead, after in pairwise(nodes):
        if lead.shape is not Shape.TEXT or after.shape is not Shape.ITEM:
            continue
        last = plain(lead.text).rstrip(" :…").rpartition(" ")[2].casefold()
        if last in grammar.words.lists["speakers"]:
            run = list(takewhile(lambda node: node.shape is Shape.ITEM, nodes[nodes.index(after) :]))
            done = sum(opens_with_deed(item.text, grammar) for item in run)
            found += run if len(run) >= FEWEST_DONE and done * 4 >= len(run) * 3 else []
    return found


def is_answered_for(items: list[Node], heading: str, grammar: Grammar) -> bool:
    """`You help others grow`, as a level expects it, over what its owner says he did."""
    if not grammar.words.starts("instruction_words", _NUMBER.sub("", plain(heading))):
        return False
    own = sum(tells_own_deed(item.text, grammar) or opens_with_deed(item.text, grammar) for item in items)
    return own * 2 >= len(items) > 0


def are_aims(items: list[Node], heading: str, grammar: Grammar) -> bool:
    """`Learn to sail`, `Read 3 books`, below `Week 8`: a list of nothing but intentions, for a time."""
    if len(items) < FEWEST_AIMS or not names_time(heading, grammar.words):
        return False
    said = [plain(check_of(item.text)[1]) for item in items]
    aims = sum(grammar.words.starts("goal_verbs", text) for text in said)
    return aims * 4 >= len(items) * 3 and not any(is_done(item, grammar) for item in items)


def says_what(heading: str, grammar: Grammar) -> bool:
    """`What counts as progress`, below goals: nobody's aim, unless its writer asks himself."""
    words = grammar.words
    asks = words.starts("asking_words", heading) and not has_cjk(heading)
    return asks and not words.has("first_person", heading)


def below_subjects(items: list[Node], grammar: Grammar, harvest: Harvest) -> list[Node]:
    """The items, and in the place of those that name a subject, as a heading would, the items below them."""
    if sum(_is_subject(item, grammar) for item in items) <= 1:
        return items
    found: list[Node] = []
    for item in items:
        is_subject = _is_subject(item, grammar)
        found += [node for node in item.children if node.shape is Shape.ITEM] if is_subject else [item]
        if is_subject:
            harvest.mark("heading", item.line)
    return found


def _is_subject(item: Node, grammar: Grammar) -> bool:
    """Whether an item only names what those below it are about: `Health`."""
    is_name = length(item.text) <= LONGEST_SUBJECT and not is_done(item, grammar)
    return is_name and bool(item.children) and any(is_done(node, grammar) for node in item.children)


def _done_below(item: Node, grammar: Grammar) -> bool:
    """Whether something done stands below an item that only names its subject."""
    return any(is_done(node, grammar) for node in item.children if node.shape is Shape.ITEM)
