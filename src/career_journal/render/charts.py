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


def polyline(values: Sequence[float], width: float, height: float) -> str:
    """The points of a curve for an SVG of this size: the first value left, the highest on top."""
    low, high = min(values), max(values)
    across = width / max(1, len(values) - 1)
    up = height / (high - low) if high > low else 0.0
    flat = height / 2 if high == low else 0.0
    return " ".join(
        f"{place * across:.1f},{height - (value - low) * up - flat:.1f}" for place, value in enumerate(values)
    )


FILTERS = {"bar": bar, "spark": spark, "strip": strip, "polyline": polyline}
