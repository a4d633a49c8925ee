"""What answers are made of when nobody wrote them yet."""

import pytest

from career_journal.journal.wording import asks_for

ROLE = "---\ntype: role\ntitle: Here\nstart: 2024-01\n---\n\n## What it did not offer\n\n- a budget\n"


def answers(review):
    return {answer["number"]: answer for answer in review["answers"]}


def test_questions_about_facts_are_drafted_from_the_records_with_their_sources(begun):
    first = answers(begun("review", "--json").json)[1]
    assert first["status"] == "drafted"
    assert [(line["depth"], line["text"]) for line in first["lines"]][:2] == [
        (1, "The night run is done by five: Run time 94 → 46 min (target 30)."),
        (2, "Removed a step nobody needed, 46 minutes now."),
    ]
    assert first["lines"][1]["source"] == [{"path": "wins.md", "line": 5, "end_line": 5}]
    assert all(line["source"] for line in first["lines"])


def test_questions_about_decisions_stay_unanswered_and_are_offered_material(begun):
    third = answers(begun("review", "--json").json)[3]
    assert (third["status"], third["lines"]) == ("unanswered", [])
    assert {"text": "One talk outside the company", "why": "nothing linked yet"}.items() <= third["material"][0].items()
    fourth = answers(begun("review", "--json").json)[4]
    assert [one["text"] for one in fourth["material"]] == ["The old scheduler belongs to another team."]


def test_what_a_role_did_not_offer_is_material_for_priorities(begun):
    begun.note("role.md", ROLE)
    review = begun("review", "--json").json
    assert [(entry["text"], entry["open"]) for entry in review["ledger"]] == [("a budget", True)]
    assert "a budget" in [one["text"] for one in answers(review)[3]["material"]]


def test_objectives_of_the_next_period_are_priorities_already_decided(begun):
    begun.note("next.md", "---\ntype: objective\ntitle: A second region\nperiod: 2026-H2\n---\n")
    third = answers(begun("review", "--json").json)[3]
    assert (third["status"], [line["text"] for line in third["lines"]]) == ("drafted", ["A second region."])


def test_an_answer_stays_within_its_limit_and_takes_the_strongest(begun):
    begun.note(
        "short.md",
        """
        ---
        type: form
        title: Short
        ---
        1. What did you achieve? *
           limit: 20 words
           draws from: evidence
        """,
    )
    (answer,) = begun("review", "--form", "short", "--json").json["answers"]
    assert 0 < answer["words"] <= 20


def test_each_accomplishment_is_another_one(begun):
    begun.note(
        "cut.md",
        "---\ntype: evidence\ntext: Cut the bill\ndate: 2026-05-01\n"
        "outcome: from 900 € to 300 € a month\nrole: led it\n---\n",
    )
    review = begun("review", "--year", "--form", "accomplishments", "--json").json
    first, second = (answers(review)[number]["lines"] for number in (1, 2))
    assert [line["text"] for line in first] == ["Cut the bill. From 900 € to 300 € a month. My part: led it."]
    assert len(second) == 1
    assert second[0]["text"] != first[0]["text"]


def test_people_answer_with_what_they_saw(begun):
    begun.note(
        "cut.md",
        "---\ntype: evidence\ntext: Cut the bill\ndate: 2026-05-01\nwitnesses: [Mia Lund]\n---\n",
    )
    second = answers(begun("review", "--json").json)[2]
    assert [line["text"] for line in second["lines"]] == ["Mia Lund: Cut the bill", "Omar Haddad: has given feedback"]


OURS = """
---
type: form
title: Ours
---

1. What did you ship? *
   limit: 60 characters

2. Which tree would you be?
"""


def test_a_drafted_answer_keeps_to_its_limit_of_characters(begun):
    begun.note("ours.md", OURS)
    first = answers(begun("review", "--json").json)[1]
    assert first["status"] == "drafted"
    assert first["characters"] <= 60
    begun("review", "--draft")
    assert begun("check", "--only", "over-limit").code == 0


def test_a_question_about_nothing_known_is_not_answered_in_its_owners_place(begun):
    begun.note("ours.md", OURS)
    second = answers(begun("review", "--json").json)[2]
    assert (second["status"], second["lines"]) == ("unanswered", [])
    assert {one["why"] for one in second["material"]} == {"among your strongest"}


def test_a_goal_of_which_only_the_state_is_known_says_how_it_went(journal):
    journal.note(
        "goals.md", "# Goals 2026 H1\n\n- DONE: Oil the gates\n- TODO: Learn to weld\n- Failed: learn to sail\n"
    )
    first = answers(journal("review", "--json").json)[1]
    told = [line["text"] for line in first["lines"] if line["source"][0]["path"] == "goals.md"]
    assert told == ["Oil the gates (met).", "Learn to weld (open).", "Learn to sail (missed)."]


@pytest.mark.parametrize(
    "question", ["Where do you need support?", "Where do you need help?", "Welche Unterstützung wünschst du dir?"]
)
def test_a_question_about_support_is_offered_no_success(question):
    assert asks_for(question)[0] == "support"


def test_support_that_was_given_is_another_question():
    assert "support" not in asks_for("How did you support others?")


def test_a_key_result_of_which_only_the_aim_is_noted_is_not_told_as_reached(journal):
    journal.note("g.md", "# Goals 2026-H1\n\n1. Calm the ferry\n   - KR: 7 or fewer late ferries in Q2\n")
    first = answers(journal("review", "--half-year", "--json").json)[1]
    assert [line["text"] for line in first["lines"]] == [
        "Calm the ferry: 7 or fewer late ferries in Q2 (nothing noted yet)."
    ]
