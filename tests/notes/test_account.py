"""The account of a note: every line became exactly one thing, whatever the note looks like."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from career_journal.journal import Journal
from career_journal.journal.library import shipped_grammar
from career_journal.notes.read import read_text
from career_journal.reports.coverage import ROLES

SAMPLE = Path(__file__).parents[2] / "notes"

WORDS = st.sampled_from(
    ["shipped", "the planner", "to 5 teams", "in 64 min", "after a night", "of 120 pages", "with Ana"]
)
SENTENCE = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
HEADINGS = ("Wins", "Conflicts", "OKRs", "Metrics", "Situation", "Why Meta", "Notes", "2026-05-03", "目标", "Erfolge")
HEADING = st.builds(
    lambda level, text, setext: f"{text}\n====" if setext else f"{'#' * level} {text}",
    st.integers(1, 6),
    st.sampled_from(HEADINGS),
    st.booleans(),
)
BULLET = st.builds(
    lambda indent, mark, text, tail: f"{indent}{mark} {text}{tail}",
    st.sampled_from(["", " ", "  ", "\t", "      "]),
    st.sampled_from(["-", "*", "+", "1.", "- [ ]", "- [x]", "- **Result:**", "- 2026-05-03"]),
    SENTENCE,
    st.sampled_from(
        ["", " -> mended it -> 3 % fewer", " [impact:: 75 members]", " #tag [[note]]", "\n continued", "\nlazy"]
    ),
)
BLOCK = st.one_of(
    HEADING,
    BULLET,
    SENTENCE,
    st.just(""),
    st.sampled_from(
        [
            "> [!note] Callout\n> - said in it",
            "| name | value |\n|---|---|\n| run time | 64 min |",
            "```sql\nselect 1\n\n# no heading\n```",
            "~~~\nnever closed",
            "<details><summary>Conflict</summary>\n\n- a quarrel -> talk -> peace\n</details>",
            "<ul>\n<li>one</li>\n\n<li>two</li></ul>",
            "<!-- a comment\nof two lines -->",
            '[note]: note.md "Note"',
            "---",
            "**Mistakes**",
            "collapsed:: true",
            "Result:: 64 min",
            "&nbsp;\\\n  ",
            "\u2028odd\x85breaks",
            "Q: What went wrong?\nA: everything",
        ]
    ),
)
FRONT = st.sampled_from(
    [
        "",
        "---\ntitle: A note\ntags: [a, b]\n---\n",
        "---\ntype: story\ntitle: A night\n---\n",
        "---\ntype: objective\ntitle: Half the wait\n---\n",
        "+++\ntitle = 'A note'\n+++\n",
        "---\ntitle: a: b\n---\n",
        "---\ntitle: never closed\n",
    ]
)
NOTE = st.builds(
    lambda front, blocks, ending: front + "\n".join(blocks) + ending,
    FRONT,
    st.lists(BLOCK, max_size=14),
    st.sampled_from(["", "\n", "\n\n\n"]),
)


def lines_of(text):
    """The lines of a text as an editor counts them; what stands behind the last line break is one if it is anything."""
    return text.removesuffix("\n").split("\n") if text else []


@settings(max_examples=150, deadline=None)
@given(NOTE)
def test_each_line_has_one_account_and_the_accounts_add_up(text):
    note = read_text(text, "note.md", shipped_grammar())
    assert len(note.roles) == len(lines_of(text))
    assert sum(note.roles.count(role) for role in ROLES) == len(note.roles)


@example("Q: Why?\nA: all\nQ: Why?\nA: all\n\n\t- shipped\nQ: Why?\nA: all")
@example("# OKRs\ncollapsed:: true\n- **Result:** shipped")
@example("# Goals\n- shipped\n\n      - shipped")
@settings(max_examples=150, deadline=None)
@given(NOTE)
def test_a_line_is_a_record_or_a_detail_only_if_a_record_names_it_as_its_source(text):
    note = read_text(text, "note.md", shipped_grammar())
    named = set()
    for record in note.records:
        for place in (record.source, *record.also):
            named.update(range(place.line, place.end_line + 1))
        for lines in record.lines.values():
            named.update(lines)
    told = {number for number, role in enumerate(note.roles, 1) if role in ("record", "detail")}
    assert told - named == set()


@settings(max_examples=100, deadline=None)
@given(NOTE)
def test_no_text_is_called_blank_and_no_blank_line_not_understood(text):
    note = read_text(text, "note.md", shipped_grammar())
    for role, line in zip(note.roles, lines_of(text), strict=True):
        assert role != "blank" or not line.strip()
        assert role != "unread" or line.strip()


@settings(max_examples=60, deadline=None)
@given(NOTE)
def test_windows_line_ends_change_no_account(text):
    grammar = shipped_grammar()
    assert read_text(text.replace("\n", "\r\n"), "note.md", grammar).roles == read_text(text, "note.md", grammar).roles


def test_the_sample_journal_is_accounted_for():
    for note in Journal.load(SAMPLE).notes:
        assert len(note.roles) == len(lines_of((SAMPLE / note.path).read_text("utf-8"))), note.path


def test_coverage_adds_up_for_all_notes_and_shows_one_line_by_line(journal):
    journal.note("a.md", "# Wins\n- 2026-05-03 cut the run\n\nSome prose.\n\n[x]: a.md\n")
    journal.note("b.md", "---\ntype: story\ntitle: A night\n---\n## Result\n64 min\n")
    total = journal("coverage", "--json").json["total"]
    assert total["lines"] == sum(total[role] for role in ROLES) == 12
    shown = journal("coverage", "a", "--json").json
    assert [(line["line"], line["role"]) for line in shown["lines"]] == [
        (1, "heading"),
        (2, "record"),
        (3, "blank"),
        (4, "unread"),
        (5, "blank"),
        (6, "boilerplate"),
    ]
    assert "   4  NOT READ    Some prose." in journal("coverage", "a").out.splitlines()


@pytest.mark.parametrize("ending", ["", "\n", "\n\n"])
def test_a_last_line_counts_with_and_without_a_line_break(journal, ending):
    (journal.root / "a.md").write_bytes(b"\xef\xbb\xbf# Wins\r\n- one" + ending.encode())
    assert journal("coverage", "--json").json["total"]["lines"] == len(lines_of("# Wins\n- one" + ending))


def test_the_head_of_a_table_that_was_understood_is_recognised():
    note = read_text("# Metrics\n\n| name | value |\n|---|---|\n| run time | 64 min |\n", "note.md", shipped_grammar())
    assert note.roles == ("heading", "blank", "boilerplate", "boilerplate", "record")


def test_what_other_programs_wrote_for_themselves_or_show_in_its_place_is_passed_over():
    lines = [
        *("# Wins 2026", ":LOGBOOK:", "CLOCK: [2026-05-01 Fri 10:00]", ":END:", "collapsed:: true", "id:: 64a1b2c3"),
        *(
            "{{query (task todo)}}",
            "![[lock.png]]",
            "```dataview",
            "TABLE cost",
            "```",
            "```python",
            "opened = 3",
            "```",
        ),
    ]
    note = read_text("\n".join(lines) + "\n", "note.md", shipped_grammar())
    assert note.roles == ("heading", *["boilerplate"] * 10, *["unread"] * 3)


def test_the_title_of_a_callout_is_read_without_its_kind():
    text = "# Interview stories\n\n> [!tip]- The lock\n> S: it froze\n> A: I warmed it\n> R: open in 3 h\n"
    (story,) = read_text(text, "note.md", shipped_grammar()).records
    assert story.title == "The lock"


def test_a_placeholder_of_a_template_is_an_empty_value(journal):
    journal.note("Templates/daily.md", "---\ntype: evidence\ndate: <% tp.date.now() %>\n---\n")
    assert "bad-date" not in journal("check", "--all").out
