import shlex
from pathlib import Path

import pytest

from career_journal.notes.compose import template_of
from career_journal.records import kinds
from career_journal.resources import templates

KINDS = tuple(sorted(path.stem for path in (templates() / "notes").glob("*.md")))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_added_by_the_example_of_its_help(journal, kind):
    example = f"Example: journal add {kind} {kinds()[kind].example}"
    assert " ".join(journal("add", kind, "--help").out.split()).endswith(example)
    done = journal("add", kind, *shlex.split(kinds()[kind].example))
    assert done.code == 0
    record = journal("show", "--json", done.out.strip()).json
    assert record["kind"] == kind
    unfinished = {"form": ["missing-field"], "ladder": ["missing-field"]}
    problems = journal("check", "--all", "--json").json["problems"]
    found = [problem["code"] for problem in problems if problem["severity"] == "error"]
    assert found == unfinished.get(kind, [])


@pytest.mark.parametrize("kind", KINDS)
def test_a_template_is_an_ordinary_note_of_its_kind_with_nothing_in_it(journal, kind):
    template = template_of(kind, None)
    journal.note("note.md", template.text)
    (record,) = [record for record in journal.records() if record["parent"] is None]
    assert record["kind"] == kind
    told = {name: value for name, value in record["fields"].items() if value not in ("", [], None, {}, False)}
    assert told == ({"private": True} if kind == "checkin" else {"verified": True} if kind == "company" else {})
    codes = {problem["code"] for problem in journal("check", "--all", "--json").json["problems"]}
    assert "unknown-key" not in codes
    assert "bad-front-matter" not in codes


def test_there_is_a_template_for_every_kind_that_can_be_a_note_of_its_owner():
    without = {"competencies", "vocabulary", "wording", "grading"}
    assert {name for name, kind in kinds().items() if not kind.is_part} - without <= set(KINDS)


def test_options_fill_the_front_matter_and_the_headings_of_the_template(journal):
    done = journal(
        *("add", "story", "The night the queue stopped", "--situation", "40 jobs\nand no pager", "--result", "64 min"),
        *("--with", "R.O.", "--with", "Ana, Ben", "--tag", "#ops", "--date", "last friday", "--private"),
    )
    assert done.out == "stories/2026-06-19-the-night-the-queue-stopped\n"
    assert (journal.root / "stories/2026-06-19-the-night-the-queue-stopped.md").read_text() == (
        "---\ntype: story\ntitle: The night the queue stopped\ndate: 2026-06-19\nwitnesses: [R.O., Ana, Ben]\n"
        "tags: [ops]\nprivate: true\n---\n\n"
        "## Situation\n\n40 jobs\nand no pager\n\n## Task\n\n## Action\n\n## Result\n\n64 min\n\n"
        "## Learning\n"
    )


@pytest.mark.parametrize(
    "text",
    ["# no heading", "a\n## Result\nb", "---", "- one\n- two", "a -> b", "[x](y.md) **bold**", "a: b\n\n    code"],
)
def test_whatever_an_answer_holds_it_reads_back_as_it_was_typed(journal, text):
    assert journal("add", "story", "Any", "--action", text, "--learning", "kept").code == 0
    (record,) = journal.records()
    assert record["fields"]["learning"] == "kept"
    plain = text.replace("[x](y.md)", "x").replace("**", "")
    assert record["fields"]["action"].split() in (text.split(), plain.split(), plain.replace("- ", "").split())


def test_an_objective_takes_its_key_results(journal):
    journal(
        "add",
        "objective",
        "Half the wait",
        "--period",
        "2026-H1",
        "--key-result",
        "p95, below 1 s",
        "--key-result",
        "b",
    )
    results = journal.records("--kind", "key_result")
    assert [record["title"] for record in results] == ["p95, below 1 s", "b"]
    assert {record["parent"] for record in results} == {"objectives/2026-h1-half-the-wait"}


def test_a_kind_may_be_named_in_the_plural_and_an_unknown_one_is_refused(journal):
    assert journal("add", "stories", "A title").code == 0
    assert journal("add", "storys", "A title").code == 2


def test_what_is_missing_is_named_with_its_option(journal):
    done = journal("add", "metric", "Duration")
    assert (done.code, done.err) == (
        2,
        "journal: a metric needs value and unit\n  hint: give it with --value and --unit",
    )
    assert not list(journal.root.iterdir())


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (["--value", "fast"], "'value' is 'fast', a number was expected"),
        (["--value", "1.4 %"], "hint: write value: 1.4 and unit: %"),
        (["--value", "1.200"], "'1.200' may be 1,200 or 1.2"),
        (["--date", "1/2/2024"], "'1/2/2024' may be 2024-01-02 or 2024-02-01"),
    ],
)
def test_an_option_that_cannot_be_understood_is_refused_before_anything_is_written(journal, options, why):
    done = journal("add", "metric", "Duration", "--unit", "min", *options)
    assert done.code == 2
    assert why in done.err
    assert not list(journal.root.iterdir())


def test_a_check_in_that_says_nothing_is_none(journal):
    for command in (["add", "checkin"], ["add", "checkin", "-"]):
        done = journal(*command, typed="")
        assert (done.code, "there is nothing to say in a checkin" in done.err) == (2, True)
    assert journal("add", "checkin", "--hours", "41").out == "checkins/2026-06-20\n"


# ---- standard input ----------------------------------------------------------------------------------------------


def test_standard_input_is_the_note_its_first_line_the_title(journal):
    done = journal("add", "story", typed="The queue\n\n## Situation\n\nlate\n\n## Result\n\n64 min\n")
    assert done.out == "stories/the-queue\n"
    assert (journal.root / "stories/the-queue.md").read_text() == (
        "---\ntype: story\ntitle: The queue\n---\n\n## Situation\n\nlate\n\n## Result\n\n64 min\n"
    )


@pytest.mark.parametrize(
    ("kind", "typed", "options", "name"),
    [
        ("review", "2026-H1\n\nmuch", [], "reviews/2026-h1"),
        ("feedback", "You wait\n\nand then ask", ["--from", "Ana"], "feedback/2026-06-20-you-wait"),
        ("metric", "Wait\n\nfrom the dashboard", ["--value", "64", "--unit", "min"], "metrics/wait"),
        ("checkin", "long day\n\nand night", [], "checkins/2026-06-20"),
    ],
)
def test_a_note_from_standard_input_has_the_name_it_would_have_from_options(journal, kind, typed, options, name):
    assert journal("add", kind, "-", *options, typed=typed).out == f"{name}\n"
    assert (journal.root / f"{name}.md").read_text().endswith(typed.partition("\n")[2] + "\n")


def test_below_a_title_that_is_given_stands_all_that_is_piped_in(journal):
    done = journal("add", "story", "The queue", "-", typed="Situation: late\nResult: 64 min\n")
    assert done.out == "stories/the-queue\n"
    (story,) = journal.records()
    assert (story["title"], story["fields"]["situation"], story["fields"]["result"]) == ("The queue", "late", "64 min")


def test_a_whole_note_is_taken_as_it_is_and_gets_its_type(journal):
    note = "---\ntitle: 'The queue' # mine\nowner: me\n---\n\nText\n"
    done = journal("add", "story", "-", typed=note)
    assert (journal.root / f"{done.out.strip()}.md").read_text() == note.replace(
        "owner: me\n", "owner: me\ntype: story\n"
    )


def test_a_whole_note_that_cannot_be_read_is_kept(journal):
    done = journal("add", "story", "-", typed="---\ntitle: a: b\n---\n\nLong text\n")
    assert done.code == 1
    kept = done.err.rpartition("what you typed is kept in ")[2].strip()
    with Path(kept).open(encoding="utf-8") as file:
        assert "Long text" in file.read()


# ---- the editor --------------------------------------------------------------------------------------------------


@pytest.fixture
def editor(tmp_path, monkeypatch):
    """Make a shell script the editor; `$1` is the file."""

    def use(script: str, name: str = "my editor") -> None:
        path = tmp_path / name
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)
        monkeypatch.delenv("VISUAL", raising=False)
        monkeypatch.setenv("EDITOR", f"'{path}'")

    return use


def test_the_editor_shows_what_a_good_answer_holds_and_leaves_none_of_it(journal, editor):
    editor('cp "$1" "$0.seen"; sed -i \'s/^title:/title: The queue/; s/^## Result/## Result\\n\\n64 min/\' "$1"')
    done = journal("add", "story", "--theme", "Conflict", "--edit")
    assert done.out == "stories/the-queue\n"
    text = (journal.root / "stories/the-queue.md").read_text()
    assert text == (
        "---\ntype: story\ntitle: The queue\ntheme: Conflict\n---\n\n## Situation\n\n## Task\n\n## Action\n\n"
        "## Result\n\n64 min\n\n## Learning\n"
    )
    seen = next(journal.root.parent.glob("*.seen")).read_text()
    assert "witnesses:  # people who can confirm it" in seen
    assert "<!-- what changed, with a number -->" in seen
    assert not list((journal.root / ".journal/drafts").iterdir())


def test_where_the_words_of_a_kind_stand_below_its_front_matter_the_editor_says_so(journal, editor):
    hint = "<!-- what was said, in their words -->"
    assert f"---\n\n{hint}\n" in journal("add", "feedback", "--edit", "--dry-run").out
    editor(f"sed -i 's/^from:.*/from: Ana/; s/{hint}/{hint}\\nYou wait/' \"$1\"")
    assert journal("add", "feedback", "--edit").out == "feedback/2026-06-20-you-wait\n"
    text = (journal.root / "feedback/2026-06-20-you-wait.md").read_text()
    assert text == ("---\ntype: feedback\nfrom: Ana\ndate: 2026-06-20\n---\n\nYou wait\n\n## What I did about it\n")


def test_an_editor_that_writes_nothing_adds_nothing(journal, editor):
    editor("true")
    done = journal("add", "story", "--edit")
    assert done.code == 1
    assert "there is no new note" in done.err
    assert not list(journal.root.glob("[!.]*"))
    assert not list((journal.root / ".journal/drafts").iterdir())


def test_broken_front_matter_is_added_as_typed_and_reported(journal, editor):
    editor('printf -- "---\\ntype: story\\ntitle: a: b\\n---\\n\\nmy text\\n" > "$1"')
    done = journal("add", "story", "--edit")
    assert done.code == 1
    assert "the front matter cannot be read" in done.err
    (note,) = (journal.root / "stories").iterdir()
    assert "my text" in note.read_text()


def test_an_editor_that_fails_adds_nothing_and_keeps_what_was_written(journal, editor):
    editor('echo "my long text" >> "$1"; exit 3')
    done = journal("add", "story", "--edit")
    assert done.code == 1
    assert "ended with 3, so nothing was changed" in done.err
    kept = done.err.rpartition("what you wrote is kept in ")[2].strip()
    with Path(kept).open(encoding="utf-8") as file:
        assert "my long text" in file.read()
    assert not list(journal.root.glob("[!.]*"))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["objective", "Half the wait", "--period", "nonsense"], "'nonsense' is not a period"),
        (["evidence", "Cut the wait", "--date", "2030-01-01"], "2030-01-01 is still to come"),
        (
            ["role", "Signaller", "--start", "2026-05", "--end", "2025-01"],
            "it ends (2025-01) before it starts (2026-05)",
        ),
    ],
)
def test_what_makes_no_sense_is_refused_before_anything_is_written(journal, arguments, said):
    done = journal("add", *arguments)
    assert (done.code, said in done.err) == (2, True)
    assert not list(journal.root.iterdir())


def test_a_period_is_written_down_by_its_name(journal):
    journal("add", "objective", "Half the wait", "--period", "this half")
    journal("add", "objective", "Hang the bells", "--period", "H2 2026")
    assert [record["fields"]["period"] for record in journal.records()] == ["2026-H1", "H2 2026"]


def test_a_role_ends_no_sooner_than_it_starts_when_it_is_changed(journal):
    journal("add", "role", "Signaller", "--start", "2024-05", "--end", "2025-01")
    assert "it ends (2023) before it starts (2024-05)" in journal("set", "signaller", "end=2023").err
    assert journal("set", "signaller", "start=2021", "end=2022").code == 0
