"""What `journal gaps` looks like: golden screens, and pages without script that say everything in words as well."""

from __future__ import annotations

import re
import subprocess
import sys
from html.parser import HTMLParser

import pytest

VIEWS = ("", "objectives", "level", "stories", "metrics", "experience", "claims")


@pytest.mark.parametrize("view", VIEWS)
def test_the_screen_of_each_view(workshop, golden, view):
    golden(f"gaps/{view or 'summary'}.txt", workshop("gaps", *([view] if view else [])).out)


@pytest.mark.parametrize("view", VIEWS)
def test_the_markdown_of_each_view(workshop, golden, view):
    golden(f"gaps/{view or 'summary'}.md", workshop("gaps", *([view] if view else []), "-f", "md").out)


def test_the_sum_of_a_competency_is_printed_step_by_step(workshop, golden):
    golden("gaps/explain.txt", workshop("gaps", "--explain", "systems").out)
    golden("gaps/explain.md", workshop("gaps", "--explain", "systems", "-f", "md").out)


def test_changes_are_shown_side_by_side(workshop, golden):
    golden("gaps/since.txt", workshop("gaps", "--since", "2025-H2").out)


@pytest.mark.parametrize("width", [50, 60, 80])
@pytest.mark.parametrize("view", [*VIEWS, "stories --company amazon"])
def test_no_line_is_wider_than_the_screen(workshop, view, width):
    lines = workshop("gaps", *view.split(), "--since", "last", width=width).out.splitlines()
    assert [line for line in lines if len(line) > width] == []
    assert [line for line in lines if line != line.rstrip()] == []


def test_more_than_nine_values_are_told_apart_in_the_head_of_their_columns(workshop):
    lines = workshop("gaps", "stories", "--company", "amazon", width=100).out.splitlines()
    (units,) = [line for line in lines if line.endswith("1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6  state")]
    assert lines[lines.index(units) - 1].split() == ["1"] * 7


def test_where_the_table_of_values_has_no_room_each_story_names_what_it_fits(workshop):
    out = workshop("gaps", "stories", "--company", "amazon", width=50).out
    assert "value:fit, 1 a stretch, 2 fits, 3 built for it" in " ".join(out.split())


def test_the_summary_fits_one_screen(workshop):
    assert len(workshop("gaps").out.splitlines()) <= 60


class Page(HTMLParser):
    """The tags of a page, and what its pictures are called."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.pictures: list[str] = []
        self.attributes: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag == "svg":
            self.pictures.append(dict(attrs).get("aria-label", ""))


@pytest.mark.parametrize("view", VIEWS)
def test_a_page_has_no_script_no_inline_style_and_nothing_from_elsewhere(workshop, view):
    text = workshop("gaps", *([view] if view else []), "-f", "html").out
    page = Page(text)
    assert "script" not in page.tags
    assert not page.attributes & {"style", "src", "onclick"}
    assert not re.search(r"url\(|@import", text)


def test_charts_say_in_words_what_they_show(workshop):
    pictures = Page(workshop("gaps", "-f", "html").out).pictures
    assert "Systems and operations: 58.8" in pictures
    assert "2025-12-31: 40, 2026-02-28: 22, 2026-05-31: 16; target 10" in pictures
    assert any(label.startswith("2026-01: 1, 2026-02: 0") for label in pictures)
    assert all(pictures)


def test_text_of_the_notes_stays_text(workshop):
    workshop.note(
        "objectives/bad.md",
        '---\ntype: objective\ntitle: "<script>alert(1)</script> | *x* \\e[31m"\nperiod: 2026-H1\n---\n',
    )
    assert "<script>" not in workshop("gaps", "-f", "html").out
    assert "\x1b" not in workshop("gaps").out + workshop("gaps", "objectives").out
    assert "\\<script>" in workshop("gaps", "-f", "md").out


def test_what_is_private_stays_out_of_what_is_shared(workshop):
    workshop.note(
        "p.md", "---\ntype: evidence\ntext: A secret\ndate: 2026-02-01\ncompetencies: [mentoring]\nprivate: true\n---\n"
    )
    shared = workshop("gaps", "level", "--audience", "manager")
    assert "A secret" not in shared.out
    assert "1 private" in shared.out
    assert "A secret" in workshop("gaps", "level").out


def test_the_views_stand_in_help_with_an_example():
    help_text = subprocess.run(
        [sys.executable, "-m", "career_journal", "gaps", "--help"], capture_output=True, text=True, check=True
    ).stdout
    assert "objectives, level, stories, metrics, experience or claims" in " ".join(help_text.split())
    assert "Example: journal gaps" in help_text
