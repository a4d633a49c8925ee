"""Small charts made of characters: they need no colour, fit a terminal line, and survive a copy into a message."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

FULL, EMPTY, NOTHING = "█", "░", "·"
STEPS = "▁▂▃▄▅▆▇█"


def bar(share: float | None, width: int = 14) -> str:
    """A share of 0 to 1 as a bar; what is unknown is a row of dots, and more than all is all."""
    if share is None:
        return NOTHING * width
    filled = round(max(0.0, min(1.0, share)) * width)
    return FULL * filled + EMPTY * (width - filled)


def spark(values: Sequence[float]) -> str:
    """A run of values as a line of blocks, the lowest at the bottom: `█▅▃▁`; empty for fewer than two."""
    if len(values) < 2:
        return ""
    low, high = min(values), max(values)
    if low == high:
        return STEPS[len(STEPS) // 2] * len(values)
    return "".join(STEPS[round((value - low) / (high - low) * (len(STEPS) - 1))] for value in values)


def strip(counts: Iterable[int]) -> str:
    """How much each month holds: a dot for nothing, a digit, a plus for more than nine."""
    return "".join(NOTHING if not count else str(count) if count < 10 else "+" for count in counts)


def polyline(
    values: Sequence[float], width: float, height: float, low: float | None = None, high: float | None = None
) -> str:
    """The points of a curve for an SVG of this size, `low` at its foot and `high` at its top."""
    low = min(values) if low is None else low
    high = max(values) if high is None else high
    across = width / max(1, len(values) - 1)
    up = height / (high - low) if high > low else 0.0
    foot = height if up else height / 2
    return " ".join(f"{place * across:.1f},{foot - (value - low) * up:.1f}" for place, value in enumerate(values))


FILTERS = {"bar": bar, "spark": spark, "strip": strip, "polyline": polyline}
