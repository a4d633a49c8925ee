"""What of a note is kept to its owner: below `## Private wins`, below `private:: true`, an item `… (do not say)`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.draft import Draft
from career_journal.notes.grammar.inline import label_of, without_fields
from career_journal.notes.grammar.vocabulary import Vocabulary
from career_journal.notes.grammar.words import normal, plain
from career_journal.notes.marks import heading_marks, marks_named, marks_of, marks_of_life
from career_journal.notes.outline import Node, Shape

TOLD = frozenset({"story", "answer", "fit", "role"})
"""Kinds that are kept to be told: below `Personal`, in the notes for an interview, stand the personal questions."""

IN_ITEMS = frozenset({"answer", "fit"})
"""Kinds that may be said in several items, each for itself."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines from the first to the last, and the marks they all have."""

    first: int
    last: int
    marks: dict[str, bool]
    is_life: bool = False
    """Whether its heading names no mark, and only says that it is of one's own life: `Personal`."""
    said_on: tuple[int, ...] = ()
    """The lines that say so and nothing else."""

    def keeps(self, kind: str, numbers: Iterable[int]) -> bool:
        """Whether it keeps back what stands on one of these lines; what is told at interviews is not of one's life."""
        is_meant = not (self.is_life and kind in TOLD)
        return is_meant and any(self.first <= number <= self.last for number in numbers)


def kept_back(root: Node, name: str, grammar: Grammar) -> tuple[Stretch, ...]:
    """What the headings keep back, each all that stands below it, and what the lines in front of them do: all.

    In a check-in, be it called so by a heading or by the `name` of its file, what is said of oneself. Everywhere what a
    label says to be of one's life.
    """
    found = (*_stretches(root, grammar), *_of_oneself(root, name, grammar), *_of_life(root, grammar.words))
    return tuple(stretch for stretch in found if any(stretch.marks.values()))


def _of_oneself(root: Node, name: str, grammar: Grammar) -> Iterator[Stretch]:
    """The lines of a check-in that say how its owner is: `Energy: 2/5`, `Hours: 52`."""
    sections = [node for node in root.walk() if node.shape is Shape.SECTION]
    called = [node for node in sections if grammar.words.has("checkin_titles", plain(node.text))]
    for checkin in [root] if grammar.words.has("checkin_titles", name) else called:
        for node in checkin.walk():
            for number, label in _labels(node):
                if normal(label) in grammar.words.lists["of_oneself"]:
                    yield Stretch(number, node.end if node.shape is Shape.ITEM else number, {"private": True})


def _of_life(root: Node, words: Vocabulary) -> Iterator[Stretch]:
    """The lines whose label says what a heading may: `Salary: 61k` is not for everybody, whosever it is."""
    for node in root.walk():
        if node.shape is not Shape.SECTION:
            for number, label in _labels(node):
                yield Stretch(number, number, marks_of_life(label, words), is_life=True)


def _labels(node: Node) -> Iterator[tuple[int, str]]:
    """What each line of a node, or a row of a table, is about by its label."""
    for number, text in node.own:
        label = label_of(text)
        yield from [(number, label.words)] if label else []
    yield from ((node.line, plain(cell)) for cell in node.cells[:1])


def _stretches(root: Node, grammar: Grammar) -> Iterator[Stretch]:
    for node in takewhile(lambda node: node.shape is not Shape.SECTION, root.children):
        if all(_is_property(text) for _, text in node.own):
            yield Stretch(root.line, root.end, marks_of(" ".join(text for _, text in node.own), grammar.words))
    for node in root.walk():
        if node.shape is Shape.SECTION:
            marks = marks_of(node.text, grammar.words) | heading_marks(plain(node.text), grammar.words)
            yield Stretch(node.line, node.end, marks)
            yield Stretch(node.line, node.end, marks_of_life(node.text, grammar.words), is_life=True)


def lines_marked(root: Node, words: Vocabulary, lone: Iterable[Stretch]) -> frozenset[int]:
    """The lines of a note that are kept back: by a mark of their own, with those below an item, or around them."""
    found = {number for one in lone if any(one.marks.values()) for number in range(one.first, one.last + 1)}
    headings = set()
    for node in root.walk():
        marks = [marks_named(text) for _, text in node.own]
        if node.shape is Shape.SECTION:
            headings.add(node.line)
            marks.append(heading_marks(plain(node.text), words))
        if any(any(one.values()) for one in marks):
            found.update(range(node.line, node.end + 1))
    return frozenset(found - headings)


def items_kept_apart(drafts: Iterable[Draft], root: Node, words: Vocabulary) -> Iterator[Draft]:
    """The drafts; of an answer in items, those kept back make one of their own, so that the others are told."""
    kept: frozenset[int] | None = None
    for draft in drafts:
        numbers = draft.lines.get("text", ())
        if draft.kind not in IN_ITEMS or len(set(numbers)) != len(str(draft.fields.get("text", "")).split("\n")):
            yield draft
            continue
        kept = frozenset(_kept_lines(root, words)) if kept is None else kept
        if not kept.isdisjoint(numbers) and not kept.issuperset(numbers):
            yield _of_lines(draft, [number for number in numbers if number not in kept])
            hidden = [number for number in numbers if number in kept]
            yield replace(_of_lines(draft, hidden), line=hidden[0], end_line=hidden[-1])
        else:
            yield draft


def _kept_lines(root: Node, words: Vocabulary) -> Iterator[int]:
    """The lines of each item with a mark, and of all below it."""
    for node in root.walk():
        if node.shape is Shape.ITEM and any(any(marks_of(text, words).values()) for _, text in node.own):
            yield from range(node.line, node.end + 1)


def _of_lines(draft: Draft, numbers: list[int]) -> Draft:
    """What a draft says on some of its lines."""
    texts = dict(zip(draft.lines["text"], str(draft.fields.get("text", "")).split("\n"), strict=True))
    fields = draft.fields | {"text": "\n".join(texts[number] for number in numbers)}
    if "figures" in fields:
        fields["figures"] = [figure for figure in fields["figures"] if figure.line in numbers]
    return replace(draft, fields=fields, lines=draft.lines | {"text": tuple(numbers)})


def _is_property(text: str) -> bool:
    """Whether a line is nothing but fields and tags, and so speaks of the whole note."""
    left = without_fields(text)
    words = left.split()
    return bool(text) and ("::" in left.partition(" ")[0] or all(word.startswith("#") for word in words))
