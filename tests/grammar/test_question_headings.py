"""A heading may ask without a mark; an answer in the first person shows that it does."""

import pytest

TOLD = "# 面试\n\n## 你遇到过什么困难\n\n我修钟楼的时候，绳子断了，我换了一条新的。\n\n"
ANSWERED = "I would oil the hinge and tell the next shift.\n"


@pytest.mark.parametrize(
    ("heading", "is_asked"),
    [
        ("If the gate sticks and you are alone at night. how will you go on", True),
        ("What would you do with a silent bell and a full platform", True),
        ("The gate that stuck when nobody was there", False),
    ],
)
def test_a_heading_that_asks_somewhere_in_it_and_is_answered_asks(found, heading, is_asked):
    note = f"# SALARY\n\nWhat the union says.\n\n## {heading}\n\n"
    assert (found(note + ANSWERED) == ["5 answer"]) is is_asked


def test_a_heading_that_asks_and_is_answered_for_nobody_is_part_of_a_guide(found):
    assert found("# Gates\n\n## How do you oil a gate\n\nOil is put on the hinge.\n") == []


def test_letters_that_number_the_parts_of_a_note_stand_for_no_question(found):
    parts = "".join(f"**{letter}: {name}**\n\nWe did it.\n\n" for letter, name in zip("ABCF", "wxyz", strict=True))
    assert found(f"# Year\n\n{parts}") == []
    assert found("# Year\n\nF: Why gates?\n\nA: I like them.\n") == ["3 answer"]


def test_a_question_about_the_one_who_asks_is_answered_like_any_other(found):
    asked = "{} How do you rest?\n- I sleep.\n\n"
    note = "# HR questions\n\n" + "".join(asked.format(number) for number in range(1, 4))
    note += "4 How would you rate my way of asking?\n- I would give you a nine.\n"
    assert found(note)[-1] == "12 answer"


def test_a_rule_ends_the_list_of_questions_above_it(found):
    questions = "- Tell me about a time when you rang late.\n- Describe a time when you were wrong.\n"
    story = "- S: The bell rang late.\n- T: Ring it in time.\n- A: I set the clock.\n- R: It rang.\n"
    lines = ["3 open question", "4 open question", "10 story"]
    assert found(f"### Questions on being late\n\n{questions}\n<hr/>\n\nS: situation, T: task\n\n{story}") == lines


def test_a_quoted_question_is_answered_by_the_parts_of_the_story_beside_it(found):
    asked = '## Story 1: The gate\n\n### Question\n> *"Tell me about a gate."*\n\n'
    told = "### Situation\nIt stuck.\n\n### Action\n- I oiled it.\n\n### Result\nIt closes.\n"
    assert found(f"# STAR stories\n\n{asked}{told}") == ["6 answer", "9 story"]


def test_among_questions_one_may_lack_its_mark(found):
    asked = "1. What went well?\n\nThe gates.\n\n2. What did not?\n\nThe bells.\n\n3. Who helped?\n\nAnn.\n\n"
    note = f"# Year end\n\n{asked}4. Given that, what do you want to achieve next\n\n- Quieter bells\n"
    assert found(note) == ["3 answer", "7 answer", "11 answer", "15 answer"]


def test_interview_questions_for_a_company_are_asked_by_it(found):
    asked = "1. How do you read a signal?\n2. Tell me about a time you were late.\n3. Why do you drive?\n"
    assert len(found(f"# Interview questions for the Harbour Line\n\n## Round 1\n\n{asked}")) == 3
    assert found(f"# Questions for the Harbour Line\n\n## Round 1\n\n{asked}") == []


@pytest.mark.parametrize("heading", ["Q12 — Tell me about a time you missed a deadline", "Q2 - How do you plan a day?"])
def test_a_question_may_stand_behind_its_number_and_a_dash(found, heading):
    assert (
        found(f"## {heading}\n\nI told the owner at once, and we closed the north gate for a day.\n")[0] == "1 answer"
    )


def test_a_quarter_in_front_of_a_dash_asks_nothing(found):
    assert "answer" not in str(found("# 2026\n\n## Q2 - open the harbour line\n\n- I opened it in May.\n"))


def test_beside_tell_me_about_yourself_the_usual_topics_are_asked_about(found):
    note = """
    # Tell me about yourself

    I am a driver, and I was a welder before.

    # Biggest strength

    I can wait, and I listen to what nobody says.
    """
    assert found(note) == ["1 answer", "5 answer"]


def test_a_title_that_asks_is_answered_by_the_parts_of_a_story_below_it(found):
    note = """
    # Tell me about giving difficult feedback to somebody on your team.

    ### Situation

    One of my drivers was late each day.

    ### Solution

    I asked whether everything was well.
    """
    assert found(note) == ["1 answer", "5 story"]


def test_what_stands_in_quotes_below_advice_for_an_interview_is_no_answer(found):
    note = """
    # HR call

    ## Common levers

    - **Frame it as a range:** "I would be looking at what the depot pays."
    - Let them begin.
    """
    assert found(note) == []


@pytest.mark.parametrize("heading", ["Why Meta", "Why Meta?", "Warum Google"])
def test_reasons_in_key_words_stand_below_the_name_of_a_known_company(found, heading):
    assert found(f"# Notes\n\n## {heading}\n\n- The paper of 2012 on clocks\n") == ["3 answer", "3 fit"]
    assert found("# Notes\n\n## Why Redux\n\n- The paper of 2012 on clocks\n") == []


@pytest.mark.parametrize("heading", ["Have fun, be kind 开心工作", "Dive in 啥事都参与", "Are fair 人人都有份"])
def test_a_value_said_again_in_chinese_asks_nothing(found, heading):
    note = f"{TOLD}## {heading}\n\n钟楼的人每天都会修钟，也会帮助别人。\n"
    assert not any(line.startswith("7") for line in found(note))


@pytest.mark.parametrize("heading", ["你怎么看加班", "为什么都想来这里"])
def test_a_chinese_heading_may_ask_without_a_mark(found, heading):
    assert "7 answer" in found(f"{TOLD}## {heading}\n\n我想每天修钟，也会帮助别人。\n")
