"""The competencies of a ladder, with what is seen at each level."""

from __future__ import annotations

from career_journal.notes.fields import Filled
from career_journal.notes.frontmatter import FrontMatter
from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.draft import Harvest
from career_journal.notes.grammar.inline import label_of
from career_journal.notes.grammar.words import normal, plain, without_numbering
from career_journal.notes.inside.body import put
from career_journal.notes.outline import Node, Shape
from career_journal.records.ladder import Ladder


def read(root: Node, front: FrontMatter, filled: Filled, grammar: Grammar, harvest: Harvest) -> None:
    """A heading for each competency, `level: what is seen` items, *Evidence* and *Tags*; groups one heading up."""
    del front, grammar
    levels = {normal(level.name) for level in filled.values.get("levels", ())}
    found = []

    def below(section: Node, group: str) -> None:
        seen: dict[str, str] = {}
        evidence, tags = "", []
        for node in section.children:
            label = label_of(node.first) if node.own and node.shape in (Shape.ITEM, Shape.TEXT) else None
            name = normal(label.words) if label else ""
            told = plain(" ".join([label.rest if label else "", *(line for _, line in node.own[1:])]))
            if label and name in levels:
                seen[name] = told
            elif label and name in ("evidence", "counts"):
                evidence = told
            elif label and name == "tags":
                tags = [tag.strip() for tag in told.split(",") if tag.strip()]
        if seen:
            harvest.claim(section)
            found.append(
                {
                    "name": without_numbering(plain(section.text)),
                    "group": group,
                    "seen": seen,
                    "evidence": evidence,
                    "tags": tags,
                }
            )
        for inner in section.sections():
            below(inner, plain(section.text) if not seen else group)

    for section in root.sections():
        below(section, "")
    put(Ladder, filled, "competencies", found)
