"""How well a story fits a stated value, and the reason that is printed for it."""

from __future__ import annotations

import pytest


def cells(journal, story, company="meta"):
    """The fit of a story to each value, with its reason."""
    report = journal("prep", "--company", company, "--json").json
    (row,) = [row for row in report["matrix"]["rows"] if story in row["title"]] or [None]
    if row is None:
        return {}
    return dict(zip(report["matrix"]["columns"], zip(row["cells"], row["reasons"], strict=True), strict=True))


@pytest.fixture
def story(journal):
    def write(name="gate", **fields):
        parts = {part: fields.pop(part, "") for part in ("situation", "action", "result")}
        head = "".join(f"{key}: {value}\n" for key, value in {"title": f"The {name}", **fields}.items())
        told = "".join(f"\n## {part.title()}\n\n{text}\n" for part, text in parts.items() if text)
        journal.note(f"stories/{name}.md", f"---\ntype: story\n{head}---\n{told}")
        return journal

    return write


def test_the_name_of_a_witness_is_no_word_of_the_story(story):
    journal = story(
        competencies="[conflict]",
        witnesses="[An-Li Bug, Bill Law]",
        action="I showed the gate to An-Li, Bug was her name and his was Law, before anything else.",
    )
    assert "Li" not in " ".join(why for _, why in cells(journal, "gate").values())
    assert "“Bug”" not in journal("match", "Walk me through a hard bug", "--json").out


def test_of_values_that_share_a_tag_a_story_is_built_for_the_one_whose_words_it_says(story):
    journal = story(
        competencies="[integrity]",
        action="They asked for lists of each passenger. I refused, for the sake of their privacy.",
    )
    fits = {value: fit for value, (fit, _) in cells(journal, "gate", "apple").items()}
    assert fits["Privacy and Security"] == 3
    assert {fits["Environment"], fits["Supplier Responsibility"], fits["Inclusion and Diversity"]} == {2}


BANK = """# Stories

## Frugality

### The tile bill

- Maps went from 22k to 61k a month -> I kept the tiles at the depots -> 19k a month

## Think Big

### Sorting at night

S: All sorting stood between 5 and 8 in the morning.
A: I wrote a paper on sorting at night.
R: A pilot in 3 depots, 18 % fewer machines.

## Strive to be Earth's Best Employer

### Nights without a call

Situation: 31 calls a week at night. Action: I deleted 60 alerts with the team. Result: 4 calls a week.
"""


def test_a_story_below_the_name_of_a_value_leads_it(journal):
    journal.note("bank.md", BANK)
    report = journal("prep", "--company", "amazon", "--json").json
    lead = {value["name"]: value["lead"] for value in report["values"] if value["lead"]}
    assert lead["Frugality"].endswith("tile-bill")
    assert lead["Think Big"].endswith("sorting-at-night")
    assert lead["Strive to be Earth's Best Employer"].endswith("nights-without-a-call")


def test_principles_are_another_name_for_values(journal):
    front = "type: story\ntitle: Sorting at night\nprinciples: [Think Big]\n"
    journal.note("night.md", f"---\n{front}---\n\n## Situation\n\nAll sorting stood in the morning.\n")
    (story,) = journal.records()
    assert story["fields"]["values"] == ["Think Big"]
