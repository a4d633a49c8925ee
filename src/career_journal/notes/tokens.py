"""Tags, people and links inside a line: `#tag`, `@person`, `[[note]]`. Light enough to be read at every start."""

from __future__ import annotations

import re

TAG = re.compile(r"(?:^|(?<=[\s(]))#([^\W\d][\w/-]*)")
PERSON = re.compile(r"(?:^|(?<=[\s(]))@([^\W\d][\w.-]*\w)")
WIKI_LINK = re.compile(r"(?<!!)\[\[([^\[\]|#]+(?:#[^\[\]|]*)?)(?:\|[^\[\]]*)?\]\]")


def tags_in(text: str) -> list[str]:
    """`#tags`; a number behind the hash is none."""
    return list(dict.fromkeys(TAG.findall(text))) if "#" in text else []


def people_in(text: str) -> list[str]:
    """`@people`."""
    return list(dict.fromkeys(PERSON.findall(text))) if "@" in text else []


def links_in(text: str) -> list[str]:
    """The notes this text links to, as written: `[[note]]`."""
    return list(dict.fromkeys(name.strip() for name in WIKI_LINK.findall(text))) if "[[" in text else []


JOINING = frozenset(
    "with and or at on in via from since until till before after for by of to than as see".split()  # noqa: SIM905
)
"""Words behind which a name or a link is part of the sentence, and not a sign set behind it."""
_SIGN_AT_END = re.compile(r"\s+(?:#[^\W\d][\w/-]*|\[\[[^\[\]]+\]\])\s*$")


def without_signs(text: str) -> tuple[str, str]:
    """A line without the tags and links set behind its sentence, and those: `Cut to 64 min`, ` #perf [[pipeline]]`."""
    sentence = text
    while ("#" in sentence or "[[" in sentence) and (match := _SIGN_AT_END.search(sentence)):
        before = sentence[: match.start()]
        if not before.strip(" \t>-*+") or before.split()[-1].lower() in JOINING:
            break
        sentence = before
    return sentence, text[len(sentence) :]
