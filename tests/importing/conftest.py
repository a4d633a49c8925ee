"""A journal with one sectioned note, and what its records say."""

from __future__ import annotations

import pytest

MEMORIES = """
    # Memories

    ## Behavioural

    ### Conflicts

    - Two crews wanted the same crane -> drew the week on a wall -> nobody waited longer than a day
    - The roof leaked above the archive -> moved *400 boxes* in a night -> nothing was lost

    ## Wins

    - 2026-05-03 Cut the queue at the gate from 40 to 12 minutes [board](https://boards.example/gate) #gate
    - 2026-05-10 Trained 4 new signallers

    ## Goals 2026-H1

    - Half the wait at the gate
      - p95 below 10 minutes
    - Learn to plan a season

    Some prose nobody can read as a record.
    """
PLACES = ("id", "source", "parent")


@pytest.fixture
def memories(journal):
    journal.note("memories.md", MEMORIES)
    return journal


@pytest.fixture
def told():
    """What the records of a journal say, wherever they stand."""

    def all_of(journal):
        records = [
            {name: value for name, value in record.items() if name not in PLACES} for record in journal.records()
        ]
        for record in records:
            del record["fields"]["also"]
            record["fields"]["figures"] = sorted(f"{one['value']} {one['unit']}" for one in record["fields"]["figures"])
        return sorted(records, key=str)

    return all_of


@pytest.fixture
def files():
    """Every file of a journal, but for the program's own."""

    def all_of(journal):
        paths = (path for path in journal.root.rglob("*") if path.is_file() and ".journal" not in path.parts)
        return {path.relative_to(journal.root).as_posix(): path.read_bytes() for path in paths}

    return all_of
