"""What the checks found about one review, and the few things that pay most."""

from __future__ import annotations

from collections.abc import Iterable

from career_journal.errors import Problem, Severity, Source
from career_journal.journal.grading import Grades, Weights, points
from career_journal.reports.review.value import Finding, Fix

FIX_FIRST = 5
PAYS = (
    "form-required",
    "draft-without-source",
    "over-limit",
    "hole",
    "confidential",
    "objective-without-evidence",
    "person-without-evidence",
    "no-witness",
    "day-unclear",
    "undated",
    "still-to-come",
    "no-figure",
    "source-changed",
    "we-without-me",
    "no-miss",
    "recency-skew",
    "figures-disagree",
    "no-baseline",
    "vague",
    "objective-without-measure",
    "repeated",
    "activity-only",
)
"""Codes by what mending them is worth to a reader of the review: what is empty, what is wrong, what is unproven."""
_GRAVITY = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def _rank(code: str) -> int:
    return PAYS.index(code) if code in PAYS else len(PAYS)


def _gain(code: str, weights: Weights) -> str:
    """What mending one item adds to its strength, by the weights in use."""
    match code:
        case "no-witness":
            named, proven = points(Grades(witness=1), weights), points(Grades(witness=3), weights)
            return f"+{named:g} points an item once somebody is named, +{proven:g} with something that proves it"
        case "no-figure":
            return f"+{points(Grades(quantified=2), weights):g} points an item with a figure"
        case "no-baseline":
            return f"+{points(Grades(quantified=1), weights):g} points an item"
    return ""


def _finding(problems: list[Problem]) -> Finding:
    first = problems[0]
    message = first.message if len(problems) == 1 else f"{first.message}; and {len(problems) - 1} more like it"
    severity = min((problem.severity for problem in problems), key=lambda one: _GRAVITY[one])
    places = tuple(dict.fromkeys(problem.source for problem in problems))
    return Finding(first.code, severity, message, first.hint, first.source, places, len(problems))


def stands(source: Source, places: Iterable[Source]) -> bool:
    """Whether a line is one of these places."""
    return any(place.path == source.path and place.line <= source.line <= place.end_line for place in places)


def findings(found: Iterable[Problem], places: list[Source]) -> tuple[Finding, ...]:
    """What the checks say about the records of this review, one entry a code, the gravest first."""
    by_code: dict[str, list[Problem]] = {}
    by_path: dict[str, list[Source]] = {}
    for place in places:
        by_path.setdefault(place.path, []).append(place)
    for problem in sorted(found, key=lambda problem: problem.source):
        if stands(problem.source, by_path.get(problem.source.path, ())):
            by_code.setdefault(problem.code, []).append(problem)
    together = [_finding(problems) for problems in by_code.values()]
    return tuple(sorted(together, key=lambda one: (_GRAVITY[one.severity], _rank(one.code), one.source)))


def fix_first(found: Iterable[Finding], weights: Weights) -> tuple[Fix, ...]:
    """The few findings that are worth most to a reader of the review."""
    paying = sorted((one for one in found if one.code in PAYS), key=lambda one: (_rank(one.code), -one.count))
    fixes = (Fix(one.message, one.hint, _gain(one.code, weights), one.count, one.sources) for one in paying)
    return tuple(fixes)[:FIX_FIRST]
