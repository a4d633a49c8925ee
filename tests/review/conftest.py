"""A small journal with everything a review can show: `begun` has an objective, evidence, people; no review yet."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.fixture
def begun(journal: Any) -> Any:
    """Half a year of somebody: two agreed objectives, one of them without evidence, and a private goal."""
    journal.note(
        "night.md",
        """
        ---
        type: objective
        title: The night run is done by five
        period: 2026-H1
        state: active
        agreed_with: Ines Roth
        priority: 1
        key_results:
          - text: Run time
            unit: min
            baseline: 94
            target: 30
            current: 46
            due: 2026-06-30
          - text: Nobody is called at night
        ---

        ## Obstacles

        - The old scheduler belongs to another team.
        """,
    )
    journal.note(
        "talk.md",
        """
        ---
        type: objective
        title: One talk outside the company
        period: 2026-H1
        state: agreed
        agreed_with: Ines Roth
        priority: 2
        ---
        """,
    )
    journal.note(
        "wins.md",
        """
        # Wins

        - 2026-01-20 split the night run in two, from 94 to 60 minutes [[night]]
        - 2026-02-11 wrote the runbook that five people use [[night]]
        - 2026-03-04 removed a step nobody needed, 46 minutes now [[night]]
        - 2026-04-28 hired Bo, who starts in July
        - 2025-11-30 first measurement of the night run, 94 minutes [[night]]
        """,
    )
    journal.note(
        "feedback.md",
        """
        ---
        type: feedback
        from: Omar Haddad
        date: 2026-03-20
        nature: praise
        may_quote: true
        objectives: [night]
        ---

        I slept through March.
        """,
    )
    return journal
