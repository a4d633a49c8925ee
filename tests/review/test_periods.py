"""Periods of a review."""

import pytest


@pytest.mark.parametrize(
    ("options", "label", "start", "end", "left"),
    [
        ([], "2026-H1", "2026-01-01", "2026-06-30", 10),
        (["--half-year"], "2026-H1", "2026-01-01", "2026-06-30", 10),
        (["--quarter"], "2026-Q2", "2026-04-01", "2026-06-30", 10),
        (["--year"], "2026", "2026-01-01", "2026-12-31", 194),
        (["--period", "last half"], "2025-H2", "2025-07-01", "2025-12-31", 0),
        (["last", "half"], "2025-H2", "2025-07-01", "2025-12-31", 0),
        (["--year", "2025"], "2025", "2025-01-01", "2025-12-31", 0),
        (["--since", "2026-02", "--until", "2026-03"], "2026-02-01..2026-03-31", "2026-02-01", "2026-03-31", 0),
    ],
)
def test_the_resolved_range_is_said(journal, options, label, start, end, left):
    review = journal("review", "--json", *options).json
    assert review["period"] == {"label": label, "start": start, "end": end}
    assert (review["as_of"], review["days_left"]) == ("2026-06-20", left)
    assert f"{start} to {end} · as of 2026-06-20" in journal("review", *options).out


def test_two_periods_are_one_too_many(journal):
    done = journal("review", "2025", "--period", "2026")
    assert (done.code, "two periods: '2025' and '2026'" in done.err) == (2, True)


def test_a_fiscal_year_starts_in_its_month(journal):
    journal.note("journal.toml", "fiscal_year_start = 7")
    assert journal("review", "--json").json["period"] == {
        "label": "2026-H2",
        "start": "2026-01-01",
        "end": "2026-06-30",
    }


def test_two_lengths_exclude_each_other(journal):
    done = journal("review", "--quarter", "--year")
    assert (done.code, "exclude each other" in done.err) == (2, True)


def test_evidence_counts_inside_stands_apart_outside_and_undated_is_said(begun):
    begun.note("more.md", "# Wins\n\n- found the leak in the cache [[night]]\n")
    review = begun("review", "--json").json
    assert [item["date"] for item in review["objectives"][0]["evidence"]].count("2025-11-30") == 0
    assert [line["text"] for line in review["outside"]] == ["2025-11-30 first measurement of the night run, 94 minutes"]
    assert [line["text"] for line in review["undated"]] == ["found the leak in the cache"]


def test_the_spread_shows_months_and_is_unknown_where_too_little_is_dated(begun):
    spread = begun("review", "--json").json["spread"]
    assert [month["count"] for month in spread["months"]] == [1, 1, 1, 1, 0, 0]
    assert spread["known"]
    begun.note("more.md", "# Wins\n\n- one thing done\n- another thing done\n")
    assert not begun("review", "--json").json["spread"]["known"]
    assert "Spread  unknown: 2 of 6 name no month" in begun("review").out


def test_just_after_a_half_year_the_one_before_is_offered(begun):
    done = begun("review", today="2026-07-03")
    assert "2026-H2 has just begun; for the one before it: journal review --period 'last half'" in done.err
    assert "has just begun" not in begun("review", today="2026-06-20").err


QUARTERS = "# Wins\n\n## Q1 2026\n\n- Cut the wait from 9 to 4 min\n\n## 2026-H2\n\n- Cut the fuel from 6 to 1 l\n"


@pytest.mark.parametrize(
    ("period", "found"),
    [
        ("2026-Q1", ["Cut the wait from 9 to 4 min"]),
        ("2026-H1", ["Cut the wait from 9 to 4 min"]),
        ("2026-Q2", []),
        ("2026-H2", ["Cut the fuel from 6 to 1 l"]),
        ("2025", []),
    ],
)
def test_what_stands_below_a_half_or_quarter_was_done_in_it(journal, period, found):
    journal.note("a.md", QUARTERS)
    assert [row["title"] for row in journal("list", "-p", period, "--json").json] == found
    review = journal("review", "-p", period, "--json", today="2026-12-20").json
    assert review["counts"]["dated"] == len(found)
    assert not review["undated"]


def test_a_half_or_quarter_is_one_of_the_employers_year(journal):
    journal.note("journal.toml", "fiscal_year_start = 7")
    journal.note("a.md", QUARTERS)
    assert [row["title"] for row in journal("list", "--since", "2025-07", "--until", "2025-09", "--json").json] == [
        "Cut the wait from 9 to 4 min"
    ]


@pytest.mark.parametrize(
    ("period", "undated"),
    [("2026-H1", 2), ("2026-Q1", 2), ("2025-H2", 1), ("2025-Q4", 0), ("2019-H1", 0), ("2026-Q3", 0)],
)
def test_what_nobody_can_date_is_of_now_or_of_the_period_before(journal, period, undated):
    journal.note("a.md", "# Wins\n\n- Mended the tower lift\n\n## 2026\n\n- Set up the new hoist\n")
    assert len(journal("review", "-p", period, "--json").json["undated"]) == undated


def test_items_without_a_month_are_shown_where_they_keep_the_spread_unknown(journal):
    journal.note("a.md", "# Wins 2026\n\n- Mended the tower lift\n- Set up the new hoist\n")
    out = journal("review").out
    assert "Spread  unknown: 2 of 2 name no month" in out
    assert "UNDATED   2 items, counted, but nobody can tell when" in out
    assert "[a.md:3]" in out


@pytest.mark.parametrize("period", ["2026-H1", "2026-Q2", "2026", "2026-05"])
def test_an_objective_is_listed_in_every_period_that_it_runs_through(journal, period):
    journal("add", "objective", "Half the wait", "--period", "2026-H1", "--no-input")
    journal.note("b.md", "# OKRs 2026-H1\n\n- Learn to plan a season\n")
    journal.note("c.md", "# OKRs 2025-H1\n\n- Learn to drive\n")
    rows = journal("list", "-k", "objective", "-p", period, "--json").json
    assert {row["title"] for row in rows} == {"Half the wait", "Learn to plan a season"}
    assert "undated" not in journal("list", "-k", "objective").out


@pytest.mark.parametrize("title", ["Ziele 1. Halbjahr 2026", "Objectifs S1 2026", "Objetivos 1.er semestre 2026"])
def test_a_half_year_is_known_in_other_languages(journal, title):
    journal.note("a.md", f"# {title}\n\n- Learn to plan a season\n")
    (objective,) = journal("list", "-k", "objective", "--json").json
    assert objective["fields"]["period"] == "2026-H1"


def test_what_is_noted_for_days_to_come_has_not_been_done(journal):
    journal.note("log.md", "# Work log 2026\n\n- 2026-06-10 hung the bells\n- 2026-06-25 demo for the mill\n")
    review = journal("review", "--json").json
    assert (review["counts"]["records"], review["counts"]["dated"]) == (1, 1)
    assert "is of 2026-06-25, which is still to come" in journal("check").out
    assert len(journal.records()) == 2
