"""Deeds where no heading says so: under work to be done, below a job, behind `Done:`, after `Last month I`."""

import pytest


def test_what_opens_with_a_deed_under_improvements_was_done(found):
    note = "# Our yard\n\n## Technical improvements\n\n- Mended the lock\n- Oiled the gate\n- Moved the crane\n"
    assert found(note) == ["5 evidence", "6 evidence", "7 evidence"]
    assert found("# Goals\n\n- Mended lock\n- Oiled gate\n- Moved crane\n") == [f"{n} objective" for n in (3, 4, 5)]


def test_lists_of_deeds_and_of_wishes_under_one_title_are_told_apart(found):
    note = """
    # Resumen de 2025 y propósitos para 2026

    En el trabajo:

    - He cambiado la puerta
    - He vuelto a pintar la grúa
    - Hemos abierto el canal

    Y ahora vienen los propósitos:

    - Leer más sobre esclusas
    """
    assert found(note) == ["5 evidence", "6 evidence", "7 evidence", "11 objective"]


def test_done_says_so_however_deep_it_stands(found):
    note = """
    # Weekly update

    - **The lock**
      - Done: both gates mended
      - In progress: the winch
      - Done: oil ordered
    """
    assert found(note) == ["4 evidence", "6 evidence"]


def test_below_a_job_items_that_open_with_deeds_are_its_wins(found):
    note = """
    # Experience

    ## Harbour Line, 2019 - 2021

    - Head of the north lock.
      - Led the night crew
      - Opened the second gate
      - Trained two keepers
    """
    assert found(note) == ["6 evidence", "7 evidence", "8 evidence"]
    assert found(note.replace("# Experience", "# Accomplishments")) == ["5 evidence"]


def test_a_list_goes_on_with_what_its_writer_did(found):
    note = "# The yard\n\nOver the last three weeks I\n\n- mended a winch\n- trained two keepers\n- painted the gate\n"
    assert found(note) == ["5 evidence", "6 evidence", "7 evidence"]
    assert found(note.replace("weeks I", "weeks they")) == []


def test_below_what_a_level_expects_stands_what_somebody_did(found):
    note = """
    # For my promotion

    **1 - You help others to grow.**

    - I wrote the guide to the winch
    - Trained two keepers

    **2 - You look ahead.**

    - The winch will last for years
    """
    assert found(note) == ["5 evidence", "6 evidence"]


@pytest.mark.parametrize(
    "label", ["**Stakeholders**: Ana, Bo", "Role: keeper", "**Tech stack**: steel", "Targeted impact: fewer leaks"]
)
def test_who_took_part_and_what_was_hoped_for_are_no_wins(found, label):
    assert found(f"# Accomplishments\n\n- Mended the lock\n- {label}\n") == ["3 evidence"]


def test_what_was_bad_is_no_goal_of_the_year_behind_it(found):
    note = "# 2025; goals for 2026\n\n## The bad\n\n- Two leaks\n\n## Goals for 2026\n\n- Fewer leaks\n"
    assert found(note) == ["9 objective"]


def test_headings_with_their_month_behind_them_are_accomplishments_each(read):
    note = """
    # Accomplishments

    ## Prize of the lock keepers, runner-up - **March 2025**
    **GIVEN BY**: the harbour

    ## Certificate for heavy cranes, first class - **January 2025**
    > For whoever lifts without a scratch.
    """
    assert [(win.source.line, str(win.date)) for win in read(note)] == [(3, "2025-03"), (6, "2025-01")]


def test_a_ticked_heading_among_accomplishments_is_one_with_its_captions_as_details(read):
    note = """
    # Accomplishments

    ### 1. **The leaking lock** ✅
    **Cause**:
    - A rotten board

    **Mended by**:
    - New boards
    """
    (win,) = read(note)
    assert (win.source.line, win.title) == (3, "The leaking lock")
    assert "A rotten board" in win.details


def test_a_table_of_activities_below_what_was_done_holds_wins(found):
    note = (
        "# Week 1\n\n## What was done\n\n| Activity | Who |\n|---|---|\n| Mended the lock | Ana |\n| Oiled it | Bo |\n"
    )
    assert found(note) == ["7 evidence", "8 evidence"]


@pytest.mark.parametrize(
    ("line", "is_deed"),
    [
        ("Schleuse um 8 % gekürzt, zwei Tage früher", True),
        ("Neues Tor eingebaut", True),
        ("Prüfung bestanden", True),
        ("Abrechnung automatisiert", True),
        ("Prüfung nicht bestanden", False),
        ("Neues Tor geplant", False),
        ("Neues Tor einbauen", False),
        ("Tor aufgeben", False),
        ("Kranführer der Gesellschaft", False),
        ("Evening entertainment", False),
    ],
)
def test_a_german_clause_tells_a_deed_by_the_participle_it_ends_in(found, line, is_deed):
    note = f"# Januar\n\n- 2026-01-08 {line}\n- 2026-01-09 {line}\n- 2026-01-12 {line}\n"
    assert found(note) == ([f"{number} evidence" for number in (3, 4, 5)] if is_deed else [])
