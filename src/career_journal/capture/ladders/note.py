"""The Markdown of a ladder note, as `journal gaps` reads it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from career_journal.capture.ladders.found import Found, Row
from career_journal.notes.names import slug

NOT_A_CHECKLIST = """\
Not a checklist: aim at one level, the lower ones are assumed. `scope` and `agency` of a level say what an item must
reach to count as done at it (0 to 4, see the neutral ladder); without them nothing is called at level. Add a line
`Tags:` to a competency with the words your records use for it.
"""
MOST_EVIDENCE = 6


@dataclass(frozen=True)
class NewLadder:
    """A ladder note that is not written yet."""

    title: str
    stem: str
    """A file name without its ending."""
    text: str
    levels: int
    competencies: int


def write_note(found: Found, today: date, *, title: str, origin: str, licence: str) -> NewLadder:
    """The note with its front matter, a heading for each competency, and groups one heading up."""
    front = "\n".join(_front(found, today, title, origin, licence))
    body = "\n\n".join(_body(found))
    text = f"---\n{front}\n---\n{NOT_A_CHECKLIST}\n{body}\n"
    return NewLadder(title, slug(title, "ladder"), text, len(found.levels), len(found.rows))


def _front(found: Found, today: date, title: str, origin: str, licence: str) -> Iterator[str]:
    yield "type: ladder"
    yield f"title: {_quoted(title)}"
    yield f"as_of: {today.isoformat()[:7]}"
    yield f"origin: {_quoted(origin)}"
    yield f"licence: {_quoted(licence or 'unknown: look it up before you share it')}"
    yield "levels:"
    for name, gist in found.levels.items():
        yield f"  - name: {_quoted(name)}"
        if gist:
            yield f"    gist: {_quoted(gist)}"
        if name in found.scopes:
            yield f"    scope: {found.scopes[name]}"


def _body(found: Found) -> Iterator[str]:
    group = ""
    grouped = any(row.group for row in found.rows)
    for row in sorted(found.rows, key=lambda row: [one.group for one in found.rows].index(row.group)):
        if grouped and row.group != group:
            group = row.group
            yield f"## {group or 'Other'}"
        yield "\n\n".join(_competency(row, found, "###" if grouped else "##"))


def _competency(row: Row, found: Found, heading: str) -> Iterator[str]:
    yield f"{heading} {row.name}"
    seen = [f"- {level}: {_joined(row.seen[level])}" for level in found.levels if row.seen.get(level)]
    if seen:
        yield "\n".join(seen)
    if row.evidence:
        yield f"Evidence: {_joined(row.evidence[:MOST_EVIDENCE])}"


def _joined(texts: list[str]) -> str:
    return "; ".join(text.rstrip(" .;") for text in texts)


def _quoted(text: str) -> str:
    """A text as a YAML scalar; JSON's double quotes are YAML's."""
    return json.dumps(text, ensure_ascii=False)
