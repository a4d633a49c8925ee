"""Whatever fails while a command writes: every file is the old or the new one, and what is said is true."""

import errno
import os
import warnings

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
        "other.md": "---\ntitle: Other\n---\n",
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


def at_call(context, number, happens):
    """Let something happen at the n-th call that writes; what is returned counts down to it."""
    left = [number]

    def counting(call):
        def instead(*arguments, **options):
            left[0] -= 1
            if left[0] == 0:
                happens()
            return call(*arguments, **options)

        return instead

    for name in CALLS:
        context.setattr(os, name, counting(getattr(os, name)))
    return left


def let_fail(context, number, code):
    """Let the n-th call that writes fail."""

    def fail():
        raise OSError(code, os.strerror(code))

    return at_call(context, number, fail)


@pytest.fixture
def killed(journal, monkeypatch):
    """Run a command in a process of its own and kill that at the n-th call that writes; whether it got so far."""

    def run(number, command):
        with warnings.catch_warnings(action="ignore", category=DeprecationWarning):  # no thread of ours is at work
            child = os.fork()
        if child == 0:
            at_call(monkeypatch, number, lambda: os._exit(9))
            os._exit(journal(*command).code)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        assert code in (0, 9)
        return code == 9

    return run


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


@pytest.mark.parametrize("name", ["log", "set-in-a-line", "rename", "rm"])
def test_a_command_killed_at_any_call_leaves_every_file_old_or_new_and_the_next_one_all_or_nothing(
    journal, begun, killed, name
):
    old = begun()
    assert journal(*COMMANDS[name]).code == 0
    new = files(journal)
    for number in range(1, MOST_CALLS):
        begun()
        if not killed(number, COMMANDS[name]):
            assert number > 5
            return
        now = files(journal)
        assert all(data in (old.get(path), new.get(path)) for path, data in now.items()), "a file is mixed"
        assert set(old) & set(new) <= set(now), "a file is gone"
        assert journal("set", "other.md", "mood=calm").code == 0
        now = files(journal) | {"other.md": old["other.md"]}
        assert now in (old, new), "something is half done"
    pytest.fail(f"more than {MOST_CALLS} calls")


def test_an_import_killed_at_any_call_is_finished_by_the_same_command_and_makes_nothing_twice(journal, begun, killed):
    command = ["import", str(journal.root / "log.md"), "--yes", "--move"]
    old = begun()
    assert journal(*command).code == 0
    new = files(journal)
    for number in range(1, MOST_CALLS, 3):  # one call in three: a run makes many
        begun()
        if not killed(number, command):
            assert number > 5
            return
        now = files(journal)
        assert all(data in (old.get(path), new.get(path)) for path, data in now.items()), "a file is mixed"
        assert journal(*command).code == 0
        assert files(journal) == new
    pytest.fail(f"more than {MOST_CALLS} calls")


@pytest.fixture
def half(journal, begun, killed):
    """Kill a rename behind its first change; the path of the note that was changed."""
    for number in range(1, MOST_CALLS):
        old = begun()
        killed(number, COMMANDS["rename"])
        if changed := [path for path, data in files(journal).items() if data != old.get(path)]:
            return changed[0]
    return None


def test_a_rename_that_was_killed_is_named_by_check_and_taken_back_by_the_next_command(journal, half):
    found = journal("check", "--json").json["problems"]
    (problem,) = [problem for problem in found if problem["code"] == "change-unfinished"]
    assert problem["message"] == "'rename fixed' was stopped half-way"
    assert problem["source"]["path"] == half
    said = journal("set", "other.md", "mood=calm").err
    assert said == "'rename fixed' was stopped half-way and is taken back\n"
    assert (journal.root / "stories/the-queue.md").read_text() == STORY
    assert "change-unfinished" not in journal("check", "--json").out


def test_half_a_rename_that_was_changed_by_hand_since_stays_and_is_told_once(journal, half):
    (journal.root / half).write_text("mine\n")
    said = journal("set", "other.md", "mood=calm").err
    assert f"'rename fixed' was stopped half-way and stays so, for {half} was changed after 'rename fixed'" in said
    assert (journal.root / half).read_text() == "mine\n"
    assert journal("set", "other.md", "mood=low").err == ""


def test_a_rename_that_failed_half_way_is_taken_back_at_once(journal, begun, monkeypatch):
    codes = []
    for number in range(1, MOST_CALLS):
        old = begun()
        with monkeypatch.context() as context:
            left = let_fail(context, number, errno.EIO)
            codes.append(journal(*COMMANDS["rename"]).code)
        assert codes[-1] == 0 or files(journal) == old
        if left[0] > 0:
            break
    assert codes.count(1) > 10


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
