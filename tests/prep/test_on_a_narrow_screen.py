"""The sheet on a screen of sixty columns, and the short names of what stands in its columns."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("asked", [["--company", "meta"], ["--company", "amazon"], ["--any"]])
@pytest.mark.parametrize("width", [50, 60, 80, 120])
def test_no_line_is_wider_than_the_screen(tidy, asked, width):
    tidy.note(
        "companies/meta.md",
        "---\ntype: company\nname: Meta\nrole: Principal engineer of all the bells and whistles\nlevel: E6\n"
        "interview: 2026-07-02\n---\n",
    )
    lines = tidy("prep", *asked, width=width).out.splitlines()
    assert [line for line in lines if len(line) > width] == []
    assert any("The pager that" in line for line in lines[:12])


def test_where_the_table_has_no_room_each_story_names_what_it_fits(tidy):
    lines = tidy("prep", "--any", width=60).out.splitlines()
    row = lines[lines.index("The pager that always rang twice: ready") + 1]
    assert row.startswith("   ")
    assert "Le 2*" in row


def test_the_short_names_of_the_competencies_are_told_apart_and_spelt_from_their_names(tidy):
    columns = tidy("prep", "--any", "--json").json["values"]
    shorts = {column["name"]: column["short"] for column in columns}
    assert len(set(shorts.values())) == len(shorts)
    assert (shorts["influence"], shorts["integrity"], shorts["collaboration"]) == ("If", "It", "Cl")
    assert all(len(short) == 2 and short.isalpha() for short in shorts.values())
