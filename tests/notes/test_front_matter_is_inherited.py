"""What the front matter of a note of bullets says holds for every record in it."""

from __future__ import annotations

import pytest

DIARY = """
    # Diary

    ## Failures

    - let the depot clock stop in 2024 -> nobody rang me -> wound it every Monday for 9 months
    - gave a driver the wrong key -> we both waited an hour -> the keys have colours now [private:: false]

    ## Metrics

    - Bells rung: 12
    """
REPORTS = (
    ["prep", "--any"],
    ["match", "Tell me about a failure"],
    ["review", "--audience", "peer"],
    ["gaps", "--audience", "peer"],
)


def diary(*front):
    return "\n    ".join(["", "---", *front, "---", DIARY])


@pytest.mark.parametrize("line", ["private: true", "confidential: true", "tags: [private, clocks]"])
def test_what_a_note_marks_secret_is_secret_record_by_record(journal, line):
    journal.note("d.md", diary(line))
    mark = "confidential" if "confidential" in line else "private"
    assert [one["fields"][mark] for one in journal.records()] == [True, mark == "confidential", True]
    for command in REPORTS:
        for form in ("terminal", "md", "json", "html"):
            shown = journal(*command, "-f", form).out
            assert "clock" not in shown
            assert "Bells" not in shown


def test_a_confidential_note_is_listed_once_among_what_is_not_to_be_said(journal):
    journal.note("d.md", diary("confidential: true"))
    report = journal("prep", "--any", "--json").json
    assert [one["about"] for one in report["do_not_say"]] == ["every story in d.md", "metric in d.md"]
    assert [place["line"] for place in report["do_not_say"][0]["source"]] == [9, 10]
    assert "nothing is marked confidential" not in journal("prep", "--any").out


def test_project_and_company_are_inherited_and_what_a_record_says_wins(journal):
    text = diary("project: Night trams", "company: Depot Works")
    journal.note("d.md", text.replace("private:: false", "project:: Keys"))
    stories = [one["fields"] for one in journal.records() if one["kind"] == "story"]
    assert [one["project"] for one in stories] == ["Night trams", "Keys"]
    assert [one["company"] for one in stories] == ["Depot Works", "Depot Works"]
    assert [one["theme"] for one in stories] == ["Failures", "Failures"]


def test_a_mark_that_is_neither_true_nor_false_is_said_with_its_line(journal):
    journal.note("d.md", diary("title: Diary", "private: partly"))
    assert "d.md:3: 'private' is 'partly', true or false was expected" in journal("check").out


def test_tags_are_inherited_beside_those_of_a_record_but_for_those_that_are_marks(journal):
    journal.note("w.md", "---\ntags: [ops, private]\n---\n# Wins\n\n- Opened the night hub #trams\n")
    (record,) = journal.records()
    assert record["tags"] == ["trams", "ops"]
    assert record["fields"]["private"] is True
