"""`journal prep` from typed stories and the owner's own note about the company."""

from __future__ import annotations


def sheet(journal, *arguments):
    return journal("prep", *arguments, "--json").json


def test_the_owners_note_wins_and_the_library_fills_what_it_leaves_open(tidy):
    report = sheet(tidy)
    assert (report["company"], report["interview"], report["facts"]["days_left"]) == ("Meta", "2026-07-02", 12)
    assert report["matrix"]["columns"][0] == "Move Fast"
    assert report["as_of"] == "2022-02"
    assert report["facts"]["values_age"] == "4 years old"
    assert any("behavioural" in line["text"] for line in report["facts"]["rounds"])


def test_a_dated_fact_about_them_passes_the_swap_test(tidy):
    why = sheet(tidy)["why"]
    assert (why["passes"], why["verdict"]) == (True, "swap test passed")
    assert why["reasons"][0]["source"] == [{"path": "companies/meta.md", "line": 11, "end_line": 11}]


def test_a_story_at_the_level_aimed_at_goes_first_and_the_others_are_said_to_be_below(tidy):
    report = sheet(tidy)
    assert report["facts"]["held_to"] == "senior, from target_level in journal.toml"
    levels = {story["title"]: story["at_level"] for story in report["stories"]}
    assert levels["The pager that always rang twice"] is True
    assert levels["Margins and alarms"] is False
    assert any(hole["about"] == "level" for hole in report["holes"])


def test_weak_points_are_named_bluntly(tidy):
    told = {story["title"]: story for story in sheet(tidy)["stories"]}
    weak = [weakness["code"] for weakness in told["Margins and alarms"]["weaknesses"]]
    assert weak == ["missing", "figure", "we", "age"]
    assert told["Margins and alarms"]["missing"] == ["learning"]
    assert [weakness["code"] for weakness in told["The pager that always rang twice"]["weaknesses"]] == ["used"]


def test_a_confidential_story_is_told_only_as_its_owner_would_share_it(tidy):
    for arguments in (["--json"], ["-f", "md"], ["-f", "html"], []):
        out = tidy("prep", *arguments).out
        assert "Brandt" not in out
        assert "I offered an aggregate instead" in " ".join(out.split())


def test_nothing_private_is_on_the_sheet(tidy):
    tidy.note("stories/own.md", "---\ntype: story\ntitle: Zebra\nprivate: true\n---\n\n## Action\n\nI led zebras.\n")
    assert "ebra" not in tidy("prep").out


def test_questions_to_ask_back_name_the_interviewer_and_open_ones_are_holes(tidy):
    report = sheet(tidy)
    assert [group["who"] for group in report["ask"]][:2] == ["Meta", "Jo Roe, engineering manager"]
    assert any(hole["about"] == "ask" and "TBD" in hole["text"] for hole in report["holes"])
    assert not any("TBD" in line["text"] for group in report["ask"] for line in group["questions"])


def test_the_note_on_money_is_found_through_the_company_note(tidy):
    assert [(note["title"], note["path"]) for note in sheet(tidy)["notes"]] == [("Money", "money.md")]


def test_a_bullet_that_points_to_a_story_adds_its_heading_and_is_no_second_story(tidy):
    tidy.note("memory.md", "## Behavioural\n\n### Conflicts\n\n- the pager, see [[pager]]\n")
    report = sheet(tidy)
    rows = {row["story"]: row for row in report["matrix"]["rows"]}
    direct = report["matrix"]["columns"].index("Be Direct and Respect Your Colleagues")
    assert rows["stories/pager"]["cells"][direct] >= 2
    assert not any(name.startswith("memory#") for name in rows)


def test_explain_shows_why_each_cell_is_what_it_is(tidy):
    out = tidy("prep", "--explain").out
    assert "filed under leading" in " ".join(out.split()) or "filed under collaboration" in " ".join(out.split())
    assert "EVERY CELL" in out
    assert "chosen" in out


def test_every_line_of_the_sheet_that_came_from_a_note_says_where_it_stands(tidy):
    report = sheet(tidy)
    assert all(row["source"] for row in report["matrix"]["rows"])
    assert all(part["source"] for story in report["stories"] for part in story["parts"].values())
    assert all(reason["source"] for reason in report["why"]["reasons"])
    assert all(line["source"] for group in report["ask"] for line in group["questions"])


def test_the_day_decides_what_is_old(tidy):
    young = {story["title"]: story for story in tidy("prep", "--json", today="2024-01-01").json["stories"]}
    assert "age" not in [weakness["code"] for weakness in young["Margins and alarms"]["weaknesses"]]


def test_the_sheet_is_as_it_was_read(tidy, golden):
    golden("prep-tidy.md", tidy("prep", "-f", "md").out)


def test_the_screen_stays_readable_with_sixteen_values(tidy, golden):
    out = tidy("prep", "--company", "amazon").out
    assert max(len(line) for line in out.split("---- the rest")[0].splitlines()) <= 80
    golden("prep-tidy-amazon.txt", out.split("---- the rest")[0])
