"""Grades out of records: the owner's own first, then the fields, else the text, marked as inferred."""

from __future__ import annotations

import pytest

from career_journal.journal import Journal
from career_journal.journal.grading import Grader
from career_journal.records.evidence import Evidence
from career_journal.records.story import Story


@pytest.fixture
def graded(journal):
    """Write a note and grade the evidence and stories of the journal."""

    def grade(text, path="a.md"):
        journal.note(path, text)
        loaded = Journal.load(journal.root)
        grader = Grader(loaded)
        records = [*loaded.of(Evidence), *loaded.of(Story)]
        found = next(record for record in records if record.source.path == path)
        return {reading.grade: reading for reading in grader.grade(found).readings}

    return grade


def evidence(**fields):
    lines = "\n".join(f"{name}: {value}" for name, value in {"text": "Moved the depots", **fields}.items())
    return f"---\ntype: evidence\n{lines}\n---\n"


def test_fields_are_read_and_not_called_inferred(graded):
    found = graded(
        evidence(
            outcome='"Picking errors fell from 4 % to 1 %"',
            role="led the roll-out",
            scope="several teams",
            date="2026-03-04",
            artefacts="[error sheet]",
            witnesses="[R. Okafor]",
        )
    )
    assert {name: reading.value for name, reading in found.items()} == {
        "outcome": 3,
        "quantified": 4,
        "witness": 3,
        "scope": 3,
        "agency": 3,
    }
    assert not any(reading.inferred for reading in found.values())


def test_the_text_is_read_where_fields_are_silent_and_the_word_is_given(graded):
    found = graded("# Wins\n\n- 2026-03-04 launched a reading circle for the whole company\n", "wins.md")
    assert (found["scope"].value, found["scope"].inferred) == (4, True)
    assert found["scope"].why == "the text says 'whole company'"
    assert (found["agency"].value, found["agency"].inferred) == (4, True)


def test_what_nobody_says_is_unknown_and_names_the_field_that_would_say_it(graded):
    found = graded(evidence())
    assert (found["scope"].value, found["scope"].why, found["scope"].missing) == (0, "not stated, counts as 0", "scope")
    assert found["witness"].missing == "artefacts"


def test_the_owner_s_own_grade_wins(graded):
    assert graded(evidence(scope="team", grades="{scope: 4}"))["scope"].why == "you set it in 'grades'"


@pytest.mark.parametrize(
    ("scope", "value"),
    [
        ("own task", 0),
        ("component", 1),
        ("team", 2),
        ("three teams, nine depots", 3),
        ("all customers", 3),
        ("3", 3),
        ("die ganze Firma", 4),
        ("toute l'entreprise", 4),
        ("跨部门", 3),
        ("varios equipos", 3),
        ("várias equipes", 3),
    ],
)
def test_scope_is_read_in_six_languages(graded, scope, value):
    assert graded(evidence(scope=scope))["scope"].value == value


@pytest.mark.parametrize(
    ("role", "value"),
    [
        ("attended", 0),
        ("helped with the tests", 1),
        ("wrote the importer", 2),
        ("led it", 3),
        ("my idea, and I led it", 4),
        ("initiiert und geleitet", 4),
        ("负责", 3),
        ("lancé", 4),
        ("diseñé el modelo", 2),
    ],
)
def test_agency_is_read_out_of_a_role(graded, role, value):
    assert graded(evidence(role=role))["agency"].value == value


@pytest.mark.parametrize(
    ("outcome", "value"),
    [
        ("nothing but a note so far", 0),
        ("gave 3 talks", 1),
        ("41,300 meters moved", 2),
        ("errors from 4 % to 1 %", 3),
        ("run takes 21 minutes, was 94", 3),
        ("done in version 3.1 by #12", 0),
    ],
)
def test_figures_are_results_only_with_a_unit_and_more_with_a_baseline(graded, outcome, value):
    assert graded(evidence(outcome=f'"{outcome}"'))["quantified"].value == value


def test_a_range_is_no_change(graded):
    assert graded(evidence(outcome="3 to 5 versions of the model"))["quantified"].value == 2


@pytest.mark.parametrize("role", ["did not lead anything", "never led it"])
def test_a_denied_word_does_not_count(graded, role):
    assert graded(evidence(role=role))["agency"].value == 0


def test_words_count_whole(graded):
    assert graded(evidence(text="Steamed vegetables for a self-managed canteen"))["agency"].value == 0


def test_we_built_it_does_not_say_what_i_did(graded):
    found = graded(evidence(text="We built the importer"))["agency"]
    assert (found.value, found.missing) == (1, "role")
    assert "'We'" in found.why


def test_the_last_part_of_an_arrow_is_an_inferred_result(graded):
    found = graded("## Behavioural\n\n### Conflicts\n\n- two lists -> one rule -> errors halved\n", "m.md")["outcome"]
    assert (found.value, found.inferred, found.why) == (3, True, "the last part of the arrow says 'halved'")


def test_quoted_feedback_is_proof(graded, journal):
    journal.note("praise.md", "---\ntype: feedback\nfrom: R. Okafor\ntext: It works\nlinks: [a]\n---\n")
    found = graded(evidence())["witness"]
    assert (found.value, found.why) == (2, "R. Okafor, quoted in praise.md:1")


def test_a_linked_metric_lends_its_baseline(graded, journal):
    journal.note("m.md", "---\ntype: metric\nname: Errors\nvalue: 1\nunit: '%'\nbaseline: 4\norigin: sheet\n---\n")
    found = graded(evidence(links="[m]", date="2026-03-04"))["quantified"]
    assert (found.value, found.why) == (4, "'Errors 1 %', baseline in m.md:1; 2026-03-04; source: sheet")


def test_a_journal_adds_its_own_words(graded, journal):
    journal.note("words.md", "---\ntype: vocabulary\ngrades: {scope: {team: [brigade]}}\n---\n")
    assert graded(evidence(scope="the brigade"))["scope"].value == 2


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("cut the run from 94 to 21 minutes", "date"),
        ("raised recall from 71 to 92 %", "date"),
        ("cut the run, 94 to 21 minutes", "date"),
        ("runs in 3 to 5 minutes", "baseline"),
        ("runs take anything ranging from 3 to 5 minutes", "baseline"),
    ],
)
def test_two_numbers_with_one_unit_are_a_change_if_they_fall_or_say_from(graded, text, lacks):
    assert graded(evidence(text=text))["quantified"].missing == lacks
