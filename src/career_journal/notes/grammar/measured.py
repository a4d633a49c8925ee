"""What a metric says of itself: its value, what it was before, and what it is to be."""

from __future__ import annotations

import re
from dataclasses import dataclass

from msgspec.structs import replace

from career_journal.figures import Figure, beside, factor_between, find, unit_of, value_of
from career_journal.notes.grammar.clauses import CLAUSE, set_apart
from career_journal.notes.grammar.draft import Draft
from career_journal.notes.grammar.reported import without_aims
from career_journal.notes.grammar.vocabulary import Vocabulary

_BARE = re.compile(r"[~≈]?\s?\d[\d.,\s–-]*(?:\s*[^\W\d_]+){0,2}")

_SUM = re.compile(r"\d\S*(?:\s[^\W\d_]\S*){0,2}\s\+\s(?:[^\W\d_]\S*\s)?(?:[€$£¥]\s?)?\d")
"""`165k base + bonus 90k`."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The numbers of one metric by what they are."""

    value: Figure | None
    baseline: float | None
    target: float | None
    figures: list[Figure]
    """What is reported: all but the target."""


def measured(text: str, line: int, words: Vocabulary) -> Measured:
    """The numbers behind the name of a metric: `55, target 30`, `56 (was 90)`, `from 9 days to 2 days`.

    Where `(now 4)` stands behind a change, that leads to what is aimed at.
    """
    found, told = set_apart(text, line, words)
    figures = _reported(told, line, words)
    main = _main(figures, told)
    before, now, target = found.get("before_words"), found.get("current_words"), found.get("aimed_words")
    begun = begun_with(main, text, words)
    if now is not None and begun is not None:
        figures = [figure for figure in figures if figure is not main]
        target, before = target or main, before or begun
    value = now or main
    figures += [figure for figure in (before, now) if figure is not None]
    return Measured(value, comparable(before or begun, value, words), comparable(target, value, words), figures)


def together(lines: list[Measured]) -> Measured:
    """The numbers of a metric that stands on several lines: its value is the first."""
    value = next((one.value for one in lines if one.value), None)
    baseline = next((one.baseline for one in lines if one.baseline is not None), None)
    target = next((one.target for one in lines if one.target is not None), None)
    return Measured(value, baseline, target, [figure for one in lines for figure in one.figures])


def compared(name: str, found: Measured, line: int) -> Draft:
    """A metric with what its value is compared with."""
    draft = metric(name, [found.value] if found.value else [], found.value.line if found.value else line)
    draft.fields["figures"] = found.figures
    draft.put("baseline", found.baseline, draft.line)
    draft.put("target", found.target, draft.line)
    return draft


def metric(name: str, figures: list[Figure], line: int) -> Draft:
    """A metric whose value is the last of its figures."""
    draft = Draft("metric", line, line, name)
    draft.put("name", name, line)
    for main in figures[-1:]:
        draft.put("value", main.value, line)
        draft.put("unit", main.unit, line)
    draft.fields["figures"] = figures
    return draft


def _reported(text: str, line: int, words: Vocabulary) -> list[Figure]:
    """The figures of a text, without those of a remark on what was aimed at; a bare number counts if it comes first."""
    figures = find(without_aims(text, words), line, words.number_words)
    bare = CLAUSE.split(text.lstrip())[0].strip()
    is_seen = any(figure.text in bare or figure.text.startswith(bare) for figure in figures)
    if not is_seen and _BARE.fullmatch(bare) and not words.number_words.traps.are_in(bare):
        numbers = words.number_words
        figures.append(Figure(bare, value_of(bare, numbers.scaling), unit_of(bare, numbers), line))
    return figures


def _main(figures: list[Figure], text: str) -> Figure | None:
    """The figure that is the value: of the first clause that reports any the first one; of a sum it is not known."""
    if _SUM.search(text):
        return None
    clauses = CLAUSE.split(text)
    firsts = ([figure for figure in figures if figure.text in clause] for clause in clauses)
    return next((found[0] for found in firsts if found), figures[-1] if figures else None)


def begun_with(value: Figure | None, text: str, words: Vocabulary) -> Figure | None:
    """What the value was at first, if it is told as a change."""
    lead = text.partition(value.text)[0] if value else ""
    ends = words.number_words.change_in(value.text, lead) if value else None
    if value is None or ends is None:
        return None
    begun = next(iter(find(f": {ends[0]}", value.line, words.number_words, opens=True)), None)
    if begun is None or begun.unit:
        return begun
    return replace(begun, value=beside(*ends, words.number_words.scaling))


def comparable(other: Figure | None, value: Figure | None, words: Vocabulary) -> float | None:
    """The amount of another figure in the unit of the value; None if they measure different things."""
    if other is None or other.value is None:
        return None
    factor = factor_between(other.unit, value.unit if value else "", words.number_words.seconds)
    if factor is None or factor == 1:
        return other.value if factor else None
    return float(f"{other.value * factor:.6g}")  # `1 h 20` are 80 min
