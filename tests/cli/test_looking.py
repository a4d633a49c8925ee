"""`list`, `show`, `check`: what one sees of a record, of all, and of what is wrong."""

import pytest

NOTE = """
---
title: Interview notes
tags: [pumps]
---

# Conflicts

- pumps sent zeros in place of gaps for a whole year, in three towns -> asked the house -> 3 % fewer false alarms
- two networks, one meteorologist

# OKRs 2026-H1

## Objective: Half the wait
- KR1: p95 from 900 to 400 ms
"""


@pytest.fixture
def looked_at(journal):
    journal.note("interview.md", NOTE)
    journal.note("wins.md", "# Wins\n- 2026-03-04 shipped the planner #perf\n- 2025-12-01 mended the importer\n")
    journal.note("plain.md", "Just a thought.\n")
    return journal


@pytest.mark.parametrize("width", ["80", "120"])
def test_a_list_shows_each_note_once_and_each_record_on_one_line_of_the_screen(looked_at, golden, width, monkeypatch):
    monkeypatch.setattr("career_journal.cli.state.width", lambda: int(width))
    shown = looked_at("list").out
    assert max(map(len, shown.splitlines())) <= int(width)
    golden(f"list-{width}.txt", shown)


@pytest.mark.parametrize(
    ("arguments", "titles"),
    [
        (["--kind", "evidence"], ["shipped the planner", "mended the importer"]),
        (["--kind", "key-results"], ["p95 from 900 to 400 ms"]),
        (["--period", "2026-H1", "--kind", "evidence"], ["shipped the planner"]),
        (["--until", "2025-12-31"], ["mended the importer"]),
        (["--tag", "perf"], ["shipped the planner"]),
        (["planner"], ["shipped the planner"]),
        (["sent", "zeros", "alarms"], ["pumps sent zeros in place of gaps for a whole year, in three towns"]),
        (["--where", "theme=Conflicts", "meteorologist"], ["two networks, one meteorologist"]),
        (["--where", "kind=key_result"], ["p95 from 900 to 400 ms"]),
        (["--where", "when=2025-12"], ["mended the importer"]),
        (["--limit", "1", "--kind", "evidence"], ["shipped the planner"]),
        (["wins.md"], ["shipped the planner", "mended the importer"]),
        (["wins.md", "planner"], ["shipped the planner"]),
    ],
)
def test_filters_keep_what_was_asked_for(looked_at, arguments, titles):
    assert [record["title"] for record in looked_at.records(*arguments)] == titles


@pytest.mark.parametrize(("field", "hint"), [("titel", "did you mean title?"), ("nosuch", "journal show RECORD")])
def test_a_field_that_nothing_has_is_refused_in_place_of_finding_nothing(looked_at, field, hint):
    refused = looked_at("list", "--where", f"{field}=x")
    assert (refused.code, f"nothing has a field '{field}'" in refused.err, hint in refused.err) == (2, True, True)


def test_the_name_of_a_note_with_a_blank_can_be_pasted_into_a_shell(journal):
    journal.note("Work log/Goals 2026.md", "# Goals 2026\n- Swim the lake\n")
    assert "  journal show 'Work log/Goals 2026.md:2'\n" in journal("list").out


@pytest.mark.parametrize("number", ["-1", "0"])
def test_a_limit_is_at_least_one(looked_at, number):
    assert looked_at("list", "--limit", number).code == 2


def test_a_code_that_no_finding_has_is_refused(looked_at):
    refused = looked_at("check", "--only", "undatd")
    assert refused.code == 2
    assert "no finding has the code 'undatd'" in refused.err
    assert "did you mean 'undated'?" in refused.err


def test_a_line_that_became_nothing_is_not_chosen_by_kind_or_date(looked_at):
    refused = looked_at("list", "--unread", "--kind", "story")
    assert refused.code == 2
    assert "give --unread alone" in refused.err


def test_notes_without_a_record_are_named_and_their_lines_listed(looked_at):
    assert "1 plain note holds no record (journal list --unread): plain.md" in looked_at("list").out
    assert (
        "plain.md  plain: nothing in it was taken for a record\n     1  Just a thought."
        in looked_at("list", "--unread").out
    )
    (note,) = looked_at("list", "--unread", "--json").json["notes"]
    assert (note["path"], note["shape"], note["lines"][0]["source"]["line"]) == ("plain.md", "plain", 1)


def test_ids_stand_in_place_of_titles_and_are_never_cut(looked_at):
    shown = looked_at("list", "--ids").out
    assert all(record["id"] in shown for record in looked_at.records())


def test_a_record_is_shown_with_the_period_that_the_list_shows(journal):
    journal.note("okr.md", "# Goals 2026-H1\n\n1. Oil all gates\n")
    assert "objective · 2026-H1" in journal("show", "okr.md:3").out


def test_a_record_is_shown_with_all_that_is_known_and_what_is_not(looked_at, golden):
    golden("show-story.txt", looked_at("show", "interview.md:8").out)


@pytest.mark.parametrize(
    "name",
    [
        "wins#shipped-the-planner",
        "wins#ship",
        "shipped the planner",
        "Shipped the",
        "wins.md:2",
        "shipped-the-planner",
        "planner",
    ],
)
def test_a_record_answers_to_its_id_a_start_of_it_its_title_and_its_place(looked_at, name):
    assert looked_at("show", name, "--json").json["id"] == "wins#shipped-the-planner"


def test_a_place_inside_a_record_means_the_innermost_one(looked_at):
    assert looked_at("show", "interview.md:14", "--json").json["kind"] == "key_result"
    assert looked_at("show", "interview.md:13", "--json").json["kind"] == "objective"


def test_a_row_that_states_a_goal_and_its_key_result_is_the_goal_to_look_at_and_refused_for_a_change(journal):
    row = "| Calm gates | Alarms a week | 4 |"
    journal.note("okr.md", f"# OKRs 2026\n\n| Goal | Key result | Target |\n|---|---|---|\n{row}\n")
    shown = journal("show", "okr.md:5")
    assert shown.code == 0
    assert "okr#calm-gates" in shown.out
    assert "Alarms a week" in shown.out
    changed = journal("set", "okr.md:5", "state=met")
    assert changed.code != 0


def test_many_findings_of_one_code_are_one_group_with_one_hint(journal):
    journal.note(
        "a.md", "# Wins\n" + "".join(f"- shipped planner number {number} to the depots\n" for number in range(100))
    )
    done = journal("check")
    assert done.code == 1
    assert done.out.count("\n") < 30
    assert "WARNING undated (100)\n  a.md:2: 'shipped planner number 0 to the depots' has no date\n" in done.out
    assert "  … and 92 more: journal check --only undated\n" in done.out
    assert done.out.count("hint: write the day") == 1
    assert journal("check", "--only", "undated").out.count(" has no date") == 100
    assert len(journal("check", "--only", "undated", "--json").json["problems"]) == 100


def test_exit_codes_of_check(journal):
    journal.note("a.md", "Nothing at all.\n")
    assert journal("check").code == 0
    journal.note("b.md", "---\ntype: story\ntitle: A\ndate: 2026-02-30\nresult: 5 %\n---\n")
    assert journal("check").code == 1
    (journal.root / "c.md").write_bytes(b"\xff")
    assert journal("check").code == 3
    assert journal("list").code == 3


def test_who_asks_for_a_kind_by_its_word_is_told_the_option(looked_at):
    told = looked_at("list", "stories")
    assert told.out == "Nothing to list.\n"
    assert "journal list --kind story" in told.err
    assert looked_at("list", "pumps").err == ""


def test_the_notes_with_lines_that_became_nothing_are_counted_and_no_others(journal):
    journal.note("a.md", "# Wins\n\n- 2026-05-03 Hung 9 bells in the tower\n\nSome thought or other.\n")
    journal.note("b.md", "# Empty\n")
    (journal.root / "c.md").write_bytes(b"# Wins\n- Gr\xfcn\n")
    said = journal("list", "--unread").out
    assert "1 line in 1 note became no record; 1 note could not be read: journal check." in said
    assert "c.md  not read: journal check says why" in journal("coverage").out


@pytest.mark.parametrize(("word", "meant"), [("metrics", "gaps metrics"), ("search", "list WORDS"), ("chekc", "check")])
def test_a_word_that_is_no_command_leads_to_the_one_that_is_meant(journal, word, meant):
    assert f"did you mean 'journal {meant}'?" in journal(word).err


@pytest.mark.parametrize("width", [50, 60, 80])
@pytest.mark.parametrize(
    "command", ["list", "list --unread", "coverage", "review -p 2026-H1", "timeline", "practice --status", "today"]
)
def test_no_screen_is_wider_than_the_terminal(looked_at, command, width):
    looked_at.note("notes with a long name/that fills all of a line.md", "Just a thought.\n\nAnd one more.\n")
    lines = looked_at(*command.split(), width=width).out.splitlines()
    assert [line for line in lines if len(line) > width] == []


def test_where_every_line_was_read_that_is_said(journal):
    journal.note("wins.md", "# Wins\n\n- 2026-03-04 shipped the planner\n")
    assert journal("list", "--unread").out.strip() == "Every line that was read became a record or part of one."
    assert "0 stories" in journal("gaps", "stories").out
    journal.note("stories.md", "# Stories\n\n## The lamp\n\n- S: It was dark.\n- A: I lit it.\n")
    assert "1 story · " in journal("gaps", "stories").out
