"""Plans in stretches of time, reviews by subject, goals graded in their headings: whose they are and what they tell."""

import pytest


def test_a_plan_in_stretches_of_time_is_somebodys(found):
    note = """
    # Bell ringer career roadmap

    ## Months 1-3: the small bells

    **Goal:** Ring alone.

    ### Technical goals

    * [ ] Ring a full peal

    ## Months 4-6: the large bells

    **Goal:** Ring for others.

    ### Confidence signal

    * [ ] Say: "I can ring any bell"

    ### Growth

    * [ ] Review the ropes of somebody else
    """
    assert "15 objective" not in found(note)
    assert {"3 objective", "11 objective", "17 key_result", "21 key_result"} <= set(found(note))
    assert not any(line.endswith("evidence") for line in found(note))


def test_a_table_of_key_results_below_the_background_is_no_aside(found):
    note = """
    ## Objective: The bells ring on time.

    Background:

    * [Bell specification](https://example.org/bells/5)

    | Key Result | Owner | Score |
    |---|---|---|
    | The clock is set each day. | Ann | 0.5 |
    """
    assert found(note) == ["1 objective", "9 key_result"]


def test_headings_with_the_share_that_was_reached_are_goals(read):
    goals = read(
        """
        # 2023 review

        In January I set myself goals.

        ## Learn a new knot each week (50%)

        In the end I learned 24 knots.

        ## Write 40 letters (100%)

        I wrote 42 letters.
        """
    )
    assert [goal.title for goal in goals] == ["Learn a new knot each week", "Write 40 letters"]


def test_leadership_below_goals_is_an_area_of_them(found):
    assert found("# 2023 goals\n\n## Leadership\n\n- Read a book on leading\n") == ["5 objective"]


def test_what_was_done_is_no_goal_where_the_first_lines_speak_of_wishes(found):
    note = """
    ---
    title: Year in review 2024
    ---

    I wanted to look back at the year.

    ## Milestones

    1. Switched from bells to trams
    2. Completed two long rides
    3. Started to read the timetable
    """
    assert found(note) == ["9 evidence", "10 evidence", "11 evidence"]


def test_a_subject_above_a_nested_list_is_a_heading(found):
    note = """
    # 2022 in retrospective

    * Work
        * Together we launched the night tram
        * I lost two engineers
    * Health
        * Completed my first run
    """
    assert found(note) == ["4 evidence", "5 evidence", "7 evidence"]


def test_what_is_told_behind_a_label_is_done(found):
    note = """
    ### Year-end review

    - **Streamlined checks**: Built a board for all of them
    - **Ease of use**: I put the tools in one place
    - **Next**: rang the bell
    - **Process**: were we on time
    """
    assert found(note)[:2] == ["3 evidence", "4 evidence"]
    assert not {"5 evidence", "6 evidence"} & set(found(note))


def test_the_tools_of_a_project_are_no_accomplishments(found):
    note = """
    # Brag 2023

    ## Projects

    - Ordered the trams by their age

    - #### Technology Stack

      - Frontend
        - Paint
    """
    assert found(note) == ["5 evidence"]


def test_why_a_company_may_be_told_without_i(found):
    note = """
    # Accomplishments

    - Mended the gate

    ## Why Tramco?

    - **Company**: Attracted to Tramco by its team
    """
    assert found(note) == ["3 evidence", "5 answer", "5 fit"]


def test_the_heading_that_holds_all_others_is_the_title(read):
    (win,) = read("### Self-review 2026\n\n**The gate**\n\n- Mended its hinge\n- Next: the bell\n")
    assert (win.title, win.date) == ("Mended its hinge", "2026")


def test_a_latin_word_beside_a_chinese_one_is_known(found):
    note = """
    ## 年度OKR
    ### 生活
    条目 | 1.0 | 0.7 | 0.5
    :---:|:---:|:---:|:---:
    看书 | 30本 | 16本 | 10本
    旅游 | 出国 | 桂林 | 南京
    """
    assert found(note) == ["2 objective", "5 key_result", "6 key_result"]


def test_a_goal_labelled_in_a_list_speaks_for_no_other_list(found):
    note = """
    # Self-evaluation

    ## Tools

    - **Status**: thinking
    - **Goal**: Try it on a bell

    ## Next quarter goals (Q4 2025)

    1. Ring the large bell
    2. Oil the ropes
    """
    assert found(note) == ["10 objective", "11 objective"]


def test_what_a_caption_in_a_list_leads_in_to_is_told(read):
    wins = read(
        """
        # Achievements

        - **Workshop**:
          - Mended 24 bells
          - Painted the gate
        - **New yard** (north):
          - rails for trams (#12)
          - a roof (#13)
        - Next 3 steps:
          - Wait
        """
    )
    assert [win.title for win in wins] == ["Mended 24 bells", "Painted the gate", "New yard (north)"]


def test_the_pillars_of_a_review_hold_accomplishments(found):
    assert found("# Self-evaluation 2025\n\n## Ownership\n\n- Took over the night tram\n") == ["5 evidence"]
    assert found("# Interview\n\n## Ownership\n\n- Took over the night tram\n") == ["5 story"]


def test_a_choice_of_a_form_is_no_figure(found):
    assert found("# Self-evaluation 2025\n\n**Rating**: [x] 100% met | [ ] 50% met\n") == []


def test_what_became_of_a_wish_may_stand_behind_a_colon(read):
    wishes = read(
        """
        ---
        title: Resolutions of 2019 revised
        ---

        What became of the goals I set?

        ## Twelve adventures

        1. Night swim: Failed...
        2. Bake rye bread: Failed, the oven broke
        3. Paint the door: Done! It is blue.
        """
    )
    assert [(wish.title, wish.state) for wish in wishes] == [
        ("Night swim", "missed"),
        ("Bake rye bread", "missed"),
        ("Paint the door", "met"),
    ]


def test_two_names_with_a_stroke_are_an_area(found):
    note = "# 2023 goals\n\n## Fun\n\n- Run a mile\n\n## Work/life balance\n\n- Leave at five\n"
    assert found(note) == ["5 objective", "9 objective"]


def test_the_place_of_a_table_of_contents_is_no_goal(found):
    assert found("# 2024 goals\n\n* contents\n{:toc}\n\n## Fun\n\n- Run a mile\n") == ["8 objective"]


def test_what_a_manager_can_do_for_goals_is_none(found):
    note = """
    # Self-review

    ## Goals

    1. **Ring alone:** Lead the evening peal
    2. **Climb:** Reach the upper bell

    Where my manager can help me with them:

    - Lending me the key
    """
    assert found(note) == ["5 objective", "6 objective"]


def test_what_i_did_and_learned_in_a_list_of_wins_is_no_story(found):
    note = """
    # Weekly wins

    ### What I did

    I rang for an hour each day, and I climbed to the upper bell on Friday evening.

    - made a rope for the small bell

    ### What I learned

    I can be patient if I choose to be.
    """
    assert "story" not in " ".join(found(note))


def test_the_number_in_a_title_is_no_figure(found):
    assert found("# 2022年的计划\n\n* 看完电影：【钟声2】✅\n* 读完《钟楼 3》✅\n") == ["3 objective", "4 objective"]


def test_a_year_in_a_list_dates_what_is_below_it(read):
    wins = read(
        "# Accomplishments\n\n* 2012\n  * I mended the bell\n\n* May 2019\n  * I passed the exam\n  * I rang alone\n"
    )
    assert [(win.title, win.date) for win in wins] == [
        ("I mended the bell", "2012"),
        ("I passed the exam", "2019-05"),
        ("I rang alone", "2019-05"),
    ]


def test_a_log_by_months_is_known_by_the_name_of_its_file(found):
    note = "# January\n\n* spoke at the depot\n* taught a class\n\n# February\n\n* mended the bell\n"
    assert found(note, "log-2018.md") == ["3 evidence", "4 evidence", "8 evidence"]
    assert found(note, "ropes.md") == []


def test_items_that_announce_something_are_headings_in_a_log(found):
    day = "# 2018年4月{}日\n\n- 周总结：\n\n    1. 学习看到了170页\n\n- 下周计划\n\n    1. 每天练习半小时\n\n"
    assert found(day.format(22) + day.format(29)) == ["5 evidence", "9 objective", "15 evidence", "19 objective"]


def test_a_chinese_day_is_a_date(read):
    (win,) = read("# 成果\n\n- 2018年4月22日：完成了钟楼\n")
    assert win.date == "2018-04-22"


def test_goals_quoted_with_their_verdict_are_goals(read):
    goals = read(
        """
        ---
        title: 2020 goals review
        ---

        ### Health

        > ✅ **Climb ten towers** - One for each month but two.

        The tenth was in the snow.

        > ❌ **Swim the bay twice** - Once each way.
        """
    )
    assert [(goal.title, goal.state) for goal in goals] == [
        ("Climb ten towers", "met"),
        ("Swim the bay twice", "missed"),
    ]


def test_a_grade_behind_a_heading_makes_a_goal_of_it(read):
    goals = read(
        """
        # 2020 in review

        Here I look at my goals and at what came of each.

        ## Become a better ringer - Great

        I learned a lot.

        ## Swim each week - Fail

        None at all.
        """
    )
    assert [(goal.title, goal.state) for goal in goals] == [
        ("Become a better ringer", ""),
        ("Swim each week", "missed"),
    ]


def test_goals_and_the_actions_for_them_are_no_story(found):
    note = """
    # Plano de Desenvolvimento Individual

    ## Objetivos de Desenvolvimento

    1. Melhorar a comunicação

    ## Plano de Ação

    ### Comunicação

    - **Objetivo:** Falar com clareza
    - **Ações:**
      1. Ler um livro
    """
    assert found(note)[0] == "5 objective"
    assert not {"1 objective", "11 story"} & set(found(note))


def test_in_a_weekly_log_what_was_done_may_stand_in_the_passive(found):
    note = """
    # Weekly log

    ### Week 2 (bells)

    - Bells: a note was written, the rope mended.
    - Revisit later: why the bell was pulled.
    - Next: the gate.
    """
    assert found(note) == ["5 evidence"]


def test_a_five_year_plan_holds_goals_by_their_months(read):
    note = (
        "# Five year plan\n\n## 2027\n\n* April: Begin to learn about bells\n* November: Complete the map of the yard\n"
    )
    assert [(goal.kind, goal.title) for goal in read(note)] == [
        ("objective", "April: Begin to learn about bells"),
        ("objective", "November: Complete the map of the yard"),
    ]


def test_what_done_looks_like_is_the_measure_of_a_goal(found):
    goal = "**Objective**: The gates close by themselves"
    note = f"# Big rocks\n\n{goal}\n\n### What done looks like\n\n- 20 gates mended\n- No key left\n"
    assert found(note) == ["3 objective", "7 key_result", "8 key_result"]


def test_a_table_of_names_below_a_goal_holds_no_key_results(found):
    table = "| Tier | Yards |\n|---|---|\n| Best | North and East |\n| Second | South |\n"
    assert found(f"# 2026 goals\n\n## Goal 1: Work in another yard\n\n{table}") == ["3 objective"]


def test_a_picture_may_stand_before_a_numbered_objective(read):
    for heading in ("💡 Objective 1 — A yard without keys", "💡**Objective 1**: A yard without keys"):
        goal, step = read(f"# OKRs\n\n## {heading}\n\n**KR1.1:** Mend all gates\n")
        assert (goal.kind, goal.title, step.kind) == ("objective", "A yard without keys", "key_result")


def test_what_one_wants_to_get_out_of_something_are_goals(found):
    note = "# What do I want to get out of the yard?\n\n* Learn about bells\n* Build a gate\n"
    assert found(note) == ["3 objective", "4 objective"]


def test_all_entries_of_a_log_by_days_count_though_its_parts_are_phases(found):
    days = "### 9 June 2025\n- Drafted it\n### 11 June 2025\n- Draw the gate\n- Order oak\n### 13 June 2025\n- Saw it\n"
    assert found(f"# Progress log\n\n## Phase 1 - Paper\n{days}\n## Phase 2 - Oak\n") == [
        "5 evidence",
        "7 evidence",
        "8 evidence",
        "10 evidence",
    ]


def test_a_list_of_intentions_below_a_week_is_one_of_goals_but_for_what_was_done(found):
    meant, done = "* Learn about old bells\n* Finish the map\n", "* Learned to weld\n* Finished the gate\n"
    assert found(f"## Week 8\n\n{meant}\n## Week 7\n\n{done}") == ["3 objective", "4 objective"]


def test_a_record_of_which_objectives_were_chosen_is_no_story(found):
    chosen = "### Objective 1: Quiet gates\n\n- Oil all gates\n\n### Objective 2: Loud bells\n\n- New ropes\n"
    note = f"# Plan for 2026: objectives\n\n## Context\n\nThe yard was short of people.\n\n## Decision\n\n{chosen}"
    assert "story" not in {line.split()[1] for line in found(note)}
    assert {"9 objective", "13 objective"} <= set(found(note))


@pytest.mark.parametrize(
    ("title", "heading", "when"),
    [
        ("Review 2026-H1", "Goals for the next half-year", "2026-H2"),
        ("Review 2026-H2", "Goals for the next half", "2027-H1"),
        ("Review 2026-Q1", "Goals for the next quarter", "2026-Q2"),
        ("Review 2026-H1", "Goals for next quarter", "2026-Q3"),
        ("2025 in review", "Goals for next year", "2026"),
        ("Rückblick 2026-H1", "Ziele für das nächste Halbjahr", "2026-H2"),
        ("Bilan 2025", "Objectifs pour l'année prochaine", "2026"),
        ("Resumen 2025", "Objetivos para el próximo año", "2026"),
        ("2025年总结", "明年的目标", "2026"),
        ("2025 in review", "Goals for next year (2027)", "2027"),
        ("Goals 2026", "Goals for next year", "2026"),
        ("2025 in review", "Goals of the year", "2025"),
    ],
)
def test_goals_that_close_a_review_are_of_the_time_that_follows(read, title, heading, when):
    goals = read(
        f"# {title}\n\n## What went well\n\n- Oiled all gates\n\n## {heading}\n\n- Hang a bell\n- Learn to sail\n"
    )
    goal = next(one for one in goals if one.kind == "objective")
    assert goal.when == when
