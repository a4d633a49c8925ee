"""Tables whose rows are questions, or the parts of one story."""

import pytest

QUESTIONS = """
# Interview prep

| {} | {} |
|---|---|
| Tell me about a gate | I left it open one night and told the master at dawn |
| Why gates? | I like them |
| Biggest weakness? | |
"""
PARTS = """
# The silent bell

{}| Situation | {} |
{}| Task | {} |
| Action | {} |
| Result | {} |
"""


@pytest.mark.parametrize(("question", "answer"), [("Question", "Answer"), ("Q", "My answer")])
def test_a_table_may_hold_a_question_in_each_row(found, question, answer):
    lines = ["5 answer", "5 story", "6 answer", "7 open question"]
    assert found(QUESTIONS.format(question, answer)) == lines


def test_a_table_of_questions_and_something_else_answers_none(found):
    assert found(QUESTIONS.format("Question", "Story to use")) == []


def test_a_table_keeps_note_of_the_questions_that_are_still_to_be_answered(found):
    rows = "| | | |\n| 2026-05-03 | How do you oil a gate? | louder |\n| | Tell me about a time you were late | |\n"
    head = "| Date | Question | What to improve |\n|---|---|---|\n"
    assert found(f"# Practice\n\n{head}{rows}") == ["6 open question", "7 open question"]


def test_what_is_still_unknown_about_a_thing_is_asked_of_nobody(found):
    rows = "| Which oil is best for the gate? | open |\n| How thick is the wire? | closed |\n"
    assert found(f"# The gate\n\n| Question | Status |\n|---|---|\n{rows}") == []


@pytest.mark.parametrize(("above", "below", "lines"), [("", "|---|---|\n", (3, 7)), ("| | |\n|---|---|\n", "", (5, 8))])
def test_a_table_may_hold_the_parts_of_one_story(read, above, below, lines):
    told = ["It was silent for a year.", "Ring it by May.", "I filed its tongue.", "It rang in April."]
    (story,) = read(PARTS.format(above, told[0], below, *told[1:]))
    assert (story.source.line, story.source.end_line, story.title) == (*lines, "The silent bell")
    assert [story.situation, story.task, story.action, story.result] == told


@pytest.mark.parametrize("text", ["", "What you saw", "Context, stakes, constraints"])
def test_a_table_that_says_what_the_parts_are_tells_nothing(found, text):
    assert found(PARTS.format("", text, "|---|---|\n", text, text, text)) == []


@pytest.mark.parametrize(("column", "kinds"), [("What", ["evidence"] * 2), ("Room", [])])
def test_a_dated_table_of_what_was_done_holds_accomplishments(read, column, kinds):
    rows = "| 2026-03-01 | Replaced the hinges | quieter |\n| 2026-04-12 | New bell | louder |\n"
    records = read(f"# Depot\n\n| Date | {column} | Effect |\n|---|---|---|\n{rows}")
    assert [record.kind for record in records] == kinds
    assert not kinds or str(records[0].date) == "2026-03-01"
