"""Evidence finds its objective; everything else is only offered."""

import pytest


def objective(review, title):
    return next(one for one in review["objectives"] if one["title"] == title)


def test_evidence_counts_when_it_links_names_or_stands_below(journal):
    journal.note("o.md", "---\ntype: objective\nid: cache\ntitle: A warm cache\nperiod: 2026-H1\n---\n")
    journal.note("a.md", "# Wins\n\n- 2026-02-01 warmed the cache, 40 % fewer reads [[o]]\n")
    journal.note("b.md", "---\ntype: evidence\ntext: measured it\ndate: 2026-02-02\nobjectives: [cache]\n---\n")
    journal.note("c.md", "---\ntype: evidence\ntext: showed it\ndate: 2026-02-03\n---\n\nFor [[cache]], at last.\n")
    evidence = objective(journal("review", "--json").json, "A warm cache")["evidence"]
    assert {item["date"]: item["because"] for item in evidence} == {
        "2026-02-01": "linked",
        "2026-02-02": "named",
        "2026-02-03": "linked",
    }


def test_the_strongest_evidence_comes_first_with_what_each_lacks(begun):
    evidence = objective(begun("review", "--json").json, "The night run is done by five")["evidence"]
    strengths = [item["strength"] for item in evidence]
    assert strengths == sorted(strengths, reverse=True)
    runbook = next(item for item in evidence if item["date"] == "2026-02-11")
    assert {"witness", "artefact"} <= set(runbook["lacks"])


def test_shared_words_are_a_suggestion_and_never_counted(begun):
    begun.note("o.md", "---\ntype: objective\ntitle: Index pages load fast\nperiod: 2026-H1\nagreed_with: I\n---\n")
    begun.note("log.md", "# Wins\n\n- 2026-05-02 the index page loads in 2 seconds, was 9\n")
    index = objective(begun("review", "--json").json, "Index pages load fast")
    assert index["evidence"] == []
    assert [(one["text"], sorted(one["words"])) for one in index["suggested"]] == [
        ("the index page loads in 2 seconds, was 9", ["index", "loads", "page"])
    ]
    assert index["missing"][0] == "evidence"


def test_agreed_objectives_come_in_their_order_and_private_goals_stay_out(begun):
    begun.note("goals.md", "# Goals 2026\n\n- Swim 1,000 m without a rest\n- Read one book on control theory\n")
    review = begun("review", "--json").json
    assert [one["title"] for one in review["objectives"]] == [
        "The night run is done by five",
        "One talk outside the company",
    ]
    assert [one["text"] for one in review["own_goals"]] == [
        "Swim 1,000 m without a rest",
        "Read one book on control theory",
    ]


def test_progress_respects_the_direction_and_says_when_it_cannot_be_told(begun):
    run, calls = objective(begun("review", "--json").json, "The night run is done by five")["key_results"]
    assert (run["measured"], run["progress"]) == ("94 → 46 min (target 30)", 0.75)
    assert (calls["progress"], calls["unknown"]) == (None, "no numbers")
    assert "cannot say" in begun("review").out


def test_an_objective_without_a_period_is_taken_in_and_marked(journal):
    journal.note("o.md", "---\ntype: objective\ntitle: Fewer calls\n---\n")
    assert objective(journal("review", "--json").json, "Fewer calls")["inferred"]


def test_a_carried_objective_tells_its_history(begun):
    begun.note("old.md", "---\ntype: objective\ntitle: A shorter night run\nperiod: 2025-H2\nstate: partly\n---\n")
    path = begun.root / "night.md"
    path.write_text(path.read_text().replace("state: active", "state: active\ncarried_from: A shorter night run"))
    history = objective(begun("review", "--json").json, "The night run is done by five")["history"]
    assert [(step["what"], step["period"]) for step in history] == [
        ("promised", "2025-H2"),
        ("partly", "2025-H2"),
        ("carried", "2025-H2"),
        ("changed", "2026-H1"),
    ]


def test_feedback_on_an_objective_stands_below_it(begun):
    run = objective(begun("review", "--json").json, "The night run is done by five")
    assert [line["text"] for line in run["feedback"]] == ["“I slept through March.” (Omar Haddad, 2026-03-20)"]


def test_work_for_no_objective_is_shown_apart(begun):
    other = begun("review", "--json").json["other"]
    assert [item["text"] for item in other] == ["Hired Bo, who starts in July."]


def test_where_nothing_is_agreed_the_notes_with_key_results_are_the_list(journal):
    journal.note("goals.md", "# Goals 2026\n\n- Swim 1,000 m without a rest\n- Read one book on control theory\n")
    journal.note("okr.md", "---\ntype: objective\ntitle: Fast pages\nperiod: 2026-H1\nkey_results: [under 3 s]\n---\n")
    review = journal("review", "--json").json
    assert [one["title"] for one in review["objectives"]] == ["Fast pages"]
    assert len(review["own_goals"]) == 2


PASTED = """
1. What came of your objectives? *

- The objectives were:
    - Shorten the night run of the bakery ovens
- The night run of the bakery ovens is an hour shorter with a new order of doughs

## What went well

- shortened the night run of the ovens by an hour

2. Who can speak to it?

3. What next? *
"""


def test_a_suggestion_inside_a_pasted_form_counts_once_it_is_linked(journal):
    note = journal.note("half.md", PASTED)
    out = " ".join(journal("review").out.split())
    assert "Evidence marked 'perhaps' counts once you link it: journal link half.md:9 half.md:4" in out
    assert journal("link", "half.md:9", "half.md:4").code == 0
    (aim,) = journal("review", "--json").json["objectives"]
    assert [one["because"] for one in aim["evidence"]] == ["linked"]
    assert "[[" in note.read_text()
    assert "half#" not in journal("review").out


def test_a_line_of_an_answer_is_no_evidence_and_link_says_what_to_do(journal):
    journal.note("half.md", PASTED)
    refused = journal("link", "half.md:5", "half.md:4")
    assert refused.code == 1
    assert "half.md:5 is a line of an answer, and an answer is no evidence" in refused.err
    assert "journal log TEXT --on DATE --objective" in refused.err


STORY = "---\ntype: story\ntitle: {}\ndate: 2026-05-02\n---\n\n## Result\n\nNobody was called.\n"


def test_a_story_that_is_linked_stands_below_its_objective_and_is_not_evidence(begun):
    begun.note("five.md", STORY.format("How the night run was done by five"))
    before = objective(begun("review", "--json").json, "The night run is done by five")
    assert before["stories"] == []
    assert begun("link", "five", "night").code == 0
    after = objective(begun("review", "--json").json, "The night run is done by five")
    assert after["suggested"] == []
    assert [one["text"] for one in after["stories"]] == ["How the night run was done by five"]
    assert len(after["evidence"]) == len(before["evidence"])


def test_the_numbers_of_a_key_result_are_said_once(journal):
    journal.note(
        "o.md",
        "---\ntype: objective\ntitle: Calm gates\nperiod: 2026-H1\nkey_results:\n"
        '  - {text: "Late trams from 1,9 % to 0,5 %", baseline: 1.9, target: 0.5, current: 0.8, unit: "%"}\n'
        "  - {text: Queue, baseline: 9, target: 4, unit: min}\n"
        '  - {text: "Fares to $1.2M", baseline: 900000, target: 1200000, current: 1100000, unit: $}\n'
        "  - Oil 3 gates\n---\n",
    )
    told = {one["title"]: one for one in objective(journal("review", "--json").json, "Calm gates")["key_results"]}
    assert [one["standing"] for one in told.values()] == [
        "Late trams from 1,9 % to 0,5 % (now 0.8 %)",
        "Queue (was 9 min, target 4)",
        "Fares to $1.2M (was $900,000, now $1,100,000)",
        "Oil 3 gates",
    ]
    assert told["Oil 3 gates"]["unknown"] == "no baseline, current value or target"


def test_a_key_result_that_is_met_is_reached_without_numbers(journal):
    journal.note(
        "o.md", "# OKRs 2026\n\n## O: Calm gates\n\n- KR: calls from 9 to 4\n- KR: two smiths hired ✅ (Ida, Bo)\n"
    )
    assert "cannot say    two smiths" not in journal("review").out + journal("gaps", "objectives").out
    assert [one["unknown"] for one in objective(journal("review", "--json").json, "Calm gates")["key_results"]] == [
        "no current",
        "",
    ]
    told = journal("review", "--half-year", "--audience", "manager", "-f", "md").out
    assert "| two smiths hired (Ida, Bo) |  | reached |" in told


@pytest.mark.parametrize(
    ("question", "is_answered"),
    [
        ("What are your goals for H2?", False),
        ("What are your goals for 2026-Q3?", False),
        ("What are your goals for H1?", True),
        ("What are your goals?", True),
    ],
)
def test_goals_of_this_half_are_no_answer_to_what_the_next_will_bring(journal, question, is_answered):
    journal.note("okrs.md", "# OKRs H1 2026\n\n**O1: Grow the depot**\n- KR1: hire 2 drivers ✅\n")
    journal.note("form.md", f"---\ntype: review\nperiod: 2026-H1\n---\n## 1. {question}\n\n")
    (answer,) = journal("review", "--period", "2026-H1", "--json").json["answers"]
    assert (answer["status"] != "unanswered") is is_answered
