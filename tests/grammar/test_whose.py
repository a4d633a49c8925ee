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


PREPARED = """
# Tips
- Your voice should carry to the last row.
- Bring your own pencil, you will draw.
- You may ask for a glass of water.
- Take your time, your first answer is the one they remember.
- How you treat the people around you.
- What you do if your plan fails.
- Your part, and not that of your team.

# Questions
Tell me about a time when you lost a key.
- Why you had it.
- How you got in again.

1. How would you plan the move of your workshop?
2. Have you ever rung a bell by mistake?

# Work
* patience, order, care

## Do you like to work alone?
* I like both, bells need two people

## Tell me about a time when you made a mistake
Ran short of oil and did not grease the clapper
* rang the foreman at once, got a can from the mill
* take away: look at the can the day before

## How did you handle a difficult visitor?
Visitor wanted to ring the great bell at night
* Led him up by day, showed the ropes and the frame
* came back with his school class, thirty children
"""


def test_advice_in_front_leaves_what_its_owner_answers_below(found):
    kinds = found(PREPARED)
    assert {"21 answer", "24 answer", "24 story", "29 answer", "29 story"} <= set(kinds)
    assert not any(line.endswith("story") for line in kinds[:4]), "a list of virtues tells nothing"


def test_questions_listed_in_front_of_answered_ones_are_open(found):
    assert found(PREPARED)[:3] == ["11 open question", "15 open question", "16 open question"]


def test_advice_for_each_question_is_a_guide_whoever_speaks_now_and_then(found):
    note = PREPARED.replace("* I like both", "* Say what you prefer. I like both").replace(
        "Ran short", "Pick one of your own. Ran short"
    )
    assert found(note) == []


def test_what_an_answer_is_to_tell_is_no_answer(found):
    note = """
    # Questions

    Tell me about a time when you lost a key.

    - The reason.
    - How you got in again.

    ## Tell me about a bell you hung

    I hung the great bell with two ropes and a winch in one night.
    """
    assert found(note)[:1] == ["3 open question"]


def test_a_story_of_nothing_but_an_address_is_none(found):
    assert found("# Stories\n\n## Situation, Task, Action, Result\nhttps://bells.example/how-to-tell\n") == []
