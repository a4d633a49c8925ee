"""What the front matter of a note of bullets says of everything in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from career_journal.errors import Problem
from career_journal.notes.fields import convert
from career_journal.notes.frontmatter import FrontMatter
from career_journal.notes.grammar.draft import Draft
from career_journal.notes.marks import MARKS, marks_in, tagged
from career_journal.records.story import PARTS

Inherited = Mapping[str, tuple[Any, int]]
"""Fields by name, each with its value and the line it stands on."""
NOTHING: Inherited = MappingProxyType({})
WORDS = ("share_as", "theme", "company", "period", "project")


def inherited(front: FrontMatter, path: str, problems: list[Problem]) -> Inherited:
    """The fields that every record of the note has, where a heading or the record itself says nothing else."""
    found: dict[str, tuple[Any, int]] = {}
    tags = convert(front.values.get("tags"), tuple[str, ...], "tags", (path, 1, 1), []) or ()
    marks = marks_in(front.values) | tagged(tags)
    for field in (*MARKS, *WORDS):
        line = front.lines.get(field, 1)
        expected = bool if field in MARKS else str
        value = convert(front.values.get(field), expected, field, (path, line, line), problems)
        value = marks.get(field, value)
        if value not in (None, ""):
            found[field] = value, line
    if plain := tuple(tag for tag in tags if not tagged((tag,))):
        found["tags"] = plain, front.lines.get("tags", 1)
    return found


def name_sole_story(drafts: Sequence[Draft], title: str, when: str | None) -> None:
    """A note that holds one story and nothing else gives it its day, and its title where no heading names it."""
    whole = [draft for draft in drafts if draft.parent is None]
    if len(whole) != 1 or whole[0].kind != "story":
        return
    story = whole[0]
    story.date = story.date or when
    opening = story.title.rstrip(" .…")
    if title and any(str(story.fields.get(part, "")).startswith(opening) for part in PARTS):
        story.title = title
