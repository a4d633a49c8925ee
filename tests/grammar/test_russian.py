"""Notes in Russian, whose letters, endings and months are others than those of the languages in Latin script."""

import pytest


def test_goals_and_what_was_done_are_known_by_their_headings(read):
    note = "# Цели на 2026 год\n\n- Изучить старые трамваи\n\n# Что сделано\n\n- 3 мая 2026: починил ворота\n"
    goal, win = read(note)
    assert [(goal.kind, goal.title), (win.kind, str(win.date))] == [
        ("objective", "Изучить старые трамваи"),
        ("evidence", "2026-05-03"),
    ]


def test_a_story_is_known_by_its_parts_and_a_question_by_its_answer(found):
    story = "## Ворота\n\n**Ситуация**: они скрипели.\n\n**Действие**: я их смазал.\n\n**Результат**: тихо.\n\n"
    asked = "## Расскажите о себе\n\nЯ чиню трамваи шесть лет.\n"
    assert found(f"# Собеседование\n\n{story}{asked}") == ["5 story", "11 answer"]


@pytest.mark.parametrize(("line", "is_win"), [("Починила колокол", True), ("Если будет зима", False)])
def test_in_a_look_back_a_verb_in_the_past_tells_a_deed(found, line, is_win):
    assert (found(f"# Ретроспектива 2025\n\n- {line}\n") == ["3 evidence"]) is is_win
