"""The report: every gap there is, each with its sources and the shortest way to close it."""

from __future__ import annotations

from typing import ClassVar

from career_journal.report import Report
from career_journal.reports.gaps.experience import ExperienceGap
from career_journal.reports.gaps.level import CompetencyGap, Target
from career_journal.reports.gaps.metrics import MetricGap
from career_journal.reports.gaps.objectives import ObjectiveGap
from career_journal.reports.gaps.proposals import ProposalsGap
from career_journal.reports.gaps.questions import ClaimGap
from career_journal.reports.gaps.since import Since
from career_journal.reports.gaps.steps import Step
from career_journal.reports.gaps.stories import StoriesGap


class Gaps(Report, frozen=True, kw_only=True, tag="gaps"):
    """What stands between you and the next thing: no total, no percentage of readiness, no rank."""

    template: ClassVar[str] = "gaps"

    as_of: str
    name: str
    """Whose journal it is, if the settings say."""
    target: Target
    competencies: tuple[CompetencyGap, ...]
    objectives: tuple[ObjectiveGap, ...]
    stories: StoriesGap
    metrics: tuple[MetricGap, ...]
    experience: tuple[ExperienceGap, ...]
    claims: tuple[ClaimGap, ...]
    next: tuple[Step, ...]
    proposals: ProposalsGap
    unmatched: dict[str, int]
    """Names in `competencies:` that mean nothing on this ladder, with how often they stand there."""
    left_out: dict[str, int]
    """Records an audience does not see, by reason."""
    since: Since | None = None


class ObjectivesView(Gaps, frozen=True, kw_only=True, tag="gaps"):
    """The same, arranged to show the objectives whole."""

    template: ClassVar[str] = "gaps_objectives"


class LevelView(Gaps, frozen=True, kw_only=True, tag="gaps"):
    """The same, arranged to show the competencies whole."""

    template: ClassVar[str] = "gaps_level"


class StoriesView(Gaps, frozen=True, kw_only=True, tag="gaps"):
    """The same, arranged to show the stories whole."""

    template: ClassVar[str] = "gaps_stories"


class MetricsView(Gaps, frozen=True, kw_only=True, tag="gaps"):
    """The same, arranged to show the metrics whole."""

    template: ClassVar[str] = "gaps_metrics"


class ExperienceView(Gaps, frozen=True, kw_only=True, tag="gaps"):
    """The same, arranged to show the experience whole."""

    template: ClassVar[str] = "gaps_experience"


class ClaimsView(Gaps, frozen=True, kw_only=True, tag="gaps"):
    """The same, arranged to show the questions whole."""

    template: ClassVar[str] = "gaps_claims"


class Explained(Gaps, frozen=True, kw_only=True, tag="gaps"):
    """The same with one competency only, arranged to show its sum."""

    template: ClassVar[str] = "gaps_explain"


VIEWS: dict[str, type[Gaps]] = {
    "objectives": ObjectivesView,
    "level": LevelView,
    "stories": StoriesView,
    "metrics": MetricsView,
    "experience": ExperienceView,
    "claims": ClaimsView,
}
"""The arrangements by the word behind `journal gaps`; without one it is the summary."""
