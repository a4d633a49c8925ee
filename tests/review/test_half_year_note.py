"""A half-year as people keep it: the form pasted with its answers, a roadmap and a look back, all in one note."""

import pytest

NOTE = """
    1.Tell us what you have achieved so far. *

    There are two lists of goals:

    - the ones I gave myself

    - the ones for the next level
    \tThey read like this:
    \t- Coaching the new surveyors and answering their questions on the spot
    \t- Check the drone maps of the north shore against the old ones
    \t- Write the plan for the spring survey before the ice is gone

    Coaching

    - I answer questions of the new surveyors on the radio, mostly about batteries and tides.
    - Some of the questions ended up on a page that hangs in the van.

    Maps

    - I regularly check maps of the north shore.

    2.If there are any, name leads who can speak to your progress.
    - Saskia Thorne
    - Emil Varga

    3.Half of the year is left, what priorities do you set (skills as well) to reach your objectives? *


    4.What can your manager do to support you? *


    # Road to my own office
    ## Learn how an office is run

    The quarry project was a good small thing to carry from the first flight to the last invoice.

    **What it offered:**

    - flying in wind
    - a client who rings at night

    **What it did not offer:**

    - planning the season myself
    - working with a second team

    # Goals for the next level

    -   Coaching the new surveyors and answering their questions on the spot
    -   Check the drone maps of the north shore against the old ones
    -   Write the plan for the spring survey before the ice is gone
    """


@pytest.fixture
def review(journal):
    journal.note("half-year.md", NOTE)
    return journal("review", "--half-year", "--json").json


def test_the_pasted_form_is_the_form_and_counts_for_the_period_asked_for(review):
    assert (review["form"], review["inferred"]) == ("half-year.md", True)
    assert [(one["required"], one["status"]) for one in review["answers"]] == [
        (True, "answered"),
        (False, "answered"),
        (True, "unanswered"),
        (True, "unanswered"),
    ]


def test_the_objectives_come_once_each_in_the_employers_order_with_both_places(review):
    assert [one["title"].split()[0] for one in review["objectives"]] == ["Coaching", "Check", "Write"]
    assert all(len(one["source"]) == 2 for one in review["objectives"])


def test_people_linked_to_nothing_are_suggested_something_to_be_asked(review):
    assert [(one["name"], bool(one["ask"])) for one in review["people"]] == [
        ("Saskia Thorne", True),
        ("Emil Varga", True),
    ]


def test_what_was_not_offered_is_open_and_material_for_the_priorities(review):
    missing = ["planning the season myself", "working with a second team"]
    assert [(entry["text"], entry["open"]) for entry in review["ledger"]] == [(text, True) for text in missing]
    offered = [one["text"] for one in review["answers"][2]["material"]]
    assert set(missing) <= set(offered)


def test_the_answers_own_lines_are_suggested_where_nothing_counts_yet(review):
    coaching = review["objectives"][0]
    assert coaching["evidence"] == []
    assert any("new surveyors on the radio" in one["text"] for one in coaching["suggested"])


def test_the_draft_takes_the_answers_over_and_the_note_stays(journal):
    note = journal.note("half-year.md", NOTE)
    before = note.read_bytes()
    journal("review", "--half-year", "--draft")
    assert note.read_bytes() == before
    review = journal("review", "--half-year", "--json").json
    assert review["answers"][0]["status"] == "drafted"
    assert [one["title"].split()[0] for one in review["objectives"]] == ["Coaching", "Check", "Write"]
