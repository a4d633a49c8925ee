"""`journal prep` from one big note of bullets: what it finds, and what it says is missing."""

from __future__ import annotations

import pytest


def test_the_fit_lines_for_a_company_fail_the_swap_test_and_say_what_is_needed(memories):
    why = memories("prep", "--company", "meta", "--json").json["why"]
    assert not why["passes"]
    assert "“Start-up spirit” fits any company; needs one dated fact about Meta" in why["verdict"]
    assert [(reason["rests_on"], reason["source"][0]["line"]) for reason in why["reasons"]] == [
        ("any company", 37),
        ("any company", 38),
    ]
    assert "a dated fact" in why["verdict"] or all("dated fact" in reason["mend"] for reason in why["reasons"])


def test_liking_the_product_supports_no_value(memories):
    (reason,) = memories("prep", "--company", "apple", "--json").json["why"]["reasons"]
    assert reason["rests_on"] == "affection"
    assert "liking them supports no value" in reason["verdict"]


def test_parts_that_are_not_told_are_missing_and_never_filled(memories):
    report = memories("prep", "--company", "meta", "--json").json
    told = {story["title"]: story for story in report["stories"]}
    margins = told["argued with the planner about safety margins"]
    assert {name: part["text"] for name, part in margins["parts"].items()} == {
        "situation": "argued with the planner about safety margins",
        "action": "measured for two weeks",
        "result": "took her margins, she took my alarm",
    }
    assert margins["missing"] == ["learning"]
    assert [part["source"] for part in margins["parts"].values()] == [
        [{"path": "memories.md", "line": 30, "end_line": 30}]
    ] * 3


def test_values_without_a_story_come_first_among_the_holes(memories):
    report = memories("prep", "--company", "meta", "--json").json
    kinds = [hole["about"] for hole in report["holes"]]
    assert kinds[0] == "value"
    assert "ready" in kinds
    uncovered = [hole["text"] for hole in report["holes"] if hole["about"] == "value"]
    assert any(text.startswith("Focus on Long-Term Impact") for text in uncovered)


def test_a_stretch_never_stands_for_a_value(memories):
    report = memories("prep", "--company", "meta", "--json").json
    rows = {row["story"]: row["cells"] for row in report["matrix"]["rows"]}
    for place, value in enumerate(report["values"]):
        if value["lead"] is not None:
            assert rows[value["lead"]][place] >= 2


def test_the_opener_shows_its_theme_and_offers_a_figure_from_the_notes(memories):
    opener = memories("prep", "--company", "meta", "--json").json["opener"]
    assert "no figure: one number makes it real" in opener["holes"]
    assert opener["figures_offered"][0]["text"] == "Ovens in service: 214"


def test_linked_notes_on_money_come_first_even_if_they_are_elsewhere(memories):
    notes = memories("prep", "--company", "meta", "--json").json["notes"]
    assert [(note["name"], note["path"]) for note in notes] == [("asking-for-more-money", ""), ("how-we-interview", "")]


def test_an_unlisted_company_is_prepared_for_by_the_general_competencies(memories):
    result = memories("prep", "--company", "acme")
    assert result.code == 0
    assert "no note is about 'acme'" in result.err
    assert "Airbnb, Amazon, Apple" in result.err
    assert result.out.startswith("ACME\n")


@pytest.mark.parametrize(("typed", "meant"), [("gogle", "Google"), ("Amzon", "Amazon"), ("faecbook", "Meta")])
def test_a_misspelt_company_is_not_taken_for_an_unlisted_one(memories, typed, meant):
    for command in ("prep", "practice", "debrief"):
        result = memories(command, "--company", typed)
        assert result.code == 1
        assert f"'{typed}' is not a company here" in result.err
        assert f"did you mean '{meant}'? If not, add your own note" in result.err


def test_any_company_is_prepared_for_by_the_general_competencies(memories):
    report = memories("prep", "--company", "acme", "--any", "--json").json
    assert (report["company"], report["facts"]["general"]) == ("acme", True)
    assert "conflict" in report["matrix"]["columns"]
    assert len(report["matrix"]["columns"]) == 16


def test_without_a_company_and_without_targets_the_way_on_is_named(memories):
    result = memories("prep")
    assert (result.code, "no company named" in result.err, "--company NAME" in result.err) == (2, True, True)


def test_the_shape_of_the_json_is_the_documented_one(memories):
    report = memories("prep", "--company", "meta", "--json").json
    assert list(report)[:2] == ["report", "version"]
    assert (report["report"], report["version"]) == ("prep", 1)
    wanted = "company as_of interview matrix questions stories opener why numbers holes ask do_not_say"
    assert set(wanted.split()) <= set(report)
    assert set(report["matrix"]) == {"columns", "rows"}
    assert {"story", "cells"} <= set(report["matrix"]["rows"][0])
    assert {"question", "competency", "story", "runner_up", "why"} <= set(report["questions"][0])


def test_every_format_can_be_written(memories, tmp_path):
    for name in ("sheet.md", "sheet.html", "sheet.json", "sheet.txt"):
        assert memories("prep", "--company", "meta", "-o", str(tmp_path / name)).code == 0
        assert "Meta" in (tmp_path / name).read_text("utf-8") or "META" in (tmp_path / name).read_text("utf-8")


def test_the_screen_is_as_it_was_read(memories, golden):
    golden("prep-memories.txt", memories("prep", "--company", "meta").out)


def test_one_word_of_a_long_name_is_no_stated_value(journal):
    journal.note("why.md", "## Compatibility\n\n### Scale (Amazon)\n\n- two of us look after 400 ovens\n")
    why = journal("prep", "--company", "amazon", "--json").json["why"]
    assert [reason["verdict"] for reason in why["reasons"]] == ["fails: not theirs alone; “Scale” is no stated value"]
    assert any("Frugality or Invent and Simplify" in line["text"] for line in why["advice"])
