"""How long something was is no result; what came of it within that time is one."""

import pytest


def figures(records):
    return [figure.text for record in records for figure in record.figures]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("I mended the lock within 2 days.", ["2 days"]),
        ("The wait fell from 9 days to 2 days.", ["9 days to 2 days"]),
        ("Our queue is 3 days late so far.", ["3 days"]),
        ("I rowed all year and had 12 missed days.", ["12 missed days"]),
        ("I lived beside the lock for 2 years.", []),
        ("The boat came after 5 minutes.", []),
        ("Ich habe 2 Jahre an der Schleuse gewohnt.", []),
    ],
)
def test_a_stretch_of_time_in_a_look_back_needs_something_that_came_of_it(read, sentence, expected):
    assert figures(read(f"# Looking back on 2025\n\n{sentence}\n")) == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("I opened the lock within 30 minutes.", ["30 minutes"]),
        ("We carried 40 TB/day through it.", ["40 TB/day"]),
        ("I see myself there for 5 years.", []),
        ("It was founded on pier 12.", []),
    ],
)
def test_in_an_answer_neither_a_stretch_of_time_nor_a_bare_number_is_reported(read, answer, expected):
    assert figures(read(f"# Interview\n\n## Tell me about your work\n\n{answer}\n")) == expected
