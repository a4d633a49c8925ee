"""`journal gaps` and its views on a small journal: what is missing, where, and the shortest way to close it."""

from __future__ import annotations

import pytest

VIEWS = ("objectives", "level", "stories", "metrics", "experience", "claims")


def by(key, entries):
    return {entry[key]: entry for entry in entries}


def test_the_json_has_the_promised_keys_first(gaps):
    found = gaps()
    assert (found["report"], found["version"], found["as_of"]) == ("gaps", 1, "2026-06-20")
    assert {"competencies", "objectives", "stories", "metrics", "experience", "claims", "next"} <= found.keys()
    competency = by("name", found["competencies"])["Systems and operations"]
    assert list(competency)[:8] == [
        "name", "score", "band", "at_level", "sustained", "gates", "items", "cheapest",
    ]  # fmt: skip
    item = competency["items"][0]
    assert list(item)[:6] == ["id", "score", "grades", "inferred", "recency", "source"]
    assert list(item["grades"]) == ["outcome", "quantified", "witness", "scope", "agency"]
    assert item["source"][0]["path"] == "evidence/heated-rails.md"


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_has_the_same_value(gaps, view):
    assert gaps(view) == gaps()


def test_a_competency_is_summed_from_the_items_that_name_it(gaps):
    found = by("name", gaps()["competencies"])["Systems and operations"]
    assert [(item["id"], item["score"]) for item in found["items"]] == [
        ("evidence/heated-rails", 83.75),
        ("evidence/night-shift", 56.25),
    ]
    assert found["sum"] == "(1·83.75 + 0.6·56.25 + 0.4·0) / 2 = 58.8"
    assert (found["band"], found["at_level"], found["sustained"]) == ("demonstrated", True, True)
    assert [gate["passed"] for gate in found["gates"]] == [True, True, True]


def test_one_item_counts_once_though_it_names_a_competency_twice(gaps):
    found = by("name", gaps()["competencies"])["Initiating"]
    assert [item["id"] for item in found["items"]] == ["evidence/heated-rails", "evidence/night-shift"]


def test_text_alone_only_suggests(gaps):
    found = by("name", gaps()["competencies"])["Influence and communication"]
    assert (found["score"], found["items"]) == (None, [])
    assert found["suggested"][0]["source"][0]["path"] == "memory.md"


def test_a_competency_may_not_apply_for_a_reason(gaps):
    found = by("name", gaps()["competencies"])["Data and measurement"]
    assert found["not_applicable"] == "the workshop measures, we do not"


def test_objectives_show_their_months_what_is_missing_and_the_shortest_way(gaps):
    doors, teach = gaps()["objectives"]
    assert [(month["month"], month["count"]) for month in doors["months"]][:2] == [("2026-01", 1), ("2026-02", 0)]
    assert (doors["evidence"], doors["elsewhere"], doors["days_left"]) == (1, 1, 10)
    assert [result["progress"] for result in doors["key_results"]] == [0.8]
    assert teach["missing"] == ["key results", "evidence", "agreed with whom"]
    assert teach["shortest"] == 'journal log "what you did for it" --objective teach'


def test_stories_are_held_against_the_company_s_values(gaps):
    found = gaps()["stories"]
    assert (found["total"], found["told"], found["conflicts"], found["failures"]) == (3, 2, 1, 1)
    assert (found["company"], found["interview_in"]) == ("Kettle & Rail", 12)
    assert [value["gap"] for value in found["values"]] == ["no story", "no story", "no story"]
    assert [row["theme"] for row in found["grid"]] == ["Conflicts", "Do differently", "Mistakes"]


def test_metrics_say_how_far_they_are_or_why_that_cannot_be_said(gaps):
    found = by("name", gaps()["metrics"])
    doors = found["Trams stopped by a door"]
    assert (doors["progress"], doors["verdict"], doors["trend"], doors["stale"]) == (
        0.8,
        "80% of the way",
        "better",
        False,
    )
    assert [reading["value"] for reading in doors["readings"]] == [40, 22, 16]
    assert found["Wash"]["verdict"] == "cannot say: no baseline and no target"
    assert found["Total"]["parts"]["agrees"] is False


def test_stages_that_add_up_say_so_with_the_largest(journal):
    journal.note(
        "m.md", "## Metrics\n\n- Fetch: 9 mins\n- Train: 46 mins\n- Check: 9 mins\n- Total duration: 64 minutes\n"
    )
    total = by("name", journal("gaps", "--json").json["metrics"])["Total duration"]
    assert total["parts"]["arithmetic"] == "9 + 46 + 9 = 64"
    assert (total["parts"]["agrees"], total["parts"]["largest"], total["parts"]["share"]) == (True, "Train", 0.71875)


def test_evidence_that_measured_a_metric_is_its_last_reading(workshop, gaps):
    workshop.note(
        "l.md", "---\ntype: evidence\ntext: June\ndate: 2026-06-15\nmetrics: [Trams stopped by a door = 9]\n---\n"
    )
    doors = by("name", gaps()["metrics"])["Trams stopped by a door"]
    assert (doors["value"], doors["verdict"]) == (9, "target reached")
    assert {place["path"] for place in doors["source"]} == {"metrics/doors.md", "l.md"}


def test_missing_experience_is_open_until_its_owner_says_what_covered_it(gaps):
    found = by("text", gaps()["experience"])
    assert (found["leading a shift"]["state"], found["speaking to passengers"]["state"]) == ("covered", "open")
    assert found["leading a shift"]["covered_by"][0]["source"][0]["path"] == "evidence/night-shift.md"
    assert found["a depot full of old schemes"]["nature"] == "offered"


def test_do_differently_and_lessons_are_intentions_until_a_change_shows(workshop, gaps):
    before = by("text", gaps()["experience"])["ask the driver before the scheme"]
    assert (before["nature"], before["state"]) == ("do differently", "open")
    workshop.note(
        "c.md", "---\ntype: evidence\ntext: Rode along first\ndate: 2026-06-01\ncovers: [ask the driver]\n---\n"
    )
    after = by("text", gaps()["experience"])["ask the driver before the scheme"]
    assert (after["state"], after["covered_by"][0]["text"]) == ("changed", "Rode along first (2026-06-01)")


def test_numbers_that_do_not_agree_are_asked_about_with_both_places(gaps):
    found = by("code", gaps()["claims"])
    assert "9 + 12 + 20 = 41, but 'Total' says 35 mins" in found["parts-do-not-sum"]["question"]
    assert found["hole"]["question"] == "'n relays' is still a hole: fill it from '120 relays' or '90 relays'?"
    assert len(found["hole"]["places"]) == 3
    assert found["unclear-basis"]["question"] == "'120 relays / 9 mins': all of them together, or each?"


def test_fewer_than_two_live_ideas_and_the_question_for_each(gaps):
    found = gaps()["proposals"]
    assert (found["live"], found["wanted"]) == (1, 2)
    assert found["ideas"][0]["asks"][-1].startswith("untouched for 139 days")


def test_there_are_three_next_steps_of_three_sorts(gaps):
    steps = gaps()["next"]
    assert [step["view"] for step in steps] == ["objectives", "stories", "level"]
    assert steps[0]["what"] == 'journal log "what you did for it" --objective teach'
    assert steps[2]["points"] > 0


def test_nothing_is_called_a_total_or_a_readiness(workshop):
    shown = "".join(workshop("gaps", view, "-f", "md").out for view in ("", *VIEWS) if view) + workshop("gaps").out
    assert "readiness" not in shown.casefold()
    assert "overall" not in shown.casefold()


# ---- over time ----------------------------------------------------------------------------------------------------


def test_as_of_an_earlier_day_later_records_are_not_known(gaps):
    found = by("name", gaps("--as-of", "2025-12-31")["competencies"])["Systems and operations"]
    assert [item["id"] for item in found["items"]] == ["evidence/night-shift"]


def test_since_shows_what_changed_between_two_days(gaps):
    since = gaps("--since", "2025-12-31")["since"]
    changes = {change["what"]: (change["before"], change["after"]) for change in since["changes"]}
    assert changes["Systems and operations"] == ("28.1 claimed", "58.8 demonstrated")
    assert changes["Doors that close in winter"] == ("0 items", "1 item")
    assert changes["Trams stopped by a door"] == ("40 trams/month", "16 trams/month (better)")


def test_since_last_means_the_last_review_that_was_sent(workshop, gaps):
    assert gaps("--since", "last")["since"]["day"] == "2025-12-31"
    workshop.note("r.md", "---\ntype: review\nperiod: 2025-H2\nsubmitted: 2026-01-12\n---\n")
    assert gaps("--since", "last")["since"]["day"] == "2026-01-12"


# ---- mistakes -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "said", "hint"),
    [
        (["--ladder", "alps"], "'alps' is not a ladder here", "known ladders: neutral"),
        (["--level", "chief"], "'chief' is not a level of", "known levels, lowest first: junior, mid, senior, staff"),
        (["--explain", "juggling"], "'juggling' is not a competency of", "known competencies: Initiating, Justifying"),
        (["--company", "Nobody"], "'Nobody' is not a company here", "known companies: Airbnb"),
        (["level", "--since", "2027-01-01"], "is not before 2026-06-20", "give an earlier day"),
        (["everything"], "'everything' is not a view of the gaps", "known views: objectives, level, stories"),
        (["stories", "--explain", "initiating"], "--explain shows a competency", "leave the view out"),
        (["--since", "yore"], "'yore' is not a period", "known forms"),
        (["--audience", "aunt"], "'aunt' is not an audience", "known audiences"),
    ],
)
def test_a_name_nobody_knows_lists_the_known_ones(workshop, arguments, said, hint):
    result = workshop("gaps", *arguments)
    assert result.code in (1, 2)
    assert said in result.err
    assert hint in result.err


def test_a_tag_explains_its_competency(workshop):
    assert "GROWING OTHERS" in workshop("gaps", "--explain", "mentoring").out


def test_a_tag_of_two_competencies_asks_which(workshop):
    result = workshop("gaps", "--explain", "ownership")
    assert result.code == 1
    assert "name one: Initiating, Systems and operations" in result.err


def test_without_a_level_nothing_is_called_at_level(journal):
    journal.note("a.md", "---\ntype: evidence\ntext: Led it\nrole: led\nscope: team\ncompetencies: [mentoring]\n---\n")
    found = by("name", journal("gaps", "--json").json["competencies"])["Growing others"]
    assert (found["at_level"], found["standing"]) == (None, "no target level")


def test_an_empty_journal_has_gaps_and_no_error(journal):
    result = journal("gaps")
    assert result.code == 0
    assert "IDEAS live 0" in result.out


def test_weights_of_the_journal_change_the_sum_and_a_wrong_one_is_named(workshop, gaps):
    workshop.note("journal.toml", "[weights]\nwitness = 40\n")
    found = by("name", gaps()["competencies"])["Systems and operations"]["items"][0]
    assert "40·3" in found["sum"]
    workshop.note("journal.toml", "[weights]\nwitnes = 40\n")
    assert "did you mean 'witness'?" in workshop("gaps").err


def offered(journal, *records):
    journal.note("memory.md", "# Stories\n\n## Leadership\n\n" + "".join(f"- {line}\n" for line in records))
    found = journal("gaps", "level", "--level", "senior", "--json").json["competencies"]
    return {gap["name"]: [(one["text"], one["why"]) for one in gap["suggested"]] for gap in found if gap["suggested"]}


def test_a_single_word_suggests_no_competency(journal):
    assert offered(journal, "took over the department when I joined", "grew the newsletter") == {}


def test_two_cues_suggest_a_competency_and_are_named(journal):
    line = "taught the whole floor, and wrote the onboarding guide"
    assert offered(journal, line) == {
        "Growing others": [(line, "filed under 'Leadership', says 'onboarding', says 'taught'")]
    }


def test_a_word_inside_a_longer_cue_is_no_second_one(journal):
    assert "Systems and operations" not in offered(journal, "took ownership of the wiki")


@pytest.mark.parametrize("command", [["gaps", "objectives"], ["coverage"], ["list"]])
def test_the_place_of_a_line_is_never_cut_so_that_it_can_be_shown(journal, command):
    path = journal("add", "objective", "Half the waiting time at the gate", "--period", "2026-H1").out.strip()
    assert f"{path}.md" in journal(*command).out
    assert journal("show", f"{path}.md:1").code == 0


def test_a_key_result_whose_words_say_its_numbers_is_measured_and_told_once(journal):
    journal(
        "add", "objective", "Calm gates", "--period", "2026-H1", "--key-result", "wait from 9 to 4 min", "--no-input"
    )
    out = journal("gaps", "objectives").out
    assert "wait from 9 to 4 min: no current" in out


@pytest.mark.parametrize(
    ("result", "gap"),
    [
        ("wait from 9 to 4 min", "a key result with a current value"),
        ("wait under 4 min", "a key result with a baseline and a current value"),
        ("calm drivers", "a key result with a number"),
    ],
)
def test_what_a_key_result_lacks_to_be_measured_is_named(journal, result, gap):
    journal("add", "objective", "Calm gates", "--period", "2026-H1", "--key-result", result, "--no-input")
    assert f"missing: {gap}," in " ".join(journal("gaps", "objectives").out.split())


def test_a_goal_with_a_last_day_runs_from_the_start_of_its_year_until_then(journal):
    journal.note("g.md", "# Goals 2026 (agreed with Ida)\n\n- Weld the bell by 30/09/2026\n")
    told = journal("gaps", "objectives", "--json").json["objectives"][0]
    assert (told["period"], told["due"], told["agreed_with"]) == ("2026", "2026-09-30", "Ida")
    assert [month["month"] for month in told["months"]][:1] == ["2026-01"]
