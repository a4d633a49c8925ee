"""What went badly, by its owner's own word: the heading it stands under, a tag, how it begins, the state of a goal."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from career_journal.journal.journal import Journal
from career_journal.journal.wording import says
from career_journal.records.base import Record
from career_journal.records.evidence import Evidence
from career_journal.records.objective import Objective
from career_journal.records.story import Story

_HEADING = re.compile(r"(?P<level>#{1,6})\s+(?P<words>.+)")
MISSED = frozenset({"missed", "dropped"})


@dataclass(frozen=True)
class Misses:
    """Tells a miss from a success; a number that fell is none: `Cut failures from 12 % to 0.5 %`."""

    journal: Journal

    @cached_property
    def _lines(self) -> dict[str, list[str]]:
        return {note.path: note.text.split("\n") for note in self.journal.notes}

    def holds(self, record: Record) -> bool:
        """Whether a record tells something that went badly."""
        if isinstance(record, Objective):
            return record.state in MISSED
        if isinstance(record, Story):
            return bool(says("went_badly", f"{record.theme}\n{' '.join(record.tags)}"))
        return isinstance(record, Evidence) and (self._begins_badly(record) or self._is_filed_so(record))

    def _begins_badly(self, item: Evidence) -> bool:
        opening = says("missed", item.text)
        return bool(opening) and item.text.casefold().startswith(opening.casefold())

    def _is_filed_so(self, item: Evidence) -> bool:
        return bool(says("went_badly", "\n".join([*item.tags, *self._headings_above(item)])))

    def _headings_above(self, item: Evidence) -> list[str]:
        """The headings that a record stands under, the nearest first."""
        found, lowest = [], 7
        for line in reversed(self._lines[item.source.path][: item.source.line - 1]):
            heading = _HEADING.match(line)
            if heading and len(heading["level"]) < lowest:
                lowest = len(heading["level"])
                found.append(heading["words"])
        return found
