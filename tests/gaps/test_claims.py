"""Where the notes do not agree with themselves: a question with every place, and silence where nothing is wrong."""

from __future__ import annotations

import pytest

from career_journal.journal import Journal
from career_journal.journal.claims import claims
from career_journal.journal.claims.units import same_unit


@pytest.fixture
def asked(journal):
    """The questions of a journal by code."""

    def read():
        found = {}
        for claim in claims(Journal.load(journal.root)):
            found.setdefault(claim.code, []).append(claim)
        return found

    return read


def metric(name, value, unit="'%'", **fields):
    lines = "".join(f"{key}: {value}\n" for key, value in fields.items())
    return f"---\ntype: metric\nname: {name}\nvalue: {value}\nunit: {unit}\n{lines}---\n"


def test_one_metric_with_two_undated_values_is_asked_about(journal, asked):
    journal.note("a.md", metric("Late trams", 6.1))
    journal.note("b.md", metric("late trams", 6.4, date="2026-05-31"))
    (claim,) = asked()["two-values"]
    assert claim.question == "'Late trams' is 6.1 % or 6.4 %: which holds, and since when?"
    assert [str(place.source) for place in claim.places] == ["a.md:4", "b.md:4"]


def test_values_of_different_days_or_units_are_no_question(journal, asked):
    journal.note("a.md", metric("Late trams", 6.1, date="2026-04-30"))
    journal.note("b.md", metric("Late trams", 6.4, date="2026-05-31"))
    journal.note("c.md", metric("Late trams", 12, unit="trams"))
    assert "two-values" not in asked()


def test_a_key_result_may_not_say_another_value_than_its_metric(journal, asked):
    journal.note("a.md", metric("Late trams", 6.4, date="2026-05-31"))
    journal.note(
        "o.md",
        """
        ---
        type: objective
        title: On time
        key_results:
          - {text: fewer late, metric: Late trams, unit: "%", current: 5}
        ---
        """,
    )
    assert "6.4 % or 5 %" in asked()["two-values"][0].question


def test_a_list_of_one_metric_in_one_note_only_wants_its_days(journal, asked):
    journal.note("a.md", "## Metrics\n\n- Rides: 10 rides\n- Rides: 12 rides\n- Rides: 15 rides\n")
    assert asked()["two-values"][0].question == "'Rides' has 3 values in one note: of which day is each?"


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("I led a team of 6 at the depot.", "We were a team of four then.", "6 or 4"),
        ("a 4 person MLOps team", "the MLOps team of six", "4 or 6"),
        ("a six-person crew", "ein Team von 5", "6 or 5"),
    ],
)
def test_a_team_with_two_sizes_is_asked_about(journal, asked, one, other, said):
    journal.note("a.md", f"# Wins\n\n- {one}\n- {other}\n")
    assert f"team {said} people" in asked()["team-sizes"][0].question


def test_two_teams_of_two_employers_or_years_are_no_question(journal, asked):
    journal.note("a.md", "---\ntype: role\ntitle: A\ncompany: Acme\n---\nA team of six.\n")
    journal.note("b.md", "---\ntype: role\ntitle: B\ncompany: Zenith\n---\nA team of four.\n")
    journal.note("c.md", "# Wins\n\n- 2024-01-05 team of 3\n- 2026-01-05 team of 9\n")
    assert "team-sizes" not in asked()


def test_two_holes_of_one_line_are_filled_from_one_metric_with_the_arithmetic(journal, asked):
    journal.note(
        "m.md",
        """
        ## Behavioural

        ### Enjoyed

        - work on rails: *y* trams for *x* depots

        ## Metrics

        - 30 depots with 2 to 4 types of tram
        """,
    )
    (claim,) = asked()["hole"]
    assert claim.question == (
        "'y trams … x depots' is still a hole: fill it from '2 to 4 types × 30 depots' (60 to 120 trams)?"
    )


def test_a_hole_nobody_counts_is_still_named(journal, asked):
    journal.note("m.md", "# Wins\n\n- trained XX drivers\n")
    assert asked()["hole"][0].question == "'XX drivers' is still a hole"


def test_parts_that_add_up_are_no_question(journal, asked):
    journal.note("m.md", "## Metrics\n\n- Wash: 12 mins\n- Dry: 20 mins\n- Total: 32 minutes\n")
    assert "parts-do-not-sum" not in asked()


def test_undated_and_unitless_numbers_are_asked_about_once_a_note(journal, asked):
    journal.note("m.md", "## Metrics\n\n- Members: 2,318\n- Wash: 12 mins\n")
    assert [claim.question for claim in asked()["bare-number"]] == [
        "'Members', 'Wash': of which day?",
        "'Members': of what?",
    ]


@pytest.mark.parametrize(
    ("one", "other"), [("min", "minutes"), ("mins", "minute"), ("%", "percent"), ("h", "hours"), ("trams", "tram")]
)
def test_units_are_compared_as_people_write_them(one, other):
    assert same_unit(one, other)


@pytest.mark.parametrize(("one", "other"), [("m", "min"), ("trams", "%"), ("", "min")])
def test_other_units_are_not_the_same(one, other):
    assert not same_unit(one, other)
