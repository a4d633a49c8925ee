"""`private: yes`: whether a mark keeps a record to its owner. What may be meant as one counts as one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache
from typing import Any

MARKS = ("private", "confidential")
_KEYS = {
    "private": frozenset("private privat privé privée privado privada приватно личное 非公開 私密".split()),  # noqa: SIM905
    "confidential": frozenset(
        "confidential vertraulich confidentiel confidentielle confidencial конфиденциально 機密 机密".split()  # noqa: SIM905
    ),
}
_SPELLINGS = frozenset().union(*_KEYS.values())
_YES = frozenset("true yes y on 1 x ja j oui o sí si s sim да はい 是 ✓ ✔ ✅ ☑".split())  # noqa: SIM905 - one row a meaning
_NO = frozenset("false no n off 0 nein non não nao нет いいえ 否 ✗ ✘ ❌ ☐".split())  # noqa: SIM905
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
    return key.casefold() in _SPELLINGS


def marks_in(values: dict[str, Any]) -> dict[str, bool]:
    """The marks in front matter; one that is doubtful, or said twice in two ways, keeps the note to its owner."""
    found: dict[str, bool] = {}
    for key, value in values.items():
        if (mark := marked_by(key)) and value not in (None, ""):
            found[mark] = found.get(mark, False) or yes_or_no(value) is not False
    return found


def tagged(tags: Iterable[str]) -> dict[str, bool]:
    """The marks among tags: `#private`."""
    return {marked_by(tag): True for tag in tags if is_known(tag)}


def marks_written(block: str) -> dict[str, str]:
    """The marks in a front matter of which nothing else can be read."""
    return {key: value.strip("\"'") for key, value in _LINE.findall(block) if marked_by(key)}
