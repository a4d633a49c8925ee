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
