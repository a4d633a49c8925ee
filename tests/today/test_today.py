"""`journal` alone: one screen with what is coming and what is open, each with the command that goes on from there."""

import shlex

import pytest

REVIEW = "---\ntype: review\nperiod: 2026-H1\nform: mid-year-4\n---\n\n## 1. What progress have you made? *\n\n"


def test_an_interview_to_come_stands_first_with_the_days_left(journal):
    journal.note("acme.md", "---\ntype: company\nname: Acme\ninterview: 2026-06-25\n---\n")
    journal.note("past.md", "---\ntype: company\nname: Gone\ninterview: 2026-06-10\n---\n")
    journal.note("log.md", "# Wins\n\n- 2026-06-19 shipped the night run\n")
    done = journal()
    assert done.code == 0
    assert "INTERVIEW Acme in 5 days, on 2026-06-25          journal prep --company acme\n" in done.out
    assert "Gone" not in done.out
    assert done.out.startswith("TODAY   2026-06-20 · 2026-H1 ends in 10 days\n")


def test_an_interview_of_today_says_so(journal):
    journal.note("acme.md", "---\ntype: company\nname: Acme & Sons\ninterview: 2026-06-20\n---\n")
    (item, *_) = journal("today", "--json").json["items"]
    assert (item["text"], item["command"]) == (
        "Acme & Sons today, on 2026-06-20",
        'journal prep --company "acme & sons"',
    )
    assert item["source"] == [{"path": "acme.md", "line": 4, "end_line": 4}]


def test_required_questions_without_an_answer_are_counted(journal):
    journal.note("2026-H1.md", REVIEW)
    assert "REVIEW    1 required question without an answer  journal review --half-year\n" in journal().out


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-06-14", False),
        ("2026-06-13", True),
        ("2026-05", True),
        ("2026-06", False),
    ],
)
def test_a_week_without_a_line_is_said(journal, day, said):
    journal.note("log.md", f"---\ntype: evidence\ntext: Shipped it\ndate: {day}\n---\n")
    assert ("nothing written down for" in journal().out) == said


def test_the_gravest_findings_are_shown_with_their_place(journal):
    for number in range(5):
        journal.note(f"story-{number}.md", f"---\ntype: story\ntitle: Night {number}\naction: I moved it\n---\n")
    journal.note("broken.md", "---\ntype: story\ntitle: a: b: c\n---\n")
    value = journal("today", "--json").json
    assert value["findings"] > 5
    assert [problem["source"]["path"] for problem in value["first"]] == ["broken.md", "story-0.md", "story-1.md"]
    assert "[broken.md:3]" in journal().out


def test_an_empty_folder_says_how_to_begin(journal):
    assert journal().out == (
        "TODAY   2026-06-20 · 2026-H1 ends in 10 days\n\n"
        'No notes yet. The first line takes seconds: journal log "what you did"\n'
    )


def test_a_folder_that_is_not_there_is_named(journal):
    done = journal("-C", str(journal.root / "nowhere"), "today")
    assert (done.code, done.out) == (3, "")
    assert "nowhere" in done.err


def test_of_an_interview_known_by_its_month_no_days_are_counted(journal):
    journal.note("companies/acme.md", "---\ntype: company\nname: Acme\ninterview: 2026-07\n---\n")
    assert "INTERVIEW Acme in 2026-07 " in journal().out


def test_a_command_to_copy_is_safe_whatever_the_name(journal):
    journal.note("companies/odd.md", '---\ntype: company\nname: A $HOME `id` "B"\ninterview: 2026-07-01\n---\n')
    (item,) = [one for one in journal("today", "--json").json["items"] if one["about"] == "interview"]
    assert shlex.split(item["command"]) == ["journal", "prep", "--company", 'a $home `id` "b"']


@pytest.mark.parametrize(("day", "said"), [("2026-06-19", "Acme yesterday"), ("2026-06-17", "Acme 3 days ago")])
def test_an_interview_just_over_is_to_be_debriefed_until_it_is(journal, day, said):
    journal.note("companies/acme.md", f"---\ntype: company\nname: Acme\ninterview: {day}\n---\n")
    (item,) = [one for one in journal("today", "--json").json["items"] if one["about"] == "debrief"]
    assert (item["text"], item["command"]) == (f"{said}: what was asked?", "journal debrief --company acme")
    journal("debrief", "--company", "acme", "--asked", "Why us?")
    assert "what was asked" not in journal().out


def test_an_interview_of_today_asks_for_its_debrief_once_it_is_over(journal):
    journal.note("acme.md", "---\ntype: company\nname: Acme\ninterview: 2026-06-20\n---\n")
    assert "DEBRIEF   Acme today, once over: what was asked?" in journal().out
    journal("debrief", "-c", "acme", "--asked", "Why us?")
    assert "DEBRIEF" not in journal().out


@pytest.mark.parametrize(("interview", "said"), [("2026-06-27", True), ("2026-07-20", False), ("2026-07", False)])
def test_answers_never_said_aloud_are_spoken_of_in_the_last_two_weeks(journal, interview, said):
    journal.note("acme.md", f"---\ntype: company\nname: Acme\ninterview: {interview}\n---\n")
    assert ("PRACTICE  2 of 2 never said aloud" in journal().out) == said


@pytest.mark.parametrize("width", [50, 80])
def test_nothing_is_cut_on_a_narrow_screen(journal, width):
    journal.note("acme.md", "---\ntype: company\nname: Acme Heating\ninterview: 2026-06-27\n---\n")
    out = journal(width=width).out
    assert "Acme Heating in 7 days, on 2026-06-27" in " ".join(out.split())
    assert max(map(len, out.splitlines())) <= width
