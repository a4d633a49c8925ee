"""The checks of metrics, ladders, proposals and claims, as `journal check` shows them."""

from __future__ import annotations

import pytest


@pytest.fixture
def findings(journal):
    """The findings of one code: message, place and hint."""

    def run(code):
        result = journal("check", "--json", "--only", code)
        return [
            (problem["message"], f"{problem['source']['path']}:{problem['source']['line']}", problem["hint"])
            for problem in result.json["problems"]
        ]

    return run


def test_an_unclear_basis(journal, findings):
    journal.note("m.md", "## Metrics\n\n- Bench - 120 relays / 9 mins\n")
    assert findings("unclear-basis") == [
        (
            "'120 relays / 9 mins': all of them together, or each?",
            "m.md:3",
            "say so behind it, 'in total' or 'per item'; in a metric note write basis: total",
        )
    ]


def test_parts_that_do_not_sum(journal, findings):
    journal.note("m.md", "## Metrics\n\n- Wash: 12 mins\n- Dry: 20 mins\n- Total: 35 mins\n")
    ((message, place, _),) = findings("parts-do-not-sum")
    assert message.startswith("12 + 20 = 32, but 'Total' says 35 mins")
    assert place == "m.md:5"


def test_team_sizes(journal, findings):
    journal.note("m.md", "# Wins\n\n- a team of 6\n- a team of four\n")
    ((message, place, _),) = findings("team-sizes")
    assert message.startswith("'team of 6' here, 'team of four' in m.md:4")
    assert place == "m.md:3"


def test_a_hole_that_a_metric_could_fill(journal, findings):
    journal.note("m.md", "# Wins\n\n- trained XX drivers\n\n## Metrics\n\n- 14 drivers on the late line\n")
    ((message, place, hint),) = findings("fillable-hole")
    assert message == "'XX drivers' is still a hole: fill it from '14 drivers'?"
    assert (place, hint) == ("m.md:3", "write the number from m.md:7 into it, if it is that one")


@pytest.mark.parametrize(
    ("code", "fields", "said"),
    [
        ("metric-undated", "unit: trams", "'Late': of which day is that?"),
        ("metric-without-unit", "date: 2026-06-01", "'Late' is 4 of what?"),
        ("metric-stale", "date: 2026-01-01\ntarget: 3", "'Late' was last measured 170 days ago"),
        ("metric-without-target", "baseline: 9", "'Late' has no target"),
    ],
)
def test_weak_metrics(journal, findings, code, fields, said):
    journal.note("m.md", "")
    (journal.root / "m.md").write_text(f"---\ntype: metric\nname: Late\nvalue: 4\n{fields}\n---\n")
    assert [message for message, _, _ in findings(code)] == [said]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("proposal-without-number", "'Lamp': what is it worth, in figures, and what does doing nothing cost?"),
        ("proposal-without-licence", "'Lamp': what exists already, and under which licence?"),
        ("proposal-without-people", "'Lamp': who would do it, and by when is something useful there?"),
        ("proposal-quiet", "'Lamp': untouched for 170 days: what is the next thing to ask, or is it parked?"),
        ("few-proposals", "1 of 1 proposals live, 2 wanted"),
    ],
)
def test_what_a_decider_would_ask(journal, findings, code, said):
    journal.note("p.md", "---\ntype: proposal\ntitle: Lamp\nlast_touched: 2026-01-01\n---\n## Idea\n\nA lamp.\n")
    assert [message for message, _, _ in findings(code)] == [said]


def test_a_proposal_that_answers_is_left_alone(journal, findings):
    journal.note(
        "p.md",
        """
        ---
        type: proposal
        title: Lamp
        last_touched: 2026-06-01
        resources: two people
        timeline: a first lamp in July
        ---
        ## Why now

        Doing nothing costs 900 € a month.

        ## Prior art

        Bought lamps, no licence needed.
        """,
    )
    for code in ("number", "licence", "people"):
        assert findings(f"proposal-without-{code}") == []
    assert findings("proposal-quiet") == []


def test_a_journal_without_proposals_is_not_told_to_have_some(journal, findings):
    journal.note("a.md", "# Wins\n\n- 2026-01-01 something\n")
    assert findings("few-proposals") == []


def test_a_competency_the_ladder_does_not_have(journal, findings):
    journal.note("a.md", "---\ntype: evidence\ntext: x\ncompetencies: [mentorin, juggling]\n---\n")
    assert [(message, hint) for message, _, hint in findings("competency-unknown")] == [
        ("'juggling' is no competency of the ladder 'neutral'", "'journal gaps level' lists its competencies"),
        ("'mentorin' is no competency of the ladder 'neutral'", "did you mean 'mentoring'?"),
    ]


def test_a_grade_that_is_none_of_the_five(journal, findings):
    journal.note("a.md", "---\ntype: evidence\ntext: x\ngrades: {scop: 3}\n---\n")
    assert findings("grade-unknown") == [("'scop' is no grade", "a.md:4", "did you mean 'scope'?")]


def test_a_ladder_of_your_own_with_a_hole_in_it(journal, findings):
    journal.note(
        "ladders/ours.md",
        """
        ---
        type: ladder
        title: Ours
        levels: [{name: one, scope: 7}, {name: two}]
        ---
        ## Baking

        - one: kneads
        """,
    )
    messages = [message for message, _, _ in findings("ladder-incomplete")]
    assert messages == [
        "'Baking' says nothing for two",
        "level 'one' has scope 7 and agency 0, 0 to 4 were expected",
    ]


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ('ladder = "alps"', "'alps' is not a ladder here"),
        ('target_level = "chief"', "'chief' is not a level of"),
        ('[not_applicable]\n"Juggling" = "no balls"', "'Juggling' is not a competency of"),
    ],
)
def test_settings_that_name_what_is_not_there(journal, findings, setting, said):
    (journal.root / "journal.toml").write_text(f'name = "x"\n{setting}\n')
    ((message, place, hint),) = findings("level-unknown")
    assert message.startswith(said)
    assert place in {"journal.toml:2", "journal.toml:3"}
    assert hint.startswith("known ")
