"""Whoever looks back at a year in prose tells what was finished among all that happened."""

import pytest

YEAR = "# 2025 in review\n\n"


def test_a_paragraph_in_which_something_was_finished_is_a_win(read):
    (win,) = read(f"{YEAR}It rained a lot. In March I published a map of the yard. People liked it.\n")
    assert (win.kind, win.title) == ("evidence", "In March I published a map of the yard")


@pytest.mark.parametrize(
    "said",
    [
        "I moved twice, and the winter was long.",
        "It took until May, when I finished the books of others.",
        "The maps that we published long ago are still good.",
    ],
)
def test_what_only_happened_and_what_is_mentioned_in_passing_is_none(found, said):
    assert found(f"{YEAR}{said}\n") == []


def test_elsewhere_such_a_paragraph_is_no_record(found):
    assert found("# How lifts are built\n\nIn March I published a map of the yard.\n") == []


def test_headings_that_begin_with_their_writer_are_wins_in_spite_of_pictures(found):
    headings = (
        "## ✨ I joined the yard\n\nAt last.\n\n## ✨ I read 35 books\n\nAll old.\n\n## ✨ I built a gate\n\nOf oak.\n"
    )
    assert found(YEAR + headings) == ["3 evidence", "7 evidence", "11 evidence"]


def test_such_a_heading_is_a_win_though_one_of_its_words_announces_something(found):
    assert found(
        f"{YEAR}## A new way\n\n### I shipped the bell\n\nBy sea.\n\n### I shipped the gate\n\nBy rail.\n"
    ) == [
        "5 evidence",
        "9 evidence",
    ]


def test_numbers_told_as_deeds_are_wins(read):
    note = f"{YEAR}Here is the year by the numbers:\n\n- Published 14 maps\n- Mended 3 lifts\n- 12 new gates\n"
    assert [(record.kind, record.figures[0].text) for record in read(note)] == [
        ("evidence", "14 maps"),
        ("evidence", "3 lifts"),
        ("metric", "12 new gates"),
    ]


def test_a_heading_in_which_one_asks_oneself_announces_goals(found):
    note = "# Looking back at 2025\n\n## What do I want to start in 2026?\n\n- Oil the gates\n- Read about bells\n"
    assert found(note) == ["5 objective", "6 objective"]


@pytest.mark.parametrize("lead", ["So, in 2026 I would like to:", "This year I'll be working on a few things:"])
def test_a_line_that_looks_at_a_time_to_come_leads_to_goals(found, lead):
    assert found(f"# A new plan\n\n{lead}\n\n- Oil the gates\n- Read about bells\n") == ["5 objective", "6 objective"]


def test_the_year_of_an_employer_dates_what_stands_below_it(read):
    (win,) = read("# Brag document\n\n## FY25\n\n- Cut the wait by 4 h\n")
    assert win.date == "2025"
