"""Talking to somebody at a plain terminal: lines, and a clock that runs while they speak.

All of it goes to standard error, so that standard output holds results alone. Nothing moves the cursor but the clock,
and that only on a terminal which can return to the start of a line.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from time import monotonic

from career_journal.capture.signals import ending_with
from career_journal.render.text import printable


class Broken(KeyboardInterrupt):
    """Ctrl-C in the middle of a line; `typed` is what stood in it."""

    def __init__(self, typed: str) -> None:
        super().__init__()
        self.typed = typed


TICK = 0.25
"""Seconds between two looks at the clock."""


class Voice:
    """Lines to and from a terminal, or a file in its place."""

    def say(self, text: str) -> None:
        """Show a line."""
        sys.stderr.write(f"{printable(text)}\n")
        sys.stderr.flush()

    def line(self, words: str) -> str:
        """Ask for a line. Raises EOFError at the end of the input, and Broken with what was typed after Ctrl-C."""
        with _kept_on_signals() as rest:
            try:
                sys.stderr.write(f"{printable(words)} ")
                sys.stderr.flush()
                while not _has_line(TICK):
                    pass  # once a read has begun, it would not hear of a Ctrl-C that came just before it
                answer = sys.stdin.readline()
            except KeyboardInterrupt:
                raise Broken(rest()) from None
        if not answer:
            raise EOFError
        return answer.rstrip("\r\n")

    def now(self) -> float:
        """Seconds on a clock that only goes forward."""
        return monotonic()

    def wait(self, marks: Mapping[int, str]) -> None:
        """Wait for a line while the clock runs, calling out the marks. On Windows it runs in silence."""
        self.say("   Speak. Enter stops the clock.")
        begun, left, shown = monotonic(), dict(marks), -1
        while not _has_line(TICK):
            seconds = int(monotonic() - begun)
            for mark in [mark for mark in left if mark <= seconds]:
                sys.stderr.write(_return())
                self.say(f"   {mark // 60}:{mark % 60:02}  {left.pop(mark)}")
            if _return() and seconds != shown:
                shown = seconds
                sys.stderr.write(f"{_return()}   {seconds // 60}:{seconds % 60:02} ")
                sys.stderr.flush()
        if not sys.stdin.readline():
            raise EOFError


def _has_line(patience: float) -> bool:
    """Whether a line, or the end of the input, can be read now."""
    if not sys.stdin.isatty() or os.name == "nt":
        return True
    import select

    return bool(select.select([sys.stdin], [], [], patience)[0])


@contextmanager
def _kept_on_signals() -> Iterator[Callable[[], str]]:
    """A terminal that does not throw a half-typed line away on Ctrl-C; what is handed out reads that line."""
    try:
        import termios

        stdin = sys.stdin.fileno()
        before = termios.tcgetattr(stdin)
    except (ImportError, OSError, ValueError, termios.error):
        yield str  # no terminal, so nothing is half typed
        return
    changed = [*before[:3], before[3] | termios.NOFLSH, *before[4:]]
    termios.tcsetattr(stdin, termios.TCSANOW, changed)
    try:
        yield lambda: _half_typed(stdin)
    finally:
        with suppress(termios.error):  # the terminal is gone
            termios.tcsetattr(stdin, termios.TCSANOW, before)


def _half_typed(stdin: int) -> str:
    """What stands in the line that was not ended: a terminal that no longer waits for its end hands it out."""
    import select
    import termios

    try:
        mode = termios.tcgetattr(stdin)
        mode[3] &= ~termios.ICANON
        termios.tcsetattr(stdin, termios.TCSANOW, mode)
        return os.read(stdin, 4096).decode("utf-8", "replace") if select.select([stdin], [], [], TICK)[0] else ""
    except (OSError, termios.error):
        return ""  # the terminal was closed, and took the line along


def _return() -> str:
    """What takes the cursor to the start of the line, on a terminal that can do so."""
    return "\r" if sys.stderr.isatty() and os.environ.get("TERM", "dumb") != "dumb" else ""


@contextmanager
def ended_by_signals() -> Iterator[None]:
    """A polite kill, or a terminal that is closed, ends a session like Ctrl-C: what was done is kept."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with ending_with(stop):
        yield
