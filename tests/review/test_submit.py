"""A finished review is frozen and stays as it was sent."""

import json

import pytest

DRAFT = "reviews/2026-H1.md"


@pytest.fixture
def finished(begun):
    begun("review", "--draft")
    path = begun.root / DRAFT
    text = path.read_text()
    for number in (3, 4):
        question = next(line for line in text.split("\n") if line.startswith(f"## {number}."))
        text = text.replace(question, f"{question}\n\nMore of the same.")
    path.write_text(text)
    return begun


def test_an_unfinished_review_is_not_sent(begun):
    begun("review", "--draft")
    done = begun("review", "--submit")
    assert done.code == 1
    assert "question 3 is required and has no answer" in done.err
    assert "state: draft" in (begun.root / DRAFT).read_text()


def test_without_a_note_there_is_nothing_to_send(begun):
    assert "there is no review note for 2026-H1" in begun("review", "--submit").err


def test_a_sent_review_says_so_and_keeps_a_copy_with_the_records_it_cites(finished):
    before = (finished.root / DRAFT).read_text()
    assert finished("review", "--submit").code == 0
    after = (finished.root / DRAFT).read_text()
    assert after == before.replace("state: draft\n", "state: submitted\nsubmitted: 2026-06-20\n")
    copy = json.loads((finished.root / "reviews/2026-H1.sent.json").read_text())
    assert copy["text"] == after
    assert "wins#wrote-the-runbook-that-five-people" in [record["id"] for record in copy["records"]]
    assert finished("check", "--only", "submitted-changed").code == 0


def test_what_was_sent_stays_though_note_and_records_change(finished):
    finished("review", "--submit")
    path = finished.root / DRAFT
    path.write_text(path.read_text().replace("More of the same.", "Less of the same."))
    finished.note("night.md", (finished.root / "night.md").read_text().replace("target: 30", "target: 40"))
    answers = finished("review", "--json").json["answers"]
    assert answers[2]["lines"][0]["text"] == "More of the same."
    for code, message in (
        ("submitted-changed", "has been edited since"),
        ("objective-changed", "target 30 then, target 40 now"),
    ):
        assert message in " ".join(finished("check", "--only", code).out.split())


def test_a_sent_review_is_neither_drafted_nor_sent_again(finished):
    finished("review", "--submit")
    assert "stays as it was" in finished("review", "--draft").err
    assert "was sent before" in finished("review", "--submit").err


def test_explain_shows_a_record_as_it_was_when_the_review_was_sent(finished):
    finished("review", "--submit")
    finished.note("wins.md", (finished.root / "wins.md").read_text().replace("five people", "nine people"))
    lines = (finished.root / DRAFT).read_text().split("\n")
    number = next(n for n, line in enumerate(lines, 1) if "runbook" in line)
    (record,) = finished("review", "--explain", str(number), "--json").json["records"]
    assert record["says"]["text"] == "wrote the runbook that five people use"


def test_draft_explain_and_submit_exclude_each_other(begun):
    done = begun("review", "--draft", "--submit")
    assert (done.code, "exclude each other" in done.err) == (2, True)


@pytest.mark.parametrize("force", [[], ["--force"]])
def test_a_review_that_answers_nothing_is_not_sent(journal, force):
    journal("add", "review", "--period", "2026-H1")
    done = journal("review", "--submit", *force)
    assert (done.code, "reviews/2026-h1.md answers no question yet" in done.err) == (1, True)
    assert [path.name for path in (journal.root / "reviews").iterdir()] == ["2026-h1.md"]


def test_a_required_question_that_does_not_stand_in_the_note_keeps_it_from_being_sent(finished):
    path = finished.root / DRAFT
    text = path.read_text()
    path.write_text(text[: text.index("## 4.")])
    done = finished("review", "--submit")
    assert (done.code, "question 4 is required and does not stand in it" in done.err) == (1, True)
    assert finished("review", "--submit", "--force").code == 0


def test_a_line_still_to_be_written_stays_so_on_its_way_into_the_review_and_is_not_sent(journal):
    journal.note(
        "self-review-2026-H1.md",
        "# Self review H1 2026\n\n## 1. What did you achieve?\nThe lift stops level now.\n\nTODO count the calls\n\n"
        "## 2. What did you learn?\nTo oil early.\n\n## 3. Where do you need support?\nA second welder.\n",
    )
    journal("review", "--draft")
    assert "TODO count the calls" in (journal.root / DRAFT).read_text()
    done = journal("review", "--submit")
    assert done.code == 1
    assert "'TODO' is still to be filled" in done.err
