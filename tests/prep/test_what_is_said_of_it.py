"""What the sheet says of numbers, of the first minute and of stories is true, and nothing that matters is unsaid."""

from __future__ import annotations

import pytest


def sheet(journal, *arguments):
    return journal("prep", "--any", *arguments, "--json").json


def story(journal, name, title, **parts):
    body = "\n".join(f"\n## {part.capitalize()}\n\n{text}" for part, text in parts.items())
    front = f"type: story\ntitle: {title}\ndate: 2026-02-02\ncompetencies: [conflict]"
    journal.note(f"stories/{name}.md", f"---\n{front}\n---\n{body}\n")


WHOLE = {
    "situation": "Two gates shut at once.",
    "action": "I asked both keepers what they saw and drew it on one page.",
    "result": "Waits fell from 9 min to 2 min.",
    "learning": "Since then I draw before I argue.",
}


def test_numbers_that_are_counted_through_are_not_one_number(journal):
    journal.note(
        "m.md",
        "# Metrics\n\n- Phase 1 - make gate plans: 6 mins\n- Phase 2 - train gate plans: 46 mins\n"
        "- Gate plans checked: 3 mins\n",
    )
    numbers = sheet(journal)["numbers"]
    assert [number["text"].rpartition(": ")[2] for number in numbers] == ["6 mins", "46 mins", "3 mins"]
    assert not any("says" in doubt for number in numbers for doubt in number["doubts"])


def test_a_bare_number_of_a_log_says_not_what_it_is_of_and_is_none_to_know(journal):
    journal.note(
        "log.md", "# Work log\n\n2026-06-03 Rehearsed with Noor. Too slow! 4 min.\n2026-06-04 painted 12 gates\n"
    )
    assert [number["text"] for number in sheet(journal)["numbers"]] == ["painted 12 gates"]


def test_two_readings_of_one_number_still_contradict_each_other(journal):
    journal.note("m.md", "# Metrics\n\n- Gate wait in winter: 6 min\n- Gate wait: 9 min\n- Gate wait, winter: 7 min\n")
    assert any("says" in doubt for number in sheet(journal)["numbers"] for doubt in number["doubts"])


def test_wins_say_numbers_to_know_and_offer_one_for_the_first_minute(journal):
    journal.note(
        "w.md",
        "## Wins\n\n- 2026-03-01 cut the wait at the gate from 840 s to 95 s\n- 2026-05-01 painted 12 gates\n"
        "- 2026-05-02 told everybody about gates\n\n## Tell me about yourself\n\n- Now: I run gates\n",
    )
    report = sheet(journal)
    assert [(number["text"], number["date"], number["doubts"]) for number in report["numbers"]] == [
        ("cut the wait at the gate from 840 s to 95 s", "2026-03-01", []),
        ("painted 12 gates", "2026-05-01", ["compared with what?"]),
    ]
    assert [number["source"][0]["line"] for number in report["numbers"]] == [3, 4]
    assert report["opener"]["figures_offered"]


def test_a_win_does_not_say_again_what_a_metric_says(journal):
    journal.note(
        "w.md",
        "## Wins\n\n- 2026-03-01 wait at gates from 840 s to 95 s\n\n## Metrics\n\n- Wait at the gate: 95 s\n",
    )
    assert [number["text"] for number in sheet(journal)["numbers"]] == ["Wait at the gate: 95 s"]


def test_where_no_number_is_noted_the_heading_does_not_stand_alone(journal):
    story(journal, "gates", "Two gates", situation="Two gates shut.", action="I opened them.")
    for form in ("terminal", "md", "html"):
        assert "one noted: put one with its unit" in " ".join(journal("prep", "--any", "-f", form).out.split())


@pytest.mark.parametrize(("words", "is_fine"), [(36, False), (150, True), (260, False)])
def test_the_length_of_the_first_minute_is_said_on_the_first_screen(journal, words, is_fine):
    line = " ".join(["I open 14 gates a day with care."] * (words // 8))
    note = (
        f"## Tell me about yourself\n\n- Now: {line}\n- Before: I was a painter of gates\n- Next: I want larger gates\n"
    )
    journal.note("me.md", note)
    opener = " ".join(journal("prep", "--any").out.split("the rest")[0].split()).split("OPENER ")[1]
    assert ("60 to 90 seconds are 140 to 210" in opener) is not is_fine


@pytest.mark.parametrize(
    "blame",
    [
        {"title": "The jam that was the night shift's fault"},
        {"situation": "The keeper is an idiot."},
        {"result": "Waits fell from 9 min to 2 min. It was their fault."},
        {"action": "I asked, and it was Jo’s fault and Jo's alone."},
    ],
)
def test_a_story_that_blames_says_so_and_leads_only_where_no_other_does(journal, blame):
    told = WHOLE | {"learning": ""} | blame
    title = told.pop("title", "The jam")
    story(journal, "a-jam", title, **told)
    row = sheet(journal)["matrix"]["rows"][0]
    assert (row["state"], row["leads"]) == ("blames", ["conflict"])
    story(journal, "gates", "Two gates", situation="Two gates shut.", action="I asked both and drew it.")
    report = sheet(journal)
    rows = {row["story"]: row for row in report["matrix"]["rows"]}
    assert rows["stories/a-jam"]["leads"] == []
    assert rows["stories/gates"]["leads"] == ["conflict"]
    assert not any(one["story"] == "stories/a-jam" and one["runner_up"] for one in report["questions"])


@pytest.mark.parametrize(
    "text", ["The shift's fault log lay there.", "It was nobody's fault.", "It was not Jo's fault."]
)
def test_a_fault_that_is_nobodys_blames_nobody(journal, text):
    story(journal, "jam", "The jam", **WHOLE | {"situation": text})
    assert sheet(journal)["matrix"]["rows"][0]["state"] == "told in full"


@pytest.mark.parametrize(
    ("told", "state"),
    [
        ({"result": "Waits fell for XX gates from 9 min to 2 min.", "learning": ""}, "a hole in it"),
        ({"action": "We asked and we drew it.", "learning": ""}, "“we” only"),
        ({"learning": ""}, "no learning"),
        ({"result": "", "learning": ""}, "no result"),
    ],
)
def test_the_state_names_the_worst(journal, told, state):
    story(journal, "jam", "The jam", **WHOLE | told)
    assert sheet(journal)["matrix"]["rows"][0]["state"] == state


def test_an_old_story_is_old_before_it_lacks_a_learning(journal):
    story(journal, "jam", "The jam", **WHOLE | {"learning": ""})
    row = journal("prep", "--any", "--json", today="2031-06-20").json["matrix"]["rows"][0]
    assert row["state"] == "5 years old"


def test_every_hole_of_a_story_is_named(journal):
    story(journal, "jam", "The TBD jam", **WHOLE | {"result": "Waits fell for XX gates within *y* days."})
    weak = sheet(journal)["stories"][0]["weaknesses"]
    assert next(one["text"] for one in weak if one["code"] == "hole") == "“TBD”, “XX”, “y” still to be filled"


@pytest.mark.parametrize(
    "body",
    [
        "Present: I keep 40 gates.\nPast: a fitter by trade.\nFuture: larger gates.\n",
        "Present: I keep 40 gates.\n**Past:** a fitter\nby trade.\nFuture: larger gates.\n",
        "- **Now**: I keep 40 gates.\n- **Before**: a fitter by trade.\n- **Next**: larger gates.\n",
        "### Present\n\n- I keep 40 gates.\n\n### Past\n\n- a fitter by trade.\n\n### Future\n\n- larger gates.\n",
    ],
)
def test_the_parts_of_the_first_minute_may_be_labelled(journal, body):
    journal.note("me.md", f"## Tell me about yourself\n\n{body}")
    opener = sheet(journal)["opener"]
    assert [[line["text"] for line in part["lines"]] for part in opener["parts"]] == [
        ["I keep 40 gates."],
        ["a fitter by trade."],
        ["larger gates."],
    ]


@pytest.mark.parametrize(
    ("body", "parts"),
    [
        (
            "I was a fitter for nine years. They were good years. Today I keep 40 gates. I want larger ones next.",
            [
                ["I was a fitter for nine years. They were good years."],
                ["Today I keep 40 gates."],
                ["I want larger ones next."],
            ],
        ),
        (
            "My name is Ann Lee. I keep 40 gates. They want to be oiled. Before that: a fitter, at approx. 3 yards.",
            [
                ["Before that: a fitter, at approx. 3 yards."],
                ["My name is Ann Lee. I keep 40 gates. They want to be oiled."],
                [],
            ],
        ),
    ],
)
def test_the_first_minute_in_one_paragraph_is_told_apart_by_its_sentences(journal, body, parts):
    journal.note("me.md", f"## Tell me about yourself\n\n{body}\n")
    told = {part["name"]: [line["text"] for line in part["lines"]] for part in sheet(journal)["opener"]["parts"]}
    assert [told["past"], told["present"], told["future"]] == parts


def test_a_number_told_beside_one_in_another_unit_of_time_is_compared(journal):
    journal.note("m.md", "# Metrics 2026-05-01\n\n- Waiting at the gate: 9 h (6.2 days before)\n- Riders: 300\n")
    doubts = {number["text"]: number["doubts"] for number in sheet(journal)["numbers"]}
    assert not any("compared" in doubt for doubt in doubts["Waiting at the gate: 9 h"])
    assert any("compared" in doubt for doubt in doubts["Riders: 300"])
