"""A draft is written from the notes and then belongs to its owner."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

DRAFT = "reviews/2026-H1.md"


def read(journal):
    return (journal.root / DRAFT).read_bytes().decode()


def edit(journal, old, new):
    text = read(journal)
    assert old in text
    (journal.root / DRAFT).write_bytes(text.replace(old, new).encode())


def snapshot(journal):
    return {path: path.read_bytes() for path in journal.root.rglob("*.md")}


def test_every_line_of_a_new_draft_says_where_it_is_from(begun):
    done = begun("review", "--draft")
    assert done.code == 0
    assert "wrote reviews/2026-H1.md" in done.err
    told = [line for line in read(begun).split("\n") if line.lstrip().startswith("- ") and "<!-- " in line]
    assert len(told) > 3
    assert all(re.search(r"<!-- from \S.* · [0-9a-f]{6}\.[0-9a-f]{6} -->$", line) for line in told)


def test_a_draft_looks_like_this(begun, golden):
    begun("review", "--draft")
    golden("review/draft.md", read(begun))


def test_no_other_note_changes_by_a_byte(begun):
    before = snapshot(begun)
    begun("review", "--draft")
    begun("review", "--draft")
    assert {path: path.read_bytes() for path in before} == before


def test_a_second_run_changes_nothing(begun):
    begun("review", "--draft")
    first = read(begun)
    assert "nothing new for reviews/2026-H1.md" in begun("review", "--draft").err
    assert read(begun) == first


def test_a_dry_run_prints_the_draft_and_writes_nothing(begun):
    done = begun("review", "--draft", "--dry-run")
    assert "## 1. What progress" in done.err
    assert not (begun.root / "reviews").exists()


def test_a_draft_is_no_fresh_evidence(begun):
    before = [(record["kind"], record["id"]) for record in begun.records()]
    begun("review", "--draft")
    more = {record["kind"] for record in begun.records() if (record["kind"], record["id"]) not in before}
    assert more == {"review", "answer"}
    assert begun("review", "--json").json["counts"]["records"] == 4


def test_the_review_shows_a_draft_as_drafted_until_its_owner_edits_it(begun):
    begun("review", "--draft")
    assert begun("review", "--json").json["answers"][0]["status"] == "drafted"
    edit(begun, "Wrote the runbook that five people use.", "Wrote the runbook. Five people use it.")
    first = begun("review", "--json").json["answers"][0]
    assert first["status"] == "answered"
    line = next(line for line in first["lines"] if "runbook" in line["text"])
    assert line["records"] == ["wins#wrote-the-runbook-that-five-people"]
    assert [place["path"] for place in line["source"]] == ["wins.md", DRAFT]


def test_what_was_edited_stays_and_what_was_not_is_refreshed(begun):
    begun("review", "--draft")
    edit(begun, "Wrote the runbook that five people use.", "My runbook, used by five.")
    begun.note("wins.md", (begun.root / "wins.md").read_text().replace("46 minutes now", "45 minutes now"))
    done = begun("review", "--draft")
    assert "1 line refreshed" in done.err
    assert "My runbook, used by five." in read(begun)
    assert "Removed a step nobody needed, 45 minutes now." in read(begun)


def test_new_evidence_is_put_behind_its_objective(begun):
    begun("review", "--draft")
    begun.note("new.md", "# Wins\n\n- 2026-06-10 taught Bo the night run, 2 evenings [[night]]\n")
    begun("review", "--draft")
    lines = [line.strip() for line in read(begun).split("\n")]
    place = next(number for number, line in enumerate(lines) if line.startswith("- Taught Bo"))
    talk = next(number for number, line in enumerate(lines) if line.startswith("- One talk"))
    assert place < talk


def test_what_was_deleted_stays_away(begun):
    begun("review", "--draft")
    text = "\n".join(line for line in read(begun).split("\n") if "runbook that five" not in line)
    (begun.root / DRAFT).write_text(text)
    begun("review", "--draft")
    assert "Wrote the runbook that five people use" not in read(begun)


def test_an_edited_line_whose_source_changed_is_marked(begun):
    begun("review", "--draft")
    edit(begun, "Wrote the runbook that five people use.", "My runbook, used by five.")
    begun.note("wins.md", (begun.root / "wins.md").read_text().replace("five people use", "six people use"))
    (finding,) = begun("check", "--only", "source-changed", "--json").json["problems"]
    assert "has changed: wins#" in finding["message"]
    assert "1 marked" in begun("review", "--draft").err
    assert re.search(r"My runbook, used by five\. <!-- from .* · source changed -->", read(begun))
    assert "nothing new" in begun("review", "--draft").err


def test_an_edited_line_whose_source_is_gone_is_marked(begun):
    begun("review", "--draft")
    edit(begun, "Wrote the runbook that five people use.", "My runbook, used by five.")
    text = (begun.root / "wins.md").read_text()
    begun.note("wins.md", "\n".join(line for line in text.split("\n") if "runbook" not in line))
    begun("review", "--draft")
    assert re.search(r"My runbook, used by five\. <!-- .* · source gone -->", read(begun))


def test_a_line_without_source_fails_the_check(begun):
    begun("review", "--draft")
    edit(begun, "  - Wrote the runbook", "  - Saved the company a fortune.\n  - Wrote the runbook")
    done = begun("check", "--only", "draft-without-source")
    assert done.code == 1
    assert "ERROR draft-without-source" in done.out
    assert "'Saved the company a fortune.' comes from no note" in " ".join(done.out.split())


def test_an_answer_over_the_limit_fails_the_check(begun):
    begun("review", "--draft")
    edit(
        begun,
        "## 4. How can your manager best support you in reaching your objectives? *\n",
        "## 4. How? *\n\n" + "x " * 151,
    )
    assert "answer 4 has 151 words, 150 are allowed" in begun("check", "--only", "over-limit").out


def test_decisions_are_offered_in_a_remark_and_left_to_their_owner(begun):
    begun("review", "--draft")
    assert "<!-- Yours to decide. From your notes, to choose from:\n- One talk outside the company" in read(begun)
    assert begun("review", "--json").json["answers"][2]["status"] == "unanswered"


def test_a_review_written_by_hand_is_only_filled_where_it_is_empty(begun):
    front = "---\ntype: review\nperiod: 2026-H1\nform: mid-year-4\n---\n\n"
    text = f"{front}1. Progress? *\n\n   A good half.\n\n3. Priorities? *\n"
    begun.note(DRAFT, text)
    begun("review", "--draft")
    assert read(begun).startswith(text)
    assert "Yours to decide" in read(begun)


def test_a_pasted_form_is_taken_over_word_for_word(begun):
    begun.note(
        "mid year.md",
        "1. What progress? *\n\n- One (1) thing: a < b\n\n"
        "2. Who can speak to it?\n\n- Mia Lund\n\n3. Which priorities? *\n",
    )
    begun("review", "--draft")
    assert "- One (1) thing: a < b <!-- from mid year#what-progress" in read(begun)
    assert "nothing new" in begun("review", "--draft").err


def test_windows_line_ends_stay(begun):
    begun("review", "--draft")
    path = begun.root / DRAFT
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    begun.note("new.md", "# Wins\n\n- 2026-06-10 taught Bo the night run, 2 evenings [[night]]\n")
    begun("review", "--draft")
    data = path.read_bytes()
    assert data.count(b"\r\n") == data.count(b"\n")
    assert b"Taught Bo" in data


def test_a_refreshed_draft_can_be_undone(begun):
    begun("review", "--draft")
    edit(begun, "Wrote the runbook that five people use.", "My runbook.")
    before = read(begun)
    begun.note("new.md", "# Wins\n\n- 2026-06-10 taught Bo the night run, 2 evenings [[night]]\n")
    begun("review", "--draft")
    assert read(begun) != before
    assert begun("undo").code == 0
    assert read(begun) == before


def test_private_and_confidential_things_stay_out_of_a_draft(begun):
    begun.note(
        "p.md", "---\ntype: evidence\ntext: Quit drinking\ndate: 2026-02-02\nobjectives: [night]\nprivate: true\n---\n"
    )
    begun.note(
        "c.md",
        "---\ntype: evidence\ntext: Won Initech\ndate: 2026-02-02\nobjectives: [night]\nconfidential: true\n"
        "share_as: Won a large customer\n---\n",
    )
    begun("review", "--draft")
    assert "Quit drinking" not in read(begun)
    assert "Initech" not in read(begun)
    assert "Won a large customer." in read(begun)
    assert "nothing new" in begun("review", "--draft").err


def test_explain_says_where_a_line_came_from(begun):
    begun("review", "--draft")
    number = next(n for n, line in enumerate(read(begun).split("\n"), 1) if "runbook" in line)
    explained = begun("review", "--explain", str(number), "--json").json
    assert explained["state"] == "as it was put together"
    (record,) = explained["records"]
    assert record["source"] == [{"path": "wins.md", "line": 4, "end_line": 4}]
    assert record["says"]["date"] == "2026-02-11"
    edit(begun, "Wrote the runbook that five people use.", "My runbook.")
    assert "Edited since it was put together." in begun("review", "--explain", f"{DRAFT}:{number}").out


@pytest.mark.parametrize("line", ["1", "999", "abc"])
def test_explain_refuses_a_line_that_is_no_part_of_an_answer(begun, line):
    begun("review", "--draft")
    done = begun("review", "--explain", line)
    assert (done.code, done.out) == (1, "")
    assert "no part of an answer" in done.err or "is no line of a review note" in done.err


WORDS = st.text(st.sampled_from("abcäß -–#*_<>[]().,:;!?0123456789\t|`'\""), min_size=1, max_size=40)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=WORDS, before=st.integers(0, 6), place=st.integers(0, 6))
def test_whatever_the_owner_writes_into_a_line_stays(begun, words, before, place):
    def taught(day):
        begun.note("new.md", f"# Wins\n\n- 2026-06-1{day} taught Bo the night run, {day + 2} evenings [[night]]\n")

    path = begun.root / DRAFT
    path.unlink(missing_ok=True)
    taught(before)
    begun("review", "--draft")
    lines = read(begun).split("\n")
    told = [number for number, line in enumerate(lines) if "<!-- from " in line]
    number = told[place % len(told)]
    lines[number] = f"  - mine: {words} {lines[number][lines[number].index('<!-- from ') :]}"
    path.write_bytes("\n".join(lines).encode())
    taught(place)
    begun("review", "--draft")
    assert f"  - mine: {words} <!-- from" in read(begun)
    again = read(begun)
    begun("review", "--draft")
    assert read(begun) == again


def test_a_line_that_looks_like_a_list_of_its_own_stays_a_line(begun):
    begun.note("twelve.md", "---\ntype: evidence\ntext: 12. release without a fault, 3 before\ndate: 2026-05-05\n"
               "objectives: [night]\nwitnesses: [Bo]\n---\n")  # fmt: skip
    begun("review", "--draft")
    assert "- 12\\. release without a fault, 3 before." in read(begun)
    assert begun("review", "--draft").err.startswith("nothing new")
    lines = [line["text"] for line in begun("review", "--json").json["answers"][0]["lines"]]
    assert "12. release without a fault, 3 before." in lines


def test_a_review_in_which_no_question_stands_yet_is_filled_with_those_of_its_form(begun):
    begun("add", "review", "--period", "2026-H1", "--people", "Ines Roth")
    assert begun("review", "--json").json["form"] == "mid-year-4"
    assert "refreshed reviews/2026-h1.md: 4 questions, " in begun("review", "--draft").err
    text = (begun.root / "reviews/2026-h1.md").read_text()
    assert "people: [Ines Roth]\nform: mid-year-4\nstate: draft\n---\n" in text
    assert "The night run is done by five" in text
    assert "nothing new for" in begun("review", "--draft").err
