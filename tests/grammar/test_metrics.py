"""Reported quantities in notes: aims, plans and habits are none."""

import pytest


def quantities(records):
    return {(figure.line, figure.text) for record in records for figure in record.figures}


@pytest.mark.parametrize(
    ("note", "name", "value", "unit"),
    [
        ("## Numbers\n\n- Members: 2,318\n", "Members", 2318, ""),
        ("**Riders:** 40.000\n", "Riders", 40000, ""),
        ("Time to repair: 3.5 h\n", "Time to repair", 3.5, "h"),
        ("## Metrics\n\n| Metric | March | April |\n|---|---|---|\n| Riders | 4,001 | 7,262 |\n", "Riders", 7262, ""),
        ("## Kennzahlen\n\n- Fahrgäste: 2.318\n", "Fahrgäste", 2318, ""),
    ],
)
def test_a_label_with_a_number_is_a_metric(read, note, name, value, unit):
    (metric,) = read(note)
    assert (metric.kind, metric.name, metric.value, metric.unit) == ("metric", name, value, unit)


@pytest.mark.parametrize(
    ("item", "name", "value", "baseline", "target"),
    [
        ("Open tickets: 55, target 30", "Open tickets", 55, None, 30),
        ("Open tickets: 55 (target: 30)", "Open tickets", 55, None, 30),
        ("Open tickets: 55 / 30 target", "Open tickets", 55, None, 30),
        ("Open tickets: 56, was 90", "Open tickets", 56, 90, None),
        ("Open tickets: 56, down from 90", "Open tickets", 56, 90, None),
        ("Riders: 2,318 (before: 2,000; with a target of 3,000)", "Riders", 2318, 2000, 3000),
        ("Late trams: 0.4 %, target 0.2 %", "Late trams", 0.4, None, 0.2),
        ("Lead time: from 9 days to 2 days, target 1 day", "Lead time", 2, 9, 1),
        ("Lead time from 9 to 2 days", "Lead time", 2, 9, None),
        ("Stop at the gate: 12 min vs. 20 min last year", "Stop at the gate", 12, 20, None),
        ("Stop at the gate: 12 min, was 2 weeks", "Stop at the gate", 12, None, None),
        ("Tickets: 5, which was 3 more than in May", "Tickets", 5, None, None),
        ("Late trams from 120 to 10 a month (now 34)", "Late trams", 34, 120, 10),
        ("Late trams 1/week (from 30)", "Late trams", 1, 30, None),
        ("NPS 58 (up from 44)", "NPS", 58, 44, None),
        ("Wait: from 2 h to 50 min", "Wait", 50, 120, None),
        ("Wait: from 1 h 20 to 50 min", "Wait", 50, 80, None),
        ("Income: 1.5 -> 2.5 M$", "Income", 2_500_000, 1_500_000, None),
        ("Riders: from 4 to 2k", "Riders", 2000, None, None),
        ("Wait: 90 -> 56 min, goal 40", "Wait", 56, 90, 40),
        ("Wartezeit: 56 min (vorher 90 min, Ziel 40 min)", "Wartezeit", 56, 90, 40),
        ("Attente : 56 min, objectif 40 min", "Attente", 56, None, 40),
        ("Espera: 56 min, antes 90 min, meta 40 min", "Espera", 56, 90, 40),
        ("等待时间：56分钟，目标40分钟", "等待时间", 56, None, 40),
    ],
)
def test_what_a_metric_was_and_is_to_be_is_not_its_value(read, item, name, value, baseline, target):
    (metric,) = read(f"# Metrics\n\n- {item}\n")
    assert (metric.name, metric.value, metric.baseline, metric.target) == (name, value, baseline, target)
    assert target not in {figure.value for figure in metric.figures}


@pytest.mark.parametrize(
    ("item", "name", "date"),
    [
        ("2026-04-01 Late trams: 34", "Late trams", "2026-04-01"),
        ("1 April 2026: Late trams: 34", "Late trams", "2026-04-01"),
        ("2026-04-01 Late trams fell to 34 a day", "Late trams fell to", "2026-04-01"),
        ("Late trams: 34 (April 2026)", "Late trams", "2026-04"),
        ("Late trams: 34 (target 12 until 2026-12-31)", "Late trams", None),
        ("Late trams: 34", "Late trams", None),
    ],
)
def test_a_metric_has_the_day_that_stands_with_it(read, item, name, date):
    (metric,) = read(f"# Metrics\n\n- {item}\n")
    assert (metric.name, metric.value, metric.date) == (name, 34, date)


def test_a_column_of_targets_is_what_a_metric_is_to_be(read):
    (metric,) = read("## KPIs\n\n| KPI | Before | Target | Now |\n|---|---|---|---|\n| Late | 90 | 30 | 55 |\n")
    assert (metric.value, metric.baseline, metric.target) == (55, 90, 30)


def test_beside_a_goal_the_column_of_its_pace_reports_nothing(read):
    table = "| Activity | Progress | Pace | {} |\n|---|---|---|---|\n| Rowing | 120 km | 110 km | 200 km |\n"
    (metric,) = read(table.format("Goal"))
    assert (quantities([metric]), metric.target) == ({(3, "120 km")}, 200)
    assert (3, "110 km") in quantities(read(table.format("Last year")))


@pytest.mark.parametrize(
    "note",
    [
        "**Target:** 90 %\n",
        "Version: 2\n",
        "Port: 8080\n",
        "_Riders: 30 to 50 at the most_\n",
        "# OKRs\n\n## Success metrics\n\n- Time to repair: 3 h\n",
        "# My goals\n\n- Savings: 5,000\n\nSavings: 5,000 a year\n",
        "| Type | Amount |\n|---|---|\n| Leave | 12 days, of which nine are fixed by law and three by us |\n",
        "| Metric | Target |\n|---|---|\n| Riders | 500 |\n",
    ],
)
def test_what_is_aimed_at_or_set_is_no_metric(read, note):
    assert not quantities(read(note))


def test_below_a_goal_only_what_happened_is_reported(read):
    records = read(
        """
        # My goals for 2026

        ## 1. Save some money

        My aim is 5,000 by December. That is 400 a month.

        I saved 1,900 euros last year.

        ## 2. Run more

        Do it at least 5 times a week.
        """
    )
    assert quantities(records) == {(7, "1,900 euros")}


@pytest.mark.parametrize(
    "line",
    [
        "- **Reading** Read 10 books",
        "- **Blogging** 3 posts and 3 videos every month",
        "- **Running** Complete a marathon and a 500 m swim",
    ],
)
def test_a_goal_behind_its_theme_is_no_outcome(read, line):
    assert not quantities(
        read(f"# My 2025\n\nA year in review.\n\n## Goals for next year\n\n{line}\n- **Sleep** More of it\n")
    )


def test_an_aim_that_was_reached_is_reported(read):
    records = read(
        """
        # Looking back on 2025

        - I planned 100 riders.
        - I reached 70 % of my goal.
        - My aim was 12 posts.
        - Walk 30 minutes a day.
        """
    )
    assert (4, "70 %") in quantities(records)
    assert not {line for line, _ in quantities(records)} & {3, 5, 6}


def test_a_table_without_names_or_with_dates_holds_no_metrics(read):
    records = read(
        """
        ## Metrics

        | Cluster | Depots | Change |
        |---|---|---|
        | 1 | 28 | 19.8 |
        | 2 | 11 | 14.4 |

        | Report | Count |
        |---|---|
        | Timetable | 2026-07-21 |
        | Fares | 2026-08-03 |
        """
    )
    assert not quantities(records)


def test_the_numbers_of_goals_inside_an_answer_are_aims(read):
    records = read(
        """
        ## 2026 OKRs

        _What is the main thing?_

        We closed 2 depots last year.

        ### Ferries are on time and cheap

        - **P0** - 3 new piers are open
        - **P1** - 95 % of trips leave within a minute
        """
    )
    assert quantities(records) == {(5, "2 depots")}


def test_a_question_inside_a_story_reports_nothing(read):
    records = read(
        """
        ## Conflict

        - **Situation:** Could we do it in 6 months? The board gave us 9 weeks.
        - **Action:** I drew the plan on one page.
        - **Result:** Opened after 8 weeks.
        """
    )
    assert quantities(records) == {(3, "9 weeks"), (5, "8 weeks")}


def test_a_remark_beside_a_goal_tells_its_outcome_in_the_past_or_in_a_look_back(read):
    goals = """
        ## Goals

        - **Carve spoons** - 2, maybe 3. I need 4 knives.
        - **Sow beans** - I sowed 2 rows.
        """
    assert quantities(read(goals)) == {(4, "2 rows")}
    assert quantities(read("# My review of 2025\n\n## Goals\n\n**Cook more** Nine new dishes.\n")) == {(5, "Nine new")}
    assert quantities(read("| Goal | Progress |\n|---|---|\n| Sow beans | 40 % |\n")) == {(3, "40 %")}


@pytest.mark.parametrize(
    "goals",
    [
        "1. Row more\n\n   I rowed 40 km, the plan were 90.\n",
        "1. Row more\n\nI rowed 40 km, the plan were 90.\n\n2. Sing\n\nHardly.\n\nThen the choir closed.\n",
        "- Row more\n\nI rowed 40 km, the plan were 90.\n\n- Sing\n\nHardly.\n",
    ],
)
def test_a_paragraph_below_a_goal_in_a_list_tells_what_came_of_it(read, goals):
    first = read(f"# Goals 2025\n\n{goals}")[0]
    assert (first.title, first.outcome) == ("Row more", "I rowed 40 km, the plan were 90.")
    assert quantities([first]) == {(5, "40 km")}


@pytest.mark.parametrize(
    ("goal", "outcome", "told"),
    [
        ("Carve 6 spoons", "I carved three spoons, one of them for my two sisters.", {(3, "three spoons")}),
        ("6 Löffel schnitzen", "Immerhin habe ich vier Löffel geschafft.", {(3, "vier Löffel")}),
        ("Lire 9 livres", "J'ai lu deux livres en trois mois.", {(3, "deux livres")}),
        ("Carve 6 spoons", "I want to carve three spoons.", set()),
    ],
)
def test_what_a_goal_counts_its_outcome_may_count_in_words(read, goal, outcome, told):
    assert quantities(read(f"## Goal: {goal}\n\n{outcome}\n")) == told


def test_a_sentence_may_go_on_over_the_end_of_a_line_and_not_over_that_of_an_item(read):
    goal = """
        ## Goal: carve more spoons

        Over the winter I had meant to carve 12 of them, and so far I
        have carved 7 spoons, in the long evenings that the lake was as
        hard as stone.
        """
    assert quantities(read(goal)) == {(4, "7 spoons")}
    wins = """
        # Wins

        - Wrote the plan for the gates with the keeper of the locks
        - 41 gates oiled
        """
    assert quantities(read(wins)) == {(4, "41 gates")}


@pytest.mark.parametrize("title", ["Goal progress: May", "Avance de objetivos", "Mein Fortschrittsbericht"])
def test_a_note_on_the_progress_of_goals_looks_back(read, title):
    note = f"# {title}\n\nOn the lake I rowed 31 km.\n\nI'm 2/3 of the way to my target. I plan 9 trips.\n"
    assert quantities(read(note)) == {(3, "31 km"), (5, "2/3")}
    assert not quantities(read(note.replace(title, "The lake")))


def test_a_paragraph_between_two_lists_of_goals_tells_of_none(read):
    goals = "# Goals 2025\n\n- Row\n- Sail\n\nThe choir takes 3 evenings.\n\n- Sing\n- Dance\n\nWe had 4 of them.\n"
    assert not any(goal.outcome for goal in read(goals))


def test_so_much_of_so_much_in_each_row_is_progress(read):
    assert quantities(read("| Month | Goals |\n|---|---|\n| January | 2/2 |\n| February | 1/2 |\n")) == {
        (3, "2/2"),
        (4, "1/2"),
    }


def test_what_a_goal_has_come_to_by_now_is_reported(read):
    records = read(
        """
        # Goals for 2026

        ## Save 20k

        As of 11/30 I'm at `$2,310.45`. Every month 400 more should do. `timeout = 30 s` is no amount.
        """
    )
    assert quantities(records) == {(5, "$2,310.45")}


def test_plans_in_a_look_back_report_nothing(read):
    records = read(
        """
        # 2025 in review

        ## Goals for next year

        - **With both harbours** - 40 to 50 trips a week
        - **With one of them** - 20 trips
        """
    )
    assert not quantities(records)


def test_results_of_something_else_make_no_look_back(read):
    note = "# The lock gate\n\nA leaf bears 30 tons of water.\n\n## {}\n\nIt holds.\n"
    assert not quantities(read(note.format("Results")))
    assert quantities(read(note.format("What went well"))) == {(3, "30 tons")}


def test_how_much_of_a_goal_was_reached_stands_behind_it(read):
    note = """
        # OKRs

        #### 1. **Objective:** Water at every tap => 60.5%

        1. KR: Pumps up 99% of the time => 63%
        2. KR: Cut the cost from 9% => 5%
        3. KR: Open the second well 50% 0.6
        4. KR: Bring the share of clean water to 95%
        """
    found = [(r.source.line, [f.text for f in r.figures]) for r in read(note)]
    assert found == [(3, ["60.5%"]), (5, ["63%"]), (6, []), (7, ["50%"]), (8, [])]


def test_beside_an_aim_the_clause_that_tells_something_done_is_reported(read):
    records = read(
        """
        # 2025 in review

        I wanted to write 12 posts and wrote 4.

        **It is done.** I aimed to save 500 euros.

        Calls went from 80 a week to 20.

        If we had met 50 riders, I planned to ask 30 of them.

        I kept 10 of 12 promises that I had planned to keep.
        """
    )
    assert quantities(records) == {(3, "4"), (7, "80 a week to 20"), (11, "10 of 12 promises")}


def test_the_count_behind_a_goal_with_its_verdict_is_reported(read):
    goals = (
        "## Goals\n\n- ✅ Read 20 books: 23\n- 🟡 Save 5000 € (4200 €)\n- ✅ Run 5 km (3 times a week)\n- Sow 9: 3\n"
    )
    assert quantities(read(goals)) == {(3, "23"), (4, "4200 €")}
    assert quantities(read("| Goal | Grade | Notes |\n|---|---|---|\n| Find 10 riders | C | Got 4 |\n")) == {(3, "4")}


def test_a_table_by_weeks_reports_what_was_done_beside_the_plan(read):
    table = "| Week | km planned | km run |\n|---|---|---|\n| 1 | 30 | 28 |\n| 2 | 34 | 36 |\n"
    assert quantities(read(table)) == {(3, "28"), (4, "36")}
    assert not quantities(read("| Week | Topic | Hours |\n|---|---|---|\n| 1 | Knots | 2 |\n| 2 | Locks | 3 |\n"))


def test_what_always_holds_is_no_report(read):
    records = read(
        """
        # Learning journal

        Reading 40,000 small files is slow. A list of 81 % contains that.

        We read 300 files. The lock is 3 days late so far.

        May: the long run, 12 km.
        """
    )
    assert quantities(records) == {(5, "300 files"), (5, "3 days"), (7, "12 km")}


def test_a_section_that_looks_back_reports(read):
    note = "# Goals for 2026\n\n- Read 12 books\n\n## {}\n\nI read 5 books until June.\n"
    assert quantities(read(note.format("Looking back"))) == {(7, "5 books")}
    assert not quantities(read("# Goals for 2026\n\n- Read 12 books\n"))


def test_what_came_of_a_goal_stands_in_brackets_or_in_a_column_of_remarks(read):
    assert quantities(read("## Goals\n\n- Read 20 books (12 so far)\n- Run (3 times a week)\n")) == {(3, "12 so")}
    table = (
        "| Goal | Measure | Status | Comments |\n|---|---|---|---|\n| Fewer calls | < 2 a week | Met | 22% fewer |\n"
    )
    assert quantities(read(table)) == {(3, "22%")}


def test_the_title_of_a_link_reports_nothing(read):
    note = "# 2025 in review\n\nI read [10 quiet ways to ring a bell](https://example.org) and rode 40 trams.\n"
    assert [figure.text for record in read(note) for figure in record.figures] == ["40 trams"]


@pytest.mark.parametrize(
    "note",
    [
        "## O1: Mend the gate\n\n- **KR1 — Oil**\n  Oil it weekly, 52 times.\n  - Status: done. Oiled 40 times.\n",
        "## O1: Mend the gate\n\n#### KR 1.1: Oil it 52 times\n\n- **Baseline**: 40 times\n- **Target**: 52 times\n",
    ],
)
def test_how_a_key_result_stood_and_stands_is_reported(read, note):
    assert [figure.text for record in read(note) for figure in record.figures] == ["40 times"]


@pytest.mark.parametrize(
    ("below", "told"),
    [
        ("- We oiled 40 of them in June", {"40"}),
        ("- Oil 12 a month\n- Take 3 drivers along\n- It should take 5 days", set()),
        ("- [ ] Oil 12 a month\n  - Got 9 gates oiled in May", {"9 gates"}),
        ("- [x] Oil 12 a month\n  - 14 gates with the old can", {"14 gates"}),
        ("- [ ] Oil 12 a month\n  - 14 gates with the old can", set()),
        ("Partly done: we oiled 60%.", {"60%"}),
    ],
)
def test_a_remark_below_a_key_result_tells_how_it_went_in_the_past_or_below_a_ticked_box(read, below, told):
    note = f"## O1: Mend the gate\n\n#### KR 1.1: Oil it 52 times\n\n{below}\n"
    assert {figure.text for record in read(note) for figure in record.figures} == told


@pytest.mark.parametrize("title", ["Planning 2026", "2026 - my objectives"])
def test_the_first_lines_under_a_title_that_looks_ahead_make_no_look_back(read, title):
    note = f"# {title}\n\nIn my year in review I spoke of the yard.\n\n## Work\n\nMy bells ring 20 times a day.\n"
    assert not [figure for record in read(note) for figure in record.figures]
    assert [figure for record in read(note.replace(title, "Notes")) for figure in record.figures]


def test_a_definition_reports_nothing(read):
    note = "# Bells\n\n## What is a bell rate?\n\nA bell rate tells, say, that 500 riders came.\n"
    assert not [figure for record in read(note) for figure in record.figures]


def test_a_team_is_counted_by_its_members(read):
    note = "## Achievements\n\n- Led a 15-member crew through the winter\n"
    assert [figure.text for record in read(note) for figure in record.figures] == ["15-member"]


def test_the_steps_of_a_scale_are_no_metrics(read):
    assert not read("# Grades\n\n- 1.0: 12 trains and more\n- 0.4-0.6: 5 trains\n")


@pytest.mark.parametrize(("remark", "count"), [("target: 60 min", 1), ("4 min less than planned", 2)])
def test_of_a_remark_in_brackets_what_it_aims_at_is_not_reported(read, remark, count):
    note = f"# 2025 in review\n\n## Achievements\n\n- Opened the line again in 47 minutes ({remark})\n"
    assert sum(len(record.figures) for record in read(note)) == count


def test_what_a_document_about_a_thing_counts_is_nobodys_metric(found):
    parts = "".join(f"## Part {number}\n\n- Gates: {number}0\n\n" for number in range(1, 6))
    assert found(f"# The depot\n\n{parts}") == []
    assert len(found(f"# The depot\n\nI counted all of it.\n\n{parts}")) == 5


def test_a_highlight_of_a_week_does_not_make_goals_a_look_back(read):
    note = """
        # Goals for 2026

        The night line gets ready. Validated by 2 external yards before it opens to the public.

        ## Highlights

        - Trained a driver
        """
    assert not [record for record in read(note) if record.kind == "metric"]


@pytest.mark.parametrize(
    ("heading", "count"),
    [("Spoons (3 done)", 3), ("[Knots](https://k.example) (4/9 learned)", 4), ("Oars (2 long)", None)],
)
def test_a_heading_may_count_what_was_done_of_its_list(read, heading, count):
    metrics = [record.value for record in read(f"## {heading}\n\nBirch.\n") if record.kind == "metric"]
    assert metrics == ([] if count is None else [count])


@pytest.mark.parametrize(("name", "count"), [("Gates", 3), ("When a rider has passed all of the gates of a line:", 1)])
def test_a_name_over_figures_is_their_heading(found, name, count):
    assert len(found(f"# Statistics\n\n- {name}\n  - Riders: 4,000\n  - 30 gates\n- 12 lines\n")) == count


def test_how_a_key_result_stands_may_be_said_in_brackets(read):
    note = "# OKRs\n\n## O1: Quiet gates\n\n- KR1: Oil 99.5% of them (currently 84.08%) by May\n"
    assert [figure.text for record in read(note) for figure in record.figures] == ["84.08%"]
    note = "# OKRs\n\n## O1: Quiet gates\n\n- KR1: 90k riders in 30 days (current is {}) at the gates\n"
    assert [figure.text for record in read(note.format("62k")) for figure in record.figures] == ["62k"]
    assert not quantities(read(note.format("given by 4 drivers today")))


@pytest.mark.parametrize(
    ("outcome", "told"),
    [
        ("I'm now on 640.", {(3, "640")}),
        ("读了 7 本。", {(3, "7 本")}),
        ("今年骑车共计 1338 。", {(3, "1338")}),
        ("为了健康，每周 3 次。", set()),
        ("Ich hatte mir 9 Bücher vorgenommen.", set()),
        ("Para isso irei treinar 3 vezes.", set()),
        ("J'aimerais en lire 12 livres.", set()),
    ],
)
def test_what_stands_below_a_goal_is_told_if_it_has_come_about(read, outcome, told):
    assert quantities(read(f"## Goal: row more\n\n{outcome}\n")) == told


@pytest.mark.parametrize("value", ["120 (+20%)", "120 (up 20% from 2024)"])
def test_a_number_beside_its_change_is_reported_with_it(read, value):
    (riders,) = read(f"# 2025 in review\n\nRiders: {value}\n")
    assert (riders.value, len(riders.figures)) == (120, 2)


def test_a_numbered_name_in_a_cell_is_no_value(read):
    named = "| Asked | Told |\n|---|---|\n| Pages a minute | 1. The press |\n| Cost a label | 2. The glue |\n"
    assert not read(f"# Metrics\n\n{named}")
    measured = named.replace("1. The press", "31").replace("2. The glue", "0.09 €")
    assert [record.kind for record in read(f"# Metrics\n\n{measured}")] == ["metric", "metric"]


def test_what_a_command_does_and_the_day_in_a_heading_are_no_figures_of_a_look_back(found):
    note = "# 2025 in review\n\n## 25/10 log\n\n`cp a b`: copies 2 files and took 3 minutes\n"
    assert found(note) == []


def test_the_number_of_a_chinese_chapter_is_no_figure(found):
    assert found("# 年终总结\n\n2.1 数据建设\n\n完成了12个项目。\n") == ["5 metric"]


def test_a_question_in_a_heading_counts_nothing(found):
    assert found("# Looking back at 2025\n\n## 5 years from now?\n\nI hope to ring.\n") == []


def test_the_numbers_of_a_row_are_told_in_the_unit_of_its_value(read):
    table = (
        "| Metric | Start | Target | Actual |\n|---|---|---|---|\n"
        "| Repair | 2 h | 30 min | 50 min |\n| Cost | 90.000 € | 50 T€ | 61,5 T€ |\n| Queue | 3 % | 5 | 9 min |\n"
    )
    repair, cost, queue = read(f"# Metrics\n\n{table}")
    assert (repair.value, repair.baseline, repair.target, repair.unit) == (50, 120, 30, "min")
    assert (cost.value, cost.baseline, cost.target, cost.unit) == (61_500, 90_000, 50_000, "€")
    assert (queue.value, queue.baseline, queue.target, queue.unit) == (9, None, 5, "min")


def test_earlier_readings_are_told_in_the_unit_of_the_last_one(read):
    table = "| Metric | Q1 2026 | Q2 2026 |\n|---|---|---|\n| Wait | 1.5 s | 800 ms |\n"
    (wait,) = read(f"# Metrics\n\n{table}")
    assert (wait.baseline, wait.value, wait.unit) == (1500, 800, "ms")
    assert wait.readings == ({"date": "2026-Q1", "value": 1500},)


@pytest.mark.parametrize("heading", ["Nächste Woche", "Looking ahead", "Semaine prochaine"])
def test_what_is_to_come_is_no_metric_of_the_week_above_it(read, heading):
    note = (
        f"# Rückblick 2026\n\n## Erfolge\n\n- Wartezeit von 9 auf 4 min gesenkt\n\n## {heading}\n\n- 3 Fahrer fragen\n"
    )
    assert {figure.text for record in read(note) for figure in record.figures} == {"9 auf 4 min"}


@pytest.mark.parametrize(
    "idea", ["Idee: 4 Tore teilen", "Idea: share the gate among 4 people", "Plan : huiler 4 portes"]
)
def test_an_idea_or_a_plan_among_wins_reports_nothing(read, idea):
    (win,) = read(f"# Wins 2026\n\n- Wait from 9 to 4 min\n- {idea}\n")
    assert win.title == "Wait from 9 to 4 min"
    assert not read(f"# Metrics\n\n- {idea}\n")


def test_an_arrow_leads_past_the_months_of_its_numbers(read):
    (riders,) = read("# Metrics\n\n- Riders: 1.200 (Januar) → 3.400 (Juni)\n")
    assert (riders.baseline, riders.value) == (1200, 3400)


def test_of_several_numbers_the_first_is_the_value_and_of_a_sum_none_is(read):
    first, added = read("# Metrics\n\n- Trips: 12 trips with 40 riders\n- Pay: 165k base + bonus 90k a year\n")
    assert (first.value, first.unit, added.value) == (12, "trips", None)
    assert [figure.value for figure in added.figures] == [165_000, 90_000]


def test_a_recap_and_a_paragraph_in_the_past_below_goals_report_what_came_of_them(read):
    note = """
        # Goals 2025

        - [ ] Row every day (23 missed days)
        - [x] Mend the pier

        **Recap**: a mixed year, with 5 new ropes.

        I want to row 400 km, 12 km a week. That is 3 times as much.

        Nobody drowned. The ferry carried 5000 riders, and 300 people helped with it. We were named in 15 papers.
        """
    assert quantities(read(note)) == {
        (3, "23 missed days"),
        (6, "5 new ropes"),
        (10, "5000 riders"),
        (10, "300 people"),
        (10, "15 papers"),
    }


def test_letters_glued_to_a_number_behind_a_glued_colon_are_a_mark_if_they_are_no_unit(read):
    (riders,) = read("# Docks\n\n- hull:2cpp\n- deck:3-5sys\n- riders:12k\n")
    assert (riders.name, riders.value) == ("riders", 12_000)


@pytest.mark.parametrize("head", ["## Metrics", "**Metrics**"])
def test_a_name_of_a_letter_and_a_number_asks_nothing_in_front_of_an_amount(read, head):
    records = read(f"# Weekly report W10 (2-6 March 2026)\n\n{head}\np95: 480 ms\nF1: 0.83\nRuns: 14\neNPS 31\n")
    assert [(record.kind, record.title) for record in records] == [
        ("metric", "p95"),
        ("metric", "F1"),
        ("metric", "Runs"),
        ("metric", "eNPS"),
    ]
