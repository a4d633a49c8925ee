"""`journal init`: one file of settings, and nothing else in the folder is touched."""

import re
from dataclasses import fields

from career_journal.resources import templates
from career_journal.settings import Settings, read_settings


def test_the_settings_file_shows_every_setting_and_each_of_its_examples_can_be_taken_as_it_is(journal):
    text = (templates() / "journal.toml").read_text("utf-8")
    examples = re.sub(r"^# (?=\[|[\w\" ]+ = )", "", text, flags=re.MULTILINE)
    journal.note("journal.toml", examples)
    found = read_settings(journal.root)
    assert {entry.name for entry in fields(Settings) if getattr(found, entry.name)} == {
        entry.name for entry in fields(Settings)
    }
    journal.note("forecast.md", "---\ntype: evidence\ntext: Cut it to 64 min\ndate: 2026-05-03\n---\n")
    codes = {problem["code"] for problem in journal("check", "--all", "--json").json["problems"]}
    assert not codes & {"setting-unknown", "level-unknown"}
    assert journal("gaps").code == 0


def test_a_folder_with_notes_becomes_a_journal_by_one_file(journal):
    note = journal.note("a.md", "# Wins\n\n- cut it to 64 min\n")
    done = journal("init", "--level", "mid", "--target", "meta", "--no-input")
    assert done.code == 0
    assert "1 note is there already and is read as it is" in done.err
    assert note.read_text() == "# Wins\n\n- cut it to 64 min\n"
    assert sorted(path.name for path in journal.root.iterdir()) == ["a.md", "journal.toml"]
    assert read_settings(journal.root).targets == ("meta",)
    again = journal("init", "--no-input")
    assert (again.code, "is already there" in again.err) == (1, True)


def test_what_was_chosen_and_nobody_knows_is_told_and_may_be_written_down_later(journal):
    done = journal("init", "--form", "ours", "--target", "nowhere", "--target-level", "boss", "--no-input")
    assert done.code == 0
    for words in ("'ours'", "'nowhere' is not a company here", "'boss' is not a level of", "journal.toml:13: "):
        assert words in done.err


def test_a_ladder_that_nobody_knows_is_told(journal):
    assert "'lader'" in journal("init", "--ladder", "lader", "--no-input").err


def test_a_dry_run_shows_the_file_and_writes_nothing(journal):
    done = journal("init", "--name", 'Ana "A" Lind', "--dry-run")
    assert 'name = "Ana \\"A\\" Lind"\n' in done.out
    assert list(journal.root.iterdir()) == []
