"""Goals under headings, in lists, headings, paragraphs and tables; what only looks like one is left alone."""

import pytest


def goals(records):
    return [record.title for record in records if record.kind == "objective"]


GOALS = ["Run the night line", "Learn Danish"]


@pytest.mark.parametrize(
    "note",
    [
        "## Goals\n\n- Run the night line\n- Learn Danish\n",
        "Goals\n=====\n\n1. Run the night line\n2. Learn Danish\n",
        "# Goals for 2026\n\n## Work\n\n* Run the night line\n\n## Personal\n\n* Learn Danish\n",
        "## OKRs 2026\n\n### Objective 1: Run the night line\n\n### Objective 2: Learn Danish\n",
        "## 2026\n\n**Objective:** Run the night line\n\n**Objective:** Learn Danish\n",
        "O1: Run the night line\n\nO2: Learn Danish\n",
        "# OKRs\n\nRun the night line\n- leaves at eleven\n\nLearn Danish\n- two lessons\n",
        "# My goals for 2026\n\n## 1. Run the night line\n\nIt is time.\n\n## 2. Learn Danish\n\nFor the ferries.\n",
        "# My goals\n\n## 🚋 Run the night line\n\n## 📚 Learn Danish\n",
        "| Goal | Outcome |\n|---|---|\n| Run the night line | done |\n| Learn Danish | no |\n",
        "# Goals\n\n**Run the night line**\nIt is time.\n\n**Learn Danish**\nFor the ferries.\n",
        "# Ziele\n\n- Run the night line\n- Learn Danish\n",
        "# Mes objectifs\n\n- Run the night line\n- Learn Danish\n",
        "# Mis objetivos\n\n- Run the night line\n- Learn Danish\n",
        "# Minhas metas\n\n- Run the night line\n- Learn Danish\n",
        "# 我的目标\n\n- Run the night line\n- Learn Danish\n",
        "**对2026年的期望**\n\n- Run the night line\n- Learn Danish\n",
        "These are our plans for the next winter:\n\n- Run the night line\n- Learn Danish\n",
        "## Goals\n\n- Week 1\n  - Run the night line\n- Week 2\n  - Learn Danish\n",
        "In January I wrote down my resolutions:\n\n> 1. Run the night line;\n> 2. Learn Danish.\n\nI did both.\n",
        "# Plan: goals, week\n\n## Goals\n\n- Run the night line\n- Learn Danish\n\n## My week\n\n- Monday: rest\n",
        "New goals for May.\n\n- **Run the night line** - No driver yet.\n- **Learn Danish** - Is it hard?\n",
        "## Objective 1 (depot)\n\n**Run the night line**\n\n## Objetivo O2\n\nLearn Danish\n\n### KR\n\n1. Talk\n",
        "May. My list of goals for a year that began long ago is this:\n\n- Run the night line\n- Learn Danish\n",
        "# My resolutions\n\n<span><i></i> Run the night line.</span><br />\n<i></i> Learn Danish.<br />\n<br />\n",
        "| Goal - name\t| Quarter 1\t|\n|:---\t|:---\t|\n| Run the night line | 10/90 |\n| Learn Danish | done |\n",
        "# 目标\n1，Run the night line\n\n2，Learn Danish\n",
        "# Goals\n\n## Run the night line\n\n### How?\n\nIn May.\n\n## Learn Danish\n\n### Why\n\nFor the ferries.\n",
        "## Overall goal\n\nRun the night line\n\n## Main goal\n\nLearn Danish\n",
        "# Goals\n\n## Next month\n\n- Run the night line\n\n## Later\n\n- Learn Danish\n",
        "# Bucket list\n\n<ul>\n<li><s>Run the night line</s></li>\n<li>Learn Danish</li>\n</ul>\n",
        "## Week 1\n\n- This week's goal: Run the night line\n- Main goal: Learn Danish\n",
        "# Goals\n\n**Main goal of 2026:**\nRun the night line\n\n## Rest\n\n- Learn Danish\n",
        "# Goals\n\n## Reading challenge\n\n- Run the night line\n\n## 30 day challenge\n\n- Learn Danish\n",
        "# My goals\n\n1.) Run the night line\n\n2.) Learn Danish\n",
        "# My resolutions\n\n> These were my resolutions:\n>\n> 1. Run the night line\n> 2. Learn Danish\n",
        "# Goals 2026\n\n> [!todo] This year\n> - [ ] Run the night line\n> - [x] Learn Danish\n",
        "# My resolutions revisited\n\n**[Done]** Run the night line\n\n**[Failed]** Learn Danish\n",
        '| Goal |\n|---|\n| <b class="a">Run</b> the night line |\n| <i class="b">Learn Danish</i> |\n',
        "# 2026 goals\n\n## TL;DR\n\n- Run the night line\n- Learn Danish\n\n## 1. Run the night line\n\nIt is time.\n",
    ],
)
def test_goals_are_read_in_every_form(read, note):
    assert goals(read(note)) == GOALS


def test_a_goal_told_again_is_the_same_goal(read):
    (goal,) = read(
        """
        # Looking back on 2025

        In January I wrote down one resolution:

        1. Run the night line

        ## 1. Run the night line

        It has left at eleven since May.
        """
    )
    assert goal.title == "Run the night line"
    assert "since May" in goal.outcome


def test_a_number_in_front_makes_another_goal(read):
    assert goals(read("## Goals\n\n- [x] 20 pull-ups\n- [ ] 30 pull-ups\n")) == ["20 pull-ups", "30 pull-ups"]


@pytest.mark.parametrize(
    ("line", "state", "outcome"),
    [
        ("- [x] Learn Danish", "met", ""),
        ("- [ ] Learn Danish", "", ""),
        ("- ✅ Learn Danish", "met", ""),
        ("- Learn Danish ✅", "met", ""),
        ("- Learn Danish ❌", "missed", ""),
        ("- 🚫 **Learn Danish** — no time", "missed", "no time"),
        ("- ~~Learn Danish~~ in March", "met", "in March"),
        ("- Learn Danish => failed the test", "missed", "failed the test"),
        ("- Learn Danish [not achieved]", "missed", "not achieved"),
        ("<li><del>Learn Danish</del></li>", "met", ""),
        ("- Learn Danish【进行中】", "partly", "进行中"),
        ("- [Done] Learn Danish", "met", ""),
        ("- **Failed:** Learn Danish", "missed", ""),
        ("- (partly) Learn Danish -> two lessons", "partly", "two lessons"),
        ('<i class="fa fa-times"></i> Learn Danish<br>', "missed", ""),
    ],
)
def test_the_verdict_stands_on_the_line_of_the_goal(read, line, state, outcome):
    (goal,) = read(f"## Goals\n\n{line}\n")
    assert (goal.title, goal.state) == ("Learn Danish", state)
    assert goal.outcome.strip(" —") == outcome


def test_signs_of_success_and_failure_make_goals_of_a_list_anywhere(found):
    assert found("# July\n\n- No sugar ✅\n- No late shifts ❌\n- A walk a day ✅\n") == [
        "3 objective",
        "4 objective",
        "5 objective",
    ]


NAMED = """
# Goals for 2026

## Marriage

We want to walk more.

## Danish

I have the books.

- [A book][book]
- [A tape][tape]

## Boat

My boat needs paint.

## Conclusion

It will be a good year.
"""


def test_headings_under_the_goals_of_a_year_name_them_where_prose_stands_below(found):
    assert found(NAMED) == ["3 objective", "7 objective", "14 objective"]
    assert not found(NAMED.replace("Goals for 2026", "Areas of growth"))


def test_a_look_back_that_lists_no_goals_may_say_one(found):
    said = "The year went by.\n\nIn May I set the goal of twenty talks. I am at 14.\n"
    assert found(f"# 2025 in review\n\n{said}") == ["5 metric", "5 objective"]
    assert not found(f"# The pier\n\n{said}")


THING = """
# The lock gate

## Overview

The gate keeps the water in.

## Goals

- Keep the pressure even
- Let small boats pass

## Hinges

Two of brass.

## Paint

Green.

## Parts

A list.
"""


def test_the_goals_of_a_thing_that_is_described_are_nobodys(found):
    assert not found(THING)
    assert found(THING.replace("Two of brass", "We need two of brass")) == ["9 objective", "10 objective"]
    assert found(THING.replace("The lock gate", "The lock gate, 2026")) == ["9 objective", "10 objective"]
    assert not found(THING.replace("The lock gate", "2026-04-04 The lock gate"))


def test_a_goal_in_doubt_is_a_goal(found):
    assert found("## Goals\n\n- Learn Danish\n- Sow beans\n- Get a boat?\n- What else?\n") == [
        "3 objective",
        "4 objective",
        "5 objective",
    ]


def test_a_list_of_links_beside_goals_is_none(found):
    links = "- [Mail](mailto:a@example.org)\n- [Map](https://example.org/map)\n"
    assert found(f"## Goals\n\n- Learn Danish\n- Sow beans\n\nWrite to me:\n\n{links}") == [
        "3 objective",
        "4 objective",
    ]


def test_a_note_without_a_title_is_announced_by_the_name_of_its_file(found):
    note = "At work:\n\n- Run the night line\n- Learn Danish\n"
    assert found(note, "my-goals-2026.md") == ["3 objective", "4 objective"]
    assert not found(note, "monday.md")
    assert not found(f"# Monday\n\n{note}", "my-goals-2026.md")


def test_lists_side_by_side_show_each_for_itself_what_they_are(found):
    assert found(
        """
        What came of May:

        - ✅ Sow beans
        - ❌ Learn to sail
        - ✅ Mend the gate

        Seen from the train:

        - a heron
        - two barges
        - three bridges
        - a lock
        """
    ) == ["3 objective", "4 objective", "5 objective"]


def test_doings_in_bold_are_goals_where_the_note_speaks_of_resolutions(found):
    listed = (
        "- **Build a boat** - It is time.\n- **Learn to sail** - Where to begin?\n- **The gate** - It needs a hinge.\n"
    )
    resolved = found(f"Instead of yearly resolutions I try monthly ones.\n\n{listed}")
    assert resolved == ["3 objective", "4 objective", "5 objective"]
    assert not found(f"The garden in spring.\n\n{listed}")


def test_signs_of_success_alone_are_how_features_are_listed(found):
    assert found("# Timetable printer\n\n- ✅ Fast\n- ✅ Works offline\n- ✅ Prints on both sides\n") == []


@pytest.mark.parametrize(
    "note",
    [
        "# OKRs\n\n- Measure\n- Focus\n- Align\n",
        "## Goals\n\n- [The plan](https://example.org/plan)\n- [The talk](https://example.org/talk)\n",
        "# Depot OKRs\n\n- [Depot 2026 OKRs](https://example.org/okrs) (draft)\n",
        "## Goals\n\n- [Q1](https://example.org/1) (final)\n- [Minutes](https://example.org/2)\n",
        "## Goals\n\n- **Result**: XX\n- **Grade**: XX\n",
        "## Goals\n\n- Show the route at a glance\n- Be easy to skip\n\n## Non-goals\n\n- Sell tickets\n",
        "---\ntitle: The Goal by Ada Bridge\n---\n\n## What I liked\n\n- The ferry comes early\n- It is short\n",
        "# Goals for 2019: an update\n\nI read two books:\n\n- The Pier\n- The Lock\n",
        "# OKR\n\n**Current state**\n\n- Nobody knows the timetable\n- Ferries are late\n",
        "# Brag doc\n\n- Mended the gate\n  - Goal: let the milk van through\n",
        "## Goals\n\n- [The plan][plan]\n- [The talk][talk]\n- [The pier][pier]\n- a boat (tbd)\n",
        "## Goals\n\nThe crew was formed in May.\n",
        "## Goals\n\nTime for some goals. But first...\n",
        "## Goals\n\n- Evaluate the goals set\n- Describe each\n- Reflect on health\n- Discuss it\n- List all\n",
        "## Goals\n\n- TBD\n- [what you want to reach]\n",
        "## Goals\n\n- What do you want to reach?\n- Why does it matter?\n",
        "## Goals\n\nA new year, a new start!\n",
        "## Goals\n\n_What is the one thing?_\n",
        "| Metric | Target | Current |\n|---|---|---|\n| Riders | 50+ a day | TBD |\n| Delay | < 5 min | TBD |\n",
        "| Activity | Progress | Goal |\n|---|---|---|\n| Running | eighty | 500 km |\n| Reading | ten | 50 books |\n",
        "## Habits\n\n- Read for 30 minutes every Saturday\n- Run 1 hour on Sunday\n",
    ],
)
def test_what_is_no_goal_is_left_alone(found, note):
    assert not [line for line in found(note) if line.endswith(("objective", "key_result"))]


def test_a_note_that_explains_the_method_states_no_goals(found):
    assert (
        found(
            """
            # What are OKRs

            OKRs are a way of setting goals. Objectives are what you want, key results are how you know.

            - Objectives should inspire
            - Key results should be measurable
            - An objective is no task
            - Good OKRs are few

            ## Objective

            - A key result always has a number
            - OKRs are graded from 0.0 to 1.0
            """
        )
        == []
    )


def test_a_note_that_explains_the_method_and_states_goals_is_read(read):
    assert goals(
        read(
            """
            # Our OKRs

            Read a book about OKRs first. We grade key results from 0.0 to 1.0. Our OKRs run for a quarter.
            Objectives are chosen by the board, key results by the crews.

            ### Objective 1
            Run the night line

            #### Key results
            * Leaves at eleven

            ### Objective 2
            Fill the night line

            #### Key results
            * 50 riders
            """
        )
    ) == ["Run the night line", "Fill the night line"]


def test_facets_of_a_goal_are_no_goals(read):
    assert goals(
        read(
            """
            # Ziele

            1. Nachtlinie einrichten
            - **Spezifisch:** eine Linie, ein Wagen
            - **Messbar:** 50 Fahrgäste
            """
        )
    ) == ["Nachtlinie einrichten"]


def test_after_a_list_of_goals_the_headings_of_a_look_back_speak_about_them(read):
    assert goals(
        read(
            """
            # Reviewing my 2025 goals

            There were three goals this year:

            1. run the night line
            2. learn Danish
            3. sleep more

            ## How it went

            Well enough.

            ## Do it again

            Next year will show.
            """
        )
    ) == ["run the night line", "learn Danish", "sleep more"]


def test_rows_in_bold_of_a_table_of_okrs_are_objectives(found):
    assert found(
        """
        # Crew OKRs

        | **Depot** | Owner | End |
        |---|---|---|
        | **1 Run the night line** | | |
        | Print the timetable | Ada | 0.7 |
        | Hire two drivers | Ben | 0.3 |
        | **2 Mend the gate** | | |
        | Order the hinge | Ada | 1 |
        | Paint it | Ben | 0 |
        """
    ) == ["5 objective", "6 key_result", "7 key_result", "8 objective", "9 key_result", "10 key_result"]


def test_an_item_may_be_the_heading_of_the_goals_below_it(found):
    note = "- 2026 goals\n  - learn Danish\n    - two lessons a week\n  - sow beans\n"
    assert found(note) == ["2 objective", "3 key_result", "4 objective"]


def test_the_boxes_of_a_roadmap_are_goals(found):
    note = "# Roadmap to captain\n\n## Technical\n\n- [x] Learn the lock\n\n## Leadership\n\n- [ ] Train a crew\n"
    assert found(note) == ["5 objective", "7 objective", "9 key_result"]


def test_to_see_something_is_a_goal_and_no_pointer(found):
    assert found("## Bucket list\n\n- ~~See the northern lights~~\n- Sail\n- see [the map](https://a.org)\n") == [
        "3 objective",
        "4 objective",
    ]


def test_entries_of_progress_below_goals_are_no_goals(found):
    note = "# OKRs\n\n## Objective\n\nLearn Danish\n\n## Progress\n\n- 2026-02-10: finished unit 4\n- soon more\n"
    assert found(note) == ["5 objective", "9 evidence"]


def test_headings_of_one_level_are_of_one_sort(found):
    note = "# My goals\n\n## Work\n\n### Learn Danish\n\nIt is time.\n\n## Home\n\n### Sleep\n\nIn bed by eleven.\n"
    assert found(note) == ["5 objective", "11 objective"]


def test_a_later_year_in_a_look_back_holds_goals(found):
    assert found("# 2025 in review\n\n## 2025\n\nA year.\n\n## 2026\n\n- Learn Danish\n- Sow beans\n") == [
        "9 objective",
        "10 objective",
    ]


def test_an_objective_with_its_actions_is_no_story(found):
    plan = "# Development plan\n\n**Objective**: Learn to lead\n**Why**: I like it\n**Actions**:\n- go with the crew\n"
    assert found(plan) == ["3 objective", "6 key_result"]


def test_a_project_plan_names_whose_its_goals_are(found):
    assert found(THING.replace("The gate keeps the water in.", "**Team:** the night crew"))[:1] == ["9 objective"]


def test_beside_labelled_objectives_the_rest_only_speaks_about_them(found):
    note = """
        # OKRs of the tram yard

        - Scores are kept by the foreman
        - The sheet hangs in the depot

        ## Principles of good driving

        1. Brake early
        2. Greet the riders

        ## Objective 1: Mend the gate

        - order a hinge

        ## Why these OKRs suit us

        - We do not count
          - rides
        """
    assert found(note) == ["11 objective", "13 key_result"]


def test_a_goal_in_a_box_may_be_struck_through(found):
    note = "# 2025 in review\n\n- [ ] ~~Learn Danish~~\n- [ ] Run the night line\n- [ ] ~~Mend the gate~~ (so so)\n"
    assert found(note) == ["3 objective", "4 objective", "5 objective"]


def test_signs_of_success_among_accomplishments_are_wins(found):
    note = "# A week in review\n\n## What I accomplished\n\n- ✅ Built the bell\n- ✅ Oiled it\n- ✅ Wrote it down\n"
    assert found(note) == ["5 evidence", "6 evidence", "7 evidence"]


def test_titles_that_are_links_are_no_goals(found):
    note = """
        # New goals

        1. Learn Danish

        ## Look at this

        1. **[The old tram (film)](https://example.org/a)** by Inga shows a yard.
        2. **[Bells](https://example.org/b)** rings well.
        """
    assert found(note) == ["3 objective"]


def test_a_picture_may_stand_before_a_goal_in_bold(found):
    note = "# 2025 in review\n\n## Resolutions\n\n🥸 **Learn Danish** I did not.\n\n😫 **Mend the gate** In May.\n"
    assert found(note) == ["5 objective", "7 objective"]


@pytest.mark.parametrize("heading", ["2026", "2026 and beyond", "2026 plans for me"])
def test_what_stands_under_a_later_year_is_meant_to_come(found, heading):
    assert found(f"# 2025 in review\n\n## {heading}\n\n- Learn Danish\n- Mend the gate\n") == [
        "5 objective",
        "6 objective",
    ]


def test_goals_may_be_said_one_by_one_in_a_paragraph(found):
    note = """
        # 2025 in review

        My major goal for the year was `Mend the gate`.
        It squeaked.
        The second goal was that I wanted to learn Danish, and I failed.
        """
    assert [line for line in found(note) if "objective" in line] == ["3 objective", "5 objective"]


def test_a_heading_over_its_key_results_is_an_objective(found):
    note = """
        # Quiet in the reading room

        **Key results:**

        - Read the house rules aloud in May
        - Ask the porter which of them nobody keeps
        """
    assert found(note) == ["1 objective", "5 key_result", "6 key_result"]


@pytest.mark.parametrize("title", ["OKR Q4 review", "OKR 2026 draft"])
def test_a_title_with_its_time_is_no_objective(found, title):
    assert found(f"# {title}\n\n## O1: Mend the gate\n") == ["3 objective"]


def test_a_verdict_in_brackets_makes_a_heading_no_heading_of_achievements(read):
    note = """
        # Objetivos 2025

        ### Navegar cada mes (Conseguido :white_check_mark:)

        Salimos al lago.

        ### Saber atar nudos (En progreso :hourglass:)

        Faltan dos.
        """
    found = [(record.title, record.state) for record in read(note) if record.kind == "objective"]
    assert found == [("Navegar cada mes", "met"), ("Saber atar nudos", "partly")]


def test_a_heading_for_a_year_states_an_objective_and_below_it_stand_its_key_results(read):
    records = read(
        """
        # My five-year career goal

        ### Year 1 (2027) - Run a small depot

        | By | Step |
        |---|---|
        | Q1 2027 | pass the foreman's course |

        ### Year 2 (2028) - Own the whole northern line

        - lead two crews

        ### What we rejected

        - **Driving** - it is too quiet
        """
    )
    assert [(record.kind, record.title) for record in records] == [
        ("objective", "Run a small depot"),
        ("key_result", "pass the foreman's course"),
        ("objective", "Own the whole northern line"),
        ("key_result", "lead two crews"),
    ]


def test_columns_for_times_hold_goals_in_their_cells(read):
    note = """
        ## My goals

        | Short term | 5 years |
        |---|---|
        | Learn Danish | Run the night line |
        """
    assert goals(read(note)) == ["Learn Danish", "Run the night line"]


def test_a_title_with_a_label_over_labelled_objectives_is_none_itself(found):
    note = "# OKR: the depot\n\n## O1: Run the night line\n\n- KR1: two drivers\n\n## Rhythm\n\n- meet on Mondays\n"
    assert found(note) == ["3 objective", "5 key_result"]


@pytest.mark.parametrize(
    "note",
    [
        "# Goals\n\nWrite down your goals between spring and autumn. For example:\n\n- Run the night line\n",
        "# Development plan\n\n## Date: [insert day]\n\n### Goals:\n- [Goal 1]\n\n### Key results\n- [How]\n",
        "# Goals\n\n- **Goal 1**: [the steps to reach it]\n- **Goal 2**: [the steps to reach it]\n",
        "# My goals 2025\n\n## How it began?\n\nI wrote.\n\n## The months\n\nI ran.\n\n## A gift\n\nI give.\n",
    ],
)
def test_examples_blanks_and_the_parts_of_an_article_are_no_goals(read, note):
    assert goals(read(note)) == []


def test_a_line_that_only_points_to_the_list_is_no_goal(read):
    note = """
        # My goals for 2026

        **Here is the list**

        - [ ] Run the night line
        - [ ] Learn Danish
          - [ ] Two lessons a week
        """
    assert goals(read(note)) == GOALS


def test_a_pattern_to_be_filled_in_takes_no_later_heading_for_its_key_results(read):
    note = """
        # Rolling goals

        Goal pattern: `<what> <how much> <by when>`

        # Later goals

        - Run the night line
        - Learn Danish
        """
    assert goals(read(note)) == GOALS


def test_a_remark_behind_a_heading_announces_nothing(read):
    note = """
        # OKRs

        ## Objective: Run the night line

        - KR1: Four trains a night

        ## Standing rules (they hold for all KRs)

        1. Nobody drives twice.
        2. The depot is asked first.
        """
    assert [record.source.line for record in read(note) if record.kind == "key_result"] == [5]


def test_the_file_name_speaks_for_a_note_whose_title_is_a_year(read):
    note = "# 2026\n\n- [x] Run the night line\n- [ ] Learn Danish\n"
    assert goals(read(note, "goals-2026.md")) == GOALS
    assert goals(read(note, "2026.md")) == []


def test_a_numbered_objective_may_have_goals_of_its_own(read):
    note = """
        ## 🚋 **Objective 1**: Run the night line

        ### 🎯 Goal 1: Find two drivers

        - [ ] Ask the depot

        ### 🎯 Goal 2: Warm the points

        - [ ] Oil the heaters
        """
    assert goals(read(note)) == ["Run the night line", "Find two drivers", "Warm the points"]


def test_the_last_sentence_of_a_paragraph_may_lead_to_goals(read):
    note = """
        # Resumen del año

        Fue un año largo, con una línea nocturna que nadie quería y un invierno en el que los carriles se rompieron dos
        veces. Cosas que me gustaría hacer:
        - Run the night line
        - Learn Danish
        """
    assert goals(read(note.replace("dos\n        veces", "dos veces"))) == GOALS


def test_a_bold_label_behind_a_picture_is_a_heading(read):
    note = """
        # Plan

        ✅ **Goals:**

        - Run the night line
        - Learn Danish
        """
    assert goals(read(note)) == GOALS


@pytest.mark.parametrize("line", ["**My list**", "**Here we go**"])
def test_below_the_one_line_in_bold_of_a_note_stand_the_goals_themselves(found, line):
    note = f"# My goals for 2026\n\n{line}\n\n- [ ] Ride more\n  - [ ] 40 trams\n- [x] Rest\n"
    assert [what for what in found(note) if "objective" in what] == ["5 objective", "7 objective"]


def test_the_words_of_a_link_address_nobody(found):
    note = "# 2025 in review\n\nMy objectives for the year were:\n\n- ✅ A book ([Your gate](https://a.example))\n"
    assert found(note + "- ✅ A bell ([Your bell](https://b.example))\n")[:2] == ["5 objective", "6 objective"]


@pytest.mark.parametrize("label", ["Goal format", "Goal template"])
def test_how_a_goal_is_written_is_no_goal(found, label):
    assert found(f"{label}:\nwhat by when\n\n# Rolling goals\n\n- Mend the gate\n") == ["6 objective"]


def test_a_goal_told_again_in_another_quarter_is_another_one(read):
    quarter = "## {}\n\n### ❌ Mend ten gates\n\n2/10\n\n"
    goals = read(f"# 2026 goals\n\n{quarter.format('Q1')}{quarter.format('Q2')}")
    assert [(goal.title, goal.period) for goal in goals] == [
        ("Mend ten gates", "2026-Q1"),
        ("Mend ten gates", "2026-Q2"),
    ]


def test_projects_and_talks_among_goals_are_those_to_come(read):
    note = """
        # Goals 2026

        ## Projects

        - [ ] Run the night line

        ## Certifications

        - [ ] Learn Danish
        """
    assert goals(read(note)) == GOALS


def test_a_goal_may_stand_in_italics_unless_it_is_the_prompt_of_a_form(read):
    assert goals(read("# Goals 2026\n\n*Goal: Run the night line*\n")) == ["Run the night line"]
    assert goals(read("# Goals 2026\n\n*Goal: describe what you want to achieve*\n")) == []


def test_a_word_over_boxes_is_an_area_of_goals(read):
    note = """
        # Goals 2026

        ## Work

        - [ ] Run the night line

        ## Health

        - [ ] Learn Danish
        """
    assert goals(read(note)) == GOALS


def test_many_headings_over_prose_are_the_goals_that_the_first_lines_speak_of(read):
    names = ["Danish", "The night line", "Who needs a car?", "Trams", "Snow", "Drawing"]
    told = "".join(f"## {name}\n\nI hope to do more of it.\n\n" for name in names)
    assert goals(read(f"# The path to 2026\n\nThis year I have written down six goals.\n\n{told}")) == names
    assert goals(read(f"# The path to 2026\n\nThis year was long.\n\n{told}")) == []


def test_achievements_with_open_boxes_among_goals_are_to_be_achieved(read):
    note = """
        # My goals

        ## Achievements

        - [x] Run the night line
        - [ ] Learn Danish
        """
    assert goals(read(note)) == GOALS


def test_the_file_name_speaks_for_a_note_whose_title_is_an_aside(read):
    note = "# TLDR:\n\n- Run the night line\n- Learn Danish\n"
    assert goals(read(note, "goals.md")) == GOALS
    assert goals(read(note, "depot.md")) == []


def test_lines_below_a_heading_that_ends_with_goals_are_goals_be_they_a_word(found):
    note = "# 2026\n\n## Training and reading goals:\n\nRead ten books about bells\nSwimming\nRide every line once\n"
    assert found(note) == ["5 objective", "6 objective", "7 objective"]


def test_a_line_that_tells_where_the_goals_come_from_is_none(found):
    note = "# Career goals\n\nBased on a list of somebody else\n\n- Mend gates\n- Teach others\n"
    assert found(note) == ["5 objective", "6 objective"]


def test_a_goal_may_stand_on_the_second_line_of_a_paragraph(read):
    note = """
        # Half a year

        Month 1 and 2
        Goal: Run the night line

        Month 3
        Goal: Learn Danish
        """
    assert goals(read(note)) == GOALS


def test_a_sign_before_a_word_over_boxes_is_no_verdict(read):
    note = """
        # Goals

        ## 🔴 High priority

        - [x] Run the night line
        - [ ] Learn Danish
        """
    assert goals(read(note)) == GOALS


def test_what_each_sign_stands_for_is_no_goal(found):
    assert found("# Answers\n\n- 🟢 practised\n- 🟡 half known\n- 🔴 not yet looked at\n") == []


def test_a_heading_may_follow_its_signs_without_a_blank(found):
    note = (
        "# Resolutions 2026\n\n##Sleep more\n\nSeven hours.\n\n##Learn to sail\n\nBefore the summer.\n\n#sea #night\n"
    )
    assert found(note) == ["3 objective", "7 objective"]


def test_a_heading_that_ends_with_a_colon_announces_the_boxes_below_it(found):
    note = "# Goals 2026\n\n## To mend\n\n- [ ] The gate\n\n## Talks that I must prepare for:\n\n- [ ] Bells\n"
    assert found(note) == ["5 objective", "9 objective"]


def test_headings_that_are_told_by_one_form_are_the_goals(found):
    note = """
        # My goals for 2026

        ## On the water

        ### Single-handed sailing

        #### Impact

        1. More quiet days

        #### Breakdown

        1. A course in May

        ### The old boat

        #### Impact

        1. A dry cabin

        #### Breakdown

        1. Paint below the line
        """
    assert [line for line in found(note) if "objective" in line] == ["5 objective", "15 objective"]


def test_a_form_with_goals_below_it_stands_under_areas_or_times(found):
    note = "# Goals 2026\n\n" + "".join(
        f"## {name}\n\n### Goals\n\n- Swim\n\n### Notes\n\n- Cold\n\n" for name in ("Sea", "Lake")
    )
    assert "3 objective" not in found(note)


JUDGED = """
# Goals of 2025, a recap

## Success

- **Run the night line.** It left at eleven.
- **Read ten books.** I read twelve.

## Some progress

**Learn Danish:** two lessons.

## Misses

- **Paint the boat:** no time.
"""


def test_a_heading_may_say_what_became_of_the_goals_below_it(read):
    records = read(JUDGED)
    assert [(record.title, record.state) for record in records if record.kind == "objective"] == [
        ("Run the night line", "met"),
        ("Read ten books", "met"),
        ("Learn Danish", "partly"),
        ("Paint the boat", "missed"),
    ]


def test_verdicts_over_goals_show_them_in_a_look_back_without_goals_in_its_title(found):
    assert found(JUDGED.replace("Goals of 2025, a recap", "2025, a recap"))[-1] == "14 objective"
    assert "5 objective" not in found(JUDGED.replace("Goals of 2025, a recap", "The board").replace("Misses", "Next"))


def test_deeds_below_a_verdict_are_accomplishments(found):
    note = "# Goals for 2026\n\n## Done\n\n- Mended the gate\n- Opened the night line\n"
    assert found(note) == ["5 evidence", "6 evidence"]


def test_a_form_that_counts_its_goals_states_none(found):
    assert found("## Goals\n\n- [ ] Goal 1\n- [ ] Action 2\n- Line 3\n") == ["5 objective"]


def test_to_see_something_may_begin_with_a_small_letter(found):
    assert found("## Bucket list\n\n- see Danzig again\n- see the plan\n- sail\n") == ["3 objective", "5 objective"]


def test_a_quotation_among_goals_is_none(found):
    assert not found("# Goals\n\n> They say:\n>\n> - Aim high\n> - Rest often\n")


def test_a_label_that_relates_or_sets_a_goal_states_none(found):
    assert not found("- Progress to goal: half of it\n- Related goal: Learn Danish\n- Set the goal: learn it\n")


def test_what_is_part_of_one_thing_is_no_outcome_of_it(read):
    note = "# Goals\n\n- Danish - unit one\n- Danish - unit two\n- Sail\n"
    assert goals(read(note)) == ["Danish - unit one", "Danish - unit two", "Sail"]


@pytest.mark.parametrize(
    "item", ["https://a.org/goals", "“A goal is a dream and a date” Ann Auer", "1/22 - going well"]
)
def test_an_address_a_quotation_and_an_entry_of_a_day_are_no_goals(found, item):
    assert found(f"# Goals\n\n- Learn Danish\n- {item}\n") == ["3 objective"]


def test_what_a_program_for_goals_has_is_no_goal(found):
    note = "# My goals\n\n## Features\n\n- Adding goals\n\n## Getting started\n\n1. Start it\n"
    assert not found(note)


def test_the_first_of_several_headings_speaks_for_its_own_list_alone(found):
    note = "# Goals for May\n\n{}\n\n# The locks\n\n- a lock without water\n"
    assert found(note.format("- Sleep")) == ["3 objective"]
    assert found(note.format("Here they are.")) == ["7 objective"]


def test_what_somebody_said_to_want_is_the_goal_that_a_heading_quotes(found):
    note = '# 2025 in review\n\n## Goals\n\n### "I want to sail alone"\n\nI did.\n\n### I will learn Danish\n\nNo.\n'
    assert found(note) == ["5 objective", "9 objective"]


def test_a_word_that_somebody_still_seeks_makes_no_form_of_his_goals(found):
    assert found("# Goals\n\n- Mend something with a new ________.\n- Sail\n") == ["3 objective", "4 objective"]
    assert not found("# Goals\n\nName: ________\n\n- Sail\n- Rest\n")


def test_what_most_items_of_a_list_say_about_goals_is_none(found):
    assert not found("# My goals\n\n- Two goals may need one deed\n- Some goals exclude others\n- Rest is needed\n")


def test_a_line_that_points_to_more_is_no_goal(found):
    assert found("# OKRs\n\nMore: https://a.org/x\nSail alone\n") == ["4 objective"]


def test_a_french_article_addresses_nobody(found):
    lines = "".join(f"- Lire la page {number} du livre\n" for number in range(1, 11))
    assert len(found(f"# Objectifs\n\n{lines}")) == 10


@pytest.mark.parametrize(
    "heading",
    ["Target towns", "Goal solver for locks", "Conflict Resolution", "How to reach your goals", "Missing planes"],
)
def test_a_heading_that_is_about_something_else_announces_no_goals(found, heading):
    assert not found(f"# {heading}\n\n- Hoorn\n- Moss on the gate\n")


@pytest.mark.parametrize("heading", ["Target for May", "Goal list", "Goal 2026", "New year's resolution", "Mis planes"])
def test_a_heading_about_goals_may_say_more_of_them(found, heading):
    assert found(f"# {heading}\n\n- Sail to Hoorn\n") == ["3 objective"]


def test_a_chinese_plan_announces_goals_if_it_is_somebodys_own(found):
    assert found("# 2026 学习计划\n\n- 读完十本书\n") == ["3 objective"]
    assert not found("# 计划内停电不等于零损失\n\n- 水泵停了两次\n")


@pytest.mark.parametrize("title", ["Propósitos", "Propositos"])
def test_a_heading_is_known_without_its_accents(found, title):
    assert found(f"# {title}\n\n### Al mes\n\n- Un curso\n- Terminar la torre\n") == ["5 objective", "6 objective"]


def test_a_goal_may_be_one_sentence_with_its_full_stop(found):
    goal = "Improve welding, riveting and the oiling of gates to become a master of the depot."
    assert found(f"## Goals\n\n{goal}\n") == ["3 objective"]
    assert found("## Goals\n\nThe goals of the depot are decided each spring by those who work there.\n") == []


def test_a_plan_with_horizons_for_its_headings_is_somebodys(found):
    horizons = "".join(
        f"### {name}\n\n- [ ] Soldar melhor\n- [ ] Pintar o portão {name}\n\n"
        for name in ("Curto prazo", "Médio prazo", "Longo prazo")
    )
    note = f"# Plano\n\n## Objetivo\n\nTornar-me mestre do bonde.\n\n## Objetivos de carreira\n\n{horizons}"
    assert len(found(note)) > 4


def test_the_target_of_an_indicator_in_brackets_is_no_figure(found):
    assert found("## Metrics\n\n- lifts mended each quarter (target: 12)\n- doors: 14\n") == ["4 metric"]


def test_a_chinese_word_for_goals_may_go_on_as_another_word(found):
    assert not found("# 目标检测\n\n- 两层金字塔\n- 残差网络\n")
    assert found("# 目标清单\n\n- 跑完十公里\n") == ["3 objective"]
    assert found("# 我的 2026 计划\n\n- 跑完十公里\n") == ["3 objective"]


def test_tags_on_a_line_of_their_own_are_no_goal(found):
    assert found("# OKR\n\n#lock #2026\n- Open the lock\n- Mend the bell\n")[0] == "4 objective"


def test_somebody_asks_himself_what_his_goals_were(found):
    note = "# 2025 in review\n\nWhat were my goals for the year?\n\n- Sail to Hoorn\n- Rest\n\nI sailed.\n"
    assert found(note) == ["5 objective", "6 objective"]


def test_a_file_of_goals_may_be_divided_by_areas_that_are_named_freely(found):
    note = "# Locks\n\n- [ ] Open one\n\n# Films\n\n- [ ] 50 short ones\n"
    assert len(found(note, "Goals.md")) == 2
    assert not found(note, "Holidays.md")


def test_a_blank_at_the_end_of_a_goal_makes_no_form(found):
    assert len(found("# My goals\n\n- Sail to Hoorn\n- Write to ten people. Link ⇒ ____________\n")) == 2


def test_how_goals_are_read_or_set_is_no_goal(found):
    note = "# OKR grid of the lock\n\n## How to read it\n\n- Go round the clock\n\n## Objectives\n\n- Open the lock\n"
    assert found(note) == ["9 objective"]
    assert not found("# Cómo definir OKR\n\n1. Una sesión con todos\n2. Una vez elegidos, contar\n")


def test_doings_in_bold_that_a_look_back_tells_of_were_its_goals(found):
    note = "# 2025 in review\n\n## Reviewed\n\n{}"
    doings = "- **Write 42 posts in 2025.** I wrote 12.\n- **Learn to sail.** No.\n- **Move to Hoorn.** Not yet.\n"
    assert found(note.format(doings)) == ["5 objective", "6 objective", "7 objective"]
    assert "5 objective" not in found(note.replace("Reviewed", "Principles").format(doings))
    assert "5 objective" not in found(note.format("- **WIN:** a new lock\n- **WIN:** a bell\n- **LOSS:** a gate\n"))


def test_headings_over_prose_only_speak_of_the_goals_listed_before_them(found):
    goals = "# Goals for 2026\n\n- Sail to Hoorn\n- Sleep more\n- Sing in May\n"
    note = f"{goals}\n### Wait, at sea?\n\nI will.\n\n### My voice\n\nI hum.\n"
    assert found(note) == ["3 objective", "4 objective", "5 objective"]


def test_a_time_is_no_goal_whatever_stands_below_it(found):
    note = "# Goals\n\n### Mar 27 - Apr 1\n\n- [x] Mend the bell\n\n### Apr 3 - Apr 8\n\n- [ ] Paint the door\n"
    assert found(note) == ["5 objective", "9 objective"]
    months = "".join(f"## {month}\n\nI want to sail.\n\n" for month in ("January", "February", "March"))
    assert not found(f"# Goals for 2026\n\n{months}")


def test_lines_of_prose_broken_where_they_grew_long_are_no_goals(found):
    prose = "Behind the gate there shall be shown at first the Water\nlevel, and whoever looks sees it at once.\n"
    assert not found(f"# Goals\n\n{prose}")


def test_a_notice_about_a_plan_is_no_goal(found):
    assert found("# Goals for 2026\n\n**Update: this plan is archived now.**\n\n- Sail\n") == ["5 objective"]


def test_an_objective_may_be_numbered_behind_a_hyphen(found):
    assert found("# OKR\n\n### O-1 Weld well\n\n### O-2 Rivet well\n") == ["3 objective", "5 objective"]


def test_action_items_of_a_month_below_goals_are_goals(found):
    assert found("# Goals for May 2026\n\n## May 2026 action items\n\n- Weld the gate\n- Oil the lift\n") == [
        "5 objective",
        "6 objective",
    ]


def test_quarters_of_a_plan_hold_goals_though_one_is_labelled(found):
    plan = "## Yearly development plan\n\n### Quarter 1\n\n- Learn to rivet\n"
    note = f"# Development plan\n\n## Goal\n\nBecome a master.\n\n{plan}"
    assert found(note) == ["5 objective", "11 objective"]


def test_a_link_to_another_year_is_no_goal_and_a_tag_no_part_of_one(read):
    goal = '- Open the <a href="https://b.example" target="_blank">north line</a>'
    note = f"# Goals 2026\n\n- [2025](https://a.example/2025)\n{goal}\n"
    assert [goal.title for goal in read(note)] == ["Open the north line"]


def test_an_area_by_two_names_holds_goals_and_a_verdict_may_stand_in_a_mark_of_its_own(read):
    note = (
        "# Autumn goals retrospective\n\nI set goals.\n\n**Exercise and Health**\n\n"
        '1. Run for a month <span class="good">ok</span>\n2. Lift 100 kg <span class="bad">failed</span>\n'
    )
    records = [record for record in read(note) if record.kind == "objective"]
    assert [(record.title, record.state) for record in records] == [
        ("Run for a month", "met"),
        ("Lift 100 kg", "missed"),
    ]


def test_a_plan_for_a_month_holds_goals(found):
    assert found("# 2026\n\n## Plan for March\n\n* Find an evening course.\n") == ["5 objective"]
    assert not found("# The lock\n\n## Plan for the lock\n\n* Three gates.\n")


def test_where_a_heading_says_plans_the_title_speaks_for_no_other_list(found):
    note = (
        "# Report and plans for 2026\n\n## Readers\n\n* Dutch: 746\n* Danish: 557\n\n## Plans\n\n* Find more readers\n"
    )
    assert "10 objective" in found(note)
    assert "5 objective" not in found(note)


def test_two_things_to_be_done_are_no_area(found):
    note = "# goals for 2026\n\n## finish and share\n\nI want to.\n\n## wake up early\n\nI will.\n"
    assert found(note) == ["3 objective", "7 objective"]


def test_a_goal_may_be_marked_as_still_to_be_done(read):
    goals = read("# Goals\n\n- *DONE:* Set up the pump\n- *TODO:* Learn how to prime it\n- TODO: the numbers\n")
    assert [(goal.title, goal.state) for goal in goals] == [
        ("Set up the pump", "met"),
        ("Learn how to prime it", "open"),
    ]


def test_boxes_crossed_with_a_capital_leave_no_places_to_be_filled(found):
    boxes = "".join(f"- [X] Oil gate {number}\n" for number in range(1, 6))
    assert len(found(f"# Goals 2026\n\n{boxes}")) == 5


def test_grades_of_goals_are_about_goals(read):
    grades = "- **Result**: Did half of it\n- **Grade**: C\n"
    note = f"# Month 5\n\n## Goal grades\n\n**Oil 50 gates**\n\n{grades}\n**Hire a painter**\n\n{grades}"
    assert [record.title for record in read(note) if record.kind == "objective"] == ["Oil 50 gates", "Hire a painter"]


def test_headings_of_weeks_in_a_file_named_for_goals_stand_over_them(found):
    note = "Week 2\n======\n* Catch up on the ropes\n\nWeek 1\n======\n* Tower walk, for real\n"
    assert found(note, "weekly-goals.md") == ["3 objective", "7 objective"]
    assert found(note, "weekly-walks.md") == []


def test_the_day_behind_a_task_among_goals_is_when_it_is_due(read):
    (goal,) = read("# Goals for 2026\n\n- [ ] Learn to sail 📅 2026-05-06\n")
    assert (goal.title, goal.due) == ("Learn to sail", "2026-05-06")


@pytest.mark.parametrize(
    ("above", "heading", "when"),
    [
        ("# OKRs Q2 2026", "# Goals 2025", "2025"),
        ("# OKRs Q2 2026", "# Goals 2026", "2026"),
        ("# OKRs Q2 2026", "# Goals", "2026-Q2"),
        ("# OKRs Q2 2026", "## Goals for May 2026", "2026-Q2"),
        ("# Ziele 1. Halbjahr 2026", "# Ziele 2025", "2025"),
    ],
)
def test_a_heading_with_a_year_of_its_own_ends_the_period_above_it(read, above, heading, when):
    *_, goal = read(f"{above}\n\n- Mend ten gates\n\n{heading}\n\n- Learn Danish\n")
    assert (goal.title, goal.when) == ("Learn Danish", when)


@pytest.mark.parametrize(
    ("heading", "whom"),
    [
        ("Goals 2026 (agreed with Ida 5 March)", "Ida"),
        ("Goals 2026, agreed with the yard master (Ida), 5.3.26", "the yard master (Ida)"),
        ("Ziele 2026 (vereinbart mit Ida am 5.3.)", "Ida"),
        ("Goals 2026 (to be agreed with Ida)", ""),
        ("Goals 2026, not agreed with Ida", ""),
    ],
)
def test_a_heading_says_with_whom_goals_were_agreed(read, heading, whom):
    assert read(f"# {heading}\n\n- Weld the bell\n")[0].agreed_with == whom


@pytest.mark.parametrize(
    ("goal", "due"),
    [
        ("Weld the bell by 30/09/2026", "2026-09-30"),
        ("Weld the bell by the end of September 2026", "2026-09"),
        ("Weld the bell by September", "2026-09"),
        ("Die Glocke schweißen bis 30.9.2026", "2026-09-30"),
        ("Weld the bell from May 2026", ""),
        ("Weld the bell in 2026", ""),
    ],
)
def test_a_goal_says_by_when_it_is_due(read, goal, due):
    assert read(f"# Goals 2026\n\n- {goal}\n")[0].due == due
