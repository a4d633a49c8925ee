"""Whatever fails while a command writes: every file is the old or the new one, and what is said is true."""

import errno
import os

import pytest

STORY = "---\ntype: story\nid: fixed\ntitle: The queue\n---\n\nIt was late.\n"
COMMANDS = {
    "log": ["log", "Cut it to 64 min"],
    "add": ["add", "story", "Another"],
    "set": ["set", "fixed", "theme=Conflict"],
    "set-in-a-line": ["set", "log.md:3", "outcome=quiet"],
    "tag": ["tag", "fixed", "ops"],
    "rename": ["rename", "fixed", "The other queue"],
    "rm": ["rm", "fixed"],
}
CALLS = ("fsync", "link", "replace", "write", "unlink", "mkdir", "fchmod")
"""What a command asks of the system in order to write."""
MOST_CALLS = 60


@pytest.fixture
def begun(journal):
    """Put the journal into the state before a command."""
    notes = {
        "stories/the-queue.md": STORY,
        "log.md": "## Wins\n\n- cut the nightly run to 64 min [[the-queue]]\n- slept\n",
    }

    def begin():
        for path in set(files(journal)) - set(notes):
            (journal.root / path).unlink()
        for path, text in notes.items():
            journal.note(path, text)
        return files(journal)

    return begin


def files(journal):
    """Every note with its bytes; the program's own files are no notes."""
    found = (path for path in journal.root.rglob("*.md") if ".journal" not in path.parts)
    return {path.relative_to(journal.root).as_posix(): path.read_bytes() for path in found}


def let_fail(context, number, code):
    """Let the n-th call that writes fail; what is returned counts down to it."""
    left = [number]

    def failing(call):
        def instead(*arguments, **options):
            left[0] -= 1
            if left[0] == 0:
                raise OSError(code, os.strerror(code))
            return call(*arguments, **options)

        return instead

    for name in CALLS:
        context.setattr(os, name, failing(getattr(os, name)))
    return left


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES], ids=["full", "denied"])
@pytest.mark.parametrize("name", COMMANDS)
def test_each_call_that_fails_leaves_every_file_old_or_new_and_is_told(journal, begun, monkeypatch, name, code):
    old = begun()
    assert journal(*COMMANDS[name]).code == 0
    new = files(journal)
    contents = {*old.values(), *new.values()}
    for number in range(1, MOST_CALLS):
        begun()
        with monkeypatch.context() as context:
            left = let_fail(context, number, code)
            done = journal(*COMMANDS[name])
        now = files(journal)
        assert set(now.values()) <= contents, "a file is neither old nor new"
        assert set(old) & set(new) <= set(now), "a file is gone"
        assert now == new if done.code == 0 else "could not be written" in done.err, done.err
        if left[0] > 0:
            assert number > 5
            return
    pytest.fail(f"more than {MOST_CALLS} calls")


def test_a_rename_that_was_stopped_half_way_is_finished_by_the_same_command(journal, begun, monkeypatch):
    begun()
    journal(*COMMANDS["rename"])
    new = files(journal)
    for number in range(5, 30):
        begun()
        with monkeypatch.context() as context:
            let_fail(context, number, errno.EIO)
            journal(*COMMANDS["rename"])
        assert journal(*COMMANDS["rename"]).code == 0
        assert files(journal) == new


def test_a_read_only_note_stays_as_it_is(journal, begun):
    old = begun()
    (journal.root / "stories/the-queue.md").chmod(0o444)
    for command in (COMMANDS["set"], COMMANDS["tag"], ["edit", "fixed"]):
        done = journal(*command)
        assert done.code in (1, 2)
        assert "is read-only\n  hint: make it writable first" in done.err or "no editor" in done.err
        assert files(journal) == old


def test_a_link_stays_a_link_and_its_target_is_changed(journal, begun):
    begun()
    (journal.root / "alias.md").symlink_to("stories/the-queue.md")
    assert journal("set", "alias.md", "theme=Conflict").code == 0
    assert (journal.root / "alias.md").is_symlink()
    assert "theme: Conflict\n" in (journal.root / "stories/the-queue.md").read_text()


def test_a_link_that_leads_out_of_the_journal_is_not_written_through(journal, begun, tmp_path):
    begun()
    outside = tmp_path / "outside.md"
    outside.write_text(STORY)
    (journal.root / "alias.md").symlink_to(outside)
    done = journal("set", "alias.md", "theme=Conflict")
    assert done.code == 1
    assert outside.read_text() == STORY
