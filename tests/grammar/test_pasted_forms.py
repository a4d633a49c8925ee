"""Forms in which questions, stories and wins are pasted from elsewhere: folds, tables, quotations, keycaps."""

import pytest


def test_a_column_of_common_questions_is_one_of_questions(found):
    rows = "| role description | I kept the gates. |\n| conflicts | I asked. |\n"
    table = f"| common questions | Answers |\n|---|---|\n{rows}"
    assert found(f"# Interview prep\n\n{table}") == ["5 answer", "6 answer"]


def test_a_tag_that_a_note_styles_for_itself_leaves_its_words(read):
    asked = "## <o>What is your greatest strength?</o>\n\n* I listen to a lift before I open it.\n"
    (answer,) = read(f"# <r>Interview questions</r>\n\n{asked}")
    assert answer.title == "What is your greatest strength?"


def test_words_to_be_clicked_are_no_question(found):
    def fold(asked):
        answer = "<details>\n  <summary>Click to expand</summary>\n\nI oil every gate myself.\n\n</details>"
        return f"## {asked}\n\n{answer}\n\n"

    asked = ["1. Tell us about yourself", "2. Why do you want to work here?", "3. How do you handle pressure?"]
    assert found("# HR questions\n\n" + "".join(map(fold, asked))) == ["3 answer", "12 answer", "21 answer"]


def test_a_question_and_its_label_may_be_bold_apart(found):
    note = (
        "# HR interview\n\n**Q. Tell me about yourself?**\n\nI keep gates.\n\n"
        "**Q.** **What are your strengths?**\n\nI listen.\n"
    )
    assert found(note) == ["3 answer", "7 answer"]


def test_a_heading_may_quote_what_they_will_ask(found):
    asked = '### If they ask: "Why did you leave the yard?"\n\nI wanted to build lifts, not only to mend them.\n\n'
    more = '### Concern: "Can you handle the hours?"\n\nI worked at night for six years and liked it.\n\n'
    assert found(f"# Interview\n\n{asked}{more}### What are you good at?\n\nI listen to gates.\n") == [
        "3 answer",
        "7 answer",
        "11 answer",
    ]


@pytest.mark.parametrize("sign", ["", "> "])
def test_a_numbered_question_is_answered_by_the_story_nested_below_it(found, sign):
    parts = ("Situation: The bell was stuck", "Action: I oiled it for a week", "Result: It rang again")
    story = "".join(f"   {place}. {sign}{part}\n" for place, part in enumerate(parts, 1))
    asked = ("Tell me about a challenge. How did you meet it?", "Describe a time when you had to hurry.")
    note = "".join(f"{place}. {question}\n{story}" for place, question in enumerate(asked, 1))
    assert found(f"# Behavioural questions\n\n{note}") == ["3 story", "3 answer", "7 story", "7 answer"]


def test_a_list_below_its_caption_may_begin_with_any_number(found):
    note = (
        "# Behavioral questions\n\n*work*\n1. Tell me about a mistake you made\n\n*failure*\n"
        "7. Tell me about a time you failed\n12. Tell me about a time you were wrong\n"
    )
    assert found(note) == ["4 open question", "7 open question", "8 open question"]


def test_gaps_in_ones_own_words_make_no_form_of_a_note(found):
    asked = "## Tell me about yourself\n\nMy name is ______. I have kept gates for six years.\n\n"
    more = "".join(
        f"## Why the {thing}?\n\nI like how a {thing} sounds.\n\n" for thing in ("gate", "bell", "lift", "yard")
    )
    assert found(f"# Interview\n\n{asked}{more}{more}")[0] == "3 answer"


def test_a_heading_above_the_parts_of_a_story_is_no_win(found):
    def story(place, title):
        parts = "- **Situation:** It was stuck.\n- **Action:** I oiled it.\n- **Result:** It rang.\n"
        return f"### {place}. {title}\n\n{parts}\n"

    wins = f"## Achievements\n\n{story(1, 'Rang the old bell')}{story(2, 'Mended the gate')}"
    assert [line.split()[1] for line in found(f"# Toolbox\n\n{wins}")] == ["story", "story"]


@pytest.mark.parametrize("heading", ["Not completed", "What was not done"])
def test_what_a_heading_denies_is_no_win(found, heading):
    done = "## Completed\n\n- Mended the gate\n\n"
    assert found(f"# Week 3\n\n{done}## {heading}\n\n- The north bell\n- A new map\n") == ["5 evidence"]


def test_risks_and_places_left_open_are_no_wins(found):
    table = (
        "| Risk | Likelihood | Impact | Mitigation |\n|---|---|---|---|\n| The gate sticks | High | High | Oil |\n\n"
    )
    wins = "## Wins\n\n- **Standards**: [status if started]\n- **Gates**: mended all of them\n"
    assert found(f"# Log\n\n## Risks\n\n{table}{wins}") == ["12 evidence"]


def test_a_resume_without_headings_is_known_by_the_years_of_its_jobs(read):
    def job(place, years):
        return f"**{place}**\n{years}\n\n- Built a new gate for the yard\n- Opening hours of the gate\n\n"

    note = job("Yard", "May 2021 - present") + job("Lift and Sons", "2018 - 2021 (3 yrs)") + job("Bells", "2015 – 2018")
    records = read(note)
    assert [(record.kind, record.title) for record in records] == [("evidence", "Built a new gate for the yard")] * 3


@pytest.mark.parametrize(
    "line",
    ["June 2021 - July 2024 (3 yrs 1 mo)", "May 2017 - Jun 2018 • 1y 2m", "08.2014 - 12.2014", "1.25 - 1.31"],
)
def test_the_dates_of_a_job_or_a_week_are_no_figures(read, line):
    assert read(f"# 2024 in review\n\n{line}\n") == ()


def test_questions_below_the_last_part_of_a_story_are_no_part_of_it(read):
    story = "## Situation\n\nThe gate stuck.\n\n## Action\n\nI oiled it.\n\n## Result\n\nIt opens.\n\n"
    asked = "### Follow-up Questions & Answers\n\n**Q: Does it hold in winter?**\nA: I oiled it for the frost.\n"
    told, answer = read(f"# The gate\n\n{story}{asked}")
    assert (told.result, told.source.end_line) == ("It opens.", 13)
    assert (answer.kind, answer.source.line) == ("answer", 17)


def test_follow_up_questions_with_their_answers_are_answered_questions(found):
    story = "## Situation\n\nThe gate stuck.\n\n## Action\n\nI oiled it.\n\n## Result\n\nIt opens.\n\n"
    asked = "## Follow-up questions\n\n**Q: Does it hold in winter?**\nYes, for I oiled it against the frost as well.\n"
    assert found(f"# The gate\n\n{story}{asked}") == ["5 story", "17 answer"]
    asked = "## Follow-up questions\n\n- Does it hold?\n"
    assert found(f"# The gate\n\n{story}{asked}") == ["5 story", "17 open question"]


def test_the_name_of_a_part_may_stand_in_brackets(read):
    (story,) = read(
        "# Conflict\n\n**(Situation)** The gate stuck.\n\n**(Action)** I oiled it.\n\n**(Result)** It opens.\n"
    )
    assert (story.situation, story.action, story.result) == ("The gate stuck.", "I oiled it.", "It opens.")


def test_a_signature_left_open_below_the_answers_empties_no_form(read):
    note = """
    # Mid-year review 2026

    1. What were your key accomplishments?
    I rebuilt the gates; waiting fell from 9 to 4 days.
    2. Where did you fall short?
    I missed the March date.

    Signature: ________
    """
    assert [one.kind for one in read(note)].count("answer") == 2


def test_the_name_at_the_head_of_a_form_asks_nothing(read):
    records = read("""
        # Jahresgespräch / Annual appraisal 2026

        Name: Ida Berg        Supervisor: Bo Lind

        ### 1. What were your main tasks in the past year?
        - New gate opened

        ### 2. Feedback to your supervisor
        (private, perhaps I keep it) Bo is late with rosters.

        ### 3. What are your goals for the coming year?
        - Weld the bell
    """)
    assert not [record for record in records if record.kind == "answer" and "Ida" in record.title + record.text]
    assert "late with rosters" not in " ".join(str(record) for record in records)
