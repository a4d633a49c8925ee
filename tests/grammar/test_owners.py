"""Goals that a note says are somebody else's are kept with their owner, and are in no review of one's own."""

import pytest

OWN = "# Goals 2026\n\n## Mine\n\n- Oil the gates each week\n\n"


def owners(journal):
    return {one["title"]: one["fields"]["owner"] for one in journal.records() if one["kind"] == "objective"}


@pytest.mark.parametrize(
    ("heading", "owner"),
    [
        ("Oda's goals (for info)", "Oda"),
        ("Night crew (owner: Stefan)", "Stefan"),
        ("Anke's plans for the depot", "Anke"),
        ("Jonas' goals", "Jonas"),
        ("Nachtschicht (verantwortlich: Stefan Roth)", "Stefan Roth"),
        ("Team goals", ""),
        ("Team's goals", ""),
        ("Today's goals", ""),
        ("Summer's goals", ""),
        ("April's goals", ""),
        ("Night crew (owner: me, Nadia)", ""),
        ("Night crew (new: Stefan)", ""),
    ],
)
def test_beside_ones_own_goals_a_heading_with_a_name_holds_those_of_somebody_else(journal, heading, owner):
    journal.note("goals.md", f"{OWN}## {heading}\n\n- Hire 4 drivers\n")
    assert owners(journal) == {"Oil the gates each week": "", "Hire 4 drivers": owner}


def test_they_are_in_no_review_of_ones_own_and_no_finding_asks_for_evidence(journal):
    journal.note(
        "goals.md", f"{OWN}## Oda's goals\n\n- [x] Hire 4 drivers\n\n## Depot (owner: Stefan)\n\n- Paint 9 trams\n"
    )
    for command in (["review", "--period", "2026"], ["gaps"], ["check", "--all"], ["today"], ["prep", "--any"]):
        said = journal(*command).out
        assert "Hire 4" not in said
        assert "Paint 9" not in said
    assert "Oil the gates" in journal("review", "--period", "2026").out
    assert "Hire 4 drivers" in journal("list").out


@pytest.mark.parametrize(
    "note", ["# Oda's goals\n\n- Hire 4 drivers\n", "# 2026\n\n## Depot (owner: Oda)\n\n- O1: Hire 4 drivers\n"]
)
def test_a_name_alone_may_be_that_of_the_one_who_writes(journal, note):
    journal.note("goals.md", note)
    assert set(owners(journal).values()) == {""}


def test_of_two_who_are_named_neither_is_somebody_else(journal):
    journal.note("goals.md", "# Goals 2026\n\n- Move house\n\n## Oda's goals\n\n- Swim\n\n## Bo's goals\n\n- Sail\n")
    assert set(owners(journal).values()) == {""}


def test_whose_journal_it_is_by_its_settings_keeps_what_a_heading_calls_theirs(journal):
    journal.note("journal.toml", 'name = "Oda Lind"\n')
    journal.note("goals.md", f"{OWN}## Oda's goals\n\n- Hire 4 drivers\n")
    assert "Hire 4 drivers" in journal("review", "--period", "2026").out


def test_a_label_names_an_owner_as_a_heading_does(journal):
    journal.note("goals.md", "# Goals 2026\n\n- Oil the gates\n- Oda's goal: hire 4 drivers\n")
    assert owners(journal) == {"Oil the gates": "", "hire 4 drivers": "Oda"}


TALK = "# {}\n\n## 2026-06-09\n\n- Goal Jun: lead the night run\n\n## Goals H1\n\n- [ ] Teach one driver\n"


def test_in_notes_on_talks_with_somebody_their_goals_are_theirs(journal):
    journal.note("1on1/jun.md", TALK.format("1:1 Jun Park"))
    assert owners(journal) == {"lead the night run": "Jun", "Teach one driver": "Jun"}
    assert "Teach one" not in journal("review", "--half-year").out


@pytest.mark.parametrize(
    "note",
    [
        TALK.format("My 1:1 with Jun").replace("Goal Jun:", "Goal:"),
        TALK.format("1:1 with Jun").replace("Goal Jun:", "Goal:"),
        TALK.format("1:1 with Jun").replace("Goal Jun", "Goal Fitness"),
    ],
)
def test_goals_in_talks_with_somebody_are_ones_own_if_nobody_is_named(journal, note):
    journal.note("1on1/jun.md", note)
    assert set(owners(journal).values()) == {""}


def test_ones_own_talk_keeps_what_nobody_is_named_for(journal):
    journal.note("1on1/jun.md", TALK.format("My 1:1 with Jun"))
    assert owners(journal) == {"lead the night run": "Jun", "Teach one driver": ""}
