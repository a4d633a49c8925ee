"""What every report is made of: a value with a name and a version, and lines that say where they come from."""

from __future__ import annotations

from typing import ClassVar

import msgspec

from career_journal.errors import Source
from career_journal.periods import Period
from career_journal.records.base import Record


class Report(msgspec.Struct, frozen=True, kw_only=True, tag_field="report"):
    """The answer to one question. In JSON its first keys are `report` and `version`."""

    template: ClassVar[str] = ""
    """The file in `templates/reports` that arranges it, without `.md.j2`."""

    version: int = 1


class Line(msgspec.Struct, frozen=True):
    """A line of a report that came from the notes, with every place that states it."""

    text: str
    source: tuple[Source, ...] = ()


class Span(msgspec.Struct, frozen=True):
    """A resolved period, both days included."""

    label: str
    start: str
    end: str


def span_of(period: Period) -> Span:
    """A period as it stands in a report."""
    return Span(period.label, period.start.isoformat(), period.end.isoformat())


def line_of(record: Record, field: str = "") -> Line:
    """A record, or one field of it, as a line of a report."""
    if field:
        return Line(getattr(record, field), (record.line_of(field),))
    return Line(record.label, (record.source, *record.also))
