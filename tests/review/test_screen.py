"""How a review looks."""

import pytest

ROLE = "---\ntype: role\ntitle: Here\nstart: 2024-01\n---\n\n## What it did not offer\n\n- a budget\n"


@pytest.fixture
def reviewed(begun):
    begun.note("role.md", ROLE)
    begun.note(
        "reviews/2026-H1.md",
        """
        ---
        type: review
        period: 2026-H1
        form: mid-year-4
        state: draft
        ---

        ## 1. What came of it? *

        Two things were agreed, one of them moved.

        - The night run takes 46 minutes, 30 were agreed.

        ## 2. Who can speak about it?

        - Omar Haddad: the nights
        - Lena Ortiz

        ## 3. What next? *

        ## 4. What do you need? *
        """,
    )
    return begun


def test_the_screen_reads_like_this(reviewed, golden):
    golden("review/screen.txt", reviewed("review").out)


def test_the_markdown_reads_like_this(reviewed, golden):
    golden("review/review.md", reviewed("review", "-f", "md").out)


def test_what_a_manager_gets_reads_like_this(reviewed, golden):
    golden("review/manager.md", reviewed("review", "--audience", "manager", "-f", "md").out)


def test_the_json_has_the_documented_keys(reviewed):
    review = reviewed("review", "--json").json
    assert list(review)[:2] == ["report", "version"]
    assert (review["report"], review["version"]) == ("review", 1)
    assert {"period", "as_of", "form", "answers", "objectives", "people", "ledger", "spread", "findings"} <= set(review)
    assert set(review["answers"][0]) >= {"question", "required", "status", "words", "max_words", "lines"}
    assert set(review["objectives"][0]) >= {"id", "title", "state", "evidence", "suggested", "missing"}
    assert set(review["findings"][0]) >= {"code", "severity", "message", "hint", "source"}


def test_every_screen_fits_eighty_columns(reviewed):
    assert max(len(line) for line in reviewed("review").out.split("\n")) <= 80


def test_five_things_come_first_and_the_empty_answers_lead(reviewed):
    fixes = reviewed("review", "--json").json["fix_first"]
    assert len(fixes) == 5
    assert fixes[0]["text"] == "question 3 is required and has no answer; and 1 more like it"
    assert "Lena Ortiz" in fixes[2]["text"]


def test_an_empty_journal_has_a_review_too(journal):
    done = journal("review")
    assert done.code == 0
    assert "none for this period" in done.out


def test_a_note_cannot_paint_the_screen_or_become_markup(reviewed):
    reviewed.note(
        "evil.md", "# Wins\n\n- 2026-03-03 \x1b[31m[red]<b>**x**</b>[/red] `{{ 7 * 7 }}` took 3 s [[night]]\n"
    )
    assert "\x1b" not in reviewed("review").out
    assert "\x1b" not in reviewed("review", "-f", "md").out
    assert "49" not in reviewed("review", "-f", "md").out
