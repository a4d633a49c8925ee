"""Which questions the sheet expects, and what it says to them."""

from __future__ import annotations


def questions(journal, company="meta"):
    return journal("prep", "--company", company, "--json").json["questions"]


def test_a_failure_and_a_conflict_are_asked_for_whatever_the_company_values(journal):
    journal.note(
        "companies/brightline.md",
        """
        ---
        type: company
        name: Brightline
        ---

        ## Values

        - **Punctual**: The tram leaves on time. (delivery)
        """,
    )
    kinds = [one["competency"] for one in questions(journal, "brightline")]
    assert kinds.count("failure") == kinds.count("conflict") == kinds.count("delivery") == 2
    assert "failure" in [one["competency"] for one in questions(journal, "meta")]


def test_no_story_drops_out_in_silence(journal):
    journal.note(
        "memory.md",
        """
        ## Behavioural

        ### Challenges

        - a fog at the depot -> I rang a bell -> they came in

        ### Mistakes

        - shut the wrong bay -> opened it by hand -> two keys since
        """,
    )
    report = journal("prep", "--company", "meta", "--json").json
    assert [one["title"] for one in report["left_over"]] == ["a fog at the depot"]
    out = journal("prep", "--company", "meta").out
    assert "1 without a place here" in " ".join(out.split())
    assert "a fog at the depot (filed under nothing: tag it with what it shows)" in " ".join(out.split())
