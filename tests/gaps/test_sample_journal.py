"""The sample journal of the repository in every view and format: it says something, with its source."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from career_journal.journal import Journal
from career_journal.render import formats
from career_journal.reports import gaps

VIEWS = ("", "objectives", "level", "stories", "metrics", "experience", "claims")


@pytest.fixture
def sample(journal):
    """The sample journal, read where it is."""
    return type(journal)(Path(__file__).parents[2] / "notes")


def test_every_view_can_be_shown_in_every_text_format():
    """The report is put together once: it is the templates that are looked at here."""
    report = gaps.build(Journal.load(Path(__file__).parents[2] / "notes"), date(2026, 6, 20))
    for view in VIEWS:
        for form in ("terminal", "md", "html", "json"):
            assert len(formats.named(form).render(gaps.arranged(report, view), formats.Page())) > 300, (view, form)


def test_every_competency_says_something_and_every_item_its_source(sample):
    found = sample("gaps", "--json").json
    assert sum(bool(gap["items"]) for gap in found["competencies"]) >= 8
    assert all(item["source"] for gap in found["competencies"] for item in gap["items"])
    assert len({step["view"] for step in found["next"]}) == 3


def test_the_number_that_two_notes_give_differently_is_asked_about(sample):
    asked = [claim for claim in sample("gaps", "--json").json["claims"] if claim["code"] == "two-values"]
    assert any("Day-ahead forecast error" in claim["question"] for claim in asked)


def test_every_number_can_be_worked_out_again_from_its_parts(sample):
    """The formula written out once more, apart from the program's own."""
    for gap in sample("gaps", "--json").json["competencies"]:
        for item in gap["items"]:
            grade = item["grades"]
            points = 30 * grade["outcome"] + 20 * grade["quantified"] + 20 * grade["witness"]
            points += 15 * grade["scope"] + 15 * grade["agency"]
            assert item["score"] == pytest.approx(item["recency"] * points / 4, abs=0.006)
        best = sorted((item["score"] for item in gap["items"]), reverse=True)
        total = sum(place * points for place, points in zip((1.0, 0.6, 0.4), best, strict=False)) / 2
        assert gap["score"] == pytest.approx(total, abs=0.051)
        if gap["cheapest"]:
            assert gap["cheapest"]["gain"] == pytest.approx(gap["cheapest"]["after"] - gap["score"], abs=0.051)


def test_progress_is_rounded_once(sample):
    """3.4 of 3.8 points are 89.47 %, which is 89 % and not 90 %."""
    (error, *_) = sample("gaps", "--json").json["metrics"]
    assert (error["baseline"], error["value"], error["target"]) == (9.8, 6.4, 6.0)
    assert error["verdict"] == "89% of the way"
