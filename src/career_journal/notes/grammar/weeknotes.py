"""Weeknotes: what somebody did in a week, told in paragraphs, be they items of a list."""

from __future__ import annotations

from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.reported import sentences
from career_journal.notes.grammar.voice import deeds
from career_journal.notes.grammar.words import plain
from career_journal.notes.outline import Node, Shape


def read_paragraphs(nodes: list[Node], context: Context, grammar: Grammar, harvest: Harvest) -> None:
    """Each paragraph in which the writer did something is an accomplishment, named by the sentence that says so."""
    for node in nodes:
        told = sentences(plain(node.text)) if node.shape in (Shape.TEXT, Shape.ITEM) else []
        deed = next((sentence for sentence in told if _tells_deed(sentence, grammar)), None)
        if deed is None or node.text.rstrip().endswith((":", "：")):
            continue
        draft = Draft("evidence", node.line, node.end, deed.strip(" ."), date=context.when)
        draft.put("text", draft.title, node.line)
        for sentence in told:
            if sentence != deed:
                draft.extend("details", sentence.strip(), node.line)
        for below in node.children:
            for number, line in (own for child in below.walk() for own in child.own):
                draft.extend("details", plain(line), number)
        harvest.claim(node)
        harvest.add(draft)


def _tells_deed(sentence: str, grammar: Grammar) -> bool:
    """`I mended the lift`; how somebody felt and what he expected is no deed."""
    return deeds(sentence, grammar) > 0 and not grammar.words.has("no_deeds", sentence)
