"""A question the notes raise, and the places that raise it."""

from __future__ import annotations

from dataclasses import dataclass

from career_journal.errors import Source


@dataclass(frozen=True)
class Place:
    """What one place says."""

    text: str
    source: Source


@dataclass(frozen=True)
class Claim:
    """Two or more lines that need one word from their owner. A question, never a verdict."""

    code: str
    question: str
    places: tuple[Place, ...]
    hint: str
    """The shortest way to settle it."""
