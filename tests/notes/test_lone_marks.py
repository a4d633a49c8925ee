"""A line that is nothing but a mark keeps back all that stands with it."""

import pytest

STORY = """# Stories

## Conflicts

### The night ferry
{}
- S: The ferry left without 40 people.
- A: I rang the captain and had it turned.
- R: All 40 got home by 23:00.

### The morning bus

- S: The bus came late.
- A: I moved its stop by 200 m.
- R: It was on time on 29 of 30 days.
"""


def kept_back(journal):
    """The titles of what is private or confidential."""
    return [one["title"] for one in journal.records() if one["fields"]["private"] or one["fields"]["confidential"]]


MARKS = [
    "(confidential)",
    "confidential: yes",
    "private: true",
    "private:: true",
    "#confidential",
    "#work/private",
    "[confidential]",
    "Confidential!",
    "*confidential*",
    "- confidential",
    "> confidential",
    "Private and confidential.",
    "Confidential, do not share!",
    "Confidential: never mention the captain",
    "Strictly confidential",
    "visibility: private",
    "do not share",
    "streng vertraulich",
    "（机密）",
    "🔒",
]


@pytest.mark.parametrize("mark", MARKS)
def test_below_its_heading_it_keeps_back_a_story(journal, mark):
    journal.note("a.md", STORY.format(mark))
    assert kept_back(journal) == ["The night ferry"]
    shown = journal("prep", "--any").out + journal("prep", "--any", "--json").out
    assert "ferry" not in shown
    assert "morning bus" in shown


@pytest.mark.parametrize("mark", MARKS)
def test_it_is_accounted_for_and_no_part_of_what_is_told(journal, mark):
    journal.note("a.md", STORY.format(mark))
    assert "1 of" not in journal("list", "--unread").out
    assert "Every line that was read" in journal("list", "--unread").out
    assert mark.strip("->* ") not in [one["title"] for one in journal.records()]


@pytest.mark.parametrize(
    "line",
    [
        "private: no",
        "private: ring my mother",
        "Private cloud",
        "A private ferry line",
        "Do not mention the captain",
        "The port was public, the ferry private, and nobody knew the rules of either of them",
    ],
)
def test_what_says_something_besides_speaks_of_no_more_than_itself(journal, line):
    journal.note("a.md", f"# Wins\n\n{line}\n\n- 2026-05-01 Turned 3 ferries\n")
    assert kept_back(journal) == []


@pytest.mark.parametrize(
    "note",
    [
        "# Stories\n\nConfidential, do not share!\n\n## The ferry\n\n- S: It left.\n- A: I rang.\n- R: It came.\n",
        "# Wins\n\n(confidential)\n\n## May\n\n- 2026-05-01 Turned 3 ferries\n",
        "(confidential)\n\n# Wins\n\n- 2026-05-01 Turned 3 ferries\n",
        "# Wins\n\n- 2026-05-01 Turned 3 ferries\n- (confidential)\n",
        "# Wins\n\n- 2026-05-01 Turned 3 ferries\n  - confidential\n",
        "# Wins\n\n- 2026-05-01 Turned 3 ferries\n  (confidential)\n",
        "---\ntype: story\ntitle: The ferry\n---\n\nConfidential!\n\n## Situation\n\nIt left.\n",
        "---\ntype: evidence\ndate: 2026-05-01\n---\n\nTurned 3 ferries.\n\n(confidential)\n",
    ],
)
def test_it_speaks_of_what_it_stands_in(journal, note):
    journal.note("a.md", note)
    assert len(kept_back(journal)) == len(journal.records()) == 1


def test_below_one_win_it_leaves_the_others_alone(journal):
    journal.note("a.md", "# Wins\n\n- 2026-05-01 Turned 3 ferries\n  - private\n- 2026-05-02 Moved 9 stops\n")
    assert kept_back(journal) == ["Turned 3 ferries"]


def test_in_a_longer_paragraph_it_speaks_of_that_paragraph(journal):
    told = "Situation: The {0} left early.\nAction: I rang and had the {0} turned.\nResult: All 40 got home.\n"
    journal.note(
        "a.md", f"# Stories\n\n## The bus\n\n{told.format('bus')}\n## The ferry\n\n{told.format('ferry')}(private)\n"
    )
    assert kept_back(journal) == ["The ferry"]


def test_a_story_in_labelled_paragraphs_keeps_its_heading_as_its_name(journal):
    labels = "**Situation:** It left early.\n\n**Action:** I rang.\n\n**Result:** All 40 got home.\n"
    journal.note("a.md", f"# Stories\n\n### The night ferry\n(confidential)\n{labels}")
    assert [one["title"] for one in journal.records()] == ["The night ferry"]
    assert kept_back(journal) == ["The night ferry"]


@pytest.mark.parametrize(
    "line",
    [
        "turned 3 ferries. private",
        "turned 3 ferries. Confidential!",
        "turned 3 ferries; privat",
        "turned 3 ferries, confidential",
        "budget. private: turned 3 ferries in tears",
    ],
)
def test_a_mark_that_is_a_sentence_of_its_own_marks_its_line(journal, line):
    journal.note("a.md", f"# Wins\n\n- 2026-05-01 {line}\n- 2026-05-02 Moved 9 stops of the private line\n")
    assert kept_back(journal) == [one["title"] for one in journal.records() if "ferries" in one["title"]] != []
    assert "ferries" not in journal("review", "--audience", "public", "--format", "md").out
