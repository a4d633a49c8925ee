"""The figures to say, each in the few words that tell what it counts: a bare number cannot be said aloud."""

from __future__ import annotations

import re
from collections.abc import Iterator

from career_journal.journal.grading.measure import Measure

LONGEST = 12
"""Words of a clause that is said as it stands."""
BEFORE, BEHIND = 7, 3
"""Words around the figures of a longer one."""
_JOINT = re.compile(r"^(?:and|but|so|with)\s+", re.IGNORECASE)
_CLAUSE = re.compile(r"(?<=[.!?;:,])\s+|\s+(?:->|→|[-–—])\s+")


def phrases(text: str, measure: Measure) -> Iterator[str]:
    """The clauses of a text that hold a figure, in their order; of a long one the words around it."""
    line = " ".join(text.split())
    figures = list(dict.fromkeys(figure.text.lstrip("-–+ ") for figure in measure.figures_in(line)))
    for clause in _clauses(line, figures):
        held = [figure for figure in figures if figure in clause]
        if held:
            figures = [figure for figure in figures if figure not in held]
            yield _shortened(_JOINT.sub("", clause).strip(" .;:,"), held)


def _clauses(line: str, figures: list[str]) -> Iterator[str]:
    """A line cut at its stops, never inside a figure such as `48 -> 6 machines`."""
    spans = [found.span() for figure in figures for found in re.finditer(re.escape(figure), line)]
    start = 0
    for cut in _CLAUSE.finditer(line):
        if not any(first < cut.start() and cut.end() < last for first, last in spans):
            yield line[start : cut.start()]
            start = cut.end()
    yield line[start:]


def _shortened(clause: str, figures: list[str]) -> str:
    """A clause, or of a long one the words around its figures."""
    words = clause.split()
    if len(words) <= LONGEST:
        return clause
    places = [(len(clause.partition(figure)[0].split()), len(figure.split())) for figure in figures]
    first = max(0, min(place for place, _ in places) - BEFORE)
    last = max(place + size for place, size in places) + BEHIND
    return f"{'… ' if first else ''}{' '.join(words[first:last])}{' …' if last < len(words) else ''}"
