"""The gallery of what is said before a manager says it: each check fires once, and not for its near miss."""

import pytest

OBJECTIVE = "---\ntype: objective\ntitle: Fast pages\nperiod: 2026-H1\nstate: active\n{}---\n"
EVIDENCE = "---\ntype: evidence\ntext: {}\ndate: 2026-0{}-10\n{}---\n"
FORM = "---\ntype: review\nperiod: 2026-H1\nform: {}\n{}---\n\n"


def win(text="cut the load time", month=2, extra=""):
    return EVIDENCE.format(text, month, extra)


def goal(extra=""):
    return OBJECTIVE.format(extra)


def wins(*lines):
    return "# Wins\n\n" + "\n".join(f"- {line}" for line in lines) + "\n"


def months(*numbers):
    return {f"{place}.md": win(f"thing {place} for a colleague", month) for place, month in enumerate(numbers)}


def review(*answers, form="mid-year-4", extra=""):
    below = "\n".join(f"## {number}. Question {number}?{star}\n\n{text}\n" for number, star, text in answers)
    return {"reviews/2026-H1.md": FORM.format(form, extra) + below}


FIRES = {
    "no-figure": ({"a.md": win()}, "'cut the load time' reports no result in numbers"),
    "no-baseline": ({"a.md": win("cut it to 3 s")}, "'cut it to 3 s': '3 s', without baseline or target"),
    "no-witness": ({"a.md": win()}, "'cut the load time' has neither witness nor proof"),
    "undated": ({"a.md": wins("cut the load time")}, "'cut the load time' has no date"),
    "day-unclear": ({"a.md": wins("2026-02-30 cut the load time")}, "there is no day '2026-02-30'"),
    "still-to-come": (
        {"a.md": wins("2026-06-25 cut the load time")},
        "'cut the load time' is of 2026-06-25, which is still to come",
    ),
    "vague": ({"a.md": win("helped many teams")}, "'helped many teams' says 'helped' and no number"),
    "hole": ({"a.md": win("cut it to XX s")}, "'XX' is still to be filled"),
    "we-without-me": ({"a.md": win("we cut it to 3 s")}, "'we cut it to 3 s' says 'we' and not what your part was"),
    "activity-only": ({"a.md": win("attended the fair")}, "'attended the fair' tells an activity"),
    "activity-heavy": (
        {f"{n}.md": win(f"attended fair {'abcd'[n]}") for n in range(4)},
        "4 of 4 items in 2026-H1 tell an activity and no outcome",
    ),
    "repeated": (
        {
            "a.md": wins("2026-02-01 cut the load time of the start page to three seconds"),
            "b.md": wins("2026-02-01 cut the load time of the start page to three seconds"),
        },
        "this says word for word what a.md:3 says",
    ),
    "objective-without-measure": ({"o.md": goal()}, "'Fast pages' has no key result"),
    "objective-without-evidence": ({"o.md": goal()}, "nothing is linked to 'Fast pages' in 2026-H1"),
    "objective-not-agreed": ({"o.md": goal()}, "'Fast pages' does not say whom it was agreed with"),
    "too-many-objectives": (
        {f"{n}.md": goal().replace("Fast pages", f"Aim {n}") for n in range(6)},
        "6 objectives are live in 2026-H1",
    ),
    "objective-excluded": (
        {"o.md": goal("excludes: [mobile]\n"), "a.md": win("cut mobile load time", extra="objectives: [o]\n")},
        "'cut mobile load time' counts for 'Fast pages', which excludes 'mobile'",
    ),
    "evidence-without-objective": (
        {"o.md": goal(), "a.md": win("hired two people")},
        "'hired two people' serves no objective of 2026-H1",
    ),
    "person-without-evidence": (
        review((2, "", "- Lena Ortiz: the pages")),
        "Lena Ortiz is named as somebody who can speak to your work, and linked to nothing",
    ),
    "one-witness": (
        {f"{n}.md": win(f"thing {n}", extra="witnesses: [Mia Lund]\n") for n in range(3)},
        "Mia Lund stands behind 3 witnessed items of 2026-H1, 100 % of all",
    ),
    "single-source": (
        {"o.md": goal(), **{f"{n}.md": win(f"thing {n}", extra="objectives: [o]\nproject: Shop\n") for n in (1, 2)}},
        "everything for 'Fast pages' rests on one project: Shop",
    ),
    "recency-skew": (months(1, 5, 6, 5, 6, 5), "5 of 6 dated items lie in the last third of 2026-H1"),
    "spread-unknown": (
        {"a.md": win(), "b.md": wins("one more thing done")},
        "1 of 2 items name no month, so their spread is unknown",
    ),
    "no-miss": (review((1, " *", "All went well.")), "the answers for 2026-H1 admit no miss"),
    "no-ask": (
        {
            "f.md": "---\ntype: form\ntitle: f\n---\n1. What do you need?\n   draws from: support\n",
            **review((1, "", ""), form="f"),
        },
        "question 1 asks what you need, and nothing is asked for",
    ),
    "no-others": ({f"{n}.md": win(f"thing {n}") for n in range(6)}, "none of 6 items in 2026-H1 is about the success"),
    "form-required": (review((1, " *", "Much."), (3, " *", "")), "question 3 is required and has no answer"),
    "over-limit": (review((4, " *", "word " * 151)), "answer 4 has 151 words, 150 are allowed"),
    "confidential": (
        {"a.md": win(extra="confidential: true\n")},
        "'cut the load time' is confidential, so no reader of a review will see it",
    ),
    "figures-disagree": (
        {
            "a.md": "---\ntype: metric\nname: Load time\nvalue: 3\nunit: s\n---\n",
            "b.md": "---\ntype: metric\nname: Load time\nvalue: 4\nunit: s\n---\n",
        },
        "Load time is 4 s here and 3 s in a.md:1",
    ),
}

SPARES = {
    "no-figure": {"a.md": win("cut the load time from 9 s to 3 s")},
    "no-baseline": {"a.md": win("cut the load time from 9 s to 3 s")},
    "no-witness": {"a.md": win(extra="witnesses: [Mia Lund]\n")},
    "undated": {"a.md": win()},
    "day-unclear": {"a.md": wins("31/03/2026 cut the load time")},
    "still-to-come": {"a.md": wins("2026-06-20 cut the load time", "June 2026: cut the cost")},
    "vague": {"a.md": win("helped 12 teams")},
    "hole": {
        "a.md": win("bought 3 x pumps and an Xbox"),
        "g.md": "# Goals\n\n- DONE: Set up the pump\n- TODO: Learn to prime it\n",
    },
    "we-without-me": {"a.md": win("we cut it to 3 s", extra="role: wrote the cache\n")},
    "activity-only": {"a.md": win("cut the load time from 9 s to 3 s")},
    "activity-heavy": {f"{n}.md": win(f"cut load {n} from 9 s to 3 s") for n in range(4)},
    "repeated": {"a.md": wins("2026-02-01 cut it", "2026-02-02 cut it")},
    "objective-without-measure": {
        "o.md": goal("due: 2026-06-30\nkey_results:\n  - {text: Load time, unit: s, target: 3}\n")
    },
    "objective-without-evidence": {"o.md": goal(), "a.md": win(extra="objectives: [o]\n")},
    "objective-not-agreed": {"o.md": goal("agreed_with: Ines Roth\n")},
    "too-many-objectives": {f"{n}.md": goal().replace("Fast pages", f"Aim {n}") for n in range(5)},
    "objective-excluded": {"o.md": goal("excludes: [mobile]\n"), "a.md": win(extra="objectives: [o]\n")},
    "evidence-without-objective": {"a.md": win("hired two people")},
    "person-without-evidence": {
        "a.md": win(extra="witnesses: [Lena Ortiz]\n"),
        **review((2, "", "- Lena Ortiz: the pages")),
    },
    "one-witness": {f"{n}.md": win(f"thing {n}", extra=f"witnesses: [Mia {n}]\n") for n in "abc"},
    "single-source": {"o.md": goal(), "1.md": win(extra="objectives: [o]\nproject: Shop\n")},
    "recency-skew": months(1, 2, 3, 4, 5, 6),
    "spread-unknown": {f"{n}.md": win(f"thing {n}") for n in range(4)},
    "no-miss": review((1, " *", "All went well, and the paper was late.")),
    "no-ask": review((4, " *", "")),
    "no-others": {**{f"{n}.md": win(f"thing {n}") for n in range(5)}, "z.md": win("mentored Bo")},
    "form-required": review((1, " *", "Much."), (2, "", "")),
    "over-limit": review((4, " *", "word " * 150)),
    "confidential": {"a.md": win(extra="confidential: true\nshare_as: cut something\n")},
    "figures-disagree": {
        "a.md": "---\ntype: metric\nname: Load time\nvalue: 3\nunit: s\ndate: 2026-05-01\n---\n",
        "b.md": "---\ntype: metric\nname: Load time\nvalue: 4\nunit: s\ndate: 2026-01-01\n---\n",
    },
}


def found(journal, code, notes):
    for path, text in notes.items():
        journal.note(path, text)
    return journal("check", "--only", code, "--json").json["problems"]


def test_every_message_says_where_what_and_how_to_mend_it(journal, golden):
    shown = []
    for code, (notes, message) in FIRES.items():
        at = type(journal)(journal.root / code)
        for path, text in notes.items():
            at.note(path, text)
        done = at("check", "--only", code)
        assert (done.code, code in done.out, "hint: " in done.out) == (1, True, True), code
        assert message in " ".join(done.out.split()), code
        shown.append(done.out.rpartition("\n\n")[0])
    golden("checks/reviews.txt", "\n\n".join(shown) + "\n")


@pytest.mark.parametrize("code", SPARES)
def test_it_is_silent_about_the_near_miss(journal, code):
    assert found(journal, code, SPARES[code]) == []


def test_every_review_check_is_in_the_gallery():
    assert FIRES.keys() == SPARES.keys()


def test_a_hole_in_an_answer_is_an_error(journal):
    (problem,) = found(journal, "hole", review((1, " *", "Done: TBD")))
    assert problem["severity"] == "error"


def test_a_hole_in_a_table_of_metrics_is_found(journal):
    table = "# Metrics\n\n| Metric | Before | After | Date |\n|---|---|---|---|\n| Punctuality | 61 % | 74 % | ??? |\n"
    (problem,) = found(journal, "hole", {"m.md": table})
    assert "'???' is still to be filled" in problem["message"]


def test_the_questions_of_a_form_are_no_repetition(journal):
    question = "What did you set out to reach in these six months, and what came of it?"
    text = "\n\n".join(f"{number}. {question.replace('six', str(number))}\n\nDone." for number in (1, 2, 3))
    journal.note("reviews/2025-H2.md", text)
    journal.note("reviews/2026-H1.md", text.replace("Done", "Done again"))
    assert journal("check", "--only", "repeated").code == 0


@pytest.mark.parametrize(
    "line",
    [
        "complaints 412 -> 0",
        "staff survey 3.4 -> 4.3",
        "turnover down from 9 to 4",
        "Beschwerden von 22 pro Woche auf 4 pro Woche gesenkt",
        "saved 6.500 $ / month on fares",
    ],
)
def test_a_change_is_a_result_in_numbers_though_nothing_is_named_that_it_counts(journal, line):
    journal.note("a.md", win(line))
    assert journal("check", "--only", "no-figure", "--only", "activity-only").code == 0
    assert found(journal, "no-figure", {}) == [] == found(journal, "activity-only", {})


def test_a_review_is_checked_for_its_own_period(journal):
    journal.note("a.md", win("attended a fair", 2))
    journal.note("b.md", win("attended another fair", 2).replace("2026-02", "2025-08"))
    codes = {
        finding["code"]: [place["path"] for place in finding["sources"]]
        for finding in journal("review", "--json", "--period", "2025-H2").json["findings"]
    }
    assert codes["activity-only"] == ["b.md"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("4/5: cut the load time", "'4/5' may be 2026-04-05 or 2026-05-04"),
        ("31/4: cut the load time", "there is no day '31/4'"),
        ("Mar-25 cut the load time", "'Mar-25' may be a day or a month of its year"),
        ("5/28: cut the load time", None),
        ("4/5 of the gates cut", None),
    ],
)
def test_a_day_without_its_year_may_be_unclear_as_well(journal, line, message):
    journal.note("a.md", f"# Wins 2026\n\n- {line}\n")
    found = [problem["message"] for problem in journal("check", "--only", "day-unclear", "--json").json["problems"]]
    assert found == ([message] if message else [])


def test_a_remark_below_a_win_may_speak_of_a_team(journal):
    journal.note(
        "wins.md", "# Wins\n\n- 2026-03-04 oiled all gates\n  - the team moves in May\n- 2026-03-05 we hung a bell\n"
    )
    found = journal("check", "--all", "--only", "we-without-me").out
    assert "we hung a bell" in found
    assert "oiled all gates" not in found
