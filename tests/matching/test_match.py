"""`journal match`: the stories for a question, each with its reasons."""

from __future__ import annotations

import pytest


@pytest.fixture
def stories(journal):
    journal.note(
        "memory.md",
        """
        ## Behavioural

        ### Conflicts

        - boss wanted the old dashboard switched off -> asked for one more week -> it stayed

        ### Mistakes

        - promised a date without having seen the data -> three weeks late -> now I look first

        ### Mentoring

        - intern with no project -> gave her the question -> hired a year later
        """,
    )
    return journal


def test_the_story_filed_under_what_is_asked_comes_first_with_the_reason(stories):
    report = stories("match", "Tell me about a time you disagreed with your manager", "--json").json
    assert report["report"] == "match"
    assert report["after"][0] == "conflict"
    best = report["matches"][0]
    assert best["title"] == "boss wanted the old dashboard switched off"
    assert "filed under conflict" in [reason["text"] for reason in best["reasons"]]
    assert best["source"] == [{"path": "memory.md", "line": 5, "end_line": 5}]


def test_the_question_may_stand_without_quotes(stories):
    assert "promised a date" in stories("match", "which", "deadline", "did", "you", "miss").out


def test_what_is_weak_in_the_story_is_said_along(stories):
    assert "weak: no action" in stories("match", "a mistake of yours").out


def test_a_question_nothing_answers_is_said_so_and_ends_with_1(stories):
    result = stories("match", "zebra crossings in Ulm")
    assert (result.code, "No story of yours comes near it" in result.out) == (1, True)


def test_short_words_do_not_match_inside_others(stories):
    stories.note("more.md", "## Behavioural\n\n### Challenges\n\n- the email said html -> answered -> done\n")
    assert stories("match", "AI and ML").code == 1


def test_a_story_told_as_the_answer_to_that_question_comes_first(stories):
    stories.note(
        "answers.md",
        """
        # Interview answers

        **Tell me about a time you changed your mind.**

        I was sure that a larger model would win. In March I put a plain rule next to it and the rule won in five of six
        towns, so I told the team that I had been wrong and we deleted the models.
        """,
    )
    best = stories("match", "Tell me about a time when you changed your mind", "--json").json["matches"][0]
    assert best["source"][0]["path"] == "answers.md"


@pytest.mark.parametrize(
    ("heading", "question"),
    [
        ("Konflikte", "Erzählen Sie von einem Konflikt im Team"),
        ("Conflits", "Racontez un conflit avec un collègue"),
        ("Conflictos", "Cuénteme un conflicto con un compañero"),
        ("Conflitos", "Conte um conflito com um colega"),
    ],
)
def test_questions_and_headings_in_other_languages_find_each_other(journal, heading, question):
    journal.note("n.md", f"## Behavioural\n\n### {heading}\n\n- zwei Teams, ein Tisch -> Regeln -> beide zufrieden\n")
    report = journal("match", question, "--json").json
    assert report["after"][:1] == ["conflict"]
    assert report["matches"]


def test_a_story_whose_title_has_the_words_of_the_question_is_an_answer(stories):
    stories.note("plain.md", "# Stories\n\n- heating died in the tunnel -> laid hot stones -> nobody froze\n")
    (best, *_) = stories("match", "Tell me about a heating that died in a tunnel", "--json").json["matches"]
    assert best["title"].startswith("heating died")
    assert best["near"]


def test_a_question_finds_a_story_told_in_another_language_and_the_reason_has_both_words(journal):
    journal.note(
        "n.md",
        """
        ## Behavioural

        ### Challenges

        - deleted a timetable by mistake -> told the depot within the hour -> printed again the same day
        - Umstellung dauerte ein Jahr -> den Rest automatisiert -> heute zwei Tage
        """,
    )
    german = journal("match", "Haben Sie aus Versehen etwas gelöscht?", "--json").json["matches"]
    assert german[0]["near"]
    assert german[0]["title"].startswith("deleted a timetable")
    assert "they ask “gelöscht”, you say “deleted”" in german[0]["why"]
    english = journal("match", "What have you automated?", "--json").json["matches"]
    assert english[0]["title"].startswith("Umstellung")


def test_own_translations_join_the_shipped_ones(stories):
    stories.note(
        "words.md",
        """
        ---
        type: competencies
        title: Dutch
        translations:
          promise: beloofd, belofte*
        ---
        """,
    )
    assert (
        stories("match", "Welke belofte hebt u gebroken?", "--json").json["matches"][0]["title"].startswith("promised")
    )


def test_own_words_for_competencies_join_the_shipped_ones(stories):
    stories.note(
        "words.md",
        """
        ---
        type: competencies
        title: Ours
        competencies:
          mentoring:
            asked: [padawan]
        ---
        """,
    )
    assert "intern with no project" in stories("match", "Who was your padawan?").out


def test_explain_prints_the_sum(stories):
    out = stories("match", "a conflict with your boss", "--explain").out
    assert "in all, with" in out


def test_the_screen_is_as_it_was_read(stories, golden):
    golden("match.txt", stories("match", "Tell me about a time you disagreed with your manager").out)


def test_a_story_its_owner_keeps_for_that_question_comes_first(stories):
    stories.note(
        "kept.md",
        """
        ## The lift

        **Situation:** The lift stood still between two floors.
        **Action:** I wrote to everybody what we knew, each hour.
        **Result:** Nobody asked twice.
        **Best for:** "Tell me about a time you disagreed with your manager"
        """,
    )
    best = stories("match", "Describe a time you disagreed with a manager", "--json").json["matches"][0]
    assert best["title"] == "The lift"
    assert "you tell it on “Tell me about a time you disagreed with your manager”" in best["reasons"][0]["text"]


def test_a_question_for_a_result_is_met_by_a_story_whose_result_is_measured(stories):
    stories.note(
        "bells.md",
        """
        ---
        type: story
        title: The quiet corridor
        competencies: [collaboration]
        ---

        ## Situation

        Nobody could sleep.

        ## Action

        I moved the bells.

        ## Result

        Broken nights went from 60 % to 4 %.
        """,
    )
    best = stories("match", "Which result are you proudest of, and how was it measured?", "--json").json["matches"][0]
    assert (best["title"], best["near"]) == ("The quiet corridor", True)
    assert "its result is measured" in best["why"]


def test_one_proof_is_enough_where_it_meets_the_whole_question(stories):
    stories.note("costs.md", "## Behavioural\n\n### Leadership\n\n- told to cut cost -> one van -> half the bill\n")
    best = stories("match", "Tell me about a time you reduced costs", "--json").json["matches"][0]
    assert (best["title"], best["near"]) == ("told to cut cost", True)


def test_what_only_hints_at_the_question_is_never_given_as_a_reason(stories):
    stories.note("doors.md", "## Behavioural\n\n### Challenges\n\n- a second person came -> I waited -> it shut\n")
    result = stories("match", "Tell me about a time you made something faster")
    assert result.code == 1
    assert "second" not in result.out.partition("\n")[2]


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("Tell me about a time two teams wanted to own the same thing", "both depots claimed the sand"),
        ("Tell me about a time you had to pick up a new technology", "knew no welding"),
        ("Tell me about a time you killed a project", "the tunnel under the school"),
        ("Have you ever done something with zero downtime?", "moved the signal box"),
    ],
)
def test_plain_questions_find_what_tells_of_them_in_other_words(stories, question, title):
    stories.note(
        "plain.md",
        """
        ## Behavioural

        ### Challenges

        - both depots claimed the sand -> I drew one map -> each has its heap
        - knew no welding -> a course in the evenings, learned it from zero -> my own seams hold
        - the tunnel under the school -> I proposed to stop it myself -> the money mended six stops
        - moved the signal box -> the old one kept running beside it -> no downtime, not one tram late
        """,
    )
    matches = stories("match", question, "--json").json["matches"]
    assert matches[0]["title"] == title


@pytest.mark.parametrize(
    ("question", "never"),
    [("Tell me about an incident you handled", "incident"), ("When did you make an error?", "error")],
)
def test_a_fixed_phrase_is_not_taken_word_by_word(stories, question, never):
    stories.note("plain.md", "## Behavioural\n\n### Challenges\n\n- drew the error budget -> no incident -> done\n")
    assert f"“{never}”" not in stories("match", question).out


def test_a_fixed_phrase_of_a_question_is_not_taken_word_by_word_either(stories):
    stories.note("plain.md", "## Behavioural\n\n### Delivery\n\n- orders stood in a queue -> left one out -> on time\n")
    assert "“orders”" not in stories("match", "What did you leave out in order to ship?").out


def test_a_dash_reads_the_question_from_the_input(journal):
    assert journal("match", "-", "--json", typed="Tell me about\na conflict.\n").json["question"] == (
        "Tell me about a conflict."
    )


def test_a_question_about_you_points_to_a_sentence_of_your_own(journal):
    assert "write a sentence below the question in your notes" in " ".join(
        journal("match", "What are your strengths?").out.split()
    )


@pytest.mark.parametrize(
    "question", ["a time you fired someone", "a time you had to let someone go", "Have you ever dismissed anybody?"]
)
def test_firing_somebody_is_no_fire_and_no_outage(journal, question):
    journal.note(
        "stories.md",
        """
        # Stories

        ## The lamp that went dark
        - S: The harbour lamp had two outages a week, and nobody was on call.
        - A: I took the phone and mended the cable.
        - R: No outage since June.

        ## The pilot who could not stay
        - S: A pilot had run three boats aground.
        - A: I spoke to him twice and then let him go.
        - R: Since then no boat was lost.
        """,
    )
    report = journal("match", question, "--json").json
    assert [one["title"] for one in report["matches"]] == ["The pilot who could not stay"]


def test_a_fire_is_an_emergency(journal):
    journal.note(
        "stories.md",
        """
        # Stories

        ## The night of the kitchen
        - S: In March a fire broke out beside the stove.
        - A: I led everybody out and counted heads.
        - R: Nobody was hurt.
        """,
    )
    report = journal("match", "Tell me about an emergency", "--json").json
    assert [one["title"] for one in report["matches"]] == ["The night of the kitchen"]
