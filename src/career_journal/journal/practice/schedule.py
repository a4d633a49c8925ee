"""What to practise when: FSRS (spaced repetition) over the log, never later than a third of the days that are left.

Every attempt is replayed, so the state is nowhere stored and a log merged from two machines gives the same answer on
both. Nothing is random: the scheduler's fuzz is off.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from career_journal.journal.practice.log import POINTS, Attempt

LAST_DAYS = 2
"""In the last 48 hours every story is told again."""
LAST_REPETITIONS = 2
SHARE = 3
"""No break is longer than this part of the days to the interview."""
WELL = 2.0
"""A mean from which an answer holds."""


class State(StrEnum):
    """Where a story stands."""

    NEVER = "never tried"
    DUE = "due"
    SHAKY = "shaky"
    """Not due yet, and the last answer did not hold."""
    READY = "ready"


class Rating(StrEnum):
    """The four grades of the scheduler."""

    AGAIN = "Again"
    HARD = "Hard"
    GOOD = "Good"
    EASY = "Easy"

    @classmethod
    def of(cls, mean: float) -> Rating:
        """The grade for the mean of the five points, 0 to 3."""
        return cls.AGAIN if mean < 1 else cls.HARD if mean < WELL else cls.GOOD if mean < 2.6 else cls.EASY


@dataclass(frozen=True)
class Drill:
    """One story's practice: how often, when last, when next, what was weak the last time."""

    state: State
    attempts: tuple[Attempt, ...] = ()
    last: date | None = None
    due: date | None = None
    weak: dict[str, int] = field(default_factory=dict)
    """The points graded 0 or 1 the last time, with the grade."""

    @property
    def note(self) -> str:
        """What was noted for next time, the last time; empty if nothing."""
        return self.attempts[-1].note if self.attempts else ""

    @property
    def mean(self) -> float | None:
        """The mean of the last graded attempt."""
        graded = [one for one in self.attempts if one.grades]
        return graded[-1].mean if graded else None


def schedule(attempts: Sequence[Attempt], today: date, interview: date | None = None) -> Drill:
    """What the attempts at one story say about the next."""
    graded = [one for one in attempts if one.grades]
    if not graded:
        return Drill(State.NEVER, tuple(attempts))
    last = date.fromisoformat(graded[-1].on)
    left = (interview - today).days if interview is not None and interview >= today else None
    due = last + timedelta(days=_interval(graded, left))
    if left is not None and left <= LAST_DAYS and _recently(graded, today) < LAST_REPETITIONS:
        due = min(due, today)
    weak = {point: grade for point in POINTS if (grade := graded[-1].grades.get(point, 3)) <= 1}
    return Drill(_state(graded[-1], due, today), tuple(attempts), last, due, weak)


def _state(latest: Attempt, due: date, today: date) -> State:
    if due <= today:
        return State.DUE
    return State.READY if (latest.mean or 0) >= WELL else State.SHAKY


def _recently(graded: Sequence[Attempt], today: date) -> int:
    return sum((today - date.fromisoformat(one.on)).days < LAST_DAYS for one in graded)


def _interval(graded: Sequence[Attempt], left: int | None) -> int:
    """Whole days from the last attempt to the next, by FSRS with its usual weights."""
    from fsrs import Card, Scheduler
    from fsrs import Rating as Graded

    scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    card = Card(card_id=1)
    for attempt in graded:
        when = datetime.combine(date.fromisoformat(attempt.on), time(), UTC)
        card, _ = scheduler.review_card(card, Graded[Rating.of(attempt.mean or 0).capitalize()], when)
    days = (card.due - (card.last_review or card.due)).days
    return max(1, min(days, left // SHARE)) if left is not None else max(1, days)
