"""The owner's own note about a company: its values, its names, its reasons, its questions."""

from __future__ import annotations

import pytest


@pytest.fixture
def depot(journal):
    """A journal with one story, and `note("…")` to write the company's note as `companies/meta.md`."""
    journal.note(
        "stories/bells.md",
        """
        ---
        type: story
        title: The bells on time
        date: 2026-03-01
        competencies: [delivery]
        ---

        ## Situation

        The bells rang late.

        ## Action

        I shipped a new clock within a week.

        ## Result

        Late bells fell from 40 to 3 a day.
        """,
    )
    return journal


def company(journal, body, front="name: Meta", path="companies/meta.md"):
    journal.note(path, f"---\ntype: company\n{front}\n---\n\n{body}")


def sheet(journal, name="meta"):
    return journal("prep", "--company", name, "--json").json


def test_a_value_known_of_that_company_keeps_its_competencies(depot):
    company(depot, "## Values\n\n- Move Fast\n- Be Open\n")
    report = sheet(depot)
    columns = {column["name"]: column["tags"] for column in report["values"]}
    assert columns == {"Move Fast": ["delivery", "ambiguity"], "Be Open": []}
    assert report["matrix"]["rows"][0]["cells"][0] >= 2
    assert report["facts"]["general"] is False


def test_a_value_says_its_competencies_in_brackets_or_in_its_name(depot):
    company(
        depot, "## Values\n\n- Be Open (integrity, delivery)\n- **Loud bells**: ring early (ownership)\n- Customers\n"
    )
    columns = {column["name"]: column["tags"] for column in sheet(depot)["values"]}
    assert columns == {"Be Open": ["integrity", "delivery"], "Loud bells": ["ownership"], "Customers": ["customer"]}


def test_values_that_say_nothing_leave_the_general_competencies_and_a_way_to_mend_it(depot):
    company(depot, "## Values\n\n- Be Open\n- Ring True\n")
    report = sheet(depot)
    assert report["facts"]["general"] is True
    assert report["matrix"]["rows"]
    hole = next(hole for hole in report["holes"] if hole["about"] == "unexplained")
    assert hole["text"].endswith("Be Open; Ring True")
    assert "“Be Open (ownership, delivery)”" in hole["mend"]
    assert [place["line"] for place in hole["source"]] == [8, 9]
    assert "nobody noted what its values ask for" in " ".join(depot("prep", "-c", "meta").out.split())


def test_the_date_of_the_library_is_none_of_the_owners_list(depot):
    company(depot, "## Values\n\n- Move Fast\n")
    assert sheet(depot)["as_of"] == ""
    assert "2022" not in depot("prep", "-c", "meta").out.split("the rest")[0]


def test_the_name_of_its_file_names_a_company(depot):
    company(depot, "## Values\n\n- Customers\n", "name: Acme Robotics", "companies/acme.md")
    for name in ("acme", "ACME", "acme robotics"):
        assert sheet(depot, name)["company"] == "Acme Robotics"


def test_a_longer_name_adds_to_what_the_library_knows_under_the_name_of_the_file(depot):
    company(depot, "", "name: Meta Platforms\nrole: Bell ringer")
    for name in ("meta", "Meta Platforms"):
        report = sheet(depot, name)
        assert (report["facts"]["role"], report["matrix"]["columns"][0]) == ("Bell ringer", "Move Fast")


@pytest.mark.parametrize("heading", ["Questions", "Questions to ask", "Questions for them"])
def test_every_question_of_the_owners_is_asked_back_under_whom_it_is_for(depot, heading):
    bells = "".join(f"- Who rings bell {number}?\n" for number in range(6))
    company(depot, f"## {heading}\n\n{bells}\n### Manager\n\n- How many report to you?\n\n### Peer\n\n- What rings?\n")
    first = sheet(depot)["ask"][0]
    assert [one["text"] for one in first["questions"]] == [
        *(f"Who rings bell {number}?" for number in range(6)),
        "Manager: How many report to you?",
        "Peer: What rings?",
    ]
    assert [one["source"][0]["line"] for one in first["questions"]][-2:] == [17, 21]


WHY = """

- Meta bought a bell foundry on 2025-12-29 (bells.example/news); I cast bells
- I love their phones
- I bought their glasses in 2024
- great culture
"""


@pytest.mark.parametrize("place", ["companies/meta.md", "w.md"])
def test_every_bullet_is_a_reason_of_its_own_with_its_line(depot, place):
    front = "---\ntype: company\nname: Meta\n---\n\n" if "companies" in place else ""
    depot.note(place, f"{front}## Why Meta{WHY}" if not front else f"{front}## Why them{WHY}")
    why = sheet(depot)["why"]
    first = 8 if front else 3
    assert [one["source"][0]["line"] for one in why["reasons"]] == [first, first + 1, first + 2, first + 3]
    assert [one["rests_on"] for one in why["reasons"]] == ["fact", "affection", "affection", "any company"]
    assert why["passes"]


@pytest.mark.parametrize("day", ["Thursday", "3 December"])
def test_an_interview_without_a_day_is_said_on_the_sheet(depot, day):
    company(depot, "", f"name: Meta\ninterview: {day}")
    for form in ("terminal", "md", "html"):
        shown = " ".join(depot("prep", "-c", "meta", "-f", form).out.split())
        assert f"'interview' is '{day}', which is no date" in shown.replace("&#39;", "'")
    unread = sheet(depot)["facts"]["unread"]
    assert [(one["source"][0]["path"], one["source"][0]["line"]) for one in unread] == [("companies/meta.md", 4)]


def test_a_list_of_the_wrong_things_is_told_from_a_list(depot):
    company(depot, "", "name: Meta\nrounds:\n  - name: coding\n    with: Jo")
    said = " ".join(depot("check").out.split())
    assert "'rounds' is a list of mappings, a list of texts was expected" in said
    assert "write rounds: [one, two]" in said


@pytest.mark.parametrize(
    "heading",
    ["Why Meta", "Why Meta?", "Why them?", "Warum Meta", "Pourquoi Meta ?", "¿Por qué Meta?", "为什么选择Meta"],
)
def test_reasons_stand_below_a_heading_with_its_name(depot, heading):
    company(depot, f"## {heading}\n\n- In May 2026 they opened the yard I drew\n")
    (found,) = depot.records("-k", "company")
    assert found["fields"]["why"] == "In May 2026 they opened the yard I drew"


def test_questions_stand_below_a_heading_with_its_name(depot):
    company(depot, "## Questions for Meta\n\n- Who is on call?\n")
    (found,) = depot.records("-k", "company")
    assert found["fields"]["ask"] == ["Who is on call?"]


@pytest.mark.parametrize("heading", ["Principles", "Werte", "Valeurs", "Valores", "价值观"])
def test_values_stand_below_a_heading_in_any_language(depot, heading):
    company(depot, f"## {heading}\n\n- Own it (ownership)\n")
    assert [one["name"] for one in sheet(depot)["values"]] == ["Own it"]


def test_values_of_the_front_matter_and_of_the_body_count_together(depot):
    company(depot, "## Values\n\n- Own it (ownership)\n- Be open\n", "name: Meta\nvalues:\n- Be open (honesty)\n- Ship")
    values = sheet(depot)["values"]
    assert [one["name"] for one in values] == ["Be open", "Ship", "Own it"]
    assert [one["source"][0]["line"] for one in values] == [5, 6, 11]
    assert values[0]["tags"] == ["honesty"]


def test_of_an_interview_known_by_its_month_no_days_are_counted(depot):
    company(depot, "", "name: Meta\ninterview: 2026-12")
    assert sheet(depot)["facts"]["days_left"] is None
    assert "META · 2026-12\n" in depot("prep", "-c", "meta").out


def test_the_company_may_be_named_without_its_option(depot):
    company(depot, "")
    assert depot("prep", "meta").out == depot("prep", "--company", "meta").out
    twice = depot("prep", "meta", "--company", "google")
    assert (twice.code, "two companies: 'meta' and 'google'" in twice.err) == (2, True)


def test_a_question_for_somebody_by_name_stands_with_their_others(journal):
    journal.note(
        "companies/acme.md",
        "---\ntype: company\nname: Acme\npeople: ['Jo Roe, manager', 'Dr. Ada Ek, head of rails']\n---\n\n"
        "## Questions\n\n- Jo: who decides?\n- Ek: what broke last?\n- Why: is that so?\n",
    )
    asked = {
        one["who"]: [line["text"] for line in one["questions"]] for one in journal("prep", "acme", "--json").json["ask"]
    }
    assert asked["Jo Roe, manager"][0] == "Jo: who decides?"
    assert len(asked["Jo Roe, manager"]) == 5
    assert asked["Dr. Ada Ek, head of rails"] == ["Ek: what broke last?"]
    assert asked["Acme"] == ["Why: is that so?"]


def test_reasons_noted_as_an_answer_count_where_no_note_is_about_the_company(depot):
    depot.note("why.md", "# Why Helioz\n\n- They count panels, and I like to count\n- Small teams that release\n")
    reasons = sheet(depot, "Helioz")["why"]["reasons"]
    assert [(reason["text"], reason["source"][0]["line"]) for reason in reasons] == [
        ("They count panels, and I like to count", 3),
        ("Small teams that release", 4),
    ]


def test_a_reason_noted_once_is_weighed_once(depot):
    depot.note("why.md", "## Why do you want to work at Meta?\n\nI know that it has heated Odense since 2020.\n")
    assert len(sheet(depot)["why"]["reasons"]) == 1


REASONED = "# Why {}\n\n- They repair what others throw away\n- Two people I trust stayed there\n\n{}\n"


@pytest.mark.parametrize("name", ["Why Meta", "Meta"])
def test_a_note_of_reasons_in_the_folder_of_companies_is_about_that_company(depot, name):
    depot.note(
        f"companies/{name}.md", REASONED.format("Meta", "On-site: Thursday 2026-08-06, Dublin\nRole: engineer, E5")
    )
    sheet = depot("prep", "--company", "meta", "--json").json
    assert [one["text"] for one in sheet["why"]["reasons"]] == [
        "They repair what others throw away",
        "Two people I trust stayed there",
    ]
    assert (sheet["company"], sheet["interview"], sheet["facts"]["role"]) == ("Meta", "2026-08-06", "engineer, E5")
    assert "Why Meta" not in depot("prep", "--company", "nobody at all").err


@pytest.mark.parametrize(
    "line",
    ["Interview: Thursday 2026-08-06", "Interview: 2026-08-06 on-site", "Onsite: 2026-08-06", "面试: 2026-08-06"],
)
def test_the_day_of_the_interview_may_have_words_beside_it(depot, line):
    depot.note("companies/Meta.md", f"# Meta\n\n{line}\n")
    assert depot("prep", "--company", "meta", "--json").json["interview"] == "2026-08-06"


def test_of_two_days_none_is_taken(depot):
    depot.note("companies/Meta.md", "# Meta\n\nInterview: 2026-08-06, moved to 2026-08-13\n")
    sheet = depot("prep", "--company", "meta", "--json").json
    assert sheet["interview"] == ""
    assert "no date" in sheet["facts"]["unread"][0]["text"]


def test_brackets_behind_a_heading_do_not_hide_what_it_announces(depot):
    body = "# Acme\n\n## Values (from their page)\n\n- Mend it: leave it better\n- Say it: early\n"
    depot.note("companies/Acme.md", body)
    out = depot("prep", "--company", "acme").out
    assert "Mend it" in out
    assert "no stated values" not in out


@pytest.mark.parametrize(
    "drawback",
    [
        "Con: two weeks a month abroad",
        "**Kontra:** zwei Wochen unterwegs",
        "Contre : deux semaines",
        "缺点：常出差",
        "Cons:\n  - two weeks abroad",
    ],
)
def test_a_drawback_among_the_reasons_is_no_reason(depot, drawback):
    company(depot, f"## Why Meta\n\n- Pro: in 2025 they opened the bell archive\n- {drawback}\n- quiet towers\n")
    reasons = [reason["text"] for reason in sheet(depot)["why"]["reasons"]]
    assert reasons == ["Pro: in 2025 they opened the bell archive", "quiet towers"]
    shown = depot("match", "Why Meta?", "--json").json["noted"]
    assert [line["text"] for line in shown] == reasons


def test_both_sides_may_stand_below_headings(depot):
    company(depot, "## Why Meta\n\n### Pros\n\n- quiet towers\n\n### Cons\n\n- two weeks a month abroad\n")
    assert [reason["text"] for reason in sheet(depot)["why"]["reasons"]] == ["quiet towers"]


def test_a_drawback_is_none_by_a_word_in_its_middle(depot):
    company(depot, "## Why Meta\n\n- They ring against the wind\n- Risk is shared: each tower pays\n")
    assert len(sheet(depot)["why"]["reasons"]) == 2


def test_what_one_would_like_there_connects_to_nobody_and_what_one_did_does(depot):
    company(
        depot,
        "## Why Meta\n\n- Small enough that I would know everybody\n- Bells are worth it\n- I hung bells for years\n",
    )
    verdicts = [reason["verdict"] for reason in sheet(depot)["why"]["reasons"]]
    assert verdicts == ["fails: not theirs alone", "fails: not theirs alone", "connects you to it"]


def test_what_connects_you_to_them_is_on_the_page_you_print(depot):
    company(
        depot, "## Why Meta\n\n- In 2025 they opened the bell archive\n- I hung bells for ten years\n- great culture\n"
    )
    page = depot("prep", "-c", "meta", "-f", "html").out.split("Every reason")[0]
    assert "I hung bells for ten years" in page
    assert "great culture" not in page
