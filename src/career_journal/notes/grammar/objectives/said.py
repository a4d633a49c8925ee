"""Goals that are said in a sentence, such as `My goal was twenty posts`."""

from __future__ import annotations

from career_journal.notes.grammar.context import Context
from career_journal.notes.grammar.objectives.found import Goals
from career_journal.notes.grammar.reported import sentences
from career_journal.notes.grammar.words import plain
from career_journal.notes.outline import Node, Shape


def read_said(root: Node, context: Context, goals: Goals) -> None:
    """In a look back that lists no goals: the first sentence of each line that says one."""
    if goals.titles or goals.silent or not goals.looks_back:
        return
    for node in root.walk():
        if node.shape is not Shape.TEXT:
            continue
        for number, line in node.own:
            said = [one for one in sentences(plain(line)) if goals.words.has("goal_statements", one)]
            if said:
                goals.objective(said[0].strip(), number, node, context)
