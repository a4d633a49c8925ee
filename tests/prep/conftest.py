"""Two journals to prepare from: a big note of bullets, and a tidy one with typed stories."""

from __future__ import annotations

import pytest


@pytest.fixture
def memories(journal):
    """One note as people keep them: bullets with arrows, fits, numbers, links to notes that are elsewhere."""
    journal.note(
        "memories.md",
        """
        # Memories

        ## Linked

        - [[asking-for-more-money]]
        - [[how-we-interview]]

        ## Tell me about yourself

        - wants to see it work in the field
        - rather a dull base with a daring top

        ## Behavioural

        ### Challenges

        - forty ovens, no two alike

        ### Mistakes

        - wrote my own scheduler -> nobody else could mend it -> threw it out for a boring one

        ### Leadership

        - night shift without a lead -> stepped up, led the eight of them for a year
        - split the team by oven type -> two became leads

        ### Conflicts

        - argued with the planner about safety margins -> measured for two weeks -> took her margins, she took my alarm
        - wanted automatic recipes, boss turned it down -> gave the sheet to one baker who uses it daily

        ## Compatibility

        ### Start-up spirit (Meta)

        - we started with a garage and a loan, I did everything from hiring to invoices
        - my own bakery at nineteen

        ### I love their phones (Apple)

        - had every phone since the first one, amazing cameras

        ## Metrics

        - Ovens in service: 214
        - Time per batch: 64 min
        """,
    )
    return journal


@pytest.fixture
def tidy(journal):
    """Typed stories, a company note of the owner's, a level aimed at."""
    journal.note("journal.toml", 'target_level = "senior"\ntargets = ["meta"]\n')
    journal.note(
        "companies/meta.md",
        """
        ---
        type: company
        name: Meta
        interview: 2026-07-02
        role: Data engineer
        people: ["Jo Roe, engineering manager"]
        ---

        ## Why them

        Their data centre in Odense warms a town since 2020 (their own site, 3 March 2026). I run such a network.

        ## Questions to ask

        - Who decides when two teams disagree?
        - TBD one about on-call

        ## Notes

        Read [[money]] before the offer.
        """,
    )
    journal.note("money.md", "# Money\n\nNo number first.\n")
    journal.note(
        "stories/pager.md",
        """
        ---
        type: story
        title: The pager that always rang twice
        date: 2026-03-01
        theme: Leadership
        competencies: [leading, collaboration]
        role: started it and led it
        scope: several teams
        state: ready
        ---

        ## Situation

        The same two people of three teams were rung every night.

        ## Action

        I counted the nights, showed the list to the three leads, considered a paid service, and offered my own name
        first.

        ## Result

        Five people share it, and nightly calls fell from 11 per week to 3 per week.

        ## Learning

        Since March I put my own name on a list before I ask for others.
        """,
    )
    journal.note(
        "stories/margins.md",
        """
        ---
        type: story
        title: Margins and alarms
        date: 2022-05-10
        theme: Conflict
        competencies: [conflict]
        ---

        ## Situation

        The planner and we argued about margins.

        ## Action

        We measured and we wrote it down and we agreed.

        ## Result

        We signed it.
        """,
    )
    journal.note(
        "stories/secret.md",
        """
        ---
        type: story
        title: The Brandt contract
        date: 2025-11-02
        competencies: [customer, integrity]
        confidential: true
        share_as: A large customer asked for personal data; I offered an aggregate instead.
        ---

        ## Situation

        Brandt wanted readings per person.

        ## Action

        I refused.

        ## Result

        Brandt took sums over eight.

        ## Learning

        Ask what for.
        """,
    )
    return journal
