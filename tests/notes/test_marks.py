"""What a note marks as private or confidential, in whatever words, leaves the machine in no shared output."""

import pytest

NOTE = "---\ntype: evidence\ntext: Cut the cost of the trams by 12 %\ndate: 2026-05-02\n{}\n---\n"


def marks(journal):
    return [(record["fields"]["private"], record["fields"]["confidential"]) for record in journal.records()]


@pytest.mark.parametrize(
    "mark", ["private: yes", "private: on", "private: y", "private: ja", "privat: true", "Private: 1", "private: [x]"]
)
def test_private_may_be_said_in_many_words(journal, mark):
    journal.note("a.md", NOTE.format(mark))
    assert marks(journal) == [(True, False)]
    assert "trams" not in journal("review", "--audience", "public", "--format", "md").out
    assert not [one for one in journal("check", "--json").json["problems"] if one["field"] == "private"]


@pytest.mark.parametrize("mark", ["confidential: yes", "vertraulich: ja", "confidential: sí"])
def test_so_may_confidential(journal, mark):
    journal.note("a.md", NOTE.format(mark))
    assert marks(journal) == [(False, True)]


@pytest.mark.parametrize("mark", ["private: no", "private: nein", "confidential: off", "private: [ ]", "private:"])
def test_a_clear_no_is_no_mark(journal, mark):
    journal.note("a.md", NOTE.format(mark))
    assert marks(journal) == [(False, False)]
    assert "trams" in journal("review", "--audience", "public", "--format", "md").out


def test_a_doubtful_mark_counts_as_one_and_is_a_finding(journal):
    journal.note("a.md", NOTE.format("private: for now"))
    assert marks(journal) == [(True, False)]
    said = " ".join(journal("check").out.split())
    assert "a.md:5: 'private' is 'for now', true or false was expected" in said
    assert "write private: true or false; until then it counts as private" in said


def test_a_mark_with_a_typing_error_counts_and_is_a_finding(journal):
    journal.note("a.md", NOTE.format("confidental: true"))
    assert marks(journal) == [(False, True)]
    assert "did you mean 'confidential'? it counts as that even so" in " ".join(journal("check").out.split())


def test_of_two_marks_that_disagree_the_cautious_one_counts(journal):
    journal.note("a.md", NOTE.format("private: false\nprivat: true"))
    assert marks(journal) == [(True, False)]


def test_quoting_wants_a_clear_yes(journal):
    feedback = "---\ntype: feedback\nfrom: Ana\ntext: The gates never stuck\ndate: 2026-05-02\nmay_quote: {}\n---\n"
    for path, said in (("a.md", "yes"), ("b.md", "perhaps")):
        journal.note(path, feedback.format(said))
    assert [one["fields"]["may_quote"] for one in journal.records()] == [True, False]


@pytest.mark.parametrize("sign", ["[private:: yes]", "[privat:: ja]", "private:: yes", "#private"])
def test_a_line_may_be_marked_as_well(journal, sign):
    journal.note("a.md", f"# Wins\n\n- 2026-05-02 Cut the trams to 12 {sign}\n- 2026-05-03 Hung 9 bells\n")
    assert sorted(marks(journal)) == [(False, False), (True, False)]


@pytest.mark.parametrize(
    "note",
    [
        "# Wins (private)\n\n- 2026-05-01 Sped up the trams\n",
        "# Private wins\n\n- 2026-05-01 Sped up the trams\n",
        "# Wins #private\n\n- 2026-05-01 Sped up the trams\n",
        "# Wins\n\n## Vertraulich\n\n- 2026-05-01 Sped up the trams\n",
        "# Wins\n\n- 2026-05-01 Sped up the trams #career/confidential\n",
        "# Wins\n\n- 2026-05-01 (private, tell nobody) Sped up the trams\n",
        "# Wins\n\n- 2026-05-01 CONFIDENTIAL: Sped up the trams\n",
        "# Wins\n\n- 2026-05-01 Sped up the trams (strictly confidential)\n",
        "# Wins\n\n- 2026-05-01 Sped up the trams (do not share)\n",
        "# Wins\n\n- 2026-05-01 Sped up the trams, confidential: true\n",
        "# Wins\n\n- 2026-05-01 Sped up the trams #geheim\n",
        "# Wins\n\n- 2026-05-01 Sped up the trams [visibility:: private]\n",
        "private:: true\n\n# Wins\n\n- 2026-05-01 Sped up the trams\n",
        "- private:: true\n- ## Wins\n\t- 2026-05-01 Sped up the trams\n",
        "#private\n\n# Wins\n\n- 2026-05-01 Sped up the trams\n",
        "---\nsensitivity: confidential\n---\n# Wins\n\n- 2026-05-01 Sped up the trams\n",
    ],
)
def test_what_a_heading_a_property_or_the_words_keep_back_is_kept_back(journal, note):
    journal.note("a.md", note)
    assert marks(journal) in ([(True, False)], [(False, True)])
    assert "trams" not in journal("review", "--audience", "public", "--format", "md").out


@pytest.mark.parametrize(
    "aside",
    [
        "(don't mention this)",
        "(keep between us)",
        "(just for me)",
        "(family)",
        "(bitte nicht weitersagen)",
        "(nur für mich)",
        "(ne pas raconter chez Meta)",
        "(entre nous)",
        "(no decirlo)",
        "(só para mim)",
        "（仅自己可见）",
        "- just for me",
        "🔒",
    ],
)
def test_words_in_brackets_or_at_the_end_keep_a_line_back_without_naming_a_mark(journal, aside):
    journal.note("a.md", f"# Wins\n\n- 2026-05-01 Sped up the trams {aside}\n")
    assert marks(journal) in ([(True, False)], [(False, True)])
    assert "trams" not in journal("review", "--audience", "manager", "--format", "md").out


@pytest.mark.parametrize("heading", ["Personal", "Privates", "Privatleben", "Perso", "Familie", "家庭", "Salary"])
def test_a_heading_that_is_nobody_elses_matter_keeps_back_what_stands_below(journal, heading):
    journal.note("a.md", f"# Wins\n\n## {heading}\n\n- 2026-05-01 Sped up the trams\n")
    assert marks(journal) in ([(True, False)], [(False, True)])


def test_personal_questions_of_an_interview_are_there_to_be_answered(journal):
    journal.note("a.md", "# Interview questions\n\n## Personal\n\n### What do you read?\n\nI read about trams.\n")
    assert marks(journal) == [(False, False)]


@pytest.mark.parametrize(
    "line",
    [
        "🔒 hardened the gate",
        "closed the gap between us and them",
        "set a personal record",
        "said it in secret",
        "moved the small boat (personal) and the big one (work)",
    ],
)
def test_the_same_words_in_a_sentence_keep_nothing_back(journal, line):
    journal.note("a.md", f"# Wins\n\n- 2026-05-01 {line.capitalize()}\n")
    assert marks(journal) == [(False, False)]


@pytest.mark.parametrize("heading", ["Private cloud migration", "Wins", "Personal growth", "Family of lifts"])
def test_what_only_has_the_word_in_it_is_not(journal, heading):
    journal.note("a.md", f"# Wins\n\n## {heading}\n\n- 2026-05-01 Moved the trams to a private track\n")
    assert marks(journal) == [(False, False)]


def test_a_remark_that_obsidian_hides_is_no_content(journal):
    journal.note("a.md", "# Wins\n\n- 2026-05-01 Sped up the trams %%Bob hates it%%\n\n%%\nnobody\nreads this\n%%\n")
    assert [record["title"] for record in journal.records()] == ["Sped up the trams"]
    assert "Bob" not in journal("review", "--audience", "public", "--format", "md").out
    assert "0 lines not understood" in journal("coverage", "a.md").out or "NOT READ" not in journal("coverage", "a").out


def test_two_signs_that_begin_no_remark_hide_nothing_between_them(journal):
    note = "# Wins\n\n- 2026-05-01 Used %%time, 3 h less\n- 2026-05-02 Hung 9 bells\n- 2026-05-03 Used %%bash\n"
    journal.note("a.md", note)
    assert len(journal.records()) == 3


REASONS = """# Why Helioz

- They measure every panel, and I like measuring
- The office is near
  my mother, 5 km away (don't mention)
- Small teams that own their releases
"""


def test_one_reason_that_is_not_to_be_said_leaves_the_others_to_be_told(journal):
    journal.note("why.md", REASONS)
    told, kept = journal.records()
    assert "mother" not in told["fields"]["text"]
    assert not told["fields"]["figures"]
    assert not told["fields"]["confidential"]
    assert kept["fields"]["confidential"]
    assert kept["fields"]["text"] == "The office is near\nmy mother, 5 km away (don't mention)"
    sheet = journal("prep", "--company", "Helioz").out
    assert "Small teams" in sheet
    assert "mother" not in sheet


def test_an_item_that_is_nothing_but_a_mark_speaks_of_the_whole_answer(journal):
    journal.note("why.md", REASONS.replace("The office is near\n  my mother, 5 km away ", ""))
    (answer,) = journal.records()
    assert answer["fields"]["confidential"]


@pytest.mark.parametrize(
    ("name", "heading", "own"),
    [
        ("a.md", "# Weekly check-in 2026-06-12", "Energy: 2/5"),
        ("a.md", "# Wochen-Check-in", "**Überstunden:** 12"),
        ("check-in-2026-06-12.md", "# How it went", "Mood: 3"),
        ("a.md", "# W24\n\n## Check-in", "Hours worked: 52"),
    ],
)
@pytest.mark.parametrize("form", ["- {}\n- Queue at the gate: 12 min\n", "{}\nQueue at the gate: 12 min\n"])
def test_how_its_owner_is_stays_private_in_a_check_in_of_bullets(journal, name, heading, own, form):
    journal.note(name, f"{heading}\n\n{form.format(own)}")
    assert [record["fields"]["private"] for record in journal.records()] == [True, False]


def test_elsewhere_energy_and_hours_are_measured(journal):
    journal.note("a.md", "# Mill\n\n- Energy: 340 kWh\n- Hours: 52\n")
    assert marks(journal)[0][0] is False


@pytest.mark.parametrize(
    "behind",
    [
        ", private please",
        ", please keep private",
        ". Keep this confidential, please!",
        " - strictly confidential please",
        " – bitte privat",
        ", confidentiel s'il vous plaît",
        "; privado, por favor.",
    ],
)
def test_a_mark_may_be_asked_for_politely_behind_the_words_of_a_line(journal, behind):
    journal.note("a.md", f"# Wins\n\n- 2026-05-01 Cut my days off with the back from 12 to 2, 9 at most{behind}\n")
    assert any(marks(journal)[0])
    assert "back" not in journal("review", "--audience", "public", "--format", "md").out


@pytest.mark.parametrize(
    "behind", [", in private talks", " - made the private cloud faster", ", please", ". Only for now"]
)
def test_words_that_tell_more_than_a_mark_behind_a_line_are_none(journal, behind):
    journal.note("a.md", f"# Wins\n\n- 2026-05-01 Cut the wait from 12 to 2 min{behind}\n")
    assert marks(journal) == [(False, False)]


@pytest.mark.parametrize("label", ["salary", "Current salary", "**Gehalt**", "Salaire"])
def test_a_line_about_pay_is_confidential_whosever_pay_it_is(journal, label):
    journal.note(
        "1on1/Oda.md", f"# 1:1 Oda\n\n## 2026-05-12\n\n- {label}: 61k, asks for 66k\n- Queue at the gate: 9 min\n"
    )
    assert [confidential for _, confidential in marks(journal)] == [True, False]
    for command in (["gaps", "metrics", "--audience", "public"], ["gaps", "--audience", "manager"], ["prep", "--any"]):
        assert "61" not in journal(*command, "-f", "md").out


def test_an_answer_about_pay_is_told_where_it_was_asked(journal):
    journal.note("a.md", "# Interview\n\n## What are your salary expectations?\n\nSalary: 70k and a bell of my own\n")
    assert [confidential for _, confidential in marks(journal)] == [False]


def test_a_reason_whose_mark_says_no_is_told_with_the_others(journal):
    journal.note("why.md", REASONS.replace("(don't mention)", "[private:: no]"))
    (answer,) = journal.records()
    assert "5 km away" in answer["fields"]["text"]
