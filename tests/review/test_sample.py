"""The sample journal's review is one that could be sent."""

import shutil
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parents[2] / "notes"


@pytest.fixture
def sample(journal):
    shutil.copytree(SAMPLE, journal.root, dirs_exist_ok=True)
    return journal


def test_the_half_year_of_the_sample_journal(sample):
    review = sample("review", "--half-year", "--json").json
    assert [one["status"] for one in review["answers"]] == ["answered", "answered", "unanswered", "unanswered"]
    assert [one["agreed_with"].split(",")[0] for one in review["objectives"]] == ["Rosalind Achterberg"] * 5
    assert [bool(one["evidence"]) for one in review["objectives"]] == [True, True, True, True, False]
    assert [one["name"] for one in review["people"]][:3] == ["Hanne Brekke", "Ottoline Fry", "Yuki Tanabe"]
    assert review["spread"]["known"]
    assert review["fix_first"]


@pytest.mark.parametrize("form", ["terminal", "md", "json", "html"])
def test_every_format_of_it_is_free_of_what_is_confidential(sample, form):
    out = sample("review", "--audience", "manager", "-f", form).out
    assert "214,000" not in out
    assert "A customer renewed for several years" in out
