"""How a review looks."""

import pytest

KEYS = {
    "review": "report version name period as_of days_left form form_chosen note state submitted inferred audience"
    " left_out counts answers words minutes objectives own_goals other outside undated people ledger spread findings"
    " fix_first other_answers",
    "answer": "number question required status words max_words characters max_characters lines material draws source"
    " group",
    "line": "text source depth records",
    "objective": "id title state score owner agreed_with due inferred key_results evidence suggested missing feedback"
    " stories history source",
    "key_result": "id title standing measured progress unknown state score due source",
    "evidence": "id text date because perhaps strength lacks secret witnesses source",
    "person": "name named witnessed feedback ask source",
    "entry": "text role open covered_by suggested source",
    "spread": "months dated undated recent known skewed empty",
    "finding": "code severity message hint source sources count",
    "source": "path line end_line",
}
"""The contract of `review --json`: a key may be added with care, none may go."""
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
    assert list(review) == KEYS["review"].split()
    assert (review["report"], review["version"]) == ("review", 1)
    assert list(review["period"]) == ["label", "start", "end"]
    first = review["objectives"][0]
    parts = {
        "answer": review["answers"][0],
        "line": review["answers"][0]["lines"][0],
        "objective": first,
        "key_result": first["key_results"][0],
        "evidence": first["evidence"][0],
        "person": review["people"][0],
        "entry": review["ledger"][0],
        "spread": review["spread"],
        "finding": review["findings"][0],
        "source": first["source"][0],
    }
    assert {name: " ".join(part) for name, part in parts.items()} == {name: KEYS[name] for name in parts}


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


def test_the_long_name_of_a_pasted_form_widens_no_line(journal):
    name = "a-half-year-form-as-somebody-pasted-it-from-the-portal-of-the-company-2026-H1.md"
    answered = "1. What did you achieve this half-year?\n\nI moved 40 signals by night. Nothing stood still.\n"
    journal.note(name, f"# Self-review 2026-H1\n\n{answered}\n2. What support do you need?\n")
    out = journal("review", "2026-H1").out
    assert "[:n] is line n of" in out
    assert max(map(len, out.splitlines())) <= 80
