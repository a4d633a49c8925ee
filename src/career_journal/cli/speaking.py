"""Talking to somebody at a plain terminal: lines, and a clock that runs while they speak.

All of it goes to standard error, so that standard output holds results alone. Nothing moves the cursor but the clock,
and that only on a terminal which can return to the start of a line.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from time import monotonic

from career_journal.capture.practice import Cut
from career_journal.render.text import printable

TICK = 0.25
"""Seconds between two looks at the clock."""


class Voice:
    """Lines to and from a terminal, or a file in its place."""

    def say(self, text: str) -> None:
        """Show a line."""
        sys.stderr.write(f"{printable(text)}\n")
        sys.stderr.flush()

    def line(self, words: str) -> str:
        """Ask for a line. Raises EOFError at the end of the input, Cut after Ctrl-C."""
        sys.stderr.write(f"{printable(words)} ")
        sys.stderr.flush()
        try:
            answer = sys.stdin.readline()
        except KeyboardInterrupt:
            self.say("")
            raise Cut from None
        if not answer:
            self.say("")
            raise EOFError
        return answer.rstrip("\r\n")

    def speak(self, marks: Mapping[int, str]) -> int:
        """Run the clock until Enter, calling out the marks; the seconds. Raises Cut with the seconds so far."""
        self.say("   Speak. Enter stops the clock.")
        begun = monotonic()
        try:
            self._wait(begun, dict(marks))
        except KeyboardInterrupt:
            self.say("")
            raise Cut(round(monotonic() - begun)) from None
        return round(monotonic() - begun)

    def _wait(self, begun: float, marks: dict[int, str]) -> None:
        """Until a line comes in. Where input cannot be waited for (Windows), the clock runs in silence."""
        shown = -1
        while not _has_line(TICK):
            seconds = int(monotonic() - begun)
            for mark in [mark for mark in marks if mark <= seconds]:
                self.say(f"\r   {mark // 60}:{mark % 60:02}  {marks.pop(mark)}")
            if _can_return() and seconds != shown:
                shown = seconds
                sys.stderr.write(f"\r   {seconds // 60}:{seconds % 60:02} ")
                sys.stderr.flush()
        if not sys.stdin.readline():
            raise EOFError


def _has_line(patience: float) -> bool:
    """Whether a line, or the end of the input, can be read now."""
    if not sys.stdin.isatty() or os.name == "nt":
        return True
    import select

    return bool(select.select([sys.stdin], [], [], patience)[0])


def _can_return() -> bool:
    return sys.stderr.isatty() and os.environ.get("TERM", "dumb") != "dumb"


@contextmanager
def ended_by_signals() -> Iterator[None]:
    """A polite kill, or a terminal that is closed, ends a session like Ctrl-C: what was done is kept."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    names = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {name: signal.signal(getattr(signal, name), stop) for name in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)
