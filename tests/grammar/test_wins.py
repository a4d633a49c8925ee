"""The items of a brag document: one each, dated where a date stands."""

import pytest


def test_each_item_under_a_heading_of_wins_is_one_and_what_is_nested_its_detail(read):
    first, second = read(
        """
        ## Wins

        - Mended the tower lift
          - in one night
        - Taught two apprentices
        """
    )
    assert (first.text, first.details, second.text) == (
        "Mended the tower lift",
        "in one night",
        "Taught two apprentices",
    )


@pytest.mark.parametrize(
    ("note", "date"),
    [
        ("## Wins\n\n- 2025-03-14: Mended the tower lift\n", "2025-03-14"),
        ("## Wins\n\n- 14 Mar 2025 - Mended the tower lift\n", "2025-03-14"),
        ("## Wins\n\n- [Mar 14, 2025] Mended the tower lift\n", "2025-03-14"),
        ("## Wins\n\n- Mended the tower lift (March 2025)\n", "2025-03"),
        ("# Wins\n\n## March 2025\n\n- Mended the tower lift\n", "2025-03"),
        ("## Wins\n\n- Mended the tower lift (2025, March 14)\n", "2025-03-14"),
        ("# Wins 2025\n\n## March\n\n- Mended the tower lift\n", "2025-03"),
        ("# Wins\n\n## 2025\n\n### Fri, 14 March\n\n- Mended the tower lift\n", "2025-03-14"),
        ("# Wins\n\n## 2025\n\n### 14. März\n\n- Mended the tower lift\n", "2025-03-14"),
        ("# Wins\n\n## 2025\n\n### 3月14日\n\n- Mended the tower lift\n", "2025-03-14"),
        ("# Wins of 2025\n\n- Mar 14: Mended the tower lift\n", "2025-03-14"),
        ("# Wins of 2025\n\n- **March** – Mended the tower lift\n", "2025-03"),
        ("# Wins 2025\n\n## March to May\n\n- Mended the tower lift\n", "2025"),
        ("# Wins\n\n## March - May 2025\n\n- Mended the tower lift\n", "2025"),
        ("# Wins\n\n## 10 - 14 March 2025\n\n- Mended the tower lift\n", "2025-03-14"),
        ("# Wins\n\n## March 2025\n\n- Mended the tower lift in 2025\n", "2025-03"),
        ("# Wins 2025\n\n## 03/04\n\n- Mended the tower lift\n", "2025"),
        ("# Wins\n\n### 2025\n\n1. Mended the tower lift\n", "2025"),
        ("Wins\n----\n\n*   14.03.2025 Mended the tower lift\n", "2025-03-14"),
    ],
)
def test_a_win_is_dated_by_prefix_suffix_or_heading(read, note, date):
    (win,) = read(note)
    assert (win.kind, win.date) == ("evidence", date)


@pytest.mark.parametrize(
    ("item", "text", "date"),
    [
        ("2026-02-30 Mended the lift", "2026-02-30 Mended the lift", None),
        ("30.02.2026: Mended the lift", "30.02.2026: Mended the lift", None),
        ("02/03/2026 - Mended the lift", "02/03/2026 - Mended the lift", "2026"),
        ("31/03/2026 - Mended the lift", "Mended the lift", "2026-03-31"),
        ("03/03/2026 - Mended the lift", "Mended the lift", "2026-03-03"),
        ("01.04.26 Mended the lift", "Mended the lift", "2026-04-01"),
    ],
)
def test_a_day_that_is_not_clear_stays_in_the_text(read, item, text, date):
    (win,) = read(f"# Wins\n\n- {item}\n")
    assert (win.text, win.date) == (text, date)


@pytest.mark.parametrize(
    ("item", "date"),
    [
        ("[x] Mended the lift 📅 2026-05-06 ✅ 2026-05-05", "2026-05-05"),
        ("[x] Mended the lift ✅ 2026-05-05 📅 2026-05-06", "2026-05-05"),
        ("[x] Mended the lift ➕ 2026-04-01 🛫 2026-04-02 ⏳ 2026-05-01 ✅ 2026-05-05", "2026-05-05"),
        ("[x] Mended the lift 📅 2026-05-06", None),
    ],
)
def test_a_task_is_dated_by_the_day_it_was_done(read, item, date):
    (win,) = read(f"# Wins\n\n- {item}\n")
    assert (win.text, win.date) == ("Mended the lift", date)


@pytest.mark.parametrize(
    "heading",
    [
        "Signaller at the north depot (2022-03 – 2026-02)",
        "Signaller, March 2022 to present",
        "Signaller (03/2022 - 02/2026)",
        "Signaller (2022 - )",
        "Signaller since 2022",
        "Stellwerk, von 2019 bis 2021",
        "2019 - 2021",
        "2024/25",
        "2022年 - 2024年",
    ],
)
def test_a_heading_that_names_a_stretch_of_years_dates_nothing_below_it(read, heading):
    wins = read(f"# {heading}\n\n## What went well\n\n- Mended the tower lift\n- Set up the hoist (May 2024)\n")
    assert [win.date for win in wins if win.kind == "evidence"] == [None, "2024-05"]


@pytest.mark.parametrize(
    ("note", "within"),
    [
        ("# Wins Q1 2026\n\n- Mended the tower lift\n", "2026-Q1"),
        ("# Wins\n\n## 2026-H2\n\n- Mended the tower lift\n", "2026-H2"),
        ("# Wins 2026\n\n## Q2\n\n- Mended the tower lift\n", "2026-Q2"),
        ("# Erfolge\n\n## 1. Halbjahr 2026\n\n- Den Turmlift repariert\n", "2026-H1"),
        ("# Réussites\n\n## T3 2026\n\n- J'ai réparé l'ascenseur\n", "2026-Q3"),
        ("# Logros\n\n## Segundo semestre de 2026\n\n- Reparé el ascensor\n", "2026-H2"),
        ("# 成果\n\n## 2026年上半年\n\n- 修好了电梯\n", "2026-H1"),
        ("# Wins Q1 2026\n\n## February\n\n- Mended the tower lift\n", ""),
        ("# Wins Q1 - Q3 2026\n\n- Mended the tower lift\n", ""),
    ],
)
def test_a_win_below_a_half_or_quarter_lies_within_it(read, note, within):
    (win,) = read(note)
    assert (win.within, win.date[:4]) == (within, "2026")


@pytest.mark.parametrize(
    ("item", "date"),
    [
        ("Renewed the lease until 2028-12-31", None),
        ("Renewed the lease (valid to end of May 2028)", None),
        ("Renewed the lease on 2026-05-05 until 2028-12-31", "2026-05-05"),
        ("Checked the lifts on 2026-05-05, next one due 2027-03-01", "2026-05-05"),
        ("Checked the lifts (2026-05-05), deadline 2027-03-01", "2026-05-05"),
        ("Set up the new hoist in 2024", "2024"),
        ("Set up the new hoist (2024)", "2024"),
        ("Den neuen Kran aufgebaut im Jahr 2024", "2024"),
        ("Set up the hoist, next check due in 2027", None),
        ("Cut delays due to worn signals in May 2026", "2026-05"),
        ("Ran the night desk from March until May 2026", "2026-05"),
        ("Pachtvertrag verlängert bis 31.12.2028", None),
        ("A renouvelé le bail jusqu'au 31 décembre 2028", None),
        ("Renovado el contrato hasta diciembre de 2028", None),
        ("Renovei o contrato até dezembro de 2028", None),
        ("Продлил договор до 2028-12-31", None),
        ("把合同延长至2028年12月31日", None),
    ],
)
def test_the_day_by_which_something_is_due_is_not_the_day_of_the_deed(read, item, date):
    (win,) = read(f"# Wins\n\n- {item}\n")
    assert win.date == date


def test_the_name_of_the_file_dates_a_log(read):
    (win,) = read("## Done\n\n- Mended the tower lift\n", "log_2025-03-14.md")
    assert win.date == "2025-03-14"


@pytest.mark.parametrize(
    "heading",
    [
        "Brag document",
        "Accomplishments",
        "Things I did",
        "What went well",
        "Erfolge",
        "Réussites",
        "Logros",
        "Conquistas",
        "Lo que lanzamos",
        "成果",
    ],
)
def test_wins_are_announced_in_many_words(found, heading):
    assert found(f"## {heading}\n\n- Mended the tower lift\n- Set up the new hoist\n") == ["3 evidence", "4 evidence"]


def test_a_row_of_a_table_of_accomplishments_is_a_win(read):
    (win,) = read("| Date | Accomplishment | Impact |\n|---|---|---|\n| 2025-03-14 | Mended the lift | calm nights |\n")
    assert (win.text, win.date, win.outcome) == ("Mended the lift", "2025-03-14", "calm nights")


def test_a_template_for_wins_holds_none(found):
    text = "## Wins\n\n- [What you did]\n- [Impact: numbers, people]\n- {{project}}\n"
    assert found(text) == []


def test_how_to_keep_such_a_document_is_advice(found):
    text = "# Brag documents\n\n## Wins\n\n- Write down what you did each week\n- Ask your manager\n- Add numbers\n"
    assert found(text) == []


def test_a_list_of_nothing_but_links_is_a_reading_list(found):
    assert found("## Mentoring\n\n- [How to teach](https://a.example)\n- [On patience](https://b.example)\n") == []


def test_a_link_with_a_word_about_it_is_a_win(found):
    assert found("## Talks\n\n- Night of the lifts: [on hinges](https://a.example)\n") == ["3 evidence"]


def test_what_a_tool_should_do_for_the_document_is_no_win(found):
    duties = "When I type `brag`, the tool should:\n\n1. Review completed tasks\n2. Keep the files\n"
    assert found(f"## Brag document\n\n{duties}") == []


def test_next_steps_in_a_brag_document_are_not_yet_done(found):
    text = "# Brag document\n\n## Wins\n\n- Mended the lift\n\n## Next steps (July to December)\n\n- Learn to weld\n"
    assert found(text) == ["5 evidence", "9 objective"]


def test_what_is_to_be_recognised_is_no_recognition(found):
    assert found("# Patterns\n\nRecognition signals:\n- sorted rows\n- pairs of rows\n") == []


def test_a_table_of_troubles_and_what_was_done_about_them_lists_no_wins(found):
    assert (
        found("# The gate\n\n| Problem | What I did | Impact |\n|---|---|---|\n| It stuck | Filed it | It opens |\n")
        == []
    )


def test_work_noted_as_an_order_is_a_win(found):
    assert found("# Brag doc\n\n- Add a spring to the gate\n- Include the hinges of 1840\n- Set up the new lock\n") == [
        "3 evidence",
        "4 evidence",
        "5 evidence",
    ]


def test_a_look_back_tells_what_was_done_behind_its_time(found):
    assert found("# Retrospectiva 2025\n\n- Neste ano eu terminei o curso.\n- No verão eu comecei a mentorar.\n") == [
        "3 evidence",
        "4 evidence",
    ]


def test_how_one_measures_success_is_no_win(found):
    assert "4 evidence" not in found(
        "# Interview\n\n- How do you measure the success of your contributions?\n  - by noise\n"
    )


def test_under_experience_stands_what_was_done(found):
    assert found(
        """
        # Ada Bridge

        Signaller with 12 years of night duty.

        ## Experience

        ### Signaller | Harbour Line

        - Led the crew of the north tower
        - Cut waiting at the lock by 40 %
        - Night timetable: a page for every pier
        - Two piers

        ## Skills

        - Points
        - Lamps
        """
    ) == ["3 metric", "9 evidence", "10 evidence", "11 evidence"]


def test_a_paragraph_that_opens_with_its_date_is_a_win(read):
    (win,) = read("# Accomplishments\n\n**2026-03** Cut the build from 18 min to 4 min.\n\nA good month.\n")
    assert (win.kind, win.date, win.source.line) == ("evidence", "2026-03", 3)


def test_where_most_of_a_list_tells_something_done_the_rest_does_too(found):
    assert found(
        """
        # 2025 in review

        - Opened the pier
        - After long talks the bridge is ours
        - Trained two crews
        - Sold the old boat
        - Walk every day
        """
    ) == ["3 evidence", "4 evidence", "5 evidence", "6 evidence"]


def test_words_that_are_links_are_no_holes(found):
    assert found("## Wins\n\n1. Entered [the harbour race][race].\n2. Read [20 books][books].\n") == [
        "3 evidence",
        "4 evidence",
    ]


def test_the_goal_of_a_win_is_a_detail_of_it(found):
    assert found("# Brag doc\n\n- Rebuilt the gate\n  - Goal: fewer night calls\n") == ["3 evidence"]


def test_a_column_named_in_passing_after_success_holds_no_wins(found):
    table = "| Story | Success and scale |\n|---|---|\n| The gate | ✅ |\n"
    assert found(f"# Stories\n\n## Table\n\n{table}") == []


@pytest.mark.parametrize("heading", ["Workflow", "Step 1: Capture"])
def test_a_note_on_a_tool_for_brag_documents_lists_no_wins(found, heading):
    note = f"# Manage accomplishments\n\n## Trigger\n- Somebody says brag\n\n## {heading}\n- Accomplishment added\n\n"
    assert found(f"{note}## Step 2: Confirm\n- Says thanks\n") == []


def test_the_design_of_a_brag_document_is_no_list_of_wins(found):
    assert found("# Brag doc design\n\n## Decisions\n- Shows wins by month\n") == []
    assert found("# Brag doc\n\n## Decisions\n- Showed wins by month\n") == ["4 evidence"]


def test_excerpts_from_a_book_are_nobodys_wins(found):
    assert not found("## Highlights\n\n- The tide waits for him (Location 1065)\n- A lock has two gates (page 12)\n")


def test_the_cells_of_a_table_may_hold_lists_in_html(found):
    table = "|Accomplishment|Details|\n|---|---|\n| The gate | Painted <li> twice |\n|||\n| The lift </br> | Oiled |\n"
    assert found(f"# 04/2021\n\n{table}") == ["5 evidence", "7 evidence"]


def test_a_virtue_named_among_others_is_a_category_of_accomplishments(found):
    note = "# Accomplishments\n\n## Skill and problem solving\n\n- Gate: Led the repair of the gate in one night.\n"
    assert found(note) == ["5 evidence"]


def test_an_ampersand_is_an_and(found):
    assert found("# Brag document\n\n## Collaboration & mentorship\n\n- Trained Ana, weekly\n") == ["5 evidence"]


def test_items_may_say_by_their_label_that_they_are_wins(read):
    note = (
        "# Recap of May\n\nWhat happened:\n\n- **WIN**: Riders came back\n- **LOSS**: No fence\n- **WIN**: A new bell\n"
    )
    assert [(record.source.line, record.title) for record in read(note)] == [(5, "Riders came back"), (7, "A new bell")]


def test_a_count_of_things_tells_nothing(found):
    assert found("## What I accomplished\n\n- Mended the gate in Selvik\n- tickets: 3\n") == ["3 evidence", "4 metric"]


def test_a_line_that_tells_something_done_needs_no_marker(found):
    note = (
        "# Achievements\n\n## May\n\nBuilt a bell for the night line\n\n* [bells](https://example.org)\n\nIt rings.\n"
    )
    assert "5 evidence" in found(note)
    assert not any(line.startswith("9 ") for line in found(note))


def test_headings_with_prose_below_tell_accomplishments(read):
    note = """
        # My proudest accomplishments

        ## Running the night line at last
        I had wanted to for years, and it was 12 km.

        ## Making time for my books
        I read on the tram.
        """
    assert [record.title for record in read(note)] == ["Running the night line at last", "Making time for my books"]
    assert [figure.text for record in read(note) for figure in record.figures] == ["12 km"]


def test_numbered_rows_under_a_heading_of_accomplishments_are_wins(found):
    note = """
        ## Achievement records

        | ID | Yard | Context | Own part |
        |---|---|---|---|
        | A-1 | Selvik | night line | Built the bell with two smiths |
        | A-2 | Brenna | day line | Mended the gate before the winter |
        """
    assert found(note) == ["5 evidence", "6 evidence"]


def test_terms_of_a_list_in_html_are_items(found):
    assert found("## Awards\n\n<dl>\n<dt>Bell of the year 2016</dt>\n<dt>Fence prize of Selvik</dt>\n</dl>\n") == [
        "4 evidence",
        "5 evidence",
    ]


def test_a_heading_with_its_day_is_an_entry_told_below_it(read):
    note = """
        # Accomplishments register

        ## The counter

        **2026-04-08 - Second counter opened on Mondays**
        Asked for two volunteers and moved the queue.

        **2026-03-28 - Night drop box**
        Built with the caretaker.
        """
    assert [(r.source.line, r.date, r.title) for r in read(note)] == [
        (5, "2026-04-08", "Second counter opened on Mondays"),
        (8, "2026-03-28", "Night drop box"),
    ]


def test_beside_its_dates_a_table_of_highlights_holds_them(read):
    note = """
        # Career highlights

        ### 2025

        | Date | Event |
        |---|---|
        | 1 Jun | Appointed head of the reading room |
        | 4 Feb | Spoke at the day of small libraries |
        """
    assert [(r.date, r.title) for r in read(note)] == [
        ("2025-06-01", "Appointed head of the reading room"),
        ("2025-02-04", "Spoke at the day of small libraries"),
    ]


@pytest.mark.parametrize(
    "line", ["Inspired by https://example.org", "Felt better since. Try it too.", "A yard of bells"]
)
def test_a_remark_among_achievements_is_none(found, line):
    assert found(f"# Achievements\n\n{line}\n\n- Built a bell\n") == ["5 evidence"]


def test_a_look_back_may_tell_what_was_done_month_by_month(found):
    note = """
        # 2025 in review

        # March

        ## A new bell

        It rings on the night line.

        ## Fences

        I mended three.

        # April & May

        ## Running

        On Sundays.
        """
    assert found(note) == ["5 evidence", "9 evidence", "15 evidence"]
    assert not found(note.replace("2025 in review", "Notes"))


def test_an_item_may_announce_the_wins_below_it(found):
    note = "# 2025 in review\n\n- Health was poor.\n- Highlights:\n  - a bell for the yard\n  - Selvik by tram\n"
    assert found(note) == ["5 evidence", "6 evidence"]


def test_what_a_note_is_based_on_is_no_win(found):
    assert found("## Wins\n\n- Built a bell\n- Based on a note by Inga\n- See the yard book\n") == ["3 evidence"]


def test_below_the_months_of_a_look_back_stands_what_was_done(found):
    note = """
        # 2025 in review

        ## Open source

        ### March

        - [Bellrope](https://example.org/bell): a timetable that fits on one card
        - A rest

        ### Week 12

        - Depot: the one behind the harbour
        """
    assert found(note) == ["7 evidence"]
    assert not found(note.replace("2025 in review", "Notes"))


def test_a_chinese_summary_tells_under_headings_in_bold_what_was_done(found):
    note = """
        # 工作总结

        ## 总结

        **1、重写整个售票系统**

        完成了三条线路的接入。

        **2、整理旧票的退款流程**

        写了一份说明，上线后退款快了一倍。

        **3、站台时钟的统一管理**

        六座时钟由一台主机校准。
        """
    assert found(note) == ["5 evidence", "9 evidence", "13 evidence"]
    assert not found(note.replace("## 总结", "## 下周"))


def test_names_below_a_subject_among_highlights_are_no_wins(found):
    skills = "- Welding\n- Pump control\n- Timetable design\n"
    assert found(f"# Career highlights\n\n## Strong in\n\n{skills}") == []
    assert len(found(f"# Career highlights\n\n## Spring 2025\n\n{skills}")) == 3
    assert found(f"# Career highlights\n\n## Strong in\n\n{skills}- Rebuilt the north pump\n")[-1] == "8 evidence"
    served = "- A word with the crew of the ferry at night\n"
    assert found(f"# Career highlights\n\n## Strong in\n\n- Welding\n- Pumps\n{served}")[-1] == "7 evidence"


def test_what_a_register_says_of_itself_is_no_win(found):
    assert found("# Wins\n\nOrganized by depot, newest first.\n\n- Mended the tower lift\n") == ["5 evidence"]


def test_leadership_among_achievements_is_a_sort_of_them_and_no_list_of_stories(found):
    below = "\n\n- Led the night shift for two years\n- Taught two apprentices\n"
    assert found(f"# Achievements\n\n## Leadership{below}") == ["5 evidence", "6 evidence"]
    assert "5 story" in found(f"# Achievements\n\n## Leadership stories{below}")


@pytest.mark.parametrize(("name", "lines"), [("brag-doc.md", ["3 evidence", "4 evidence"]), ("results.md", [])])
def test_the_name_of_a_note_without_a_title_may_announce_wins(found, name, lines):
    assert found("## Depot\n\n- Mended gates\n- Quieter bells\n", name) == lines


def test_a_perfect_tense_tells_what_was_done(found):
    assert found("# 2025 in review\n\n- have mended the tower lift\n- have a cat\n") == ["3 evidence"]


def test_an_empty_heading_of_a_form_that_comes_again_speaks_for_none_of_those_below(found):
    note = """
        # Check-ins

        ## Highlights

        ## Highlights

        ## The depot

        - The plan of the depot, with all of its sidings
        """
    assert found(note) == []


def test_criteria_for_success_are_no_wins_and_what_is_still_to_be_said_is_none(found):
    criteria = "# Night line\n\n## Success criteria\n\n- Four trains a night\n- No complaint from the depot\n"
    later = "# Night line\n\n## What went well\n\n- TBD (at the end of the season)\n- Trained two drivers\n"
    assert found(criteria) == []
    assert found(later) == ["6 evidence"]


def test_what_was_learned_and_what_fell_short_is_no_win(found):
    note = """
        # Brag document 2026

        ## Wins

        - Built the night line

        ## Lessons learned

        - Trust is essential to a crew

        ## Areas where I fell short

        - Missed two meetings of the crew
        """
    assert found(note) == ["5 evidence"]


@pytest.mark.parametrize(("above", "count"), [("The highlights", 2), ("Things I did less of", 0)])
def test_headings_below_highlights_are_accomplishments_be_they_a_word(found, above, count):
    told = "### Bells!\n\nI cast two bells this year.\n\n### Teaching\n\nI taught nine.\n\n> Ask me.\n\n"
    note = f"# Looking back at 2025\n\n## {above}\n\n{told}### My goals\n\n1. Rest\n"
    assert sum("evidence" in what for what in found(note)) == count


def test_headings_of_a_year_that_say_what_their_writer_did_are_wins(found):
    note = """
        # 2025 in review

        ## I started the night line

        It took a winter.

        ## I gave my first talk

        In front of the whole depot.

        ## The weather

        It rained.
        """
    assert found(note) == ["3 evidence", "7 evidence"]


def test_what_was_not_done_in_a_month_is_no_win(found):
    month = "## March\n\n- Didn't finish the gate at all\n- Haven't been to the ferry once\n- Opened the north line\n"
    assert found(f"# 2025 in review\n\n{month}") == ["7 evidence"]


@pytest.mark.parametrize(
    ("written", "date"),
    [("25/11/2025", "2025-11-25"), ("11/25/2025", "2025-11-25"), ("5/5/2025", "2025-05-05"), ("08/11/2025", "2025")],
)
def test_of_a_date_that_may_be_read_two_ways_only_the_year_is_taken(read, written, date):
    (win,) = read(f"{written} - The gate opened on the first try.\n", "depot-wins.md")
    kept = f"{written} - " if date == "2025" else ""
    assert (win.kind, win.date, win.title) == ("evidence", date, f"{kept}The gate opened on the first try.")


def test_a_file_named_for_wins_in_which_nobody_did_anything_has_none(found):
    tips = (
        "## Search\n\n- press the left key\n- `look --all`\n- type the name of the lamp\n- split the screen\n- wait\n"
    )
    assert found(tips, "wins.md") == []
    assert found("## Search\n\n- Wrote the index of lamps\n- A faster look-up\n", "wins.md") == [
        "3 evidence",
        "4 evidence",
    ]


def test_below_wins_a_heading_that_only_mentions_goals_announces_none(found):
    note = "# Wins of the week\n\n## 2026-01-19\n\n### Week 1 goals and a first look\n\n- Wrote down what I want\n"
    assert found(note) == ["7 evidence"]


LOG = "# Log\n\n## Week of 2026-03-02\n\n- [{one}]({to}/1)\n- [{two}]({to}/2) #parser\n"


@pytest.mark.parametrize(
    ("to", "wins"),
    [
        ("https://code.example/mill/pull", 2),
        ("https://code.example/mill/-/merge_requests", 2),
        ("https://code.example/mill/wiki", 0),
    ],
)
def test_titles_of_changes_to_a_code_base_say_what_was_done(read, to, wins):
    records = read(LOG.format(one="Sorting of empty trays", two="A shorter error", to=to))
    assert [record.kind for record in records] == ["evidence"] * wins


def test_below_the_days_of_a_log_every_entry_was_done(found):
    days = ["Monday 2026-03-02", "Tuesday 2026-03-03", "Wednesday 2026-03-04"]
    log = "".join(f"## {day}\n\n- working on the hinge\n- review of the tram doors\n- added a bell\n\n" for day in days)
    assert found(f"# March\n\n{log}") == [f"{line} evidence" for line in (5, 6, 7, 11, 12, 13, 17, 18, 19)]


def test_days_with_nothing_but_plans_tell_none(found):
    days = ["Monday 2026-03-02", "Tuesday 2026-03-03", "Wednesday 2026-03-04"]
    plan = "".join(f"## {day}\n\n- mend the hinge\n- write to the fitters\n\n" for day in days)
    assert found(f"# March\n\n{plan}") == []


def test_a_chinese_report_numbers_its_parts_and_entries_with_a_comma_of_its_own(found):
    done = "一、本周完成\n\n1、完成大门的登录接口；\n\n2、钟楼缓存方案；\n\n"
    report = f"# 周报\n\n{done}二、下周计划\n\n1、完善大门的测试；\n\n2、修复钟楼；\n"
    assert found(report) == ["5 evidence", "7 evidence", "11 objective", "13 objective"]


def test_what_went_less_well_is_no_win(found):
    assert found("# Review 2025\n\n## Well\n\n- Mended the lift\n\n## Less well\n\n- Painted the gate\n") == [
        "5 evidence"
    ]


def test_paragraphs_stamped_with_day_and_clock_are_the_entries_of_a_log(read):
    entries = [
        "**[18/09/25 15:11] sven@depot >>** mended the tower lift",
        "**[2025-09-19 09:00] sven@depot >>** wrote down how the lift is oiled",
        "[19/09/2025 16:30] filed the hinge of the north gate",
    ]
    wins = read("# Logs\n\n" + "\n\n".join(entries) + "\n")
    assert [(win.title, win.date) for win in wins] == [
        ("mended the tower lift", None),
        ("wrote down how the lift is oiled", "2025-09-19"),
        ("filed the hinge of the north gate", "2025-09-19"),
    ]
    assert read("# Logs\n\n" + "\n\n".join(entries[:2]) + "\n") == ()


def test_a_line_in_italics_below_an_item_leads_in_to_another_list(found):
    note = "## Wins this week:\n\n*Done:*\n- Mended the lift\n- Oiled the gate\n*Not done:*\n- Paint the yard\n"
    assert found(note) == ["4 evidence", "5 evidence"]


def test_an_item_that_names_a_subject_was_done_where_its_parts_were(found):
    note = "# 项目总结\n\n1. 完成大门登录功能的开发\n2. 回归测试\n\t- 解决了51个问题\n3. 完成了钟楼适配\n"
    assert found(note) == ["3 evidence", "4 evidence", "6 evidence"]


def test_paragraphs_labelled_with_their_week_are_the_entries_of_a_log(found):
    weeks = "".join(f"Week {first} - {first + 1}: drew the plans of gate {first}\n\n" for first in (1, 3, 5))
    assert found(f"# Log\n\n{weeks}") == ["3 evidence", "5 evidence", "7 evidence"]


def test_a_line_that_closes_with_its_year_in_brackets_is_an_honour(read):
    note = "## Awards\n\n(2) The welders' prize (May 2019)\n\nEach year one welder is chosen by the guild.\n"
    (award,) = read(note)
    assert (award.source.line, award.date) == (3, "2019-05")


def test_what_is_planned_for_a_day_of_a_log_was_not_done(found):
    days = "".join(
        f"## 2026-03-0{day}\n\n### What I did\n\n- Mended gate {day}\n\n### What I'm planning\n\n- Paint gate {day}\n\n"
        for day in (2, 3, 4)
    )
    assert found(f"# Week\n\n{days}") == ["7 evidence", "17 evidence", "27 evidence"]


def test_a_table_with_a_day_and_the_work_done_tells_wins_in_every_language(found):
    table = "| Date | À faire | Travail effectué |\n|---|---|---|\n| 13.05.2024 | La grille | Grille réparée |\n"
    assert found(f"# Journal\n\n{table}") == ["5 evidence"]


def test_phases_that_are_over_describe_no_tool(found):
    phases = "".join(f"## ✅ Phase {number}: gates\n\n- Built gate {number} of the yard\n\n" for number in (1, 2))
    assert found(f"# Project accomplishments\n\n{phases}") == ["5 evidence", "9 evidence"]


@pytest.mark.parametrize("marker", ["- ", ""])
def test_lines_that_each_begin_with_their_day_are_the_entries_of_a_log(read, marker):
    entries = ["2026-03-02 Mended the lift", "2026-03-03 hinge of the gate", "2026-03-04 Filed the door"]
    wins = read("# Notes\n\n" + "".join(f"{marker}{entry}\n" for entry in entries))
    assert [(win.title, win.date) for win in wins] == [
        ("Mended the lift", "2026-03-02"),
        ("hinge of the gate", "2026-03-03"),
        ("Filed the door", "2026-03-04"),
    ]


def test_dated_lines_of_which_none_tells_a_deed_are_no_log(found):
    releases = "".join(f"- 2026-03-0{day}: version {day}\n" for day in (2, 3, 4))
    assert found(f"# Releases\n\n{releases}") == []


def test_paragraphs_that_begin_with_a_clock_and_a_day_without_its_year_are_a_log(read):
    entries = ["2/26 (8:30am) -- Set up the bell", "2/27 (12:30) -- Tuned 3 chimes", "3/1 (9:00pm) -- Hung the bell"]
    wins = read("\n\n".join(entries) + "\n")
    assert [(win.title, [figure.text for figure in win.figures]) for win in wins] == [
        ("Set up the bell", []),
        ("Tuned 3 chimes", ["3 chimes"]),
        ("Hung the bell", []),
    ]


def test_headings_that_each_say_what_i_did_are_wins_where_the_first_lines_look_back(read):
    note = "# 2025 into 2026\n\nHere are a few things I did.\n\n"
    note += "## I wrote 14 letters.\n\nOne a month, and two more.\n\n## I drew 3 portraits.\n\nOf my aunts.\n"
    assert [(win.title, win.date, win.figures[0].text) for win in read(note)] == [
        ("I wrote 14 letters.", "2025", "14 letters"),
        ("I drew 3 portraits.", "2025", "3 portraits"),
    ]


@pytest.mark.parametrize("marker", ["", "- "])
def test_paragraphs_of_weeknotes_are_wins_by_the_sentence_that_tells_a_deed(read, marker):
    paragraphs = [
        "A quiet week in the yard.",
        "The gate again. I oiled the hinges and wrote down how. It holds.",
        "I was tired on Friday, and I expected more of the rain.",
    ]
    note = "# Weeknotes 17\n\n" + "".join(f"{marker}{paragraph}\n\n" for paragraph in paragraphs)
    (win,) = read(note)
    assert (win.source.line, win.title) == (5, "I oiled the hinges and wrote down how")
    assert win.details == "The gate again.\nIt holds."
    assert read(note.replace("Weeknotes", "Essay")) == ()


def test_the_fences_of_code_are_no_words_of_the_record(read):
    (win,) = read("# Wins\n\n- Wrote the oiler\n\n  ```python\n  oil()\n  ```\n")
    assert (win.details, win.lines["details"]) == ("oil()", (6,))


def test_a_remark_in_italics_tells_no_win(found):
    assert found("# Wins\n\nOpened the north gate.\n\n*Accepted by the board.*\n") == ["3 evidence"]


def test_headings_with_the_fields_of_a_brag_list_below_are_wins(read):
    entry = "## {}\n\n**Tags:** care\n\n> Nobody waits at the gate any more.\n\n---\n*Accepted on 3 March*\n\n"
    wins = read("# Brag list\n\n" + entry.format("Oil for all gates") + entry.format("Paint"))
    assert [(win.source.line, win.title) for win in wins] == [(3, "Oil for all gates"), (12, "Paint")]
    assert "Nobody waits" in wins[0].details


def test_below_a_job_with_its_years_stands_what_was_done_there(found):
    note = """
    ##### Fitter - 2019 to present

    It was a new crew, and the yard was loud.

    Led the crew through the winter. Nobody fell ill.

    Took on the gate.

    - Mentoring the younger fitters at the gate
    """
    assert found(note) == ["5 evidence", "7 evidence", "9 evidence"]


def test_outcomes_that_can_be_counted_are_accomplishments(found):
    assert found("# Fitter at the yard\n\n## Quantifiable outcomes\n\n- **Noise:** down by 30 %\n") == ["5 evidence"]


def test_a_list_full_of_links_to_notes_is_no_form_to_be_filled_in(found):
    items = "".join(f"- Mended step {n} with [[the queue]]\n" for n in range(12))
    assert len(found(f"## Wins\n\n{items}")) == 12


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("2026-05-03T10:20:00 mended the lift", "mended the lift"),
        ("March 2026 -- mended the lift", "mended the lift"),
        ("14th of March 2026, mended the lift", "mended the lift"),
        ("Mended the lift 🗓️ 2026-03-05", "Mended the lift"),
    ],
)
def test_nothing_is_left_of_a_date_in_the_words(read, line, title):
    (win,) = read(f"# Wins\n\n- {line}\n")
    assert (win.text, win.date[:5]) == (title, "2026-")


@pytest.mark.parametrize("line", ["none", "None.", "nothing this week", "(none)"])
def test_to_say_that_there_was_nothing_is_no_win(journal, line):
    journal.note("w.md", f"# Wins\n\n- {line}\n")
    assert journal.records() == []
    assert "Every line that was read" in journal("list", "--unread").out


def test_bold_at_the_margin_ends_an_item_and_heads_what_follows(read):
    note = """
    # Week 2026-05-17

    **Done**
    - Mended the tower lift
    **What did not go well**
    - The doors broke twice
    """
    assert [one.title for one in read(note) if one.kind == "evidence"] == ["Mended the tower lift"]


def test_a_day_at_the_margin_begins_an_entry_of_its_own(read):
    note = "# Work log 2026\n\n- 2026-10-05 Mended the tower lift\n2026-11-02 taught two apprentices\n"
    assert [(one.date, one.title) for one in read(note)] == [
        ("2026-10-05", "Mended the tower lift"),
        ("2026-11-02", "taught two apprentices"),
    ]


def test_what_is_nested_by_name_fills_the_fields_of_a_win(read):
    note = "# Wins\n\n- 2026-05-01 Mended the lift\n  - Result:: dry since\n  - with:: Ana\n  - Impact: no leak\n"
    (win,) = read(note)
    assert (win.outcome, win.witnesses, win.details) == ("dry since", ("Ana",), "Impact: no leak")


def test_wins_stand_beside_stories_under_a_heading_of_the_same_level(read):
    note = """
    # Stories

    ## The lift

    Situation: it stood still
    Action: I called the maker
    Result: it ran after two hours

    # Wins 2026

    - 2026-03-01 cut the noise by 12 %
    """
    assert [(one.kind, one.title) for one in read(note)] == [
        ("story", "The lift"),
        ("evidence", "cut the noise by 12 %"),
    ]


@pytest.mark.parametrize("label", ["Plan", "Geplant", "Prévu", "Idea"])
def test_what_is_planned_is_no_win(read, label):
    (win,) = read(f"# Wins\n\n- Mended the tower lift\n- {label}: cut its wait from 9 to 4 min\n")
    assert win.title == "Mended the tower lift"


def test_an_area_of_life_as_an_item_groups_what_was_done(found):
    note = "# Week 24 of 2026\n\n## Done\n\n- Work\n  - Invoices sent out\n  - Accounts closed\n- Health\n  - Swam\n"
    assert found(note) == ["6 evidence", "7 evidence", "9 evidence"]


def test_ticks_below_a_week_of_a_report_tell_what_was_done_and_set_no_goal(found):
    week = "## Week 5: 17 December 2025\n\n### ✅ Bells\n\n- ✅ Ropes for 6 bells\n- ✅ Better grease\n- ✅ Clock set\n"
    open_points = "### Open points\n\n- ❌ The fourth bell is still out of tune\n- ❌ No plan for the ladder\n"
    assert found(f"# Weekly report\n\n{week}\n{open_points}") == ["7 evidence", "8 evidence", "9 evidence"]


@pytest.mark.parametrize(
    "title", ["Work log", "Journal de bord", "Arbeitstagebuch", "Bitácora de trabajo", "Diário de bordo", "工作日志"]
)
def test_a_work_log_is_known_by_its_name(found, title):
    note = f"# {title}\n\n## 2026-01-29\n\n- Yolo 8, la matrice\n\n## 2026-01-30\n\n- Test 3, clip\n- Plan B\n"
    assert found(note) == ["5 evidence", "9 evidence", "10 evidence"]


@pytest.mark.parametrize("box", ["[ ]", "[-]", "[>]", "[/]", "TODO", "WAITING"])
@pytest.mark.parametrize("line", ["{} hang the bell", "2026-04-12 {} hang the bell", "2026-04-12: {} hang the bell"])
def test_a_task_that_is_open_put_off_or_given_up_is_no_win_wherever_its_box_stands(read, box, line):
    (win,) = read(f"# Wins 2026\n\n- {line.format(box)}\n- 2026-04-13 Hung 9 bells\n")
    assert win.text == "Hung 9 bells"


@pytest.mark.parametrize("box", ["[x]", "[X]", "[✅]", "DONE"])
def test_a_box_behind_the_day_is_no_part_of_a_win(read, box):
    (win,) = read(f"# Wins 2026\n\n- 2026-04-12 {box} hung the bell\n")
    assert (win.text, win.date) == ("hung the bell", "2026-04-12")


@pytest.mark.parametrize("label", ["planned", "Next", "Geplant", "**Prévu**", "Próximo paso"])
def test_what_a_label_says_is_planned_is_no_win(read, label):
    (win,) = read(f"# Work log 2026\n\n- 2026-06-10 {label}: release the bells\n- 2026-06-11 hung 9 bells\n")
    assert win.text == "hung 9 bells"


def test_what_a_program_keeps_for_itself_is_no_part_of_a_win_and_none(read):
    first, second = read(
        """
        - DONE hung the bell
          collapsed:: true
        \t- with a rope
        - oiled the gate
          id:: 6613a-22
          background-color:: red
        - collapsed:: true
        """,
        "journals/2026_04_08.md",
    )
    assert (first.text, first.details) == ("hung the bell", "with a rope")
    assert second.text == "oiled the gate"


def test_a_property_on_a_line_of_its_own_is_no_part_of_a_win(read):
    (win,) = read(
        """
        # Wins 2026

        - hung the bell
          in the tower
          impact:: no more calls
          with:: Ana
          date:: 2026-04-08
          area:: north
          tags:: #roof, [[Lift shaft]], gate
        """
    )
    assert (win.text, win.outcome, win.date) == ("hung the bell in the tower", "no more calls", "2026-04-08")
    assert (win.witnesses, win.details) == (("Ana",), "area:: north")
    assert [tag for tag in win.tags if tag] == ["roof", "Lift shaft", "gate"]


def test_a_frame_for_successes_holds_wins(read):
    wins = read(
        """
        # 2026-05-29

        > [!success] Win
        > Hung 3 bells in
        > the tower
        >
        > Oiled the gate

        > [!done]- Mended the lift in a day
        > with Ana

        > [!note] Shipped nothing
        """,
        "daily/2026-05-29.md",
    )
    assert [win.text for win in wins] == ["Hung 3 bells in the tower", "Oiled the gate", "Mended the lift in a day"]
    assert [win.source.line for win in wins] == [4, 7, 9]
    assert wins[2].details == "with Ana"


@pytest.mark.parametrize(
    "years", ["April 2020 - August 2023", "*April 2020 - August 2023*", "**Fitter | Apr 2020 - Aug 2023**"]
)
def test_what_was_done_in_a_job_is_of_its_years_where_they_stand_below_its_heading(read, years):
    (win,) = read(f"# Experience\n\n## Tram works\n\n{years}\n\n- Repaired forty doors in a year\n")
    assert (win.date, win.within) == (None, "2020-04..2023-08")


@pytest.mark.parametrize(
    "line",
    [
        "dream: a yard of my own",
        "Will send the gate plan tomorrow",
        "I'll weld the bell next",
        "Muss noch die Glocke schweißen",
        "did NOT get to the yard",
        "I did not get to the yard",
    ],
)
@pytest.mark.parametrize("day", ["", "2026-06-11 "])
def test_what_is_dreamt_of_ahead_or_denied_is_no_win(read, line, day):
    assert read(f"# Wins\n\n- {day}{line}\n") == ()


@pytest.mark.parametrize(
    "line", ["Will Berg praised the gate", "Will Berg: thanks for the bell", "Want to mend it is back, mended"]
)
def test_a_name_and_a_deed_are_no_plan(read, line):
    assert [record.kind for record in read(f"# Wins\n\n- 2026-06-11 {line}\n")] == ["evidence"]


@pytest.mark.parametrize(
    ("line", "year"),
    [
        ("Berg I, Lind B, Moor A. Hinges under load. *J Gates* 2024;12:gk77", "2024"),
        ("Lind B, et al. (incl. Berg I) Atlas of bells. Bell Methods 2023", "2023"),
        ("Berg, I., & Lind, B. (2021). How gates wear. Gates, 4(2), 11-19.", "2021"),
        ("Counted 2023 bells for Ida, Bo and Ana", None),
    ],
)
def test_a_publication_is_of_the_year_of_its_citation(read, line, year):
    assert [record.date for record in read(f"# Publications\n\n## Published\n- {line}\n")] == [year]


def test_what_is_in_preparation_is_no_win(read):
    note = "# Publications\n\n## In preparation\n- Map of the yard (with Ida)\n\n## Published\n- Guide to bells\n"
    assert [record.title for record in read(note)] == ["Guide to bells"]


def test_the_day_of_an_aim_is_not_when_something_was_done(read):
    assert read("# Wins\n\n- Map of the yard drawn – target: printed by Dec 2027\n")[0].date is None
    assert read("# Wins\n\n- Map of the yard: printed, May 2026\n")[0].date == "2026-05"


def test_a_smiley_in_letters_at_the_end_of_a_line_makes_no_label_of_it(found):
    log = "# Work log\n\n2026-05-28 new hinge on all gates :tada:\n2026-05-27 new hinge on two gates\n"
    assert found(log) == ["3 evidence", "4 evidence"]
