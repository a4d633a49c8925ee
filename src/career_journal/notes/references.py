"""The places where notes name one another, and the same places with another name in them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote, unquote

from career_journal.errors import Refused
from career_journal.notes import frontmatter, splice
from career_journal.notes.malformed import Malformed
from career_journal.notes.matter import Where

FIELDS = frozenset({"objectives", "objective", "links", "carried_from", "story", "stories", "evidence", "parent"})
"""Keys in front matter whose values name other records."""
_WIKI = r"(?P<before>!?\[\[\s*)(?P<name>[^\]|#\n]+?)(?P<anchor>#[^\]|\n]*?)?(?P<behind>\s*(?:\|[^\]\n]*)?\]\])"
_PAGE = r"(?P<open>\]\(\s*<?)(?P<page>[^)\s<>#]+?)(?P<close>(?:#[^)\s>]*)?>?(?:\s+\"[^\"]*\")?\s*\))"
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+:", re.IGNORECASE)
_LINK = re.compile(f"{_WIKI}|{_PAGE}")
_CODE = re.compile(r"^(?:```|~~~).*?^(?:```|~~~)[^\n]*$|`[^`\n]+`", re.MULTILINE | re.DOTALL)


class Names:
    """The names under which a note or record is known, and the new one for each.

    `old` and `new` are ids of a record in a note, or paths without `.md`. `stable` is an id that stays as it is, though
    the file gets another name; `titles` are titles that mean the note, `is_unique` whether its file name alone does.
    """

    def __init__(
        self, old: str, new: str, titles: dict[str, str] | None = None, *, is_unique: bool = True, stable: str = ""
    ) -> None:
        self.old, self.new, self.stable = old, new, stable.casefold()
        self._new = {title.casefold(): name for title, name in (titles or {}).items()}
        if is_unique and "#" not in old:
            self._new[old.rpartition("/")[2].casefold()] = new.rpartition("/")[2]
        self._new[old.casefold()] = new

    def of(self, name: str) -> str | None:
        """The new name for one that is used somewhere; None if something else is meant."""
        word = name.strip().removeprefix("./")
        ending = ".md" if word.casefold().endswith(".md") else ""
        new = self._new.get(word[: len(word) - len(ending)].casefold())
        return f"{new}{ending}" if new is not None else None

    def of_record(self, name: str) -> str | None:
        """The same for a name in front matter, which may be an id."""
        return None if name.strip().casefold() == self.stable else self.of(name)

    def page(self, target: str, note: str) -> str | None:
        """The new target of a link to a file, as seen from a note, which may be the one that gets another name."""
        if target.startswith("/") or _SCHEME.match(target):
            return None
        here = posixpath.dirname(note)
        there = posixpath.dirname(self.new) if note.casefold() == f"{self.old}.md".casefold() else here
        path = posixpath.normpath(posixpath.join(here, unquote(target)))
        is_meant = path.casefold() == f"{self.old}.md".casefold()
        if not is_meant and here == there:
            return None
        found = posixpath.relpath(f"{self.new}.md" if is_meant else path, there or ".")
        return quote(found, safe="/.-_~") if "%" in target else found


def renamed(text: str, note: str, names: Names) -> str:
    """The text of a note with every link to a record under its new name. Nothing else is changed."""
    parts = frontmatter.split(text)
    body = parts.body if parts is not None else 0
    text = text[:body] + _in_body(text[body:], note, names)
    if parts is not None and parts.fence == "---":
        try:
            for where, name in _in_front(text, names):
                text = splice.set_value(text, where, name)
        except (Refused, Malformed):
            return text
    return text


def _in_body(body: str, note: str, names: Names) -> str:
    code = [match.span() for match in _CODE.finditer(body)]

    def with_new_name(match: re.Match[str]) -> str:
        if any(first <= match.start() < last for first, last in code):
            return match[0]
        if match["name"] is not None:
            return _wiki(match, names) or match[0]
        new = names.page(match["page"], note)
        return match[0] if new is None else f"{match['open']}{new}{match['close']}"

    return _LINK.sub(with_new_name, body)


def _wiki(match: re.Match[str], names: Names) -> str | None:
    """`[[note]]`, `[[note|words]]`, `[[note#heading]]`; with an anchor it may be the id of a record in a note."""
    anchor = match["anchor"] or ""
    whole = names.of(match["name"] + anchor) if anchor else None
    new = names.of(match["name"]) if whole is None else None
    if whole is None and new is None:
        return None
    return f"{match['before']}{whole or f'{new}{anchor}'}{match['behind']}"


def _in_front(text: str, names: Names) -> Iterator[tuple[Where, str]]:
    """The values in front matter that name the record, each with its new text."""
    front, _ = frontmatter.read(text, "")
    for key, value in front.values.items():
        if key.casefold() not in FIELDS:
            continue
        items: Iterable[tuple[Where, object]] = (
            [((key, index), item) for index, item in enumerate(value)] if isinstance(value, list) else [((key,), value)]
        )
        for where, item in items:
            if isinstance(item, str) and (new := _value(item, names)) is not None:
                yield where, new


def _value(item: str, names: Names) -> str | None:
    """`pipeline` or `[[pipeline]]`."""
    match = _LINK.fullmatch(item.strip())
    return _wiki(match, names) if match and match["name"] is not None else names.of_record(item)
