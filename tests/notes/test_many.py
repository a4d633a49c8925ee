"""Many notes are read on all cores, and say the same as one after the other."""

import sys

import pytest

from career_journal.journal import Journal
from career_journal.notes import many


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere notes are read one after the other")
def test_all_cores_read_what_one_does(journal, monkeypatch):
    for number in range(120):
        journal.note(
            f"{number:03}.md", f"# Wins\n\n- 2026-05-0{number % 9 + 1} shipped part {number}, {number} % faster\n"
        )
    journal.note("broken.md", "---\ntitle: a: b\n---\n")
    alone = Journal.load(journal.root)
    monkeypatch.setattr(many, "MANY", 1)
    monkeypatch.setattr(many, "_cores", lambda: 2)
    together = Journal.load(journal.root)
    assert [note.path for note in together.notes] == [note.path for note in alone.notes]
    assert together.notes == alone.notes
    assert together.records == alone.records
    assert together.problems == alone.problems != ()
