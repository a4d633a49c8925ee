"""Objectives against their evidence, month by month: what each has to show and what it lacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from career_journal.errors import Source
from career_journal.journal.grading import Item
from career_journal.journal.links import Links
from career_journal.journal.sentences import standing as told_so_far
from career_journal.journal.sentences import unmeasured, wanting
from career_journal.periods import Calendar, Period, When, span
from career_journal.records.evidence import Evidence
from career_journal.records.key_result import KeyResult
from career_journal.records.objective import Objective
from career_journal.reports.gaps.climb import Climb

USUAL_MONTHS = 12
"""Months shown for an objective that names no period."""


class Month(msgspec.Struct, frozen=True):
    """How much evidence a month holds."""

    month: When
    count: int


class Result(msgspec.Struct, frozen=True):
    """A key result with how far it is.

    Where numbers do not tell that, `progress` is None, and `unknown` says why unless it is met.
    """

    text: str
    progress: float | None
    unknown: str
    standing: str
    state: str
    due: str
    source: tuple[Source, ...]


class BestItem(msgspec.Struct, frozen=True):
    """The strongest evidence of an objective."""

    text: str
    score: float
    id: str
    source: tuple[Source, ...]


class ObjectiveGap(msgspec.Struct, frozen=True):
    """One objective: its evidence by month, its key results, what is missing, and the shortest way to close that."""

    id: str
    title: str
    state: str
    period: str
    due: str
    days_left: int | None
    agreed_with: str
    evidence: int
    undated: int
    elsewhere: int
    """Evidence dated outside its period."""
    months: tuple[Month, ...]
    best: BestItem | None
    key_results: tuple[Result, ...]
    missing: tuple[str, ...]
    shortest: str
    source: tuple[Source, ...]


def objectives_of(climb: Climb) -> tuple[ObjectiveGap, ...]:
    """The objectives still to be worked on, the most urgent first; those without an end come last."""
    links = Links(climb.journal)
    live = (objective for objective in climb.journal.of(Objective) if _is_current(objective, climb))
    gaps = (_gap(objective, climb, links) for objective in live)
    return tuple(sorted(gaps, key=lambda gap: (gap.days_left is None, gap.days_left or 0, gap.source)))


def _is_current(objective: Objective, climb: Climb) -> bool:
    """Whether it is live, and did not end in a period long over with an outcome told."""
    if not objective.is_live:
        return False
    period = climb.journal.time_of(objective)
    over = period is not None and period.end < climb.today
    return not (over and (objective.outcome or objective.state in ("partly", "carried")))


def _gap(objective: Objective, climb: Climb, links: Links) -> ObjectiveGap:
    period = climb.journal.time_of(objective)
    linked = (record for record, _ in links.evidence_for(objective))
    evidence = [record for record in linked if not climb.journal.is_to_come(record, climb.today)]
    inside = [
        record
        for record in evidence
        if period is None or (time := climb.journal.time_of(record)) is None or period.touches(time)
    ]
    items = sorted((climb.item(record) for record in inside), key=lambda item: (-item.score, item.graded.record.source))
    results = tuple(climb.journal.parts_of(objective, KeyResult))
    last = _last_day(objective, period)
    started = period is None or period.start <= climb.today
    missing = tuple(_missing(objective, results, items, last, climb.today, started=started))
    return ObjectiveGap(
        id=objective.id,
        title=objective.title,
        state=objective.state or "open",
        period=period.label if period else "",
        due=last.isoformat() if last else "",
        days_left=(last - climb.today).days if last else None,
        agreed_with=objective.agreed_with,
        evidence=len(inside),
        undated=sum(record.date is None for record in inside),
        elsewhere=len(evidence) - len(inside),
        months=_months(inside, period, climb.today, climb.journal.settings.calendar),
        best=_best(items[0]) if items else None,
        key_results=tuple(map(_result, results)),
        missing=missing,
        shortest=_shortest(objective, items, missing),
        source=(objective.source, *objective.also),
    )


def _last_day(objective: Objective, period: Period | None) -> date | None:
    if objective.due:
        return span(objective.due)[1]
    return period.end if period else None


def _months(records: Sequence[Evidence], period: Period | None, today: date, year: Calendar) -> tuple[Month, ...]:
    """The evidence of each month of its period so far; of the last year if it names none."""
    if period is not None:
        shown = [month for month in period.months if month <= today.isoformat()[:7]] or [*period.months]
    else:
        shown = [year.around(today, "month", -back).label for back in reversed(range(USUAL_MONTHS))]
    counted = Counter((record.date or "")[:7] for record in records)
    return tuple(Month(month, counted[month]) for month in shown[-24:])


def _result(result: KeyResult) -> Result:
    progress = result.progress
    return Result(
        text=result.title,
        progress=round(progress, 6) if progress is not None else None,
        unknown=unmeasured(result),
        standing=told_so_far(result),
        state=result.state,
        due=result.due,
        source=(result.source,),
    )


def _best(item: Item) -> BestItem:
    record = item.graded.record
    return BestItem(record.label, item.score, record.id, (record.source,))


def _missing(
    objective: Objective,
    results: Sequence[KeyResult],
    items: Sequence[Item],
    last: date | None,
    today: date,
    *,
    started: bool,
) -> Iterator[str]:
    """What it lacks; before its period has begun nobody expects evidence."""
    if not results:
        yield "key results"
    elif all(result.progress is None and not result.state for result in results):
        yield f"a key result with {wanting(results) or 'a number'}"
    if not items and started:
        yield "evidence"
    if last is None:
        yield "a last day"
    elif last < today:
        yield f"its end: over since {last.isoformat()}"
    if not objective.agreed_with:
        yield "agreed with whom"
    yield from _weak(items)


def _weak(items: Sequence[Item]) -> Iterator[str]:
    """What all of its evidence lacks."""
    if not items:
        return
    if all(item.grades.quantified < 2 for item in items):
        yield "a figure"
    if all(item.grades.witness < 2 for item in items):
        yield "proof"
    projects = {item.graded.record.project for item in items}
    if len(items) > 2 and len(projects) == 1 and projects != {""}:
        yield "a second project"


def _shortest(objective: Objective, items: Sequence[Item], missing: Sequence[str]) -> str:
    """One sentence: what to write, and where."""
    short = objective.id.rpartition("/")[2].partition("#")[2] or objective.id.rpartition("/")[2]
    if "evidence" in missing:
        return f'journal log "what you did for it" --objective {short}'
    if any(gap.startswith("its end") for gap in missing):
        return "say how it ended: state: met, partly, missed, dropped or carried"
    if any(gap.startswith(("key results", "a key result")) for gap in missing):
        return "give it one key result with baseline, target and current"
    if "a figure" in missing or "proof" in missing:
        best = items[0].graded.record
        return f"add {' and '.join(gap for gap in missing if gap in ('a figure', 'proof'))} to '{best.label}'"
    if "agreed with whom" in missing:
        return "name who agreed to it: agreed_with"
    return ""
