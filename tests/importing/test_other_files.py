"""Résumés and tables of goals become typed notes; each kind of file is one module."""

from __future__ import annotations

import json

import pytest

RESUME = {
    "basics": {"name": "Talvi"},
    "work": [
        {
            "name": "Tram Works",
            "position": "Dispatcher",
            "startDate": "2020-01",
            "endDate": "2024-03-01",
            "url": "https://trams.example",
            "summary": "Ran the night shift.",
            "highlights": ["Cut the delay from 12 to 7 minutes", "Trained 4 people"],
        }
    ],
    "projects": [{"name": "Snow plan", "startDate": "2023", "highlights": ["No tram lost"], "keywords": ["snow"]}],
    "awards": [{"title": "Driver of the year", "date": "2022-05-01", "awarder": "The union"}],
    "references": [{"name": "Ines", "reference": "She sees the jam before it is there."}],
    "skills": [{"name": "Timetables"}],
}

GOALS = """\
Goal Name,Description,OWNER,Due_Date,Status,Progress,Metric Start,Metric Target,Metric Current,Parent Goal,Colour
Half the wait,"Passengers wait, and leave",Ines,2026-06-30,On Track,40%,12,6,9,,red
Signals checked,,Ines,2026-05-01,Complete,100%,0,40,40,Half the wait,
Plan a season,,Me,30.09.2026,Not started,,,,,,
"""


@pytest.fixture
def resume(tmp_path):
    path = tmp_path / "resume.json"
    path.write_text(json.dumps(RESUME, indent=2))
    return path


@pytest.fixture
def goals(tmp_path):
    path = tmp_path / "goals.csv"
    path.write_text(GOALS)
    return path


def test_jobs_of_a_resume_are_roles_and_what_was_reached_there_is_evidence(journal, resume):
    done = journal("import", "--yes", str(resume))
    assert (done.code, "7 imported + 1 skipped + 0 failed = 8 in all" in done.err) == (0, True)
    found = {record["title"]: record for record in journal.records()}
    job = found["Dispatcher"]["fields"]
    assert (job["company"], job["start"], job["end"]) == ("Tram Works", "2020-01", "2024-03-01")
    assert job["details"] == "Ran the night shift.\nurl: https://trams.example"
    win = found["Cut the delay from 12 to 7 minutes"]
    assert (win["kind"], win["date"], win["fields"]["company"]) == ("evidence", None, "Tram Works")
    assert found["Snow plan"]["fields"]["details"] == "keywords: snow"
    assert found["Driver of the year"]["date"] == "2022-05-01"
    assert [record["fields"]["from"] for record in journal.records("--kind", "feedback")] == ["Ines"]


def test_what_a_resume_holds_that_is_no_record_is_named_in_the_plan(journal, resume):
    plan = journal("import", "--dry-run", str(resume)).out
    assert "8 records: 7 in these rows, 1 staying." in plan
    assert "Stays: skills is no record of a journal:\n\n- 46: Timetables" in plan


def test_goals_of_a_table_are_objectives_with_the_goals_below_them_as_key_results(journal, goals):
    assert journal("import", "--yes", str(goals)).code == 0
    wait, season = sorted(journal.records("--kind", "objective"), key=lambda record: record["title"])
    assert (wait["fields"]["due"], wait["fields"]["agreed_with"]) == ("2026-06-30", "")
    assert (wait["fields"]["state"], season["fields"]["due"]) == ("active", "2026-09-30")
    assert wait["fields"]["why"] == "Passengers wait, and leave"
    assert wait["fields"]["details"].split("\n") == [
        "Status: On Track", "Progress: 40%", "Colour: red", "Signals checked: Status: Complete; Progress: 100%",
    ]  # fmt: skip
    measured = {
        record["title"]: (record["fields"]["baseline"], record["fields"]["target"], record["fields"]["current"])
        for record in journal.records("--kind", "key-result")
    }
    assert measured == {"Half the wait": (12, 6, 9), "Signals checked": (0, 40, 40)}


def imported(journal, tmp_path, table):
    path = tmp_path / "goals.csv"
    path.write_text(table, encoding="utf-8")
    assert journal("import", "--yes", str(path)).code == 0
    return {(one["kind"], one["title"]): one for one in journal.records()}


def test_whoever_has_a_goal_did_not_agree_to_it_and_the_goals_of_others_are_shown_as_theirs(journal, tmp_path):
    path = tmp_path / "goals.csv"
    path.write_text("Goal,Owner,Agreed with,Period\nHalf the wait,Talvi,Ines,H1 2026\nNew tracks,Omar,,H1 2026\n")
    plan = journal("import", "--dry-run", str(path)).out
    assert "New tracks (owner: Omar)" in plan
    found = imported(journal, tmp_path, path.read_text())
    wait, tracks = found["objective", "Half the wait"]["fields"], found["objective", "New tracks"]["fields"]
    assert (wait["agreed_with"], wait["owner"]) == ("Ines", "Talvi")
    assert (tracks["agreed_with"], tracks["owner"]) == ("", "Omar")
    assert "New tracks (of Omar)" in journal("review").out
    assert "no state, of Talvi, agreed with Ines" in journal("review").out


def test_a_line_below_two_goals_of_one_name_belongs_to_neither(journal, tmp_path):
    table = "Goal,Due,Target,Parent Goal\nCalm,2026-06-30,,\nCalm,2026-12-31,,\nFewer bells,,3,Calm\n"
    imported(journal, tmp_path, table)
    assert len(journal.records("--kind", "objective")) == 3
    (bells,) = journal.records("--kind", "key-result")
    assert (bells["title"], bells["fields"]["target"]) == ("Fewer bells", 3)


def test_a_goal_of_somebody_else_below_another_stays_a_goal(journal, tmp_path):
    table = (
        "Goal,Owner,Status,Due,Target,Parent Goal\nCalm,Talvi,On track,2026-06-30,,\n"
        'New tracks,Omar,On track,2026-05-01,3,Calm\nFares,Talvi,,,"£1,500,000",Calm\n'
    )
    found = imported(journal, tmp_path, table)
    assert ("objective", "New tracks") in found
    assert found["key_result", "Fares"]["fields"]["unit"] == "£"


def test_a_second_import_of_other_files_adds_nothing(journal, resume, goals, files):
    journal("import", "--yes", str(resume), str(goals))
    before = files(journal)
    assert journal("import", "--yes", str(resume.parent)).out == ""
    assert files(journal) == before


def test_a_folder_may_hold_files_that_are_none_of_ours(journal, resume):
    (resume.parent / "package.json").write_text('{"dependencies": {}}')
    (resume.parent / "ledger.csv").write_text("day,amount\n2026-01-01,3\n")
    done = journal("import", "--yes", str(resume.parent))
    assert (done.code, "7 imported + 3 skipped + 0 failed = 10 in all" in done.err) == (0, True)


@pytest.mark.parametrize(
    ("name", "table", "numbers"),
    [
        (
            "a.csv",
            "Goal;Start;Target;Current\nA;2,5;1,5;2,1\nB;1.200,50;2.000;1500,75\n",
            [2.5, 1.5, 2.1, 1200.5, 2000, 1500.75],
        ),
        ("a.csv", 'Goal,Target\nA,"1,200"\nB,1.125\nC,-3\nD,"1,234,567.5"\n', [1200, 1.125, -3, 1234567.5]),
        ("a.tsv", "Goal\tTarget\nA\t1.200.000\nB\t1.250\nC\t0,125\n", [1200000, 1250, 0.125]),
    ],
)
def test_the_numbers_of_a_table_show_which_mark_stands_before_decimals(journal, tmp_path, name, table, numbers):
    (tmp_path / name).write_text(table)
    assert journal("import", "--yes", str(tmp_path / name)).code == 0
    results = [one["fields"] for one in journal.records("--kind", "key-result")]
    said = [one[what] for one in results for what in ("baseline", "target", "current") if one[what] is not None]
    assert said == numbers


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.csv", "name;target\nHalf;2.000\n", "a.csv:2: 'target' is '2.000', which may be 2 or 2000"),
        ("a.csv", 'name,target\nHalf,"1,23,4"\n', "a.csv:2: 'target' is '1,23,4', a number was expected"),
        ("a.tsv", "name\ttarget\nA\t2,5\nB\t1.25\nC\t1.250\n", "a.tsv:4: 'target' is '1.250', which may be"),
        ("a.json", '{"work": [\n{"name": NaN}]}', "a.json:2: json is malformed: invalid character"),
        ("a.json", '{"work": {"name": "x"}}', "a.json:1: 'work' is a mapping, a list was expected"),
        ("a.json", '{"work": [\n"Tram Works"]}', "a.json:2: an entry of 'work' is a text, fields were expected"),
        ("a.json", '{"work": [{"name": "x",\n"startDate": "spring"}]}', "a.json:2: 'startDate' is 'spring', a date"),
        ("a.json", "[" * 100_000, "a.json:1: it is nested too deeply"),
        ("a.json", '{"dependencies": {}}', "a.json:1: this is no résumé"),
        ("a.csv", "name,owner\n,Ines\n", "a.csv:2: the goal has no name, a text was expected in column 'name'"),
        ("a.csv", "name,target\nHalf,many\n", "a.csv:2: 'target' is 'many', a number was expected"),
        ("a.csv", "name,due\nHalf,soon\n", "a.csv:2: 'due' is 'soon', a date was expected"),
        ("a.csv", "name,due\nHalf,06/05/2026\n", "a.csv:2: 'due' is '06/05/2026', a date was expected"),
        ("a.csv", "name,owner\na,b,c\n", "a.csv:2: 3 columns, 2 were expected"),
        ("a.csv", 'name,owner\n"a,b\n', "a.csv:2: unexpected end of data"),
        ("a.csv", "day,amount\n1,2\n", "a.csv:1: this is no table of goals: its columns are day, amount"),
        ("a.csv", "name,owner\nHalf\0,Ines\n", "a.csv:2: a NUL byte, UTF-8 text was expected"),
        ("a.md", b"# Wins\n- Gr\xfcn\n", "a.md:2: byte 0xfc is not UTF-8"),
        ("a.md", "# Wins\n".encode("utf-16"), "a.md:1: this is UTF-16 text, UTF-8 text was expected"),
        ("a.md", b"PK\x03\x04....", "a.md:1: this is an archive or office document"),
        ("a.zip", b"PK\x03\x04....", "cannot be imported: '.zip' files are not read"),
    ],
)
def test_bad_input_stops_its_file_names_the_line_and_leaves_everything(journal, tmp_path, name, text, said):
    bad, good = tmp_path / name, tmp_path / "good.md"
    bad.write_bytes(text if isinstance(text, bytes) else text.encode())
    good.write_text("# Wins\n\n- 2026-01-02 Cut the queue to 3 minutes\n")
    done = journal("import", "--yes", str(bad), str(good))
    assert done.code in (2, 3)
    assert said in done.err
    assert done.out == "evidence/2026-01-02-cut-the-queue-to-3-minutes.md\n"
    assert "1 imported + 0 skipped + 1 failed = 2 in all" in done.err


def test_a_file_that_is_not_there_ends_the_command(journal):
    done = journal("import", "nowhere.md")
    assert (done.code, "nowhere.md is not there" in done.err) == (3, True)
    assert journal("import").code == 2


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("| story ", "| storry ", "'storry' is not a kind of note"),
        (" stories/", " ../stories/", "is no name of a note"),
        (" stories/", " .hidden/", "is no name of a note"),
        ("|      | Two", "| soon | Two", "'soon' is no date"),
        ("Two crews", "Two | crews", "6 columns, 5 were expected"),
        (" 5 ", " five ", "the last column is"),
    ],
)
def test_a_plan_that_was_edited_wrongly_says_on_which_line(journal, old, new, said, files):
    journal.note(
        "notes.md",
        """
        # Interview

        ## Conflicts

        - Two crews wanted the same crane -> drew the week on a wall -> nobody waited
        """,
    )
    before = files(journal)
    path = journal.root / journal("import", str(journal.root / "notes.md")).out.strip()
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))
    done = journal("import", "--apply", str(path))
    assert done.code != 0
    assert said in done.err
    assert f"{path}:15: " in done.err
    assert files(journal) == before


def test_a_source_that_was_changed_after_the_plan_is_left_alone(journal, files):
    source = journal.note("wins.md", "# Wins\n\n- 2026-01-02 Cut the queue to 3 minutes\n- 2026-01-03 Opened a gate\n")
    path = journal("import", str(source)).out.strip()
    source.write_text(source.read_text().replace("3 minutes", "4 minutes"))
    before = files(journal)
    done = journal("import", "--apply", path)
    assert (done.code, "wins.md:3 is not what it was when the plan was made" in done.err) == (1, True)
    assert files(journal) == before


def test_a_ladder_from_a_file_is_a_note_and_importing_it_again_adds_nothing(journal, tmp_path):
    ladder = tmp_path / "ours.json"
    rows = [
        {"level": level, "area": "bread", "summary": f"{level} bakes", "examples": []} for level in ("first", "second")
    ]
    ladder.write_text(json.dumps(rows))
    done = journal("import", "--ladder", str(ladder), "--title", "Ours", "--licence", "CC0")
    assert (done.code, done.out) == (0, "ladders/ours.md\n")
    assert "2 levels, 1 competencies" in done.err
    again = journal("import", "--ladder", str(ladder), today="2027-01-01")
    assert (again.out, "imported before" in again.err) == ("ladders/ours.md\n", True)
    assert len(list(journal.root.rglob("*.md"))) == 1
    assert journal("import", "--undo").code == 0
    assert list(journal.root.glob("ladders/*.md")) == []


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("[", 3, "input data was truncated"),
        ("{}", 2, "holds no levels with competencies"),
        (None, 3, "cannot be read: no such file"),
    ],
)
def test_a_file_that_is_no_ladder_says_so(journal, tmp_path, text, code, said):
    ladder = tmp_path / "ours.json"
    if text is not None:
        ladder.write_text(text)
    done = journal("import", "--ladder", str(ladder))
    assert done.code == code
    assert said in done.err


def test_a_file_without_a_record_is_named_and_imports_nothing(journal, tmp_path):
    (tmp_path / "t.txt").write_text("Just a thought.\n")
    done = journal("import", str(tmp_path / "t.txt"))
    assert (done.code, "t.txt; a heading such as '# Wins' says what stands below it" in done.err) == (1, True)
    (tmp_path / "empty").mkdir()
    done = journal("import", str(tmp_path / "empty"))
    assert (done.code, f"no file to import is in {tmp_path / 'empty'}" in done.err) == (1, True)


def test_undo_names_the_files_whole_and_says_how_many_more_there_were(journal, tmp_path):
    for number in range(9):
        text = f"# Wins\n\n- 2026-05-0{number + 1} Hung {number + 9} bells in the tower\n"
        (tmp_path / f"tower-{number}.md").write_text(text)
    journal("import", "--yes", str(tmp_path / "tower-0.md"), *(str(tmp_path / f"tower-{n}.md") for n in range(1, 9)))
    said = journal("import", "--undo").err
    assert "undone: import tower-0.md, tower-1.md, tower-2.md, tower-3.md, tower-4.md and 4 more" in said
