"""One team, two sizes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from career_journal.errors import Problem
from career_journal.journal import Journal
from career_journal.journal.claims import teams

CODE = "team-sizes"
WHEN = "two places give the same team two sizes, and no dates that explain it"


def check(journal: Journal, today: date) -> Iterator[Problem]:
    """Team sizes that an interviewer would ask about."""
    del today
    for claim in teams.find(journal):
        first, *others = claim.places
        places = ", ".join(f"'{place.text}' in {place.source}" for place in others)
        yield Problem(CODE, f"'{first.text}' here, {places}: {claim.question}", first.source, claim.hint)
