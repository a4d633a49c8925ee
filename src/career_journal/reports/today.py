"""What needs attention today: what is coming, what is open, and the command that goes on from there."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator
from datetime import date
from typing import ClassVar

import msgspec

from career_journal.errors import Problem, Severity, Source
from career_journal.journal import Journal
from career_journal.journal.interview.employer import aimed_at, employer_named
from career_journal.journal.practice import NOTHING_PRACTISED, Debrief, Log, State
from career_journal.journal.scope import half_of
from career_journal.periods import is_date, is_day, span
from career_journal.records.company import Company
from career_journal.records.evidence import Evidence
from career_journal.report import Report, Span, span_of
from career_journal.reports import practice

SOON_DAYS = 14
"""Days before an interview from which on the answers that were never said aloud are spoken of."""
QUIET_DAYS = 7
"""Days without a new line after which a week is easily forgotten."""
FRESH_DAYS = 3
"""Days after an interview on which what was asked is still known word by word."""
SHOWN = 3
"""Findings shown; `journal check` has them all."""
REVIEW_CODES = ("form-required", "objective-without-evidence")


class Item(msgspec.Struct, frozen=True):
    """One thing to do: what it is about, what is the matter, the command that goes on, where it stands."""

    about: str
    text: str
    command: str
    source: tuple[Source, ...] = ()


class Today(Report, frozen=True, kw_only=True, tag="today"):
    """One screen for the start of a day."""

    template: ClassVar[str] = "today"

    as_of: str
    period: Span
    days_left: int
    notes: int
    records: int
    items: tuple[Item, ...]
    findings: int
    """How many errors and warnings there are in the notes."""
    first: tuple[Problem, ...]
    """The gravest of them."""


def build(journal: Journal, today: date, found: tuple[Problem, ...], log: Log = NOTHING_PRACTISED) -> Today:
    """What needs attention. `found` is what the checks found, `log` what was practised and asked."""
    period = half_of(journal, today)
    grave = [problem for problem in (*journal.problems, *found) if problem.severity is not Severity.INFO]
    other = sorted((problem for problem in grave if problem.code not in REVIEW_CODES), key=_gravity)
    items = (
        *_interviews(journal, today),
        *_to_debrief(journal, today, log.debriefs),
        *_practice(journal, today, log),
        *_review(grave),
        *_evidence(journal, today),
    )
    return Today(
        as_of=today.isoformat(),
        period=span_of(period),
        days_left=period.days_left(today),
        notes=len(journal.notes),
        records=len(journal.records),
        items=items,
        findings=len(grave),
        first=tuple(other[:SHOWN]),
    )


def _gravity(problem: Problem) -> tuple[bool, Source]:
    return problem.severity is not Severity.ERROR, problem.source


def _interviews(journal: Journal, today: date) -> Iterator[Item]:
    """Interviews still to come, the next one first."""
    dated = [company for company in journal.of(Company) if is_date(company.interview)]
    for company in sorted(dated, key=lambda company: company.interview):
        first, last = span(company.interview)
        if last >= today:
            day = f"{_when((first - today).days)}, on {company.interview}"
            text = f"{company.label} {day if is_day(company.interview) else f'in {company.interview}'}"
            source = (company.line_of("interview"),)
            yield Item("interview", text, f"journal prep --company {_quoted(company.label.casefold())}", source)


def _to_debrief(journal: Journal, today: date, debriefs: tuple[Debrief, ...]) -> Iterator[Item]:
    """Interviews of today or just over of which nothing was noted."""
    for company in journal.of(Company):
        if not (is_date(company.interview) and is_day(company.interview)):
            continue
        days = (today - span(company.interview)[0]).days
        noted = {one.company.casefold() for one in debriefs if one.on >= company.interview}
        if 0 <= days <= FRESH_DAYS and company.label.casefold() not in noted:
            when = ("today, once over", "yesterday")[days] if days < 2 else f"{days} days ago"
            command = f"journal debrief --company {_quoted(company.label.casefold())}"
            yield Item("debrief", f"{company.label} {when}: what was asked?", command, (company.line_of("interview"),))


def _practice(journal: Journal, today: date, log: Log) -> Iterator[Item]:
    """Answers that are due, and, shortly before an interview, those that were never said aloud."""
    company = aimed_at(journal, today)
    left = employer_named(journal, company, any_name=True).days_left(today) if company else None
    is_soon = left is not None and 0 <= left <= SOON_DAYS
    if not (is_soon or log.attempts):
        return
    counts = practice.build(journal, company, today, log, any_company=True).counts
    due, never = counts[State.DUE], counts[State.NEVER] if is_soon else 0
    said = [f"{_count(due, 'answer')} due"] if due else []
    said += [f"{never} of {sum(counts.values())} never said aloud"] if never else []
    if said:
        yield Item("practice", ", ".join(said), "journal practice")


def _review(found: Iterable[Problem]) -> Iterator[Item]:
    """Required questions and objectives of this half-year that have nothing yet."""
    by_code: dict[str, list[Problem]] = {}
    for problem in found:
        by_code.setdefault(problem.code, []).append(problem)
    for code, one, end in zip(
        REVIEW_CODES, ("required question", "objective"), ("without an answer", "without evidence"), strict=True
    ):
        if problems := by_code.get(code):
            sources = tuple(problem.source for problem in problems)
            yield Item("review", f"{_count(len(problems), one)} {end}", "journal review --half-year", sources)


def _evidence(journal: Journal, today: date) -> Iterator[Item]:
    """How long nothing was written down."""
    days = [item.date for item in journal.of(Evidence) if item.date and span(item.date)[0] <= today]
    last = max((min(span(day)[1], today) for day in days), default=None)
    if last is None and journal.notes:
        yield Item("log", "no dated evidence yet", 'journal log "…"')
    elif last is not None and (today - last).days >= QUIET_DAYS:
        yield Item("log", f"nothing written down for {_count((today - last).days, 'day')}", 'journal log "…"')


def _when(days: int) -> str:
    return "today" if days == 0 else f"in {_count(days, 'day')}"


def _count(number: int, one: str) -> str:
    return f"{number} {one}{'' if number == 1 else 's'}"


def _quoted(name: str) -> str:
    """A name as a shell takes it, whatever stands in it."""
    if set(name) & set('"$`\\!'):
        return shlex.quote(name)
    return name if name.isalnum() else f'"{name}"'
