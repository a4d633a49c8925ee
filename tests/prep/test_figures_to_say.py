"""A figure to say stands in the words that tell what it counts."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("result", "say"),
    [
        ("The night run takes 21 minutes, down from 94.", ["The night run takes 21 minutes", "down from 94"]),
        (
            "Alerts fell from 31 in winter to 19 in spring. Nobody left.",
            ["Alerts fell from 31 in winter to 19 in spring"],
        ),
        ("48 bells -> 6 bells, and two keepers less.", ["48 bells -> 6 bells"]),
        (
            "After a winter in which nobody at the depot slept well the doors opened 14 times and shut 9 times a day.",
            ["… the depot slept well the doors opened 14 times and shut 9 times a day"],
        ),
        ("We are all content.", []),
    ],
)
def test_a_figure_is_said_with_what_it_counts(journal, result, say):
    journal.note(
        "stories/doors.md",
        f"---\ntype: story\ntitle: The doors\ncompetencies: [delivery]\n---\n\n## Situation\n\nDoors.\n\n"
        f"## Action\n\nI oiled them.\n\n## Result\n\n{result}\n",
    )
    told = journal("prep", "--any", "--json").json["stories"][0]
    assert [line["text"] for line in told["say"]] == say
    reminders = journal("practice", "--status", "--json").json["items"][1]["reminders"]
    assert [line["text"] for line in reminders][:1] == ([f"say: {' · '.join(say)}"] if say else ["weak: no learning"])
