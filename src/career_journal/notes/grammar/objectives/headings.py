"""Headings that are objectives themselves."""

from __future__ import annotations

import re

from career_journal.notes.grammar.context import Context
from career_journal.notes.grammar.inline import check_of
from career_journal.notes.grammar.objectives.below import heads_key_results, read_below
from career_journal.notes.grammar.objectives.found import Goals, identity
from career_journal.notes.grammar.objectives.groups import state_nothing
from career_journal.notes.grammar.objectives.horizons import yearly_goal
from career_journal.notes.grammar.objectives.key_results import boxes_below, is_aside
from career_journal.notes.grammar.objectives.labels import entitles, goal_label, is_label, states_title
from career_journal.notes.grammar.objectives.roadmap import begin_stage, is_board, is_stage
from career_journal.notes.grammar.objectives.tables import is_graded
from career_journal.notes.grammar.objectives.verdicts import graded, is_tagged, state_of
from career_journal.notes.grammar.times import names_time
from career_journal.notes.grammar.voice import is_hole
from career_journal.notes.grammar.words import YEAR, length, normal, plain, without_numbering, without_symbols
from career_journal.notes.outline import Node, Shape

LONG_HEADING = 5
"""Words around a known phrase, with which a heading is a sentence of its own."""
FEWEST_NAMED = 3
"""Headings side by side that name goals in a word."""
FEWEST_ANNOUNCED = 6
"""The same where only the first lines of a note speak of goals: fewer may be the parts of an article on them."""
STATEMENT = 4
"""Words with which a heading may state something."""
LISTED = 3
"""Goals in a list, after which headings over prose below it, or others of a look back, only speak about them."""
FORM = 2
"""Headings that each of several goals has below it."""
GOALS_BELOW = frozenset({"objective", "key_result", "horizon", "area"})
"""Topics of headings that stand over goals, so that the heading above them is an area or a time."""
_NUMBERED_LABEL = re.compile(r"\D+\d+\s*[:：–—-]")
"""`Objective 2: the depot`, one of many; `OKR: the depot` is the title of all."""
_PAIR = re.compile(r"[A-Z]\w+ (?:and|&|/) \w+")
"""`Exercise and Health`: an area by two names; `finish and share` is to be done."""
_SCORED = re.compile(r"[(（]\d{1,3}\s?%[)）]\W*$")
"""`A new knot each week (50%)`: how much of it was reached."""
_SLASHED = re.compile(r"\w+/\w")
"""`Work/life balance` names two things."""
_NUMBER_FIRST = re.compile(r"\s*\d{1,2}[.)]\s+\S")


def read_heading(section: Node, inner: Context, above: Context, siblings: list[Node], goals: Goals) -> bool:
    """A heading that is itself an objective; says whether it was one."""
    if section.announces or goals.silent or _says_nothing(section, goals):
        return False
    label = goal_label(section.text, goals.words)
    if label is not None and label[0] == "objective":
        return _read_labelled(section, label[1], inner, siblings, goals)
    if label == ("key_result", "") and section.text[-1].isdecimal() and states_title(section.children[:1]):
        return _read_stated(section, goals)
    is_known = identity(section.text) in goals.titles
    if not is_known and is_stage(section, inner, above):
        if is_board(section, goals):
            goals.stage = None
        else:
            begin_stage(section, inner, goals)
        return False  # what stands below it is read like any other section
    is_measured = inner.inherited and inner.topic in (None, "objective") and _is_over_key_results(section, goals)
    yearly = yearly_goal(section, siblings, goals) if inner.topic == above.topic == "objective" else None
    is_goal = yearly is not None or is_known or is_measured or _states_goal(section, inner, above, siblings, goals)
    if is_goal:
        goals.levels.add(section.level)
        read_below(section, goals.objective(yearly or section.text, section.line, section, inner), inner, goals)
    return is_goal


def _says_nothing(section: Node, goals: Goals) -> bool:
    """A hole, or a line that only points to what follows: `Here is the list`."""
    words = plain(section.text)
    return is_hole(section.text, goals.grammar) or goals.words.starts("pointing", words) or is_aside(words, goals)


def _read_labelled(section: Node, title: str, context: Context, siblings: list[Node], goals: Goals) -> bool:
    """`## Objective 2: …`, or `## Objective` with its words on the line below; says whether all below it was read."""
    if entitles(section, goals.words):
        if title and _NUMBERED_LABEL.match(plain(section.text)):
            goals.objective(title, section.line, section, context)  # one of many, with goals of its own below it
        return False
    below = section.children
    line, node = section.line, section
    is_lead = section.bold and section.text.endswith((":", "："))  # `**Main goal of 2026:**`
    is_bare = not title and (is_lead or is_label(section.text, goals.words))
    if is_bare and states_title(below[:1]):
        node = below[0]
        stated = node.children[0] if node.shape is Shape.QUOTE else node
        title, line = stated.first, stated.line
        goals.harvest.claim(node)
    elif is_bare and (named := _named_below(section, goals)) is not None:
        title, line, node = named.text, named.line, named
    if not title or is_hole(title, goals.grammar):
        return False
    beside = [other for other in siblings if other is not section and heads_key_results(other, goals)]
    objective = goals.objective(title, line, node, context)
    read_below(section, objective, context, goals, skip=node, measured_beside=bool(is_bare and beside))
    if node is not section and node.shape is Shape.SECTION and node.children:
        read_below(node, objective, context, goals)
    return True


def _named_below(section: Node, goals: Goals) -> Node | None:
    """The only heading below `## Objective`, which comes first there and is no label: it says what the objective is."""
    headings = [child for child in section.sections() if not child.bold]
    if len(headings) != 1 or section.children[0] is not headings[0]:
        return None
    named = headings[0]
    is_known = goal_label(named.text, goals.words) is not None or goals.words.topic(named.text) is not None
    is_told = all(node.shape is Shape.TEXT and goal_label(node.first, goals.words) is None for node in named.children)
    return named if is_told and not is_known else None


def _read_stated(section: Node, goals: Goals) -> bool:
    """`## KR1` with its words on the line below."""
    stated = section.children[0]
    if goals.latest is not None and not is_hole(stated.first, goals.grammar):
        goals.key_result(stated.first, stated.line, stated, None)
        goals.harvest.claim(section, stated)
    return goals.latest is not None


def _states_goal(section: Node, inner: Context, above: Context, siblings: list[Node], goals: Goals) -> bool:
    """Whether a heading without a label is an objective, by its words, its place and its neighbours."""
    if is_tagged(section.text, goals.words) or (goals.hinted and _is_announced(section, above, siblings, goals)):
        return True
    if goals.only_speaks(above) or names_time(plain(section.text), goals.words) or _only_tells(section, above, goals):
        return False
    if section.bold and goals.titles and _is_goal(section, above, goals):
        return True
    is_sentence = above.topic == "objective" and above.is_about_okrs and not inner.sure
    if not (inner.topic == "objective" or is_sentence) or (goals.looks_back and goals.listed >= LISTED):
        return False
    is_among = _is_told_by_form(section, siblings, goals) or _is_goal_among(section, siblings, above, goals)
    if _is_grading(section) or (above.topic == "objective" and is_among):
        return True
    says_goals = above.topic == "objective" and above.sure and goals.words.has("goal_words", above.theme)
    of_year = not goals.looks_back or YEAR.search(above.theme) is not None  # `2025 goals`, in a look back at that year
    return says_goals and of_year and _names_goal(section, siblings, goals)


def _only_tells(section: Node, above: Context, goals: Goals) -> bool:
    """Whether a heading over prose speaks about goals that were listed just before it."""
    is_prose = all(child.shape is Shape.TEXT for child in section.children)
    return goals.lists[above.heading] >= LISTED and is_prose and not _looks_like_goal(section, goals)


def _is_announced(section: Node, above: Context, siblings: list[Node], goals: Goals) -> bool:
    """One of the headings that the first lines of the note speak of: `I have set myself nine goals`."""
    if _is_graded(section, goals) and sum(_is_graded(other, goals) for other in siblings) > 1:
        return True
    are_many = above.topic is None and len(siblings) >= FEWEST_ANNOUNCED and not goals.looks_back
    return _is_numbered(section, siblings, goals) or (are_many and _names_goal(section, siblings, goals, asking=0.5))


def _is_graded(section: Node, goals: Goals) -> bool:
    """`A new knot each week (50%)`, `Swim each week - Fail`."""
    return graded(plain(section.text), goals.words) is not None or _SCORED.search(section.text) is not None


def _is_over_key_results(section: Node, goals: Goals) -> bool:
    """Whether key results stand below a heading, which is then what they measure."""
    return _lists_key_results(section, goals) or _heads_key_results(section, goals)


def _heads_key_results(section: Node, goals: Goals) -> bool:
    """Whether a heading below says nothing but `Key results`, and neither another heading nor a line `Objective`."""
    labels = [goal_label(child.text, goals.words) for child in section.sections() if is_label(child.text, goals.words)]
    told = [child.first for child in section.children if child.shape in (Shape.ITEM, Shape.TEXT)]
    is_stated = any((goal_label(line, goals.words) or ("", ""))[0] == "objective" for line in told)
    topics = [goals.words.topic(child.text) for child in section.sections()]
    is_stated |= any(topic is not None and topic.name == "objective" for topic in topics)
    return ("key_result", "") in labels and ("objective", "") not in labels and not is_stated


def _lists_key_results(section: Node, goals: Goals) -> bool:
    """`## Faster search`, and below it `- KR1: …`: the heading is what they measure, if it is no time or area."""
    labels = [goal_label(node.first, goals.words) for node in section.children if node.shape is Shape.ITEM]
    kinds = {label[0] for label in labels if label is not None and label[1]}
    return kinds == {"key_result"} and not names_time(plain(section.text), goals.words)


def _names_goal(section: Node, siblings: list[Node], goals: Goals, *, asking: float = 0) -> bool:
    """`Marriage`, `Duolingo`: under the goals of a year, headings side by side with nothing but prose below each.

    If a larger share of them than `asking` asks something, they are parts of an article.
    """
    alike = [other for other in siblings if other.level == section.level and not _closes(other, goals)]
    if section.bold or section not in alike or len(alike) < FEWEST_NAMED:
        return False
    if any(names_time(plain(other.text), goals.words) for other in alike):
        return False
    asked = sum(plain(other.text).endswith(("?", "？")) for other in alike)
    if asked > asking * len(alike) or any(_holds_more(other, goals) for other in alike):
        return False
    spoken = sum(_is_spoken(other, goals) for other in alike)
    return spoken == len(alike) or (goals.looks_back and spoken * 2 >= len(alike))


def _closes(section: Node, goals: Goals) -> bool:
    """`Conclusion`, `Notes`: what only frames the others."""
    return goals.words.says_only(section.text, "passage", "aside", "other", "ask")


def _is_spoken(section: Node, goals: Goals) -> bool:
    """Whether somebody speaks of himself below a heading."""
    texts = [node for node in section.children if node.shape is Shape.TEXT]
    return any(goals.words.has("first_person", plain(node.text)) for node in texts)


def _holds_more(section: Node, goals: Goals) -> bool:
    """Whether headings or a list of goals stand below a heading, besides prose."""
    items = [node for node in section.children if node.shape is Shape.ITEM]
    return any(True for _ in section.sections()) or bool(items and not state_nothing(items, goals))


def _is_told_by_form(section: Node, siblings: list[Node], goals: Goals) -> bool:
    """`### Sail alone`, with `#### Why` and `#### How` below it and below the heading beside it."""
    names = [normal(child.text) for child in section.sections() if not child.bold]
    if len(names) < FORM or _names_time(plain(section.text), goals):
        return False
    topics = [goals.words.topic(name) for name in names]
    if any(topic is not None and topic.name in GOALS_BELOW for topic in topics):
        return False
    others = (other for other in siblings if other is not section and other.level == section.level)
    return any(names == [normal(child.text) for child in other.sections() if not child.bold] for other in others)


def _is_grading(section: Node) -> bool:
    """Nothing below but a table of grades."""
    tables = [node for node in section.children if node.shape is Shape.TABLE]
    return bool(tables) and len(tables) == len(section.children) and is_graded(tables[0])


def _is_numbered(section: Node, siblings: list[Node], goals: Goals) -> bool:
    """One of at least three numbered headings, some of which begin with a verb."""
    alike = [other for other in siblings if other.level == section.level and _NUMBER_FIRST.match(other.text)]
    verbs = sum(goals.words.starts("goal_verbs", without_numbering(plain(other.text))) for other in alike)
    return section in alike and len(alike) > 2 and verbs * 3 >= len(alike)


def _is_goal_among(section: Node, siblings: list[Node], above: Context, goals: Goals) -> bool:
    """Headings of one level are of one sort: where one states a goal, the unknown ones do too."""
    if _is_goal(section, above, goals):
        return True
    topic = goals.words.topic(section.text)
    names_nothing = topic is None or (not topic.exact and _is_longer(section.text, topic.phrase))
    if any(True for _ in section.sections()) or not names_nothing:
        return False
    alike = [other for other in siblings if other.level == section.level and other is not section]
    is_alike = section.level in goals.levels and not (section.bold or goals.looks_back)
    return is_alike or any(_is_goal(other, above, goals) for other in alike)


def _is_goal(section: Node, above: Context, goals: Goals) -> bool:
    """Whether a heading without a known meaning, below a goals heading, states a goal."""
    words = plain(section.text)
    if is_hole(section.text, goals.grammar) or words.endswith(("?", "？")) or not _is_whole(section, goals):
        return False
    if goals.words.has("goal_methods", words) or goals.words.starts("guides", words):
        return False
    if is_tagged(section.text, goals.words) or goals.words.verdict_behind(section.text):
        return True
    if _means_another(section.text, above, goals) or _names_time(words, goals):
        return False
    if _looks_like_goal(section, goals) or _is_one_over_boxes(section, above, goals):
        return True
    return above.is_about_okrs and _is_stated(section)


def _is_whole(section: Node, goals: Goals) -> bool:
    """Whether the headings inside, if any, only say why and how: `Why`, `Plan`."""
    return all(normal(child.text).strip("?？") in goals.words.lists["goal_parts"] for child in section.sections())


def _names_time(words: str, goals: Goals) -> bool:
    """`Summer 2026`, `By March 2026`."""
    return length(words) <= LONG_HEADING + 1 and bool(goals.grammar.dates.anywhere(words))


def _looks_like_goal(section: Node, goals: Goals) -> bool:
    """A verdict, a box, a star or a number in front of it, or a verb of doing."""
    text, words = section.text, without_symbols(plain(section.text))
    is_marked = check_of(text)[0] is not None or text.lstrip().startswith("* ")
    is_marked |= bool(state_of(None, text, goals.words)) and not (_is_over_boxes(section) and length(words) < STATEMENT)
    is_numbered = _NUMBER_FIRST.match(text) and not section.bold
    if goals.words.starts("intents", words):
        return True
    names_two = _PAIR.fullmatch(words) is not None or _SLASHED.match(words) is not None
    says_doing = goals.words.starts("goal_verbs", words) and length(words) > 1 and not names_two
    return bool(is_marked or is_numbered) or says_doing


def _is_stated(section: Node) -> bool:
    """Below a heading that announces OKRs: words enough for a statement, and a list right below."""
    return _says_enough(section) and bool(section.children) and section.children[0].shape is Shape.ITEM


def _says_enough(section: Node) -> bool:
    """Whether a heading is long enough for a statement and announces nothing: `What I want to build:`."""
    return length(plain(section.text)) >= STATEMENT and not section.text.rstrip().endswith((":", "："))


def _is_one_over_boxes(section: Node, above: Context, goals: Goals) -> bool:
    """Boxes stand below it, and it says enough: but for OKRs, `Health` is an area, and the boxes are the goals.

    Below the one line in bold of a note, `Here is the list`, stand the goals themselves, too.
    """
    if not ((above.is_about_okrs or _says_enough(section)) and _is_over_boxes(section)):
        return False
    bold = [node for node in goals.root.walk() if node.bold]
    return not section.bold or len(bold) > 1


def _is_over_boxes(section: Node) -> bool:
    """Boxes stand directly below, none of them in groups."""
    items = [child for child in section.children if child.shape is Shape.ITEM]
    boxes = [item for item in items if check_of(item.first)[0] is not None]
    return bool(boxes) and not any(boxes_below(item) for item in items if item not in boxes)


def _means_another(text: str, above: Context, goals: Goals) -> bool:
    """Whether the words of a heading are those of another topic, and hardly more."""
    topic = goals.words.topic(text)
    if topic is None or not (topic.exact or not _is_longer(text, topic.phrase)):
        return False
    return topic.name in ("area", "horizon", "objective") or not above.is_about_okrs


def _is_longer(heading: str, phrase: str) -> bool:
    """Whether a heading is a sentence of its own around a known phrase."""
    return length(plain(heading)) > len(phrase.split()) + LONG_HEADING
