"""Asking at a terminal: one question at a time, with the words counted while they are typed."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from career_journal.capture.signals import ending_with
from career_journal.render.text import printable

if TYPE_CHECKING:
    from career_journal.capture.add import Asked

INTRODUCTION = "Enter goes on (and skips), Alt-Enter begins a new line, Ctrl-D saves and ends."


class Stopped(KeyboardInterrupt):
    """The terminal was closed or Ctrl-C was typed; `answer` is what stood in the line."""

    def __init__(self, answer: str) -> None:
        super().__init__()
        self.answer = answer


class Terminal:
    """Puts questions at the terminal, on standard error, so that standard output holds results alone."""

    def __init__(self) -> None:
        from prompt_toolkit import PromptSession
        from prompt_toolkit.output import create_output

        warnings.filterwarnings("ignore", "coroutine .* was never awaited")  # Ctrl-C before a question stands there
        self._session: PromptSession[str] = PromptSession(output=create_output(stdout=sys.stderr), key_bindings=_keys())
        self._seen = ""

    def __call__(self, asked: Asked) -> str:
        """The answer to one question. Raises EOFError after Ctrl-D, Stopped after Ctrl-C."""
        question = asked.question
        if question.name != self._seen:
            self._say(f"\n{question.words}{f' - {question.help}' if question.help else ''}")
        if asked.remark:
            self._say(f"  ! {asked.remark}")
        self._seen = question.name
        return self._answer(asked)

    def _answer(self, asked: Asked) -> str:
        buffer = self._session.default_buffer
        try:
            with _ended_by_signals(self._session.app):
                return str(
                    self._session.prompt(
                        "> ",
                        default=asked.answer,
                        bottom_toolbar=lambda: asked.length(buffer.text) or "Enter skips",
                        prompt_continuation="  ",
                    )
                )
        except OSError:  # the terminal is gone
            raise Stopped(buffer.text) from None

    def _say(self, text: str) -> None:
        self._session.output.write(f"{printable(text)}\n")
        self._session.output.flush()


def _keys() -> Any:  # noqa: ANN401 - the library's own type
    from prompt_toolkit.key_binding import KeyBindings

    keys = KeyBindings()

    @keys.add("escape", "enter")
    def _(event: Any) -> None:  # noqa: ANN401
        event.current_buffer.insert_text("\n")

    @keys.add("c-c")
    def _(event: Any) -> None:  # noqa: ANN401
        event.app.exit(exception=Stopped(event.current_buffer.text))

    @keys.add("c-d")
    def _(event: Any) -> None:  # noqa: ANN401
        event.app.exit(exception=Ended(event.current_buffer.text))

    return keys


@contextmanager
def attentive() -> Iterator[None]:
    """Keys typed before a question is ready wait for it; a terminal left to itself would swallow a Ctrl-D."""
    try:
        import termios
        import tty

        stdin = sys.stdin.fileno()
        before = termios.tcgetattr(stdin)
    except (ImportError, OSError, ValueError):
        yield  # Windows keeps them by itself
        return
    tty.setcbreak(stdin, termios.TCSANOW)
    try:
        yield
    finally:
        with suppress(termios.error):  # the terminal is gone
            termios.tcsetattr(stdin, termios.TCSADRAIN, before)


class Ended(EOFError):
    """Ctrl-D: no more questions; `answer` is what stood in the line."""

    def __init__(self, answer: str) -> None:
        super().__init__()
        self.answer = answer


@contextmanager
def _ended_by_signals(app: Any) -> Iterator[None]:  # noqa: ANN401 - the library's own type
    """A terminal that is closed, or a polite kill, ends the question like Ctrl-C: what was typed is saved."""

    def stop(*_: object) -> None:
        if app.loop is not None:
            app.loop.call_soon_threadsafe(end)

    def end() -> None:
        if app.is_running and not app.future.done():
            app.exit(exception=Stopped(app.current_buffer.text))

    with ending_with(stop):
        yield
