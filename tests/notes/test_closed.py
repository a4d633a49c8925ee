"""What may not be read is said, and is no reason to stay silent about the rest."""

import errno
import os


def test_a_folder_that_nobody_may_look_into_is_reported_like_a_file(journal, monkeypatch):
    journal.note("wins.md", "# Wins\n\n- 2026-05-03 Hung 9 bells in the tower\n")
    journal.note("closed/wins.md", "# Wins\n\n- 2026-05-04 Oiled 3 gates at the depot\n")
    look = os.scandir

    def refuse(path):
        if str(path).endswith("closed"):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return look(path)

    monkeypatch.setattr(os, "scandir", refuse)
    done = journal("list")
    assert (done.code, "closed:1: the folder cannot be read: permission denied" in done.err) == (3, True)
    assert "Hung 9 bells" in done.out
    assert "closed:1: the folder cannot be read" in journal("check").out
    assert "closed" in journal("coverage").out
