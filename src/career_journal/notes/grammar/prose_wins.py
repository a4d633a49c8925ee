"""Wins told in prose: what somebody did in a week or a year, a paragraph each."""

from __future__ import annotations

from collections.abc import Callable

from career_journal.notes.grammar.context import Context, Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.reported import sentences
from career_journal.notes.grammar.voice import I_DO, deeds
from career_journal.notes.grammar.words import plain
from career_journal.notes.outline import Node, Shape


def read_week(nodes: list[Node], context: Context, grammar: Grammar, harvest: Harvest) -> None:
    """Each paragraph or item in which the writer did something is an accomplishment."""
    _read(nodes, context, grammar, harvest, _tells_deed)


def read_year(nodes: list[Node], context: Context, grammar: Grammar, harvest: Harvest) -> None:
    """Who looks back at a year tells of all that happened; paragraphs in which something was finished count."""
    texts = [node for node in nodes if node.shape is Shape.TEXT]
    _read(texts, context, grammar, harvest, _tells_achievement)


def _read(
    nodes: list[Node],
    context: Context,
    grammar: Grammar,
    harvest: Harvest,
    counts: Callable[[str, Grammar], bool],
) -> None:
    """Each node with a sentence that counts is an accomplishment, named by this sentence."""
    for node in nodes:
        told = sentences(plain(node.text)) if node.shape in (Shape.TEXT, Shape.ITEM) else []
        deed = next((sentence for sentence in told if counts(sentence, grammar)), None)
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


def _tells_achievement(sentence: str, grammar: Grammar) -> bool:
    """`I published a map of the yard`, but not `I moved twice`, nor `until I finished it`."""
    achieving, subordinate = (grammar.words.lists.get(name, ()) for name in ("achieving_verbs", "subordinating"))
    clauses = ((match["verb"].casefold(), (match["before"] or "").casefold()) for match in I_DO.finditer(sentence))
    return any(verb in achieving and before not in subordinate for verb, before in clauses)


def _tells_deed(sentence: str, grammar: Grammar) -> bool:
    """`I mended the lift`; how somebody felt and what he expected is no deed."""
    return deeds(sentence, grammar) > 0 and not grammar.words.has("no_deeds", sentence)
