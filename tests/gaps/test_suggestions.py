"""What `journal gaps` only suggests: a level goals speak of, what might have supplied an experience, what changed."""

from __future__ import annotations

import pytest


def target(journal, *, level=""):
    return journal("gaps", "--json", *(["--level", level] if level else [])).json["target"]


@pytest.mark.parametrize(
    "note",
    [
        "# Goals\n\n- Senior by December\n",
        "# Goals\n\n- what I need to reach seniority:\n  - Review the plans of two teams\n",
    ],
)
def test_a_level_that_goals_speak_of_is_suggested_with_its_line(journal, note):
    journal.note("g.md", note)
    found = target(journal)
    assert (found["level"], found["spoken_of"], found["source"][1]["line"]) == ("", "senior", 3)
    assert target(journal, level="mid")["spoken_of"] == ""
    assert "goals speak of senior" in " ".join(journal("gaps").out.split())


def test_other_people_of_a_level_are_no_aim(journal):
    journal.note("g.md", "# Goals\n\n- Mentor two juniors\n- Write less to the senior staff\n")
    assert target(journal)["spoken_of"] == ""


def test_a_remark_above_goals_that_opens_with_the_name_of_a_level_is_no_aim(journal):
    journal.note("g.md", "Staff meeting, yard 3. Our goal: tea.\n\n# Goals 2026\n\n- Weld the bell\n")
    assert target(journal)["spoken_of"] == ""


def test_a_heading_above_goals_may_name_the_level(journal):
    journal.note("g.md", "# Goals\n\n## Senior by December\n\n- Weld the bell\n")
    assert target(journal)["spoken_of"] == "senior"


def experience(journal):
    return {gap["text"]: gap for gap in journal("gaps", "--json").json["experience"]}


ROLE = "---\ntype: role\ntitle: Baker\nstart: 2024-01\n---\n## What it did not offer\n\n- a second oven room\n"


def test_an_experience_is_suggested_for_words_of_one_sentence(journal):
    journal.note("r.md", ROLE)
    journal.note("e.md", "---\ntype: evidence\ntext: Lit the oven room of the mill\ndate: 2025-01-01\n---\n")
    assert experience(journal)["a second oven room"]["suggested"]["text"] == "Lit the oven room of the mill"


def test_words_scattered_over_a_record_suggest_nothing(journal):
    journal.note("r.md", ROLE)
    journal.note(
        "e.md", "---\ntype: evidence\ntext: Cleaned the oven\ndate: 2025-01-01\n---\nThere was no room to stand in.\n"
    )
    assert experience(journal)["a second oven room"]["suggested"] is None


@pytest.mark.parametrize(
    ("lesson", "since"),
    [
        ("Ask first. Since 9 March each order has a name on it.", "Since 9 March each order has a name on it."),
        ("We now weigh twice.", "We now weigh twice."),
        ("Never rush since errors cost more.", ""),
        ("In March 2025 I should have asked.", ""),
        ("From now on I ask first.", ""),
    ],
)
def test_a_lesson_is_closed_by_what_is_done_since_and_by_nothing_less(journal, lesson, since):
    journal.note(
        "s.md",
        f"---\ntype: story\ntitle: Salt\nsituation: Too much of it\naction: Weighed it\nlearning: '{lesson}'\n---\n",
    )
    (found,) = [gap for gap in experience(journal).values() if gap["nature"] == "lesson"]
    assert (found["since"], found["state"]) == (since, "changed" if since else "open")


def test_what_an_objective_says_of_its_evidence_comes_before_a_smaller_gain(workshop):
    workshop.note(
        "objectives/lamps.md",
        "---\ntype: objective\ntitle: Lamps\nperiod: 2026-H1\ncompetencies: [Framing]\n---\n",
    )
    workshop.note(
        "l.md",
        "---\ntype: evidence\ntext: Lamp on every door\ndate: 2026-05-01\noutcome: 3 of 4 faults found at once\n"
        "role: led it\nscope: several teams\nobjectives: [lamps]\n---\n",
    )
    steps = {step["view"]: step for step in workshop("gaps", "--json").json["next"]}
    assert steps["level"]["what"].startswith("does 'Lamp on every door' show Framing?")
