"""Markdown ladders: axes whose steps are numbered and named, and levels that are made of such steps.

A page of axes reads `## Technology`, `1. **Adopts**: …`; that of a role `## D1 - Developer 1`, `* **Adopts**: …`.
The role needs the axes beside it (`README.md`), because only they say which step belongs to which axis.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from career_journal.capture.ladders.found import Found, level_name, named
from career_journal.errors import BadRequest
from career_journal.notes.arranging import outline
from career_journal.notes.grammar.inline import label_of
from career_journal.notes.outline import Node, Shape

FEWEST = 3
"""Steps that make an axis, or a level."""
AXES_FILE = "README.md"
REACH = {
    "subsystem": 1,
    "component": 1,
    "team": 2,
    "multiple teams": 3,
    "several teams": 3,
    "company": 4,
    "community": 4,
}
"""Names of steps that say how far an effect reaches, with the grade of scope."""


def read_axes(root: Node, path: Path) -> Found | None:
    """The ladder of a Markdown page; None if it has neither axes nor levels."""
    sections = [(section, _steps(section)) for section in root.walk() if section.shape is Shape.SECTION]
    full = [(section, steps) for section, steps in sections if len(steps) >= FEWEST]
    axes = [(section, steps) for section, steps in full if all(number for number, _, _ in steps)]
    if axes:
        return _axes(axes)
    return _roles(full, root, path) if full else None


def _axes(full: list[tuple[Node, list[tuple[str, str, str]]]]) -> Found:
    """Each axis is a competency, its steps are the levels."""
    found = Found()
    most = max(len(steps) for _, steps in full)
    found.levels = {level_name(number): "" for number in range(1, most + 1)}
    for section, steps in full:
        row = found.row(named(section.text))
        for number, (_, step, text) in enumerate(steps, 1):
            row.seen[level_name(number)] = [f"{step}: {text}" if text else step]
    return found


def _roles(full: list[tuple[Node, list[tuple[str, str, str]]]], root: Node, path: Path) -> Found:
    """Each heading is a level; a step belongs to the axis that knows its name."""
    axis_of = dict(_axes_beside(path))
    if not axis_of:
        message = f"{path.name} names steps such as '{full[0][1][0][1]}' without saying of what"
        raise BadRequest(message, f"put the page with the axes beside it as {AXES_FILE}")
    title = next((node.text for node in root.walk() if node.shape is Shape.SECTION and node.level == 1), "")
    found = Found(named(title))
    for section, steps in full:
        level = level_name(named(section.text))
        found.levels[level] = ""
        for _, step, text in steps:
            if step.casefold() in axis_of:
                found.row(axis_of[step.casefold()]).seen[level] = [f"{step}: {text}" if text else step]
            if step.casefold() in REACH:
                found.scopes[level] = REACH[step.casefold()]
    return found


def _axes_beside(path: Path) -> Iterator[tuple[str, str]]:
    other = path.with_name(AXES_FILE)
    if other == path or not other.is_file():
        return
    for section in outline(other.read_text("utf-8", "replace"), 1).walk():
        steps = _steps(section) if section.shape is Shape.SECTION else []
        if len(steps) >= FEWEST and all(number for number, _, _ in steps):
            yield from ((step.casefold(), named(section.text)) for _, step, _ in steps)


def _steps(section: Node) -> list[tuple[str, str, str]]:
    """The items of a section that open with a word in bold: number (if any), word, text."""
    found = []
    for node in section.children:
        if node.shape is not Shape.ITEM or not node.first.startswith("**") or "](" in node.first:
            continue
        label = label_of(node.text)
        if label is not None:
            number = node.marker.rstrip(".)") if node.marker[:1].isdigit() else ""
            found.append((number, label.words, " ".join(label.rest.split())))
    return found
