"""What did not go well is answered with what went badly, by its owner's own word, and never with a success."""

import pytest

WINS = """
    # Wins

    - 2026-03-01 Cut failures of the gate from 12 % to 0.5 %
    - 2026-04-01 Cut the run from 3 h to 48 min
    """


def answers(journal, form, number):
    return next(one for one in journal("review", "--form", form, "--json").json["answers"] if one["number"] == number)


@pytest.mark.parametrize(("form", "number"), [("annual-6", 4), ("accomplishments", 5)])
def test_a_success_is_no_answer_to_what_did_not_go_well(journal, form, number):
    journal.note("wins.md", WINS)
    assert answers(journal, form, number)["status"] == "unanswered"


@pytest.mark.parametrize("form", [("annual-6", 4), ("accomplishments", 5)])
@pytest.mark.parametrize(
    "miss",
    [
        "# Wins\n\n# Things that went badly\n\n- 2026-05-01 Tore the wire above the depot\n",
        "# Wins\n\n- 2026-05-01 Tore the wire above the depot #miss\n",
        "---\ntype: story\ntitle: Tore the wire above the depot\ntheme: Failures\ndate: 2026-05-01\naction: Ran\n---\n",
        "---\ntype: objective\ntitle: Tore the wire above the depot\nperiod: 2026-H1\nstate: missed\n---\n",
    ],
)
def test_what_its_owner_calls_a_miss_answers_it(journal, form, miss):
    journal.note("wins.md", WINS)
    journal.note("miss.md", miss)
    lines = answers(journal, *form)["lines"]
    assert ["Tore the wire above the depot" in line["text"] for line in lines] == [True]


def test_a_miss_is_told_as_no_success(journal):
    journal.note("wins.md", WINS)
    journal.note("miss.md", "# Log\n\n- 2026-05-01 Missed the opening of the line by 14 days, 300 riders stood there\n")
    said = [line["text"] for line in answers(journal, "annual-6", 2)["lines"]]
    assert said
    assert not any("Missed" in text for text in said)


def test_words_that_may_admit_a_miss_are_offered_and_its_owner_decides(journal):
    journal.note("wins.md", "# Wins\n\n- 2026-03-01 Opened the line, 14 days late\n")
    (offer,) = answers(journal, "annual-6", 4)["material"]
    assert (offer["why"], "14 days late" in offer["text"]) == ("says “late”", True)


@pytest.mark.parametrize("question", ["What hindered you?", "Was hat dich behindert?", "What stood in your way?"])
def test_a_success_is_not_offered_for_what_was_in_the_way(journal, question):
    journal.note("wins.md", WINS)
    journal.note("form.md", f"---\ntype: review\nperiod: 2026-H1\n---\n## 1. {question}\n\n")
    assert "48 min" not in journal("review", "--period", "2026-H1").out.partition("OBJECTIVES")[0]


def test_an_obstacle_of_a_goal_is_offered_for_it(journal):
    journal.note("goal.md", "---\ntype: objective\ntitle: Halve the wait\nperiod: 2026-H1\nobstacles: No rails\n---\n")
    journal.note("form.md", "---\ntype: review\nperiod: 2026-H1\n---\n## 1. What hindered you?\n\n")
    assert "No rails" in journal("review", "--period", "2026-H1").out.partition("OBJECTIVES")[0]
