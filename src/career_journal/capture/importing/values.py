"""Values as other tools write them: days, states and periods of goals."""

from __future__ import annotations

import re

from career_journal.notes.scalars import Bare
from career_journal.periods import is_date

STATES = {
    "active": (
        "active",
        "in progress",
        "on track",
        "progressing",
        "off track",
        "at risk",
        "open",
        "not started",
        "behind",
    ),
    "met": ("met", "complete", "completed", "done", "achieved", "closed", "finished"),
    "partly": ("partly", "partially complete", "partially met"),
    "missed": ("missed", "incomplete", "not met", "failed"),
    "dropped": ("dropped", "cancelled", "canceled", "archived"),
    "draft": ("draft", "planned", "upcoming"),
}
_NUMBERS = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")


def day_of(text: str) -> Bare | None:
    """`2026-06-30`, `2026-06-30T00:00:00Z`, `30.06.2026`, `06/30/2026`; None where it may be either of two days."""
    if is_date(text[:10]):
        return Bare(text[:10])
    match = _NUMBERS.fullmatch(text)
    if match is None:
        return None
    first, second, year = (int(part) for part in match.groups())
    if "/" in text and first <= 12 and second <= 12 and first != second:
        return None
    month, day = (second, first) if "." in text or first > 12 else (first, second)
    found = f"{year}-{month:02}-{day:02}"
    return Bare(found) if is_date(found) else None


def state_of(text: str) -> str:
    """Their status as one of our states; empty if it is none we know."""
    words = text.casefold().replace("_", " ").replace("-", " ").strip()
    return next((state for state, known in STATES.items() if words in known), "")


def period_of(text: str) -> str:
    """`H1 2026`, `2026-Q2`, `FY2026`; empty for anything else."""
    part = re.search(r"\b(H[12]|Q[1-4])\b", text, re.IGNORECASE)
    year = re.search(r"(20\d\d)", text)
    if year is None or re.sub(r"(?i)[HQ][1-4]|20\d\d|fy|[\s/-]", "", text):
        return ""
    return f"{year[1]}-{part[1].upper()}" if part else year[1]
