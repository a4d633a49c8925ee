"""What to practise when: FSRS (spaced repetition) over the log, never later than a third of the days that are left.

Every attempt is replayed, so the state is nowhere stored and a log merged from two machines gives the same answer on
both. Nothing is random: the scheduler's fuzz is off. When an answer comes again depends on what was said and on the
interview, never on the day one asks: a day once announced stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from career_journal.journal.practice.log import POINTS, WELL, Attempt

LAST_DAYS = 2
"""In the last 48 hours every story is told again, on two days if there are two."""
SHARE = 3
"""No break is longer than this part of the days to the interview."""


class State(StrEnum):
    """Where an answer stands."""

    NEVER = "never tried"
    DUE = "due"
    SHAKY = "shaky"
    """Not due yet, and the last answer did not hold."""
    HELD = "held"
    """Not due yet, and it held the last time, but what is noted still lacks something."""
    READY = "ready"
    """As `journal.interview.standing` has it."""


class Rating(StrEnum):
    """The four grades of the scheduler."""

    AGAIN = "Again"
    HARD = "Hard"
    GOOD = "Good"
    EASY = "Easy"

    @classmethod
    def of(cls, mean: float) -> Rating:
        """The grade for the mean of the points, 0 to 3."""
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


def schedule(attempts: Sequence[Attempt], today: date, interview: date | None = None) -> Drill:
    """What the attempts at one answer say about the next."""
    graded = [one for one in attempts if one.is_graded]
    if not graded:
        return Drill(State.NEVER, tuple(attempts))
    last = date.fromisoformat(graded[-1].on)
    due = _due(graded, last, interview)
    weak = {point: grade for point in POINTS if (grade := graded[-1].grades.get(point, 3)) <= 1}
    state = State.DUE if due <= today else State.HELD if graded[-1].holds else State.SHAKY
    return Drill(state, tuple(attempts), last, due, weak)


def _due(graded: Sequence[Attempt], last: date, interview: date | None) -> date:
    """The day an answer comes again; an interview that was over when it was last said limits nothing."""
    days = _interval(graded)
    if interview is None or interview <= last:
        return last + timedelta(days=days)
    capped = last + timedelta(days=max(1, min(days, (interview - last).days // SHARE)))
    return min(capped, max(last + timedelta(days=1), interview - timedelta(days=LAST_DAYS)))


def _interval(graded: Sequence[Attempt]) -> int:
    """Whole days from the last attempt to the next, by FSRS with its usual weights."""
    from fsrs import Card, Scheduler
    from fsrs import Rating as Graded

    scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    card = Card(card_id=1)
    for attempt in graded:
        when = datetime.combine(date.fromisoformat(attempt.on), time(), UTC)
        rating = Rating.AGAIN if attempt.is_hasty else Rating.of(attempt.mean or 0)
        card, _ = scheduler.review_card(card, Graded[rating.capitalize()], when)
    return max(1, (card.due - (card.last_review or card.due)).days)
