"""Further questions to the sample journal: plain ones, and those of a writer who knew nothing of the library's words.

Of the plain ones two in three have no story there, and should be offered none. What the writer's first two sets missed
was studied, and words and weights were mended where the same holds in any trade; nobody has looked at the third, so it
shows what a new question of this kind gets. Before anybody looked, 0.36, 0.39 and 0.36 of his had the right story
first: what was learnt from the first two did not help the third.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from career_journal.journal import Journal
from career_journal.journal.interview.shelf import Shelf
from career_journal.journal.matching import Matcher
from career_journal.records.story import Story

HERE = Path(__file__).parent
SAMPLE = HERE.parents[1] / "notes"
NONE = ("none",)
MEASURED = {"plain": (0.80, 0.94), "first": (0.61, 0.82), "second": (0.51, 0.68), "never_looked_at": (0.30, 0.56)}
"""The right story first, and among the first three."""
WRONG = {"plain": 26, "first": 19, "second": 28, "never_looked_at": 16}
"""Questions for which a wrong story is offered, at most: another is right, or none."""


@cache
def matcher() -> Matcher:
    shelf = Shelf(Journal.load(SAMPLE))
    return shelf.matcher(shelf.stories)


@cache
def labelled(name: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each question with the stories that are right for it."""
    lines = (HERE / "questions" / f"{name}.txt").read_text("utf-8").splitlines()
    return tuple((question, tuple(names)) for question, *names in (line.split(" | ") for line in lines))


def is_called(story: Story, names: tuple[str, ...]) -> bool:
    return story.id.replace("#", "/").rpartition("/")[2] in names


@pytest.mark.parametrize("name", MEASURED)
def test_every_label_names_a_story(name):
    known = {story.id.replace("#", "/").rpartition("/")[2] for story in matcher().stories}
    assert {label for _, names in labelled(name) for label in names} - {"none"} <= known


@pytest.mark.parametrize("name", MEASURED)
def test_the_right_story_comes_first_as_often_as_was_measured(name):
    answered = [(question, names) for question, names in labelled(name) if names != NONE]
    assert len(answered) > 30
    first, three = (
        sum(any(is_called(one.story, names) for one in matcher().rank(question)[:most]) for question, names in answered)
        / len(answered)
        for most in (1, 3)
    )
    assert first >= MEASURED[name][0], f"first {first:.1%}"
    assert three >= MEASURED[name][1], f"among three {three:.1%}"


@pytest.mark.parametrize("name", MEASURED)
def test_a_wrong_story_is_offered_no_more_often_than_was_measured(name):
    offered = [(matcher().answers(question)[:1], names) for question, names in labelled(name)]
    wrong = sum(bool(matches) and not is_called(matches[0].story, names) for matches, names in offered)
    assert wrong <= WRONG[name], wrong
