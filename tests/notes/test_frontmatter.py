"""Front matter of many programs: what is in it, on which line, and that the body is read whatever it is."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career_journal.notes.frontmatter import read


def front(text):
    return read(textwrap.dedent(text).lstrip("\n"), "a.md")[0]


def test_obsidian():
    found = front("""
        ---
        aliases: [planner]
        tags:
          - perf
          - team
        up: [[Projects]]
        cssclass: wide
        ---
        """)
    assert found.values == {"aliases": ["planner"], "tags": ["perf", "team"], "up": [["Projects"]], "cssclass": "wide"}
    assert (found.lines["tags"], found.item_lines["tags"], found.last_line) == (3, [4, 5], 8)
    assert found.problems == ()


def test_jekyll_with_a_type_of_its_own(journal):
    journal.note(
        "post.md", "---\nlayout: post\ntype: project\ntitle: The planner\n---\n# Wins\n- 2026-03-04 shipped it\n"
    )
    assert [record["title"] for record in journal.records()] == ["shipped it"]
    assert journal("check", "--all", "--only", "unknown-kind").code == 0


def test_hugo_in_toml(journal):
    journal.note(
        "post.md",
        '+++\ntitle = "Planner"\ndate = 2026-03-04\n[params]\nmath = true\n+++\n# Wins\n- shipped it to 5 teams\n',
    )
    assert [record["title"] for record in journal.records()] == ["shipped it to 5 teams"]
    assert journal("check").code in (0, 1)
    assert front('+++\ntitle = "x"\ndate = 2026-03-04\n+++\n').lines == {"title": 2, "date": 3}


def test_astro():
    found = front("""
        ---
        title: 'What I did'
        pubDate: 2026-03-04
        heroImage: ../image.png
        draft: false
        ---
        """)
    assert found.values == {
        "title": "What I did", "pubDate": "2026-03-04", "heroImage": "../image.png", "draft": False
    }  # fmt: skip


def test_values_keep_the_shape_their_owner_gave_them():
    found = front("""
        ---
        answer: no
        time: 12:30
        zip: 02134
        version: 1.10
        hex: 0x1F
        date: 2026-13-45
        count: 12
        share: 0.5
        quoted: "12"
        nothing:
        ---
        """)
    assert found.values == {
        "answer": "no", "time": "12:30", "zip": "02134", "version": 1.1, "hex": "0x1F", "date": "2026-13-45",
        "count": 12, "share": 0.5, "quoted": "12", "nothing": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nAn introduction between two rules.\n\n---\n\nrest\n",
        "# Heading\n\n---\nkey: value\n---\n",
        "\n---\ntitle: a\n---\n",
        "---\n",
        "",
        "{\nnot json\n}\n",
    ],
)
def test_what_only_looks_like_front_matter_belongs_to_the_body(text):
    found, body = read(text, "a.md")
    assert (found.values, found.problems, body) == ({}, (), 0)


@pytest.mark.parametrize("text", ["---\ntitle: a\n---\nb", "---  \ntitle: a\n--- \t\nb", "---\ntitle: a\n...\nb"])
def test_fences_may_have_blanks_and_end_in_dots(text):
    found, body = read(text, "a.md")
    assert (found.values, text[body:]) == ({"title": "a"}, "b")


def test_a_byte_order_mark_and_windows_line_ends_make_no_difference(journal):
    text = "---\ntype: story\ntitle: A night\n---\n## Result\n64 min\n"
    (journal.root / "a.md").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    (record,) = journal.records()
    assert (record["title"], record["fields"]["result"]) == ("A night", "64 min")


@pytest.mark.parametrize(
    "front", ["title: a: b", "- a\n- b", "title: 'it's'", "title: {{title}}", "x: [1, 2", "tags:\n\t- x", "a: &a [*a]"]
)
def test_the_body_is_read_even_if_the_front_matter_is_not(journal, front):
    journal.note("a.md", f"---\n{front}\n---\n# Wins\n- 2026-03-04 shipped it to 5 teams\n")
    (record,) = journal.records()
    assert (record["title"], record["source"]["line"]) == ("shipped it to 5 teams", 5 + front.count("\n"))
    (problem,) = journal("check", "--only", "bad-front-matter", "--json").json["problems"]
    assert 1 < problem["source"]["line"] < 4


@given(st.text(alphabet="ab:-[]{}'\"#&*!|>%@`?,. \n\t\x00\u2028é🎉0127", max_size=60))
def test_no_front_matter_whatever_raises(block):
    found, body = read(f"---\n{block}\n---\nbody\n", "a.md")
    assert all(problem.source.line <= block.count("\n") + 3 for problem in found.problems)
    assert body >= 0
