"""The JSON of a sheet is a contract: other programs read it, so its keys change only with its version."""

from __future__ import annotations

MEMORIES = """
    ## Behavioural

    ### Conflicts

    - boss wanted the alarm switched off -> measured it for a week -> it stayed, 40 false calls fewer
"""
SHEET = [
    *("report", "version", "company", "as_of", "interview", "today", "facts", "matrix", "values", "holes"),
    *(
        "questions",
        "stories",
        "common",
        "left_over",
        "opener",
        "why",
        "numbers",
        "expect",
        "ask",
        "do_not_say",
        "notes",
    ),
    *("practice", "explain"),
]
MATRIX = ["columns", "rows"]
ROW = ["story", "title", "cells", "reasons", "leads", "words", "seconds", "age", "state", "source"]
QUESTION = [
    *("question", "competency", "story", "runner_up", "why", "story_title", "runner_up_title", "runner_up_why"),
    *("answer", "origin", "is_open", "source"),
]
STORY = [
    *("story", "title", "leads", "parts", "words", "seconds", "at_level", "missing", "say", "follow_ups"),
    *("weaknesses", "source", "told_before"),
]


def test_the_keys_of_a_sheet_are_the_documented_ones(journal):
    journal.note("memories.md", MEMORIES)
    sheet = journal("prep", "--company", "meta", "--json").json
    assert list(sheet) == SHEET
    assert (sheet["report"], sheet["version"]) == ("prep", 1)
    assert list(sheet["matrix"]) == MATRIX
    assert list(sheet["matrix"]["rows"][0]) == ROW
    assert list(sheet["questions"][0]) == QUESTION
    assert list(sheet["stories"][0]) == STORY


def test_every_row_has_one_cell_for_each_column_from_0_to_3(journal):
    journal.note("memories.md", MEMORIES)
    matrix = journal("prep", "--company", "meta", "--json").json["matrix"]
    assert all(len(row["cells"]) == len(matrix["columns"]) for row in matrix["rows"])
    assert {cell for row in matrix["rows"] for cell in row["cells"]} <= {0, 1, 2, 3}


def test_a_weakness_of_most_stories_is_said_once_on_the_screen_and_stays_with_each_in_json(journal):
    journal.note(
        "memories.md",
        """
        ## Behavioural

        ### Conflicts

        - boss wanted the alarm switched off -> measured it for a week -> it stayed
        - argued with the planner about margins -> compared both -> he took mine

        ### Mistakes

        - promised a date without having asked -> came late -> now I ask
        """,
    )
    sheet = journal("prep", "--any", "--json").json
    undated = [story["title"] for story in sheet["stories"] if "date" in {one["code"] for one in story["weaknesses"]}]
    assert len(undated) == len(sheet["stories"]) >= 3
    assert [one["code"] for one in sheet["common"]].count("date") == 1
    assert journal("prep", "--any").out.count("add a date, so that its age is known") == 1


def test_the_first_screen_is_one_screen_and_explains_its_columns(journal):
    journal.note("memories.md", MEMORIES)
    screen = journal("prep", "--company", "meta").out.split("---- the rest")[0]
    assert len(screen.splitlines()) <= 45
    assert "Mov Move Fast" in screen
    assert "280 are two minutes" in screen


def test_what_its_owner_expects_to_be_asked_next_comes_first_below_a_story(journal):
    journal.note(
        "stories.md",
        """
        # Interview stories

        ## Ownership: the night tram

        **Situation:** The night tram was late and nobody looked after it.
        **Action:** I took over the plan, rode each tram and wrote down every stop.
        **Result:** Delays fell by 12 %.

        Follow-ups:
        - Why did you ride them yourself?
        - Who objected?
        - What would you do differently?
        - How long did it hold?
        """,
    )
    (story,) = journal("prep", "--company", "amazon", "--json").json["stories"]
    assert story["follow_ups"] == [
        "Why did you ride them yourself?",
        "Who objected?",
        "What would you do differently?",
        "How long did it hold?",
    ]


def test_the_questions_a_story_is_kept_for_are_expected_and_it_answers_them(journal):
    journal.note(
        "stories.md",
        """
        # Interview stories

        ## The night tram

        **Situation:** The night tram was late and nobody looked after it.
        **Action:** I took over the plan, rode each tram and wrote down every stop.
        **Best for:** "When did you look after what nobody wanted?"
        """,
    )
    sheet = journal("prep", "--company", "amazon", "--json").json
    (expected,) = [
        one for one in sheet["questions"] if one["question"] == "When did you look after what nobody wanted?"
    ]
    assert (expected["story_title"], expected["origin"]) == ("The night tram", "your notes")
    assert expected["source"] == [{"path": "stories.md", "line": 7, "end_line": 7}]
