"""Sectioned notes become notes of their own: a plan first, then notes that say the same, and nothing counts twice."""

from __future__ import annotations

import re

import pytest


def plan_of(journal, *arguments):
    """The path and the text of a plan."""
    done = journal("import", *arguments)
    assert done.code == 0, done.err
    path = done.out.strip()
    return path, (journal.root / path).read_text()


def test_a_plan_shows_every_note_that_would_be_made_and_makes_none(memories, files):
    before = files(memories)
    path, plan = plan_of(memories, str(memories.root / "memories.md"))
    assert files(memories) == before
    assert re.search(r"\| story +\| +\| Two crews wanted the same crane +\| stories/two-crews\S+\.md +\| 7 \w+", plan)
    assert re.search(r"\| objective +\| 2026-H1 +\| Half the wait at the gate .*\| 17-18 \w+", plan)
    assert f"import --apply {path}" in plan


def test_the_plan_accounts_for_every_line_of_the_source(memories):
    _, plan = plan_of(memories, str(memories.root / "memories.md"))
    total, *parts = map(int, re.findall(r"\d+", re.search(r"^\d+ lines: .*", plan, re.MULTILINE)[0]))
    assert total == 21 == sum(parts)
    assert "Not understood: 21." in plan


def test_a_dry_run_prints_the_plan_and_writes_nothing(memories):
    done = memories("import", "--dry-run", str(memories.root / "memories.md"))
    assert done.code == 0
    assert "| story" in done.out
    assert not (memories.root / ".journal").exists()


def test_the_records_of_the_journal_say_the_same_after_an_import(memories, told):
    before = told(memories)
    done = memories("import", "--yes", str(memories.root / "memories.md"))
    assert (done.code, "6 imported + 0 skipped + 0 failed = 6 in all" in done.err) == (0, True)
    assert told(memories) == before
    assert {record["source"]["path"].partition("/")[0] for record in memories.records()} == {
        "stories", "evidence", "objectives",
    }  # fmt: skip


def test_an_imported_record_names_the_lines_it_came_from(memories):
    memories("import", "--yes", str(memories.root / "memories.md"))
    (story,) = [record for record in memories.records() if "crane" in record["title"]]
    assert story["fields"]["also"] == [{"path": "memories.md", "line": 7, "end_line": 7}]
    assert 'imported_from: "memories.md:7#' in (memories.root / story["source"]["path"]).read_text()
    assert memories("check").code == 0 or "imported_from" not in memories("check", "--all").out


def test_links_and_emphasis_are_kept_word_for_word(memories):
    memories("import", "--yes", str(memories.root / "memories.md"))
    notes = {path.name: path.read_text() for path in memories.root.rglob("20*.md")}
    (gate,) = [text for name, text in notes.items() if "queue-at-the-gate" in name]
    assert "[board](https://boards.example/gate) #gate" in gate
    (roof,) = [path.read_text() for path in memories.root.rglob("the-roof*.md")]
    assert "moved *400 boxes* in a night" in roof


def test_a_second_import_adds_nothing_even_after_notes_were_edited_and_renamed(memories, files):
    memories("import", "--yes", str(memories.root / "memories.md"))
    assert memories("rename", "two-crews", "The crane").code == 0
    assert memories("set", "trained-4", "outcome=two of them alone by June").code == 0
    before = files(memories)
    done = memories("import", "--yes", str(memories.root))
    assert done.out == ""
    assert "0 imported" in done.err
    assert files(memories) == before


def test_what_is_new_in_the_source_is_imported_alone(memories):
    memories("import", "--yes", str(memories.root / "memories.md"))
    source = memories.root / "memories.md"
    source.write_text(source.read_text().replace("## Wins\n\n", "## Wins\n\n- 2026-06-01 Opened the second gate\n"))
    done = memories("import", "--yes", str(source))
    assert done.out == "evidence/2026-06-01-opened-the-second-gate.md\n"


def test_an_edited_plan_is_followed(memories):
    path, plan = plan_of(memories, str(memories.root / "memories.md"))
    rows = [row for row in plan.split("\n") if "Learn to plan" not in row]
    edited = "\n".join(
        row.replace("| story     |            | The roof", "| evidence  | 2026-02    | Saved the archive: the roof")
        if "The roof" in row
        else row.replace("stories/two-crews-wanted-the-same-crane.md", "crane/conflict.md")
        for row in rows
    )
    (memories.root / path).write_text(edited)
    assert memories("import", "--apply", path).code == 0
    records = {record["title"]: record for record in memories.records()}
    saved = records["Saved the archive: the roof leaked above the archive"]
    assert (saved["kind"], saved["date"], saved["fields"]["outcome"]) == ("evidence", "2026-02", "nothing was lost")
    assert "moved *400 boxes* in a night" in (memories.root / saved["source"]["path"]).read_text()
    assert records["Two crews wanted the same crane"]["source"]["path"] == "crane/conflict.md"
    assert records["Learn to plan a season"]["source"]["path"] == "memories.md"


def test_a_plan_may_be_written_where_its_owner_wants_it_but_over_nothing(memories, tmp_path):
    plan = tmp_path / "plan.md"
    assert memories("import", "-o", str(plan), str(memories.root / "memories.md")).code == 0
    again = memories("import", "-o", str(plan), str(memories.root / "memories.md"))
    assert (again.code, "is already there" in again.err) == (1, True)


def test_moved_lines_give_way_to_links_and_the_rest_stays(memories, told):
    before = told(memories)
    done = memories("import", "--yes", "--move", str(memories.root / "memories.md"))
    assert "memories.md: 6 records gave way to links" in done.err
    text = (memories.root / "memories.md").read_text()
    assert "- [[stories/two-crews-wanted-the-same-crane|Two crews wanted the same crane]]\n" in text
    assert "p95 below" not in text
    assert "### Conflicts" in text
    assert "Some prose nobody can read as a record." in text
    assert told(memories) == before
    assert not [
        problem for problem in memories("check", "--json", "--all").json["problems"] if "link" in problem["code"]
    ]


def test_a_second_move_changes_nothing(memories, files):
    memories("import", "--yes", "--move", str(memories.root / "memories.md"))
    before = files(memories)
    assert "0 imported" in memories("import", "--yes", "--move", str(memories.root)).err
    assert files(memories) == before


def test_lines_of_notes_that_were_made_before_can_be_moved_later(memories, told):
    before = told(memories)
    memories("import", "--yes", str(memories.root / "memories.md"))
    done = memories("import", "--yes", "--move", str(memories.root / "memories.md"))
    assert "6 records gave way to links" in done.err
    assert done.out == ""
    assert told(memories) == before


def test_undo_restores_every_byte(memories, files):
    before = files(memories)
    for options in (["--yes"], ["--yes", "--move"]):
        memories("import", *options, str(memories.root / "memories.md"))
        assert files(memories) != before
        assert memories("import", "--undo").code == 0
        assert files(memories) == before


def test_undo_refuses_if_a_later_command_changed_what_was_imported(memories, files):
    memories("import", "--yes", str(memories.root / "memories.md"))
    memories("rename", "two-crews", "The crane")
    before = files(memories)
    done = memories("import", "--undo")
    assert (done.code, "'rename two-crews' came after it" in done.err) == (1, True)
    assert files(memories) == before


def test_what_stood_below_an_objective_names_it_afterwards(journal):
    journal.note(
        "goals.md",
        """
        # Goals 2026

        - [ ] Half the wait at the gate
          - 2026-05-03: opened the second lane, 12 minutes saved
        """,
    )
    (objective, *_) = journal.records("--kind", "objective")
    journal("import", "--yes", str(journal.root / "goals.md"))
    evidence = journal.records("--kind", "evidence")
    assert all(record["fields"]["objectives"] == ["objectives/half-the-wait-at-the-gate"] for record in evidence)
    assert objective["title"] == "Half the wait at the gate"


def test_a_story_takes_the_question_it_answers_along(journal):
    parts = "- Situation: The gate stuck.\n- Action: I filed the hinge.\n- Result: It opens.\n"
    journal.note("answers.md", f"# Answers\n\n## The gate\n\n- Question: What did you mend?\n{parts}")
    journal("import", "--move", "--yes", str(journal.root / "answers.md"))
    (story,) = journal.records()
    assert (story["kind"], story["fields"]["question"]) == ("story", "What did you mend?")
    assert "Question:" not in (journal.root / "answers.md").read_text()


def test_a_source_that_goes_on_being_written_is_reported(memories):
    memories("import", "--yes", str(memories.root / "memories.md"))
    source = memories.root / "memories.md"
    source.write_text(
        source.read_text().replace("nobody waited longer than a day", "nobody waited longer than an hour")
    )
    assert len([record for record in memories.records() if "crane" in record["title"]]) == 1
    (found,) = [one for one in memories("check", "--json", "--all").json["problems"] if one["code"] == "import-changed"]
    assert found["source"]["path"] == "memories.md"


def test_a_brag_document_from_outside_is_imported_and_left_alone(journal, tmp_path):
    brag = tmp_path / "brag.md"
    brag.write_text("# Brag document\n\n## March 2025\n\n- 2025-03-04 Wrote the handbook; 12 crews use it\n")
    assert journal("import", "--yes", str(brag)).code == 0
    (win,) = journal.records()
    assert (win["kind"], win["date"]) == ("evidence", "2025-03-04")
    assert "0 imported" in journal("import", "--yes", str(brag)).err
    refused = journal("import", "--apply", str(tmp_path / "gone"))
    assert refused.code == 3


def test_lines_outside_the_journal_are_never_moved(journal, tmp_path):
    brag = tmp_path / "brag.md"
    brag.write_text("# Brag document\n\n## Wins\n\n- 2025-03-04 Wrote the handbook; 12 crews use it\n")
    done = journal("import", "--yes", "--move", str(brag))
    assert (done.code, "is not in the journal" in done.err) == (2, True)
    assert "handbook" in brag.read_text()
    assert journal.records() == []


def test_a_run_that_was_stopped_half_way_is_named_and_finished_by_the_same_command(memories, told, monkeypatch):
    from career_journal.capture.importing import carry

    before = told(memories)
    with monkeypatch.context() as patch:
        patch.setattr(carry, "_replace", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))
        stopped = memories("import", "--yes", "--move", str(memories.root / "memories.md"))
    assert (stopped.code, "no space left on device" in stopped.err) == (1, True)
    assert told(memories) == before
    assert "import-unfinished" in {one["code"] for one in memories("check", "--json", "--all").json["problems"]}
    done = memories("import", "--yes", "--move", str(memories.root / "memories.md"))
    assert (done.code, done.out) == (0, "")
    assert told(memories) == before
    assert "[[stories/" in (memories.root / "memories.md").read_text()


def test_a_source_that_was_renamed_does_not_count_twice(memories, told):
    before = told(memories)
    memories("import", "--yes", str(memories.root / "memories.md"))
    (memories.root / "memories.md").rename(memories.root / "interview.md")
    assert told(memories) == before
    assert "0 imported" in memories("import", "--yes", str(memories.root / "interview.md")).err


def test_a_name_that_was_taken_after_the_plan_is_never_overwritten(memories):
    path, _ = plan_of(memories, str(memories.root / "memories.md"))
    memories.note("stories/two-crews-wanted-the-same-crane.md", "mine\n")
    done = memories("import", "--apply", path)
    assert "stories/two-crews-wanted-the-same-crane-2.md\n" in done.out
    assert (memories.root / "stories/two-crews-wanted-the-same-crane.md").read_text() == "mine\n"


def test_the_same_lines_twice_give_two_notes_and_each_stands_for_one(journal):
    journal.note("wins.md", "# Wins\n\n- 2026-01-02 Opened a gate\n- 2026-01-02 Opened a gate\n")
    done = journal("import", "--yes", str(journal.root / "wins.md"))
    assert done.out == "evidence/2026-01-02-opened-a-gate.md\nevidence/2026-01-02-opened-a-gate-2.md\n"
    assert len(journal.records()) == 2
    journal("rm", "evidence/2026-01-02-opened-a-gate-2")
    assert {record["source"]["path"] for record in journal.records()} == {
        "evidence/2026-01-02-opened-a-gate.md", "wins.md",
    }  # fmt: skip


def test_numbers_of_one_list_still_add_up_when_each_has_a_note_of_its_own(journal):
    journal.note(
        "metrics.md",
        """
        # Metrics

        - Fetch: 9 min
        - Train: 46 min
        - Check: 5 min
        - Total duration: 64 min
        """,
    )
    before = journal("gaps", "claims").out
    assert "9 + 46 + 5 = 60" in before
    journal("import", "--yes", str(journal.root / "metrics.md"))
    assert "9 + 46 + 5 = 60" in journal("gaps", "claims").out


def test_a_hole_stays_a_hole(journal):
    journal.note("wins.md", "# Wins\n\n- 2026-01-02 Shipped *y* models\n")
    journal("import", "--yes", str(journal.root / "wins.md"))
    assert "*y*" in (journal.root / "evidence/2026-01-02-shipped-y-models.md").read_text()


def test_what_is_told_elsewhere_is_no_repetition(journal):
    journal.note("wins.md", "# Wins\n\n- 2026-01-02 Wrote the handbook of the crane that all twelve crews use\n")
    journal("import", "--yes", str(journal.root / "wins.md"))
    assert "repeated" not in {one["code"] for one in journal("check", "--json", "--all").json["problems"]}


def test_a_plan_that_was_put_into_effect_is_forgotten_and_of_the_others_only_the_last_stay(memories):
    source = str(memories.root / "memories.md")
    paths = [plan_of(memories, source)[0] for _ in range(22)]
    folder = memories.root / ".journal/plans"
    assert len(list(folder.iterdir())) == 20
    assert memories("import", "--apply", paths[-1]).code == 0
    assert len(list(folder.iterdir())) == 19
    kept = memories.root.parent / "mine.md"
    memories("import", source, "--output", str(kept))
    assert not kept.exists() or memories("import", "--apply", str(kept)).code == 0


def test_code_below_an_item_is_kept_as_it_is_indented(journal):
    code = "  ```python\n  if stuck:\n      oil()\n  ```\n"
    note = f"# Wins\n\n- 2026-05-03 Wrote the oiler\n\n{code}\n- 2026-05-04 Oiled the gate\n"
    (journal.root / "wins.md").write_text(note)
    done = journal("import", "--yes", "--move", str(journal.root / "wins.md"))
    assert (done.code, "2 imported + 0 skipped + 0 failed = 2 in all" in done.err) == (0, True)
    (oiler,) = journal.root.rglob("*wrote-the-oiler.md")
    assert code in oiler.read_text()
    journal("import", "--undo")
    assert (journal.root / "wins.md").read_text() == note


def test_every_letter_of_a_line_that_is_moved_stands_somewhere(journal, files):
    lines = ["~~Hung 8 bells~~", "04/05/2026 Hung 9 bells", "2026-05-06 14:40 Oiled 3 gates", "Cut it by ~~5~~ 4 %"]
    journal.note("wins.md", "# Wins 2026\n\n" + "".join(f"- {line}\n" for line in lines))
    assert journal("import", "--move", "--yes", str(journal.root / "wins.md")).code == 0
    left = "\n".join(text.decode() for text in files(journal).values())
    assert all(line in left for line in lines)


@pytest.mark.parametrize(
    ("old", "new"), [("quee at the gate", "queue at the gate"), ("Hung the bell again", "Hung the bell once more")]
)
def test_a_line_mended_after_its_import_still_counts_once_and_is_a_finding(journal, old, new):
    text = "# Wins\n\n- 2026-05-03 Cut the quee at the gate to 12 min\n- 2026-05-04 Hung the bell again\n"
    path = journal.note("wins.md", text)
    journal("import", "--yes", str(path))
    path.write_text(path.read_text().replace(old, new))
    assert len(journal.records()) == 2
    (found,) = journal("check", "--json").json["problems"]
    assert (found["code"], found["source"]["path"]) == ("import-changed", "wins.md")
    assert "0 to import" in journal("import", str(path)).err


def test_another_line_in_the_place_of_one_that_was_imported_counts_by_itself(journal):
    path = journal.note("wins.md", "# Wins\n\n- 2026-05-03 Cut the queue at the gate to 12 min\n")
    journal("import", "--yes", str(path))
    path.write_text("# Wins\n\n- 2026-05-09 Trained 4 new signallers\n")
    assert len(journal.records()) == 2


def test_a_row_of_a_plan_may_name_a_note_at_the_top_of_the_journal(journal, files):
    path, text = plan_of(journal, str(journal.note("wins.md", "# Wins\n\n- 2026-05-03 Hung 9 bells in the tower\n")))
    (journal.root / path).write_text(re.sub(r"evidence/\S+\.md", "bells.md", text))
    assert journal("import", "--apply", str(journal.root / path)).out == "bells.md\n"
    assert set(files(journal)) == {"wins.md", "bells.md"}
    assert journal("undo").code == 0
    assert set(files(journal)) == {"wins.md"}


def test_a_row_whose_new_kind_lacks_something_is_named_with_what_to_do(journal, files):
    path, text = plan_of(journal, str(journal.note("wins.md", "# Wins\n\n- 2026-05-03 Hung 9 bells\n- Oiled a gate\n")))
    changed = text.replace("| evidence |", "| feedback |", 1)
    (journal.root / path).write_text(changed)
    line = changed[: changed.index("| feedback |")].count("\n") + 1
    done = journal("import", "--apply", str(journal.root / path))
    assert f"w.md:{line}: feedback needs 'from', and here is none".replace("w.md", path.rpartition("/")[2]) in done.err
    assert "mend the row; nothing of wins.md was imported" in done.err
    assert set(files(journal)) == {"wins.md"}


def test_tags_around_words_come_along_whole(journal):
    parts = ["Situation: flooded on <u>3 Feb 2026</u><br>", "Action: called <i>four</i>", "Result: <b>97 %</b> came"]
    journal.note("memories.md", "# Interview stories\n\n## The flooded yard\n" + "\n".join(parts))
    assert journal("import", "--yes", "--move", str(journal.root / "memories.md")).code == 0
    text = (journal.root / "stories/the-flooded-yard.md").read_text()
    assert "flooded on <u>3 Feb 2026</u>\n" in text
    assert "\n<b>97 %</b> came\n" in text


def test_what_stands_in_an_html_list_stays_there(journal):
    listed = "# Wins 2026\n<ul>\n<li>Cleared the yard in 3 weeks</li>\n<li>Trained <b>12</b> crews</li>\n</ul>\n"
    note = journal.note("wins.md", listed)
    done = journal("import", "--yes", "--move", str(note))
    assert note.read_text() == listed
    assert "2 skipped: a table or HTML around it has no place for a link" in done.err


def test_undo_brings_back_the_plan_that_was_edited(journal):
    journal.note("log.md", "# Work log 2026\n\n- 2026-06-15 handed over the bells\n- 2026-06-16 oiled the clock\n")
    path = journal.root / journal("import", str(journal.root / "log.md")).out.strip()
    edited = path.read_text("utf-8").replace("oiled the clock", "oiled every clock")
    path.write_text(edited, encoding="utf-8")
    before = {one.relative_to(journal.root) for one in journal.root.glob("*")}
    assert journal("import", "--apply", str(path)).code == 0
    assert not path.exists()
    undone = journal("import", "--undo")
    assert (undone.code, path.read_text("utf-8")) == (0, edited)
    assert {one.relative_to(journal.root) for one in journal.root.glob("*")} == before
    assert journal("import", "--apply", str(path)).code == 0


def test_a_plan_that_could_not_be_put_into_effect_is_kept(journal):
    journal.note("log.md", "# Work log 2026\n\n- 2026-06-15 handed over the bells\n")
    path = journal.root / journal("import", str(journal.root / "log.md")).out.strip()
    journal.note("log.md", "# Work log 2026\n\n- 2026-06-15 handed over the boats\n")
    assert journal("import", "--apply", str(path)).code != 0
    assert path.exists()
