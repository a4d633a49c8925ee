"""Practice at a real (pseudo) terminal: the clock, Ctrl-C at every moment, and what is kept of it."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import StringIO

import pytest

from career_journal.cli import speaking
from career_journal.journal.practice import POINTS

pty = pytest.importorskip("pty")

PATIENCE = 30
"""Seconds; only a broken program needs them."""


@dataclass
class Terminal:
    """A program at a terminal: `wait_for` what it says, `type` to it."""

    process: subprocess.Popen[bytes]
    master: int
    seen: str = ""
    place: int = field(default=0)

    def wait_for(self, words: str) -> None:
        """Read until these words come, after those waited for before."""
        deadline = time.monotonic() + PATIENCE
        while words not in self.seen[self.place :]:
            assert time.monotonic() < deadline, f"{words!r} never came; seen: {self.seen!r}"
            if not self._read():
                break
        assert words in self.seen[self.place :], f"{words!r} never came; seen: {self.seen!r}"
        self.place = self.seen.index(words, self.place) + len(words)

    def _read(self) -> bool:
        if not select.select([self.master], [], [], 0.2)[0]:
            return self.process.poll() is None
        try:
            data = os.read(self.master, 4096)
        except OSError:  # the other end is closed
            return False
        self.seen += data.decode("utf-8", "replace")
        return bool(data)

    def type(self, text: str) -> None:
        os.write(self.master, text.encode())

    def answer(self, words: str, text: str = "") -> None:
        """Wait for a question and type a line."""
        self.wait_for(words)
        self.type(f"{text}\n")

    def speak(self) -> None:
        """Start the clock and talk for a moment."""
        self.answer("Enter starts")
        self.wait_for("Enter stops")
        time.sleep(0.7)  # half a second and more is the least the clock counts

    def grade(self, *grades: str) -> None:
        """Stop the clock, say that it was the story meant, and grade its first points."""
        self.type("\n")
        self.answer("other's title")
        for words, grade in zip(POINTS.values(), grades, strict=False):
            self.answer(words, grade)

    def close(self) -> None:
        """Close the window."""
        if self.master >= 0:
            os.close(self.master)
            self.master = -1

    def end(self) -> int:
        """Wait for the program to leave; its exit code."""
        deadline = time.monotonic() + PATIENCE
        while self.process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.02) if self.master < 0 else self._read()
        return self.process.wait(timeout=1)


def own_terminal() -> None:
    """Make the terminal the program's own, so that Ctrl-C is a signal to it."""
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


@pytest.fixture
def practise(journal) -> Iterator:
    journal.note(
        "stories/pager.md",
        """
        ---
        type: story
        title: The pager that always rang twice
        date: 2026-03-01
        competencies: [leading]
        state: ready
        ---

        ## Situation

        The same two people were rung every night.

        ## Action

        I counted the nights, showed the list and offered mine first.

        ## Result

        Five people share it; calls fell from 11 to 3 a week.

        ## Learning

        Since March I put my own name first.
        """,
    )
    started: list[Terminal] = []

    def start(*arguments: str) -> Terminal:
        master, slave = pty.openpty()
        environment = {**os.environ, "TERM": "dumb", "NO_COLOR": "1", "COLUMNS": "80"}
        command = [sys.executable, "-m", "career_journal", "-C", str(journal.root), "--today", "2026-06-20"]
        process = subprocess.Popen(
            [*command, "practice", *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=environment,
            start_new_session=True,
            preexec_fn=own_terminal,  # noqa: PLW1509 - no threads here; Ctrl-C must reach the program
        )
        os.close(slave)
        started.append(Terminal(process, master))
        return started[-1]

    yield start
    for terminal in started:
        terminal.process.kill()
        terminal.close()


def kept(journal) -> list[dict]:
    folder = journal.root / ".journal" / "practice"
    return [json.loads(path.read_bytes()) for path in sorted(folder.glob("*.json"))] if folder.is_dir() else []


def test_an_answer_is_asked_for_timed_graded_and_kept(journal, practise):
    terminal = practise("--minutes", "3")
    terminal.wait_for("Tell me about yourself.")
    terminal.speak()
    terminal.grade("3", "2", "0", "", "")
    terminal.answer("Note for next time", "begin with the towns")
    terminal.wait_for("kept 1")
    assert terminal.end() == 0
    assert "meant for: The first minute" in terminal.seen
    (attempt,) = kept(journal)
    assert attempt["grades"] == {"answered": 3, "part": 2, "number": 0, "length": 3}
    assert (attempt["story"], attempt["note"], attempt["seconds"]) == ("opener", "begin with the towns", 1)


def test_nothing_spoken_is_not_kept(journal, practise):
    terminal = practise("--minutes", "3")
    terminal.answer("Enter starts")
    terminal.answer("Enter stops")
    terminal.wait_for("nothing was spoken")
    assert terminal.end() == 0
    assert kept(journal) == []


@pytest.mark.parametrize(
    ("graded", "expected"), [(None, {}), ([], {}), (["2"], {"answered": 2})], ids=["speaking", "before", "grading"]
)
def test_ctrl_c_at_any_moment_leaves_cleanly_and_loses_nothing(journal, practise, graded, expected):
    terminal = practise("--minutes", "3")
    terminal.speak()
    if graded is not None:
        terminal.grade(*graded)
        terminal.wait_for(list(POINTS.values())[len(graded)])
    terminal.type("\x03")
    assert terminal.end() == 0
    assert "Traceback" not in terminal.seen
    assert [(attempt["seconds"], attempt["grades"]) for attempt in kept(journal)] == [(1, expected)]


def test_ctrl_c_before_the_clock_keeps_nothing(journal, practise):
    terminal = practise("--minutes", "3")
    terminal.wait_for("q ends:")
    terminal.type("\x03")
    assert terminal.end() == 0
    assert kept(journal) == []
    assert "nothing was kept" in terminal.seen


def test_a_half_typed_note_is_kept_when_ctrl_c_ends_it(journal, practise):
    terminal = practise("--minutes", "3")
    terminal.speak()
    terminal.grade(*"22222")
    terminal.wait_for("Note for next time")
    terminal.type("say the Zürich figu")
    terminal.wait_for("figu")
    terminal.type("\x03")
    assert terminal.end() == 0
    assert [attempt["note"] for attempt in kept(journal)] == ["say the Zürich figu"]


@pytest.mark.parametrize("graded", [1, 5])
def test_a_window_closed_while_grading_keeps_the_grades(journal, practise, graded):
    terminal = practise("--minutes", "3")
    terminal.speak()
    terminal.grade(*"2" * graded)
    terminal.wait_for("Note for next time" if graded == len(POINTS) else list(POINTS.values())[graded])
    terminal.close()
    terminal.end()
    assert [len(attempt["grades"]) for attempt in kept(journal)] == [graded]


def test_a_polite_kill_keeps_what_was_spoken(journal, practise):
    terminal = practise("--minutes", "3")
    terminal.speak()
    os.kill(terminal.process.pid, signal.SIGTERM)
    assert terminal.end() == 0
    assert [attempt["grades"] for attempt in kept(journal)] == [{}]


def test_q_and_the_end_of_the_input_end_a_sitting(journal, practise):
    for leave in ("q\n", "\x04"):
        terminal = practise()
        terminal.wait_for("q ends:")
        terminal.type(leave)
        assert terminal.end() == 0
    assert kept(journal) == []


def test_a_half_typed_grade_is_kept_when_ctrl_c_ends_it(journal, practise):
    terminal = practise("--minutes", "3")
    terminal.speak()
    terminal.grade("2")
    terminal.wait_for("my own part was clear:")
    terminal.type("1")
    terminal.wait_for("1")
    terminal.type("\x03")
    assert terminal.end() == 0
    assert [attempt["grades"] for attempt in kept(journal)] == [{"answered": 2, "part": 1}]


def test_a_mark_is_called_out_on_the_line_of_the_clock(capsys, monkeypatch):
    lines = iter([False, True])
    monkeypatch.setattr(speaking, "_has_line", lambda _: next(lines))
    monkeypatch.setattr(speaking, "_return", lambda: "\r")
    monkeypatch.setattr("sys.stdin", StringIO("\n"))
    speaking.Voice().wait({0: "leave the context"})
    assert "\r   0:00  leave the context\n" in capsys.readouterr().err
