"""What is found in a published ladder, whatever its shape."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

_SYMBOLS = re.compile(r"[^\w\s&/,.()'’-]+")


@dataclass
class Row:
    """One competency: its group, what is seen at each level, and what would count as evidence."""

    name: str
    group: str = ""
    seen: dict[str, list[str]] = field(default_factory=dict)
    evidence: list[str] = field(default_factory=list)


@dataclass
class Found:
    """A ladder: levels in order, each with a word about it, and competencies."""

    title: str = ""
    levels: dict[str, str] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    scopes: dict[str, int] = field(default_factory=dict)
    """How far the effect of a level reaches, 0 to 4, where the ladder says so."""

    def row(self, name: str, group: str = "") -> Row:
        """The competency of this name, new if there is none yet."""
        known = next((row for row in self.rows if row.name == name and row.group == group), None)
        if known is None:
            known = Row(name, group)
            self.rows.append(known)
        return known

    @property
    def is_ladder(self) -> bool:
        """Whether it holds levels and competencies that say something."""
        return bool(self.levels) and any(row.seen for row in self.rows)


def level_name(value: Any) -> str:  # noqa: ANN401 - as the file has it
    """A level by a name that can stand in front of a colon: `3` is `level 3`."""
    text = " ".join(str(value).replace(":", " ").split())
    return f"level {text}" if re.fullmatch(r"[\d.]+", text) else text


def named(value: Any) -> str:  # noqa: ANN401 - as the file has it
    """A name without pictures: `🛠️ Mastery` is `Mastery`; `code_review` reads as words."""
    return " ".join(_SYMBOLS.sub(" ", str(value or "")).replace("_", " ").split())


def lines(value: Any) -> Iterator[str]:  # noqa: ANN401 - as the file has it
    """The sentences of a cell: a text, a list of texts, or a list of mappings with a text in them."""
    if isinstance(value, str):
        if value.strip():
            yield " ".join(value.split())
    elif isinstance(value, list):
        for item in value:
            yield from lines(item)
    elif isinstance(value, dict):
        yield from lines(next((value[key] for key in ("criteria", "summary", "text", "name") if key in value), ""))
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield f"{value:g}"
