"""Lines that are nothing but a mark: `(confidential)` below a heading keeps back all that stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from career_journal.notes.grammar.inline import fields_in, tags_in, without_fields
from career_journal.notes.grammar.vocabulary import Vocabulary
from career_journal.notes.grammar.words import has_cjk, normal, plain
from career_journal.notes.kept_back import Stretch
from career_journal.notes.marks import (
    KEEPING,
    SIGNS,
    SPELLINGS,
    is_beside_marks,
    mark_alone,
    marked_by,
    marks_in,
    tagged,
    yes_or_no,
)
from career_journal.notes.outline import Node, Shape

LONGEST = 80
"""Characters; a longer line says something besides."""
_APART = re.compile(r"[\s(){}（）\[\]“”\"'*_`]*(?:[,;:.!?–—/，。！？：]|::|\s-\s|[(){}（）\[\]])[\s!)\]]*")
"""What stands between two words for the same: `Confidential, do not share!`, `private: yes`."""
_WORD = re.compile(r"[^\W_]+")


def lone_marks(text: str, known: Vocabulary) -> dict[str, bool]:
    """The marks of a line that says nothing else: `Private!`, `[confidential]`, `#geheim`, `Strictly confidential`."""
    if len(text) > LONGEST or not _may_be_one(text, known):
        return {}
    if fields := fields_in(text):
        is_bare = marked_by(without_fields(text).partition("::")[0].strip() or next(iter(fields)))
        return marks_in(fields) if is_bare else {}
    if text and all(word.startswith("#") for word in text.split()):
        return tagged(tags_in(text))
    pieces = [piece for piece in _APART.split(plain(text)) if normal(piece)]
    found = [_mark_of(piece, known) for piece in pieces]
    marks = {mark: True for mark in found if mark}
    if marks and all(mark or _goes_with_one(piece, known) for mark, piece in zip(found, pieces, strict=True)):
        return marks
    return {"confidential": True} if text.strip() in SIGNS else {}


def _may_be_one(text: str, known: Vocabulary) -> bool:
    """Whether a line has the word of a mark, or another sign of one, at all: hardly any of many lines has."""
    has_sign = not text.isascii() and (has_cjk(text) or any(sign in text for sign in SIGNS))
    return has_sign or "::" in text or not _words_of_marks(known).isdisjoint(_WORD.findall(text.casefold()))


@cache
def _words_of_marks(known: Vocabulary) -> frozenset[str]:
    """The words that name a mark, and those with which the phrases begin that say the same."""
    phrases = (_WORD.findall(phrase) for name in KEEPING for phrase in known.lists[name])
    return SPELLINGS.union(words[0] for words in phrases if words)


def _mark_of(piece: str, known: Vocabulary) -> str:
    """The mark that a few words are, with no more than `strictly` beside it; empty if they are none."""
    said = normal(piece)
    if any(said in known.lists[name] for name in KEEPING):
        return "confidential"
    return mark_alone(piece, known)


def _goes_with_one(piece: str, known: Vocabulary) -> bool:
    """Whether words say no more than a mark beside them: `yes`, `never mention the client`."""
    said = normal(piece)
    return yes_or_no(said) is True or is_beside_marks(piece, known) or any(known.has(name, piece) for name in KEEPING)


def taken_out(root: Node, known: Vocabulary) -> tuple[Stretch, ...]:
    """What such lines keep back in a note, out of whose outline they are taken: they are no part of what is told."""
    return tuple(_taken_out(root, root, known))


def _taken_out(node: Node, spoken_of: Node, known: Vocabulary) -> Iterator[Stretch]:
    """What the marks below a node keep back; `spoken_of` is the node itself, or what a quote stands in."""
    for child in [child for child in node.children if child.shape not in (Shape.TABLE, Shape.CODE)]:
        own = child.own if child.shape is not Shape.SECTION else []
        found = {number: marks for number, text in own if (marks := lone_marks(text, known))}
        if found:
            marks = {mark: is_meant for one in found.values() for mark, is_meant in one.items()}
            scope = child if _says_more(child, node, found) else spoken_of
            yield Stretch(scope.line, scope.end, marks, said_on=tuple(found))
            child.own = [(number, text) for number, text in own if number not in found]
        is_quote = child.shape is Shape.QUOTE and len(child.children) == 1
        yield from _taken_out(child, spoken_of if is_quote else child, known)
        if not (child.own or child.children) and (found or is_quote):
            node.children.remove(child)


def _says_more(block: Node, above: Node, found: Mapping[int, object]) -> bool:
    """Whether a block has more lines than those with a mark, so that they speak of it alone and not of all beside it.

    The line with which the first paragraph below a heading begins speaks of all below it; an item that holds others
    is a heading of its own.
    """
    opens = block is above.children[0] and block.own[0][0] in found and block.shape is Shape.TEXT
    return not opens and (len(found) < len(block.own) or bool(block.children))
