"""Practising: a question, a spoken answer, grades by your own judgement. Whatever happens, what was done is kept.

Every attempt and every debrief is one new file, so nothing can be lost by the next one, and git merges them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Protocol

import msgspec

from career_journal.capture.signals import undisturbed
from career_journal.errors import NotFound
from career_journal.journal.practice import FOLDER, GRADES, POINTS, Attempt, Debrief
from career_journal.notes.build import slug
from career_journal.notes.write import create_named

LONGEST_NAME = 40
MARKS = {25: "leave the context", 90: "say the result", 120: "two minutes: stop"}
"""Seconds after which a two-minute answer should have got so far."""
TYPED = ("0", "1", "2", "3")
ROOM = 15
"""Seconds over two minutes that still count as kept."""


class Talk(Protocol):
    """Somebody at a terminal."""

    def say(self, text: str) -> None:
        """Show a line."""

    def line(self, words: str) -> str:
        """Ask for a line. Raises EOFError after Ctrl-D, KeyboardInterrupt after Ctrl-C."""

    def wait(self, marks: Mapping[int, str]) -> None:
        """Wait for Enter while somebody speaks, calling out the marks as they pass."""

    def now(self) -> float:
        """Seconds on a clock that only goes forward."""


class Wanted(Protocol):
    """An answer to practise."""

    @property
    def story(self) -> str:
        """Its id in the log."""

    @property
    def title(self) -> str:
        """What it is called."""

    @property
    def question(self) -> str:
        """The question to put."""

    @property
    def note(self) -> str:
        """What was noted for next time, the last time."""


def keep(root: Path, entry: Attempt | Debrief) -> Path:
    """Write an attempt or a debrief into the log; it is on disk when this returns."""
    about = entry.story if isinstance(entry, Attempt) else f"debrief {entry.company}"
    stem = f"{entry.on}-{slug(about.rpartition('/')[2])[:LONGEST_NAME].strip('-')}"
    data = msgspec.json.format(msgspec.json.encode(entry), indent=1) + b"\n"
    return create_named(root / FOLDER, stem, data, suffix=".json")


def _typed(broken: KeyboardInterrupt) -> str:
    """What stood in the line when Ctrl-C came."""
    return str(getattr(broken, "typed", "")).strip()


@dataclass
class Draft:
    """An attempt while it is made."""

    story: str
    title: str
    begun: float | None = None
    seconds: int | None = None
    grades: dict[str, int] = field(default_factory=dict)
    note: str = ""


@dataclass
class Sitting:
    """One session of practice: the question first, the clock, then the story it was meant for, then the grades."""

    root: Path
    company: str
    today: date
    done_today: int
    """Attempts of this day that are in the log already."""
    talk: Talk
    remind: Callable[[Wanted], Iterable[str]]
    """What to look at after speaking."""
    find: Callable[[str], tuple[str, str]]
    """The id and title of another story by name. Raises NotFound."""
    kept: list[Attempt] = field(default_factory=list)

    def practise(self, wanted: Wanted) -> Attempt | None:
        """One question from asking to grading; None if it was skipped or nothing was said to it.

        However it ends, what was spoken and graded is in the log. Raises EOFError if the sitting is to end.
        """
        self.talk.say(f"\n{len(self.kept) + 1}  {wanted.question}")
        if wanted.note:
            self.talk.say(f"   you noted last time: {wanted.note}")
        if self._ask("   Enter starts the clock, s skips, q ends:").casefold() in ("s", "skip"):
            return None
        draft = Draft(wanted.story, wanted.title)
        try:
            self._speak(draft, wanted)
        except (KeyboardInterrupt, EOFError):
            self._keep(draft, wanted)
            raise
        return self._keep(draft, wanted)

    def _speak(self, draft: Draft, wanted: Wanted) -> None:
        draft.begun = self.talk.now()
        self.talk.wait(MARKS)
        draft.seconds = round(self.talk.now() - draft.begun)
        if not draft.seconds:
            self.talk.say("   nothing was spoken, so it is not kept")
            return
        self.talk.say(f"   {draft.seconds // 60}:{draft.seconds % 60:02}, meant for: {wanted.title}")
        for text in self.remind(wanted):
            self.talk.say(f"     {text}")
        self._choose(draft)
        scale = ", ".join(f"{grade} {words}" for grade, words in enumerate(GRADES))
        self.talk.say(f"   How was it? {scale} (Enter for unknown)")
        for point, words in POINTS.items():
            try:
                grade = self._grade(words, _by_the_clock(draft.seconds) if point == "length" else None)
                if grade is not None:
                    draft.grades[point] = grade
            except KeyboardInterrupt as broken:
                if _typed(broken) in TYPED:
                    draft.grades[point] = int(_typed(broken))
                raise
        try:
            draft.note = self.talk.line("   Note for next time (Enter for none):").strip()
        except KeyboardInterrupt as broken:
            draft.note = _typed(broken)
            raise

    def _ask(self, words: str) -> str:
        """A line. Raises EOFError if it says that the sitting is to end."""
        answer = self.talk.line(words).strip()
        if answer.casefold() in ("q", "quit"):
            raise EOFError
        return answer

    def _choose(self, draft: Draft) -> None:
        """Another story may have come to mind; it gets the grades. A number is no word of a title, unless a year."""
        while name := self._ask("   Enter if you told that one, else a word of the other's title:"):
            if name.isdecimal() and len(name) < len("2026"):
                self.talk.say("     the grades come next; Enter, or a word of a title")
                continue
            try:
                draft.story, draft.title = self.find(name)
            except NotFound as error:
                self.talk.say(f"     {error}")
            else:
                self.talk.say(f"     told: {draft.title}")

    def _grade(self, words: str, usual: int | None) -> int | None:
        """A grade, or what Enter stands for: nothing, unless the clock knows."""
        while True:
            answer = self._ask(f"     {words}{'' if usual is None else f' [{usual}]'}:")
            if not answer:
                return usual
            if answer in TYPED:
                return int(answer)
            self.talk.say("     a number from 0 to 3, or Enter; q ends")

    def _keep(self, draft: Draft, wanted: Wanted) -> Attempt | None:
        if draft.begun is None:
            return None
        seconds = round(self.talk.now() - draft.begun) if draft.seconds is None else draft.seconds
        if not seconds:
            return None
        attempt = Attempt(
            on=self.today.isoformat(),
            number=self.done_today + len(self.kept) + 1,
            story=draft.story,
            title=draft.title,
            question=wanted.question,
            company=self.company,
            seconds=seconds,
            grades=dict(draft.grades),
            note=draft.note,
        )
        with undisturbed():
            keep(self.root, attempt)
            self.kept.append(attempt)
        return attempt


def _by_the_clock(seconds: int) -> int:
    """The grade for the length."""
    over = seconds - max(MARKS)
    return 3 if over <= 0 else 2 if over <= ROOM else int(over <= 2 * ROOM)
