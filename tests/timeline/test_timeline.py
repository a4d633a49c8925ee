"""`journal timeline`: roles and what fell into them; the one report that lives from a file and a template alone."""

JOURNAL = {
    "roles/mill.md": "---\ntype: role\ntitle: Miller at Acme\nstart: 2024-02\nend: 2025-08\n---\n",
    "stories/flood.md": "---\ntype: story\ntitle: The flood\ndate: 2025-03-01\n---\n",
    "wins.md": "# Wins\n\n- 2025-04-02 raised the weir by 20 cm\n- 2024: new stones\n- no date on this one\n",
    "goal.md": "---\ntype: objective\ntitle: Half the dust\nperiod: 2025-H1\n---\n",
}


def fill(journal):
    for path, text in JOURNAL.items():
        journal.note(path, text)


def test_half_years_stand_in_order_with_what_happened_in_them(journal):
    fill(journal)
    assert journal("timeline").out == (
        "TIMELINE   as of 2026-06-20\n\n"
        "2024-H1\n"
        "         * Miller at Acme begins, 2024-02 [roles/mill.md:1]\n"
        "2024     1 evidence\n"
        "2025-H1  1 evidence, 1 story, 1 objective\n"
        "         The flood [stories/flood.md:1]\n"
        "2025-H2\n"
        "         * Miller at Acme ends, 2025-08 [roles/mill.md:1]\n\n"
        "undated  1 evidence\n"
    )


def test_every_format_tells_the_same(journal):
    fill(journal)
    value = journal("timeline", "--json").json
    assert (value["report"], value["version"], value["undated"]) == ("timeline", 1, {"evidence": 1})
    assert [stretch["period"]["label"] for stretch in value["stretches"]] == ["2024-H1", "2024", "2025-H1", "2025-H2"]
    told = journal("timeline", "--format", "md").out
    assert "## 2025-H1\n\n- 1 evidence, 1 story, 1 objective\n- The flood `stories/flood.md:1`\n" in told


def test_a_journal_without_dates_says_so(journal):
    journal.note("wins.md", "# Wins\n\n- raised the weir\n")
    assert "Nothing is dated yet." in journal("timeline").out


def test_what_is_known_only_to_its_years_stands_behind_their_halves(journal):
    journal.note("wins.md", "# Wins\n\n## 2023/24\n\n- raised the weir\n\n## April to June 2025\n\n- new stones\n")
    journal.note("roles/mill.md", "---\ntype: role\ntitle: Miller at Acme\nstart: 2020\n---\n")
    labels = [stretch["period"]["label"] for stretch in journal("timeline", "--json").json["stretches"]]
    assert labels == ["2020", "2023..2024", "2025-H1"]


def test_a_role_is_listed_by_the_day_it_began(journal):
    journal.note("roles/mill.md", "---\ntype: role\ntitle: Miller at Acme\nstart: 2024-02\n---\n")
    assert [row["date"] for row in journal("list", "--json").json] == [None]
    assert "2024-02" in journal("list").out


def test_a_goal_of_a_year_stands_in_that_year_and_one_of_a_half_in_that_half(journal):
    journal.note("a.md", "# Goals 2026\n\n1. Oil all gates\n")
    journal.note("b.md", "# Goals 2026-H1\n\n1. Learn to sail\n")
    labels = [stretch["period"]["label"] for stretch in journal("timeline", "--json").json["stretches"]]
    assert labels == ["2026-H1", "2026"]
