"""Key results below their objective, in the layouts that teams write them in."""

import pytest

GATE = "Mend the gate"


def told(records):
    """The objective with its key results, by the id that joins them."""
    objective = next(record for record in records if record.kind == "objective")
    parts = [record for record in records if record.kind == "key_result"]
    assert {part.parent for part in parts} == {objective.id}
    return objective.title, [part.title for part in parts]


@pytest.mark.parametrize(
    "note",
    [
        "# OKRs\n\n- O: Mend the gate\n- KR: order a hinge\n- KR: oil it weekly\n",
        "**Objective 1:** Mend the gate\n\n**KR1:** order a hinge\n**KR2:** oil it weekly\n",
        "## O1: Mend the gate\n\n**KR1** order a hinge\n\n**KR2** oil it weekly\n",
        "# OKRs\n\n- Mend the gate\n  - order a hinge\n  - oil it weekly\n",
        "# OKRs\n\nMend the gate (7/10)\n- order a hinge\n- oil it weekly\n",
        "## Objective: Mend the gate\n\n### Key results\n\n1. order a hinge\n2. oil it weekly\n",
        "## Objective\nMend the gate\n\n## Key results\n\n- [ ] order a hinge\n- [x] oil it weekly\n",
        "## O1: Mend the gate\n\n| Key result | Target |\n|---|---|\n| order a hinge | May |\n| oil it weekly | 52 |\n",
        "## O1: Mend the gate\n\n### Key results\n\n|KR|Aim|\n|---|---|\n|KR 1|order a hinge|\n|KR 2|oil it weekly|\n",
        "| Objective | Key results |\n|---|---|\n| Mend the gate | order a hinge |\n| | oil it weekly |\n",
        "Objective: Mend the gate\n\n**Key Results:**\n- Iron\n  - [ ] order a hinge\n- Oil\n  - [ ] oil it weekly\n",
        "# OKRs 2026\n\n### Mend the gate\n\n- [ ] order a hinge\n- [ ] oil it weekly\n",
        "# My goals\n\n**Goal:** Mend the gate\n\n- order a hinge\n- oil it weekly\n",
        "Objective: Mend the gate\nKey Results:\n- order a hinge\n- oil it weekly\n",
        "## Objective\n\nMend the gate\n\n## KR1\n\norder a hinge\n\n## KR2\n\noil it weekly\n",
        "|Id|What|\n|---|---|\n|O1|Mend the gate|\n|KR1.1|order a hinge|\n|KR1.2|oil it weekly|\n",
        "# OKRs 2026-Q2\n\n## Mend the gate\n\n- KR1: order a hinge\n- KR2: oil it weekly\n",
        "# Crew OKRs\n\n## 2026 Q1 OKRs\n\n- Mend the gate\n\t- order a hinge\n\t- oil it weekly\n",
    ],
)
def test_key_results_stand_below_their_objective(read, note):
    title, parts = told(read(note))
    assert (title.removesuffix(" (7/10)"), parts) == (GATE, ["order a hinge", "oil it weekly"])


def test_numbers_in_a_key_result_are_aims_and_no_figures(read):
    records = read("O: Fill the night line\nKR: 50 riders a night\nKR: 9 of 10 departures on time\n")
    assert [record.kind for record in records] == ["objective", "key_result", "key_result"]
    assert not any(record.figures for record in records)


@pytest.mark.parametrize(
    ("line", "state"),
    [("- [x] KR1: order a hinge", "met"), ("- [ ] KR1: order a hinge", ""), ("- ✅ KR1: order a hinge", "met")],
)
def test_a_key_result_has_a_state(read, line, state):
    parts = [record for record in read(f"## O1: Mend the gate\n\n{line}\n") if record.kind == "key_result"]
    assert [part.state for part in parts] == [state]


def test_where_a_heading_says_key_results_only_its_list_holds_them(read):
    assert told(
        read(
            """
            ### Objective: Mend the gate

            * The children come through here
            * The milk van too

            #### Key Results

            * Order a hinge

            #### Alternatives

            * A new gate
            """
        )
    ) == (GATE, ["Order a hinge"])


@pytest.mark.parametrize(
    "line",
    [
        "TBD: the number of riders",
        "[measurable result] (Week N)",
        "What will change?",
        "_How will we know?_",
        "see the plan",
    ],
)
def test_what_only_keeps_a_place_is_no_key_result(read, line):
    assert [record.kind for record in read(f"## O1: Mend the gate\n\n- {line}\n")] == ["objective"]


def test_remarks_below_a_goal_with_its_verdict_are_what_came_of_it(read):
    (goal,) = read("## Goals\n\n- ✅ Mend the gate\n  - the hinge came in May\n")
    assert "hinge came in May" in goal.outcome


def test_headings_that_state_something_below_okrs_are_objectives(found):
    assert found(
        """
        ## 2026 Q1 - Objectives and Key Results

        ### The night line runs on time

        - **P0** - two spare drivers are trained
        - **P1** - the timetable is printed

        ### Riders know what to expect

        - **P0** - delays are shown at every stop
        """
    ) == ["3 objective", "5 key_result", "6 key_result", "8 objective", "10 key_result"]


def test_a_heading_below_okrs_is_an_objective_though_it_speaks_of_metrics(found):
    assert found(
        """
        ## 2026 Q1 - Objectives and Key Results

        ### Our metrics can be relied on

        - Every depot counts its riders
        - The counts are compared each week
        """
    ) == ["3 objective", "5 key_result", "6 key_result"]


def test_what_somebody_says_below_a_goal_is_no_key_result(found):
    assert found(
        """
        ## Goals

        - Mend the gate
          - Order a hinge
          - The milk van needs it. I want to see whether the old one will do.
        """
    ) == ["3 objective", "4 key_result"]


def test_what_okrs_leave_out_is_no_key_result(found):
    assert found(
        """
        # OKRs

        ### Objective: Mend the gate

        #### Key results

        * Order a hinge

        **Not included**

        * Paint: it can wait
        """
    ) == ["3 objective", "7 key_result"]


def test_where_a_table_says_key_results_only_it_holds_them(found):
    assert found(
        """
        ## Objective: Mend the gate

        | Key Result | Score |
        |---|---|
        | Order a hinge | 0.7 |

        **Notes:**

        - We were ill in May
        """
    ) == ["1 objective", "5 key_result"]


def test_a_table_of_scores_over_time_holds_no_key_results(found):
    note = """
        ## Objective: Half the wait

        - **Key results**
          1. Open the second counter
          2. Answer mail within a day

        | Date | KR 1 | KR 2 |
        |---|---|---|
        | 2026-04-23 | 0 | 0.3 |
        | 2026-05-07 | 0.1 | 0.5 |
        """
    assert found(note) == ["1 objective", "4 key_result", "5 key_result"]


def test_a_table_of_counts_below_an_objective_measures_something(found):
    counts = "## Objective: Mend the gate\n\n| Part | Number |\n|---|---|\n| Hinges | 2 |\n| Bolts | 8 |\n"
    assert "5 key_result" not in found(counts)
    assert "5 key_result" in found(counts.replace("Number", "Target"))


def test_progress_below_a_key_result_is_reported(read):
    records = read(
        """
        ### Objective 1: Know the riders

        - KR1: Ask 400 riders
          - **Status:** in progress
          - **Progress:** 120 riders were asked on 3 lines (target: 6 lines).
          - **Results:**
            - **Night line:** mean wait: 0.83
          - **Next steps:** ask 80 more
        """
    )
    assert {(figure.line, figure.text) for record in records for figure in record.figures} == {
        (5, "120 riders"),
        (5, "3 lines"),
        (7, "0.83"),
    }


def test_headings_that_only_name_a_team_below_okrs_group_objectives(found):
    assert found(
        """
        # OKRs Q1

        ### Depot:

        * Run the night line
          * two spare drivers are trained

        ### Workshop:

        * Mend the gate
        """
    ) == ["5 objective", "6 key_result", "10 objective"]


def test_measures_without_an_objective_are_a_subject_like_any_other(found):
    measures = "## Success measures\n\n- Every depot counts its riders\n"
    assert not found(measures)
    assert found(f"## Objective: Know the riders\n\n{measures}") == ["1 objective", "5 key_result"]


def test_a_label_over_a_list_may_name_who_answers_for_the_key_results(read):
    note = """
        ## Objective: Mend the gate

        - **Active from:** May
        - **Key results:** Inga and Tom
          1. order a hinge
          2. oil it weekly

        - **Grading notes**
          1. KR#1: the smith was ill
        """
    assert told(read(note)) == (GATE, ["order a hinge", "oil it weekly"])


def test_a_heading_over_key_results_is_the_objective(read):
    note = """
        # OKRs of the yard

        ## 1) Mend the gate

        **Idea:** It has squeaked for years.

        ### Key results

        - order a hinge
        - oil it weekly
        """
    title, parts = told(read(note))
    assert (title.removeprefix("1) "), parts) == (GATE, ["order a hinge", "oil it weekly"])


def test_how_a_key_result_is_measured_is_said_below_it(read):
    note = "## O1: Mend the gate\n\n- order a hinge\n- Measure: hinges\n- oil it weekly\n- Target: 52 weeks\n"
    assert told(read(note)) == (GATE, ["order a hinge", "oil it weekly"])


def test_a_remark_below_a_goal_begins_with_what_has_been_spoken_of(read):
    note = """
        # Goals

        1. Mend the gate
           - order a hinge
           - It has squeaked since May, and we all hear it
           - _Reward_: a day off
        """
    assert told(read(note)) == (GATE, ["order a hinge"])


def test_what_stands_beside_the_heading_of_the_key_results_limits_the_objective(read):
    note = """
        ## Objective

        > **Mend the gate**

        **Limits:**
        - no noise at night

        ## Key results

        ### Yard KR 1.1: order a hinge

        ### Yard KR 1.2: oil it weekly
        """
    assert told(read(note)) == (GATE, ["order a hinge", "oil it weekly"])


def test_columns_headed_by_key_results_tell_how_they_stood(found):
    note = """
        ## Objective R0-O1: Mend the gate

        | Date | KR #1 | KR #2 |
        |---|---|---|
        | May 2 | (31) **0.1** | none |
        | May 9 | (40) **0.2** | none |
        """
    assert found(note) == ["1 objective"]


def test_columns_headed_by_key_results_may_state_them(read):
    note = """
        ## O1: Mend the gate

        | KR 1 | KR 2 |
        |---|---|
        | order a hinge in Selvik | oil it before every winter |
        """
    assert told(read(note)) == (GATE, ["order a hinge in Selvik", "oil it before every winter"])


def test_a_key_result_in_bold_may_run_over_two_lines(read):
    note = "## Objective 1 — Quiet gates\n\n### Key Results\n\n**KR1.1 — Oil every gate of\nthe depot.**\n"
    (objective, key_result) = read(note)
    assert (objective.title, key_result.title) == ("Quiet gates", "Oil every gate of the depot.")
    assert key_result.source.end_line == 6


def test_a_heading_over_objective_and_key_results_is_neither(found):
    note = "# The gates\n\n## 1. Objective (O)\n\nClose them safely.\n\n## 2. Key Results (KRs)\n\n1. None bangs\n"
    assert found(note) == ["5 objective", "9 key_result"]


def test_what_is_dated_below_a_goal_says_how_it_goes(read):
    note = """
        # Goals 2026

        ## Objective: Run the night line

        * Four trains a night
        * 1/22 - Good so far.
        * 2026-02-03 Two drivers were found.
        """
    assert [record.title for record in read(note) if record.kind == "key_result"] == ["Four trains a night"]


def test_a_key_result_that_spells_its_label_out_is_no_result_of_the_objective(read):
    note = """
        # OKRs

        ## Objective 1: Run the night line

        1. *Key Result 1*: Four trains a night
        2. *Key Result 2*: No complaint from the depot
        3. [KR: Warm points](https://points.example/7)
        """
    found = [record.title for record in read(note) if record.kind == "key_result"]
    assert found == ["Four trains a night", "No complaint from the depot", "Warm points"]


def test_a_heading_may_only_name_a_key_result_and_the_lines_below_it_tell_it(read):
    note = """
        ## Objective

        Run the night line

        ## Key Results

        ### KR1 - The depot

        Four trains a night, each of them on time.
        """
    (told,) = [record for record in read(note) if record.kind == "key_result"]
    assert (told.title, told.source.line, told.source.end_line) == ("The depot", 7, 9)
    assert told.details == "Four trains a night, each of them on time."


def test_a_priority_may_stand_before_the_label_of_a_key_result(found):
    note = """
        # Objective 1: Mend the gate

        ## [P0] Key Result 1: It opens

        - It opened most mornings, though not in the frost.

        ## [P2] Key Result 2: It is painted

        - Not yet.
        """
    assert found(note) == ["1 objective", "3 key_result", "7 key_result"]


def test_a_measure_may_be_set_off_below_its_goal(read):
    note = "# Goals\n\n## 1. Learn Danish\n\nFor the ferries.\n\n> **Success measure:** order a coffee in it\n"
    assert told(read(note)) == ("Learn Danish", ["order a coffee in it"])


def test_how_far_a_goal_is_to_be_reached_may_stand_in_levels(read):
    note = "# Goals\n\n## 1. Learn Danish\n\nI like it.\n\n**Baseline**: two lessons\n**Gold star**: a story read\n"
    assert told(read(note)) == ("Learn Danish", ["two lessons", "a story read"])
    assert not [record for record in read(note.replace("**Gold star**", "So far")) if record.kind == "key_result"]


def test_a_cell_may_count_several_key_results(read):
    note = "| Objective | Key results |\n|---|---|\n| Mend the gate | 1. order a hinge <br> 2. oil it weekly |\n"
    assert told(read(note)) == (GATE, ["order a hinge", "oil it weekly"])


def test_a_table_under_a_heading_of_its_own_below_a_goal_may_hold_anything(read):
    note = "# Goals\n\n## Goal 1: Mend the gate\n\n### {}\n\n| {} | {} |\n|---|---|\n| Ann | the pier |\n"
    assert not [record for record in read(note.format("Contacts", "Name", "Place")) if record.kind == "key_result"]
    assert told(read(note.format("Details", "Measure", "Target"))) == (GATE, ["Ann"])


@pytest.mark.parametrize(
    "note",
    [
        "## Objective: Open the lock\n\n- KR1: 90 boats\n\n**Initiatives**\n- Paint the door\n- Mend the bell\n",
        "**Objective**: Open the lock\n\n**Key Results**:\n- 90 boats\n\n**Risks**:\n- A dry summer\n",
        "- Objective: Open the lock\n  - Key Results:\n    - 90 boats\n  - Initiatives:\n    - Mend the bell\n",
    ],
)
def test_what_is_to_be_done_for_an_objective_and_its_risks_measure_nothing(read, note):
    records = read(f"# OKRs\n\n{note}")
    assert [record.kind for record in records] == ["objective", "key_result"]


def test_an_objective_below_a_heading_says_its_own_words(read):
    note = "# OKR\n\n### The lock\n\n**Objective**: Open it in spring\n\n**Key Results**:\n- KR 1: 90 boats\n"
    assert told(read(note)) == ("Open it in spring", ["90 boats"])


def test_what_a_goal_is_and_how_good_ones_look_is_no_goal(read):
    assert not read(
        "# OKRs\n\n- **Objective:** What do we want? Clear.\n- **Key Results:** How will we know? Num.\n"
        "\n**Good OKR:**\nObjective: Open the lock\nKR1: 90 boats\n"
    )


def test_the_cells_of_a_grid_may_say_what_they_hold(read):
    note = (
        "# Grid\n\n| This week | Confidence |\n|---|---|\n"
        "| **P1:** paint | (5/10) **Objective:** Open the lock |\n| **P2:** rest | - KR: 90 boats |\n"
        "| | - KR: 20 trips |\n"
    )
    assert told(read(note)) == ("Open the lock", ["90 boats", "20 trips"])


def test_what_an_objective_is_focused_on_measures_nothing(read):
    note = "# Phase 1\n\n## Objective\n\nLearn to sail.\n\n### Focus\n\n- Ropes\n- Wind\n"
    assert [record.kind for record in read(note)] == ["objective"]


def test_rows_set_off_below_a_goal_are_steps_on_the_way_unless_they_only_tell_when(read):
    note = (
        "# Goals\n\n| Goals/Milestones | Deadline | Notes |\n|---|---|---|\n| **Open the lock** | | in spring |\n"
        "| --- 40 boats | May | |\n| --- 90 boats | June | |\n| **Sail** | | |\n| --- January | | cold |\n"
    )
    found = [(record.kind, record.title) for record in read(note)]
    assert found == [
        ("objective", "Open the lock"),
        ("key_result", "40 boats"),
        ("key_result", "90 boats"),
        ("objective", "Sail"),
    ]


def test_what_supports_objectives_stands_under_a_heading_of_its_own(read):
    note = "# OKRs\n\n## Objective 1: Open the lock\n\n- KR1: 90 boats\n\n## Supporting Initiatives\n\n- A bell\n"
    assert [record.kind for record in read(note)] == ["objective", "key_result"]


def test_a_line_that_says_what_is_no_key_result_announces_none(read):
    note = "# OKRs\n\n## Objective 1: Open the lock\n\n- KR1: 90 boats\n\n## Work\n\nNot among the KRs:\n\n- A bell\n"
    assert [record.kind for record in read(note)] == ["objective", "key_result"]


def test_the_only_heading_below_objective_says_what_it_is(read):
    note = "# OKRs\n\n## Objective\n\n### A town at ease\n\nSaid each morning.\n\n## Key Results\n\n- 90 boats\n"
    assert told(read(note)) == ("A town at ease", ["90 boats"])


def test_a_table_that_speaks_of_key_results_by_their_numbers_states_none(read):
    table = "| KR | Sort | Why |\n|---|---|---|\n| KR1 | Leading | Boats tell most |\n"
    note = f"# OKRs\n\n## Objective\n\nOpen the lock.\n\n## KR1 — Leading: 90 boats\n\n## Logic\n\n{table}"
    assert told(read(note)) == ("Open the lock", ["Leading: 90 boats"])


def test_how_far_the_steps_of_a_roadmap_have_come_is_no_objective(read):
    note = "# My career roadmap\n\n## In Progress\n\n- [ ] Learn Danish\n\n## Ideas & Backlog\n\n- [ ] Sail alone\n"
    assert [(record.kind, record.title) for record in read(note)] == [
        ("objective", "Learn Danish"),
        ("objective", "Sail alone"),
    ]


def test_what_we_did_for_a_goal_is_no_key_result(read):
    note = "# Goals\n\n* Take the family to sea\n    * we went to Texel for a week\n* Learn Danish\n"
    assert [record.kind for record in read(note)] == ["objective", "objective"]


def test_key_results_may_have_names_and_fields_of_an_objective_are_none(read):
    named = "## Objective 1: Mend the gate\n\n- **Iron [SURE]:** Buy a hinge\n  - ask\n- **Oil:** Reduce the noise\n"
    assert told(read(named)) == (GATE, ["Iron [SURE]: Buy a hinge", "Oil: Reduce the noise"])
    fields = "## Objective 1: Mend the gate\n\n- **Obstacles:** rain\n- **Deadline:** May\n"
    assert [record.kind for record in read(fields)] == ["objective"]


def test_a_share_behind_a_key_result_is_kept_apart(read):
    (result,) = (one for one in read("# OKRs\n\n## Objective: Calm\n\n- KR1: Mend gates (82%)\n") if one.parent)
    assert (result.title, result.details) == ("Mend gates", "(82%)")


@pytest.mark.parametrize(
    "words",
    [
        "[0.7] Mend gates",
        "Mend gates (0.7)",
        "Mend gates – 0,7",
        "Mend gates - 0.7",
        "Mend gates, score: 0.7",
        "Mend gates — score 0,7",
    ],
)
def test_objectives_and_key_results_have_the_score_they_were_given(read, words):
    found = read(f"# OKRs\n\n## Objective: {words}\n\n- KR1: {words}\n")
    assert [(one.kind, one.title, one.score) for one in found] == [
        ("objective", "Mend gates", 0.7),
        ("key_result", "Mend gates", 0.7),
    ]


@pytest.mark.parametrize(
    ("words", "title", "state"),
    [
        ("❌ mend the gate", "mend the gate", "missed"),
        ("mend the gate – done", "mend the gate", "met"),
        ("mend the gate (done)", "mend the gate", "met"),
        ("das Tor ölen – erreicht", "das Tor ölen", "met"),
        ("das Tor ölen – aufgegeben", "das Tor ölen", "dropped"),
        ("huiler la porte (abandonné)", "huiler la porte", "dropped"),
        ("no gate stuck ❌ (3 stuck)", "no gate stuck (3 stuck)", "missed"),
        ("aufgegeben", "aufgegeben", "dropped"),
    ],
)
def test_a_verdict_behind_the_label_of_a_key_result_is_its_state(read, words, title, state):
    (result,) = (one for one in read(f"# OKRs\n\n## Objective: Calm\n\n- KR1: {words}\n") if one.parent)
    assert (result.title, result.state) == (title, state)


@pytest.mark.parametrize("label", ["KR1:", "KR1"])
def test_brackets_behind_a_key_result_are_its_words(read, label):
    note = f"# OKRs\n\n## Objective: Calm\n\n- {label} Mend gates (all north)\n"
    (result,) = (one for one in read(note) if one.parent)
    assert result.title == "Mend gates (all north)"


@pytest.mark.parametrize(
    ("words", "baseline", "target", "current", "unit"),
    [
        ("Wait from 9 to 4 min", 9, 4, None, "min"),
        ("Late trams from 120 to 10 per month (now 34)", 120, 10, 34, "/month"),
        ("Riders 2,000 -> 3,000, currently 2,318", 2000, 3000, 2318, ""),
        ("Riders, target 3,000, now 2,318, was 2,000", 2000, 3000, 2318, ""),
        ("Wartezeit von 9 auf 4 min (aktuell 6 min)", 9, 4, 6, "min"),
        ("Calls a week from 12 to 4 (currently 6)", 12, 4, 6, ""),
        ("Calls a week 12 → 4 (currently 6)", 12, 4, 6, ""),
        ("Riders' grade from 31 to 50; now 44", 31, 50, 44, ""),
        ("Waiting time < 300 s (now 310 s)", None, 300, 310, "s"),
        ("Queue under 9 min (currently 12 min)", None, 9, 12, "min"),
        ("Fewer than 5 delays (now 0)", None, 5, 0, "delays"),
        ("Grade of the riders ≥ 4.5 / 5", None, 4.5, None, ""),
        ("Rostquote unter 0,5 % (Stand: 0,4 %)", None, 0.5, 0.4, "%"),
        ("Mindestens 3 Tore ölen", None, 3, None, "Tore"),
        ("Moins de 5 pannes (actuel : 2)", None, 5, 2, "pannes"),
        ("Menos de 5 averías, al menos 3 puertas", None, None, None, ""),
        ("No máximo 5 falhas (atual 2)", None, 5, 2, "falhas"),
        ("Не более 5 поломок (сейчас 2)", None, 5, 2, "поломок"),
        ("故障不超过 5 次（目前 2 次）", None, 5, 2, "次"),
        ("Tram 9 を 5 分以下", None, None, None, ""),
        ("Rust 1.9% -> 0.5%, at 0.4%", 1.9, 0.5, 0.4, "%"),
        ("Rust from 1.9% to 0.5% — **0.4%** ✅", 1.9, 0.5, 0.4, "%"),
        ("Fares $1.0M to $1.2M | $1.1M | 0.5", 1000000, 1200000, 1100000, "$"),
        ("Rust from 20 % to 60 % — 50 %", 20, 60, None, "%"),
        ("Cut the wait by 20 % (reached: 14 %)", None, 20, 14, "%"),
        ("Riders up 20% → actual 25%", None, 20, 25, "%"),
        ("Punctual from 61 % to 80 % → 72 %", 61, 80, 72, "%"),
        ("Pünktlich von 61 % auf 80 % → 72 %", 61, 80, 72, "%"),
        ("Wait 9 → 6 → 4 min", None, None, None, ""),
        ("Calls from 12 to 4 → 6", None, None, None, ""),
        ("SLO 98,5 % → 99,5 %, now 99 %", 98.5, 99.5, 99, "%"),
        ("WAU 3,100 -> 4,200, now 3,600", 3100, 4200, 3600, ""),
        ("EBITDA 2,3 Mio. € → 3,1 Mio. €, aktuell 2,9 Mio. €", 2_300_000, 3_100_000, 2_900_000, "€"),
        ("ROC 0,61 → 0,75 (now 0,7)", 0.61, 0.75, 0.7, ""),
        ("CSAT 4.1/5 -> 4.5/5, now 4.4/5", 4.1, 4.5, 4.4, ""),
        ("Income 1.5 -> 2.5 M$, now 1.8 M$", 1_500_000, 2_500_000, 1_800_000, "$"),
        ("Wait from 2 h to 30 min (now 1 h)", 120, 30, 60, "min"),
        ("Wait from 2 h to 30 min (now 4 %)", 120, 30, None, "min"),
        ("Write 10 timetables (done: 4)", None, 10, 4, "timetables"),
        ("Hire 3 drivers – 2 hired", None, 3, 2, "drivers"),
        ("Hire 3 – 2 hired", None, 3, 2, ""),
        ("41/50 rusty gates oiled (82%)", None, 50, 41, ""),
        ("Gates oiled 7/12", None, 12, 7, ""),
        ("Oil 5 gates (3/5)", None, 5, 3, ""),
        ("Reach 1000 riders, now at 640", None, 1000, 640, "riders"),
        ("Hire 3 drivers (now 12)", None, None, 12, ""),
        ("Launch the tram 7/12", None, None, None, ""),
        ("Grade of the riders 4/5", None, None, None, ""),
        ("Queue < 9 min and wait < 5 min", None, None, None, ""),
        ("Ask 3 drivers in at least 2 depots", None, None, None, ""),
        ("Write the timetable (100 % done)", None, None, None, ""),
        ("Keep rust (each gate) at 0 %", None, None, None, ""),
        ("Mend 3 gates", None, None, None, ""),
        ("Talk to 3 to 5 drivers", None, None, None, ""),
    ],
)
def test_the_words_of_a_key_result_say_from_where_to_where(read, words, baseline, target, current, unit):
    note = f"# OKRs 2026\n\n## Objective: Calm gates\n\n- KR1: {words}\n"
    typed = f'---\ntype: objective\ntitle: Calm gates\nkey_results: ["{words}"]\n---\n'
    for text in (note, typed):
        (result,) = (record for record in read(text) if record.kind == "key_result")
        assert (result.baseline, result.target, result.current) == (baseline, target, current)
        assert result.unit == unit or not (target or current)


def test_a_score_behind_a_share_leaves_the_share_to_be_read(read):
    _, result = read("# OKRs\n\n## Objective: Calm\n\n- KR1: 8 gates oiled (6/8) score: 0.7\n")
    assert (result.title, result.current, result.target, result.score) == ("8 gates oiled (6/8)", 6, 8, 0.7)


@pytest.mark.parametrize(
    "fields",
    [
        ("Period: 2026-Q1", "Status: done", "Due: 2026-03-31"),
        ("**Zeitraum:** Q1 2026", "**Status:** erreicht", "**Fällig:** 31.3."),
        ("- Période : T1 2026", "- Statut : atteint", "- Échéance : 31/03/2026"),
    ],
)
def test_lines_below_a_goal_state_its_period_its_state_and_the_day_it_is_due(read, fields):
    lines = "\n".join(fields)
    goal, result = read(f"# Goals 2026\n\n## Goal 1: Calm\n\n{lines}\n\n- KR1: alarms from 9 to 4\n")
    assert (goal.period, goal.state, goal.due) == ("2026-Q1", "met", "2026-03-31")
    assert (goal.outcome, goal.details, result.title) == ("", "", "alarms from 9 to 4")


def test_a_field_of_a_goal_that_is_not_understood_stays_what_came_of_it(read):
    (goal,) = read("# Goals 2026\n\n## Goal 1: Calm\n\nStatus: it depends\nPeriod: until the snow melts\n")
    assert (goal.state, goal.period) == ("", "")
    assert goal.outcome == "Status: it depends\nPeriod: until the snow melts"


def test_two_goals_of_one_title_with_numbers_of_their_own_are_two(read):
    found = read("# Goals\n\n## Goal 1: Calm\n\n- KR1: oil gates\n\n## Goal 2: Calm\n\n- KR1: mend bells\n")
    assert [(one.kind, one.title) for one in found] == [
        ("objective", "Calm"),
        ("key_result", "oil gates"),
        ("objective", "Calm"),
        ("key_result", "mend bells"),
    ]
    assert found[1].parent != found[3].parent


@pytest.mark.parametrize("label", ["Completion", "Overall success", "Zielerreichung", "Avancement", "Progresso"])
def test_how_far_a_key_result_came_is_told_below_it_by_a_label(read, label):
    note = f"# OKRs\n\n# Objective: Calm the ferry\n\n## KR1: Fewer late ferries\n\n* {label}: 3/10\n* I was at sea.\n"
    (result,) = [record for record in read(note) if record.kind == "key_result"]
    assert [(figure.text, figure.line) for figure in result.figures] == [("3/10", 7)]


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("wait below 4 min (start 12, now 6)", (12, 4, 6)),
        ("wait below 4 min (started at 12 min, currently 6 min)", (12, 4, 6)),
        ("Wartezeit unter 4 min (Start 12, jetzt 6)", (12, 4, 6)),
        ("Gate3 calls from 9 to 4 — at 5 so far", (9, 4, 5)),
        ("Anrufe von 9 auf 4 — bei 5 bisher", (9, 4, 5)),
        ("calls from 9 to ≤ 4 — at 5 so far", (9, 4, 5)),
        ("calls from 9 to <= 4 (currently 5)", (9, 4, 5)),
        ("start 3 rowing clubs (now 1)", (None, 3, 1)),
        ("calls from 12 to 4 → 6", (None, None, None)),
    ],
)
def test_where_a_key_result_began_and_where_it_is_is_said_in_many_ways(read, line, numbers):
    part = read(f"## O1: Mend the gate\n\n- KR1: {line}\n")[-1]
    assert (part.baseline, part.target, part.current) == numbers
