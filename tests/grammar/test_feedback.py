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
