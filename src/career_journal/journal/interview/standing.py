"""Where a story stands: one notion of "ready" for the sheet, the gaps and practice.

**A story is ready** if it is whole and held when it was last said aloud. *Whole*: it has a situation, an action, a
result and a learning, and no hole is left to fill. *Held*: 20 seconds or more were spoken, three points or more graded
by your own hand, with 2 of 3 or better on average, and it is not due again yet. Of a story never practised here its
owner's word is taken, `state: ready`, as long as nothing serious is weak in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from career_journal.journal.interview.readiness import NEEDED, Weakness
from career_journal.journal.practice import Drill, State
from career_journal.journal.secrecy import is_paraphrase
from career_journal.records.story import Story

LACKING = ("hole", "parts", *(f"no {part}" for part in NEEDED))
"""What makes a story less than whole."""
WORST_FIRST = ("blame", "hole", "parts", "no result", "no action", "we", "age", "no learning", "no situation", "figure")
"""What is serious, the worst first."""
SHORTLY = {"parts": "in one piece", "hole": "a hole in it", "figure": "no figure", "we": "“we” only", "blame": "blames"}
"""Weaknesses in two words."""


@dataclass(frozen=True)
class Standing:
    """How far a story is, and in a word or two: ready, or what is weakest, else its state."""

    state: State
    word: str

    @property
    def is_ready(self) -> bool:
        """Whether it can be told as it stands."""
        return self.state is State.READY


def standing(story: Story, weaknesses: Sequence[Weakness], drill: Drill) -> Standing:
    """Where a story stands, by what is weak in it and how it was practised."""
    weak = _in_two_words(story, weaknesses)
    serious = next((weak[code] for code in WORST_FIRST if code in weak), "")
    is_marked = drill.state is State.NEVER and story.state == State.READY and not serious
    if is_marked or (drill.state is State.HELD and not weak.keys() & set(LACKING)):
        return Standing(State.READY, State.READY.value)
    known = story.state if drill.state is State.NEVER else drill.state.value
    usual = "paraphrase" if is_paraphrase(story) else "told in full"
    return Standing(drill.state, serious or known or next(iter(weak.values()), usual))


def _in_two_words(story: Story, weaknesses: Sequence[Weakness]) -> dict[str, str]:
    """The weaknesses by their code, each missing part for itself; that it is undated says nothing about telling it."""
    weak = {one.code: SHORTLY.get(one.code, one.text) for one in weaknesses if one.code != "date"}
    if weak.pop("missing", ""):
        weak |= {f"no {part}": f"no {part}" for part in NEEDED if not getattr(story, part)}
    return weak
