"""A small journal of an invented tram workshop, with something to say in every view."""

from __future__ import annotations

import pytest

NOTES = {
    "journal.toml": """
        name = "Mira Lund"
        level = "mid"
        target_level = "senior"
        targets = ["Kettle & Rail"]

        [not_applicable]
        "Data and measurement" = "the workshop measures, we do not"
        """,
    "companies/kettle.md": """
        ---
        type: company
        name: Kettle & Rail
        as_of: 2026-05
        interview: 2026-07-02
        ---
        ## Values

        - **Mend it**: stay until it holds (ownership)
        - **Say it early**: bad news first (integrity)
        - **Together**: nobody mends alone (collaboration)
        """,
    "objectives/doors.md": """
        ---
        type: objective
        title: Doors that close in winter
        period: 2026-H1
        agreed_with: T. Arvo
        due: 2026-06-30
        competencies: [ownership]
        key_results:
          - {text: Trams stopped by a door, unit: trams, baseline: 40, target: 10, current: 16}
        ---
        """,
    "objectives/teach.md": """
        ---
        type: objective
        title: Two apprentices who solder alone
        period: 2026-H1
        due: 2026-06-30
        ---
        """,
    "evidence/heated-rails.md": """
        ---
        type: evidence
        text: Heated the door rails of line 4
        date: 2026-01-20
        outcome: Stopped trams fell from 40 trams to 16 trams a month
        role: my idea, led it
        scope: several teams
        artefacts: [door log 2026-01]
        witnesses: [T. Arvo]
        objectives: [doors]
        competencies: [ownership, initiative]
        project: Doors
        ---
        """,
    "evidence/night-shift.md": """
        ---
        type: evidence
        text: Ran the night shift through the frost
        date: 2025-11-28
        outcome: 31 of 34 trams left on time
        role: led it
        scope: team
        witnesses: [O. Brandt]
        objectives: [doors]
        competencies: [ownership]
        covers: [leading a shift]
        project: Doors
        ---
        """,
    "roles/workshop.md": """
        ---
        type: role
        title: Electrician at the tram workshop
        start: 2023-04
        ---
        ## What it offered

        - a depot full of old schemes

        ## What it did not offer

        - leading a shift
        - speaking to passengers
        """,
    "metrics/doors.md": """
        ---
        type: metric
        name: Trams stopped by a door
        value: 16
        unit: trams/month
        date: 2026-05-31
        baseline: 40
        target: 10
        origin: door log
        readings:
          - {date: 2025-12-31, value: 40}
          - {date: 2026-02-28, value: 22}
        ---
        """,
    "proposals/lamp.md": """
        ---
        type: proposal
        title: A lamp that says which door it was
        last_touched: 2026-02-01
        ---
        ## Idea

        A lamp above each door.
        """,
    "memory.md": """
        # Memory

        ## Behavioural

        ### Conflicts

        - dispatcher disagreed and wanted the tram out -> showed the burnt cable -> it stayed, and so did the peace

        ### Mistakes

        - fixed *n* relays without a log -> could not say which -> every relay has a card since March 2025

        ### Do differently

        - ask the driver before the scheme

        ## Metrics

        - Test bench - 120 relays / 9 mins
        - Wash: 12 mins
        - Dry: 20 mins
        - Total: 35 mins
        - 90 relays in stock
        """,
}


@pytest.fixture
def workshop(journal):
    """The journal of the workshop; today is 2026-06-20."""
    for path, text in NOTES.items():
        journal.note(path, text)
    return journal


@pytest.fixture
def gaps(workshop):
    """The gaps as JSON."""

    def run(*arguments, **options):
        result = workshop("gaps", "--json", *arguments, **options)
        assert result.code == 0, result.err
        return result.json

    return run
