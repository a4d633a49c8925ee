"""An outline by indentation alone, without a bullet in it, is a list; code and wrapped lines are none."""

import pytest

from career_journal.notes.arranging import outline
from career_journal.notes.outline import Shape


def items(text):
    return [node.text for node in outline(text).walk() if node.shape is Shape.ITEM]


@pytest.mark.parametrize("below", ["\n", "\n\n"])
@pytest.mark.parametrize("indent", ["  ", "    ", "\t"])
def test_lines_indented_below_a_title_are_its_items(below, indent):
    text = f"The night shift{below}{indent}Four gates stuck\n{indent}The bell was silent\n"
    assert items(text) == ["Four gates stuck", "The bell was silent"]
    assert [node.text for node in outline(text).walk() if node.shape is Shape.TEXT] == ["The night shift"]


def test_what_is_indented_deeper_stands_below():
    root = outline("Gates\n    Which gate is yours?\n        The north gate\n    Who mends it?\n")
    first, second = [node for node in root.children if node.shape is Shape.ITEM]
    assert [child.text for child in first.children] == ["The north gate"]
    assert (first.line, first.end, second.line) == (2, 3, 4)


@pytest.mark.parametrize(
    "text",
    [
        "Run it:\n\n    sudo ring --loud\n    Done\n",
        "Setup\n\n    Bell = ring(4)\n",
        "Four of the gates at the depot stuck in every frost, and nobody knew\n    Why they did, nor cared.\n",
        "Gates stuck,\n    and nobody knew why.\n",
        "- Gates\n\n  Four of them stuck.\n",
        "As it was:\n\n```\nGates\n  Four of them\n```\n",
    ],
)
def test_code_and_lines_that_run_on_are_no_outline(text):
    assert [item for item in items(text) if item != "Gates"] == []
