import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

LINE = "Cut the pipeline to 64 min"


def test_a_line_is_enough(journal):
    done = journal("log", LINE)
    assert done.code == 0
    assert done.out == "evidence/2026-06-20-cut-the-pipeline-to-64-min  2026-06-20, 64 min\n"
    (note,) = journal.root.rglob("*.md")
    assert note.read_text() == f"---\ntype: evidence\ntext: {LINE}\ndate: 2026-06-20\n---\n"
    (record,) = journal.records()
    assert (record["kind"], record["fields"]["text"], record["date"]) == ("evidence", LINE, "2026-06-20")


def test_what_the_words_say_is_understood_and_shown_in_one_line(journal):
    journal.note("objectives/2026-h1-pipeline.md", "---\ntype: objective\ntitle: A pipeline of an hour\n---\n")
    done = journal(
        *(
            "log",
            "Halved the wait, see [[queue-design]] last friday #perf with @rosa",
            "--objective",
            "pipeline of an hour",
        ),
        *("--metric", "pipeline duration=64 min", "--with", "R.O.", "--tag", "#ops"),
    )
    assert done.out == (
        "evidence/2026-06-19-halved-the-wait-see-queue-design  2026-06-19 (last friday), for 2026-h1-pipeline, "
        "pipeline duration = 64 min, with R.O. and rosa, see queue-design, #ops, #perf\n"
    )
    (record,) = journal.records("--kind", "evidence")
    fields = record["fields"]
    assert fields["text"] == "Halved the wait, see [[queue-design]]"
    assert fields["objectives"] == ["2026-h1-pipeline"]
    assert fields["metrics"] == ["pipeline duration = 64 min"]
    assert fields["witnesses"] == ["R.O.", "rosa"]
    assert fields["links"] == ["queue-design"]
    assert record["tags"] == ["ops", "perf"]


def test_a_link_behind_a_tag_is_a_sign_and_alone_it_is_what_was_done(journal):
    journal("log", "Cut the wait at the lock #ops [[Locks]]")
    journal("log", "Shipped [[Locks]]")
    texts = {record["fields"]["text"] for record in journal.records("--kind", "evidence")}
    assert texts == {"Cut the wait at the lock", "Shipped [[Locks]]"}


def test_words_need_no_quotes_and_standard_input_may_hold_more_than_a_line(journal):
    assert journal("log", "Cut", "the", "wait").out.startswith("evidence/2026-06-20-cut-the-wait ")
    assert journal("log", "-", typed="Moved the queue\n\nIt took two nights.\n").code == 0
    assert (
        (journal.root / "evidence/2026-06-20-moved-the-queue.md").read_text().endswith("---\n\nIt took two nights.\n")
    )


@pytest.mark.parametrize(
    ("typed", "text", "when"),
    [
        ("yesterday: shipped it", "shipped it", "2026-06-19"),
        ("Shipped it (2026-05-28)", "Shipped it", "2026-05-28"),
        (
            "Paired on the cache yesterday with two people",
            "Paired on the cache yesterday with two people",
            "2026-06-19",
        ),
        ("Wrote about yesterday's outage", "Wrote about yesterday's outage", "2026-06-20"),
        ("Fixed what was broken since yesterday", "Fixed what was broken since yesterday", "2026-06-20"),
        ("Moved it from 2026-05-03 to 2026-07-01", "Moved it from 2026-05-03 to 2026-07-01", "2026-06-20"),
        ("The friday deploy works", "The friday deploy works", "2026-06-20"),
        ("Got it done 3 days ago", "Got it done", "2026-06-17"),
        ("2026-05-03 shipped it", "shipped it", "2026-05-03"),
        ("3 May 2026: shipped it", "shipped it", "2026-05-03"),
        ("05.05.2026 shipped it", "shipped it", "2026-05-05"),
        ("May 3, 2026 shipped it", "shipped it", "2026-05-03"),
        ("Shipped it on 3 May 2026", "Shipped it on 3 May 2026", "2026-05-03"),
        ("2026-05-03 to 2026-05-05 was quiet", "2026-05-03 to 2026-05-05 was quiet", "2026-06-20"),
        ("2026 plan written", "2026 plan written", "2026-06-20"),
    ],
)
def test_a_day_is_read_from_the_words_only_where_it_can_be_no_other(journal, typed, text, when):
    assert journal("log", typed).code == 0
    (record,) = journal.records()
    assert (record["fields"]["text"], record["date"]) == (text, when)


@pytest.mark.parametrize(
    ("typed", "text", "when"),
    [
        ("gestern drei Glocken gehängt", "gestern drei Glocken gehängt", "2026-06-19"),
        ("Vorgestern: drei Glocken gehängt", "drei Glocken gehängt", "2026-06-18"),
        ("hier, posé trois cloches", "posé trois cloches", "2026-06-19"),
        ("ayer colgué tres campanas", "ayer colgué tres campanas", "2026-06-19"),
        ("ontem pendurei três sinos", "ontem pendurei três sinos", "2026-06-19"),
        ("Vor drei Tagen die Glocke gehängt", "Vor drei Tagen die Glocke gehängt", "2026-06-17"),
        ("Gemeldet, was seit gestern offen war", "Gemeldet, was seit gestern offen war", "2026-06-20"),
    ],
)
def test_a_day_is_read_from_the_words_of_other_languages(journal, typed, text, when):
    assert "not clearly" not in journal("log", typed).out
    (record,) = journal.records()
    assert (record["fields"]["text"], record["date"]) == (text, when)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Letzten Freitag drei Glocken gehängt", "Letzten Freitag"),
        ("am 3. Mai drei Glocken gehängt", "am 3. Mai"),
        ("KW 21: drei Glocken gehängt", "KW 21"),
        ("Hier die Glocke gehängt", "Hier"),
        ("Posé la cloche hier", "hier"),
        ("Vendredi dernier, posé la cloche", "Vendredi dernier"),
        ("le 3 mai posé la cloche", "le 3 mai"),
        ("El viernes pasado colgué la campana", "El viernes pasado"),
        ("na sexta pendurei o sino", "na sexta"),
    ],
)
def test_what_other_languages_say_of_no_clear_day_is_never_today_without_a_word(journal, typed, said):
    assert f"('{said}' is not clearly one day gone by; say --on DATE if it was another)" in journal("log", typed).out


def test_a_small_word_behind_a_number_is_no_unit_in_any_language(journal):
    assert "120 auf" not in journal("log", "Lauf von 120 auf 64 min gekürzt").out


def test_two_days_in_the_words_are_left_to_their_owner(journal):
    done = journal("log", "Said it yesterday and the day before yesterday")
    assert "2026-06-20 (the words name 2 days; say --on DATE if it was another)" in done.out


@pytest.mark.parametrize("day", ["2026-05-03", "3 May 2026", "05.05.2026"])
def test_a_day_in_front_is_read_as_it_is_in_a_note(journal, day):
    journal("log", f"{day} Shipped it")
    journal.note("wins.md", f"# Wins\n\n- {day} Shipped it\n")
    one, other = journal.records()
    assert (one["title"], one["date"]) == (other["title"], other["date"])


@pytest.mark.parametrize("day", ["04/05/2026", "2026-02-30", "2030-01-01"])
def test_a_day_that_is_not_clear_stays_in_the_words_and_is_said(journal, day):
    done = journal("log", f"{day} shipped it")
    assert f"('{day}' is not clearly one day gone by; say --on DATE if it was another)" in done.out
    assert journal.records()[0]["fields"]["text"] == f"{day} shipped it"


@pytest.mark.parametrize("typed", ["on 14 May hung 3 bells", "hung 3 bells (14th of May)", "hung 3 bells, May 14"])
def test_a_day_without_a_year_is_said_to_be_in_doubt(journal, typed):
    assert "is not clearly one day gone by; say --on DATE" in journal("log", typed).out
    assert [record["date"] for record in journal.records()] == ["2026-06-20"]


@pytest.mark.parametrize("typed", ["Saved 5 crates on 3.5.26", "5/28 hung 3 bells"])
def test_a_day_in_numbers_is_said_to_be_in_doubt_and_is_no_figure(journal, typed):
    done = journal("log", typed)
    assert "is not clearly one day gone by; say --on DATE" in done.out
    assert not {"3.5", "5/28 hung"} & set(done.out.replace("\n", "").split(", "))


@pytest.mark.parametrize("typed", ["on 14 March 2026 hung 3 bells", "Am 14. März 2026 drei Glocken gehängt"])
def test_a_day_at_the_beginning_of_a_sentence_stays_in_it(journal, typed):
    journal("log", typed)
    (record,) = journal.records()
    assert (record["date"], record["title"]) == ("2026-03-14", typed)


def test_a_part_of_something_is_no_day_in_doubt(journal):
    assert "not clearly" not in journal("log", "3/4 of the bells hung").out


def test_a_month_that_is_a_verb_is_no_day(journal):
    assert "not clearly" not in journal("log", "Marched 3 km, we may 5 times").out


def test_a_metric_that_is_none_of_the_journals_is_refused(journal):
    journal("add", "metric", "Queue length", "--value", "9", "--unit", "crates")
    done = journal("log", LINE, "--metric", "queue lenth=3")
    assert (done.code, "no metric is called 'queue lenth'" in done.err) == (2, True)
    assert "did you mean 'Queue length'?" in done.err
    assert journal("log", LINE, "--metric", "queue length=3").code == 0


def test_a_day_still_to_come_is_refused_before_anything_is_written(journal):
    done = journal("log", LINE, "--on", "next monday")
    assert (done.code, done.err) == (
        2,
        (
            "journal: 2026-06-22 is still to come\n"
            "  hint: log what happened; what is to come is an objective: journal add objective"
        ),
    )
    assert not list(journal.root.iterdir())


def test_an_objective_that_is_not_there_is_refused(journal):
    done = journal("log", LINE, "--objective", "pipline")
    assert done.code == 1
    assert "nothing here is called 'pipline'" in done.err
    assert not list(journal.root.iterdir())


def test_a_metric_needs_a_name_and_a_number(journal):
    assert 'write --metric "pipeline duration=64 min"' in journal("log", LINE, "--metric", "fast").err


def test_a_dry_run_shows_the_note_and_writes_nothing(journal):
    done = journal("log", LINE, "--dry-run")
    assert done.out == f"---\ntype: evidence\ntext: {LINE}\ndate: 2026-06-20\n---\n"
    assert not list(journal.root.iterdir())


def test_nothing_to_log_is_said_so(journal):
    assert journal("log", "-", typed="\n").code == 2
    assert "there is nothing to log" in journal("log", "-", typed="").err


@pytest.mark.parametrize(
    "title",
    ["CON", "..", "/etc/x", "é" * 300, "e\u0301 and é", "🎉", "-", "a\x1b[2Jb", "a: b # c", "no", "12:30", "'q\"",
     "{{x}}",
     "---", "x" * 999],
)  # fmt: skip
def test_any_words_make_one_note_that_gives_them_back(journal, title):
    assert journal("log", "--", f"{title} ", "x").code == 0
    (note,) = journal.root.rglob("*.md")
    assert note.parent == journal.root / "evidence"
    assert len(note.name.encode()) <= 100
    (record,) = journal.records()
    assert record["fields"]["text"] == f"{title}  x"


def test_names_that_differ_by_case_alone_are_never_made(journal):
    journal.note("evidence/2026-06-20-Cut-The-Wait.md", "# mine\n")
    journal("log", "cut the wait")
    journal("log", "cut the wait")
    assert sorted(path.name for path in (journal.root / "evidence").iterdir()) == [
        "2026-06-20-Cut-The-Wait.md",
        "2026-06-20-cut-the-wait-2.md",
        "2026-06-20-cut-the-wait-3.md",
    ]


# ---- where it goes -----------------------------------------------------------------------------------------------


def test_the_journals_own_template_wins_and_what_it_leaves_empty_stays(journal):
    journal.note(
        "templates/notes/evidence.md",
        """
        ---
        type: evidence
        mood:
        text:
        company: Ostrelle # always
        ---

        ## Outcome
        """,
    )
    journal("log", LINE)
    (note,) = (journal.root / "evidence").iterdir()
    assert note.read_text() == (
        f"---\ntype: evidence\nmood:\ntext: {LINE}\ncompany: Ostrelle # always\ndate: 2026-06-20\n---\n\n## Outcome\n"
    )


def test_a_broken_template_is_named(journal):
    journal.note("templates/notes/evidence.md", "no front matter\n")
    done = journal("log", LINE)
    assert "has no front matter" in done.err
    assert done.code == 3


def test_a_folder_may_be_settled_but_never_lead_out_of_the_journal(journal):
    journal.note("journal.toml", '[folders]\nevidence = "log/wins"\n')
    assert journal("log", LINE).out.startswith("log/wins/2026-06-20-cut")
    journal.note("journal.toml", '[folders]\nevidence = "../elsewhere"\n')
    done = journal("log", LINE)
    assert "leads out of the journal" in done.err
    assert "what you typed is kept in" in done.err
    assert not (journal.root.parent / "elsewhere").exists()


@pytest.mark.parametrize(("mode", "wanted"), [(None, 0o600), (0o644, 0o644), (0o640, 0o640), (0o600, 0o600)])
def test_a_new_note_is_private_unless_the_journal_is_not(journal, mode, wanted):
    if mode is not None:
        journal.note("journal.toml", "").chmod(mode)
    before = os.umask(0)
    try:
        journal("log", LINE)
    finally:
        os.umask(before)
    (note,) = (journal.root / "evidence").iterdir()
    assert stat.S_IMODE(note.stat().st_mode) == wanted
    assert stat.S_IMODE((journal.root / ".journal").stat().st_mode) == 0o700
    log = next((journal.root / ".journal/undo").iterdir())
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


# ---- nothing is lost ---------------------------------------------------------------------------------------------


def test_what_cannot_be_written_is_kept_and_its_place_is_printed(journal):
    journal.note("evidence", "a file where the folder should be\n")
    done = journal("log", LINE)
    assert done.code == 1
    kept = done.err.rpartition("what you typed is kept in ")[2].strip()
    with Path(kept).open(encoding="utf-8") as file:
        assert file.read() == LINE
    assert kept.startswith(str(journal.root / ".journal/drafts"))


def test_where_nothing_can_be_written_at_all_the_words_stay_on_the_screen(journal, monkeypatch):
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("career_journal.notes.write.os.open", full)
    done = journal("log", LINE)
    assert done.code == 1
    assert "no space left on device" in done.err
    assert LINE in done.err


def test_it_starts_without_the_libraries_it_does_not_need(journal):
    code = (
        "import sys; from career_journal.cli.app import app; sys.argv[1:] = "
        f"['-C', {str(journal.root)!r}, 'log', {LINE!r}]; app(standalone_mode=False); "
        "print(*sorted({'yaml', 'msgspec', 'jinja2', 'rich', 'dateparser', 'prompt_toolkit', 'hashlib'}"
        " & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[1:] == [""]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("3. Juni drei Glocken gehängt", "3. Juni"),
        ("Drei Glocken am 3. Juni gehängt", "3. Juni"),
        ("12.6. drei Glocken gehängt", "12.6."),
        ("Drei Glocken am 12.6. gehängt", "12.6."),
        ("Drei Glocken am Montag gehängt", "am Montag"),
        ("on monday hung the bells", "on monday"),
        ("Monday hung the bells", "Monday"),
        ("Posé la cloche le 3 juin à Lyon", "3 juin"),
        ("Colgué la campana el 3 de junio en Vigo", "3 de junio"),
        ("6月3日挂了钟", "6月3日"),
        ("Hung the bells on 3 June 2026 in Aveiro", "3 June"),
        ("Hung the bells 2026-06-03 in Aveiro", "2026-06-03"),
    ],
)
def test_a_day_that_is_not_read_is_never_today_without_a_word_and_is_no_figure(journal, typed, said):
    done = journal("log", typed)
    assert done.out.rstrip().endswith(f"('{said}' is not clearly one day gone by; say --on DATE if it was another)")


@pytest.mark.parametrize("typed", ["Friday's bells", "The friday deploy works", "Bell 12.6 hung", "upgraded to 12.6."])
def test_a_weekday_that_only_names_something_is_no_day_in_doubt(journal, typed):
    assert "not clearly" not in journal("log", f"Oiled: {typed}").out


@pytest.mark.parametrize(
    "signs", ["@Priya [[Tower]]", "#ops [[Tower]]", "[[Tower]]", "#ops @Priya", "with @Priya [[Tower]]"]
)
@pytest.mark.parametrize("typed", ["Gestern drei Glocken gehängt", "Yesterday hung the bells, before 3"])
def test_signs_at_the_end_hide_no_day_in_the_words(journal, typed, signs):
    journal("log", f"{typed} {signs}")
    assert [record["date"] for record in journal.records()] == ["2026-06-19"]


@pytest.mark.parametrize("typed", ["- hung the bell", "  - [x] hung the bell", "* hung the bell", "[x] hung the bell"])
def test_a_line_pasted_from_a_list_loses_its_marker(journal, typed):
    assert journal("log", typed).code == 0
    assert journal.records()[0]["fields"]["text"] == "hung the bell"


@pytest.mark.parametrize("command", [("log", "-"), ("add", "evidence", "-")])
def test_several_items_are_not_taken_for_one_and_what_belongs_to_one_is(journal, command):
    done = journal(*command, typed="- hung the bell\n- oiled the gate\n")
    assert (done.code, "these are 2 items" in done.err) == (2, True)
    assert journal.records() == []
    journal(*command, typed="- hung the bell\n  - with a rope\n")
    (record,) = journal.records()
    assert (record["fields"]["text"], "with a rope" in record["fields"]["details"]) == ("hung the bell", True)
