"""Headings that are accomplishments themselves, told in what stands below them."""

from __future__ import annotations

from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.inline import label_of, slot_label
from career_journal.notes.grammar.times import names_time
from career_journal.notes.grammar.voice import tells_past
from career_journal.notes.grammar.words import length, plain, without_numbering, without_symbols
from career_journal.notes.outline import Node, Shape

DONE = "✅"
ALIKE = 2
"""Headings side by side that tell an accomplishment each."""
LEAST_TITLE = 2
"""Words behind a date that name what was done on it."""
LEAST_TOLD = 4
"""Words with which a heading tells something; fewer name a subject."""


def is_told_by_month(section: Node, above: Context, grammar: Grammar) -> bool:
    """`## A new bell` below `# March`, with prose below it: what was done in a year, month by month."""
    is_month = names_time(above.heading, grammar.words) and not names_time(section.text, grammar.words)
    return is_month and bool(section.children) and _opens_with_prose(section)


def is_deed(section: Node, siblings: list[Node], grammar: Grammar) -> bool:
    """`## I wrote a book` among headings of this sort; by them `## I read a lot` is known for the past."""
    own = [words for other in siblings if (words := _own_words(other, grammar))]
    return _own_words(section, grammar) in own and sum(tells_past(words, grammar) for words in own) >= ALIKE


def _own_words(section: Node, grammar: Grammar) -> str:
    """A heading that begins with its writer and asks nothing; nothing if it does not."""
    words = without_symbols(plain(section.text))
    is_own = words.partition(" ")[0].casefold() in grammar.words.lists["first_person"]
    return words if is_own and not words.endswith(("?", "？")) else ""


def read_heading(section: Node, above: Context, siblings: list[Node], grammar: Grammar, harvest: Harvest) -> bool:
    """Among accomplishments a heading may be one, told in the prose below it; says whether it was one.

    It says so by its day or a tick, or by its neighbours, which are of the same sort.
    """
    if above.topic != "evidence":
        return False
    when, title = grammar.dates.leading(section.text)
    is_entry = when is not None and length(title) >= LEAST_TITLE and _opens_with_prose(section)
    is_entry |= _is_dated(section, grammar) and sum(_is_dated(other, grammar) for other in siblings) >= ALIKE
    is_entry |= _is_ticked(section)
    is_told = _tells_deed(section, grammar) and sum(_tells_deed(other, grammar) for other in siblings) >= ALIKE
    is_told |= _has_fields(section, grammar) and sum(_has_fields(other, grammar) for other in siblings) >= ALIKE
    if not (is_entry or is_told or _is_one_of(section, above, siblings, grammar)):
        return False
    take_heading(section, above, grammar, harvest)
    return True


def _is_ticked(section: Node) -> bool:
    """`### Creaking hinges ✅`, with what was wrong and what was done below it, and no list of its own."""
    is_done = section.text.rstrip().endswith(DONE)
    return is_done and bool(section.children) and all(node.shape is not Shape.ITEM for node in section.children)


def _is_dated(section: Node, grammar: Grammar) -> bool:
    """`## The welders' prize - **March 2021**`, with what it was for below it."""
    is_told = bool(section.children) and section.children[0].shape in (Shape.TEXT, Shape.QUOTE)
    return is_told and length(section.text) > LEAST_TOLD and grammar.dates.trailing(plain(section.text)) is not None


def _tells_deed(section: Node, grammar: Grammar) -> bool:
    """`### Opened the north gate`, with how below it."""
    is_leaf = bool(section.children) and not any(section.sections()) and not _is_story(section, grammar)
    return is_leaf and length(section.text) >= LEAST_TITLE and tells_past(section.text, grammar)


def _is_story(section: Node, grammar: Grammar) -> bool:
    """Whether the parts of a story stand below, each with its label."""
    labels = [slot_label(node.first, grammar.words) for node in section.children if node.own]
    return sum(label is not None for label in labels) > 1


def _has_fields(section: Node, grammar: Grammar) -> bool:
    """`### Oil the gates`, and below it `**Impact:** …`, as a form for accomplishments has it."""
    lines = [text for node in section.children if node.shape is Shape.TEXT for _, text in node.own]
    labels = [label.words.casefold() for line in lines if (label := label_of(line)) is not None and label.has_colon]
    return not any(section.sections()) and not grammar.words.lists["win_labels"].isdisjoint(labels)


def take_heading(section: Node, above: Context, grammar: Grammar, harvest: Harvest) -> None:
    """A heading with what stands below it as one accomplishment."""
    when, title = grammar.dates.leading(section.text)
    when = when or grammar.dates.trailing(plain(section.text)) or above.when
    draft = Draft("evidence", section.line, section.end, without_symbols(without_numbering(plain(title))), date=when)
    draft.put("text", draft.title, section.line)
    for node in section.children:
        for below in node.walk():
            for number, line in below.own:
                draft.extend("details", plain(line), number)
    harvest.claim(section, *section.children)
    harvest.add(draft)


def _opens_with_prose(section: Node) -> bool:
    return all(node.shape is Shape.TEXT for node in section.children[:1]) and not any(section.sections())


def _is_one_of(section: Node, above: Context, siblings: list[Node], grammar: Grammar) -> bool:
    """`### Making time for books`, between headings of the same sort, in some of which somebody tells his doings.

    A word or two may name a subject, unless the heading above is plain: `Highlights`, but not `Things I did less of`.
    """
    alike = [other for other in siblings if other.level == section.level and not _announces(other, grammar)]
    are_told = all(map(_is_prose, alike)) and sum(_is_told(other, grammar) for other in alike) >= ALIKE
    says_enough = above.sure or all(length(plain(other.text)) >= LEAST_TOLD for other in alike)
    return section in alike and are_told and says_enough


def _announces(section: Node, grammar: Grammar) -> bool:
    """Whether a heading has a meaning of its own, as `My goals` has."""
    return grammar.words.whole_topic(section.text) is not None


def _is_prose(section: Node) -> bool:
    """Whether nothing but paragraphs stands below."""
    return bool(section.children) and all(node.shape in (Shape.TEXT, Shape.QUOTE) for node in section.children)


def _is_told(section: Node, grammar: Grammar) -> bool:
    """Whether somebody speaks of himself below, or of what was done."""
    said = [plain(node.text) for node in section.children]
    return any(grammar.words.has("first_person", text) or tells_past(text, grammar) for text in said)
