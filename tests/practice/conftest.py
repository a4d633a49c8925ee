"""Speaking takes time, typing from a file none: a clock that says how long each answer took."""

from __future__ import annotations

from itertools import count

import pytest

from career_journal.cli.speaking import Voice


@pytest.fixture(autouse=True)
def speaks_for(monkeypatch):
    """`speaks_for(5)`: every answer takes so many seconds, a minute unless a test says otherwise."""

    def seconds(each):
        clock = count(0, each)
        monkeypatch.setattr(Voice, "now", lambda _: next(clock))

    seconds(60)
    return seconds
