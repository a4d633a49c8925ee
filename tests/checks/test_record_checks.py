"""What is said about stories, feedback, links, numbers and settings, and the near miss that each check lets pass.

The messages of all checks that fire on a single note stand in `tests/golden/checks`, as their owner reads them.
"""

from pathlib import Path

import pytest

from career_journal import checks

STORY = "---\ntype: story\ntitle: {}\ndate: {}\n{}---\n\n"
PARTS = "## Situation\n\n{}\n\n## Action\n\n{}\n\n## Result\n\n{}\n\n## Learning\n\n{}\n"
TOLD = ("The lock was stuck.", "I rang the mill at night.", "Open after 9 minutes, 40 before.", "Ring first.")
FEEDBACK = "---\ntype: feedback\nfrom: Mia Lund\n---\n\n{}\n"
METRIC = "---\ntype: metric\nname: Late\nvalue: 4\n{}\n---\n"
PROPOSAL = "---\ntype: proposal\ntitle: {}\nlast_touched: {}\n{}---\n## Idea\n\nA lamp.\n\n{}"
LIST = "## Metrics\n\n- {}\n"
ANSWERED = "## Why now\n\nDoing nothing costs 900 € a month.\n\n## Prior art\n\nBought lamps, no licence needed.\n"


def story(*parts, date="2026-02-10", extra=""):
    return {"s.md": STORY.format("The stuck lock", date, extra) + PARTS.format(*(parts or TOLD))}


def metric(fields):
    return {"m.md": METRIC.format(fields)}


def listed(*lines):
    return {"m.md": LIST.format("\n- ".join(lines))}


def proposal(title="Lamp", touched="2026-06-01", extra="resources: two people\ntimeline: July\n", more=ANSWERED):
    return {f"{title}.md": PROPOSAL.format(title, touched, extra, more)}


WEAK = proposal(touched="2026-01-01", extra="", more="")
LADDER = "---\ntype: ladder\ntitle: Ours\nlevels: [{{name: one}}, {{name: two}}]\n---\n## Baking\n\n- one: kneads\n{}"

WORDS = "---\ntype: vocabulary\nheadings: {{story: [{}]}}\n---\n"

ROLE = "---\ntype: role\ntitle: Miller\nstart: 2024-05\nend: {}\n---\n"

FIRES = {
    "ends-before-start": {"r.md": ROLE.format("2023")},
    "vocabulary-unread": {"words.md": WORDS.format("Campfire")},
    "story-without-result": {
        "s.md": STORY.format("The stuck lock", "2026-02-10", "") + "## Action\n\nI rang the mill.\n"
    },
    "story-without-learning": story(*TOLD[:3], ""),
    "story-blames": story("The miller was incompetent.", *TOLD[1:]),
    "story-without-change": story(
        "I was wrong about the lock.",
        "I insisted.",
        "It failed and we lost a day.",
        "Listen to people.",
        extra="tags: [failure]\n",
    ),
    "story-old": story(date="2021-02-10"),
    "story-too-long": story("word " * 320, *TOLD[1:]),
    "story-context-heavy": story("word " * 90, *TOLD[1:]),
    "feedback-without-situation": {"f.md": FEEDBACK.format("Great team player, always reliable.")},
    "broken-link": {"a.md": "# Wins\n\n- 2026-02-01 cut the load time [[nowhere]]\n"},
    "metric-undated": metric("unit: trams"),
    "metric-without-unit": metric("date: 2026-06-01"),
    "metric-stale": metric("unit: trams\ndate: 2026-01-01\ntarget: 3"),
    "metric-without-target": metric("unit: trams\nbaseline: 9"),
    "unclear-basis": listed("Bench - 120 relays / 9 mins"),
    "parts-do-not-sum": listed("Wash: 12 mins", "Dry: 20 mins", "Total: 35 mins"),
    "fillable-hole": {"m.md": "# Wins\n\n- trained XX drivers\n\n## Metrics\n\n- 14 drivers on the late line\n"},
    "team-sizes": {"m.md": "# Wins\n\n- a team of 6\n- a team of four\n"},
    "competency-unknown": {"a.md": "---\ntype: evidence\ntext: x\ncompetencies: [mentorin]\n---\n"},
    "grade-unknown": {"a.md": "---\ntype: evidence\ntext: x\ngrades: {scop: 3}\n---\n"},
    "ladder-incomplete": {"ladders/ours.md": LADDER.format("")},
    "period-unknown": {"o.md": "---\ntype: objective\ntitle: Half the wait\nperiod: 2026-H9\n---\n"},
    "level-unknown": {"journal.toml": 'name = "x"\ntarget_level = "chief"\n'},
    "setting-unknown": {"journal.toml": 'form = "mid-yaer-4"\ntargets = ["gogle"]\n'},
    "proposal-without-number": WEAK,
    "proposal-without-licence": WEAK,
    "proposal-without-people": WEAK,
    "proposal-quiet": WEAK,
    "few-proposals": WEAK,
}

SPARES = {
    "period-unknown": {"o.md": "---\ntype: objective\ntitle: Half the wait\nperiod: FY2026 H1\n---\n"},
    "vocabulary-unread": {"vocabulary/words.md": WORDS.format("Campfire")},
    "story-without-result": story(),
    "story-without-learning": story(),
    "story-blames": story("The miller disagreed with me about the lock.", *TOLD[1:]),
    "story-without-change": story(
        "I was wrong about the lock.",
        "I insisted.",
        "It failed and we lost a day.",
        "Since then I ask the miller first.",
        extra="tags: [failure]\n",
    ),
    "story-old": story(date="2024-02-10"),
    "story-too-long": story("word " * 200, *TOLD[1:]),
    "story-context-heavy": story("word " * 40, "word " * 60, *TOLD[2:]),
    "feedback-without-situation": {"f.md": FEEDBACK.format("Great when the lock was stuck: you rang the mill.")},
    "broken-link": {
        "a.md": "# Wins\n\n- 2026-02-01 cut the load time [[b#Plan]]\n",
        "b.md": "# B\n\n## Plan\n\nText.\n",
    },
    "ends-before-start": {"r.md": ROLE.format("2024")},
    "metric-undated": metric("unit: trams\ndate: 2026-06-01"),
    "metric-without-unit": metric("unit: trams\ndate: 2026-06-01"),
    "metric-stale": metric("unit: trams\ndate: 2026-05-01\ntarget: 3"),
    "metric-without-target": metric("unit: trams\nbaseline: 9\ntarget: 2"),
    "unclear-basis": listed("Bench - 120 relays / 9 mins in total"),
    "parts-do-not-sum": listed("Wash: 12 mins", "Dry: 20 mins", "Total: 32 mins"),
    "fillable-hole": {"m.md": "# Wins\n\n- trained XX drivers\n\n## Metrics\n\n- 14 trams on the late line\n"},
    "team-sizes": {"m.md": "# Wins\n\n- 2024-01 a team of 6\n- 2026-01 a team of four\n"},
    "competency-unknown": {"a.md": "---\ntype: evidence\ntext: x\ncompetencies: [mentoring]\n---\n"},
    "grade-unknown": {"a.md": "---\ntype: evidence\ntext: x\ngrades: {scope: 3}\n---\n"},
    "ladder-incomplete": {"ladders/ours.md": LADDER.format("- two: bakes\n")},
    "level-unknown": {"journal.toml": 'name = "x"\ntarget_level = "senior"\n'},
    "setting-unknown": {"journal.toml": 'form = "mid-year-4"\ntargets = ["google"]\n'},
    "proposal-without-number": proposal(),
    "proposal-without-licence": proposal(),
    "proposal-without-people": proposal(),
    "proposal-quiet": proposal(),
    "few-proposals": proposal() | proposal("Bell"),
}


@pytest.mark.parametrize("code", SPARES)
def test_it_is_silent_about_the_near_miss(journal, code):
    for path, text in SPARES[code].items():
        journal.note(path, text)
    assert journal("check", "--only", code, "--json").json["problems"] == []


def test_every_message_says_where_what_and_how_to_mend_it(journal, golden):
    shown = []
    for code, notes in FIRES.items():
        at = type(journal)(journal.root / code)
        for path, text in notes.items():
            at.note(path, text)
        done = at("check", "--only", code)
        assert (done.code, code in done.out, "hint: " in done.out) == (1, True, True), code
        shown.append(done.out.rpartition("\n\n")[0])
    assert FIRES.keys() == SPARES.keys()
    golden("checks/records.txt", "\n\n".join(shown) + "\n")


def test_every_check_has_a_test():
    tests = "".join(path.read_text() for path in Path(__file__).parent.parent.rglob("test_*.py"))
    assert [module.CODE for module in checks.modules() if f'"{module.CODE}"' not in tests] == []


@pytest.mark.parametrize("line", ["* **Q** : Tell me about yourself\n* **A** : I mend gates.", "Todo el equipo vino."])
def test_a_label_and_a_word_of_another_language_are_no_holes(journal, line):
    journal.note("a.md", f"# Interview questions\n\n{line}\n\n## Wins\n\n- {line.splitlines()[-1]}\n")
    assert journal("check", "--all", "--only", "hole").code == 0
