"""Labels of goals: `O1: …`, `KR 1.2 …`, `Objective`, `sales KR: …`."""

from __future__ import annotations

import re
from functools import lru_cache

from career_journal.notes.grammar.inline import check_of, label_of
from career_journal.notes.grammar.vocabulary import Vocabulary
from career_journal.notes.grammar.words import REMEMBERED, length, normal, plain, without_numbering, without_symbols
from career_journal.notes.outline import Node, Shape

OWNER = 7
"""Words of a label that names its owner first."""
ABOUT = 4
"""Words of a label that says something of the objective behind its first word."""
_NUMBERED = re.compile(
    r"(?P<words>[^\W\d_]+(?: [^\W\d_]+)?(?:\s*#?|-)\d+(?:\.\d+)*)\s*[.)–—·•|-]?\s+(?P<rest>.+)",
)
_NUMBER = re.compile(r"(?:\s[a-z]{1,2})?(?:\s*#?|-)\d+(?:\.\d+)*\b.*$")
"""`objective 2`, `objetivo o1`: the number and what follows."""
_TIME = re.compile(r"\b[qh]\d|\b(?:19|20)\d\d\b", re.IGNORECASE)
"""`OKR Q4 review`, `OKRs 2026`: a time, and no number of an objective."""
_PREFIX = re.compile(r"^(?:[a-z]*\d+-(?=[a-z]{1,2}\d)|(?:[a-z]+ )+(?=kr\s?\d))")
"""`R0-O1`, `yard KR 1.2`: what the objective or key result belongs to."""
_OF_YEAR = re.compile(r"(?<=\w) (?:(?:of|for|in|de|del|do|para|em|pour|für|von) )?(?:19|20)\d\d$")
"""`main goal of 2026`: whenever it is to be reached."""
_BRACKETS = re.compile(r"\s*[(（][^()（）]*[)）]\s*$")
_PICTURES_FIRST = re.compile(r"^[^\w\s!-~“„«¿¡]+(?:\s*(?=\*\*|__)|\s+(?=[^\W\d_]{2,} ?\d))")
"""`🎯 **Goal 1**: …`."""
_PRIORITY = re.compile(r"\[[^\W\d_]\d\]\s*(?=\w)")
"""`[P0] Key Result 1`."""
_TAGS = re.compile(r"\s*(?:#[^\s#]+\s*)+")
_COUNT = re.compile(r"(?<![\d.])\d{1,2}(?:\.\d+)*(?!\d)")
_FIRST_OF_LIST = re.compile(r"1[.)、，．]\s*\D")
_NAMED = re.compile(r"\D+\s*#?\d+(?:\.\d+)*\s+(.+)")


@lru_cache(maxsize=REMEMBERED)
def goal_label(text: str, words: Vocabulary) -> tuple[str, str] | None:
    """`objective` or `key_result` with the text behind the label."""
    clean = check_of(without_numbering(text.strip()))[1]
    clean = clean if clean.isascii() else _PICTURES_FIRST.sub("", clean)
    if clean.startswith("["):
        clean = plain(clean) if "](" in clean else _PRIORITY.sub("", clean, count=1)
    if clean.endswith((")", "）")) and _is_bare(bare := _BRACKETS.sub("", clean), words):
        clean = bare
    label = label_of(clean)
    candidates = [(label.words, label.rest)] if label and (label.has_colon or label.rest) else []
    if (match := _NUMBERED.match(plain(clean))) and not _TIME.search(match["words"]):
        candidates.append((match["words"], match["rest"]))
    for name, rest in candidates:
        if kind := labelled_kind(name, words):
            return kind, _with_name(name, rest)
    name = plain(without_symbols(clean))
    if length(name) <= 3 and (kind := labelled_kind(name, words)):
        return kind, ""
    return None


def number_of(text: str, words: Vocabulary) -> str:
    """The number of a label: `2` of `Goal 2: Mend the gate`; empty if it has none."""
    label = label_of(check_of(without_symbols(text.strip()))[1])
    number = _COUNT.search(label.words) if label is not None and goal_label(text, words) is not None else None
    return number[0] if number else ""


def _is_bare(text: str, words: Vocabulary) -> bool:
    """Whether a label has no words behind it: of `Goal 1 (by May)`, but not of `KR1: 41 tests (82 %)`."""
    label = label_of(text)
    is_numbered = _NUMBERED.match(plain(text)) is not None  # `KR1 oil 41 gates`
    return is_label(text, words) and not is_numbered and (label is None or not label.rest)


def is_label(text: str, words: Vocabulary) -> bool:
    """Whether a text is nothing but a label: `Objective`, `OKR 2:`, `Main goal`."""
    name = _NUMBER.sub("", normal(_BRACKETS.sub("", text))).strip()
    said = [word for word in name.split() if word not in words.lists["goal_qualities"]]
    return " ".join(said) in words.labels


def states_objective(node: Node, words: Vocabulary) -> bool:
    """A heading `O1: …`, or `Objective` with its words on the line below; an item that spells its label out."""
    if node.shape is Shape.ITEM and node.own:
        name = label_of(node.first)
        return (
            name is not None
            and name.has_colon
            and len(name.words) > 1
            and words.labels.get(normal(name.words)) == "objective"
        )
    label = goal_label(node.text, words) if node.shape is Shape.SECTION else None
    if label is None or label[0] != "objective":
        return False
    return bool(label[1]) or (is_label(node.text, words) and states_title(node.children[:1]))


def are_stated_below(container: Node, words: Vocabulary) -> bool:
    """Whether several headings below state an objective each: `Objective 1: …`, `Objective 2: …`."""
    return sum(states_objective(node, words) for node in container.walk() if node.shape is Shape.SECTION) > 1


def entitles(section: Node, words: Vocabulary) -> bool:
    """`OKR: the depot`, over headings that state an objective each: the title of them all."""
    return any(states_objective(child, words) for child in section.sections())


def states_title(nodes: list[Node]) -> bool:
    """Whether a text without a label comes first, perhaps set off, or a line in bold with nothing below it."""
    node = nodes[0] if nodes else None
    if node is not None and node.shape is Shape.QUOTE:
        return bool(node.children) and states_title(node.children[:1])
    label = label_of(node.first) if node is not None else None
    if (
        node is None
        or are_tags(node.text)
        or _FIRST_OF_LIST.match(node.first)
        or (label is not None and (label.has_colon or label.rest))
    ):
        return False
    return node.shape is Shape.TEXT or (node.shape is Shape.SECTION and node.bold and not node.children)


def are_tags(text: str) -> bool:
    """`#goals #2026`, on a line of its own."""
    return bool(_TAGS.fullmatch(text))


def unlabelled(cell: str, words: Vocabulary) -> str:
    """A cell without its `O1 - `."""
    label = goal_label(cell, words)
    return label[1] if label and label[1] else cell


def labelled_kind(label: str, words: Vocabulary) -> str | None:
    """`objective` or `key_result`, if the label means one of them."""
    whole = _PREFIX.sub("", _OF_YEAR.sub("", normal(label)))
    name = (_NUMBER.sub("", whole) or whole).strip()
    kind = words.labels.get(name)
    parts = name.split()
    if kind is None and 1 < len(parts) <= OWNER and len(parts[-1]) > 1:
        # `sales director KR: …`: the label behind its owner
        owned = words.labels.get(parts[-1])
        kind = owned if owned == "key_result" or _is_whose(whole, words) else None
    if kind is None and 1 < len(parts) <= ABOUT:
        # `objective in 3 years`: the label with a word or two about it
        kind = None if parts[-1] in words.lists["explaining_labels"] else words.labels.get(parts[0])
        kind = kind if kind == "objective" and len(parts[0]) > 1 else None
    return kind if kind in ("objective", "key_result") else None


def _is_whose(label: str, words: Vocabulary) -> bool:
    """Whether a label says only whose or which objective it is: `this week's goal`, but not `progress to goal`."""
    parts = label.split()
    is_short = len(parts) <= ABOUT and words.lists["joints"].isdisjoint(parts)
    return is_short and not any(words.starts(name, label) for name in ("goal_verbs", "instruction_verbs", "relations"))


def _with_name(label: str, rest: str) -> str:
    """`KR1 Coverage: 40 stations` keeps its short name in front."""
    match = _NAMED.match(label)
    name = match[1].lstrip("—–- ") if match else ""
    return f"{name}: {rest}" if name and rest else rest
