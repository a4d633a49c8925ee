"""The questions of `journal add`: first with answers from a list, then at a real terminal."""

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from datetime import date

import pytest

from career_journal.capture.add import NewNote, kind_to_add
from career_journal.capture.questions import doubt, length, questions
from career_journal.notes.steps import Step
from career_journal.notes.undo import undo
from career_journal.records import kinds

TODAY = date(2026, 6, 20)


@pytest.fixture
def ask(tmp_path):
    """Answer the questions of a kind by name; what is asked otherwise is skipped."""

    def answer(kind, answers, *, after=None):
        note = NewNote(tmp_path, kind_to_add(kind), TODAY)
        seen, files = [], []

        def put(asked):
            seen.append((asked.question.name, asked.remark))
            if asked.question.name == after:
                raise EOFError
            given = answers.get(asked.question.name, "")
            return given.pop(0) if isinstance(given, list) else given

        with Step(tmp_path, "add") as step, contextlib.suppress(EOFError):
            note.interview(put, lambda: files.append(note.save(step).read_text()))
        return note, seen, files

    return answer


def test_a_story_is_asked_field_by_field_in_the_order_it_is_told(ask):
    note, seen, _ = ask("story", {"title": "The queue"})
    asked = list(dict.fromkeys(name for name, _ in seen))
    assert asked[:7] == ["title", "date", "situation", "task", "action", "result", "learning"]
    assert note.path.name == "the-queue.md"


def test_every_answer_is_on_disk_before_the_next_question(ask):
    _, _, files = ask(
        "story", {"title": "The queue", "situation": "It was late", "action": "I moved it"}, after="result"
    )
    assert "The queue" in files[0]
    assert "It was late" not in files[0]
    assert "It was late" in files[-1]
    assert "I moved it" in files[-1]


def test_the_file_gets_its_date_once_the_date_is_known_and_all_is_one_step_to_undo(ask, tmp_path):
    note, _, _ = ask("story", {"title": "The queue", "date": "last friday", "result": "64 min"})
    assert [path.name for path in (tmp_path / "stories").iterdir()] == ["2026-06-19-the-queue.md"]
    assert note.path.is_file()
    undo(tmp_path)
    assert not list(tmp_path.glob("[!.]*"))


def test_a_missing_result_and_a_missing_figure_are_warned_of_in_their_place_and_only_once(ask):
    _, seen, _ = ask("story", {"title": "a", "result": ["", "it got better"]})
    assert [remark for name, remark in seen if name == "result"] == [
        "",
        "no result yet: what changed because of it, and by how much? It stays open until you say",
    ]
    _, seen, _ = ask("story", {"title": "a", "result": ["it got better", "from 3 h to 64 min"]})
    assert [remark for name, remark in seen if name == "result"] == [
        "",
        "no figure in the result: how much, how many, how long, out of how many?",
    ]


def test_an_answer_that_cannot_be_understood_is_asked_again_with_the_reason(ask):
    note, seen, _ = ask("story", {"title": "a", "date": ["1/2/2024", "2024-02-01"]})
    assert note.values["date"] == "2024-02-01"
    assert "may be 2024-01-02 or 2024-02-01" in seen[2][1]


def test_what_is_needed_is_asked_until_it_is_there(ask):
    note, seen, _ = ask("metric", {"name": ["", "Duration"], "value": ["fast", "64"], "unit": "min"})
    assert not note.missing
    assert [remark for name, remark in seen if name == "name"] == ["", "name is needed; Ctrl-D ends without it"]


def test_what_stood_in_the_line_when_the_questions_ended_is_taken_too(ask):
    note, _, _ = ask("story", {"title": "a"}, after="action")
    note.last_words("half an answer")
    assert note.values["action"] == "half an answer"


@pytest.mark.parametrize("kind", ["story", "evidence"])
def test_words_are_counted_against_two_minutes_where_they_are_to_be_told(kind):
    action = next(question for question in questions(kinds()["story"]) if question.name == "action")
    assert length(action, "one two three", 100) == "3 of about 150 words, 103 of 280 in all: 0:44 of 2:00 minutes"
    assert length(action, "word " * 150, 200).endswith("350 of 280 in all, 70 too many: 2:30 of 2:00 minutes")
    text = next(question for question in questions(kinds()["evidence"]) if question.name == "text")
    assert length(text, "one", 0) == "1 word"
    assert doubt(text, None) == ""
    del kind


# ---- at a terminal -----------------------------------------------------------------------------------------------


class Screen:
    """A terminal with `journal` in it: type something, wait for words to appear behind those waited for before."""

    def __init__(self, root, *arguments):
        self.shown, self.place = "", 0
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.environ |= {"TERM": "xterm", "COLUMNS": "80", "NO_COLOR": "1"}
            program = [sys.executable, "-m", "career_journal", "-C", str(root), "--today", "2026-06-20"]
            os.execv(sys.executable, [*program, *arguments])  # noqa: S606 - the child of a terminal of its own

    def wait(self, words):
        end = time.monotonic() + PATIENCE
        while words not in self.shown[self.place :]:
            assert time.monotonic() < end, f"{words!r} did not appear in:\n{self.shown}"
            assert self._read() or words in self.shown[self.place :], f"it ended without {words!r}:\n{self.shown}"
        self.place = self.shown.index(words, self.place) + len(words)

    def type(self, text):
        os.write(self.terminal, text.encode())

    def redraw(self):
        """Only what changed is sent to a terminal; a new size makes it all come again."""
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))

    def end(self):
        """Wait until it ends; its exit code."""
        end = time.monotonic() + PATIENCE
        while self._read():
            if time.monotonic() > end:
                os.kill(self.child, signal.SIGKILL)
                pytest.fail(f"it did not end:\n{self.shown}")
        os.close(self.terminal)
        _, status = os.waitpid(self.child, 0)
        return os.waitstatus_to_exitcode(status)

    def _read(self):
        """Read what there is; False once the other side has ended."""
        if not select.select([self.terminal], [], [], 0.2)[0]:
            return True
        try:
            data = os.read(self.terminal, 65536)
        except OSError:
            return False
        if b"\x1b[6n" in data:
            os.write(self.terminal, b"\x1b[1;1R")  # where the cursor is
        self.shown += re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", data.decode("utf-8", "replace"))
        return bool(data)


PATIENCE = 30
"""Seconds; only a broken program needs them."""


def test_a_story_is_asked_for_at_a_terminal_and_words_are_counted_while_they_are_typed(journal):
    screen = Screen(journal.root, "add", "story")
    screen.wait("title - a short name")
    screen.type("The queue\r")
    screen.wait("date - when")
    screen.type("last friday\r")
    screen.wait("situation - where you were")
    screen.type("It was late")
    screen.wait("late")
    screen.redraw()
    screen.wait("3 of about 40 words, 3 of 280 in all: 0:01 of 2:00 minutes")
    screen.type("\r")
    screen.wait("task - ")
    screen.type("\x04")  # typed before the next question is ready for it
    assert screen.end() == 0
    assert "stories/2026-06-19-the-queue" in screen.shown
    note = journal.root / "stories/2026-06-19-the-queue.md"
    assert "## Situation\n\nIt was late\n" in note.read_text()


@pytest.mark.parametrize(
    ("stop", "code"), [("\x03", 130), (signal.SIGTERM, 130), (signal.SIGHUP, 130)], ids=["ctrl-c", "sigterm", "sighup"]
)
def test_stopping_in_the_middle_of_an_answer_keeps_it(journal, stop, code):
    screen = Screen(journal.root, "add", "story", "The queue", "--date", "2026-06-19")
    screen.wait("of 2:00 minutes")
    screen.type("half an ans")
    screen.wait("half an ans")
    if isinstance(stop, str):
        screen.type(stop)
    else:
        os.kill(screen.child, stop)
    assert screen.end() == code
    assert "half an ans" in (journal.root / "stories/2026-06-19-the-queue.md").read_text()
    assert "journal edit stories/2026-06-19-the-queue" in screen.shown


def test_a_killed_terminal_has_every_answer_but_the_last(journal):
    screen = Screen(journal.root, "add", "story", "The queue", "--date", "2026-06-19")
    screen.wait("situation - ")
    screen.type("It was late\r")
    screen.wait("task - ")
    os.kill(screen.child, signal.SIGKILL)
    assert screen.end() == -signal.SIGKILL
    assert "It was late" in (journal.root / "stories/2026-06-19-the-queue.md").read_text()
    assert journal("list").code == 0


def test_a_terminal_that_is_closed_in_the_middle_of_an_answer_keeps_it(journal):
    screen = Screen(journal.root, "add", "story", "The queue", "--date", "2026-06-19")
    screen.wait("of 2:00 minutes")
    screen.type("half an ans")
    screen.wait("half an ans")
    os.close(screen.terminal)
    os.waitpid(screen.child, 0)
    assert "half an ans" in (journal.root / "stories/2026-06-19-the-queue.md").read_text()
    assert not (journal.root / ".journal/drafts").exists()


def test_what_is_still_missing_at_the_end_of_the_questions_is_told(journal):
    screen = Screen(journal.root, "add", "ladder", "Ours")
    screen.wait("as of - ")
    screen.type("\x04")
    assert screen.end() == 0
    assert "ladders/ours.md:1: a ladder needs 'levels', and here is none" in screen.shown


@pytest.mark.parametrize(("typed", "code"), [("Cut it\r", 0), ("\r", 2), ("Cut the pip\x03", 130)])
def test_a_log_without_words_asks_for_them_and_keeps_what_was_typed_before_ctrl_c(journal, typed, code):
    screen = Screen(journal.root, "log")
    screen.wait("What did you do?")
    screen.type(typed)
    assert screen.end() == code
    if code == 130:
        assert (journal.root / ".journal/drafts/draft.md").read_text() == "Cut the pip"
    else:
        assert (journal.root / "evidence/2026-06-20-cut-it.md").exists() is (code == 0)


def test_a_journal_is_begun_by_questions_and_what_nobody_knows_is_told(journal, tmp_path):
    screen = Screen(journal.root, "init", str(tmp_path / "new"))
    for words, answer in (
        ("shared:", "Ana"),
        ("Your level", "mid"),
        ("aim at:", "boss"),
        ("prepare for", "meta, nowhere"),
    ):
        screen.wait(words)
        screen.type(f"{answer}\r")
    assert screen.end() == 0
    assert "'boss' is not a level of" in screen.shown
    assert "'nowhere' is not a company here" in screen.shown
    settings = (tmp_path / "new/journal.toml").read_text()
    assert 'targets = ["meta", "nowhere"]\n' in settings


def test_no_input_never_asks(journal):
    screen = Screen(journal.root, "add", "metric", "Duration", "--no-input")
    assert screen.end() == 2
    assert "give it with --value and --unit" in screen.shown
