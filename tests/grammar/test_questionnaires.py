"""Questions as forms, friends and other scripts put them."""


def test_a_question_broken_down_in_others_is_answered_behind_its_label(read):
    note = """
    # Questionnaire

    ### 1. Tell me about yourself

    **Breakdown:**
    - What is your work?
    - What are you good at?
    - Where do you come from?

    _Answer:_

    I keep the north lock, and I like its noise.
    """
    (answer,) = read(note)
    assert (answer.source.line, answer.text) == (3, "I keep the north lock, and I like its noise.")


def test_a_numbered_questionnaire_asks_in_the_midst_of_its_words(found):
    note = """
    # Take-home questions

    1. We value care. What did you mend that nobody
       had asked you for? Please choose one thing.

       - I oiled the gate at night.

    2. Please share something personal.

       - I sail.

    3. We work apart. How do you keep in touch? Say why
       it works for you.

       - I write every Friday.
    """
    assert [line for line in found(note) if "answer" in line] == ["3 answer", "8 answer", "12 answer"]


def test_lines_that_count_up_are_a_list_without_a_blank_behind_the_number(found):
    note = "1.Tell me about urself?\n2.Why do u want this job?\n3.How would u mend a lock\nwith one hand?\n"
    assert found(note) == ["1 open question", "2 open question", "3 open question"]


def test_chinese_is_read_in_traditional_characters(found):
    assert found("# 面試\n\n## 為什麼離開上一個公司？\n\n我想學新的技術。\n") == ["3 answer"]
    assert found("# 年終總結\n\n## 本週工作\n\n- 完成了閘門的維修\n") == ["5 evidence"]


def test_who_names_where_he_worked_in_sample_answers_has_lived_them(found):
    note = """
    # Interview prep

    ## "Tell me about a time you improved a process."

    **Sample answer:** "At Hinge Works, we had no plan for oil. I wrote one, and the noise fell by half."

    ## "How do you handle a leak?"

    **Sample answer:** "At Harbour Line, I learned to look below the boards first."
    """
    assert [line for line in found(note) if "answer" in line] == ["3 answer", "7 answer"]
    nobody = note.replace("At Hinge Works", "At my last job").replace("At Harbour Line", "At Company")
    assert found(nobody) == []


def test_a_short_list_of_questions_about_ones_trade_is_open(found):
    asked = "Q1. What holds a lock?\n\nQ2. Who opens it?\n\nQ3. How do you mend a leak?\n"
    note = f"Two questions on locks, one on gates.\n\n{asked}"
    assert found(note) == ["3 open question", "5 open question", "7 open question"]
    assert found(note.replace("Two questions on locks, one on gates.", "Locks.").replace("Q", "§")) == []


def test_questions_about_a_trade_below_the_word_for_them_wait_for_their_answers(found):
    asked = "1. What is a lock?\n\n2. Why does a gate leak?\n\n3. Who opens it?\n"
    assert found(f"# Interview questions\n\n## Locks\n\n{asked}") == [f"{n} open question" for n in (5, 7, 9)]
    assert found(f"# Locks\n\n{asked}") == []
