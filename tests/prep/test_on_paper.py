"""The printed sheet: what is on it is whole, and what is not on it is said."""

from __future__ import annotations

import json
import re

import pytest

from career_journal.render.text import cue

typst = pytest.importorskip("typst")
LONG = "I rang each of the {} depots myself and wrote down what they had seen on the night of the storm. "


@pytest.fixture
def documents(monkeypatch):
    """What was handed over to be set."""
    handed = []
    compile_ = typst.compile
    monkeypatch.setattr(
        typst, "compile", lambda *a, **k: handed.append(k["sys_inputs"]["document"]) or compile_(*a, **k)
    )
    return handed


@pytest.fixture
def paper(journal, tmp_path, documents):
    """`paper("--any")`: the words of the PDF."""

    def text(*arguments):
        done = journal("prep", *arguments, "-o", str(tmp_path / "sheet.pdf"), "--force")
        assert done.code == 0, done.err
        return " ".join(words_of(json.loads(documents[-1])["blocks"]).split())

    return text


def words_of(blocks):
    """The words of blocks, of lists and of tables."""
    if isinstance(blocks, dict):
        text = blocks.get("text", "")
        return text + "".join(words_of(blocks[key]) for key in ("runs", "blocks", "rows") if key in blocks) + " "
    return "".join(words_of(block) for block in blocks)


COMPETENCIES = ("delivery", "ownership", "conflict", "failure", "customer", "integrity", "growth", "leading", "impact")


def story(journal, number, length=1):
    journal.note(
        f"stories/depot-{number}.md",
        f"---\ntype: story\ntitle: Depot {number}\ndate: 2026-03-01\ncompetencies: {COMPETENCIES[number - 1]}\n---\n\n"
        f"## Situation\n\n48 bells -> 6 bells over night.\n\n## Task\n\nKeep depot {number} open.\n\n"
        f"## Action\n\n{''.join(LONG.format(place) for place in range(2, 2 + length))}\n\n"
        f"## Result\n\nIt opened at 6:00 with 12 trams in place of 9.\n\n## Learning\n\nRing first. Then write.\n",
    )


def test_an_arrow_is_an_arrow(journal, paper):
    story(journal, 1)
    assert "48 bells -> 6 bells over night." in paper("--any")
    assert "48 bells -> 6 bells" in journal("prep", "--any", "-f", "md").out


def test_a_few_stories_are_printed_whole(journal, paper):
    story(journal, 1, length=9)
    printed = paper("--any")
    assert LONG.format(10).strip() in printed
    assert "Keep depot 1 open." in printed
    assert "Then write." in printed


def test_many_stories_are_cut_at_the_ends_of_sentences_and_the_sheet_says_so(journal, paper):
    for number in range(1, 10):
        story(journal, number, length=12)
    printed = paper("--any")
    told = [part.split(" R It opened")[0] for part in printed.split(" A I rang")[1:]]
    assert all(one.endswith("of the storm. …") for one in told)
    assert "story" in printed.split("left out are")[1] or "stories" in printed.split("left out are")[1]
    assert "everything stands in journal prep --any" in printed


@pytest.mark.parametrize(("stories", "length"), [(1, 1), (4, 3), (9, 3), (9, 12)])
def test_the_sheet_has_two_pages_at_most(journal, tmp_path, stories, length):
    for number in range(1, stories + 1):
        story(journal, number, length)
    journal("prep", "--any", "-o", str(tmp_path / "sheet.pdf"))
    (pages,) = re.findall(rb"/Type/Pages/Count (\d+)", (tmp_path / "sheet.pdf").read_bytes())
    assert int(pages) <= 2


def test_numbers_notes_and_questions_to_ask_are_lists(journal, paper, documents):
    story(journal, 1)
    journal.note("numbers.md", "## Metrics\n\n- trams per hour: 12\n- bells: 48\n")
    journal.note(
        "companies/acme.md",
        "---\ntype: company\nname: Acme\n---\n\n## Questions\n\n- Who rings?\n- Who hears?\n\n"
        "## Notes\n\n- second floor\n- bring a pen\n",
    )
    paper("--company", "acme")
    items = [words_of(item).strip() for item in items_of(json.loads(documents[-1])["blocks"])]
    assert {"Who rings?", "Who hears?"} <= set(items)
    assert {"second floor companies/acme.md:13", "bring a pen companies/acme.md:14"} <= {
        " ".join(i.split()) for i in items
    }
    assert sum(item.startswith(("trams per hour", "bells")) for item in items) == 2


def items_of(blocks):
    """Every item of every list that has no list inside."""
    for block in blocks:
        inner = list(items_of(block.get("blocks", [])))
        yield from inner or ([block] if block["kind"] == "item" else [])


def test_every_question_is_printed_also_those_without_an_answer(journal, paper):
    story(journal, 1)
    printed = paper("--any")
    questions = journal("prep", "--any", "--json").json["questions"]
    assert len(questions) > 20
    assert all(one["question"] in printed for one in questions)


def test_the_rounds_and_the_people_stand_at_the_top(journal, paper):
    story(journal, 1)
    journal.note(
        "companies/acme.md",
        "---\ntype: company\nname: Acme\nrounds: [coding for an hour, a walk]\npeople: [Jo Roe, Ada Ek]\n---\n",
    )
    top = paper("--company", "acme").split("Holes")[0]
    assert "Rounds coding for an hour a walk" in top
    assert "With Jo Roe · Ada Ek" in top


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("One bell rang. Two bells rang.", 9, "One bell rang. Two bells rang."),
        ("One bell rang. Two bells rang.", 4, "One bell rang. …"),
        (
            "When the bell rang at nine, we ran down to the yard and saw nobody at all",
            6,
            "When the bell rang at nine …",
        ),
        ("One bell", 1, "One …"),
        ("", 3, ""),
    ],
)
def test_a_cue_ends_where_a_sentence_does(text, words, shown):
    assert cue(text, words) == shown


def test_a_page_that_is_printed_says_that_more_stands_on_the_screen(journal):
    story(journal, 1, length=9)
    few = journal("prep", "--any", "-f", "html").out.split("Everything else")[0]
    assert f"{LONG.format(10).strip()}</p>" in few
    for number in range(2, 10):
        story(journal, number, length=9)
    page = journal("prep", "--any", "-f", "html").out
    assert "of the storm. …</p>" in page
    assert page.count('class="soft paper"') == 1
    assert ".paper { display: none; }" in page


VALUES = ("Calm", "Care", "Speed", "Thrift", "Depth", "Trust", "Nerve", "Taste", "Reach", "Order", "Light", "Wit")


def test_every_story_to_be_told_for_a_value_is_printed_with_it(journal, paper):
    values = "".join(f"- {value}: {value} comes first (delivery)\n" for value in VALUES)
    journal.note("companies/acme.md", f"---\ntype: company\nname: Acme\n---\n\n## Values\n\n{values}")
    for number, value in enumerate(VALUES, 1):
        journal.note(
            f"stories/lamp-{number}.md",
            f"---\ntype: story\ntitle: Lamp {number}\nvalues: [{value}]\n---\n\n## Situation\n\nIt was dark.\n\n"
            f"## Action\n\n{LONG.format(number) * 9}\n\n## Result\n\n{number} lamps were lit.\n",
        )
    printed = paper("--company", "acme")
    leads = journal("prep", "--company", "acme", "--json").json["matrix"]["rows"]
    table = printed.split("Holes")[0]
    assert sum(bool(row["leads"]) for row in leads) == len(VALUES)
    assert all(row["title"] in table for row in leads if row["leads"])
    assert "Lamp 1 " in table
    assert ", for Cal" in printed.split("Stories")[-1] or ", for Ca" in printed.split("Stories")[-1]


def test_all_who_may_be_asked_back_are_printed(journal, paper):
    for number in range(1, 10):
        story(journal, number, length=12)
    printed = paper("--any").split("Ask back")[1]
    assert all(who in printed for who in ("manager", "peer", "cross-functional partner", "leader"))


def test_an_answer_of_two_sentences_is_printed_with_its_warning(journal, paper):
    for number in range(1, 10):
        story(journal, number, length=12)
    answer = "Tell them of the two new depots. Then stop. The new owner is no topic, and neither is the strike!"
    journal.note("q.md", f"# Common questions\n\n## Why are you leaving?\n\n{answer}\n")
    assert answer in paper("--any")


def test_where_there_is_nothing_to_say_instead_nobody_is_told_to_say_so(journal):
    journal.note("wins.md", "# Wins\n\n- 2026-05-01 Cut 9 bells for Brill (confidential)\n")
    assert "say nothing: it has no share" in journal("prep", "--any", "-f", "md").out
    assert "with what to say instead" not in journal("prep", "--any").out
