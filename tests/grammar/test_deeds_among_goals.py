"""Below a title that speaks of goals, what somebody says he did is an accomplishment; what is planned stays a goal."""


def test_what_was_done_is_no_goal(found):
    note = """
        # 2026 goals

        The old year was a strange one.

        - I managed to ride the whole line
        - My crew opened the north gate
        - Get promoted
        """
    assert found(note) == ["5 evidence", "6 evidence", "7 objective"]


def test_questions_below_a_heading_inside_an_item_are_read(found):
    note = """
        ## How would you rate your work?
        - On the line
          - ### Self-rating (1-5): 3
            - Did you ring on time?
              - At first no, but I got better
            - Did you oil the gates?
              - I did, every week
        - With others
          - How well did you work with your crew?
            - I helped them more
        """
    assert found(note) == ["4 answer", "6 answer", "9 answer"]


def test_what_a_course_teaches_its_reader_is_no_goal(found):
    note = "# Gates 101\n\n## Learning objectives\n\nBy the end {} will be able to:\n\n- Oil a gate\n- Explain hinges\n"
    assert found(note.format("you")) == []
    assert found(note.format("I")) == ["7 objective", "8 objective"]


def test_below_a_north_star_stand_goals(found):
    assert found("# North star: lead a crew\n\n## This quarter\n- [ ] Ask Ann\n- [x] Weld\n") == [
        "4 objective",
        "5 objective",
    ]


def test_a_title_may_be_written_like_a_file_name(found):
    assert found("# Depot-Accomplishments\n\n- Opened nine gates\n", "readme.md") == ["3 evidence"]


def test_in_a_resume_leadership_is_a_heading_over_deeds(found):
    note = "# Ann\n\n## Experience\n\n### Ferry\n\n- Mended engines\n\n## Leadership\n\n- Taught two apprentices\n"
    assert found(note) == ["7 evidence", "11 evidence"]
    assert found(note.replace("## Experience", "## Life"))[-1] != "11 evidence"
