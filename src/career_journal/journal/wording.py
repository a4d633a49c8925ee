"""How a text is worded: claims without weight, holes, an admitted miss; in the languages of the library."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from career_journal import resources
from career_journal.notes import frontmatter
from career_journal.notes.grammar.words import has_cjk

FOLDER = "wording"
_LONE_LETTER = re.compile(
    r"(?<![\w*])[*_]{1,2}[A-Za-z][*_]{1,2}(?![\w*])|(?<!\w)(?<!\d\s)[xn](?=\s+[a-z]+s\b)|\bX{2,}\b|\?{2,}"
)


def says(name: str, text: str) -> str:
    """The first word of a list (`vague`, `miss`, `others` …) that stands in the text; empty if none does."""
    found = _pattern(name).search(text.replace("’", "'"))
    return found[0] if found else ""


def without(name: str, text: str) -> str:
    """A text without the words of a list."""
    return _pattern(name).sub(" ", text.replace("’", "'"))


def is_one(name: str, text: str) -> bool:
    """Whether a text is a word of a list and nothing else, with or without a colon."""
    return text.strip(" *_:：").casefold() in _words(name)


def holes(text: str) -> list[str]:
    """Places left to be filled: `TBD`, `XX`, `??`, and a lone letter for a number, as in `*y* models`.

    `*Q*: …` labels a question.
    """
    plain = [match[0] for match in _pattern("holes").finditer(text) if not _is_spanish(match)]
    letters = [match for match in _LONE_LETTER.finditer(text) if match[0].casefold() not in _words("holes")]
    return plain + [match[0] for match in letters if not text[match.end() :].lstrip().startswith((":", "："))]


def _is_spanish(hole: re.Match[str]) -> bool:
    """`Todo el equipo`, everybody: only in capitals, or as a label, it is something left to do."""
    return hole[0].casefold() == "todo" and not (hole[0].isupper() or hole.string[hole.end() :].startswith(":"))


def asks_for(question: str) -> tuple[str, ...]:
    """What a question of a form is about, the main thing first; else it is free, with evidence to offer."""
    found = tuple(name for name in _topics() if says(f"draws.{name}", question))
    return found or ("free", "evidence")


@cache
def _lists() -> dict[str, tuple[str, ...]]:
    lists: dict[str, list[str]] = {}
    for path in sorted((resources.library() / FOLDER).glob("*.md")):
        for name, value in frontmatter.read(path.read_text("utf-8"), path.name)[0].values.items():
            inner = value.items() if isinstance(value, dict) else [("", value)]
            for part, words in inner:
                if isinstance(words, list):
                    lists.setdefault(f"{name}.{part}".rstrip("."), []).extend(str(word).casefold() for word in words)
    return {name: tuple(words) for name, words in lists.items()}


def _topics() -> Iterable[str]:
    return (name.removeprefix("draws.") for name in _lists() if name.startswith("draws."))


def _words(name: str) -> tuple[str, ...]:
    return _lists().get(name, ())


def _whole(word: str) -> str:
    return rf"(?<!\w){re.escape(word)}(?!\w)"


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Any of the words of a list, whole, the longest first; nothing if there is no such list."""
    words = sorted(_words(name), key=lambda word: (-len(word), word))
    parts = [re.escape(word) if has_cjk(word) or not word[:1].isalnum() else _whole(word) for word in words]
    return re.compile("|".join(parts) or r"(?!)", re.IGNORECASE)
