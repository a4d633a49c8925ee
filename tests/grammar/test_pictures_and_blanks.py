"""Pictures in place of bullets, and blanks in place of words."""

import pytest

PARAGRAPHS = "🏆 Won the bell prize\n\n✨ Learned to weld\n\n🎉 Opened the north gate\n"


def test_paragraphs_with_a_picture_in_front_are_a_list_of_what_was_done(found):
    note = f"# Goodbye 2025\n\nThe year was kind. Take a look at what I accomplished last year:\n\n{PARAGRAPHS}"
    assert found(note) == ["5 evidence", "7 evidence", "9 evidence"]
    assert found("# Gates\n\n🏆 The bell prize\n\nWhat is it?\n\n✨ It shines\n") == []


@pytest.mark.parametrize(("answer", "count"), [("I led [the work] in [a time].", 0), ("I led it at dawn.", 3)])
def test_answers_full_of_blanks_are_a_pattern_for_anybody(found, answer, count):
    asked = "".join(f"## Why do you like gate {number}?\n\n{answer}\n\n" for number in range(3))
    assert len(found(f"# Interview\n\n{asked}")) == count


def test_a_second_question_on_the_line_does_not_answer_the_first(found):
    asked = "* What would you do again? What would you wish you had known\n* How do you rest?\n  * I sleep.\n"
    assert found(f"# Interview questions\n\n{asked}") == ["3 open question", "4 answer"]


def test_advice_in_bullets_is_no_story(found):
    advice = "- Be specific, and show what you did and not what the crew of the depot did.\n"
    advice += "- Focus on what you said, since I once was told nothing at all by a driver.\n"
    advice += "- For each question prepare three answers of your own that you can tell.\n"
    assert found(f"# STAR stories\n\n## During the talk\n\n{advice}") == []


def test_what_sort_of_work_it_was_may_stand_in_front_of_a_deed(found):
    note = "# Weekly logs\n\n## 2026-05-03\n\n- `@feature` rang the new bell\n- #talk showed it\n- @idea a gate\n"
    assert found(note) == ["5 evidence", "6 evidence", "7 evidence"]


def test_among_accomplishments_headings_that_tell_a_deed_are_one_each(found):
    deeds = "### Oiled every gate\n- In a week\n- Ticket: G-12\n\n### Rang the new bell\n- At dawn\n"
    assert found(f"# Work log\n\n{deeds}") == ["3 evidence", "7 evidence"]


def test_a_note_that_is_mostly_brackets_to_be_filled_in_is_a_form(found):
    form = "".join(f"- **[Item {number}]**: why it worked: [Explanation]\n" for number in range(6))
    assert found(f"# Sprint [Number] retrospective\n\n## Start doing\n\n- Ask [a person] first\n\n{form}") == []


def test_a_form_with_places_for_words_and_numbers_tells_nothing(found):
    form = "Date: YYYY-MM-DD\n\n## Wins\n\n- Gates mended: XX\n\n## Metrics\n\n- Hours: X\n- Done: XX%\n- Lost: 0 min\n"
    assert found(f"# Report\n\n{form}") == []
