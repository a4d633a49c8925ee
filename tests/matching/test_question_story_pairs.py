"""How often the right story comes first, over labelled questions and the sample journal, half of them held back.

The half a question belongs to is decided by its own text, so nobody chose it. The vocabulary and the weights were tuned
on the other half and on other trades; the shares below are what was measured. Tuned on the half alone, it had 0.84 of
that half and 0.69 of the one held back.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from career_journal.journal import Journal
from career_journal.journal.interview.shelf import Shelf

HERE = Path(__file__).parent
SAMPLE = HERE.parents[1] / "notes"
MEASURED = {"tuned on": (0.84, 0.94), "held back": (0.75, 0.92)}
"""The right story first, and among the first three, for each half."""
NOWHERE = 1000
"""The place of a story that is not ranked, be it that none is."""


def half(question: str) -> str:
    """The rule: the last bit of the question's SHA-256."""
    return "held back" if hashlib.sha256(question.encode()).digest()[-1] % 2 else "tuned on"


def labelled() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each question with the names of the stories that are right for it."""
    story = ""
    for line in (HERE / "question_story_pairs.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            story = line.strip("[]")
        elif line and not line.startswith("#"):
            question, *others = line.split(" | ")
            yield question, (story, *others)


@cache
def places() -> dict[str, tuple[str, int]]:
    """For each question its half and the place of the first right story, from 0."""
    shelf = Shelf(Journal.load(SAMPLE))
    matcher = shelf.matcher(shelf.stories)
    found = {}
    for question, names in labelled():
        ids = [match.story.id for match in matcher.rank(question)]
        place = next((place for place, one in enumerate(ids) if any(is_called(one, name) for name in names)), NOWHERE)
        found[question] = (half(question), place)
    return found


def is_called(identity: str, name: str) -> bool:
    """Whether an id is meant by the start of its last part."""
    return identity.replace("#", "/").rpartition("/")[2].startswith(name)


def test_there_are_pairs_enough_and_half_of_them_are_held_back():
    halves = [half(question) for question, _ in labelled()]
    assert len(halves) >= 120
    assert 0.4 < halves.count("held back") / len(halves) < 0.6


def test_every_label_names_a_story_of_the_sample_journal():
    ids = [story.id for story in Shelf(Journal.load(SAMPLE)).stories]
    unknown = {name for _, names in labelled() for name in names if not any(is_called(one, name) for one in ids)}
    assert not unknown


@pytest.mark.parametrize("name", MEASURED)
def test_the_right_story_comes_first_as_often_as_was_measured(name):
    mine = [place for where, place in places().values() if where == name]
    first, three = (sum(place < most for place in mine) / len(mine) for most in (1, 3))
    assert first >= MEASURED[name][0], f"{name}: first {first:.1%}"
    assert three >= MEASURED[name][1], f"{name}: among three {three:.1%}"
