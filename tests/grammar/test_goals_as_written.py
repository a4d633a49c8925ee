"""Goals in the many ways in which people set them down, and what stands beside them and is none."""

import pytest


def test_labels_may_be_set_off_by_a_dot(found):
    note = "# OKRs\n\n## O1 · Open the lock at night\n\n- **KR1** · Two keepers trained\n- **KR2** · No wait\n"
    assert found(note) == ["3 objective", "5 key_result", "6 key_result"]


def test_a_column_of_key_results_states_goals_however_often_the_method_is_named(found):
    talk = "I wrote OKRs.\n\nOKRs are new to me.\n\nMy OKRs are bold.\n\nKey results hurt.\n\nThe OKRs stay.\n\n"
    table = "| Key result | Progress |\n|---|---|\n" + "".join(f"| Walk {n} miles | Completed |\n" for n in range(3, 9))
    assert found(f"# My year\n\n{talk}## The path\n\n> Walk more.\n\n{table}")[-6:] == [
        f"{line} key_result" for line in range(19, 25)
    ]


def test_beside_goals_colon_stand_other_things(found):
    note = """
    # Goals of the crew

    ## Now: 20 March

    - Goals:
      - Mend the lock
      - Train a keeper
    - Possible crew
      - Two fitters
    """
    assert found(note) == ["6 objective", "7 objective"]


def test_what_counts_as_progress_is_no_goal(found):
    note = "# Goals\n\n- Walk further\n\n## What counts as progress\n\n- Fewer breaks\n\n## What I want\n\n- A boat\n"
    assert found(note) == ["3 objective", "11 objective"]


def test_open_boxes_in_the_same_words_below_every_goal_are_prompts(found):
    goal = "## Become the keeper of the {}\n\n- [ ] Define success\n- [ ] First step\n\n"
    three = "# Goals\n\n" + "".join(goal.format(name) for name in ("lock", "gate", "crane"))
    assert found(three) == ["3 objective", "8 objective", "13 objective"]
    two = "# Goals\n\n" + "".join(goal.format(name) for name in ("lock", "gate"))
    assert [line for line in found(two) if "key_result" in line] == [f"{n} key_result" for n in (5, 6, 10, 11)]


def test_ticks_in_a_column_are_not_what_a_key_result_says(read):
    note = """
    # OKRs

    ## Objective: Know the lock

    ### Key results

    |   |      |                        |
    |:--|:----:|------------------------|
    | ✓ | See  | Watch a keeper at work |
    | ✓ | Do   | Open it at night       |
    """
    assert [one.title for one in read(note) if one.kind == "key_result"] == [
        "Watch a keeper at work",
        "Open it at night",
    ]


def test_links_below_a_goal_are_what_came_of_it(found):
    note = """
    # Goals for 2026

    1. Write 3 posts
       - [On locks](https://yard.example/locks)
       - [On gates](https://yard.example/gates)
    """
    assert found(note) == ["3 objective"]


def test_key_results_may_all_be_told_in_the_first_person(found):
    note = "# OKRs\n\n## Objective: A calm yard\n\n### Key results\n\n- I have mended the winch\n- I have a spare key\n"
    assert found(note) == ["3 objective", "7 key_result", "8 key_result"]


@pytest.mark.parametrize("lead", ["My objectives for 2026 are", "My objectives for 2026 are:"])
def test_a_sentence_that_leads_in_to_goals_is_none(found, lead):
    assert found(f"# 2026 OKRs\n\n{lead}\n\n- [ ] A calm yard\n- [ ] A dry lock\n") == ["5 objective", "6 objective"]


@pytest.mark.parametrize("heading", ["What are OKRs", "什么是OKR"])
def test_what_okrs_are_is_nobodys_goal(found, heading):
    assert found(f"# OKR\n\n### {heading}\n\n- A method\n- Made by others\n") == []


@pytest.mark.parametrize(
    "lead",
    [
        "Dinge, die ich dieses Jahr ausprobieren möchte:",
        "Cette année je veux :",
        "Este año quiero:",
        "Este ano quero:",
        "This quarter *I* will…",
    ],
)
def test_wishes_for_a_time_lead_in_to_goals_in_several_languages(found, lead):
    assert found(f"# 2026\n\n{lead}\n\n- A boat\n- A dry lock\n") == ["5 objective", "6 objective"]


def test_a_box_may_stand_behind_what_it_ticks(read):
    note = "# Goals for 2026\n\n- Mend the lock [x]\n- Paint the crane [ ],\n"
    assert [(goal.title, goal.state) for goal in read(note)] == [("Mend the lock", "met"), ("Paint the crane", "")]


def test_fields_that_come_back_below_every_key_result_say_more_about_it(found):
    key_result = "**KR 1.{}**: 전환율 {}0%\n- 측정: 로그\n- 현재: 없음\n\n"
    note = "# OKR\n\n## Objective 1: 빠른 문\n\n" + "".join(key_result.format(n, n + 3) for n in (1, 2, 3))
    assert found(note) == ["3 objective", "5 key_result", "9 key_result", "13 key_result"]


def test_below_a_remark_in_italics_stands_what_was_to_be_reached(found):
    note = """
    # Goals of May

    - **Writing**
      - _I only wrote two._
        - 4 articles for the yard (failed)
        - 1 article for me (failed)
    """
    assert found(note) == ["3 objective", "5 key_result", "6 key_result"]


def test_an_arrow_between_numbers_leads_to_the_aim_where_another_says_what_is_so(read):
    goals = read("# Goals 2026\n\n- Delays 120 → 80 (now 95)\n- Delays by 20% → 24%\n")
    assert [(goal.title, goal.outcome) for goal in goals] == [
        ("Delays 120 → 80 (now 95)", ""),
        ("Delays by 20%", "24%"),
    ]


def test_a_count_of_those_that_are_complete_is_no_verdict_on_the_list(read):
    note = "# My goals\n\n## 2026 goals (1 complete)\n\n- [ ] Ring every bell\n- [ ] Learn to carve\n- [ ] Sail alone\n"
    records = [(one.source.line, one.kind) for one in read(note)]
    assert records == [(3, "metric"), *((line, "objective") for line in (5, 6, 7))]
    (books,) = read("# Goals 2026\n\n- Read 12 books (7 completed)\n")
    assert (books.title, books.state) == ("Read 12 books", "")


def test_lines_of_a_paragraph_that_are_numbered_as_objectives_are_one_each(found):
    note = """
    ## Objectives for 2026 Q3

    #### The bells

    O1. Ring in every tower
    O2. Find two ringers, with
    the help of the parish
    """
    assert found(note) == ["5 objective", "6 objective"]
    assert found("- a look at the gate\nKR1: test nine gates\nKR2: try the motor\n") == ["2 key_result", "3 key_result"]


def test_two_goals_with_two_signs_are_no_legend_once_goals_were_listed(found):
    goals = "- ✅ **Ring daily** — done\n- 🚫 **Carve** — no time\n- ✅ **Sail** — twice\n"
    other = "- 🚫 **See the coast** — not this year, and I do not mind.\n- ✅ **Move house** — a success!\n"
    note = f"# Wrapping up my goals of 2025\n\n### Craft\n\n{goals}\n### Other\n\n{other}"
    assert found(note)[-2:] == ["11 objective", "12 objective"]


def test_a_blank_written_as_a_code_hides_no_label(found):
    note = "### Objective 1: Ring on time\n\n#### &#x20;**Key result: two ringers for each bell**\n\n- [x] Ask\n"
    assert found(note)[:2] == ["1 objective", "3 key_result"]


def test_a_quarter_over_wins_is_no_first_question(found):
    note = "# Work log\n\n## Q1\n\n- Gate: new reader\n- Gate: two tests\n"
    assert found(note) == ["5 evidence", "6 evidence"]


def test_an_area_of_life_as_an_item_groups_the_goals_below_it(found):
    note = "## Plan for next week\n\n- Work\n  - Borrow the map\n  - Count the boats\n- Health\n  - Swim\n"
    assert found(note) == ["4 objective", "5 objective", "7 objective"]


def test_one_main_goal_in_front_leaves_the_lists_below_areas_goals(read):
    lists = "## Reading\n\n- 4 novels\n- 10 papers\n\n## Health\n\n- Walk twice a week\n- Sleep early\n"
    goals = read(f"# Goals 2026\n\n# Overview\n\n**Main goal of 2026:** Ring every bell.\n\n# Personal\n\n{lists}")
    assert [one.title for one in goals] == [
        "Ring every bell",
        "4 novels",
        "10 papers",
        "Walk twice a week",
        "Sleep early",
    ]


def test_goals_listed_by_links_to_their_headings_are_stated_in_the_list(read):
    listed = "- [Overview](#top)\n- [Ring every bell](#ring-every-bell)\n- [Learn to carve](#learn-to-carve)\n"
    below = "## Ring every bell\n\nI like it.\n\n## Learn to carve\n\nI have a knife.\n"
    goals = read(f"# Goals for 2026\n\n{listed}\n{below}")
    assert [(one.source.line, one.title) for one in goals] == [(4, "Ring every bell"), (5, "Learn to carve")]


def test_a_box_may_stand_in_the_bold_words_of_its_goal(read):
    (goal,) = read("# Goals 2026\n\n- **[x] Ring every bell**\n")
    assert (goal.title, goal.state) == ("Ring every bell", "met")


def test_what_was_celebrated_below_a_goal_is_no_goal(found):
    note = "# Review of my goals\n\n## Body: strong and calm\n\nCelebrations:\n\n- Long walks\n- Fewer late nights\n"
    assert not [line for line in found(note) if line.startswith(("7", "8")) and "objective" in line]


def test_a_sentence_that_looks_ahead_announces_goals(found):
    assert found("# My quarter\n\nThe things I'd like to focus on in Q4:\n\n1. Swim\n2. Write letters\n") == [
        "5 objective",
        "6 objective",
    ]


@pytest.mark.parametrize(
    ("line", "state", "outcome"),
    [
        ("Status: achieved, 7 of 8 gates", "met", "achieved, 7 of 8 gates"),
        ("Status: achieved", "met", ""),
        ("Status: 🟡 at risk", "active", ""),
        ("Status: 🟢", "met", ""),
        ("Stand: nicht erreicht, das Öl fehlte", "missed", "nicht erreicht, das Öl fehlte"),
    ],
)
def test_a_line_on_the_state_of_a_goal_may_say_more_than_its_verdict(read, line, state, outcome):
    goal, result = read(f"# OKRs 2026\n\n## O1: Calm gates\n\n- Oil all gates\n- {line}\n")
    assert (goal.state, goal.outcome, result.title) == (state, outcome, "Oil all gates")


@pytest.mark.parametrize(
    ("item", "state", "outcome"),
    [
        ("Learn to sail — verschoben auf 2027", "carried", "verschoben auf 2027"),
        ("Learn to sail – postponed to Q3", "carried", "postponed to Q3"),
        ("Learn to sail - done in May", "met", "done in May"),
        ("Learn to sail - dropped anchors and knots", "", "dropped anchors and knots"),
    ],
)
def test_a_verdict_behind_a_goal_may_say_its_time(read, item, state, outcome):
    goals = read(f"# Goals 2026\n\n1. Oil all gates\n2. {item}\n")
    assert (goals[1].state, goals[1].outcome) == (state, outcome)


@pytest.mark.parametrize(
    ("item", "state", "results"),
    [
        ("dropped in October", "dropped", ["Oil all gates"]),
        ("erreicht im Mai", "met", ["Oil all gates"]),
        ("Done", "met", ["Oil all gates"]),
        ("complete the map", "", ["Oil all gates", "complete the map"]),
        ("done with the maps", "", ["Oil all gates", "done with the maps"]),
    ],
)
def test_an_item_below_a_goal_that_is_nothing_but_a_verdict_says_what_became_of_it(read, item, state, results):
    goal, *others = read(f"# OKRs 2026\n\n## O1: Calm gates\n\n- Oil all gates\n- {item}\n")
    assert (goal.state, [one.title for one in others]) == (state, results)
