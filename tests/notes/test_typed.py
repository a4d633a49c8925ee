"""Typed notes: front matter says the kind; keys, headings, labels and fields in the text fill it."""

import pytest

from career_journal.records import kinds

NOTES = {
    "story": ("## Situation\nzeros, no gap\n\n## Result\n64 min\n", {"situation": "zeros, no gap", "result": "64 min"}),
    "objective": ("## Why\ntoo slow\n", {"why": "too slow"}),
    "evidence": ("It took a week.\n\n## Outcome\n5 teams use it\n", {"text": "A title", "outcome": "5 teams use it"}),
    "feedback": ("You made it calm.\n", {"text": "You made it calm."}),
    "proposal": ("## Why now\nnobody knows\n", {"why_now": "nobody knows"}),
    "role": ("## Goals\n- ship it\n- hand it over\n", {"goals": ["ship it", "hand it over"]}),
}  # fmt: skip


@pytest.mark.parametrize("kind", NOTES)
def test_sections_fill_the_fields_of_their_kind(journal, kind):
    body, expected = NOTES[kind]
    journal.note("a.md", f"---\ntype: {kind}\ntitle: A title\n---\n{body}")
    fields = journal.records()[0]["fields"]
    assert {name: fields[name] for name in expected} == expected


@pytest.mark.parametrize("kind", sorted(name for name, kind in kinds().items() if not kind.is_part))
def test_every_kind_is_read_from_a_note_that_names_it_and_nothing_else(journal, kind):
    journal.note("a-title.md", f"---\ntype: {kind}\n---\n")
    (record,) = [record for record in journal.records() if record["kind"] == kind]
    assert record["source"]["line"] == 1
    assert record["id"] == "a-title"


@pytest.mark.parametrize("kind", sorted(name for name, kind in kinds().items() if not kind.is_part))
def test_synonyms_capitals_and_hyphens_name_the_same_kind(journal, kind):
    for number, word in enumerate((kind.upper(), kind.replace("_", "-"), *kinds()[kind].synonyms)):
        journal.note(f"{number}.md", f"---\ntype: {word}\n---\n")
    assert {record["kind"] for record in journal.records() if record["parent"] is None} == {kind}


def test_a_key_may_be_written_with_capitals_blanks_and_hyphens(journal):
    journal.note("a.md", "---\ntype: objective\nTitle: Half the wait\nAgreed With: Ana\ncarried-from: 2025-H2\n---\n")
    (record,) = journal.records()
    assert (record["title"], record["fields"]["agreed_with"]) == ("Half the wait", "Ana")
    assert record["fields"]["carried_from"] == "2025-H2"


def test_labels_and_fields_in_the_text_fill_a_story(journal):
    journal.note(
        "a.md", "---\ntype: story\ntitle: A night\n---\n**Situation:** zeros\n\n**Result:** 64 min\n\nproject:: pumps\n"
    )
    fields = journal.records()[0]["fields"]
    assert (fields["situation"], fields["result"], fields["project"]) == ("zeros", "64 min", "pumps")


def test_what_stands_in_the_text_is_held_to_the_type_of_its_field(journal):
    journal.note("a.md", "---\ntype: metric\nname: Run\nunit: min\n---\n## Value\n64\n")
    journal.note("b.md", "---\ntype: metric\nname: Run\nunit: min\n---\n## Value\nquick\n")
    first, second = journal.records()
    assert (first["fields"]["value"], second["fields"]["value"]) == (64.0, None)
    (problem,) = journal("check", "--only", "wrong-value", "--json").json["problems"]
    assert (problem["source"]["path"], problem["source"]["line"], problem["field"]) == ("b.md", 7, "value")


def test_a_wrong_value_is_not_reported_as_missing_too(journal):
    journal.note("a.md", "---\ntype: metric\nname: Run\nunit: min\nvalue: quick\n---\n")
    found = journal("check", "--json").json["problems"]
    assert [problem["code"] for problem in found if problem["field"] == "value"] == ["wrong-value"]


def test_all_that_is_wrong_is_said_at_once_and_every_other_note_counts(journal):
    journal.note("bad.md", "---\ntype: story\ntitle: A\ndate: 2026-02-30\nsituatoin: x\ntitle: B\n---\n")
    journal.note("kind.md", "---\ntype: storry\n---\n")
    (journal.root / "latin.md").write_bytes(b"caf\xe9")
    journal.note("good.md", "---\ntype: story\ntitle: C\nresult: 5 %\n---\n")
    done = journal("check", "--json")
    assert done.code == 3
    found = {
        (problem["code"], problem["source"]["path"], problem["source"]["line"]) for problem in done.json["problems"]
    }
    assert {
        ("bad-date", "bad.md", 4),
        ("unknown-key", "bad.md", 5),
        ("doubled-key", "bad.md", 6),
        ("unknown-kind", "kind.md", 2),
        ("not-utf8", "latin.md", 1),
    } <= found
    assert [record["title"] for record in journal.records()] == ["B", "C"]


def test_fields_that_other_programs_write_are_no_findings(journal):
    journal.note("a.md", "---\ntype: story\ntitle: A\nresult: 5 %\naliases: [b]\ncssclass: wide\npublish: false\n---\n")
    assert journal("check", "--all", "--only", "unknown-key").code == 0


@pytest.mark.parametrize("line", ["kind: story", "tpye: win", "Typ: objective"])
def test_a_kind_named_by_another_key_is_said_with_the_line_to_write(journal, line):
    journal.note("a.md", f"---\n{line}\n---\nCut the wait by half.\n")
    (problem,) = journal("check", "--only", "unknown-kind", "--json").json["problems"]
    assert (problem["source"]["line"], problem["severity"], problem["expected"]) == (2, "warning", "type")
    assert problem["hint"].startswith("write 'type: ")


@pytest.mark.parametrize("line", ["kind: Deployment", "topic: story", "tape: short"])
def test_a_key_of_the_owners_names_no_kind(journal, line):
    journal.note("a.md", f"---\n{line}\n---\nCut the wait by half.\n")
    assert journal("check", "--all", "--only", "unknown-kind").code == 0


def test_evidence_without_a_text_is_what_its_first_paragraph_says(journal):
    journal.note("a.md", "---\ntype: win\n---\nCut the build to 12 minutes\nfor everyone.\n\nIt was slow.\n")
    (record,) = journal.records()
    assert record["title"] == "Cut the build to 12 minutes for everyone."
    assert (record["fields"]["text"], record["fields"]["details"]) == (record["title"], "It was slow.")
    assert [figure["line"] for figure in record["fields"]["figures"]] == [4]
    assert journal("check", "--only", "missing-field").code == 0


@pytest.mark.parametrize(
    ("written", "value"), [("2,5", 2.5), ("-2,5", -2.5), ("1.200,50", 1200.5), ("1,200.50", 1200.5), ("1,200", 1200)]
)
def test_a_number_may_have_a_decimal_comma(journal, written, value):
    journal.note("a.md", f"---\ntype: metric\nname: Wait at the gate\nvalue: {written}\nunit: min\n---\n")
    assert journal.records()[0]["fields"]["value"] == value


def test_the_key_type_may_be_written_in_capitals(journal):
    journal.note("a.md", "---\nType: evidence\ntext: Hung 9 bells\n---\n")
    (record,) = journal.records()
    assert (record["kind"], record["title"]) == ("evidence", "Hung 9 bells")
    assert journal("check", "--only", "unknown-kind").code == 0


STORY = "---\ntitle: The night shift\ndate: 2025-11-03\n---\n{}## Situation\nThe gate stuck.\n## Result\nIt opens.\n"


@pytest.mark.parametrize(("heading", "title"), [("", "The night shift"), ("# A cold one\n", "A cold one")])
def test_a_note_that_holds_one_story_gives_it_its_day_and_its_title(journal, heading, title):
    journal.note("a.md", STORY.format(heading))
    (record,) = journal.records()
    assert (record["kind"], record["title"], record["date"]) == ("story", title, "2025-11-03")


def test_a_note_of_several_records_dates_none_of_them(journal):
    journal.note("a.md", f"{STORY.format('')}\n## Wins\n\n- Hung 9 bells in the tower\n")
    assert {record["date"] for record in journal.records()} == {None}


@pytest.mark.parametrize(("heading", "found"), [("Situaton", 1), ("Situation", 0), ("Notes", 0), ("Results", 0)])
def test_a_heading_that_is_nearly_a_part_of_the_kind_is_a_finding(journal, heading, found):
    journal.note("a.md", f"---\ntype: story\ntitle: The gate\n---\n## {heading}\nThe gate stuck.\n")
    assert journal("check", "--only", "unknown-heading").code == found


@pytest.mark.parametrize(
    ("written", "day"), [("17.03.2026", "2026-03-17"), ("3.4.2026", "2026-04-03"), ("17/3/2026", "2026-03-17")]
)
def test_a_date_in_front_matter_may_be_written_as_in_the_text(journal, written, day):
    journal.note("a.md", f"---\ntype: evidence\ndate: {written}\n---\n\nHung the bells.\n")
    assert [one["date"] for one in journal("list", "--json").json] == [day]
    assert "bad-date" not in journal("check", "--all").out


@pytest.mark.parametrize("written", ["03/04/2026", "31.02.2026", "17.03.", "3"])
def test_a_date_in_front_matter_that_may_be_another_day_or_is_none_is_a_finding(journal, written):
    journal.note("a.md", f"---\ntype: evidence\ndate: {written}\n---\n\nHung the bells.\n")
    assert "bad-date" in journal("check").out
