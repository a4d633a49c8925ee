"""The formula by hand: what the documentation of the scale promises, number by number."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career_journal.errors import BadRequest
from career_journal.journal import Journal
from career_journal.journal.grading import (
    USUAL,
    Band,
    Grader,
    Grades,
    Use,
    Weights,
    cheapest,
    competency_score,
    item_of,
    recency,
    score,
    standing,
    strength,
    sum_of,
)
from career_journal.periods import Calendar, Period
from career_journal.records.evidence import Evidence
from career_journal.records.ladder import Level

TODAY = date(2026, 6, 20)
SENIOR = Level("senior", scope=2, agency=3)
STAFF = Level("staff", scope=3, agency=3, started=True)

RETRAIN = Grades(outcome=3, quantified=2, witness=0, scope=3, agency=3)
REORG = Grades(outcome=3, quantified=2, witness=0, scope=2, agency=3)
LUNCHES = Grades(outcome=2, quantified=1, witness=0, scope=4, agency=4)
REMOTE = Grades(outcome=1, quantified=2, witness=0, scope=2, agency=3)


@pytest.fixture
def items(journal):
    """Items out of evidence notes: `items({"date": "2026-03-04", "grades": Grades(...)})`."""

    def make(*wanted):
        for number, fields in enumerate(wanted):
            grades = fields["grades"]
            named = ", ".join(f"{name}: {getattr(grades, name)}" for name in Grades.__struct_fields__)
            when = f"date: {fields['date']}\n" if "date" in fields else ""
            text = f"---\ntype: evidence\ntext: item {number}\n{when}grades: {{{named}}}\n---\n"
            (journal.root / f"{number}.md").write_text(text)
        loaded = Journal.load(journal.root)
        grader = Grader(loaded)
        return [item_of(grader.grade(record), TODAY) for record in loaded.of(Evidence)]

    return make


@pytest.mark.parametrize(
    ("grades", "expected"),
    [(RETRAIN, 55.0), (REORG, 51.25), (LUNCHES, 50.0), (REMOTE, 36.25)],
    ids=["retrain pipeline", "reorganised team", "lunch and learn", "remote staff"],
)
def test_an_item_scores_what_the_sum_says(grades, expected):
    assert score(grades) == expected


def test_the_sum_can_be_printed_and_checked_by_hand():
    assert sum_of(RETRAIN) == "1 × (30·3 + 20·2 + 20·0 + 15·3 + 15·3) / 4 = 55"


def test_a_baseline_adds_five_points_and_an_artefact_with_a_person_fifteen_more():
    with_baseline = Grades(3, 3, 0, 3, 3)
    with_both = Grades(3, 3, 3, 3, 3)
    assert score(with_baseline) - score(RETRAIN) == 5.0
    assert score(with_both) - score(with_baseline) == 15.0
    assert score(with_both) == 75.0


def test_a_competency_is_the_weighted_sum_of_its_three_best_items():
    assert competency_score([36.25, 51.25, 50.0]) == 47.9
    assert competency_score([66.25, 65.0, 36.25]) == 59.9
    assert competency_score([55.0]) == 27.5


def test_thirty_small_items_count_like_three():
    assert competency_score([20.0] * 30) == competency_score([20.0] * 3) == 20.0


def test_leading_others_stays_emerging_without_corroboration(items):
    found = strength(items({"grades": REORG}, {"grades": LUNCHES}, {"grades": REMOTE}))
    assert (found.score, found.band) == (47.9, Band.EMERGING)
    assert [gate.name for gate in found.failed] == ["months", "proof"]


def test_proof_opens_its_gate_and_the_month_gate_still_waits_for_dates(items):
    proven = ({"grades": Grades(3, 2, 3, 2, 3)}, {"grades": Grades(2, 1, 3, 4, 4)}, {"grades": REMOTE})
    undated = strength(items(*proven))
    assert (undated.score, undated.band) == (59.9, Band.EMERGING)
    assert [gate.name for gate in undated.failed] == ["months"]
    dated = strength(items(*(fields | {"date": f"2026-0{month}"} for month, fields in enumerate(proven, 1))))
    assert (dated.score, dated.band) == (59.9, Band.DEMONSTRATED)


def test_recency_in_a_review_is_inside_or_outside():
    half = Period("2026-H1", date(2026, 1, 1), date(2026, 6, 30))
    assert recency(Use.REVIEW, "2026-01-02", TODAY, period=half) == 1.0
    assert recency(Use.REVIEW, "2025-12-31", TODAY, period=half) == 0.0
    assert recency(Use.REVIEW, None, TODAY, period=half) == 1.0


@pytest.mark.parametrize(
    ("when", "expected"),
    [("2025-06-20", 1.0), ("2023-12-20", 0.5), ("2015-01-01", 0.2), ("2026-07-01", 1.0), (None, 1.0)],
)
def test_recency_for_gaps_halves_every_eighteen_months_after_the_first_year(when, expected):
    assert recency(Use.GAPS, when, TODAY) == expected


@pytest.mark.parametrize(
    ("when", "expected"), [("2023-06-20", 1.0), ("2023-05-20", 0.8), ("2021-06-20", 0.8), ("2021", 0.8), ("2019", 0.5)]
)
def test_recency_for_an_interview_steps_down_after_three_and_five_years(when, expected):
    assert recency(Use.PREP, when, TODAY) == expected


def test_at_level_looks_at_scope_and_agency_and_not_at_proof(items):
    found = standing(items({"grades": REMOTE, "date": "2026-01"}), SENIOR, Calendar())
    assert (found.at_level, found.sustained) == (True, False)


def test_sustained_needs_two_half_years(items):
    found = standing(
        items({"grades": REORG, "date": "2025-11"}, {"grades": REORG, "date": "2026-02"}), SENIOR, Calendar()
    )
    assert (found.at_level, found.sustained) == (True, True)


def test_sustained_is_unknown_while_items_are_undated(items):
    found = standing(items({"grades": REORG}, {"grades": REORG}), SENIOR, Calendar())
    assert (found.at_level, found.sustained) == (True, None)


def test_staff_needs_something_you_started_as_well(items):
    led = {"grades": Grades(3, 2, 0, 3, 3), "date": "2026-01"}
    started = {"grades": Grades(3, 2, 0, 3, 4), "date": "2026-02"}
    assert standing(items(led), STAFF, Calendar()).at_level is False
    assert standing(items(led, started), STAFF, Calendar()).at_level is True


def test_the_cheapest_gain_names_one_field_and_what_it_opens(journal, items):
    del items
    for number, month in enumerate(("02", "03")):
        journal.note(
            f"{number}.md",
            f"""
            ---
            type: evidence
            text: Split the team in two
            date: 2026-{month}-01
            outcome: Releases went from 3 a month to 9 a month
            scope: team
            role: led it
            witnesses: [R. Okafor]
            ---
            """,
        )
    loaded = Journal.load(journal.root)
    grader = Grader(loaded)
    found = cheapest([item_of(grader.grade(record), TODAY) for record in loaded.of(Evidence)], SENIOR)
    assert (found.field, found.points, found.total, found.opens) == ("artefacts", 10.0, 5.0, ("proof",))


def test_weights_are_the_journal_s_and_are_checked():
    assert Weights.of({"witness": 40}).witness == 40
    with pytest.raises(BadRequest, match="no weight"):
        Weights.of({"witnes": 40})
    with pytest.raises(BadRequest, match="from 0"):
        Weights.of({"witness": -1})


def test_weights_that_do_not_add_up_to_a_hundred_are_scaled():
    assert score(Grades(4, 4, 4, 4, 4), 1.0, Weights.of({"witness": 40})) == 100.0


grades = st.builds(Grades, *(st.integers(0, 4) for _ in range(5)))


@given(grades, st.floats(0.2, 1))
def test_an_item_is_worth_between_nothing_and_a_hundred(given_grades, share):
    assert 0 <= score(given_grades, share) <= 100


@given(st.lists(st.floats(0, 100), max_size=40), st.floats(0, 100))
def test_one_more_item_never_lowers_a_competency(scores, more):
    assert competency_score([*scores, more]) >= competency_score(scores)


@given(st.lists(grades, min_size=1, max_size=6))
def test_the_order_of_the_items_does_not_matter(many):
    scores = [score(one) for one in many]
    assert competency_score(scores) == competency_score(reversed(scores))
    assert competency_score(scores) <= max(scores) + 0.05


def test_the_weights_in_the_documentation_are_the_weights_used():
    assert USUAL.grades == (30, 20, 20, 15, 15)
