"""Feedback in notes: who said it stands in front, behind or in the heading above."""

import pytest


@pytest.mark.parametrize(
    ("note", "giver", "text", "date", "nature"),
    [
        ("# Feedback\n\n- Marta: Clear plans\n", "Marta", "Clear plans", None, ""),
        ("# Feedback\n\n- Marta (growth): Shorter plans\n", "Marta", "Shorter plans", None, "growth"),
        ("# Feedback\n\n- Marta (2026-05-03): Clear plans\n", "Marta", "Clear plans", "2026-05-03", ""),
        ("# Feedback\n\n- 2026-05-03 Marta: Clear plans\n", "Marta", "Clear plans", "2026-05-03", ""),
        ("# Feedback\n\n- Clear plans (Marta, 3 May 2026)\n", "Marta", "Clear plans", "2026-05-03", ""),
        ("# Feedback\n\n- Clear plans — Marta Ost\n", "Marta Ost", "Clear plans", None, ""),
        ("# Feedback\n\n## From Marta (2026-05-03)\n\n> Clear plans\n", "Marta", "Clear plans", "2026-05-03", ""),
        ("# Feedback\n\n## From Marta\n\nClear plans\n", "Marta", "Clear plans", None, ""),
        ("# Wins\n\n## Kudos\n\n- Marta: Clear plans\n", "Marta", "Clear plans", None, ""),
    ],
)
def test_who_said_it_and_when_is_told_from_what_was_said(read, note, giver, text, date, nature):
    (record,) = read(note)
    assert record.kind == "feedback"
    assert (record.giver, record.text, record.date, record.nature) == (giver, text, date, nature)


def test_recognition_without_a_name_is_an_accomplishment(found):
    assert found("# Wins\n\n## Kudos\n\n- Won the prize of the yard\n") == ["5 evidence"]


@pytest.mark.parametrize(
    ("heading", "said", "name"),
    [
        ("Feedback from Ivo", "2026-02-10: You write the clearest log in the yard.", "Ivo"),
        ("Rückmeldung", "Ivo: „Sehr klar erklärt.“", "Ivo"),
        ("Rückmeldungen von Ivo", "Sehr klar erklärt, am 3. Mai.", "Ivo"),
        ("Retours", "Ivo : « merci pour ta patience »", "Ivo"),
        ("Feedback recebido", "Do Ivo: «ótimo trabalho»", "Ivo"),
        ("Retroalimentación recibida", "de Ivo: muy claro", "Ivo"),
        ("同事反馈", "Ivo: 讲得很清楚", "Ivo"),
    ],
)
def test_feedback_is_announced_in_many_words_and_by_the_name_of_who_gave_it(read, heading, said, name):
    (feedback,) = read(f"# 2026\n\n## {heading}\n\n- {said}\n")
    assert (feedback.kind, feedback.giver) == ("feedback", name)
    assert not feedback.text.startswith("2026")


def test_a_degree_is_no_figure(read):
    assert read("# Ada\n\n## Education\n\nBSc Rope making, Port Ellen, 2:1, 2014 – 2017\n") == ()


@pytest.mark.parametrize(
    ("line", "name", "date"),
    [
        ("Foreman 2026-10: good with the lift", "Foreman", "2026-10"),
        ('Olga (1:1, 2026-05): "good with the lift"', "Olga", "2026-05"),
        ("Frau Dr. Amsel, 2026-06-12: good with the lift", "Frau Dr. Amsel", "2026-06-12"),
        ("Olga, May 2026: good with the lift", "Olga", "2026-05"),
        ("Olga 3 May: good with the lift", "Olga", "2025-05-03"),
        ("Olga (March '26): good with the lift", "Olga", "2026-03"),
        ("Olga Roth, 25/05/2026 : good with the lift", "Olga Roth", "2026-05-25"),
        ("Olga, 5/25/26: good with the lift", "Olga", "2026-05-25"),
        ("good with the lift — Olga Roth (25/05/2026)", "Olga Roth", "2026-05-25"),
        ("A. Roth: good with the lift", "A. Roth", "2025"),
    ],
)
def test_the_day_behind_a_name_is_no_part_of_it(read, line, name, date):
    (said,) = read(f"# Feedback 2025\n\n- {line}\n")
    assert (said.giver, said.date) == (name, date)


@pytest.mark.parametrize(
    "to", ["An Ivo", "Mein Feedback an Ivo", "Mon retour à Ivo", "To Ivo", "My feedback to Ivo (May)", "Para Ivo"]
)
def test_feedback_given_to_others_is_none_that_was_received(read, to):
    (said,) = read(f"# Feedback\n\n- {to}: speak up\n- 2026-05-03 {to}: speak up\n- Olga: good with the lift\n")
    assert said.giver == "Olga"


@pytest.mark.parametrize(
    ("received", "given"),
    [
        ("Feedback received", "Feedback given to others"),
        ("Feedback", "Given"),
        ("Feedback received", "Feedback to Ivo"),
        ("Rückmeldungen", "Feedback an andere"),
        ("Erhaltenes Feedback", "Rückmeldung an Ivo"),
        ("Retours reçus", "Retours donnés"),
        ("Feedback recibido", "Feedback dado"),
        ("Feedback recebido", "Feedback para outros"),
        ("收到的反馈", "给别人的反馈"),
    ],
)
@pytest.mark.parametrize("level", ["#", "##", "###"])
def test_below_a_heading_for_what_was_said_to_others_nothing_was_received(read, received, given, level):
    (said,) = read(f"## {received}\n\n- Olga: good with the lift\n\n{level} {given}\n\n- Ivo: speak up\n")
    assert said.giver == "Olga"


@pytest.mark.parametrize("heading", ["Feedback to act on", "Received", "Growth", "Feedback received"])
def test_feedback_to_act_on_was_received_all_the_same(read, heading):
    (said,) = read(f"# Feedback\n\n## {heading}\n\n- Olga: speak up\n")
    assert said.giver == "Olga"


def test_feedback_given_is_a_story_where_stories_are_told(found):
    note = "# Behavioral stories\n\n## Feedback given\n\n**Situation:** Ivo was loud.\n**Action:** I told him.\n"
    assert found(f"{note}**Result:** He is quiet.\n") == ["5 story"]


@pytest.mark.parametrize(
    ("remark", "date", "nature", "situation", "is_private"),
    [
        ("April", "2026-04", "", "", False),
        ("3 May", "2026-05-03", "", "", False),
        ("Praise", "2026", "Praise", "", False),
        ("Kritik", "2026", "Kritik", "", False),
        ("after the drill", "2026", "", "after the drill", False),
        ("private", "2026", "", "", True),
        ("vertraulich", "2026", "", "", False),
    ],
)
def test_brackets_behind_a_name_say_when_or_where_it_was_said_or_of_what_nature_it_is(
    read, remark, date, nature, situation, is_private
):
    (said,) = read(f"# Feedback 2026\n\n- Olga ({remark}): good with the lift\n")
    assert (said.giver, said.date, said.nature, said.situation) == ("Olga", date, nature, situation)
    assert said.private is is_private


def test_a_month_in_brackets_without_a_year_is_the_situation(read):
    (said,) = read("# Feedback\n\n- Olga (April): good with the lift\n")
    assert (said.date, said.nature, said.situation) == (None, "", "April")


@pytest.mark.parametrize(
    "said", ['"good with the lift"', "„good with the lift“", "« good with the lift »", "“good with the lift”"]
)
def test_what_was_said_is_kept_without_the_marks_around_it(read, said):
    (feedback,) = read(f"# Feedback\n\n- Olga: {said}\n")
    assert feedback.text == "good with the lift"


def test_marks_around_parts_of_it_stay(read):
    (feedback,) = read('# Feedback\n\n- Olga: "good", she said, "and early"\n')
    assert feedback.text == '"good", she said, "and early"'
