"""Names of files: readable, and legal on Linux, macOS and Windows alike.

A name is small letters and digits of any script joined by hyphens, in NFC. So no two names of ours differ by case
or by the way an accent is stored, and none of them can leave its folder.
"""

from __future__ import annotations

import re
import unicodedata

LONGEST = 60
"""Bytes of a title in a name; with a date in front and `-2.md` behind, a name stays far below every limit."""
_RESERVED = frozenset(
    {
        "con",
        "prn",
        "aux",
        "nul",
        "conin",
        "conout",
        *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)),
    }
)
"""What Windows keeps for its devices, with any ending."""
_MARKS = ("Mn", "Mc")


def slug(title: str, fallback: str = "note") -> str:
    """The first words of a title as a file name; `fallback` if it holds neither letter nor digit."""
    name = _first_words(title) or fallback
    return f"{name}-{fallback}" if name in _RESERVED else name


def dated(when: str | None, title: str, fallback: str = "note") -> str:
    """`2026-05-03-cut-the-pipeline`: a date or period, as well as it is known, in front of the title."""
    if not when:
        return slug(title, fallback)
    words = _first_words(title)
    return f"{_first_words(when)}-{words}" if words else _first_words(when)


def same(name: str) -> str:
    """What two names have in common that some system takes for one."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def plural(kind: str) -> str:
    """The plural of a kind: the folder its new notes go to."""
    if kind.endswith("y"):
        return f"{kind[:-1]}ies"
    return kind if kind.endswith("s") or kind in ("evidence", "feedback") else f"{kind}s"


def _first_words(title: str) -> str:
    name = ""
    for word in _words(title):
        longer = f"{name}-{word}" if name else word
        if name and len(longer.encode()) > LONGEST:
            break
        name = longer
    return name.encode()[:LONGEST].decode("utf-8", "ignore")


def _words(title: str) -> list[str]:
    kept = "".join(char if char.isalnum() or unicodedata.category(char) in _MARKS else " " for char in _normal(title))
    words = (re.sub(r"^\W+", "", word) for word in kept.split())  # a mark needs a letter before it
    return [word for word in words if word]


def _normal(text: str) -> str:
    """Compatibility forms and case folded until nothing changes any more; an apostrophe joins its word."""
    text = re.sub(r"['’`´]", "", text)
    while (folded := unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())) != text:
        text = folded
    return text
