"""Whatever a note, a title or a clock is like: one thing changes, it reads back, and taken back it is as it was."""

import difflib
import os
import shutil
import time
import unicodedata

import pytest

NASTY = {
    "bom.md": "\ufeff---\ntype: story\ntitle: A\n---\n\ntext",
    "crlf.md": "---\r\ntype: story\r\ntitle: A\r\n---\r\n\r\ntext\r\n",
    "broken.md": "---\ntype: story\ntitle: a: b\n---\ntext\n",
    "twice.md": "---\ntype: story\ntitle: A\ntitle: B\ntags: [x]\ntags: [y]\n---\n",
    "anchors.md": "---\ntype: story\ntitle: &t A\ntheme: *t\ntags: &l [x]\nvalues: *l\n---\n",
    "merged.md": "---\nbase: &b {type: story}\n<<: *b\ntitle: A\n---\n",
    "flow.md": "---\n{type: story, title: A, tags: [x, 'y']}\n---\n",
    "list.md": "---\n- type: story\n- title: A\n---\n",
    "open.md": "---\ntype: story\ntitle: A\n",
    "rule.md": "---\n\nsome words\n\n---\n\nmore\n",
    "toml.md": "+++\ntype = 'story'\ntitle = 'A'\n+++\n",
    "blocks.md": "---\ntype: story\ntitle: >-\n  A\n  b\n# why\ntags:\n- x   # one\n\n- y\n---\n",
    "odd.md": "---\ntype: story\ntitle: 'it''s' # it\n? key\n: value\ntags: x y\n---\n\ta\x0c\x1b[2J\u2028b\n",
    "empty.md": "",
    "fence.md": "---\n---\n",
    "deep.md": "---\na: " + "[" * 300 + "]" * 300 + "\n---\n",
    "template.md": "---\ntype: story\ntitle: {{title}}\n---\n",
}


@pytest.mark.parametrize("name", NASTY)
def test_a_command_changes_one_value_of_any_note_or_nothing(journal, name):
    note = journal.root / name
    for command in (["set", name, "title=New"], ["set", name, "theme="], ["tag", name, "ops"], ["untag", name, "x"]):
        note.write_bytes(NASTY[name].encode())
        done = journal(*command)
        after = note.read_bytes().decode()
        if done.code:
            assert after == NASTY[name]
            assert "hint: " in done.err
            continue
        lines = difflib.unified_diff(NASTY[name].split("\n"), after.split("\n"), n=0, lineterm="")
        changed = [line for line in list(lines)[2:] if line[0] in "+-"]
        assert sum(line[0] == "+" for line in changed) <= 1
        assert sum(line[0] == "-" for line in changed) <= (3 if name == "blocks.md" else 1)
        assert journal(*command).code == 0
        assert note.read_bytes().decode() == after


@pytest.mark.parametrize(
    ("record", "there", "back"),
    [
        ("typed", ["set", "theme=Anger"], ["set", "theme=Conflict"]),
        ("typed", ["set", "title=Another one"], ["set", "title=The queue"]),
        ("typed", ["set", "date=2024-02-29"], ["set", "date=2024-03-01"]),
        ("typed", ["set", "role=led it"], ["set", "role="]),
        ("typed", ["set", "result=none\nat all"], ["set", "result=64 min"]),
        ("typed", ["set", "owner=you"], ["set", "owner=me"]),
        ("typed", ["tag", "calm"], ["untag", "calm"]),
        ("memories.md:3", ["set", "result=nobody came"], ["set", "result=both signed"]),
        ("memories.md:3", ["set", "learning=ask"], ["set", "learning="]),
        ("memories.md:3", ["set", "theme=Rows"], ["set", "theme="]),
        ("memories.md:3", ["set", "result=[a] (b)"], ["set", "result=both signed"]),
        ("memories.md:3", ["set", "details=more"], ["set", "details="]),
        ("memories.md:3", ["tag", "calm", "ops"], ["untag", "ops", "calm"]),
        ("memories.md:7", ["set", "outcome=quiet"], ["set", "outcome=loud"]),
        ("memories.md:7", ["set", "date=2026-03-05"], ["set", "date=2026-03-04"]),
        ("memories.md:11", ["set", "state=met"], ["set", "state=open"]),
        ("memories.md:11", ["done"], ["set", "state=open"]),
        ("memories.md:11", ["rename", "Two talks"], ["rename", "One talk outside"]),
    ],
)
def test_there_and_back_again_is_the_note_as_it_was(journal, record, there, back):
    journal.note(
        "typed.md",
        """
        ---
        # mine
        title: The queue   # short
        type: story
        theme: Conflict
        owner: me
        date: 2024-03-01
        tags: [a,  b]
        ---

        ## Result

        64 min
        """,
    )
    journal.note(
        "memories.md",
        """
        ## Conflicts

        - two teams, one table -> wrote the rules -> both signed #peace

        ## Wins

        * 2026-03-04 cut the run to 21 min [outcome:: loud]

        ## Goals

        - [ ] One talk outside
        """,
    )
    before = {path: path.read_bytes() for path in journal.root.rglob("*.md")}
    assert journal(there[0], record, *there[1:]).code == 0
    assert {path: path.read_bytes() for path in before} != before
    assert journal(back[0], record, *back[1:]).code == 0
    assert {path: path.read_bytes() for path in before} == before


@pytest.mark.parametrize(
    "title",
    [
        *(
            "CON",
            "..",
            "/etc/x",
            "../../up",
            "-rf",
            "--help",
            "a/b\\c",
            "x" * 300,
            "é" * 300,
            "🎉",
            "a: b # c",
            "[[x]]",
        ),
        *("e\u0301cole", "one\ntwo", "\x1b[2Jred\x07", "A. ", "nul.md", "{{ 7 * 7 }}", "\u202eright", "no", "1.10"),
    ],
)
def test_any_title_makes_one_note_with_a_name_for_every_system_and_the_title_in_it(journal, title):
    done = journal("add", "story", "--", title)
    assert done.code == 0, done.err
    (path,) = (path for path in journal.root.rglob("*") if path.is_file() and ".journal" not in path.parts)
    assert path.parent == journal.root / "stories"
    assert path.name == unicodedata.normalize("NFC", path.name)
    assert len(path.name.encode()) <= 100
    assert not set(path.name) & set('<>:"/\\|?*\x1b\n ')
    assert journal.records()[0]["title"].split() == title.split()


def test_titles_that_some_system_takes_for_one_name_make_notes_with_two(journal):
    for title in ("École", "E\u0301cole", "école", "ÉCOLE"):
        assert journal("add", "story", title).code == 0
    names = [unicodedata.normalize("NFC", path.name).casefold() for path in (journal.root / "stories").iterdir()]
    assert len(names) == len(set(names)) == 4


# ---- clocks ------------------------------------------------------------------------------------------------------


@pytest.fixture(params=["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def far_away(request, monkeypatch):
    """A clock that is a day ahead of, or behind, that of most people."""
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("far_away")
def test_a_day_is_the_same_day_in_every_time_zone(journal):
    for written in ("2024-02-29", "2024-02-29 10:11 +02:00", "2024-02-29T23:59:59Z", "2024-02-29 00:01 -11:00"):
        journal.note("a.md", f"---\ntype: evidence\ntext: Cut it\ndate: {written}\n---\n")
        assert journal.records()[0]["date"] == "2024-02-29", written
    assert journal("log", "Slept yesterday").out.startswith("evidence/2026-06-19-")
    assert journal("log", "Ran", "--on", "last friday").out.startswith("evidence/2026-06-19-ran")
    assert journal("log", "Sat").out.startswith("evidence/2026-06-20-sat")


@pytest.mark.parametrize("day", ["2024-02-30", "0000-01-01", "1/2/2024", "31.4.2024"])
def test_a_day_there_never_was_or_two_may_be_meant_by_is_refused(journal, day):
    note = journal.note("a.md", "---\ntype: evidence\ntext: Cut it\n---\n")
    before = note.read_bytes()
    for command in (["set", "a", f"date={day}"], ["log", "Cut it", "--on", day], ["add", "story", "A", "--date", day]):
        done = journal(*command)
        assert (done.code, done.out) == (2, "")
        assert "2026-05-03" in done.err
    assert note.read_bytes() == before
    assert len(list(journal.root.rglob("*.md"))) == 1


def test_a_change_that_a_clock_does_not_show_is_seen(journal, tmp_path):
    note = journal.note("a.md", "---\ntype: story\ntitle: Old\n---\n")
    assert journal("list", "Old").code == 0
    known = note.stat()
    for title in ("New", "Odd"):
        note.write_text(note.read_text().replace("title: Old", "title: Odd").replace("Odd", title))
        os.utime(note, ns=(known.st_atime_ns, known.st_mtime_ns))
        assert [record["title"] for record in journal.records()] == [title]
        assert title in journal("show", "a").out
        note.write_text(note.read_text().replace(title, "Old"))
    shutil.copytree(journal.root, tmp_path / "copy", copy_function=shutil.copy2)
    assert journal("-C", str(tmp_path / "copy"), "list", "--json").json[0]["title"] == "Old"
