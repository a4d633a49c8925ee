"""Three next steps, the most pressing first, no two of a sort: more is a list nobody starts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from career_journal.errors import Source
from career_journal.reports.gaps.experience import ExperienceGap
from career_journal.reports.gaps.level import CompetencyGap, GainLine, Offer
from career_journal.reports.gaps.metrics import MetricGap
from career_journal.reports.gaps.objectives import ObjectiveGap
from career_journal.reports.gaps.proposals import ProposalsGap
from career_journal.reports.gaps.questions import ClaimGap
from career_journal.reports.gaps.stories import StoriesGap

if TYPE_CHECKING:
    from career_journal.reports.gaps.value import Gaps

MOST = 3
SOON_DAYS = 45
"""An end this close makes an objective without evidence, or an interview, the first thing to look at."""
SETTLED_FIRST = ("two-values", "hole", "unclear-basis", "parts-do-not-sum", "team-sizes")


class Step(msgspec.Struct, frozen=True):
    """One thing to do: what, why it matters, what it is worth in points where that can be said, and for which view."""

    what: str
    why: str
    points: float | None
    view: str
    source: tuple[Source, ...]


def steps_of(gaps: Gaps) -> tuple[Step, ...]:
    """The three steps that come first."""
    chosen: dict[str, Step] = {}
    for step in _ranked(gaps):
        chosen.setdefault(step.view, step)
        if len(chosen) == MOST:
            break
    return tuple(chosen.values())


def _ranked(gaps: Gaps) -> Iterator[Step]:
    yield from _objectives(gaps.objectives, soon=True)
    yield from _values(gaps.stories, soon=True)
    yield from _competencies(gaps.competencies)
    yield from _proposals(gaps.proposals)
    yield from _claims(gaps.claims)
    yield from _metrics(gaps.metrics)
    yield from _objectives(gaps.objectives, soon=False)
    yield from _values(gaps.stories, soon=False)
    yield from _untold(gaps.stories)
    yield from _experience(gaps.experience)


def _objectives(objectives: Sequence[ObjectiveGap], *, soon: bool) -> Iterator[Step]:
    for gap in objectives:
        pressing = gap.days_left is not None and 0 <= gap.days_left <= SOON_DAYS
        if "evidence" in gap.missing and pressing == soon:
            when = f", {gap.days_left} days left" if pressing else ""
            yield Step(gap.shortest, f"'{gap.title}' has no evidence{when}", None, "objectives", gap.source)


def _values(stories: StoriesGap, *, soon: bool) -> Iterator[Step]:
    pressing = stories.interview_in is not None and 0 <= stories.interview_in <= SOON_DAYS
    if pressing != soon:
        return
    when = f", interview in {stories.interview_in} days" if pressing else ""
    for value in stories.values:
        if value.gap == "no story":
            why = f"no story for {value.name} ({stories.company}){when}"
            yield Step(value.shortest, why, None, "stories", value.source)


def _untold(stories: StoriesGap) -> Iterator[Step]:
    for row in stories.rows:
        if "result" in row.missing:
            yield Step(row.shortest, f"'{row.title}' has no result", None, "stories", row.source)


def _competencies(competencies: Sequence[CompetencyGap]) -> Iterator[Step]:
    """What is worth most: a field, or a name that an objective stands for; then a name that the text hints at."""
    applicable = [gap for gap in competencies if not gap.not_applicable]
    fields = [(_worth(gap, gain), _field(gap, gain)) for gap in applicable if (gain := gap.cheapest)]
    offers = [(_worth(gap, offer), offer.declared, _name(gap, offer)) for gap in applicable for offer in gap.suggested]
    certain = [*fields, *((worth, step) for worth, declared, step in offers if declared)]
    likely = [(worth, step) for worth, declared, step in offers if not declared]
    for choice in (certain, likely):
        yield from (step for _, step in sorted(choice, key=lambda found: found[0], reverse=True)[:1])


def _field(gap: CompetencyGap, gain: GainLine) -> Step:
    opens = f", opens the {' and the '.join(gain.opens)} gate" if gain.opens else ""
    why = f"{gap.name} {gap.score:g} → {gain.after:g}{opens}"
    return Step(f"{gain.what}: '{gain.item}'", why, gain.gain, "level", gain.source)


def _name(gap: CompetencyGap, offer: Offer) -> Step:
    what = f"does '{offer.text}' show {gap.name}? then add competencies: {gap.name}"
    return Step(what, offer.why, offer.gain, "level", offer.source)


def _worth(gap: CompetencyGap, found: GainLine | Offer) -> tuple[bool, float]:
    """A higher band first, then the points."""
    return (found.band != gap.band, found.gain)


def _proposals(proposals: ProposalsGap) -> Iterator[Step]:
    if proposals.shortest:
        why = f"{proposals.live} live ideas, {proposals.wanted} wanted"
        yield Step(
            proposals.shortest, why, None, "proposals", tuple(s for idea in proposals.ideas for s in idea.source)
        )


def _claims(claims: Sequence[ClaimGap]) -> Iterator[Step]:
    for code in SETTLED_FIRST:
        yield from (
            Step(claim.shortest, claim.question, None, "claims", claim.source) for claim in claims if claim.code == code
        )


def _metrics(metrics: Sequence[MetricGap]) -> Iterator[Step]:
    for gap in metrics:
        if gap.target is not None and gap.stale:
            yield Step(f"'{gap.name}' is {gap.shortest}", "a target without a fresh value", None, "metrics", gap.source)
    for gap in metrics:
        if gap.shortest:
            yield Step(f"'{gap.name}': {gap.shortest}", gap.verdict, None, "metrics", gap.source)


def _experience(experience: Sequence[ExperienceGap]) -> Iterator[Step]:
    for gap in experience:
        if gap.nature == "not offered" and gap.state == "open":
            yield Step(gap.shortest, f"still missing: {gap.text}", None, "experience", gap.source)
