"""Tags, people and links inside a line: `#tag`, `@person`, `[[note]]`. Light enough to be read at every start."""

from __future__ import annotations

import re

TAG = re.compile(r"(?:^|(?<=[\s(]))#([^\W\d][\w/-]*)")
PERSON = re.compile(r"(?:^|(?<=[\s(]))@([^\W\d][\w.-]*\w)")
WIKI_LINK = re.compile(r"(?<!!)\[\[([^\]|#]+)(?:#[^\]|]*)?(?:\|[^\]]*)?\]\]")


def tags_in(text: str) -> list[str]:
    """`#tags`; a number behind the hash is none."""
    return list(dict.fromkeys(TAG.findall(text))) if "#" in text else []


def people_in(text: str) -> list[str]:
    """`@people`."""
    return list(dict.fromkeys(PERSON.findall(text))) if "@" in text else []


def links_in(text: str) -> list[str]:
    """The notes this text links to, as written: `[[note]]`."""
    return list(dict.fromkeys(name.strip() for name in WIKI_LINK.findall(text))) if "[[" in text else []
