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
        (["--since", "2026-02", "--until", "2026-03"], "2026-02-01..2026-03-31", "2026-02-01", "2026-03-31", 0),
    ],
)
def test_the_resolved_range_is_said(journal, options, label, start, end, left):
    review = journal("review", "--json", *options).json
    assert review["period"] == {"label": label, "start": start, "end": end}
    assert (review["as_of"], review["days_left"]) == ("2026-06-20", left)
    assert f"{start} to {end} · as of 2026-06-20" in journal("review", *options).out


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
    assert "Spread  unknown: 2 of 6 undated" in begun("review").out


def test_just_after_a_half_year_the_one_before_is_offered(begun):
    done = begun("review", today="2026-07-03")
    assert "2026-H2 has just begun; for the one before it: journal review --period 'last half'" in done.err
    assert "has just begun" not in begun("review", today="2026-06-20").err
