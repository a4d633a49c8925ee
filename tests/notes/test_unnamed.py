"""Notes whose front matter names no kind, and that have one all the same."""

import pytest


@pytest.mark.parametrize(
    "block",
    [
        "# Acme\n\nInterview: 2026-07-02\nRole: rigger\n",
        "# Acme\n\n- Interview: 2026-07-02\n- Role: rigger\n",
        "# Acme\n\nVorstellungsgespräch: 2026-07-02\nRolle: rigger\n",
        "# Acme\n\ninterview:: 2026-07-02\nrole:: rigger\n",
    ],
)
def test_a_note_in_the_folder_of_companies_is_about_one(journal, block):
    journal.note("companies/acme.md", f"{block}\n## Why Acme\n\n- Their yard of 2026 is the one I drew\n")
    (company,) = journal.records("--kind", "company")
    told = company["fields"]
    assert (told["name"], told["interview"], told["role"]) == ("Acme", "2026-07-02", "rigger")
    assert told["why"] == "Their yard of 2026 is the one I drew"
    assert "in 12 days" in journal().out


def test_stories_in_that_folder_stay_stories(journal):
    parts = "Situation: the gate stuck.\nAction: I filed it.\nResult: open in 3 h.\n"
    journal.note("companies/acme.md", f"# Acme\n\n## Stories to tell\n\n### The gate\n\n{parts}")
    assert [record["kind"] for record in journal.records()] == ["story"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("README.md", "# Companies\n\nNotes on whom I talk to.\n"),
        ("2026-05-03 call.md", "# Call with Acme\n\n- they will write on Monday\n"),
    ],
)
def test_a_note_in_that_folder_that_says_nothing_of_an_employer_is_about_none(journal, name, text):
    journal.note(f"companies/{name}", text)
    assert journal.records() == []


def test_a_property_of_its_page_names_the_kind(journal):
    journal.note(
        "Acme.md", "type:: company\nname:: Acme\ninterview:: 2026-07-02\n\n## Why Acme\n\n- Their yard of 2026\n"
    )
    (company,) = journal.records("--kind", "company")
    assert (company["fields"]["interview"], company["fields"]["details"]) == ("2026-07-02", "")


def test_a_sentence_with_a_colon_is_no_field(journal):
    role = "Role: what I would do is not clear yet.\nThey build yards.\n"
    journal.note("companies/acme.md", f"# Acme\n\n{role}\n## Why Acme\n\n- They build yards\n")
    (company,) = journal.records("--kind", "company")
    assert company["fields"]["role"] == ""


@pytest.mark.parametrize(
    "heading",
    [
        "Interview 2026-07-02 14:00",
        "Interview: 2 July 2026",
        "Interview on Thursday, 2 July 2026",
        "Entrevista (2026-07-02)",
    ],
)
@pytest.mark.parametrize("path", ["companies/acme.md", "company-acme.md", "notes/Firma Acme.md"])
def test_the_day_of_the_interview_may_stand_in_its_heading(journal, path, heading):
    journal.note(path, f"# Acme\n\n## {heading}\n\n- Recruiter: Sam\n\n## Why Acme\n\n- Their yard of 2026\n")
    (company,) = journal.records("--kind", "company")
    told = company["fields"]
    assert (told["name"], told["interview"], told["why"]) == ("Acme", "2026-07-02", "Their yard of 2026")
    assert "in 12 days" in journal().out


@pytest.mark.parametrize("heading", ["Interview questions 2026-07-02", "Interviews in 2026", "Call 2026-07-02"])
def test_another_day_in_a_heading_is_not_that_of_the_interview(journal, heading):
    journal.note("companies/acme.md", f"# Acme\n\n## {heading}\n\n- Sam\n\n## Why Acme\n\n- Their yard of 2026\n")
    (company,) = journal.records("--kind", "company")
    assert company["fields"]["interview"] == ""


@pytest.mark.parametrize(
    ("path", "title"), [("company-goals.md", "Goals"), ("company-acme.md", "Acme wins"), ("acme.md", "Acme")]
)
def test_a_file_is_about_a_company_only_if_its_name_and_title_agree_on_which(journal, path, title):
    journal.note(path, f"# {title}\n\n- Learn to weld by May\n\n## Goals\n\n- Learn to weld by May\n")
    assert not journal.records("--kind", "company")
