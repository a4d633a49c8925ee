"""How published ladders say levels times competencies; each shape is recognised by what it holds, not by its name.

- topics: `[{name, content: [{level, criteria, exampleCriteria}]}]`, as Monzo's (MIT)
- rows: `[{level, area, summary, examples}]`, as the Financial Times' (MIT), with `levels.yml` beside it
- tracks: `{NAME: {displayName, category, milestones: [{summary, signals, examples}]}}`, as Medium's Snowflake (MIT)
- axes: headings with numbered steps and levels made of those steps, as jorgef/engineeringladders (Apache-2.0)
- matrix: `{levels, competencies: [{name, group, LEVEL: text}]}`, or a table with levels across, as a saved spreadsheet
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from career_journal.capture.ladders.axes import read_axes
from career_journal.capture.ladders.files import read_file
from career_journal.capture.ladders.found import Found, level_name, lines, named
from career_journal.errors import BadRequest, JournalError
from career_journal.notes.outline import Node

KNOWN = "topics with content, rows with level and area, tracks with milestones, axes with steps, levels across a table"
_AREAS = ("area", "theme", "category", "competency", "group", "topic")
_TEXTS = ("summary", "text", "criteria", "description", "behaviour")


def recognised(data: Any, path: Path) -> Found:  # noqa: ANN401 - whatever the file holds
    """The ladder in a file's data. Raises BadRequest with the known shapes."""
    readers: tuple[Callable[[Any, Path], Found | None], ...] = (_outline, _topics, _rows, _tracks, _matrix, _table)
    for read in readers:
        found = read(data, path)
        if found is not None and found.is_ladder:
            found.title = found.title or named(path.stem.replace("-", " ")).capitalize()
            return found
    message = f"{path.name} holds no levels with competencies"
    raise BadRequest(message, f"known shapes: {KNOWN}")


def _outline(data: Any, path: Path) -> Found | None:  # noqa: ANN401
    return read_axes(data, path) if isinstance(data, Node) else None


def _topics(data: Any, path: Path) -> Found | None:  # noqa: ANN401
    del path
    topics = data.get("topics") if isinstance(data, dict) else None
    if not isinstance(topics, list):
        return None
    found = Found(named(data.get("title")))
    contents = [entry for topic in topics if isinstance(topic, dict) for entry in _list(topic.get("content"))]
    for level in sorted({entry.get("level") for entry in contents if entry.get("level") is not None}, key=_by_number):
        found.levels[level_name(level)] = ""
    for topic in topics:
        row = found.row(named(topic.get("title") or topic.get("name")).capitalize())
        for entry in _list(topic.get("content")):
            seen = [*lines(entry.get("criteria")), *lines(entry.get("exampleCriteria"))]
            row.seen.setdefault(level_name(entry.get("level")), []).extend(seen)
            row.evidence += [one for item in _list(entry.get("exampleCriteria")) for one in lines(item.get("examples"))]
    return found


def _rows(data: Any, path: Path) -> Found | None:  # noqa: ANN401
    rows = data.get("competencies", data.get("rows")) if isinstance(data, dict) else data
    if not isinstance(rows, list) or not all(isinstance(row, dict) and "level" in row for row in rows) or not rows:
        return None
    area = next((key for key in _AREAS if key in rows[0]), None)
    text = next((key for key in _TEXTS if key in rows[0]), None)
    if area is None or text is None:
        return None
    levels = _part(data, ("levels",)) or _beside(path)
    found = Found(named(data.get("name")) if isinstance(data, dict) else "", _levels_of(levels, rows))
    names, areas = _names(levels), _names(_part(data, ("themes", "domains", "areas")))
    for entry in rows:
        row = found.row(areas.get(str(entry[area]), named(entry[area]).capitalize()))
        level = names.get(str(entry["level"]), level_name(entry["level"]))
        row.seen.setdefault(level, []).extend(lines(entry.get(text)))
        row.evidence += list(lines(entry.get("examples")))
    return found


def _levels_of(levels: list[dict[str, Any]], rows: list[dict[str, Any]]) -> dict[str, str]:
    """The levels in their order: as the file or one named `levels` beside it says, else as they appear."""
    names = _names(levels)
    used = {str(row["level"]) for row in rows}
    gists = {str(level.get("id")): next(lines(level.get("summary")), "") for level in levels}
    ordered = [name for name in names if name in used] + [
        name for name in dict.fromkeys(str(r["level"]) for r in rows) if name not in names
    ]
    return {names.get(name, level_name(name)): gists.get(name, "") for name in ordered}


def _names(entries: list[dict[str, Any]]) -> dict[str, str]:
    """The names of levels or areas by the ids that rows call them by."""
    return {str(entry["id"]): level_name(entry.get("name") or entry["id"]) for entry in entries if "id" in entry}


def _part(data: Any, keys: tuple[str, ...]) -> list[dict[str, Any]]:  # noqa: ANN401
    """The first list under one of these keys."""
    return next((_list(data[key]) for key in keys if isinstance(data, dict) and key in data), [])


def _beside(path: Path) -> list[dict[str, Any]]:
    """The entries of `levels.yml` or `levels.json` in the same folder."""
    for ending in (".yml", ".yaml", ".json"):
        other = path.with_name(f"levels{ending}")
        if other != path and other.is_file():
            try:
                return _list(read_file(other))
            except JournalError:
                return []
    return []


def _tracks(data: Any, path: Path) -> Found | None:  # noqa: ANN401
    del path
    tracks = data.get("tracks", data) if isinstance(data, dict) else None
    if not isinstance(tracks, dict) or not all(
        isinstance(one, dict) and "milestones" in one for one in tracks.values()
    ):
        return None
    found = Found()
    most = max((len(_list(track["milestones"])) for track in tracks.values()), default=0)
    found.levels = {f"milestone {number}": "" for number in range(1, most + 1)}
    for name, track in tracks.items():
        row = found.row(named(track.get("displayName") or name), named(track.get("category")))
        for number, milestone in enumerate(_list(track["milestones"]), 1):
            row.seen[f"milestone {number}"] = [*lines(milestone.get("summary")), *lines(milestone.get("signals"))]
            row.evidence += list(lines(milestone.get("examples")))
    return found


def _matrix(data: Any, path: Path) -> Found | None:  # noqa: ANN401
    """The plain shape: a list of levels, and competencies whose keys are those levels."""
    del path
    stated = data.get("levels") if isinstance(data, dict) else None
    entries = (
        next((data[key] for key in ("competencies", "areas", "attributes") if key in data), None) if stated else None
    )
    if not isinstance(stated, list) or not isinstance(entries, list):
        return None
    levels = {str(level.get("name", level.get("id")) if isinstance(level, dict) else level): level for level in stated}
    found = Found(named(data.get("title")))
    for name, level in levels.items():
        gist = level.get("gist", level.get("summary")) if isinstance(level, dict) else ""
        found.levels[level_name(name)] = next(lines(gist), "")
    for entry in _list(entries):
        row = found.row(named(entry.get("name", entry.get("title"))), named(entry.get("group", entry.get("area"))))
        cells = next((entry[key] for key in ("levels", "seen", "cells") if isinstance(entry.get(key), dict)), entry)
        for name in levels:
            cell = next((value for key, value in cells.items() if str(key) == name), None)
            if said := list(lines(cell)):
                row.seen[level_name(name)] = said
        row.evidence += list(lines(entry.get("evidence", entry.get("examples"))))
    return found


def _table(data: Any, path: Path) -> Found | None:  # noqa: ANN401
    """Rows of a table: the head names the levels, behind one or two columns for group and competency."""
    del path
    if not isinstance(data, list) or not all(isinstance(row, list) for row in data):
        return None
    rows = [[cell.strip() for cell in row] for row in data if any(cell.strip() for cell in row)]
    if len(rows) < 2 or len(rows[0]) < 3:
        return None
    head = rows[0]
    first = 2 if head[1].casefold() in ("", *_AREAS, "attribute", "skill", "name") else 1
    found = Found(levels={level_name(name): "" for name in head[first:] if name})
    group = ""
    for cells in rows[1:]:
        group = named(cells[0]) or group if first == 2 else ""
        name = named(cells[first - 1])
        if not name:
            continue
        row = found.row(name, group)
        for level, cell in zip(head[first:], cells[first:], strict=False):
            if level and cell:
                row.seen[level_name(level)] = [" ".join(cell.split())]
    return found


def _list(value: Any) -> list[dict[str, Any]]:  # noqa: ANN401
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _by_number(level: Any) -> tuple[bool, float, str]:  # noqa: ANN401
    text = str(level)
    return (not text.replace(".", "", 1).isdigit(), float(text) if text.replace(".", "", 1).isdigit() else 0.0, text)
