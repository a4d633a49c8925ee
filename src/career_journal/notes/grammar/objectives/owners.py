"""Whose goals a note states, where it tells its own from others: `## Sue's goals (for info)`, `Goal Jun: …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from career_journal.notes.grammar.context import Grammar
from career_journal.notes.grammar.draft import Draft, Harvest
from career_journal.notes.grammar.inline import label_of
from career_journal.notes.grammar.times import names_time
from career_journal.notes.grammar.words import normal, plain
from career_journal.notes.outline import Node, Shape

_NAME = r"[^\W\d_a-zß-ÿ][^\W\d_]+(?:[ -][^\W\d_a-zß-ÿ][^\W\d_]+)?"
_POSSESSIVE = re.compile(rf"\W*(?P<name>{_NAME})(?:['’]s|(?<=s)['’])\s+(?P<thing>\w.*)")
"""`Sue's goals (for info)`, `Jonas' plans`."""
_FULL_NAME = re.compile(_NAME)
_IN_BRACKETS = re.compile(r"[(（](?P<label>[^\W\d_]+(?: [^\W\d_]+)?)\s*[:：]\s*(?P<who>[^()（）]+)[)）]\W*$")
"""`Night crew (owner: Stefan)`."""
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class _Part:
    """Lines that state goals of somebody by name."""

    first: int
    last: int
    name: str
    is_stated: bool = False
    """Whether an owner is named, `(owner: Stefan)`, and not only a name in front: `Sue's goals`."""


def settle_owners(root: Node, title: str, harvest: Harvest, grammar: Grammar) -> None:
    """Say of each goal that is somebody else's whose it is, if the note leaves no doubt."""
    goals = [draft for draft in harvest.drafts if draft.kind == "objective"]
    if not goals:
        return
    parts = list(_parts(root, grammar))
    for goal in goals:
        named = next((part for part in parts if part.first <= goal.line <= part.last), None)
        if named is not None and _are_others(named, parts, goals, root, grammar):
            goal.put("owner", named.name, named.first)
    if met := _met(title, grammar):
        _settle_met(met, goals, root, grammar)


def _parts(root: Node, grammar: Grammar) -> Iterator[_Part]:
    """The sections with a name of somebody in their heading, and the items that begin with one: `Sue's goal: …`."""
    for node in root.walk():
        words = ""
        if node.shape is Shape.SECTION:
            words = plain(node.text)
        elif node.shape is Shape.ITEM and (label := label_of(node.first)) and label.has_colon:
            words = label.words
        owner = _owner_in_brackets(words, grammar) if node.shape is Shape.SECTION else ""
        if _FULL_NAME.fullmatch(owner):
            yield _Part(node.line, node.end, owner, is_stated=True)
        elif words and (name := _possessor(words, grammar)):
            yield _Part(node.line, node.end, name)


def _owner_in_brackets(heading: str, grammar: Grammar) -> str:
    """`Stefan` of `Night crew (owner: Stefan)`."""
    found = _IN_BRACKETS.search(heading)
    return found["who"].strip() if found and normal(found["label"]) in grammar.words.lists["ownership_labels"] else ""


def _possessor(text: str, grammar: Grammar) -> str:
    """Whose goals a heading or a label announces; empty if it names nobody: `Today's goals`, `Team's goals`."""
    found = _POSSESSIVE.match(text)
    if found is None or names_time(found["name"], grammar.words):
        return ""
    topic = grammar.words.topic(found["thing"])
    is_goal = topic is not None and topic.name == "objective"
    is_goal |= grammar.words.labels.get(normal(found["thing"])) == "objective"
    words = set(normal(found["name"]).split())
    is_group = not words.isdisjoint(grammar.words.lists["not_people"] | grammar.words.lists["weekdays"])
    return found["name"] if is_goal and not is_group else ""


def _are_others(part: _Part, parts: list[_Part], goals: list[Draft], root: Node, grammar: Grammar) -> bool:
    """Whether the writer's own goals stand apart: below `Mine`, or in front of those of the only one who is named.

    `Ana's goals` by itself may be what Ana calls her own, and so may `(owner: Ana)`.
    """
    if any(node.shape is Shape.SECTION and _is_own(plain(node.text), grammar) for node in root.walk()):
        return True
    unnamed = [goal for goal in goals if not any(one.first <= goal.line <= one.last for one in parts)]
    is_only_one = {one.name for one in parts} == {part.name}
    return not part.is_stated and is_only_one and any(goal.line < part.first for goal in unnamed)


def _is_own(words: str, grammar: Grammar) -> bool:
    """`Mine`, `My own`, `Night crew (owner: me)`."""
    is_called = any(grammar.words.starts(name, words) for name in ("own_headings", "first_person"))
    return is_called or grammar.words.has("first_person", _owner_in_brackets(words, grammar))


def _met(title: str, grammar: Grammar) -> frozenset[str]:
    """The names in the title of notes on talks with one person: `1:1 Jun Park`."""
    if not grammar.words.has("one_to_ones", title):
        return frozenset()
    return frozenset(word for word in _WORD.findall(plain(title)) if word[0].isupper())


def _settle_met(met: frozenset[str], goals: list[Draft], root: Node, grammar: Grammar) -> None:
    """`Goal Jun: …`, in notes on talks with Jun: then the others are Jun's too, unless the note speaks of one's own."""
    named = dict(_labelled(root, met, grammar))
    for goal in goals:
        goal.put("owner", named.get(goal.line, ""), goal.line)
    owner = next(
        (goal.fields["owner"] for goal in goals if not met.isdisjoint(goal.fields.get("owner", "").split())), ""
    )
    lines = [plain(text) for node in root.walk() for _, text in node.own]
    if not any(_is_own(text, grammar) for text in lines):
        for goal in goals:
            goal.put("owner", owner, goal.line)


def _labelled(root: Node, met: frozenset[str], grammar: Grammar) -> Iterator[tuple[int, str]]:
    """The lines of goals with the name of the one who is met in their label."""
    for node in root.walk():
        label = label_of(node.first) if node.shape is Shape.ITEM else None
        first, _, name = label.words.partition(" ") if label is not None and label.has_colon else ("", "", "")
        if name in met and grammar.words.labels.get(normal(first)) == "objective":
            yield node.line, name
