"""What an interviewer must not hear is not on the sheet, in no format and in no reason."""

from __future__ import annotations

import re

import pytest

HIDDEN = """
    ---
    type: story
    title: The Zanzibar tender
    date: 2026-02-02
    competencies: [integrity]
    confidential: true
    {}
    ---

    ## Situation

    Zanzibar wanted our tram prices before the others.

    ## Action

    I told Zanzibar the evening before that nobody gets them, although Oswin is an idiot.

    ## Result

    Zanzibar lost 3 M€, and nobody trusts Oswin.
    """
SHARED = "share_as: A buyer asked for a favour and I told everybody the same"
OPEN = """
    ---
    type: story
    title: Moving the signal box without stopping a tram
    date: 2026-03-01
    competencies: [delivery]
    ---

    ## Situation

    The signal box stood in the way.

    ## Action

    I led the migration of 40 signals by night and drew the plan myself.

    ## Result

    No tram stood still, and the change took 9 nights and not 30.

    ## Learning

    Since March every plan of mine names who rings whom.
    """


def everywhere(journal, *arguments):
    """All that a command says, in every format that is text."""
    formats = ([], ["--json"], ["-f", "md"], ["-f", "html"], ["--explain"], ["--explain", "-f", "html"])
    return "\n".join(" ".join(journal(*arguments, *form).out.split()) for form in formats)


COMMANDS = (["prep", "--any"], ["prep", "--company", "meta"], ["match", "told before a buyer"])


@pytest.mark.parametrize("command", COMMANDS)
def test_the_reasons_for_a_confidential_story_rest_on_its_share_as(journal, command):
    journal.note("stories/tender.md", HIDDEN.format(SHARED))
    journal.note("stories/box.md", OPEN)
    shown = everywhere(journal, *command)
    assert "A buyer asked for a favour" in shown
    for secret in ("Zanzibar", "Oswin", "idiot", "evening before", "3 M€", "trusts"):
        assert secret not in shown


def test_a_paraphrase_is_found_by_its_words_and_competencies(journal):
    journal.note("stories/tender.md", HIDDEN.format(SHARED))
    first = journal("match", "Tell me about a time you had to show integrity", "--json").json["matches"][0]
    assert (first["story"], first["near"]) == ("stories/tender", True)
    assert "filed under integrity" in first["why"]


def test_a_paraphrase_is_not_blamed_for_what_it_may_not_tell(journal):
    journal.note("stories/tender.md", HIDDEN.format(SHARED))
    told = next(one for one in journal("prep", "--any", "--json").json["stories"] if "tender" in one["story"])
    assert (told["weaknesses"], told["missing"], told["at_level"]) == ([], [], None)


def test_a_confidential_story_without_a_share_as_is_no_answer(journal):
    journal.note("stories/tender.md", HIDDEN.format("tags: [delivery, leading]"))
    journal.note("stories/box.md", OPEN)
    matches = journal("match", "Tell me about a migration you led", "--json").json["matches"]
    assert [one["story"] for one in matches] == ["stories/box"]
    report = journal("prep", "--any", "--json").json
    shown = [*report["matrix"]["rows"], *report["stories"], *report["practice"]]
    assert not any("tender" in one["story"] for one in shown)
    assert [one["say"] for one in report["do_not_say"]] == ["nothing: it has no share_as yet"]
    assert not any("tender" in str(one["story"]) for one in journal("practice", "--status", "--json").json["items"])


def test_confidential_feedback_is_expected_in_the_words_of_its_share_as(journal):
    journal.note(
        "feedback/hush.md",
        """
        ---
        type: feedback
        from: Oswin
        kind: growth
        confidential: true
        share_as: be quieter in the yard
        ---

        You shouted at Zanzibar.
        """,
    )
    shown = everywhere(journal, "prep", "--any")
    assert "be quieter in the yard" in shown
    assert not re.search("Oswin|shouted|Zanzibar", shown)


COMPANY = """
    ---
    type: company
    name: Acme
    ---

    ## Why Acme

    - they lit the harbour in 2024, I lit the yard
    - their pay (do not mention)

    ## Notes

    - floor is 71k (do not say first!)
    - the office has
      a slide, never mention it
    - lunch is at noon

    See [[money]].
    """


@pytest.mark.parametrize(
    "line",
    [
        "Never mention the Brill offer.",
        "Don't bring up the Brill offer",
        "Brill-Angebot nicht erwähnen",
        "ne jamais parler de Brill",
        "No mencionar a Brill",
        "não falar sobre Brill",
        "不要提 Brill",
    ],
)
def test_what_a_note_says_not_to_say_is_listed_and_said_nowhere_else(journal, line):
    journal.note("companies/acme.md", COMPANY)
    journal.note("money.md", f"# Money\n\n- {line}\n")
    journal.note("more.md", "# More\n\nFor [Acme](companies/acme.md).\nDo not say that Oswin knows them.\n")
    report = journal("prep", "-c", "acme", "--json").json
    said = [one["about"] for one in report.pop("do_not_say")]
    expected = [
        line,
        "Do not say that Oswin knows them.",
        "floor is 71k (do not say first!)",
        "their pay (do not mention)",
    ]
    assert all(f"“{one}”" in said for one in expected)
    rest = str(report)
    assert not any(word in rest for word in ("71k", "slide", "their pay", "Brill", "Oswin"))
    assert "lunch is at noon" in rest
    assert {one["path"] for one in report["notes"]} == {"money.md", "more.md"}


def test_of_a_marked_note_only_the_place_is_named(journal):
    journal.note("companies/acme.md", COMPANY)
    journal.note("money.md", "---\nprivate: true\n---\n\nNever mention Brill.\n")
    out = everywhere(journal, "prep", "-c", "acme")
    assert "Brill" not in out
    assert "a line of money.md" in out


def test_a_match_says_how_many_stories_are_kept_back(journal):
    journal.note("stories/tender.md", HIDDEN.format(""))
    journal.note("stories/box.md", OPEN)
    out = journal("match", "A time you were asked for a favour?").out
    assert "\n\n1 story is kept back by its marks." in out
    assert journal("match", "A migration you led?", "--json").json["kept_back"] == 1


MARKED = """
    # Acme

    ## People

    - Jo Roe, head of lamps
    - Kit Moreau, who told Oswin of the layoffs #confidential
    - Lou Ek (confidential)

    ## Rounds

    1. a walk with Jo
    2. a talk about lamps [private:: yes]

    ## Notes

    - lunch is at noon
    - private: the boss drinks

    ## Questions

    (confidential)

    - Who pays for the yacht?
    """


def test_of_a_company_what_is_marked_is_not_on_the_sheet_and_only_its_place_is_named(journal):
    journal.note("companies/acme.md", MARKED)
    shown = everywhere(journal, "prep", "-c", "acme")
    assert not re.search("Moreau|Oswin|layoffs|Lou Ek|talk about lamps|drinks|yacht", shown)
    assert all(said in shown for said in ("Jo Roe", "a walk with Jo", "lunch is at noon"))
    sheet = journal("prep", "-c", "acme", "--json").json
    assert [one["source"][0]["line"] for one in sheet["do_not_say"]] == [6, 7, 12, 17, 23]
    assert {one["about"] for one in sheet["do_not_say"]} == {"a line of companies/acme.md"}


def test_every_round_names_its_own_line(journal):
    journal.note("companies/acme.md", "# Acme\n\n## Rounds\n\n1. a walk\n2. a talk\n\n3. a lunch\n")
    rounds = journal("prep", "-c", "acme", "--json").json["facts"]["rounds"]
    assert [one["source"][0]["line"] for one in rounds] == [5, 6, 8]


def test_an_answer_does_not_name_the_story_that_is_kept_back(journal):
    journal.note("stories/tender.md", HIDDEN.format(""))
    journal.note(
        "q.md",
        "# Common questions\n\n## Why are you leaving?\n\nTell the Zanzibar tender. Never in writing.\n",
    )
    shown = everywhere(journal, "prep", "--any")
    assert "Tell a confidential story. Never in writing." in shown
    assert "Zanzibar" not in shown


def test_where_nothing_is_noted_no_answer_is_promised(journal):
    journal.note("stories/box.md", OPEN)
    said = " ".join(journal("match", "Where do you want to be in five years?").out.split())
    assert "the sheet shows your answer" not in said
    assert "write a sentence below the question" in said


def test_a_match_names_each_reason_for_a_company_once(journal):
    journal.note("why.md", "# Why Amazon\n\n- parcels are my trade\n- two friends stayed there\n")
    out = journal("match", "Why Amazon?").out
    assert out.count("parcels are my trade") == out.count("two friends stayed there") == 1


def test_a_line_that_became_no_record_and_is_marked_is_named_among_what_not_to_say(journal):
    note = "# Night round\n\n### The other near miss\nOswin gave the wrong key to a guest. CONFIDENTIAL\n"
    journal.note("round.md", note)
    (secret,) = journal("prep", "--any", "--json").json["do_not_say"]
    assert secret["about"] == "a line of round.md"
    assert [place["line"] for place in secret["source"]] == [4]
    told = everywhere(journal, "prep", "--any")
    assert "nothing is marked confidential" not in told
    assert "Oswin" not in told
