"""`private: yes`: whether a mark keeps a record to its owner. What may be meant as one counts as one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache
from typing import Any

from career_journal.notes.grammar.inline import fields_in, tags_in
from career_journal.notes.grammar.vocabulary import Vocabulary
from career_journal.notes.grammar.words import normal

MARKS = ("private", "confidential")
_KEYS = {
    "private": frozenset("private privat privé privée privado privada приватно личное 非公開 私密".split()),  # noqa: SIM905
    "confidential": frozenset(
        "confidential secret nda vertraulich geheim confidentiel confidentielle confidencial"  # noqa: SIM905
        " конфиденциально 機密 机密".split()
    ),
}
SPELLINGS = frozenset().union(*_KEYS.values())
_YES = frozenset("true yes y on 1 x ja j oui o sí si s sim да はい 是 ✓ ✔ ✅ ☑".split())  # noqa: SIM905 - one row a meaning
_NO = frozenset("false no n off 0 nein non não nao нет いいえ 否 ✗ ✘ ❌ ☐".split())  # noqa: SIM905
SCALES = frozenset("visibility sensitivity classification confidentiality sichtbarkeit visibilité visibilidad".split())  # noqa: SIM905
"""Keys whose value may be a mark: `visibility: private`."""
_WORD = re.compile(r"[^\W_]+")
KEEPING = ("unsaid", "kept_words")
"""The lists of words that keep a line back: `don't mention`, `just for me`."""
SIGNS = ("🔒", "🔐", "🤫", "㊙")
"""Pictures that say the same at the end of a line; in front of one a lock may stand for security."""
_ASIDE = re.compile(r"[(\[（]([^()\[\]（）:]{2,60})[)\]）]")
"""A remark in brackets."""
_BRACKETED_LAST = re.compile(r"[(（](?P<aside>[^()（）:]{2,60})[)）]\W*$")
"""`… (family)`, behind a line; inside one, `(personal)` may tell two things apart."""
_LAST = re.compile(r"(?:[–—-]|[,;])\s+([^()\[\]–—:]{3,40})[.!]?\s*$")
"""What stands behind the last dash or comma."""
_BREAK = re.compile(r"\s[–—-]\s|[,;.!?…，；。！？]+(?:\s+|(?<=[，；。！？])|$)")
"""What ends one part of a line: `Cut the wait, private please.`"""
_BEHIND = re.compile(r"(?:[–—-]|[.!?…,;])\s+([^\W\d_]+)\W*$|\b([^\W\d_]+):\s*(?:true|yes|ja|oui|sí|sim)\b")
"""`… — confidential`, `…. Private!`, `… confidential: true`."""
_LABELLED = re.compile(r"(?:^[\W\d_]*|[.!?…,;]\s+)([^\W\d_]+)\s*[:：](?!:)")
"""`Private: …`, also in the midst of a line: `Bad day. Private: …`."""
_LINE = re.compile(r"^[ \t]*[\"']?(\w+)[\"']?[ \t]*[:=][ \t]*(.*?)[ \t]*(?:[ \t]#.*)?$", re.MULTILINE)


def yes_or_no(value: Any) -> bool | None:  # noqa: ANN401 - any YAML value
    """What a value says to a question that is answered by yes or no; None if that is not clear."""
    if isinstance(value, list) and len(value) <= 1:  # a box: `[x]`, `[ ]`
        value = value[0] if value else False
    word = str(value).strip().casefold()
    return True if word in _YES else False if word in _NO else None


@cache
def marked_by(key: str) -> str:
    """The mark a key is, in any language, or is nearly; empty if it is none."""
    word = key.casefold()
    known = next((mark for mark, keys in _KEYS.items() if word in keys), "")
    return known or next(iter(get_close_matches(word, MARKS, n=1, cutoff=0.8)), "")


def is_known(key: str) -> bool:
    """Whether a key is a mark as it is spelled."""
    return key.casefold() in SPELLINGS


def marks_in(values: dict[str, Any]) -> dict[str, bool]:
    """The marks in front matter; one that is doubtful, or said twice in two ways, keeps the note to its owner."""
    found: dict[str, bool] = {}
    for key, value in values.items():
        if key.casefold() in SCALES and is_known(str(value).strip()):
            found[marked_by(str(value).strip())] = True
        if (mark := marked_by(key)) and value not in (None, ""):
            found[mark] = found.get(mark, False) or yes_or_no(value) is not False
    return found


def tagged(tags: Iterable[str]) -> dict[str, bool]:
    """The marks among tags: `#private`, `#career/private`, `#geheim`."""
    return {marked_by(part): True for tag in tags for part in tag.split("/") if is_known(part)}


def marks_said(text: str) -> dict[str, bool]:
    """The marks in words of a line: `(strictly confidential)`, `Vertraulich: …`, `… — private`, `…. Private`."""
    if SPELLINGS.isdisjoint(_WORD.findall(text.casefold())):
        return {}
    asides = _ASIDE.findall(text)
    words = [word for aside in asides if (said := _WORD.findall(aside)) for word in (said[0], said[-1])]
    words += _LABELLED.findall(text)
    words += [word for found in _BEHIND.findall(text) for word in found]
    return {marked_by(word): True for word in words if is_known(word)}


def kept_in_words(text: str, known: Vocabulary) -> dict[str, bool]:
    """The same where no mark is named: `(don't mention)`, `(family)`, `…, just for me`, 🔒."""
    asides, last = _ASIDE.findall(text), _BRACKETED_LAST.search(text)
    marks = {mark: True for mark in MARKS if last and normal(last["aside"]) in known.lists[f"{mark}_alone"]}
    is_kept = text.rstrip().endswith(SIGNS)
    is_kept |= any(known.has(name, aside) for aside in asides for name in KEEPING)
    is_kept |= any(normal(last) in known.lists[name] for last in _LAST.findall(text) for name in KEEPING)
    return marks | ({"confidential": True} if is_kept else {}) | _mark_last(text, known)


def _mark_last(text: str, known: Vocabulary) -> dict[str, bool]:
    """The mark that the last part of a line is, with others of its sort beside it: `…, private please`."""
    if SPELLINGS.isdisjoint(_WORD.findall(text.casefold())):
        return {}
    for part in reversed([part for part in _BREAK.split(text) if normal(part)][1:]):
        if mark := mark_alone(part, known):
            return {mark: True}
        if not is_beside_marks(part, known):
            break
    return {}


def mark_alone(part: str, known: Vocabulary) -> str:
    """The mark that a few words are, with no more than `strictly` beside it; empty if they are none."""
    words = _words(part)
    named = [word for word in words if is_known(word)]
    is_bare = all(is_known(word) or word in known.lists["beside_marks"] for word in words)
    return marked_by(named[0]) if named and is_bare else ""


def is_beside_marks(part: str, known: Vocabulary) -> bool:
    """Whether words say nothing without a mark beside them: `please`, `for now`."""
    return all(word in known.lists["beside_marks"] or word in SCALES for word in _words(part))


def _words(part: str) -> list[str]:
    return [word for one in normal(part).split("/") for word in _WORD.findall(one)]


def marks_named(text: str) -> dict[str, bool]:
    """The marks of a line by their names: in its fields, among its tags, in its words."""
    return marks_in(fields_in(text)) | tagged(tags_in(text)) | marks_said(text)


def marks_of(text: str, known: Vocabulary) -> dict[str, bool]:
    """All marks of a line, those among them that name none: `(don't mention)`."""
    return marks_named(text) | kept_in_words(text, known)


def heading_marks(heading: str, known: Vocabulary) -> dict[str, bool]:
    """The marks of a heading: `Private`, `Private wins`, `Wins, vertraulich`; but not `A private cloud`.

    Beside the mark must stand nothing, or the name of a list.
    """
    words = _WORD.findall(heading)
    found = {}
    for word, rest in ((words[0], words[1:]), (words[-1], words[:-1])) if words else ():
        if is_known(word) and (not rest or known.whole_topic(" ".join(rest)) is not None):
            found[marked_by(word)] = True
    return found


def marks_of_life(heading: str, known: Vocabulary) -> dict[str, bool]:
    """The marks of a heading that names none and is nobody else's matter all the same: `Family`, `Salary`."""
    return {mark: True for mark in MARKS if normal(heading) in known.lists[f"{mark}_alone"]}


def marks_written(block: str) -> dict[str, str]:
    """The marks in a front matter of which nothing else can be read."""
    return {key: value.strip("\"'") for key, value in _LINE.findall(block) if marked_by(key)}
