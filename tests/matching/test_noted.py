"""`journal match` where no story is wanted: what you noted to say, or the place it has on the sheet."""

from __future__ import annotations

import pytest


@pytest.fixture
def answers(journal):
    journal.note("journal.toml", 'targets = ["meta"]\n')
    journal.note(
        "companies/brightline.md",
        """
        ---
        type: company
        name: Brightline Trams
        aka: [Brightline]
        why: In 2025 they opened their timetables, and I mend timetables.
        ---
        """,
    )
    journal.note(
        "answers.md",
        """
        # Interview answers

        **Tell me about yourself.**

        I keep forty trams on time.

        **Why do you want to leave?**

        One depot is a small world.

        **What is your greatest weakness?**

        I decide in corridors. Since June I write half a page first.

        **Tell me about a time you changed your mind.**

        I was sure that more trams would help. In March I counted, and one signal was the cause, so I told the depot
        that I had been wrong and we moved the signal.
        """,
    )
    return journal


@pytest.mark.parametrize(
    ("question", "line", "said"),
    [
        ("Why do you want to leave?", 9, "One depot is a small world."),
        ("Why are you leaving the depot?", 9, "One depot is a small world."),
        ("What is your greatest weakness", 13, "I decide in corridors."),
        ("What would your manager say is your weakness?", 13, "I decide in corridors."),
        ("Tell me about yourself", 5, "I keep forty trams on time."),
    ],
)
def test_an_answer_that_was_noted_is_shown_with_its_line(answers, question, line, said):
    result = answers("match", question)
    assert result.code == 0
    assert said in result.out
    assert f"answers.md:{line}" in result.out
    assert "No story" not in result.out


def test_why_a_company_is_answered_from_its_note_and_points_to_its_sheet(answers):
    for question in ("Why Brightline?", "Why do you want to work at Brightline Trams?"):
        result = answers("match", question)
        assert result.code == 0
        assert "they opened their timetables" in result.out
        assert "journal prep --company 'Brightline Trams'" in " ".join(result.out.split())


def test_where_nothing_is_noted_the_sheet_is_named_and_no_story_is_asked_for(answers):
    result = answers("match", "Why Meta?")
    assert result.code == 1
    assert "journal prep --company Meta" in " ".join(result.out.split())
    assert "add story" not in result.out


def test_what_comes_up_in_every_interview_wants_no_story(journal):
    journal.note("memory.md", "## Motivation\n\n- a depot at five in the morning -> drove a tram -> every seat\n")
    result = journal("match", "Why are you leaving Brightline?")
    assert result.code == 1
    assert "You noted nothing to say to it; it comes up in every interview" in " ".join(result.out.split())
    assert "depot" not in result.out


@pytest.mark.parametrize(
    "question",
    [
        "What is your salary expectation?",
        "When can you start?",
        "Warum wollen Sie wechseln?",
        "Was sind Ihre Gehaltsvorstellungen?",
        "Pourquoi voulez-vous partir ?",
        "¿Por qué quiere cambiar?",
        "Por que quer sair da empresa?",
        "为什么离开现在的公司？",
        "Why should we hire you?",
        "What can you bring to our team?",
        "What makes you the right person for this job?",
        "Warum sollten wir Sie einstellen?",
        "Pourquoi devrions-nous vous embaucher ?",
        "¿Por qué deberíamos contratarle?",
        "Por que devemos contratar você?",
        "我们为什么要录用你？",
    ],
)
def test_what_is_asked_of_everybody_points_to_the_sheet_in_each_language(journal, question):
    journal.note("memory.md", "## Customer\n\n- rider waited for money -> raised the limit -> paid the same day\n")
    result = journal("match", question)
    assert result.code == 1
    assert "it comes up in every interview: write a sentence below the question" in " ".join(result.out.split())
    assert "rider" not in result.out


def test_an_answer_is_found_by_a_question_in_another_language(answers):
    assert "One depot is a small world." in answers("match", "Warum wollen Sie wechseln?").out


def test_somebody_else_who_wanted_to_leave_is_a_question_for_a_story(answers):
    assert "small world" not in answers("match", "Tell me about a time a colleague wanted to leave your team").out


def test_a_story_is_still_found_beside_the_answers(answers):
    report = answers("match", "Tell me about a time you changed your mind", "--json").json
    assert report["noted"] == []
    assert report["matches"][0]["near"]


def test_why_they_should_hire_you_is_answered_with_what_you_noted_and_not_with_a_hire_of_yours(journal):
    journal.note(
        "answers.md",
        """
        # Interview answers

        **Why should we hire you?**

        I have run two harbours and closed none.
        """,
    )
    journal.note(
        "stories.md", "# Stories\n\n## Leading\n\n- hired a pilot in a hurry -> he ran aground -> I let him go\n"
    )
    for question in ("Why should we hire you?", "What sets you apart?"):
        result = journal("match", question)
        assert "I have run two harbours" in result.out
        assert "ran aground" not in result.out


@pytest.mark.parametrize("question", ["Tell me about someone you hired", "Tell me why you hired somebody in a hurry"])
def test_a_hire_of_yours_is_a_question_for_a_story(journal, question):
    journal.note(
        "stories.md", "# Stories\n\n## Leading\n\n- hired a pilot in a hurry -> he ran aground -> I let him go\n"
    )
    assert "hired a pilot" in journal("match", question).out
