"""Putting the report together, on the day asked for and, for comparison, on an earlier one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from msgspec.structs import asdict, replace

from career_journal.errors import BadRequest
from career_journal.journal import Journal
from career_journal.journal.practice import NOTHING_PRACTISED, Log
from career_journal.journal.sharing import Sharing
from career_journal.reports.gaps.climb import Climb
from career_journal.reports.gaps.experience import experience_of
from career_journal.reports.gaps.level import gap_of, gaps_of, target_of
from career_journal.reports.gaps.metrics import metrics_of
from career_journal.reports.gaps.objectives import objectives_of
from career_journal.reports.gaps.proposals import proposals_of
from career_journal.reports.gaps.questions import claims_of
from career_journal.reports.gaps.since import compared, known_at
from career_journal.reports.gaps.steps import steps_of
from career_journal.reports.gaps.stories import stories_of
from career_journal.reports.gaps.value import VIEWS, Explained, Gaps


@dataclass(frozen=True)
class Asked:
    """What the gaps are measured against; where it is silent the journal's settings speak."""

    ladder: str = ""
    level: str = ""
    company: str = ""
    audience: str = ""
    """Who will read it: manager, peer or public; empty for its owner."""
    log: Log = NOTHING_PRACTISED
    """What was practised."""


def build(journal: Journal, as_of: date, asked: Asked = Asked(), *, since: date | None = None) -> Gaps:
    """The gaps on a day, with what changed since an earlier one.

    Raises NotFound, with the known ones, for a ladder, level or company that is not here, BadRequest for an audience or
    weight that makes no sense or an earlier day that is not earlier.
    """
    if since is not None and since >= as_of:
        message = f"the day to compare with ({since.isoformat()}) is not before {as_of.isoformat()}"
        raise BadRequest(message, "give an earlier day with --since")
    sharing = Sharing(journal, asked.audience)
    gaps = _on(sharing.view, as_of, asked)
    earlier = compared(_on(sharing.view, since, asked), gaps, sharing.view, since) if since else None
    return replace(gaps, since=earlier, left_out=sharing.left_out(journal.records))


def arranged(gaps: Gaps, view: str) -> Gaps:
    """The same value, to be shown through another template. Raises BadRequest with the known views."""
    if not view:
        return gaps
    if view not in VIEWS:
        message = f"'{view}' is not a view of the gaps"
        raise BadRequest(message, f"known views: {', '.join(VIEWS)}; without one it is the summary")
    return VIEWS[view](**asdict(gaps))


def explain(journal: Journal, as_of: date, asked: Asked, competency: str) -> Gaps:
    """The gaps with one competency only, to show its sum. Raises NotFound with the known competencies."""
    climb = _climb(journal, as_of, asked)
    gaps = build(journal, as_of, asked)
    return Explained(**asdict(gaps) | {"competencies": (gap_of(climb, climb.find(competency)),)})


def _climb(journal: Journal, as_of: date, asked: Asked) -> Climb:
    view = Sharing(journal, asked.audience).view
    return Climb.of(known_at(view, as_of), as_of, asked.ladder, asked.level)


def _on(journal: Journal, day: date, asked: Asked) -> Gaps:
    known = known_at(journal, day)
    climb = Climb.of(known, day, asked.ladder, asked.level)
    gaps = Gaps(
        as_of=day.isoformat(),
        name=journal.settings.name,
        target=target_of(climb),
        competencies=gaps_of(climb),
        objectives=objectives_of(climb),
        stories=stories_of(climb, asked.company, asked.log.until(day)),
        metrics=metrics_of(known, day),
        experience=experience_of(known),
        claims=claims_of(known),
        next=(),
        proposals=proposals_of(known, day),
        unmatched=climb.shown.unknown,
        left_out={},
    )
    return replace(gaps, next=steps_of(gaps))
