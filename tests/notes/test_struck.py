"""What is struck out is no longer said; of a goal it says that it is done with."""

import pytest


@pytest.mark.parametrize("line", ["- ~~Cut it by 5 %~~", "- [x] ~~Cut it by 5 %~~.", "- 2026-05-03 ~~Cut it by 5 %~~"])
def test_a_line_struck_out_is_no_win(journal, line):
    journal.note("a.md", f"# Wins 2026\n\n- Hung 9 bells\n{line}\n")
    assert [record["title"] for record in journal.records()] == ["Hung 9 bells"]
    assert "Every line that was read" in journal("list", "--unread").out


def test_nor_is_what_stands_below_it(journal):
    journal.note("a.md", "# Wins 2026\n\n- ~~Cut the wait by 5 %~~\n  - with a stop watch\n- Hung 9 bells\n")
    assert [record["title"] for record in journal.records()] == ["Hung 9 bells"]


def test_nor_a_story_nor_a_row(journal):
    journal.note("a.md", "# Stories\n\n- ~~the gate stuck -> I oiled it -> it opened~~\n")
    journal.note("b.md", "# Wins\n\n| Date | What |\n|---|---|\n| ~~2026-05-03~~ | ~~Cut it by 5 %~~ |\n")
    assert journal.records() == []


@pytest.mark.parametrize("line", ["Cut the wait by ~~5~~ 4 %", "~~Cut the wait by 5 %~~ Cut the wait by 4 %"])
def test_of_a_line_struck_out_in_part_the_rest_counts(journal, line):
    journal.note("a.md", f"# Wins 2026\n\n- {line}\n- Hung 9 bells\n")
    record = journal.records()[0]
    assert record["title"] == "Cut the wait by 4 %"
    assert [figure["value"] for figure in record["fields"]["figures"]] == [4]


def test_a_win_struck_out_with_a_remark_is_none(journal):
    journal.note("a.md", "# Wins 2026\n\n- ~~Won the cup~~ (no, that was Ana)\n- Hung 9 bells\n")
    assert [record["title"] for record in journal.records()] == ["Hung 9 bells"]


def test_a_goal_struck_out_as_dropped_is_dropped(journal):
    journal.note("a.md", "# Goals 2026\n\n- ~~Move the shop~~ dropped\n- Learn to fly\n")
    assert [record["fields"]["state"] for record in journal.records()] == ["dropped", ""]


def test_a_goal_struck_out_is_done_with(journal):
    journal.note("a.md", "# Goals 2026\n\n- ~~Learn to sail~~\n- Learn to fly\n")
    assert [record["fields"]["state"] for record in journal.records()] == ["met", ""]


def test_a_goal_struck_out_behind_its_sign_is_met(journal):
    journal.note("a.md", "# Goals 2026\n\n- ✅ ~~Oil the gate~~ (done)\n- ❌ Hang the bell\n")
    assert [record["fields"]["state"] for record in journal.records()] == ["met", "missed"]


@pytest.mark.parametrize(
    "line",
    [
        "~~Hung the bell~~ moved to May",
        "2026-05-03 ~~Hung the bell~~ moved to May",
        "~~Hung the bell~~ → postponed",
        "[x] ~~Die Glocke gehängt~~ verschoben auf Mai",
        "~~挂了钟~~ 推迟到五月",
    ],
)
def test_a_win_struck_out_and_put_off_is_none(journal, line):
    journal.note("a.md", f"# Wins 2026\n\n- {line}\n- Hung 9 bells\n")
    assert [record["title"] for record in journal.records()] == ["Hung 9 bells"]


@pytest.mark.parametrize("remark", ["", " (unless nothing else turns up)", " (unless in 2029)"])
def test_a_goal_struck_out_below_what_is_not_done_is_dropped(journal, remark):
    journal.note("a.md", f"# Goals 2026\n\n## Not doing\n\n- ~~Move the shop~~{remark}\n")
    assert [record["fields"]["state"] for record in journal.records()] == ["dropped"]


def test_where_goals_are_ticked_one_that_is_struck_out_is_dropped(journal):
    goals = "- [x] Oil the gate\n- [ ] Learn to fly\n- ~~Move the shop~~\n- [x] ~~Hang the bell~~\n- ~~Swim~~ done\n"
    journal.note("a.md", f"# Goals 2026\n\n{goals}")
    assert [record["fields"]["state"] for record in journal.records()] == ["met", "", "dropped", "met", "met"]
