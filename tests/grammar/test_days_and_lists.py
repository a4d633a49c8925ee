"""Logs, diaries and lists of goals: what is told of each day, what is still to come, what was reached."""

import pytest


def test_a_frame_around_a_list_is_seen_through(found):
    note = """
    # Experience

    ### Fitter
    **Tram works** · **Oct 2023 - Present**

    :::note[Key highlights]

    - Cut the noise of the doors by half
    - Mended the lift in one night

    :::
    """
    assert {"8 evidence", "9 evidence"} <= set(found(note))


def test_a_diary_of_work_tells_in_prose_what_was_done(found):
    note = """
    ## July 10th, 2023

    Today, I oiled the north gate. It was loud.

    ## July 11th, 2023

    I drew the plan of the yard and sent it to the smith.

    ## July 12, 2023

    It rained all day.
    """
    assert found(note) == ["3 evidence", "7 evidence"]


@pytest.mark.parametrize("heading", ["Tomorrow", "Ideas", "Morgen", "明日计划"])
def test_what_is_still_to_come_is_not_yet_done(found, heading):
    note = f"# Work log 2026\n\n## 2026-05-02\n- Mended the lift\n\n## {heading}\n- Paint the gate\n"
    assert found(note) == ["4 evidence"]


def test_boxes_under_actions_are_what_was_done_and_no_story(found):
    note = """
    # Weekly reports

    ## Week 2
    ### Actions
    - [x] Oil the north gate
    - [ ] Order a hinge

    ### Reflection

    It was loud.
    """
    assert found(note) == ["5 evidence"]


def test_headings_below_the_goals_of_a_year_name_them_in_a_look_back(found):
    note = """
    # 2022 in retrospective

    ## 2022 goals

    ### Music

    I wrote two songs.

    ### Sailing

    Haven't had time.

    ### A longer walk

    I walked to the sea and back.
    """
    assert found(note) == ["5 objective", "9 objective", "13 objective"]


def test_a_list_of_what_was_done_holds_no_goals_whatever_the_title_says(read):
    note = """
    # 2022, hopes and goals

    ## About 2021

    It was a year of growth, over which I
    - worked at my first tram depot
    - finished the course on bells
    - read 34 books in the year
    """
    records = read(note)
    assert [(record.source.line, record.kind) for record in records] == [
        (6, "evidence"),
        (7, "evidence"),
        (8, "evidence"),
    ]
    assert [figure.text for record in records for figure in record.figures] == ["34 books"]


def test_a_heading_that_is_a_time_is_no_figure(found):
    assert found("# Looking back at my first year\n\n## 30 days\n\n- Met the crew\n") == ["5 evidence"]


def test_goals_are_quoted_with_their_verdict_and_told_below(read):
    note = """
    # Goals 2020

    I'll look at my goals of last year and set new goals.

    ## Goals from 2019

    > ✅ Finish the map by spring

    I did this.

    > ☠️ Keep up the walks each week

    I only managed 12/26 walks.
    """
    goals = read(note)
    assert [(goal.source.line, goal.title, goal.state) for goal in goals] == [
        (7, "Finish the map by spring", "met"),
        (11, "Keep up the walks each week", "missed"),
    ]
    assert goals[1].outcome == "I only managed 12/26 walks."


def test_the_headings_of_a_guide_are_nobodys_goals(found):
    advice = "\n\n".join(f"### {n}. Read a book\n\nYou should read what you can, and your peers." for n in range(1, 9))
    assert found(f"# Goals\n\n{advice}\n") == []


def test_wins_beside_other_headings_say_nothing_of_what_stands_there(found):
    note = "# Wins\n\n- Mended the lift for 40 riders\n\n# Groceries\n\n- Milk 3 l\n- Bought 2 apples\n"
    assert found(note) == ["3 evidence"]


CALLS = """
# Appels

## 14/03/2026
- Société : Torwerk
- Contact : Jan Holm
- Tarif : 640 €
----
- Société : Glockenbau
- Contact : Ina Berg
- Perçage / fraisage
## 15/03/2026
- Société : Torwerk & Fils
- Contact : Tom Wendt
- Tarif : 620 €
- {last}
## 17/03/2026
- Société : Uhrenhof
- Contact : Eva Lind
- Tarif : 600 €
"""


def test_rows_with_the_same_labels_again_and_again_are_data_and_no_wins(found):
    assert found(CALLS.format(last="À suivre")) == ["6 metric", "14 metric", "19 metric"]


def test_what_was_done_between_rows_of_data_is_a_win(found):
    assert "15 evidence" in found(CALLS.format(last="Présenté au client"))


@pytest.mark.parametrize(
    "day",
    [
        "- Fixed: the hinge of the gate\n- Added: a bell\n- Painted: both doors\n",
        "- Gate: oiled the hinge\n- Tower: hung a bell\n- Yard: painted both doors\n",
        "- Morning: oiled the hinge\n- Noon: a bell for the tower\n- Evening: mended both doors\n",
    ],
)
def test_labels_that_come_again_over_what_was_done_are_sorts_of_work(found, day):
    note = "# Work log\n\n" + "".join(f"## 2026-05-0{day_of}\n{day}\n" for day_of in (2, 3, 4))
    assert sum(line.endswith("evidence") for line in found(note)) == 9


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("2026-05-03", "2026-05-03"),
        ("Sunday, 3 May 2026:", "2026-05-03"),
        ("5/28/26", "2026-05-28"),
        ("Sprint 17 3/6/26 - 3/20/26", "2026-03-20"),
    ],
)
def test_a_line_of_its_own_that_names_a_day_dates_the_list_below_it(read, line, day):
    note = f"# Wins\n\n{line}\n- Oiled the gate\n- Set the clock\n\nA word on them.\n"
    assert [(one.title, one.date) for one in read(note)] == [("Oiled the gate", day), ("Set the clock", day)]


def test_lines_of_days_over_lists_make_a_log_without_any_heading(read):
    days = "".join(f"2026-05-0{day}\n\n- Oiled gate {day}\n- Wrote it down\n\n" for day in (3, 4, 5))
    assert [one.date for one in read(days)] == [f"2026-05-0{day}" for day in (3, 3, 4, 4, 5, 5)]


def test_a_heading_of_a_day_may_have_a_short_year(read):
    (win,) = read("# Wins\n\n## 3.5.26 (Sunday)\n\n- Oiled the gate\n")
    assert win.date == "2026-05-03"


def test_a_day_at_the_margin_right_below_an_item_dates_what_follows(read):
    note = "# Wins\n3 February 2026\n- Oiled the gate\n4 March 2026\n- Set the clock\n  before noon\n"
    assert [(one.title, one.date) for one in read(note)] == [
        ("Oiled the gate", "2026-02-03"),
        ("Set the clock before noon", "2026-03-04"),
    ]


def test_days_of_a_diary_leave_the_year_to_the_day_before(read):
    days = ("3rd Feb 2026", "Feb 14", "17 April", "Sat, 2 May")
    note = "# Wins\n\n" + "".join(f"{day}\n- Oiled gate {number}\n\n" for number, day in enumerate(days))
    assert [one.date for one in read(note)] == ["2026-02-03", "2026-02-14", "2026-04-17", "2026-05-02"]


def test_a_day_over_captions_dates_what_stands_below_each(read):
    note = "# Weekly report\n\n3 May 2026\n\nDone:\n- Oiled the gate\n- Set the clock\n\nNext week:\n- Borrow a map\n"
    assert [(one.kind, one.date) for one in read(note)][:2] == [("evidence", "2026-05-03")] * 2


def test_a_labelled_day_dates_nothing_below_it(read):
    (win,) = read("# Wins\n\nDue: 3 May 2026\n\n- Oiled the gate\n")
    assert win.date is None


def test_drawn_boxes_are_boxes_of_their_own(read):
    records = read(
        "# Goals 2026\n\n1. Learn to weld\n☐ Shadow the night crew\n☑ Write the gate rules\n- ☑ Oil the bell\n"
    )
    assert [(record.title, record.state) for record in records] == [
        ("Learn to weld", ""),
        ("Shadow the night crew", ""),
        ("Write the gate rules", "met"),
        ("Oil the bell", "met"),
    ]


def test_drawn_boxes_in_one_line_are_a_choice(read):
    assert read("# Goals 2026\n\n- Learn to weld\n\n☑ on track ☐ late ☐ given up\n")[0].state == ""
    assert [record.title for record in read("# Wins\n\n☐ yes ☑ no\n")] == []


@pytest.mark.parametrize("day", ["01/04/26", "2026-04-13", "13 April 2026:"])
def test_the_day_of_an_entry_ends_the_goals_that_a_line_announced(read, day):
    records = read(
        f"Goals agreed with Ida\n1. Learn to weld\n2. Swim a mile\n\n{day}\nNo shift\n\nMay\n- Taught 4 smiths\n"
    )
    assert [record.title for record in records if record.kind == "objective"] == ["Learn to weld", "Swim a mile"]


def test_days_right_below_the_line_that_announces_goals_part_them(read):
    records = read("My goals for 2026:\n\n2026-05-04\n\n- Learn to weld\n\n2026-06-01\n\n- Swim a mile\n")
    assert {record.kind for record in records} <= {"objective"}
