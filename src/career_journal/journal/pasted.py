"""Forms pasted into a note together with their answers, and reviews: which notes are one, and for which period."""

from __future__ import annotations

import re
from dataclasses import dataclass

from career_journal.journal.journal import Journal
from career_journal.journal.wording import says
from career_journal.notes.read import Note
from career_journal.periods import Period, stated
from career_journal.records.answer import Answer
from career_journal.records.review import Review

_NAMED_PERIOD = re.compile(r"(?:FY)?20\d\d[- ]?[HQ][1-4]|[HQ][1-4][- ]?(?:FY)?20\d\d|\b20\d\d\b", re.IGNORECASE)


@dataclass(frozen=True)
class Pasted:
    """The answers that stand together in one note."""

    path: str
    answers: tuple[Answer, ...]
    review: Review | None
    period: Period | None
    """The period its note names; None if it names none."""

    def speaks_of(self, period: Period) -> bool:
        """Whether it may be about a period: it names it, one around it, or none at all."""
        return _rank(self.period, period) is not None


def pasted_forms(journal: Journal) -> tuple[Pasted, ...]:
    """Every note that answers the questions of a review: typed as one, starred, or called a review."""
    answers: dict[str, list[Answer]] = {}
    for answer in journal.of(Answer):
        answers.setdefault(answer.source.path, []).append(answer)
    found = []
    for note in journal.notes:
        review = next((record for record in note.records if isinstance(record, Review)), None)
        there = tuple(answers.get(note.path, ()))
        if review is not None or _is_form(note, there):
            found.append(Pasted(note.path, there, review, _period_of(note, review, there, journal)))
    return tuple(found)


def _is_form(note: Note, answers: tuple[Answer, ...]) -> bool:
    if len(answers) < 2:
        return False
    name = note.path.removesuffix(".md").replace("_", " ")
    tags = " ".join(tag for answer in answers for tag in answer.tags)
    if says("reviews", f"{note.title} {name} {tags}"):
        return True
    is_interview = says("interviews", f"{note.title} {name}")  # there a star marks what is likely to be asked
    return not is_interview and any(answer.required for answer in answers)


def _period_of(note: Note, review: Review | None, answers: tuple[Answer, ...], journal: Journal) -> Period | None:
    """The period a note names: in its field, its title, its file name, or by the date of its answers."""
    year = journal.settings.calendar
    said = review.period if review else str(note.front.get("period") or "")
    named_in = [match[0] for text in (said, note.title, note.path) for match in _NAMED_PERIOD.finditer(text)]
    for text in (said, *named_in):
        if text and (period := stated(text, year)):
            return period
    dates = {answer.date for answer in answers if answer.date}
    return stated(dates.pop(), year) if len(dates) == 1 else None


def best(pasted: tuple[Pasted, ...], period: Period) -> Pasted | None:
    """The note that answers for a period: one that names it, else a longer one around it, else one that names none."""
    ranked = sorted(
        (rank, other.review is None, not other.answers, place, other)
        for place, other in enumerate(pasted)
        if (rank := _rank(other.period, period)) is not None
    )
    return ranked[0][-1] if ranked else None


def _rank(stated: Period | None, wanted: Period) -> int | None:
    if stated is None:
        return 2
    if (stated.start, stated.end) == (wanted.start, wanted.end):
        return 0
    return 1 if stated.start <= wanted.start and wanted.end <= stated.end else None
