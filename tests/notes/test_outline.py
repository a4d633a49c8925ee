"""The outline of a note: what stands below what, on which line, however it was typed."""

import sys
import textwrap
from collections import Counter

import pytest

from career_journal.journal.library import shipped_grammar
from career_journal.notes.arranging import outline
from career_journal.notes.outline import Shape
from career_journal.notes.read import read_text


def tree(text):
    """Every node on a line: indented by its depth, its line number, its shape, its words."""
    rows = []

    def walk(node, depth):
        shown = " ".join(part for part in (str(node.line), str(node.shape), "|".join(node.cells) or node.text) if part)
        rows.append("  " * depth + shown)
        for child in node.children:
            walk(child, depth + 1)

    for node in outline(textwrap.dedent(text).lstrip("\n")).children:
        walk(node, 0)
    return rows


def test_setext_headings():
    assert tree("""
        Wins
        ====

        - one

        2026
        ----
        - two
        """) == ["1 section Wins", "  4 item one", "  6 section 2026", "    8 item two"]


def test_items_nested_by_tabs_and_by_a_single_blank():
    assert tree("- a\n\t- b\n\t\t- c\n- d\n - e\n - f\n") == [
        "1 item a",
        "  2 item b",
        "    3 item c",
        "4 item d",
        "  5 item e",
        "  6 item f",
    ]


def test_a_line_below_an_item_that_is_not_indented_continues_it():
    assert tree("- shipped the planner\nto five teams\n- next\n") == [
        "1 item shipped the planner to five teams",
        "3 item next",
    ]


def test_a_line_in_bold_is_a_heading_and_a_bold_sentence_is_not():
    assert tree("**Mistakes**\n- one\n\n**Never** again.\n") == [
        "1 section Mistakes",
        "  2 item one",
        "  4 text **Never** again.",
    ]


def test_a_table_has_rows_of_cells():
    assert tree("| name | value |\n|---|---|\n| run | 64 min |\n") == [
        "1 table",
        "  1 row name|value",
        "  3 row run|64 min",
    ]


def test_a_callout_is_a_quote_with_its_items():
    found = tree("> [!tip] Wins\n> - shipped it\n> - mended it\n")
    assert [row.split()[1] for row in found] == ["quote", "text", "item", "item"]


def test_a_callout_for_successes_is_the_list_in_it():
    assert tree("> [!success] Wins\n> - shipped it\n> mended it\n") == [
        "1 section Wins",
        "  2 item shipped it mended it",
    ]
    assert tree("> [!success] Mended the lift\n> in a day\n") == ["1 item Mended the lift", "  2 item in a day"]


def test_html_becomes_what_it_means_line_for_line():
    assert tree("""
        <h2>Wins</h2>
        <ul>
        <li>one</li>
        <li><b>two</b></li>
        </ul>
        """) == ["1 section Wins", "  3 item one", "  4 item **two**"]


def test_a_fold_is_a_section_named_by_its_summary():
    assert tree("<details>\n<summary>Conflict</summary>\n\n- a quarrel\n\n</details>\n") == [
        "2 section Conflict",
        "  4 item a quarrel",
    ]


def test_what_is_folded_inside_an_item_stays_inside_it():
    assert tree("""
        1. How do you plan?
            <details><summary>Answer</summary>
            From the end.
            </details>
        2. How do you rest?
        """) == ["1 item How do you plan? Answer: From the end.", "5 item How do you rest?"]


def test_a_numbered_heading_is_a_heading():
    assert tree("1. ## **The pump**\n\n   It sent zeros.\n\n2. ## **The valve**\n") == [
        "1 section **The pump**",
        "  3 text It sent zeros.",
        "5 section **The valve**",
    ]


def test_link_definitions_stand_for_themselves():
    assert tree('- see [note]\n\n[note]: note.md "A note"\n') == [
        "1 item see [note]",
        '3 link [note]: note.md "A note"',
    ]


def test_code_is_code_and_its_hashes_are_no_headings():
    assert [row.split()[1] for row in tree("```sh\n# no heading\n- no item\n```\n")] == ["code"]


def test_the_bullets_of_a_word_processor_are_bullets():
    assert tree("LATE LINE:\n• one\n• two\n") == ["1 text LATE LINE:", "2 item one", "3 item two"]


def test_a_numbered_list_keeps_its_items_apart():
    assert tree("1. one\n2) two\n10. ten\n") == ["1 item one", "2 item two", "3 item ten"]


def test_what_is_nested_without_end_is_read_without_end():
    root = outline(">" * 5000 + " deep\n")
    assert [node.text for node in root.walk() if node.shape is Shape.TEXT] == ["deep"]
    root = outline("".join(f"{' ' * depth}- item {depth}\n" for depth in range(300)))
    assert sum("item" in text for node in root.walk() for _, text in node.own) == 300


def test_a_note_that_is_one_block_of_code_was_pasted_that_way():
    assert tree("```\n# Gate\n- one\n") == ["2 section Gate", "  3 item one"]
    assert tree("```\n# Gate\n```\n") == ["2 section Gate"]
    assert [line.split()[1] for line in tree("```\n# Gate\n```\nand more\n")] == ["code", "text"]


def test_blanks_of_no_width_are_not_seen():
    (section,) = outline("# Gate\u200b\n\u200b\n\u200bIt opens.\n").children
    assert (section.text, section.all_text()) == ("Gate", "Gate\nIt opens.")


@pytest.mark.parametrize("day", ["- Oiled gate {0}", "I oiled gate {0} today.", "### Gate {0}\n\nI oiled it."])
def test_twice_as_many_headings_in_a_log_are_about_twice_the_work(day):
    def calls(days):
        note = "# Work log\n\n" + "".join(f"## Day {place}\n\n{day.format(place)}\n\n" for place in range(days))
        counted = Counter()
        sys.setprofile(lambda _, event, __: counted.update([event]))
        try:
            read_text(note, "log.md", shipped_grammar())
        finally:
            sys.setprofile(None)
        return counted["call"]

    calls(1)  # what is read once for all notes does not count
    assert calls(400) < 2.5 * calls(200)
