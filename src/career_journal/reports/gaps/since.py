"""What changed between two days, both computed from the dated records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from career_journal.journal import Journal
from career_journal.journal.claims.units import amount
from career_journal.periods import span
from career_journal.records.base import Record
from career_journal.records.metric import Metric
from career_journal.reports.gaps.experience import ExperienceGap
from career_journal.reports.gaps.level import CompetencyGap
from career_journal.reports.gaps.metrics import MetricGap
from career_journal.reports.gaps.objectives import ObjectiveGap

if TYPE_CHECKING:
    from career_journal.reports.gaps.value import Gaps


class Change(msgspec.Struct, frozen=True):
    """One number or word that is not what it was."""

    view: str
    what: str
    before: str
    after: str


class Since(msgspec.Struct, frozen=True):
    """The changes since a day. Undated records count on both days, so they show as no change."""

    day: str
    undated: int
    changes: tuple[Change, ...]
    new: int
    """Records dated after that day."""


def known_at(journal: Journal, day: date) -> Journal:
    """The journal as it could have been on a day: without what is dated later. Metrics stay for their readings."""
    gone = {record.id for record in journal.records if _is_later(record, day)}
    return journal.where(lambda record: record.id not in gone and record.parent not in gone)


def _is_later(record: Record, day: date) -> bool:
    return record.date is not None and not isinstance(record, Metric) and span(record.date)[0] > day


def compared(before: Gaps, after: Gaps, journal: Journal, day: date) -> Since:
    """The changes from one report to the next."""
    changes = (
        *_levels(before.competencies, after.competencies),
        *_objectives(before.objectives, after.objectives),
        *_stories(before, after),
        *_metrics(before.metrics, after.metrics),
        *_experience(before.experience, after.experience),
    )
    undated = sum(
        record.date is None and not record.is_reference and record.parent is None for record in journal.records
    )
    new = sum(_is_later(record, day) for record in journal.records)
    return Since(day.isoformat(), undated, changes, new)


def _levels(before: Sequence[CompetencyGap], after: Sequence[CompetencyGap]) -> Iterator[Change]:
    known = {gap.name: gap for gap in before}
    for gap in after:
        was = known.get(gap.name)
        if was is not None and (was.score, was.band) != (gap.score, gap.band):
            yield Change("level", gap.name, _scored(was), _scored(gap))


def _scored(gap: CompetencyGap) -> str:
    return "none" if gap.score is None else f"{gap.score:.1f} {gap.band}"


def _objectives(before: Sequence[ObjectiveGap], after: Sequence[ObjectiveGap]) -> Iterator[Change]:
    known = {gap.id: gap for gap in before}
    for gap in after:
        was = known.get(gap.id)
        if was is None:
            yield Change("objectives", gap.title, "not there", _counted(gap.evidence))
        elif was.evidence != gap.evidence:
            yield Change("objectives", gap.title, _counted(was.evidence), _counted(gap.evidence))


def _counted(items: int) -> str:
    return f"{items} item{'' if items == 1 else 's'}"


def _stories(before: Gaps, after: Gaps) -> Iterator[Change]:
    for name in ("total", "ready", "failures", "conflicts"):
        was, now = getattr(before.stories, name), getattr(after.stories, name)
        if was != now:
            yield Change("stories", "stories" if name == "total" else name, str(was), str(now))
    gaps = [sum(bool(value.gap) for value in found.stories.values) for found in (before, after)]
    if gaps[0] != gaps[1]:
        yield Change("stories", f"values of {after.stories.company} that are thin", str(gaps[0]), str(gaps[1]))


def _metrics(before: Sequence[MetricGap], after: Sequence[MetricGap]) -> Iterator[Change]:
    known = {gap.id: gap for gap in before}
    for gap in after:
        was = known.get(gap.id)
        if was is not None and was.value != gap.value and gap.value is not None:
            told = amount(was.value, was.unit) if was.value is not None else "unknown"
            yield Change("metrics", gap.name, told, f"{amount(gap.value, gap.unit)} ({gap.trend})")


def _experience(before: Sequence[ExperienceGap], after: Sequence[ExperienceGap]) -> Iterator[Change]:
    known = {(gap.nature, gap.text): gap.state for gap in before}
    for gap in after:
        was = known.get((gap.nature, gap.text))
        if was is not None and was != gap.state:
            yield Change("experience", gap.text, was, gap.state)
