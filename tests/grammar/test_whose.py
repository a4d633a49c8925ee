"""What is told of a thing, a trade or somebody else is not the owner's."""

import pytest


@pytest.mark.parametrize("own", ["", "I "])
def test_a_problem_and_its_solution_are_a_story_if_somebody_solved_it(found, own):
    parts = f"## Problem\n\nThe gate froze each night.\n\n## Solution\n\n{own}put a heater below the hinge.\n"
    assert found(f"# Heater\n\n{parts}") == (["5 story"] if own else [])


@pytest.mark.parametrize(("title", "is_told"), [("锁的原理总结", False), ("工作总结", True), ("2025总结", True)])
def test_a_summary_of_a_trade_looks_back_at_nothing(found, title, is_told):
    assert bool(found(f"# {title}\n\n## 锁\n\n- 重写了三个部件\n- 完成了两个锁\n")) is is_told


def test_what_to_ask_at_the_end_is_a_list_of_its_own_though_no_heading_stands_above(found):
    asked = "1 Tell me about a time you failed.\n\nI left the gate open, and I told the master at dawn.\n\n"
    back = "1 How do you train your team?\n2 What are next steps?\n3 Who asks?\n4 When?\n"
    assert found(f"Interview Questions\n\n{asked * 3}At the end\n\n{back}", "interview-questions.md") == [
        "3 answer",
        "3 story",
        "7 answer",
        "7 story",
        "11 answer",
        "11 story",
    ]


@pytest.mark.parametrize(("name", "is_asked"), [("giving-interviews.md", False), ("interview-questions.md", True)])
def test_in_notes_for_giving_interviews_candidates_are_asked(found, name, is_asked):
    asked = "- Tell me about a time you failed.\n  - I left the gate open, and I told the master at dawn.\n"
    assert bool(found(f"# Tram driver\n\n## Questions\n\n{asked * 3}", name)) is is_asked


@pytest.mark.parametrize(("item", "is_told"), [("look further than this week", False), ("I built the depot", True)])
def test_below_a_value_and_its_meaning_a_bare_bullet_says_it_once_more(found, item, is_told):
    meaning = "Drivers own the whole line, and they care for it long after their shift has ended."
    assert bool(found(f"# Leadership Principles\n\n## Dive Deep\n\n{meaning}\n\n- {item}\n")) is is_told


@pytest.mark.parametrize(
    ("title", "count"), [("Understanding rider behaviour", 0), ("Behaviour stories", 1), ("Behavioural interview", 1)]
)
def test_how_others_behave_is_no_behavioural_question(found, title, count):
    note = f"# {title}\n\n- One night the gate stuck and I filed its hinge until the first tram came\n"
    assert len(found(note)) == count


def test_answers_in_quotation_marks_below_a_heading_on_how_to_answer_are_examples(found):
    advice = [
        'Pick one of yours and prove it. *"I am reliable, and I kept our depot on time."*',
        'Name a real one of yours. *"I get nervous on the night line."* Never say that you have none.',
        'Say what you want from them. *"I want to drive trams."*',
        'Show where you are going. *"I see myself in the control room."*',
        'Say that you have asked about us. *"I rode your line."*',
        'Tell how you do it. *"I write a list."*',
        'Keep to what you did. *"I oiled the points."*',
        'Think before you speak. *"I need a moment."*',
    ]
    questions = "".join(
        f"### What is your answer, number {number}?\n\n{line}\n\n" for number, line in enumerate(advice)
    )
    assert found(f"# Interview\n\n## How to answer\n\nBe honest.\n\n## Usual questions\n\n{questions}") == []
    assert len(found(f"# Interview\n\n## Usual questions\n\n{questions}")) == len(advice)


@pytest.mark.parametrize(("asked", "count"), [("Is gate {} oiled?", 0), ("Did I oil gate {}?", 1)])
def test_a_checklist_is_nobodys(found, asked, count):
    boxes = "".join(f"- [ ] {asked.format(number)}\n" for number in range(5))
    assert len(found(f"# Gates\n\n{boxes}\n## Achievements\n\n- Opened nine gates\n")) == count
