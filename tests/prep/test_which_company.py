"""Which company a command is about: by name, by its beginning, by the next interview; and what is refused."""

from __future__ import annotations

import pytest


@pytest.fixture
def brill(journal):
    """One company of the owner's, with an interview to come."""
    journal.note("companies/brill.md", "---\ntype: company\nname: Brill Trams\ninterview: 2026-06-27\n---\n")
    return journal


@pytest.mark.parametrize("given", ["bri", "B", "brill trams"])
def test_the_beginning_of_a_name_is_enough(brill, given):
    result = brill("prep", "--company", given, "--json")
    assert result.json["company"] == "Brill Trams"
    assert ("is taken for Brill Trams" in result.err) == (given != "brill trams")


def test_a_beginning_that_several_share_is_no_name(brill):
    assert "no note is about 'a'" in brill("prep", "--company", "a").err


@pytest.mark.parametrize("command", [["prep", "--json"], ["practice", "--status", "--json"]])
def test_without_a_name_the_next_interview_is_meant(brill, command):
    result = brill(*command)
    assert result.json["company"] == "Brill Trams"
    assert "no company named, so it is Brill Trams" in result.err


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["--company", ""], "a company without a name"),
        (["--any", "--company", "meta"], "there are notes about 'meta'"),
        (["meta", "--company", "apple"], "two companies"),
        (["meta", "-o", "sheet.html", "-f", "md"], "sheet.html ends as html does"),
    ],
)
def test_what_contradicts_itself_is_refused(brill, given, said):
    result = brill("prep", *given)
    assert (result.code, said in result.err) == (2, True)


def test_the_remark_about_an_unknown_company_is_no_wider_than_the_screen(brill):
    err = brill("prep", "--company", "Nobody has ever heard of this company Ltd", width=60).err
    assert max(map(len, err.splitlines())) <= 60


def test_a_long_file_name_is_broken_at_the_end_of_the_line(journal):
    name = "a-very-long-name-of-a-note-that-nobody-would-type-but-somebody-pasted-from-a-form.md"
    journal.note(name, "## Failures\n\n- shut the wrong bay -> reopened it by hand -> two keys since\n")
    assert max(map(len, journal("prep", "--any", width=60).out.splitlines())) <= 60


def test_a_value_of_which_nobody_knows_what_it_asks_for_says_so(journal):
    journal.note(
        "companies/acme.md",
        "---\ntype: company\nname: Acme\nvalues: [Glow (sparkle), Hold on (ownership)]\n---\n",
    )
    holes = journal("prep", "acme", "--json").json["holes"]
    assert holes[0]["text"] == "not known which competencies they ask for: Glow"
    assert "known are impact, ownership" in holes[0]["mend"]


def test_a_dated_fact_passes_the_swap_test_in_another_language(journal):
    journal.note(
        "companies/acme.md",
        "---\ntype: company\nname: Acme\n---\n\n## Why\n\n- sie fahren seit 2019 ohne Diesel, ich seit 2021\n",
    )
    assert journal("prep", "acme", "--json").json["why"]["passes"]


def test_a_story_told_with_we_alone_shows_no_level(journal):
    journal.note("journal.toml", 'target_level = "senior"\n')
    text = "We led the move of all 40 teams. We cut the wait from 9 to 3 days for every team of the company."
    journal.note(
        "stories/move.md", f"---\ntype: story\ntitle: The move\ntags: [delivery]\n---\n\n## Action\n\n{text}\n"
    )
    (told,) = journal("prep", "--any", "--json").json["stories"]
    assert told["at_level"] is False
