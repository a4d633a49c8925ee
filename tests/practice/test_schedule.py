"""When a story comes again: FSRS over the log, capped by the days that are left."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from career_journal.journal.practice import POINTS, Attempt, Rating, State, schedule

TODAY = date(2026, 6, 20)


def attempt(day: date, grade: int, number: int = 1) -> Attempt:
    return Attempt(on=day.isoformat(), number=number, story="a", question="?", grades=dict.fromkeys(POINTS, grade))


def test_the_mean_of_five_grades_is_one_of_four_ratings():
    assert [Rating.of(mean) for mean in (0, 0.99, 1, 1.99, 2, 2.59, 2.6, 3)] == [
        "Again",
        "Again",
        "Hard",
        "Hard",
        "Good",
        "Good",
        "Easy",
        "Easy",
    ]


def test_a_story_never_told_is_never_tried_and_one_not_graded_neither():
    assert schedule([], TODAY).state is State.NEVER
    assert schedule([Attempt(on="2026-06-19", story="a", question="?", seconds=40)], TODAY).state is State.NEVER


def test_a_better_answer_comes_back_later():
    dues = [schedule([attempt(TODAY, grade)], TODAY).due for grade in (0, 1, 2, 3)]
    assert dues == sorted(dues)
    assert dues[0] == TODAY + timedelta(days=1)
    assert dues[-1] > TODAY + timedelta(days=5)


def test_no_break_is_longer_than_a_third_of_the_days_left():
    drill = schedule([attempt(TODAY, 3)], TODAY, TODAY + timedelta(days=9))
    assert drill.due == TODAY + timedelta(days=3)


def test_in_the_last_two_days_everything_is_told_again_once_a_day():
    interview = TODAY + timedelta(days=2)
    told = [attempt(TODAY - timedelta(days=4), 3), attempt(TODAY, 3)]
    assert schedule(told[:1], TODAY, interview).state is State.DUE
    assert schedule(told, TODAY, interview).state is State.HELD
    assert schedule(told, TODAY, interview).due == TODAY + timedelta(days=1)


@given(st.integers(0, 40), st.integers(0, 60), st.integers(0, 3))
def test_a_day_once_announced_stays(later, left, grade):
    told, interview = [attempt(TODAY, grade)], TODAY + timedelta(days=left)
    assert schedule(told, TODAY + timedelta(days=later), interview).due == schedule(told, TODAY, interview).due


def test_what_took_no_time_or_was_hardly_graded_does_not_hold():
    full = dict.fromkeys(POINTS, 3)
    hasty = Attempt(on="2026-06-20", story="a", question="?", seconds=2, grades=full)
    two = Attempt(on="2026-06-20", story="a", question="?", seconds=60, grades={"answered": 3, "length": 3})
    clock = Attempt(on="2026-06-20", story="a", question="?", seconds=60, grades={"length": 3})
    said = Attempt(on="2026-06-20", story="a", question="?", seconds=60, grades=full)
    states = [schedule([one], TODAY).state for one in (hasty, two, clock, said)]
    assert states == [State.SHAKY, State.SHAKY, State.NEVER, State.HELD]
    assert schedule([hasty], TODAY).due == TODAY + timedelta(days=1)


def test_an_interview_that_is_over_limits_nothing():
    free = schedule([attempt(TODAY, 3)], TODAY)
    assert schedule([attempt(TODAY, 3)], TODAY, TODAY - timedelta(days=5)).due == free.due


def test_what_was_weak_the_last_time_is_remembered_until_it_holds():
    weak = Attempt(on="2026-06-18", story="a", question="?", grades={"answered": 3, "number": 1, "learning": 0})
    assert schedule([weak], TODAY).weak == {"number": 1, "learning": 0}
    assert schedule([weak, attempt(date(2026, 6, 19), 2)], TODAY).weak == {}


days = st.dates(date(2026, 1, 1), TODAY)


@given(st.lists(st.tuples(days, st.integers(0, 3)), min_size=1, max_size=12), st.integers(0, 60))
def test_the_order_in_the_log_is_by_day_and_the_answer_is_always_the_same(told, left):
    attempts = [attempt(day, grade, number) for number, (day, grade) in enumerate(sorted(told))]
    interview = TODAY + timedelta(days=left)
    once, again = schedule(attempts, TODAY, interview), schedule(attempts, TODAY, interview)
    assert once == again
    assert once.due > once.last
    if interview > once.last:
        assert once.due <= once.last + timedelta(days=max(1, (interview - once.last).days // 3))
