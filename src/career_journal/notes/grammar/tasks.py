"""The days set behind a task, as plugins of note programs write them: `✅ 2026-05-05` is when it was done."""

from __future__ import annotations

import re

from career_journal.periods import When, is_date

_SIGNS = {
    "✅": "done",
    "❌": "dropped",
    "📅": "due",
    "📆": "due",
    "🗓": "day",
    "⏳": "scheduled",
    "🛫": "start",
    "➕": "created",
}
_DAY = re.compile(rf"\s*(?P<sign>[{''.join(_SIGNS)}])\ufe0f?\s*(?P<day>\d{{4}}-\d\d-\d\d)(?!\d)")


def without_days(text: str) -> tuple[str, dict[str, When]]:
    """A task without the days set behind it, and those by what they mean, such as `done`."""
    if text.isascii():
        return text, {}
    days = {_SIGNS[match["sign"]]: match["day"] for match in _DAY.finditer(text) if is_date(match["day"])}
    return (_DAY.sub("", text).rstrip(), days) if days else (text, days)


def other_days(days: dict[str, When], *used: str) -> str:
    """The days for which a record has no field, in words: `scheduled 2026-11-01`."""
    return ", ".join(f"{what} {day}" for what, day in days.items() if what not in used)
