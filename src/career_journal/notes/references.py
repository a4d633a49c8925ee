"""The places where notes name one another, and the same places with another name in them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote, unquote

from career_journal.errors import Refused
from career_journal.notes import frontmatter, splice

FIELDS = frozenset({"objectives", "objective", "links", "carried_from", "story", "stories", "evidence", "parent"})
"""Keys in front matter whose values name other records."""
_WIKI = re.compile(r"(?P<open>!?\[\[\s*)(?P<name>[^\]|#\n]+?)(?P<rest>\s*(?:#[^\]|\n]*)?(?:\|[^\]\n]*)?\]\])")
_PAGE = re.compile(r"(?P<open>\]\(\s*<?)(?P<name>[^)\s<>#]+?\.md)(?P<rest>(?:#[^)\s>]*)?>?(?:\s+\"[^\"]*\")?\s*\))")
_CODE = re.compile(r"^(?:```|~~~).*?^(?:```|~~~)[^\n]*$|`[^`\n]+`", re.MULTILINE | re.DOTALL)


class Names:
    """The names under which a note or record is known, and the new one for each."""

    def __init__(self, old: str, new: str, titles: dict[str, str], unique: bool) -> None:
        self.old, self.new = old, new
        """Ids before and after."""
        self._new = {old.casefold(): new, **{title.casefold(): name for title, name in titles.items() if title}}
        if unique and "#" not in old:
            self._new[old.rpartition("/")[2].casefold()] = new.rpartition("/")[2]

    def of(self, name: str) -> str | None:
        """The new name for one that is used somewhere; None if something else is meant."""
        word = name.strip().removeprefix("./")
        ending = ".md" if word.casefold().endswith(".md") else ""
        new = self._new.get(word.removesuffix(".md").casefold() if ending else word.casefold())
        return f"{new}{ending}" if new is not None else None

    def page(self, target: str, note: str) -> str | None:
        """The new target of a link to a file, as seen from a note."""
        if "://" in target:
            return None
        here = posixpath.dirname(note)
        path = posixpath.normpath(posixpath.join(here, unquote(target)))
        if path.casefold() != f"{self.old}.md".casefold():
            return None
        found = posixpath.relpath(f"{self.new}.md", here or ".")
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
        except (Refused, frontmatter.Malformed):
            return text
    return text


def _in_body(body: str, note: str, names: Names) -> str:
    code = [match.span() for match in _CODE.finditer(body)]

    def is_code(at: int) -> bool:
        return any(first <= at < last for first, last in code)

    def wiki(match: re.Match[str]) -> str:
        new = None if is_code(match.start()) else names.of(match["name"])
        return match[0] if new is None else f"{match['open']}{new}{match['rest']}"

    def page(match: re.Match[str]) -> str:
        new = None if is_code(match.start()) else names.page(match["name"], note)
        return match[0] if new is None else f"{match['open']}{new}{match['rest']}"

    changed = _WIKI.sub(wiki, body)
    if changed == body:
        return _PAGE.sub(page, body)
    return _in_body(changed, note, names) if _PAGE.search(changed) and _PAGE.sub(page, changed) != changed else changed


def _in_front(text: str, names: Names) -> Iterator[tuple[splice.Where, str]]:
    """The values in front matter that name the record, each with its new text."""
    front, _ = frontmatter.read(text, "")
    for key, value in front.values.items():
        if key.casefold() not in FIELDS:
            continue
        items: Iterable[tuple[splice.Where, object]] = (
            [((key, index), item) for index, item in enumerate(value)] if isinstance(value, list) else [((key,), value)]
        )
        for where, item in items:
            if isinstance(item, str) and (new := _value(item, names)) is not None:
                yield where, new


def _value(item: str, names: Names) -> str | None:
    """`pipeline` or `[[pipeline]]`."""
    match = _WIKI.fullmatch(item.strip())
    if match:
        new = names.of(match["name"])
        return None if new is None else f"{match['open']}{new}{match['rest']}"
    return names.of(item)
