"""A ladder: what is expected at which level."""

from typing import Annotated, ClassVar

import msgspec
from msgspec import Meta

from career_journal.records.base import Record


class Level(msgspec.Struct, frozen=True):
    """One level: in short what it is, and the grades (0-4) of scope and agency an item needs to count as done at it."""

    name: str
    gist: str = ""
    scope: int = 0
    agency: int = 0
    started: bool = False
    """Whether at least one item must be something you also started (agency 4)."""


class Competency(msgspec.Struct, frozen=True):
    """One competency: what is seen at each level, what counts as evidence, and the words and tags it is known by."""

    name: str
    group: str = ""
    seen: dict[str, str] = {}
    evidence: str = ""
    tags: tuple[str, ...] = ()


class Ladder(Record, frozen=True, kw_only=True):
    """Levels and competencies, as an employer or a public source describes them. Not a checklist."""

    kind: ClassVar[str] = "ladder"
    example: ClassVar[str] = '"Our levels" --as-of 2026-05'
    is_reference: ClassVar[bool] = True
    needed: ClassVar[tuple[str, ...]] = ("title", "levels")

    levels: Annotated[tuple[Level, ...], Meta(description="the levels, lowest first")] = ()
    competencies: Annotated[tuple[Competency, ...], Meta(description="what is looked at")] = ()
    as_of: Annotated[str, Meta(description="when it was looked up, 2026-05")] = ""
    origin: Annotated[str, Meta(description="where it comes from")] = ""
    licence: Annotated[str, Meta(description="under which licence it may be used")] = ""
