"""Holes in the text, `*y* models for *x* projects`, and the metric that could fill them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from career_journal.errors import Source
from career_journal.figures import Figure
from career_journal.journal.claims.claim import Claim, Place
from career_journal.journal.claims.units import amount
from career_journal.journal.journal import Journal
from career_journal.journal.library import shipped_grammar
from career_journal.journal.wording import holes
from career_journal.journal.words import fold, split, stem
from career_journal.notes.grammar.words import plain
from career_journal.records.metric import Metric

CODE = "hole"
MOST_OFFERED = 3
CONTENT = frozenset({"record", "detail"})
_WORD = re.compile(r"\s+([^\W\d_][\w-]*)")
_RANGE = re.compile(r"(\d[\d.,]*)\s*(?:-|–|to|bis|à|a|até)\s*(\d[\d.,]*)")


@dataclass(frozen=True)
class Hole:
    """A place left open, the word behind it, and the line it stands in."""

    mark: str
    noun: str
    text: str
    source: Source


@dataclass(frozen=True)
class Filling:
    """A metric whose figure counts what the hole counts."""

    hole: Hole
    metric: Metric
    figure: Figure


def find(journal: Journal) -> Iterator[Claim]:
    """Every line with holes, with the metrics that could fill them."""
    metrics = journal.of(Metric)
    for _, group in groupby(_all(journal), key=lambda hole: (hole.source.path, hole.source.line)):
        line = list(group)
        fillings = [filling for hole in line for filling in _fillings(hole, metrics)]
        shown = " … ".join(f"{hole.mark} {hole.noun}".strip() for hole in line)
        source = line[0].source
        sources = {filling.metric.source: filling.metric.label for filling in fillings}
        yield Claim(
            CODE,
            f"'{shown}' is still a hole{_offer(fillings)}",
            (Place(line[0].text, source), *(Place(text, place) for place, text in sources.items())),
            "fill it in" if fillings else "find the number, or take the claim out",
        )


def _offer(fillings: list[Filling]) -> str:
    """What could fill it, with the arithmetic where two figures of one metric belong together."""
    if not fillings:
        return ""
    product = _product(fillings)
    texts = list(dict.fromkeys(filling.figure.text.lstrip("-– ") for filling in fillings))[:MOST_OFFERED]
    if product:
        return f": fill it from '{' × '.join(texts)}' ({product})?"
    quoted = "' or '".join(texts)
    return f": fill it from '{quoted}'?"


def _product(fillings: list[Filling]) -> str:
    """`600 to 1,000 models`, from `200 projects` and `3 to 5 versions` of one metric."""
    first = fillings[0]
    ranged = next((f for f in fillings if _RANGE.search(f.figure.text)), None)
    count = next((f for f in fillings if ranged and f.figure is not ranged.figure), None)
    if ranged is None or count is None or ranged.metric is not count.metric or count.figure.value is None:
        return ""
    bounds = _RANGE.search(ranged.figure.text)
    if bounds is None:
        return ""
    low, high = (float(bound.replace(",", "")) * count.figure.value for bound in bounds.groups())
    return f"{amount(low, '')} to {amount(high, '')} {first.hole.noun}"


def _all(journal: Journal) -> Iterator[Hole]:
    for note in journal.notes:
        for number, role, raw in note.lines():
            for mark in holes(raw) if role in CONTENT else ():
                behind = raw.partition(mark)[2]
                if not _is_label(behind):
                    yield Hole(plain(mark), _noun(mark, behind), plain(raw), Source(note.path, number, number))


def _is_label(behind: str) -> bool:
    """`TODO: …` says what is to be done, and leaves no number out."""
    return behind.lstrip().startswith((":", "："))


def _noun(mark: str, behind: str) -> str:
    """What a missing number counts: the word behind a letter or `XX`; `TBD` may stand for more than a number."""
    match = _WORD.match(behind)
    if match is None or len(set(plain(mark))) > 1 or match[1].casefold() in shipped_grammar().words.number_words.stop:
        return ""
    return match[1]


def _fillings(hole: Hole, metrics: tuple[Metric, ...]) -> Iterator[Filling]:
    """Metrics that count what the hole counts: by the unit of a figure, else by a word of the name."""
    noun = stem(fold(hole.noun))
    for metric in metrics if noun else ():
        by_unit = [figure for figure in metric.figures if noun in _counted(figure)]
        named = noun in (stem(word) for word in split(metric.label))
        others = [figure for figure in metric.figures if figure not in by_unit and _is_of(figure, noun, metric.label)]
        for figure in by_unit or (others[:1] if named else []):
            yield Filling(hole, metric, figure)


def _counted(figure: Figure) -> list[str]:
    """What a figure counts: of `€/month` the euros, not the months."""
    return [stem(word) for word in split(figure.unit.partition("/")[0])]


def _is_of(figure: Figure, noun: str, label: str) -> bool:
    """Whether the noun stands behind a figure as what it is of: `3 to 5 versions of the model`."""
    behind = label.partition(figure.text)[2]
    return noun in [stem(word) for word in split(behind)[:4]]
