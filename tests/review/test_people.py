"""Names become asks."""

PASTED = """
    ---
    type: review
    period: 2026-H1
    form: mid-year-4
    ---

    ## 2. Who can speak about it?

    - Bo Lindqvist: hiring
    - R. Okafor
    """

ROLE = "---\ntype: role\ntitle: Here\nstart: 2024-01\n---\n\n## What it did not offer\n\n- a budget\n"


def people(review):
    return {person["name"]: person for person in review["people"]}


def test_somebody_named_and_linked_to_nothing_gets_a_suggestion_what_to_be_asked(begun):
    begun.note("reviews/2026-H1.md", PASTED)
    found = people(begun("review", "--json").json)
    assert found["Bo Lindqvist"]["ask"][0]["text"] == "hired Bo, who starts in July"
    assert found["R. Okafor"]["ask"][0]["text"]
    assert "linked to nothing" in begun("review").out


def test_initials_and_first_names_are_the_same_person(begun):
    begun.note("reviews/2026-H1.md", PASTED)
    begun.note("x.md", "---\ntype: evidence\ntext: Moved the data\ndate: 2026-02-02\nwitnesses: [Ruth Okafor]\n---\n")
    found = people(begun("review", "--json").json)
    assert "R. Okafor" not in found
    assert [line["text"] for line in found["Ruth Okafor"]["witnessed"]] == ["Moved the data"]
    assert found["Ruth Okafor"]["named"]


def test_who_gave_feedback_is_known_though_the_form_does_not_name_them(begun):
    omar = people(begun("review", "--json").json)["Omar Haddad"]
    assert (omar["named"], [line["text"] for line in omar["feedback"]]) == (False, ["I slept through March."])


def test_what_covers_a_missing_experience_closes_it(begun):
    begun.note("role.md", ROLE)
    begun.note("b.md", "---\ntype: evidence\ntext: Ran the lab budget\ndate: 2026-04-04\ncovers: [a budget]\n---\n")
    (entry,) = begun("review", "--json").json["ledger"]
    assert (entry["open"], entry["covered_by"][0]["text"]) == (False, "Ran the lab budget")
