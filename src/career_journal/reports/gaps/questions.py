"""The questions the notes raise about their own numbers, as lines of the report."""

from __future__ import annotations

import msgspec

from career_journal.errors import Source
from career_journal.journal import Journal
from career_journal.journal.claims import Claim, claims
from career_journal.report import Line


class ClaimGap(msgspec.Struct, frozen=True):
    """A question with every place that raises it, and the shortest way to settle it."""

    code: str
    question: str
    places: tuple[Line, ...]
    shortest: str
    source: tuple[Source, ...]


def claims_of(journal: Journal) -> tuple[ClaimGap, ...]:
    """Every question."""
    return tuple(_gap(claim) for claim in claims(journal))


def _gap(claim: Claim) -> ClaimGap:
    places = tuple(Line(place.text, (place.source,)) for place in claim.places)
    return ClaimGap(claim.code, claim.question, places, claim.hint, tuple(place.source for place in claim.places))
