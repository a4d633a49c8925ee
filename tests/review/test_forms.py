"""Which form is filled, and which answers belong to it."""

FORM = """
    ---
    type: form
    title: Our form
    ---

    1. What did you achieve? *
       at most 50 words
       draws from: evidence

    2. What do you need from your manager? *
       draws from: support
    """

PASTED = """
    1. What progress have you made? *

    - The export is twice as fast.

    2. Who can speak to your work?

    - Lena Ortiz

    3. What are your priorities? *

    4. How can your manager support you? *
    """


def test_without_a_choice_the_usual_form_of_the_period_is_taken(journal):
    assert journal("review", "--json").json["form"] == "mid-year-4"
    assert journal("review", "--year", "--json").json["form"] == "annual-6"
    assert journal("review", "--quarter", "--json").json["form"] == "one-to-one"


def test_the_only_form_of_the_journal_is_taken(journal):
    journal.note("our-form.md", FORM)
    review = journal("review", "--json").json
    assert (review["form"], review["form_chosen"]) == ("our-form", "the only one in the journal")
    assert [(answer["required"], answer["max_words"]) for answer in review["answers"]] == [(True, 50), (True, None)]


def test_a_form_keeps_its_groups(journal):
    groups = [answer["group"] for answer in journal("review", "--form", "four-axes", "--json").json["answers"]]
    assert groups == ["Summary", "Axes", "Axes", "Axes", "Axes", "Ahead"]
    assert "\n Axes\n 2*" in journal("review", "--form", "four-axes").out


def test_the_settings_choose_and_the_option_wins(journal):
    journal.note("our-form.md", FORM)
    journal.note("journal.toml", 'form = "three-rings"')
    assert journal("review", "--json").json["form"] == "three-rings"
    assert journal("review", "--form", "Our form", "--json").json["form"] == "our-form"


def test_an_unknown_form_lists_the_known_ones(journal):
    done = journal("review", "--form", "forte")
    assert done.code == 1
    assert "there is no form 'forte'" in done.err
    assert "known forms: accomplishments, annual-6" in done.err


def test_a_pasted_form_is_the_form_and_its_answers_are_read(journal):
    journal.note("mid year review.md", PASTED)
    review = journal("review", "--json").json
    assert (review["form_chosen"], review["inferred"]) == ("pasted", True)
    assert [answer["status"] for answer in review["answers"]] == ["answered", "answered", "unanswered", "unanswered"]
    assert review["answers"][0]["lines"][0] == {
        "text": "The export is twice as fast.",
        "source": [{"path": "mid year review.md", "line": 3, "end_line": 3}],
        "depth": 1,
        "records": [],
    }


def test_answers_count_for_the_period_their_note_names(journal):
    journal.note("reviews/2025-H2.md", PASTED)
    assert journal("review", "--json").json["note"] == ""
    review = journal("review", "--period", "last half", "--json").json
    assert (review["note"], review["inferred"]) == ("reviews/2025-H2.md", False)


def test_an_employers_wording_is_matched_by_number(journal):
    journal.note("journal.toml", 'form = "mid-year-4"')
    journal.note("review.md", PASTED)
    first = journal("review", "--json").json["answers"][0]
    assert first["question"] == "What progress have you made?"
    assert first["max_words"] == 400


def test_answers_to_another_form_are_named_and_not_mixed_in(journal):
    journal.note("review.md", PASTED)
    review = journal("review", "--form", "four-axes", "--json").json
    assert {answer["status"] for answer in review["answers"]} == {"unanswered"}
    assert len(review["other_answers"]) == 4


def test_interview_questions_are_no_form(journal):
    journal.note(
        "interview.md",
        """
        # Interview questions

        1. Why do you want to leave?

        Because I have seen it.

        2. Where do you see yourself in five years?

        Near the sea.
        """,
    )
    assert journal("review", "--json").json["note"] == ""


def test_a_wrapped_line_belongs_to_the_item_before_it(journal):
    journal.note(
        "review 2026-H1.md",
        """
        1. What progress have you made? *

        The first half
        was quiet.

        - One thing that
          went well
            - and why
        - Another

        2. Who can speak to your work? *

        3. What are your priorities? *
        """,
    )
    lines = journal("review", "--json").json["answers"][0]["lines"]
    assert [(line["depth"], line["text"]) for line in lines] == [
        (0, "The first half was quiet."),
        (1, "One thing that went well"),
        (2, "and why"),
        (1, "Another"),
    ]


def test_questions_of_an_interview_are_no_form_of_the_half_year(journal):
    journal.note("a.md", "# Interview questions\n\n- Why did you leave?\n- What is your weakness? *y*\n- Why us? *\n")
    assert journal("review", "--json").json["form"] != "a.md"
    assert "form-required" not in journal("check", "--all", "--json").out
