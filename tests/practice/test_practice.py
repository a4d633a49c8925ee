"""`journal practice` and `journal debrief`, typed from a file: what is asked, kept, due, and asked to be mended."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def stories(journal):
    journal.note("journal.toml", 'targets = ["meta"]\n')
    journal.note("companies/meta.md", "---\ntype: company\nname: Meta\ninterview: 2026-07-02\n---\n")
    for name, competency, result in (("pager", "collaboration", ""), ("margins", "conflict", "Signed by 3 teams.")):
        text = f"---\ntype: story\ntitle: The {name}\ndate: 2026-03-01\ncompetencies: [{competency}]\n---\n"
        parts = "\n## Situation\n\nIt rang.\n\n## Action\n\nI counted.\n" + (
            f"\n## Result\n\n{result}\n" if result else ""
        )
        (journal.root / "stories").mkdir(exist_ok=True)
        (journal.root / f"stories/{name}.md").write_text(text + parts, encoding="utf-8")
    return journal


def answers(*grades: int, note: str = "", story: str = "") -> str:
    """What is typed for one answer: start, stop, another story, that it is that one, five grades, a note."""
    return "\n".join(["", "", *([story] if story else []), "", *map(str, grades), note]) + "\n"


def status(journal, **arguments):
    return journal("practice", "--status", "--json", **arguments).json


def folder(journal):
    return journal.root / ".journal" / "practice"


def test_nothing_was_tried_at_first(stories):
    report = status(stories)
    assert report["counts"] == {"due": 0, "shaky": 0, "never tried": 4, "held": 0, "ready": 0}
    assert [item["title"] for item in report["items"]][:2] == ["The first minute", "Why Meta"]
    assert report["days_left"] == 12


def test_a_sitting_fits_into_its_minutes_and_says_when_each_answer_comes_again(stories):
    result = stories(
        "practice", "--minutes", "6", typed=answers(2, 2, 2, 2, 3) + answers(3, 3, 0, 1, 3, note="figure!")
    )
    assert result.code == 0
    assert "kept 2 in .journal/practice" in result.out
    assert "The first minute: again on 2026-06-22" in result.out
    assert len(list(folder(stories).iterdir())) == 2


def test_what_held_is_ready_until_it_is_due(stories):
    stories("practice", "--minutes", "3", typed=answers(3, 3, 3, 3, 3))
    (first,) = [item for item in status(stories)["items"] if item["story"] == "opener"]
    assert (first["state"], first["times"], first["last"]) == ("ready", 1, "2026-06-20")
    (later,) = [item for item in status(stories, today=first["due"])["items"] if item["story"] == "opener"]
    assert later["state"] == "due"


def test_notes_are_never_touched_by_practice(stories):
    before = {path: path.read_bytes() for path in stories.root.rglob("*.md")}
    stories("practice", "--minutes", "9", typed=answers(1, 1, 1, 1, 1) * 3)
    assert {path: path.read_bytes() for path in stories.root.rglob("*.md")} == before


def test_weak_points_come_back_as_edits_with_their_line(stories):
    typed = "s\ns\n" + answers(3, 3, 0, 3, 3, story="pager")
    stories("practice", "--minutes", "9", typed=typed)
    (edit,) = status(stories)["edits"]
    assert edit["story"] == "stories/pager"
    assert "put one figure into the result" in edit["text"]
    assert edit["source"][0]["path"] == "stories/pager.md"
    out = stories("practice", "--status").out
    assert "EDITS TO MAKE" in out


def test_the_same_wording_is_not_asked_twice_while_there_is_another(stories):
    seen = []
    for _ in range(3):
        asked = [item["question"] for item in status(stories)["items"] if item["story"] == "stories/margins"]
        seen += asked
        attempt = {"kind": "attempt", "on": "2026-06-20", "story": "stories/margins", "question": asked[0]}
        folder(stories).mkdir(parents=True, exist_ok=True)
        (folder(stories) / f"{len(seen)}.json").write_text(json.dumps(attempt))
    assert len(set(seen)) == 3


def test_a_story_keeps_its_practice_when_its_note_is_renamed(stories):
    stories("practice", "--minutes", "9", typed="s\ns\n" + answers(3, 3, 3, 3, 3, story="pager"))
    (stories.root / "stories/pager.md").rename(stories.root / "stories/2026-03-pager.md")
    (item,) = [item for item in status(stories)["items"] if item["story"] == "stories/2026-03-pager"]
    assert item["times"] == 1


def test_a_broken_file_in_the_log_is_named_and_the_others_count(stories):
    stories("practice", "--minutes", "3", typed=answers(3, 3, 3, 3, 3))
    (folder(stories) / "2026-06-19-merge.json").write_text("<<<<<<< HEAD\n{}\n")
    result = stories("practice", "--status")
    assert result.code == 0
    assert ".journal/practice/2026-06-19-merge.json" in result.err
    assert "mend the file, or delete it" in result.err
    assert "1 ready" in result.out


def test_two_machines_write_different_files(stories):
    for _ in range(2):
        stories("practice", "--minutes", "3", typed=answers(1, 1, 1, 1, 1))
    names = sorted(path.name for path in folder(stories).iterdir())
    assert names == ["2026-06-20-opener-2.json", "2026-06-20-opener.json"]


def test_a_debrief_keeps_what_was_asked_and_the_next_sheet_knows(stories):
    result = stories(
        "debrief", "--company", "meta", "--asked", "Who was hard to convince?", "--used", "margins", "--went", "1"
    )
    assert result.code == 0
    assert "Who was hard to convince?: The margins (hardly well)" in result.out
    report = stories("prep", "--json").json
    assert report["questions"][0]["question"] == "Who was hard to convince?"
    assert report["questions"][0]["origin"] == "asked there on 2026-06-20"
    told = {story["story"]: story["told_before"] for story in report["stories"]}
    assert told["stories/margins"] == "2026-06-20"


@pytest.mark.parametrize("typed", ["2", "0", "20", "19", "ut"])
def test_a_grade_typed_too_early_or_the_inside_of_a_word_names_no_story(stories, typed):
    stories.note("memory.md", "## Failures\n\n- shut the wrong bay in 2019 -> reopened it by hand -> two keys since\n")
    result = stories("debrief", "--company", "meta", "--asked", "A mistake?", "--used", typed)
    assert (result.code, f"nothing here is called '{typed}'" in result.err) == (1, True)
    assert not folder(stories).exists()


@pytest.mark.parametrize("typed", ["shut", "wrong b", "2019", "bay wr", "memory.md:3"])
def test_beginnings_of_words_a_whole_number_or_its_place_name_a_story(stories, typed):
    stories.note("memory.md", "## Failures\n\n- shut the wrong bay in 2019 -> reopened it by hand -> two keys since\n")
    out = stories("debrief", "--company", "meta", "--asked", "A mistake?", "--used", typed).out
    assert "A mistake?: shut the wrong bay in 2019" in out


def test_the_next_sheet_says_what_was_asked_there_what_was_told_and_how_it_went(stories):
    asked = ["--asked", "Tell me about a time you failed.", "--used", "pager", "--went", "1"]
    asked += ["--asked", "Why Meta?", "--used", "margins", "--went", "2", "--note", "they dug for numbers"]
    stories("debrief", "--company", "meta", *asked)
    out = " ".join(stories("prep").out.split())
    assert "2026-06-20: Tell me about a time you failed. You told “The pager”, hardly well" in out
    assert "2026-06-20: Why Meta? You told “The margins”, mostly well" in out
    assert "2026-06-20, noted: they dug for numbers" in out
    assert "“Why Meta?” is still open" not in out
    assert "? Why Meta? ()" not in out


def test_what_is_due_comes_first_on_the_sheet_be_it_a_story_or_the_first_minute(stories):
    stories("practice", "--minutes", "3", typed=answers(2, 1, 1, 2, 2, note="too long"))
    (first, *_) = stories("prep", "--json", today="2026-06-30").json["practice"]
    assert (first["story"], first["state"]) == ("opener", "due")


def test_the_last_grades_and_the_note_are_shown_before_the_next_attempt(stories):
    stories("practice", "--minutes", "3", typed=answers(2, 1, 0, 2, 2, note="too long"))
    out = stories("practice", "--status").out
    assert "weak last time: my own part was clear (hardly); I said a number (not)" in " ".join(out.split())
    assert "you noted: too long" in out
    again = stories("practice", "--minutes", "3", typed=answers(2, 2, 2, 2, 2), today="2026-07-01")
    assert "1 day left" in again.err
    assert "you noted last time: too long" in again.err


def test_the_bank_adds_only_questions_that_the_words_of_the_story_meet(stories):
    (stories.root / "stories/margins.md").unlink()
    (stories.root / "stories/depot.md").write_text(
        "---\ntype: story\ntitle: The depot\ncompetencies: [conflict, leading]\n---\n\n## Action\n\nTen small routes.\n"
    )
    seen = set()
    for number in range(8):
        (asked,) = [item["question"] for item in status(stories)["items"] if item["story"] == "stories/depot"]
        seen.add(asked)
        attempt = {"kind": "attempt", "on": "2026-06-20", "story": "stories/depot", "question": asked}
        folder(stories).mkdir(parents=True, exist_ok=True)
        (folder(stories) / f"{number}.json").write_text(json.dumps(attempt))
    assert "Tell me about “The depot”." in seen
    assert "When did you lead people through a shock?" not in seen


def test_a_debrief_asks_when_nothing_is_given_and_keeps_the_last_question_at_the_end_of_input(stories):
    result = stories("debrief", "--company", "meta", typed="Why us?\n\n2\nTell me about a conflict.\nmargins\n")
    assert result.code == 0
    (path,) = folder(stories).iterdir()
    asked = json.loads(path.read_bytes())["asked"]
    assert [(one["question"], one["story"], one["went"]) for one in asked] == [
        ("Why us?", "", 2),
        ("Tell me about a conflict.", "stories/margins", None),
    ]


def test_a_debrief_with_more_stories_than_questions_is_refused(stories):
    result = stories("debrief", "--company", "meta", "--asked", "Why?", "--used", "pager", "--used", "margins")
    assert (result.code, "in its order" in result.err) == (2, True)
    assert not folder(stories).exists()


@pytest.mark.parametrize(
    "given", [["--asked", ""], ["--asked", " "], ["--used", "pager"], ["--went", "3"], ["--no-input"]]
)
def test_a_debrief_without_a_question_is_refused_and_keeps_nothing(stories, given):
    result = stories("debrief", "--company", "meta", *given)
    assert (result.code, "hint:" in result.err, folder(stories).exists()) == (2, True, False)


def test_practice_asks_nothing_if_it_may_not(stories):
    result = stories("practice", "--no-input")
    assert (result.code, "--status" in result.err, folder(stories).exists()) == (2, True, False)


def test_a_story_that_went_well_is_told_again_when_the_question_comes(stories):
    question = "When did nobody agree with your idea about lunch?"
    stories("debrief", "--company", "meta", "--asked", question, "--used", "pager", "--went", "3")
    (likely,) = [one for one in stories("prep", "--json").json["questions"] if one["question"] == question]
    assert (likely["story"], likely["why"]) == ("stories/pager", "you told it there, and it went well")
    assert "still open" not in stories("prep").out


def test_match_tells_first_what_went_well_when_the_question_came(stories):
    question = "When did nobody agree with your idea about lunch"
    stories("debrief", "--company", "meta", "--asked", question, "--used", "pager", "--went", "2")
    first, *others = stories("match", f"{question}?", "--json").json["matches"]
    assert (first["story"], first["near"]) == ("stories/pager", True)
    assert first["why"].startswith("you told it at Meta, and it went mostly well")
    assert first["weight"] > max((one["weight"] for one in others), default=0)


def test_match_does_not_repeat_what_went_badly(stories):
    question = "When did nobody agree with your idea about lunch?"
    stories("debrief", "--company", "meta", "--asked", question, "--used", "pager", "--went", "1")
    assert "you told it" not in stories("match", question).out


def test_a_question_that_went_well_with_a_story_kept_back_is_not_open(stories):
    path = stories.root / "stories/pager.md"
    path.write_text(path.read_text().replace("date:", "confidential: true\ndate:"))
    question = "Have you sent anybody home?"
    stories("debrief", "--company", "meta", "--asked", question, "--used", "pager", "--went", "3")
    (likely,) = [one for one in stories("prep", "--json").json["questions"] if one["question"] == question]
    assert (likely["story"], likely["answer"]) == (None, "what you told there; it went well")
    out = stories("prep").out
    assert "still open" not in out
    assert "()" not in out


def test_a_story_told_there_is_not_called_never_tried(stories):
    stories("debrief", "--company", "meta", "--asked", "A hard decision?", "--used", "pager", "--went", "3")
    out = " ".join(stories("prep").out.split())
    assert "The pager (told there on 2026-06-20, never practised)" in out
    assert "The pager (never tried)" not in out


def test_what_became_private_is_not_named_as_told_before(stories):
    stories("debrief", "--company", "meta", "--asked", "A hard decision?", "--used", "pager", "--went", "2")
    path = stories.root / "stories/pager.md"
    path.write_text(path.read_text().replace("date:", "private: true\ndate:"))
    stories("debrief", "--company", "meta", "--asked", "Another?", "--used", "pager")
    assert "The pager" not in stories("prep", "--json").out
    assert "You told “a private story”, mostly well" in " ".join(stories("prep").out.split())
    assert sum("The pager" in path.read_text() for path in folder(stories).iterdir()) == 1


@pytest.mark.parametrize("command", [["practice", "--status"], ["debrief", "--asked", "Why?", "--dry-run"]])
def test_a_company_that_no_note_knows_is_said_to_be_unknown(stories, command):
    result = stories(*command, "--company", "zzyzx")
    assert (result.code, "no note is about 'zzyzx'" in result.err) == (0, True)
    assert "no note is about" not in stories(*command, "--company", "meta").err


def test_a_dry_debrief_keeps_nothing(stories):
    assert stories("debrief", "--company", "meta", "--asked", "Why?", "--dry-run").code == 0
    assert not folder(stories).exists()


def test_the_status_is_as_it_was_read(stories, golden):
    stories("practice", "--minutes", "9", typed=answers(2, 1, 0, 2, 3) + answers(3, 3, 3, 3, 3))
    golden("practice-status.txt", stories("practice", "--status", today="2026-06-23").out)


def test_a_story_told_there_before_is_weak_for_it(stories):
    stories("debrief", "--company", "meta", "--asked", "Who was hard to convince?", "--used", "margins")
    told = stories("prep", "--company", "meta", "--json").json["stories"]
    weak = {story["story"]: [one["text"] for one in story["weaknesses"] if one["code"] == "used"] for story in told}
    assert weak["stories/margins"] == ["told there on 2026-06-20"]
    assert weak["stories/pager"] == []


def test_enter_all_the_way_or_two_seconds_make_nothing_ready(stories, speaks_for):
    stories("practice", "--minutes", "3", typed="\n" * 9)
    assert "1 attempt not graded" in stories("practice", "--status").out
    speaks_for(2)
    stories("practice", "--minutes", "3", typed=answers(3, 3, 3, 3, 3))
    assert status(stories)["counts"]["ready"] == 0


def test_what_took_no_time_is_not_kept(stories, speaks_for):
    speaks_for(0)
    result = stories("practice", typed="\n\n\n\n")
    assert "nothing was spoken" in result.err
    assert not folder(stories).exists()


def test_a_grade_typed_at_the_story_is_no_story(stories):
    stories.note("memory.md", "## Failures\n\n- 3 keys were gone -> I rang the smith -> two keys since\n")
    result = stories("practice", "--minutes", "3", typed="\n\n3\n\n" + "3\n" * 5 + "\n")
    assert "the grades come next" in result.err
    assert [item["story"] for item in status(stories)["items"] if item["times"]] == ["opener"]


WHOLE = """
    ---
    type: story
    title: The lift
    date: 2026-02-01
    competencies: [delivery]
    {}
    ---

    ## Situation

    The lift stood still.

    ## Action

    I carried 40 boxes up myself.

    ## Result

    All 40 of 40 were there at noon, 2 hours early.

    ## Learning

    Since March I ask for the key.
    """


def readiness(journal):
    """What the sheet, the gaps and practice say about the same stories."""
    (hole,) = [one["text"] for one in journal("prep", "--json").json["holes"] if one["about"] == "ready"]
    row = next(one for one in journal("gaps", "--json").json["stories"]["rows"] if one["id"] == "stories/lift")
    item = next(one for one in status(journal)["items"] if one["story"] == "stories/lift")
    return hole.split(" ")[0], journal("gaps", "--json").json["stories"]["ready"], row["state"], item["state"]


def test_ready_is_one_thing_to_the_sheet_the_gaps_and_practice(stories):
    stories.note("stories/lift.md", WHOLE.format(""))
    assert readiness(stories) == ("0", 0, "told in full", "never tried")
    told = answers(3, 3, 3, 3, 3, story="lift")
    stories("practice", "--minutes", "3", typed=told)
    assert readiness(stories) == ("1", 1, "ready", "ready")


def test_its_owner_may_call_a_story_ready_that_was_never_practised_here(stories):
    stories.note("stories/lift.md", WHOLE.format("state: ready"))
    assert readiness(stories) == ("1", 1, "ready", "ready")
    stories("practice", "--minutes", "3", typed=answers(1, 0, 1, 0, 1, story="lift"))
    assert readiness(stories) == ("0", 0, "shaky", "shaky")


def test_a_story_that_held_with_a_part_missing_is_not_ready(stories):
    stories("practice", "--minutes", "3", typed=answers(3, 3, 3, 3, 3, story="pager"))
    (pager,) = [item for item in status(stories)["items"] if item["story"] == "stories/pager"]
    assert (pager["state"], pager["lacks"]) == ("held", "no result")
    assert "its note: no result" in stories("practice", "--status").out


def test_stories_outside_the_sheet_and_own_questions_without_one_are_practised_too(stories):
    stories.note("stories/crate.md", "---\ntype: story\ntitle: A crate\n---\n\n## Situation\n\nIt stood there.\n")
    stories.note("asked.md", "---\ntype: questions\n---\n\n## growth\n\n- What is a p-value?\n")
    titles = [item["title"] for item in status(stories)["items"]]
    assert {"A crate", "What is a p-value?"} <= set(titles)
    stories("practice", "--minutes", "3", typed=answers(3, 3, 3, 3, 3, story="crate"))
    (crate,) = [item for item in status(stories)["items"] if item["story"] == "stories/crate"]
    assert (crate["times"], crate["due"]) == (1, "2026-06-24")


def test_the_day_an_answer_comes_again_stays_as_it_was_announced(stories):
    said = stories("practice", "--minutes", "3", typed=answers(3, 3, 3, 3, 3)).out
    for today in ("2026-06-21", "2026-06-30", "2026-07-05"):
        (first,) = [item for item in status(stories, today=today)["items"] if item["story"] == "opener"]
        assert f"The first minute: again on {first['due']}" in said


def test_a_debrief_may_be_of_another_day_and_says_that_the_interview_is_still_to_come(stories):
    result = stories("debrief", "-c", "meta", "--asked", "Why us?", "--on", "yesterday")
    assert "2026-06-19-debrief-meta" in result.err
    assert "the interview is noted for 2026-07-02" in stories("debrief", "-c", "meta", "--asked", "Who?").err
    assert stories("debrief", "-c", "meta", "--asked", "Who?", "--on", "2026-07-01").code == 2


@pytest.mark.parametrize("slip", ["9", "4", "12"])
def test_a_grade_typed_too_early_is_no_word_of_a_title(stories, slip):
    stories.note(
        "stories/boat.md",
        f"---\ntype: story\ntitle: The boat at {slip}\ndate: 2026-03-01\n---\n\n## Action\n\nI rowed.\n",
    )
    result = stories("practice", "--minutes", "3", typed=answers(3, 3, 3, 3, 3, story=slip))
    assert "the grades come next" in result.err
    assert "told:" not in result.err
    (kept,) = folder(stories).iterdir()
    assert json.loads(kept.read_text("utf-8"))["story"] == "opener"


def test_another_story_than_meant_can_be_put_right_before_the_grades(stories):
    typed = answers(3, 3, 3, 3, 3, story="pager\nmargins")
    stories("practice", "--minutes", "3", typed=typed)
    (kept,) = folder(stories).iterdir()
    assert json.loads(kept.read_text("utf-8"))["story"] == "stories/margins"


@pytest.mark.parametrize("place", [2, 3, 5])
def test_q_ends_the_sitting_at_every_question_and_keeps_what_was_graded(stories, place):
    typed = ["", "", "", "3", "2", "1", "3", "3", ""]
    result = stories("practice", "--minutes", "9", typed="\n".join([*typed[:place], "q", *typed]) + "\n")
    assert "kept 1 in .journal/practice" in result.out
    (kept,) = folder(stories).iterdir()
    assert list(json.loads(kept.read_text("utf-8"))["grades"].values()) == [3, 2][: max(0, place - 3)]


def test_the_minutes_of_a_sitting_are_accounted_for(stories):
    result = stories("practice", "--minutes", "6", typed="q\n")
    assert "2 answers, 2 minutes to speak and one to grade each" in " ".join(result.err.split())
