"""`journal set`: one value of one record, wherever it stands; every other byte stays."""

import difflib

import pytest

MEMORIES = """
    # Memories

    ## Conflicts

    - two teams, one table -> wrote the rules -> both signed #peace
    - the lamp that blinked -> took it apart -> it was the switch

    ## Wins

    - 2026-03-04 cut the nightly run from 94 to 21 min [outcome:: ready before the shift]
    - taught the newcomers to read a range

    ## Goals

    - [ ] one talk outside

    ## Metrics

    - error rate = 3 %

    ## Compatibility

    ### Scale (Google, Meta)

    - large systems

    ## Stories

    ### The night the queue stopped

    **Situation:** forty jobs and no pager
    **Result:** 64 min
    """


GOALS = """
    Last January I wrote down two things for work:

    - Ship the map of the harbour
    - Mentor somebody for a year

    ## How did it go?

    ### Ship the map of the harbour

    Shipped in May, 18,000 downloads so far.
    """


@pytest.fixture
def difference(journal):
    """The lines of a note that a command takes away and puts there."""

    def between(path, *command):
        before = (journal.root / path).read_bytes()
        done = journal(*command)
        assert done.code == 0, done.err
        after = (journal.root / path).read_bytes()
        lines = difflib.unified_diff(before.decode().split("\n"), after.decode().split("\n"), n=0, lineterm="")
        return [line for line in list(lines)[2:] if line[0] in "-+"]

    return between


@pytest.mark.parametrize(
    ("record", "value", "new"),
    [
        ("memories.md:5", "result=nobody came", "two teams, one table -> wrote the rules -> nobody came #peace"),
        (
            "memories.md:5",
            "learning=ask",
            "two teams, one table -> wrote the rules -> both signed [learning:: ask] #peace",
        ),
        (
            "memories.md:5",
            "theme=Rows (old)",
            "two teams, one table -> wrote the rules -> both signed [theme:: Rows (old)] #peace",
        ),
        (
            "memories.md:5",
            "witnesses=Ana, Ben",
            "two teams, one table -> wrote the rules -> both signed [witnesses:: Ana, Ben] #peace",
        ),
        ("memories.md:5", "tags=calm", "two teams, one table -> wrote the rules -> both signed #calm"),
        (
            "memories.md:5",
            "date=last friday",
            "2026-06-19 two teams, one table -> wrote the rules -> both signed #peace",
        ),
        ("memories.md:10", "outcome=quiet", "2026-03-04 cut the nightly run from 94 to 21 min [outcome:: quiet]"),
        ("memories.md:10", "outcome=", "2026-03-04 cut the nightly run from 94 to 21 min"),
        (
            "memories.md:10",
            "date=2026-03-05",
            "2026-03-05 cut the nightly run from 94 to 21 min [outcome:: ready before the shift]",
        ),
        ("memories.md:11", "private=yes", "taught the newcomers to read a range [private:: true]"),
        ("memories.md:15", "state=met", "[x] one talk outside"),
        ("memories.md:15", "title=two talks", "[ ] two talks"),
        ("memories.md:10", "date=", "cut the nightly run from 94 to 21 min [outcome:: ready before the shift]"),
        ("memories.md:19", "name=errors", "errors = 3 %"),
        ("memories.md:19", "value=2", "error rate = 2 %"),
        ("memories.md:25", "text=larger systems", "larger systems"),
    ],
)
def test_a_record_in_a_note_has_its_own_line_changed_and_nothing_else(journal, difference, record, value, new):
    note = journal.note("memories.md", MEMORIES)
    old = note.read_text().split("\n")[int(record.partition(":")[2]) - 1]
    assert difference("memories.md", "set", record, value) == [f"-{old}", f"+- {new}"]
    assert "that is how it stands already" in journal("set", record, value).err


TABLES = """
    # Metrics

    | Metric | Before | After | Date | Source |
    |---|---|---|---|---|
    | Wait at the gate | 19 min | 8 min | 2026-02-03 | the tower |
    | Late trams | 19 % | 8 % | 3.2.2026 ||

    # OKRs 2026

    | Goal | Key result | Target | Now | Status |
    |---|---|---|---|---|
    | Calm gates | Alarms < 300 | 300 | 290 | on track |
    | Calm gates | Bells | 9 | 4 | |
    """


@pytest.mark.parametrize(
    ("record", "value", "old", "new"),
    [
        ("tables.md:5", "date=2026-02-04", "2026-02-03", "2026-02-04"),
        ("tables.md:6", "date=2026-02-04", "3.2.2026", "2026-02-04"),
        ("tables.md:5", "value=7", "8 min", "7 min"),
        ("tables.md:5", "origin=the log", "the tower", "the log"),
        ("tables.md:6", "origin=the log", "||", "|the log |"),
        ("tables#alarms-300", "current=280", "290", "280"),
        ("tables#alarms-300", "state=met", "on track", "met"),
        ("tables#bells", "state=met", "4 | |", "4 | met |"),
        ("tables.md:5", "target=5", "the tower", "the tower [target:: 5]"),
    ],
)
def test_a_value_of_a_row_is_changed_in_the_cell_below_its_name(journal, difference, record, value, old, new):
    row = next(line for line in journal.note("tables.md", TABLES).read_text().split("\n") if old in line)
    assert difference("tables.md", "set", record, value) == [f"-{row}", f"+{row.replace(old, new)}"]


def test_a_goal_of_several_rows_is_met_with_the_last_of_them(journal):
    journal.note("tables.md", TABLES)
    for result in ("bells", "alarms-300"):
        assert journal("set", f"tables#{result}", "state=met").code == 0
    assert "met" in journal("show", "tables#calm-gates").out


def test_a_tag_stands_behind_the_cell_that_names_its_record(journal, difference):
    journal.note("tables.md", TABLES)
    changed = difference("tables.md", "tag", "tables.md:5", "calm")
    assert changed[1].startswith("+| Wait at the gate #calm | 19 min |")
    assert difference("tables.md", "untag", "tables.md:5", "calm") == [f"-{changed[1][1:]}", f"+{changed[0][1:]}"]


@pytest.mark.parametrize(
    ("value", "field", "read"),
    [
        ("theme=Conflict", "theme", "Conflict"),
        ("values=Trust, Calm", "values", ["Trust", "Calm"]),
        ("confidential=yes", "confidential", True),
        ("share_as=a mill in the north", "share_as", "a mill in the north"),
        ("task=find out why", "task", "find out why"),
    ],
)
def test_a_field_in_brackets_reads_back_and_is_no_part_of_the_words(journal, value, field, read):
    journal.note("memories.md", MEMORIES)
    before = journal.records()
    journal("set", "memories.md:5", value)
    after = journal.records()
    assert after[0]["fields"][field] == read
    before[0]["fields"][field] = read
    assert after == before


def test_more_is_said_below_the_words_and_a_title_changes_in_its_heading(journal, difference):
    journal.note("memories.md", MEMORIES)
    assert difference("memories.md", "set", "memories.md:5", "details=it took a week\nand a half") == [
        "+  - it took a week",
        "+  - and a half",
    ]
    (story,) = [record for record in journal.records("--kind", "story") if "queue" in record["id"]]
    assert difference("memories.md", "set", story["id"], "title=The queue") == [
        "-### The night the queue stopped",
        "+### The queue",
    ]


def test_parts_follow_the_company_they_speak_of_and_a_line_of_theirs_may_name_its_value(journal, difference):
    journal.note("krakatit.md", "---\ntype: company\ntitle: Krakatit\n---\n\n## Fit\n\n- I like pumps\n")
    assert difference("krakatit.md", "set", "krakatit.md:8", "value=Calm") == [
        "-- I like pumps",
        "+- I like pumps [value:: Calm]",
    ]
    assert difference("krakatit.md", "set", "krakatit", "title=Pumps & Co") == [
        "-title: Krakatit",
        '+title: "Pumps & Co"',
    ]
    (fit,) = journal.records("--kind", "fit")
    assert (fit["fields"]["company"], fit["fields"]["value"]) == ("Pumps & Co", "Calm")


def test_a_field_its_kind_does_not_have_stays_visible_among_the_details(journal):
    journal.note("wins.md", "## Wins\n\n- cut it to 64 min [energy:: 4]\n")
    (record,) = journal.records()
    assert record["title"] == "cut it to 64 min"
    assert record["fields"]["details"] == "energy: 4"


def test_a_field_under_a_heading_is_changed_there(journal, difference):
    journal.note(
        "role.md",
        """
        ---
        type: role
        title: Data engineer
        ---

        ## Goals

        * learn to wait

        ## Learned

        Why it is slow.
        And where.

        ## Drained
        """,
    )
    assert difference("role.md", "set", "role", "goals=learn to ask; sleep") == [
        "-* learn to wait",
        "+* learn to ask",
        "+* sleep",
    ]
    assert difference("role.md", "set", "role", "drained=meetings") == ["+- meetings", "+"]
    assert difference("role.md", "set", "role", "goals=") == ["-* learn to ask", "-* sleep"]


def test_a_value_of_several_lines_takes_the_place_of_several_lines(journal, difference):
    journal.note(
        "story.md", "---\r\ntype: story\r\ntitle: a\r\n---\r\n\r\n## Result\r\n\r\nIt was\r\nslow.\r\n\r\nEnd\r\n"
    )
    lines = difference("story.md", "set", "story", "result=It is\nfast\nnow")
    assert lines[:2] == ["-It was\r", "-slow.\r"]
    assert "+now\r" in lines
    assert b"\n" not in (journal.root / "story.md").read_bytes().replace(b"\r\n", b"")


def test_an_answer_is_written_below_a_question_that_has_none(journal):
    note = journal.note(
        "reviews/2026-H1.md",
        """
        ---
        type: review
        period: 2026-H1
        ---

        ## What did you change?

        ## What comes next?

        Sleep.
        """,
    )
    (open_one,) = [record for record in journal.records("--kind", "answer") if not record["fields"]["text"]]
    assert journal("set", open_one["id"], "text=The nightly run").code == 0
    assert "## What did you change?\n\nThe nightly run\n\n## What comes next?\n\nSleep.\n" in note.read_text()
    (answered,) = [record for record in journal.records("--kind", "answer") if record["fields"]["text"] == "Sleep."]
    assert journal("set", answered["id"], "text=Sleep more").code == 0
    assert note.read_text().endswith("## What comes next?\n\nSleep more\n")


def test_key_results_in_front_matter_are_changed_in_their_place(journal, difference):
    journal.note(
        "objective.md",
        """
        ---
        type: objective
        title: Half the wait
        key_results:
          - p95 below 1 s   # agreed
          - {text: "no pages", state: open}
        ---
        """,
    )
    assert difference("objective.md", "set", "objective.md:6", "state=met") == [
        '-  - {text: "no pages", state: open}',
        '+  - {text: "no pages", state: met}',
    ]
    assert difference("objective.md", "set", "objective.md:5", "state=met") == [
        "-  - p95 below 1 s   # agreed",
        "+  - {text: p95 below 1 s, state: met}   # agreed",
    ]


# ---- refusals ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["story", "resutl=x"], 2, "a story has no field 'resutl'\n  hint: did you mean 'result'?"),
        (["story", "result"], 2, "'result' sets nothing"),
        (["story", "date=1/2/2024"], 2, "'1/2/2024' may be 2024-01-02 or 2024-02-01"),
        (["story", "private=perhaps"], 2, "'private' is 'perhaps', true or false was expected"),
        (["nothing", "result=x"], 1, "'nothing'"),
        (["twi", "result=x"], 1, "twin-a"),
        (["broken", "title=x"], 3, "broken.md:2: the front matter cannot be read"),
        (["latin.md", "title=x"], 3, "latin.md: byte 0xe9 is not UTF-8"),
        (["shared", "theme=x"], 1, "'theme' is shared with another key by '&' or '*'"),
        (["story.md:99", "result=x"], 1, "story.md has no line 99"),
        (["story", "links=x"], 1, "'links' of a story is not set by one value"),
        (["memories.md:5", "theme="], 1, "is said by the heading at memories.md:3, for all that stands below it"),
        (["memories#large-systems", "company=Apple"], 1, "is said by the heading at memories.md:23, for all"),
        (["goals.md:3", "title=Learn Breton"], 1, "goals.md:3 is stated again at goals.md:8, so 'title' cannot be set"),
        (["memories.md:19", "unit=parsecs a"], 1, "'unit' has no place of its own at memories.md:19"),
    ],
)
def test_what_cannot_be_set_is_refused_with_a_way_out_and_every_byte_stays(journal, arguments, code, message):
    journal.note("memories.md", MEMORIES)
    journal.note("goals.md", GOALS)
    journal.note("story.md", "---\ntype: story\ntitle: A story\n---\n")
    journal.note("twin-a.md", "---\ntype: story\ntitle: Twin a\n---\n")
    journal.note("twin-b.md", "---\ntype: story\ntitle: Twin b\n---\n")
    journal.note("broken.md", "---\ntitle: a: b\n---\n")
    journal.note("shared.md", "---\ntype: story\ntitle: &t A\ntheme: *t\n---\n")
    (journal.root / "latin.md").write_bytes(b"---\ntype: story\ntitle: caf\xe9\n---\n")
    before = {path: path.read_bytes() for path in journal.root.rglob("*.md")}
    done = journal("set", *arguments)
    assert (done.code, done.out) == (code, "")
    assert message in done.err
    assert "hint: " in done.err
    assert {path: path.read_bytes() for path in journal.root.rglob("*.md")} == before


def test_dry_run_shows_the_lines_and_writes_nothing(journal):
    note = journal.note("story.md", "---\ntype: story\ntitle: A  # mine\n---\n")
    before = note.read_bytes()
    done = journal("set", "story", "title=B", "--dry-run")
    assert done.out == "--- story.md\n+++ story.md\n@@ -3 +3 @@\n-title: A  # mine\n+title: B  # mine\n"
    assert note.read_bytes() == before
    assert not (journal.root / ".journal").exists()
