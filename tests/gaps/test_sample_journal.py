"""The sample journal of the repository in every view and format: it says something, with its source."""

from __future__ import annotations

from pathlib import Path

import pytest

VIEWS = ("", "objectives", "level", "stories", "metrics", "experience", "claims")


@pytest.fixture
def sample(journal):
    """The sample journal, read where it is."""
    return type(journal)(Path(__file__).parents[2] / "notes")


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_can_be_shown_in_every_text_format(sample, view):
    for form in ("terminal", "md", "html", "json"):
        result = sample("gaps", *([view] if view else []), "--format", form)
        assert result.code == 0, result.err
        assert len(result.out) > 300


def test_every_competency_says_something_and_every_item_its_source(sample):
    found = sample("gaps", "--json").json
    assert sum(bool(gap["items"]) for gap in found["competencies"]) >= 8
    assert all(item["source"] for gap in found["competencies"] for item in gap["items"])
    assert len({step["view"] for step in found["next"]}) == 3


def test_the_number_that_two_notes_give_differently_is_asked_about(sample):
    asked = [claim for claim in sample("gaps", "--json").json["claims"] if claim["code"] == "two-values"]
    assert any("Day-ahead forecast error" in claim["question"] for claim in asked)
