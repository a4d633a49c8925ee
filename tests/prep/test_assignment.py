"""Who stands for which value: rules that hold for any stories."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from career_journal.errors import Source
from career_journal.journal.interview.assignment import MOST_LEADS, Candidate, assign
from career_journal.journal.interview.employer import Aim
from career_journal.journal.interview.fit import Cell
from career_journal.records.story import Story


def candidate(number, fits, at_level):
    story = Story(id=f"story-{number}", title=f"Story {number}", source=Source("a.md", number + 1, number + 1))
    return Candidate(story, tuple(Cell(fit) for fit in fits), at_level, weak=number % 3)


@st.composite
def shelves(draw):
    columns = draw(st.integers(1, 12))
    rows = draw(st.lists(st.lists(st.integers(0, 3), min_size=columns, max_size=columns), max_size=10))
    levels = draw(st.lists(st.sampled_from([True, False, None]), min_size=len(rows), max_size=len(rows)))
    stories = [candidate(number, fits, level) for number, (fits, level) in enumerate(zip(rows, levels, strict=True))]
    return stories, [Aim(f"value {number}", "", ()) for number in range(columns)]


@given(shelves())
def test_no_story_leads_more_than_three_values_and_none_leads_what_it_does_not_fit(shelf):
    stories, aims = shelf
    choices = assign(stories, aims)
    leads = Counter(choice.lead.story.id for choice in choices if choice.lead)
    assert all(count <= MOST_LEADS for count in leads.values())
    assert sorted(choice.aim.name for choice in choices) == sorted(aim.name for aim in aims)
    for choice in choices:
        column = aims.index(choice.aim)
        assert choice.lead is None or choice.lead.cells[column].fit >= 2
        assert choice.spare is None or (choice.spare is not choice.lead and choice.spare.cells[column].fit >= 2)
        assert choice.lead is not None or choice.suitable == 0 or any(count == MOST_LEADS for count in leads.values())


@given(shelves())
def test_the_order_of_the_notes_decides_nothing(shelf):
    stories, aims = shelf
    there = {choice.aim.name: choice.lead and choice.lead.story.id for choice in assign(stories, aims)}
    back = {choice.aim.name: choice.lead and choice.lead.story.id for choice in assign(stories[::-1], aims)}
    assert there == back


def test_the_scarcest_value_chooses_first():
    only, other = candidate(0, [3, 3], None), candidate(1, [0, 3], None)
    first, second = assign([only, other], [Aim("scarce", "", ()), Aim("common", "", ())])
    assert (first.aim.name, first.lead.story.id) == ("scarce", "story-0")
    assert (second.aim.name, second.lead.story.id) == ("common", "story-1")


def test_a_story_at_the_level_goes_before_an_equal_one_below_it():
    below, at = candidate(0, [2], at_level=False), candidate(1, [2], at_level=True)
    (choice,) = assign([below, at], [Aim("value", "", ())])
    assert choice.lead.story.id == "story-1"
    assert "at the level" in choice.why


def test_the_value_for_which_its_owner_names_a_story_chooses_before_a_scarcer_one():
    named = Candidate(candidate(0, [0], None).story, (Cell(2), Cell(2), Cell(2), Cell(3, is_said=True)), None, 0)
    other = candidate(1, [0, 0, 0, 3], None)
    choices = assign([named, other], [Aim(name, "", ()) for name in ("one", "two", "three", "named")])
    assert (choices[0].aim.name, choices[0].lead.story.id) == ("named", "story-0")
