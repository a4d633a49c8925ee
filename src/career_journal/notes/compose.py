"""A new note: the template of its kind, with values put in.

A template is an ordinary note with nothing in it. What stays empty in a shipped one is left out of the front matter;
what an owner's template leaves empty stays, for its owner wants to see it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from career_journal import resources
from career_journal.errors import CannotRead
from career_journal.notes.own import inside
from career_journal.notes.scalars import Value, block, written

_EMPTY = re.compile(r"([\w-]+):[ \t]*(?:\[\]|~|null|\"\"|'')?[ \t]*")
_HEADING = re.compile(r"#{1,6}\s+(.*?)\s*#*\s*")


class Section(NamedTuple):
    """A text under a heading: the names such a heading may have, the first of them for one that is not there yet."""

    names: tuple[str, ...]
    text: str


class Template(NamedTuple):
    """The template of a kind. `own` says whether it is the journal's, and not a shipped one."""

    path: Path
    text: str
    own: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys it leaves empty, in order."""
        front, _ = _parts(self)
        return tuple(match[1] for line in front if (match := _EMPTY.fullmatch(line)))

    @property
    def headings(self) -> tuple[str, ...]:
        """Its headings with nothing below them, in order, in small letters."""
        _, body = _parts(self)
        marks = [_HEADING.fullmatch(line) for line in body if line.strip()]
        return tuple(
            mark[1].casefold() for mark, below in zip(marks, [*marks[1:], True], strict=False) if mark and below
        )


def template_of(kind: str, root: Path | None) -> Template | None:
    """The template for new notes of a kind, the journal's own first; None if there is none."""
    shipped = resources.templates() / "notes" / f"{kind}.md"
    own = root / "templates" / "notes" / f"{kind}.md" if root is not None else shipped
    for path in (own, shipped):
        if path.is_file():
            try:
                text = (inside(root, path) if root is not None and path is own else path).read_text("utf-8-sig")
            except (OSError, UnicodeDecodeError) as error:
                message = f"the template {path} cannot be read: {error}"
                raise CannotRead(message, "mend it, or delete it to get the shipped one") from None
            return Template(path, text.replace("\r\n", "\n"), path is own and root is not None)
    return None


def template_for(kind: str, root: Path | None) -> Template:
    """The same for a kind that must have one. Raises CannotRead if the installation lacks it."""
    template = template_of(kind, root)
    if template is None:
        message = f"there is no template for a {kind}"
        raise CannotRead(message, f"put one into templates/notes/{kind}.md of the journal")
    return template


def new_note(template: Template, front: Mapping[str, Value], sections: Iterable[Section] = (), main: str = "") -> str:
    """The text of a new note. Raises CannotRead if the template is no note."""
    lines, left = [], dict(front)
    stated = []
    before, body = _parts(template)
    for line in before:
        empty = _EMPTY.fullmatch(line)
        if empty and empty[1] in left:
            lines.append(_line(empty[1], left.pop(empty[1])))
        elif not empty or template.own:
            lines.append(line)
            stated += [key for key in left if line.startswith(f"{key}:")]
    lines += [_line(key, value) for key, value in left.items() if key not in stated]
    for section in sections:
        _tell(body, section)
    text = "\n".join(["---", *lines, "---", *(["", *main.split("\n")] if main else []), *body]).rstrip("\n") + "\n"
    return _with_other_values(text, {key: left[key] for key in stated})


def _parts(template: Template) -> tuple[list[str], list[str]]:
    """The lines between the fences, and those below."""
    found = re.match(r"---[ \t]*\n(.*?\n)?---[ \t]*(?:\n|\Z)", template.text, re.DOTALL)
    if found is None:
        message = f"the template {template.path} has no front matter"
        raise CannotRead(
            message, "begin it with '---', a line 'type: …' and '---', or delete it to get the shipped one"
        )
    return (found[1] or "").splitlines(), template.text[found.end() :].split("\n")


def _line(key: str, value: Value) -> str:
    shown = block(value, "  ", "\n") if isinstance(value, str) else None
    return f"{written(key)}: {shown or written(value)}"


def _tell(body: list[str], section: Section) -> None:
    """Put a text below its heading; a heading that is not there yet comes last."""
    text = section.text.strip("\n").split("\n")
    for number, line in enumerate(body):
        match = _HEADING.fullmatch(line)
        if match and match[1].casefold() in section.names:
            body[number + 1 : number + 1] = ["", *text]
            return
    while body and not body[-1].strip():
        body.pop()
    body += ["", f"## {section.names[0].capitalize()}", "", *text, ""]


def _with_other_values(text: str, front: Mapping[str, Value]) -> str:
    """Values in place of those the owner's template gives."""
    for key, value in front.items():
        from career_journal.notes.splice import set_value

        text = set_value(text, (key,), value)
    return text
