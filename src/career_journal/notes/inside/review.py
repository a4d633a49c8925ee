"""The answers of a review: numbered questions, with what stands below each."""

from __future__ import annotations

import re

from career_journal.notes.fields import Filled
from career_journal.notes.frontmatter import FrontMatter
from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.questions import Questions
from career_journal.notes.grammar.voice import Voice
from career_journal.notes.grammar.words import is_empty, plain, without_numbering
from career_journal.notes.inside.body import sections
from career_journal.notes.outline import Node, Shape

_NUMBERED = re.compile(r"\s*(?P<number>\d{1,2})[.)]\s+\S")
_END_OF_QUESTION = ("?", "*", ":", "？")


def read(root: Node, front: FrontMatter, filled: Filled, grammar: Grammar, harvest: Harvest) -> None:
    """Each question with its answer, be it a heading, a numbered line or an item."""
    del front, filled
    headed = [section for section in sections(root) if _NUMBERED.match(section.first)]
    if headed:
        highest = min(section.level for section in headed)
        for section in headed:
            if section.level == highest:
                harvest.add(_headed_answer(section))
        return
    numbered = [node for node in root.walk() if _is_numbered_question(node)]
    if numbered:
        _numbered_answers(root, numbered, harvest)
        return
    questions = Questions(root, grammar, harvest, Voice([], [], grammar))
    context = Context(topic="question")

    def below(node: Node) -> None:
        questions.read(node, context)
        for section in node.sections():
            if questions.read_heading(section, context, []) is None:
                below(section)

    below(root)
    harvest.claim(*root.children)
    harvest.drafts = [draft for draft in (*harvest.drafts, *harvest.questions) if draft.kind == "answer"]
    harvest.drafts.sort(key=lambda draft: draft.line)


def _headed_answer(section: Node) -> Draft:
    """`## 3. Question *` of a review: whatever stands below it answers it, a question asked back included."""
    draft = _asked(section)
    _answer_with(draft, [below for below in section.walk() if below is not section])
    return draft


def _is_numbered_question(node: Node) -> bool:
    """`3. Question *` at the left edge, as it is pasted from a form."""
    is_item = node.shape is Shape.ITEM and node.indent == 0 and node.marker[:1].isdigit()
    is_line = node.shape is Shape.TEXT and bool(_NUMBERED.match(node.first))
    return (is_item or is_line) and any(text.rstrip().endswith(_END_OF_QUESTION) for _, text in node.own)


def _numbered_answers(root: Node, numbered: list[Node], harvest: Harvest) -> None:
    """Each numbered question is answered by what stands below it, down to the next or to a heading."""
    draft: Draft | None = None
    for node in root.walk():
        if node in numbered:
            draft = harvest.add(_asked(node))
            _answer_with(draft, [], node.own[_length(node) :])
        elif node.shape is Shape.SECTION:
            draft = None
        elif draft is not None:
            _answer_with(draft, [node])


def _length(node: Node) -> int:
    """How many lines the question takes: down to the first that ends like one."""
    ends = (place for place, (_, text) in enumerate(node.own, 1) if text.rstrip().endswith(_END_OF_QUESTION))
    return next(ends, 1)


def _asked(node: Node) -> Draft:
    """A question with its number and its star."""
    marker = _NUMBERED.match(f"{node.marker} {node.first}" if node.shape is Shape.ITEM else node.first)
    said = " ".join(text for _, text in node.own[: _length(node)])
    question = without_numbering(plain(re.sub(r"[\s\u00a0]*\*+\s*$", "", said)))
    draft = Draft("answer", node.line, node.line, question)
    draft.put("question", question, node.line)
    draft.put("number", int(marker["number"]) if marker else None, node.line)
    draft.put("required", bool(re.search(r"\*\s*$", said)) or None, node.line)
    return draft


def _answer_with(draft: Draft, nodes: list[Node], lines: list[tuple[int, str]] | None = None) -> None:
    said = [line for node in nodes if node.shape not in (Shape.RULE, Shape.LINK, Shape.COMMENT) for line in node.own]
    for line, text in (*(lines or ()), *said):
        if not is_empty(text):
            draft.extend("text", plain(text), line)
            draft.end_line = max(draft.end_line, line)
