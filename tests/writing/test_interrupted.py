"""Signals in the middle of a command, streams that are closed or full: notes whole, exit codes true, no traceback."""

import os
import random
import shlex
import signal
import subprocess
import sys
import time
import warnings

import pytest

from career_journal.cli import app

STORY = "---\ntype: story\nid: fixed\ntitle: The queue\n---\n\nIt was late.\n"
COMMANDS = {
    "log": ["log", "Cut it to 64 min"],
    "set": ["set", "fixed", "theme=Conflict"],
    "rename": ["rename", "fixed", "The other queue"],
}
ROUNDS = 12
SIGNALS = {signal.SIGINT, signal.SIGTERM}


@pytest.fixture
def begun(journal):
    """Put the notes into the state before a command; every note with its bytes."""

    def begin():
        for path in journal.root.rglob("*.md"):
            path.unlink()
        journal.note("stories/the-queue.md", STORY)
        journal.note("log.md", "## Wins\n\n- cut it, see [[the-queue]]\n")
        return notes(journal)

    return begin


def notes(journal):
    found = (path for path in journal.root.rglob("*.md") if ".journal" not in path.parts)
    return {path.relative_to(journal.root).as_posix(): path.read_bytes() for path in found}


@pytest.fixture
def start(journal):
    """Run the whole program in a process doubled from this one; its id, and where its output can be read."""

    def run(command):
        read, write = os.pipe()
        signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
        with warnings.catch_warnings(action="ignore", category=DeprecationWarning):  # no thread of ours is at work
            child = os.fork()
        if child == 0:
            become(command, write)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)
        os.close(write)
        return child, read

    def become(command, output):
        os.dup2(output, 1)
        os.dup2(output, 2)
        sys.stdin = None
        sys.stdout = sys.stderr = os.fdopen(1, "w", closefd=False)
        sys.argv = ["journal", "-C", str(journal.root), "--today", "2026-06-20", *command]
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)
        try:
            app.main()
        finally:
            os._exit(99)

    return run


def end(child, output):
    """Wait until it ends; its exit code and what it said."""
    with os.fdopen(output) as file:
        said = file.read()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), said


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["ctrl-c", "sigterm"])
def test_a_signal_at_any_time_leaves_the_old_or_the_new(journal, begun, start, name, number):
    chance = random.Random(7)  # noqa: S311 - moments, no secrets
    old, since = begun(), time.monotonic()
    assert end(*start(COMMANDS[name]))[0] == 0
    took, new = time.monotonic() - since, notes(journal)
    for _ in range(ROUNDS):
        begun()
        child, output = start(COMMANDS[name])
        time.sleep(took * chance.random())
        os.kill(child, number)
        code, said = end(child, output)
        assert code in (0, 130, -number), said
        now = notes(journal)
        assert all(data in (old.get(path), new.get(path)) for path, data in now.items())
        assert set(old) & set(new) <= set(now)
        assert code != 0 or now == new
        assert journal("untag", "fixed", "nothing").code == 0
        assert notes(journal) in (old, new)


@pytest.fixture
def shell(journal):
    """Run `journal` in a line of shell."""

    def run(line):
        program = shlex.join([sys.executable, "-m", "career_journal", "-C", str(journal.root)])
        line = line.replace("journal", program)
        return subprocess.run(["/bin/sh", "-c", line], capture_output=True, text=True, check=False)

    return run


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("journal log 'Cut it' <&-", 0, ""),
        ("journal log <&-", 2, "there is nothing to log"),
        ("journal add metric Duration <&-", 2, "give it with --value and --unit"),
        ("journal log 'Cut it' >&-", 0, ""),
        ("journal log 'Cut it' > /dev/full", 1, "the output could not be written: no space left on device"),
        ("journal list --json > /dev/full", 1, "the output could not be written: no space left on device"),
        ("journal list --json | head -c 1", 0, ""),
    ],
)
def test_a_stream_that_is_closed_or_full_is_no_reason_for_a_traceback(begun, shell, line, code, said):
    begun()
    done = shell(line)
    assert done.returncode == code
    assert said in done.stderr if said else done.stderr == ""
